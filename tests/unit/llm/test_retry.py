"""When the same model is asked again, and how long is waited before."""

from __future__ import annotations

import threading

import pytest

from freecad_ai_workbench.config.settings import RetrySettings
from freecad_ai_workbench.core.errors import (
    BudgetReachedError,
    CancelledError,
    ModelError,
    ReplyError,
    TransientModelError,
    WorkbenchError,
)
from freecad_ai_workbench.core.messages import ChatMessage, LLMRequest
from freecad_ai_workbench.llm.client import ScriptedClient
from freecad_ai_workbench.llm.retry import RetryingClient

REQUEST = LLMRequest(agent="planner", model="m/x", messages=(ChatMessage(role="user", content="u"),))


class Patient(threading.Event):
    """Waits without taking time; stops at the wait of that number."""

    def __init__(self, *, stop_at: int = 0) -> None:
        super().__init__()
        self.waits: list[float] = []
        self._stop_at = stop_at

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.append(timeout or 0.0)
        return len(self.waits) == self._stop_at


def busy(retry_after_s: float | None = None) -> TransientModelError:
    return TransientModelError("Busy.", retry_after_s=retry_after_s)


def ask(
    *answers: str | WorkbenchError, settings: RetrySettings | None = None, chance: float = 1.0, stop_at: int = 0
) -> tuple[str, list[float], list[tuple[str, bool]]]:
    cancel, shown = Patient(stop_at=stop_at), []
    client = RetryingClient(ScriptedClient(*answers), settings=settings or RetrySettings(), chance=lambda: chance)
    reply = client.complete(REQUEST, on_text=lambda *part: shown.append(part), cancel=cancel)
    return reply.text, cancel.waits, shown


def test_waits_double_up_to_the_longest() -> None:
    settings = RetrySettings(tries=6, first_wait_s=2, longest_wait_s=10)
    text, waits, _ = ask(*[busy()] * 5, "yes", settings=settings)
    assert (text, waits) == ("yes", [2, 4, 8, 10, 10])


def test_chance_takes_off_up_to_half() -> None:
    assert ask(busy(), busy(), "yes", chance=0.0)[1] == [0.5, 1.0]
    assert ask(busy(), busy(), "yes", chance=0.5)[1] == [0.75, 1.5]


def test_the_providers_wish_is_the_least() -> None:
    assert ask(busy(7), busy(0.1), "yes")[1] == [7, 2]


def test_a_wish_beyond_the_longest_wait_ends_it() -> None:
    with pytest.raises(TransientModelError, match="Busy"):
        ask(busy(61), "never asked")


def test_it_is_given_up_after_the_last_try_without_a_wait() -> None:
    cancel = Patient()
    inner = ScriptedClient(*[busy()] * 2, "never asked")
    with pytest.raises(TransientModelError, match="Busy"):
        RetryingClient(inner, settings=RetrySettings(tries=2)).complete(REQUEST, on_text=lambda *_: None, cancel=cancel)
    assert len(inner.requests) == 2
    assert len(cancel.waits) == 1


@pytest.mark.parametrize("error", [ModelError("no"), ReplyError("no"), BudgetReachedError("no"), CancelledError()])
def test_what_does_not_pass_is_not_asked_again(error: WorkbenchError) -> None:
    with pytest.raises(type(error)):
        ask(error, "never asked")


def test_the_user_is_told_in_a_thought() -> None:
    _, _, shown = ask(busy(7), "yes")
    assert shown == [("\n[Busy. Asking again from the start in 7 s.]\n", True), ("yes", False)]


def test_stopping_ends_the_wait() -> None:
    with pytest.raises(CancelledError):
        ask(busy(), "never asked", stop_at=1)
