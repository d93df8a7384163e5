"""What all agents share: a model, its settings, prompts, and asking again when an answer can't be used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from ..config.settings import AgentSettings
from ..core.errors import ReplyError, TruncatedReplyError
from ..core.events import RunEvent, TextStreamed
from ..core.messages import AgentName, ChatMessage, LLMRequest
from ..core.run import Cancel
from ..llm.client import LLMClient
from ..prompts.library import PromptLibrary

Answer = TypeVar("Answer")
MOST_CORRECTIONS = 2


@dataclass(frozen=True)
class RunContext:
    """What every step of one run has at hand."""

    run_id: str
    emit: Callable[[RunEvent], None]
    cancel: Cancel


@dataclass(frozen=True)
class Agent:
    """A role: a system prompt and a model that plays it."""

    client: LLMClient
    settings: AgentSettings
    prompts: PromptLibrary
    name: ClassVar[AgentName]

    def ask(
        self,
        content: str,
        parse: Callable[[str], Answer],
        *,
        context: RunContext,
        json_schema: dict[str, Any] | None = None,
    ) -> Answer:
        """The parsed answer. What can't be parsed goes back with the reason, twice at most; then ReplyError."""
        messages = [
            ChatMessage(role="system", content=self.prompts.read(self.name)),
            ChatMessage(role="user", content=content),
        ]
        for corrections_left in reversed(range(MOST_CORRECTIONS + 1)):
            reply = self.client.complete(
                self._request(messages, json_schema), on_text=self._stream(context), cancel=context.cancel
            )
            try:
                return parse(reply.text)
            except TruncatedReplyError:
                raise
            except ReplyError as error:
                if not corrections_left:
                    raise
                messages.append(ChatMessage(role="assistant", content=reply.text))
                correction = self.prompts.render("repair_reply", reason=error.problem)
                messages.append(ChatMessage(role="user", content=correction))
        raise AssertionError("the loop above returns or raises")

    def _request(self, messages: list[ChatMessage], json_schema: dict[str, Any] | None) -> LLMRequest:
        return LLMRequest(
            agent=self.name,
            model=self.settings.model,
            messages=tuple(messages),
            api_base=self.settings.api_base,
            temperature=self.settings.temperature,
            max_tokens=self.settings.max_tokens,
            timeout_s=self.settings.timeout_s,
            json_schema=json_schema,
        )

    def _stream(self, context: RunContext) -> Callable[[str, bool], None]:
        def show(text: str, thought: bool) -> None:
            context.emit(TextStreamed(run_id=context.run_id, agent=self.name, text=text, thought=thought))

        return show
