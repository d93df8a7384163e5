"""The generator: one task in, one script out; a script that failed comes back with the reason."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Any, ClassVar

from ..core.design import DesignState
from ..core.errors import ReplyError
from ..core.messages import AgentName
from ..core.plan import Expectation, ExpectedArea, ExpectedMass, ExpectedVolume, Task
from ..core.proposal import Proposal
from ..core.run import Problem, RunRequest
from ..core.script import Script
from ..llm.objects import parse_json
from ..llm.replies import parse_script
from .base import Agent, RunContext
from .context import one_line, render_situation, without_tags
from .disclosure import without_hidden
from .forms import SCRIPT_NAMES, scripts_form
from .knowledge import render_knowledge

PROMPT_TOKENS = 2800
"""What a whole first prompt may take; examples and cards get what the rest leaves."""
REPAIR_CARD_TOKENS = 320
_MOST_EXAMPLES, _MOST_CARDS = 2, 2
_OTHER_TEMPERATURE = 0.7
_LINE = re.compile(r"line (\d+)")
_NAME = re.compile(r"[A-Za-z_]\w*")
_MADE = re.compile(r"\s*(?P<name>\w+) = .*[\"'](?P<kind>\w+::\w+)[\"']")
_EVERYWHERE = frozenset({"PartDesign::Body", "App::VarSet", "Sketcher::SketchObject"})
"""Kinds that every script has: a line that names them tells nothing about what failed."""
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
        other = (
            self.prompts.render("another_way", features=without_hidden(_features(unlike), request=request))
            if unlike
            else ""
        )
        content = self._render(task, request=request, design=design, problem=other)
        left = self.tokens_left(content, budget=PROMPT_TOKENS)
        wanted = f"{request.text} {task.title} {task.instruction}"
        knowledge = render_knowledge(wanted, tokens=left, examples=_MOST_EXAMPLES, cards=_MOST_CARDS)
        temperature = max(self.settings.temperature, _OTHER_TEMPERATURE) if unlike else None
        content = self._render(task, request=request, design=design, problem=other, knowledge=knowledge)
        call = self.call(content, images=request.images, temperature=temperature)
        source = self.ask(call, read_script, context=context)
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
        findings = without_tags(without_hidden(problem.text, request=request))
        repair = self.prompts.render(f"repair_{problem.kind}", script=script.source.rstrip(), findings=findings)
        knowledge = ""
        if problem.kind != "intent":
            failing = f"{problem.text}\n{_failing_features(script, problem)}"
            cards = 1 if request.effort == "quick" else _MOST_CARDS
            knowledge = render_knowledge(failing, tokens=REPAIR_CARD_TOKENS, examples=0, cards=cards)
        content = self._render(task, request=request, design=design, problem=repair, knowledge=knowledge)
        source = self.ask(self.call(content, images=request.images), read_script, context=context)
        return Script(task_id=task.id, source=source)

    def _render(
        self, task: Task, *, request: RunRequest, design: DesignState, problem: str, knowledge: str = ""
    ) -> str:
        return self.prompts.render(
            "generator_task",
            knowledge=knowledge,
            task=_task_text(task),
            problem=problem,
            **render_situation(request, design),
        )


def read_script(text: str) -> str:
    """The script in a reply, also where it stands inside JSON. Raises ReplyError when there is none."""
    try:
        return parse_script(text)
    except ReplyError:
        with suppress(ReplyError):
            if inside := scripts_form(parse_json(text, keys=SCRIPT_NAMES)):
                return max(inside, key=len)
        raise


def _task_text(task: Task) -> str:
    """The task as JSON, without what it does not say; what kind each expectation is of belongs to what it says."""
    said = task.model_dump(mode="json", exclude_defaults=True)
    if task.expectations:
        said["expectations"] = [_expectation(one) for one in task.expectations]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _expectation(wanted: Expectation) -> dict[str, Any]:
    """An expectation as a plan states it: a tolerance of its own as the range that it stands for."""
    said = {"kind": wanted.kind, **wanted.model_dump(mode="json", exclude_defaults=True)}
    if isinstance(wanted, ExpectedVolume | ExpectedArea | ExpectedMass) and "relative_tolerance" in said:
        del said["value"], said["relative_tolerance"]
        said["min"], said["max"] = (float(f"{limit:.6g}") for limit in wanted.limits)
    return said


def _failing_features(script: Script, problem: Problem) -> str:
    """The types of the objects that the lines named by the problem make or use."""
    lines = script.source.splitlines()
    failing = [lines[at] for number in _LINE.findall(problem.text) if (at := int(number) - 1) < len(lines)]
    used = {name for line in failing for name in _NAME.findall(line)}
    made = [(made["name"], made["kind"]) for line in lines if (made := _MADE.match(line))]
    kinds = [kind for name, kind in made if name in used and kind not in _EVERYWHERE]
    return " ".join(dict.fromkeys(kinds))


def _features(proposal: Proposal) -> str:
    """What a design consists of, one object a line."""
    states = [change.change.present for change in proposal.changes[:_MOST_FEATURES]]
    return "\n".join(f"- {state.type_id} “{one_line(state.label)}”" for state in states) or "- nothing"
