"""The fault table: what a provider can do wrong, how often it is asked, what the user reads, what is charged."""

from __future__ import annotations

import re
import shutil
import ssl
import subprocess
import threading
import time
import tracemalloc
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

import pytest
from provider_double import (
    Behaviour,
    answers,
    answers_in_html,
    cuts_a_chunk,
    dies_after,
    ends_early,
    fails,
    floods,
    provider,
    repeats,
    stalls,
)

from freecad_ai_workbench.config.connections import Route
from freecad_ai_workbench.config.settings import RetrySettings, Settings
from freecad_ai_workbench.core.errors import (
    ContentRefusedError,
    ContextTooLongError,
    CreditUsedUpError,
    KeyRefusedError,
    ModelError,
    RateLimitError,
    ReplyError,
    TransientModelError,
    TruncatedReplyError,
    UnknownModelError,
)
from freecad_ai_workbench.core.messages import ChatMessage, LLMRequest, Usage
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.llm.fallback import FallbackClient
from freecad_ai_workbench.llm.faults import map_error, retry_after
from freecad_ai_workbench.llm.litellm_client import LiteLLMClient
from freecad_ai_workbench.llm.meter import MeteredClient
from freecad_ai_workbench.llm.retry import RetryingClient

KEY = "sk-test-1234567890abcdef"
SETTINGS = Settings()
STALL_S = 0.3
TRIES = 3
REMEDY_LATER = "Try again in a moment."


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)


