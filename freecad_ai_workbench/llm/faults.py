"""What can go wrong with a provider, as sentences for the user, and whether asking again may help."""

from __future__ import annotations

import json
import re
import socket
import ssl
from collections.abc import Iterator
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

from ..config.connections import Route
from ..config.secrets import redact
from ..core.errors import (
    ContentRefusedError,
    ContextTooLongError,
    CreditUsedUpError,
    KeyRefusedError,
    ModelError,
    RateLimitError,
    TransientModelError,
    UnknownModelError,
    UnreachableError,
)

_LONGEST_DETAIL = 160
_PASSING_STATUS = (408, 409, 425, 429)
"""Refusals in the range of client errors that may pass by themselves."""
_PREFIX = re.compile(r"^(?:(?:litellm\.)?[A-Za-z_]*(?:Error|Exception|Timeout)(?: Error)?\s*[:-]\s*)+")
_MESSAGE = re.compile(r"""["']message["']:\s*["'](.+?)["']\s*[,}]""")
_CONTENT = re.compile(r"content_policy|content management policy|content_filter|safety system", re.IGNORECASE)
_CREDIT = re.compile(r"insufficient_quota|insufficient (balance|credits)|credit balance is too low", re.IGNORECASE)
_LATER = "Try again in a moment."
_OTHER_CREDENTIALS = ("bedrock", "sagemaker", "vertex_ai")


class WebPageError(Exception):
    """The address answered with a page for people."""


class SilenceError(Exception):
    """Nothing came for too long; the text says how long."""


class BrokenOffError(Exception):
    """The stream ended without saying that the answer is complete."""


def map_error(error: Exception, *, model: str, route: Route) -> ModelError:
    """Any exception of litellm, its clients or ours as a `ModelError`; transient if asking again may help."""
    chain = tuple(_chain(error))
    return (
        _map_own(error, model=model, route=route)
        or _map_connection(chain, model=model, route=route)
        or _map_refusal(error, model=model, route=route)
        or _map_status(error, model=model)
    )


def _map_own(error: Exception, *, model: str, route: Route) -> ModelError | None:
    match error:
        case WebPageError():
            return ModelError(
                f"{_first(_where(route))} answered with a web page instead of {model}.",
                remedy="Check the address; many servers want /v1 at its end.",
            )
        case SilenceError():
            return TransientModelError(f"{model} {error}.", remedy="Try again, or raise the limit in the settings.")
        case BrokenOffError():
            return TransientModelError(f"{model} broke off in the middle of its answer.", remedy=_LATER)
        case _:
            return None


def _map_connection(chain: tuple[BaseException, ...], *, model: str, route: Route) -> ModelError | None:
    """What the operating system or TLS said; it lies deep inside of what litellm raises."""
    where = _where(route)
    for item in chain:
        match item:
            case ssl.SSLCertVerificationError():
                return ModelError(
                    f"The certificate of {where} can't be trusted ({item.verify_message or item.reason}).",
                    remedy="Check the address, or name the certificate in the environment variable SSL_CERT_FILE.",
                )
            case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
                return TransientModelError(f"The connection to {where} was lost.", remedy=_LATER)
            case ssl.SSLError():
                return ModelError(
                    f"No secure connection to {where} ({item.reason or 'TLS failed'}).",
                    remedy="Check the address; a server without TLS is reached by http://.",
                )
            case ConnectionRefusedError():
                return UnreachableError(
                    f"Nobody answers at {where}.", remedy="Check that the server is running, and its address."
                )
            case socket.gaierror():
                return UnreachableError(
                    f"The address of {where} was not found.", remedy="Check the network connection and the address."
                )
            case ConnectionError():
                return TransientModelError(f"The connection to {where} was lost.", remedy=_LATER)
            case _ if type(item).__name__ in ("ReadTimeout", "ConnectTimeout", "WriteTimeout", "PoolTimeout"):
                return TransientModelError(f"{model} took too long to answer.", remedy=_LATER)
            case json.JSONDecodeError():
                return TransientModelError(f"{model} sent something that can't be read.", remedy=_LATER)
    return None


