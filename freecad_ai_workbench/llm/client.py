"""The one interface to language models, and a client that answers from a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ..core.errors import CancelledError, ModelError, ReplyError, TransientModelError, WorkbenchError
from ..core.messages import LLMReply, LLMRequest, Usage
from ..core.run import Cancel

OnText = Callable[[str, bool], None]
"""Called with each piece of text as it arrives, and whether it is a thought."""


class InterruptedReplyError(TransientModelError):
    """The answer had begun when it broke off; what had arrived by then is charged, with `usage`."""

    def __init__(self, problem: str, *, remedy: str = "", usage: Usage) -> None:
        super().__init__(problem, remedy=remedy)
        self.usage = usage


class StoppedReplyError(CancelledError):
    """The user stopped the run while a call was under way; what had arrived by then is charged, with `usage`."""

    def __init__(self, usage: Usage) -> None:
        super().__init__()
        self.usage = usage


def charged(error: WorkbenchError) -> Usage:
    """What a call that ended in this error used, as far as it is known: at least one call if one was made."""
    if isinstance(error, (InterruptedReplyError, StoppedReplyError)):
        return error.usage
    if isinstance(error, ReplyError) and error.usage is not None:
        return error.usage
    return Usage(calls=1) if isinstance(error, ModelError) else Usage()


class LLMClient(Protocol):
    """A model that can be asked."""

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        """Ask and wait for the whole answer.

        Raises TransientModelError when asking again may help, ReplyError when the answer can't be used (it was
        charged), ModelError for all else that the provider refuses, CancelledError when the user stops the run.
        """
        ...


def ignore_text(_text: str, _thought: bool) -> None:
    """For callers that do not show an answer while it arrives."""


class ScriptedClient:
    """Answers with prepared replies, one a call; an error in the list is raised. `requests` keeps what was asked."""

    def __init__(self, *answers: str | LLMReply | WorkbenchError) -> None:
        self._answers = list(answers)
        self.requests: list[LLMRequest] = []

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        if cancel.is_set():
            raise CancelledError
        self.requests.append(request)
        if not self._answers:
            raise AssertionError(f"the scripted model has no answer left for the {request.agent}")
        answer = self._answers.pop(0)
        if isinstance(answer, WorkbenchError):
            raise answer
        reply = (
            LLMReply(text=answer, model=request.model, usage=_rough_usage(request, answer))
            if isinstance(answer, str)
            else answer
        )
        on_text(reply.text, False)
        return reply


def _rough_usage(request: LLMRequest, answer: str) -> Usage:
    characters = sum(len(message.content) for message in request.messages)
    return Usage(calls=1, input_tokens=characters // 4, output_tokens=len(answer) // 4, cost_usd=0.0)