class Patient(threading.Event):
    """A cancel token that waits without taking time, and remembers for how long it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.append(timeout or 0.0)
        return False


@dataclass
class Outcome:
    """How the whole stack ended."""

    error: ModelError
    usage: Usage
    waits: list[float]
    shown: list[tuple[str, bool]] = field(default_factory=list)


def fail(address: str, *, timeout_s: float = 20.0) -> Outcome:
    """Ask through retry, meter and litellm, as the application does, and give what came of it."""
    meter = MeteredClient(
        LiteLLMClient(SETTINGS), run_id="r", limits=RunLimits(), emit=lambda _: None, spent=Usage(cost_usd=0.0)
    )
    retrying = RetryingClient(meter, settings=RetrySettings(tries=TRIES, longest_wait_s=30), chance=lambda: 1.0)
    client = FallbackClient(retrying, fallbacks=lambda _: ())
    request = LLMRequest(
        agent="planner",
        model="openai/double",
        stall_s=STALL_S,
        messages=(ChatMessage(role="system", content="s"), ChatMessage(role="user", content="u" * 40)),
        api_base=address,
        max_tokens=300,
        timeout_s=timeout_s,
    )
    cancel = Patient()
    shown: list[tuple[str, bool]] = []
    with pytest.raises(ModelError) as caught:
        client.complete(request, on_text=lambda *part: shown.append(part), cancel=cancel)
    return Outcome(error=caught.value, usage=meter.usage, waits=cancel.waits, shown=shown)


@dataclass(frozen=True)
class Row:
    """One fault: the requests that reach the server, the kind of error, what the user reads, and the charge."""

    behave: Behaviour
    requests: int
    error: type[ModelError]
    reads: str
    inputs: int = 0
    outputs: int = 0
    waits: tuple[float, ...] = ()
    timeout_s: float = 20.0
    remedy: str = ""
    forbidden: tuple[str, ...] = field(default=("litellm", "Exception", "Traceback", KEY, "{", "\n"))


ONCE = {"requests": 1, "error": ModelError}
PASSING = {"requests": TRIES, "error": TransientModelError, "waits": (1.0, 2.0), "remedy": REMEDY_LATER}
ROWS: dict[str, Row] = {
    "400": Row(
        fails(400, "max_tokens is too large"),
        **ONCE,
        reads="openai/double did not accept the request. (max_tokens is too large)",
        remedy="Check the model's name and its settings.",
    ),
    "401": Row(
        fails(401, f"Incorrect API key provided: {KEY}."),
        **{**ONCE, "error": KeyRefusedError},
        reads="openai/double did not accept the API key. (Incorrect API key provided: «key».)",
        remedy="Check OPENAI_API_KEY.",
    ),
    "403": Row(
        fails(403, "not in your plan"),
        **{**ONCE, "error": KeyRefusedError},
        reads="The API key is not allowed to use openai/double. (not in your plan)",
        remedy="Check what OPENAI_API_KEY may use, or choose another model.",
    ),
    "404": Row(
        fails(404, "no such model"),
        **{**ONCE, "error": UnknownModelError},
        reads="ADDRESS does not know openai/double. (no such model)",
        remedy="Check the model's name and the address.",
    ),
    "408": Row(fails(408, "slow"), **PASSING, reads="openai/double took too long to answer. (slow)"),
    "429": Row(
        fails(429, "busy"),
        **{**PASSING, "error": RateLimitError},
        reads="openai/double takes no more requests at the moment. (busy)",
    ),
    "429 with Retry-After": Row(
        fails(429, "busy", Retry_After="7"),
        **{**PASSING, "error": RateLimitError, "waits": (7.0, 7.0)},
        reads="openai/double takes no more requests at the moment. It asks to wait 7 s. (busy)",
    ),
    "429 with a long Retry-After": Row(
        fails(429, "busy", Retry_After="3600"),
        **{**PASSING, "error": RateLimitError, "waits": (), "requests": 1},
        reads="openai/double takes no more requests at the moment. It asks to wait 3600 s. (busy)",
    ),
    "429 without credit": Row(
        fails(429, "You exceeded your current quota: insufficient_quota"),
        **{**ONCE, "error": CreditUsedUpError},
        reads="The credit for openai/double is used up. (You exceeded your current quota: insufficient_quota)",
        remedy="Check the account at the provider.",
    ),
    "a context that is too long": Row(
        fails(400, "This model's maximum context length is 8192 tokens."),
        **{**ONCE, "error": ContextTooLongError},
        reads="The request is too long for openai/double. (This model's maximum context length is 8192 tokens.)",
        remedy="Choose a model with a larger context, or a smaller document.",
    ),
    "a request that is refused for its content": Row(
        fails(400, "Rejected by our safety system: content_policy_violation"),
        **{**ONCE, "error": ContentRefusedError},
        reads=(
            "The provider of openai/double refuses this request for its content."
            " (Rejected by our safety system: content_policy_violation)"
        ),
        remedy="Say it in other words.",
    ),
    "500": Row(fails(500, "oops"), **PASSING, reads="openai/double failed at its provider. (oops)"),
    "503": Row(fails(503, "full"), **PASSING, reads="openai/double is overloaded. (full)"),
    "529": Row(fails(529, "full"), **PASSING, reads="openai/double is overloaded. (full)"),
    "reset mid-stream": Row(
        dies_after("import FreeCAD", " as App"),
        **PASSING,
        reads="The connection to ADDRESS was lost.",
        inputs=10 * TRIES,
        outputs=5 * TRIES,
    ),
    "reset before the answer": Row(dies_after(), **PASSING, reads="The connection to ADDRESS was lost."),
    "closed mid-stream": Row(
        ends_early("import FreeCAD"),
        **PASSING,
        reads="openai/double broke off in the middle of its answer.",
        inputs=10 * TRIES,
        outputs=3 * TRIES,
    ),
    "stall mid-stream": Row(
        stalls(3.0, "import F"),
        **{**PASSING, "remedy": "Try again, or raise the limit in the settings."},
        reads="openai/double fell silent for 0.3 s in the middle of its answer.",
        inputs=10 * TRIES,
        outputs=2 * TRIES,
    ),
    "no answer at all": Row(
        stalls(3.0),
        **{**PASSING, "remedy": "Try again, or raise the limit in the settings."},
        reads="openai/double did not finish within its 0.4 s.",
        timeout_s=0.4,
    ),
    "truncated chunk": Row(
        cuts_a_chunk("import F"),
        **PASSING,
        reads="openai/double sent something that can't be read.",
        inputs=10 * TRIES,
        outputs=2 * TRIES,
    ),
    "empty reply": Row(
        answers("", prompt=9, completion=1),
        requests=1,
        error=ReplyError,
        reads="openai/double gave an empty answer.",
        remedy="Try again.",
        inputs=9,
        outputs=1,
    ),
    "length": Row(
        answers("import F", finish="length", prompt=9, completion=300),
        requests=1,
        error=TruncatedReplyError,
        reads="openai/double stopped in the middle of its answer, at its limit of 300 tokens.",
        remedy="Raise the limit in the settings, or ask for a smaller step.",
        inputs=9,
        outputs=300,
    ),
    "content filter": Row(
        answers("x", finish="content_filter", prompt=9, completion=2),
        requests=1,
        error=ReplyError,
        reads="The provider of openai/double withheld the answer (content filter).",
        remedy="Say it in other words.",
        inputs=9,
        outputs=2,
    ),
    "the same again and again": Row(
        repeats("and so on ", times=150),
        requests=1,
        error=ReplyError,
        reads="openai/double repeats itself without end.",
        remedy="Say it in other words, or choose another model.",
        inputs=10,
        outputs=250,
    ),
    "web page": Row(
        answers_in_html,
        **ONCE,
        reads="ADDRESS answered with a web page instead of openai/double.",
        remedy="Check the address; many servers want /v1 at its end.",
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_the_fault_table(name: str) -> None:
    row = ROWS[name]
    with provider(row.behave) as server:
        outcome = fail(server.address, timeout_s=row.timeout_s)
    read = str(outcome.error).replace(server.address, "ADDRESS")
    assert read == f"{row.reads} {row.remedy}"
    assert not [word for word in row.forbidden if word in read]
    assert type(outcome.error) is row.error or (row.error is TransientModelError and row.outputs)
    assert isinstance(outcome.error, row.error)
    assert len(server.requests) == row.requests
    assert outcome.waits == list(row.waits)
    charged = (outcome.usage.calls, outcome.usage.input_tokens, outcome.usage.output_tokens)
    assert charged == (row.requests, row.inputs, row.outputs)
    assert outcome.usage.cost_usd == (None if row.inputs else 0.0), "an unknown price is not nothing"


def test_connection_refused() -> None:
    with provider(answers("x")) as server:
        pass
    outcome = fail(server.address)
    assert str(outcome.error) == (
        f"Nobody answers at {server.address}. Check that the server is running, and its address."
    )
    assert (outcome.usage, outcome.waits) == (Usage(calls=TRIES), [1.0, 2.0])


def test_tls_to_a_port_without_it() -> None:
    with provider(answers("x")) as server:
        address = server.address.replace("http:", "https:")
        outcome = fail(address)
    assert re.fullmatch(
        rf"No secure connection to {address} \([A-Z_]+\)\. "
        r"Check the address; a server without TLS is reached by http://\.",
        str(outcome.error),
    )
    assert (outcome.usage, outcome.waits, server.requests) == (Usage(calls=1), [], [])


@pytest.fixture
def self_signed(tmp_path: Path) -> ssl.SSLContext:
    """A server's side of TLS with a certificate that nobody vouches for."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl to make a certificate with")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    options = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([openssl, "req", *options, *names, *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