def _map_refusal(error: Exception, *, model: str, route: Route) -> ModelError | None:
    """Refusals that stay, told by litellm's class or words; None for what may pass."""
    names = {cls.__name__ for cls in type(error).__mro__}
    text, status = str(error), _status(error)
    if "repeating the same chunk" in text:
        return ModelError(
            f"{model} repeats itself without end.", remedy="Say it in other words, or choose another model."
        )
    key = _key_of(route)
    rows: tuple[tuple[bool, type[ModelError], str, str], ...] = (
        (
            "Provider NOT provided" in text,
            UnknownModelError,
            f"“{model}” names no provider and no connection that is known.",
            "Check it.",
        ),
        ("Missing credentials" in text, KeyRefusedError, f"There is no API key for {model}.", f"Set {key}."),
        (
            status == 401 or "AuthenticationError" in names,
            KeyRefusedError,
            f"{model} did not accept the API key.",
            f"Check {key}.",
        ),
        (
            status == 403 or "PermissionDeniedError" in names,
            KeyRefusedError,
            f"The API key is not allowed to use {model}.",
            f"Check what {key} may use, or choose another model.",
        ),
        (
            status == 404,
            UnknownModelError,
            f"{_first(_where(route))} does not know {model}.",
            "Check the model's name and the address.",
        ),
        (
            "ContextWindowExceededError" in names,
            ContextTooLongError,
            f"The request is too long for {model}.",
            "Choose a model with a larger context, or a smaller document.",
        ),
        (
            "ContentPolicyViolationError" in names or (status == 400 and bool(_CONTENT.search(text))),
            ContentRefusedError,
            f"The provider of {model} refuses this request for its content.",
            "Say it in other words.",
        ),
        (
            status == 402 or bool(_CREDIT.search(text)),
            CreditUsedUpError,
            f"The credit for {model} is used up.",
            "Check the account at the provider.",
        ),
        (
            400 <= status < 500 and status not in _PASSING_STATUS and bool(re.search("response_format|schema", text)),
            ModelError,
            f"{model} did not accept the form of answer that was asked for.",
            "Switch structured_output off in the settings.",
        ),
        (
            400 <= status < 500 and status not in _PASSING_STATUS,
            ModelError,
            f"{model} did not accept the request.",
            "Check the model's name and its settings.",
        ),
    )
    found = next((row for row in rows if row[0]), None)
    if found is None:
        return None
    _, kind, problem, remedy = found
    return kind(problem + _detail(error), remedy=remedy)


def _map_status(error: Exception, *, model: str) -> ModelError:
    """What may pass, by status; an error that is none of litellm's is not worth a retry."""
    names = {cls.__name__ for cls in type(error).__mro__}
    status, wish = _status(error), retry_after(error)
    kind = RateLimitError if status == 429 else TransientModelError
    if status == 429:
        asked = f" It asks to wait {wish:g} s." if wish is not None else ""
        problem = f"{model} takes no more requests at the moment.{asked}"
    elif status == 408 or "Timeout" in names or "APITimeoutError" in names:
        problem = f"{model} took too long to answer."
    elif status in (503, 529):
        problem = f"{model} is overloaded."
    elif status >= 500 or "APIConnectionError" in names or "APIError" in names:
        problem = f"{model} failed at its provider."
    else:
        return ModelError(f"{model} failed: {type(error).__name__}.{_detail(error)}")
    return kind(problem + _detail(error), remedy=_LATER, retry_after_s=wish)


def retry_after(error: Exception, *, now: datetime | None = None) -> float | None:
    """The provider's wish in seconds, from a header that holds seconds or a date; None without one."""
    headers = getattr(error, "litellm_response_headers", None)
    headers = headers or getattr(getattr(error, "response", None), "headers", None) or {}
    text = str(headers.get("retry-after", ""))
    if text.replace(".", "", 1).isdigit():
        return float(text)
    try:
        wish = (parsedate_to_datetime(text) - (now or datetime.now(timezone.utc))).total_seconds()
    except (TypeError, ValueError):
        return None
    return max(wish, 0.0)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _status(error: Exception) -> int:
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else 0


def _where(route: Route) -> str:
    if route.api_base:
        return route.api_base
    return f"the connection “{route.connection}”" if route.connection else f"the provider of {route.model}"


def _first(text: str) -> str:
    """As a sentence begins; an address stays as it is."""
    return "The" + text[3:] if text.startswith("the ") else text


def _key_of(route: Route) -> str:
    if route.connection and not route.key_variable:
        return "its key in the settings"
    provider = route.model.partition("/")[0]
    if provider in _OTHER_CREDENTIALS:
        return f"the credentials of {provider}"
    return route.key_variable or f"{provider.upper()}_API_KEY"


def _detail(error: Exception) -> str:
    """The provider's own words, short, without litellm's and without keys."""
    text = " ".join(str(error).split()).partition(" Original exception")[0]
    text = _PREFIX.sub("", text)
    found = _MESSAGE.search(text)
    text = redact(found[1] if found else text).strip()
    short = text if len(text) <= _LONGEST_DETAIL else text[: _LONGEST_DETAIL - 1] + "…"
    return f" ({short})" if short else ""
