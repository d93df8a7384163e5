"""The explainer: what is selected, in plain words. It reads and changes nothing."""

from __future__ import annotations

from typing import ClassVar

from ..core.errors import ReplyError
from ..core.messages import AgentName
from ..core.run import RunRequest
from .base import Agent, RunContext
from .context import render_situation
from .description import describe
from .disclosure import NOT_SHOWN, shown_of, without_hidden


class Explainer(Agent):
    """It is the planner's model that is asked."""

    name: ClassVar[AgentName] = "planner"
    role: ClassVar[str] = "explainer"

    def explain(self, request: RunRequest, *, context: RunContext) -> str:
        """A few paragraphs in the language of the request. Raises ReplyError when no answer can be used."""
        situation = render_situation(request, request.design)
        content = self.prompts.render("explainer_request", facts=render_facts(request), **situation)
        return self.ask(self.call(content, images=request.images), parse_explanation, context=context)


def render_facts(request: RunRequest) -> str:
    """What was read of the selected objects, as far as the user lets it be shown."""
    if request.shown == "nothing":
        return NOT_SHOWN
    shown = request.model_copy(update={"design": shown_of(request.design, request=request)})
    return without_hidden(describe(shown), request=request)


def parse_explanation(text: str) -> str:
    """The answer as it is. ReplyError for an empty one."""
    if not text.strip():
        raise ReplyError("The explanation is empty.")
    return text.strip()
