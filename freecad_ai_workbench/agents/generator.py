"""The generator: one task in, one script out; a script that failed comes back with the reason."""

from __future__ import annotations

import re
from typing import ClassVar

from ..core.design import DesignState
from ..core.messages import AgentName
from ..core.plan import Task
from ..core.proposal import Proposal
from ..core.run import Problem, RunRequest
from ..core.script import Script
from ..llm.replies import parse_script
from .base import Agent, RunContext
from .context import one_line, render_situation, without_tags
from .knowledge import render_knowledge

PROMPT_TOKENS = 2800
"""What a whole first prompt may take; examples and cards get what the rest leaves."""
REPAIR_CARD_TOKENS = 320
_MOST_EXAMPLES, _MOST_CARDS = 2, 2
_OTHER_TEMPERATURE = 0.7
_LINE = re.compile(r"line (\d+)")
_LINES_AROUND = 2
_MOST_FEATURES = 20


class Generator(Agent):
    """Writes FreeCAD Python as an expert would."""

    name: ClassVar[AgentName] = "generator"
    role: ClassVar[str] = "generator"

    def write(
        self,
        task: Task,
        *,
        request: RunRequest,
        design: DesignState,
        context: RunContext,
        unlike: Proposal | None = None,
    ) -> Script:
        """A first script for the task, on the design as the earlier tasks leave it; built otherwise than `unlike`."""
        other = self.prompts.render("another_way", features=_features(unlike)) if unlike else ""
        content = self._render(task, request=request, design=design, problem=other)
        left = self.tokens_left(content, budget=PROMPT_TOKENS)
        wanted = f"{request.text} {task.title} {task.instruction}"
        knowledge = render_knowledge(wanted, tokens=left, examples=_MOST_EXAMPLES, cards=_MOST_CARDS)
        temperature = max(self.settings.temperature, _OTHER_TEMPERATURE) if unlike else None
        content = self._render(task, request=request, design=design, problem=other, knowledge=knowledge)
        source = self.ask(content, parse_script, context=context, images=request.images, temperature=temperature)
        return Script(task_id=task.id, source=source)

    def repair(
        self,
        task: Task,
        *,
        request: RunRequest,
        design: DesignState,
        script: Script,
        problem: Problem,
        context: RunContext,
    ) -> Script:
        """The script again, mended for the problem; with what the reference says about what failed."""
        findings = without_tags(problem.text)
        repair = self.prompts.render(f"repair_{problem.kind}", script=script.source.rstrip(), findings=findings)
        knowledge = ""
        if problem.kind != "intent":
            failing = f"{problem.text}\n{_failing_lines(script, problem)}"
            cards = 1 if request.effort == "quick" else _MOST_CARDS
            knowledge = render_knowledge(failing, tokens=REPAIR_CARD_TOKENS, examples=0, cards=cards)
        content = self._render(task, request=request, design=design, problem=repair, knowledge=knowledge)
        source = self.ask(content, parse_script, context=context, images=request.images)
        return Script(task_id=task.id, source=source)

    def _render(
        self, task: Task, *, request: RunRequest, design: DesignState, problem: str, knowledge: str = ""
    ) -> str:
        return self.prompts.render(
            "generator_task",
            knowledge=knowledge,
            task=task.model_dump_json(exclude_defaults=True),
            problem=problem,
            **render_situation(request, design),
        )


def _failing_lines(script: Script, problem: Problem) -> str:
    """The lines of the script that the problem names, with those around them."""
    lines = script.source.splitlines()
    wanted = {int(number) - 1 for number in _LINE.findall(problem.text)}
    return "\n".join(line for at, line in enumerate(lines) if any(abs(at - one) <= _LINES_AROUND for one in wanted))


def _features(proposal: Proposal) -> str:
    """What a design consists of, one object a line."""
    states = [change.change.present for change in proposal.changes[:_MOST_FEATURES]]
    return "\n".join(f"- {state.type_id} “{one_line(state.label)}”" for state in states) or "- nothing"
