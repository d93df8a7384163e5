"""What all agents share: a model, its settings, prompts, and asking again when an answer can't be used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from ..config.settings import AgentSettings
from ..core.errors import ReplyError, TruncatedReplyError
from ..core.events import RunEvent, TextStreamed
from ..core.messages import AgentName, ChatMessage, Image, LLMRequest, count_tokens
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
    resumed: bool = False


@dataclass(frozen=True)
class Agent:
    """A role: a system prompt and a model that plays it. `name` chooses the model, `role` the prompt."""

    client: LLMClient
    settings: AgentSettings
    prompts: PromptLibrary
    name: ClassVar[AgentName]
    role: ClassVar[str]

    def ask(self, first: LLMRequest, parse: Callable[[str], Answer], *, context: RunContext) -> Answer:
        """The parsed answer. What can't be parsed goes back with the reason, twice at most; then ReplyError."""
        request = first
        for corrections_left in reversed(range(MOST_CORRECTIONS + 1)):
            reply = self.client.complete(request, on_text=self._stream(context), cancel=context.cancel)
            try:
                return parse(reply.text)
            except TruncatedReplyError:
                raise
            except ReplyError as error:
                if not corrections_left:
                    raise
                correction = self.prompts.render("repair_reply", reason=error.problem)
                answer = ChatMessage(role="assistant", content=reply.text)
                messages = (*request.messages, answer, ChatMessage(role="user", content=correction))
                request = request.model_copy(update={"messages": messages})
        raise AssertionError("the loop above returns or raises")

    def call(
        self,
        content: str,
        *,
        images: tuple[Image, ...] = (),
        json_schema: dict[str, Any] | None = None,
        temperature: float | None = None,
    ) -> LLMRequest:
        """A first call: the role's prompt, and this as the user's words."""
        return LLMRequest(
            agent=self.name,
            model=self.settings.model,
            messages=(
                ChatMessage(role="system", content=self.prompts.read(self.role)),
                ChatMessage(role="user", content=content.strip(), images=images),
            ),
            api_base=self.settings.api_base,
            temperature=self.settings.temperature if temperature is None else temperature,
            max_tokens=self.settings.max_tokens,
            reasoning_effort=self.settings.reasoning_effort,
            timeout_s=self.settings.timeout_s,
            stall_s=self.settings.stall_s,
            json_schema=json_schema,
        )

    def tokens_left(self, content: str, *, budget: int) -> int:
        """What a prompt with this content leaves of a budget."""
        return budget - count_tokens(self.prompts.read(self.role)) - count_tokens(content)

    def _stream(self, context: RunContext) -> Callable[[str, bool], None]:
        def show(text: str, thought: bool) -> None:
            context.emit(TextStreamed(run_id=context.run_id, agent=self.name, text=text, thought=thought))

        return show
