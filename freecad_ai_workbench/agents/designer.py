"""The designer: plan and scripts in one call, for requests that shall cost little."""

from __future__ import annotations

import re
from typing import ClassVar

from ..core.messages import AgentName, LLMRequest
from ..core.plan import Plan, PlannerAnswer
from ..core.record import Record
from ..core.run import RunState
from ..core.script import Script
from ..llm.objects import parse_json
from ..llm.replies import find_scripts, without_scripts
from .base import Agent, RunContext
from .context import render_earlier, render_language, render_situation
from .forms import scripts_form
from .knowledge import render_knowledge
from .planner import ANSWERS, parse_plan, render_problem

PROMPT_TOKENS = 2400
"""What the whole prompt may take: less than the 2,500 that a first part may cost."""
_TASK = re.compile(r"^#\s*task:?\s+([a-z][a-z0-9_]*)", re.MULTILINE | re.IGNORECASE)


class Draft(Record):
    """A planner's answer with the scripts that came with it: for a plan one for each task, or fewer."""

    answer: PlannerAnswer
    scripts: tuple[Script, ...] = ()


class Designer(Agent):
    """Planner and generator in one: it is the generator's model that is asked."""

    name: ClassVar[AgentName] = "generator"
    role: ClassVar[str] = "designer"

    def design(self, state: RunState, *, context: RunContext) -> Draft:
        """A valid plan with scripts, or questions, or a refusal. Raises ReplyError when no answer can be used."""
        return self.ask(self.first_call(state), parse_draft, context=context)

    def first_call(self, state: RunState) -> LLMRequest:
        """What is asked, as long as the answer can be used."""
        left = self.tokens_left(self._render(state, knowledge=""), budget=PROMPT_TOKENS)
        knowledge = render_knowledge(state.request.text, tokens=left, examples=1, cards=1)
        return self.call(self._render(state, knowledge=knowledge), images=state.request.images)

    def _render(self, state: RunState, *, knowledge: str) -> str:
        request = state.request
        return self.prompts.render(
            "designer_request",
            knowledge=knowledge,
            earlier=render_earlier(request.earlier, request=request.text),
            problem=render_problem(self.prompts, state),
            language=render_language(self.prompts, request),
            **render_situation(request, request.design),
        )


def parse_draft(text: str) -> Draft:
    """The plan in a reply and its scripts. Scripts that are missing are left to be written; ReplyError for the plan."""
    answer = parse_plan(without_scripts(text))
    return Draft(answer=answer, scripts=_scripts_of(answer, text) if isinstance(answer, Plan) else ())


def _scripts_of(plan: Plan, text: str) -> tuple[Script, ...]:
    """Blocks by the task that they name in a comment, else in the order of the tasks if there is one for each."""
    sources = find_scripts(text) or scripts_form(parse_json(text, keys=ANSWERS))
    ids = [task.id for task in plan.tasks]
    named = {match[1].lower(): source for source in sources if (match := _TASK.search(source))}
    if named and set(named) <= set(ids):
        return tuple(Script(task_id=name, source=named[name]) for name in ids if name in named)
    if len(sources) != len(ids):
        return ()
    return tuple(Script(task_id=name, source=source) for name, source in zip(ids, sources, strict=True))