def test_a_self_signed_certificate(self_signed: ssl.SSLContext) -> None:
    with provider(answers("x"), tls=self_signed) as server:
        outcome = fail(server.address)
    assert str(outcome.error) == (
        f"The certificate of {server.address} can't be trusted (self-signed certificate). "
        "Check the address, or name the certificate in the environment variable SSL_CERT_FILE."
    )
    assert (outcome.usage, outcome.waits, server.requests) == (Usage(calls=1), [], [])


@pytest.mark.parametrize("piece", [50_000, 5_000_000], ids=["in many pieces", "in one"])
def test_a_reply_of_five_megabytes_is_refused_while_it_arrives(piece: int) -> None:
    tracemalloc.start()
    with provider(floods(5_000_000, piece=piece)) as server:
        outcome = fail(server.address)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert str(outcome.error) == (
        "openai/double did not stop writing: its answer was given up after 2,000,000 characters. "
        "Ask for a smaller step, or choose another model."
    )
    assert len(server.requests) == 1
    assert outcome.usage.calls == 1
    assert outcome.usage.input_tokens == 10
    assert outcome.usage.output_tokens <= 500_000
    assert peak < 100_000_000


def test_a_retry_says_so_and_the_text_is_not_doubled() -> None:
    cancel, shown = Patient(), []
    client = RetryingClient(LiteLLMClient(SETTINGS), settings=RetrySettings(), chance=lambda: 1.0)
    request = LLMRequest(agent="planner", model="openai/double", messages=(ChatMessage(role="user", content="u"),))
    with provider(dies_after("x = 1\n"), answers("x = 1\n", "y = 2\n")) as server:
        reply = client.complete(
            request.model_copy(update={"api_base": server.address}),
            on_text=lambda *part: shown.append(part),
            cancel=cancel,
        )
    assert reply.text == "x = 1\ny = 2"
    notes = [text for text, thought in shown if thought]
    assert notes == [f"\n[The connection to {server.address} was lost. Asking again from the start in 1 s.]\n"]


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7.0), ("1.5", 1.5), ("Fri, 20 Nov 2026 10:00:30 GMT", 30.0), ("Thu, 19 Nov 2026 10:00:30 GMT", 0.0)],
)
def test_a_wish_to_wait_is_read_as_seconds_or_date(header: str, seconds: float) -> None:
    error = ConnectionError()
    error.litellm_response_headers = {"retry-after": header}
    assert retry_after(error, now=datetime(2026, 11, 20, 10, tzinfo=timezone.utc)) == seconds


