"""Asks the next model when one can't be reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..core.errors import ModelError, ReplyError, TransientModelError
from ..core.messages import AgentName, LLMReply, LLMRequest
from ..core.run import Cancel
from .client import LLMClient, OnText


@dataclass(frozen=True)
class FallbackClient:
    """The agent's `fallbacks` in turn. A model that refuses is never passed over in silence: that is an error."""

    inner: LLMClient
    fallbacks: Callable[[AgentName], tuple[str, ...]]

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        """The first reply, which names its model. When no model answers, the error tells what each of them said."""
        said: list[str] = []
        names = (request.model, *self.fallbacks(request.agent))
        for position, name in enumerate(names):
            asked = request if not position else request.model_copy(update={"model": name, "api_base": ""})
            try:
                return self.inner.complete(asked, on_text=on_text, cancel=cancel)
            except TransientModelError as error:
                said.append(error.problem)
                if position + 1 == len(names):
                    raise _all_failed(error, said) from error
                on_text(f"\n[{error.problem} Asking {names[position + 1]} instead.]\n", True)
            except ReplyError:
                raise
            except ModelError as error:
                if not said:
                    raise
                raise type(error)(" ".join((*said, error.problem)), remedy=error.remedy) from error
        raise AssertionError("the loop above returns or raises")


def _all_failed(error: TransientModelError, said: list[str]) -> TransientModelError:
    if len(said) == 1:
        return error
    return TransientModelError(" ".join(said), remedy=error.remedy, retry_after_s=error.retry_after_s)
