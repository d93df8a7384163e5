"""The generator: one task in, one script out; a script that failed comes back with the reason."""

from __future__ import annotations

from typing import ClassVar

from ..core.design import DesignState
from ..core.messages import AgentName
from ..core.plan import Task
from ..core.run import Problem, RunRequest
from ..core.script import Script
from ..llm.replies import parse_script
from ..prompts.examples import find_examples
from .base import Agent, RunContext
from .context import render_document, render_selection


class Generator(Agent):
    """Writes FreeCAD Python as an expert would."""

    name: ClassVar[AgentName] = "generator"

    def write(self, task: Task, *, request: RunRequest, design: DesignState, context: RunContext) -> Script:
        """A first script for the task, on the design as the earlier tasks leave it."""
        return self._write(task, request=request, design=design, repair="", context=context)

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
        """The script again, mended for the problem."""
        repair = self.prompts.render(f"repair_{problem.kind}", script=script.source.rstrip(), findings=problem.text)
        return self._write(task, request=request, design=design, repair=repair, context=context)

    def _write(
        self, task: Task, *, request: RunRequest, design: DesignState, repair: str, context: RunContext
    ) -> Script:
        content = self.prompts.render(
            "generator_task",
            examples="" if repair else self._examples(f"{request.text} {task.title} {task.instruction}"),
            version=request.freecad_version or "1.1",
            document=render_document(design, selection=request.selection),
            selection=render_selection(request.selection),
            request=request.text,
            task=task.model_dump_json(exclude_defaults=True),
            problem=repair,
        )
        return Script(task_id=task.id, source=self.ask(content, parse_script, context=context))

    def _examples(self, text: str) -> str:
        found = find_examples(text, most=1)
        return "\n".join(f"<example>\n{example.strip()}\n</example>" for example in found)