@pytest.mark.parametrize("header", ["", "soon", "-3"])
def test_a_wish_that_is_none(header: str) -> None:
    error = ConnectionError()
    error.litellm_response_headers = {"retry-after": header}
    assert retry_after(error) is None


def test_an_error_of_ours_is_not_worth_a_retry() -> None:
    mapped = map_error(KeyError("x"), model="m/x", route=Route(model="m/x"))
    assert str(mapped) == "m/x failed: KeyError. ('x')"
    assert not isinstance(mapped, TransientModelError)


def test_long_words_of_a_provider_are_cut() -> None:
    with provider(fails(400, "blah " * 500)) as server:
        outcome = fail(server.address)
    assert len(str(outcome.error)) < 300
    assert "…)" in str(outcome.error)


@pytest.mark.parametrize(
    ("model", "sentence"),
    [
        ("wrok/gpt", "“wrok/gpt” names no provider and no connection that is known."),
        ("openai/x", "There is no API key for openai/x."),
    ],
)
def test_what_is_missing_is_named(model: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    request = LLMRequest(agent="planner", model=model, messages=(ChatMessage(role="user", content="u"),))
    with pytest.raises(ModelError) as caught:
        LiteLLMClient(SETTINGS).complete(request, on_text=lambda *_: None, cancel=threading.Event())
    assert str(caught.value).startswith(sentence)
    assert not isinstance(caught.value, TransientModelError)


def test_waiting_for_a_retry_ends_at_once_when_the_user_stops() -> None:
    cancel = threading.Event()
    client = RetryingClient(LiteLLMClient(SETTINGS), settings=RetrySettings(first_wait_s=30))
    request = LLMRequest(agent="planner", model="openai/double", messages=(ChatMessage(role="user", content="u"),))
    with provider(fails(503)) as server, pytest.raises(Exception, match="Stopped"):
        threading.Timer(0.3, cancel.set).start()
        started = time.monotonic()
        client.complete(request.model_copy(update={"api_base": server.address}), on_text=lambda *_: None, cancel=cancel)
    assert time.monotonic() - started < 1.5
