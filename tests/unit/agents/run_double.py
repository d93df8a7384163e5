"""A run with scripted replies and dry runs, and everything that can be looked at afterwards."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable

from freecad_ai_workbench.agents.designer import Designer
from freecad_ai_workbench.agents.generator import Generator
from freecad_ai_workbench.agents.orchestrator import Orchestrator
from freecad_ai_workbench.agents.planner import Planner
from freecad_ai_workbench.agents.validator import Validator
from freecad_ai_workbench.config.settings import AgentSettings
from freecad_ai_workbench.core.design import DesignState, ObjectState, SelectedElement
from freecad_ai_workbench.core.dry_run import DryRunRequest, DryRunResult, Step
from freecad_ai_workbench.core.errors import WorkbenchError
from freecad_ai_workbench.core.events import RunEvent
from freecad_ai_workbench.core.messages import LLMRequest
from freecad_ai_workbench.core.run import Cancel, Effort, Exchange, RunLimits, RunRequest, RunState, Shown
from freecad_ai_workbench.core.script import ScriptError, Violation
from freecad_ai_workbench.core.validation import Finding, Outcome
from freecad_ai_workbench.llm.client import ScriptedClient
from freecad_ai_workbench.llm.meter import MeteredClient
from freecad_ai_workbench.prompts.library import PromptLibrary

SCRIPT = "```python\nimport FreeCAD as App\n```"
OTHER_SCRIPT = "```python\nimport FreeCAD as App\nx = 2\n```"
THIRD_SCRIPT = "```python\nimport FreeCAD as App\nx = 3\n```"
REVIEW = json.dumps({"items": [{"claim": "it is there", "outcome": "passed", "evidence": "1 solid"}]})
BAD_REVIEW = json.dumps({"items": [{"claim": "it is there", "outcome": "failed", "evidence": "no"}]})


def plan(*ids: str) -> str:
    tasks = [{"id": name, "title": name, "needs": list(ids[:at])} for at, name in enumerate(ids)]
    return json.dumps({"plan": {"summary": "s", "tasks": tasks}})


def box(name: str) -> ObjectState:
    return ObjectState(name=name, label=name, type_id="Part::Box")


def check(outcome: Outcome, *, name: str = "", check: str = "shape") -> Finding:
    return Finding(
        check=check, category="geometry", outcome=outcome, message=f"{check} {outcome}", object_name=name, hard=True
    )


class FakeDryRunner:
    """Answers dry runs from a list and keeps the requests. The default: every task adds an object of its name."""

    def __init__(self, *results: DryRunResult | WorkbenchError) -> None:
        self._results = list(results)
        self.requests: list[DryRunRequest] = []

    def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
        self.requests.append(request)
        result = self._results.pop(0) if self._results else worked(request)
        if isinstance(result, WorkbenchError):
            raise result
        return result


def worked(request: DryRunRequest, *findings: Finding) -> DryRunResult:
    ids = [script.task_id for script in request.scripts]
    return DryRunResult(
        after=DesignState(objects=tuple(box(name) for name in ids)),
        steps=tuple(Step(task_id=name, seconds=0.1, touched=(name,)) for name in ids),
        findings=findings or (check("passed"),),
    )


def single(*findings: Finding) -> DryRunResult:
    return DryRunResult(
        after=DesignState(objects=(box("a"),)),
        steps=(Step(task_id="a", seconds=0.1, touched=("a",)),),
        findings=findings,
    )


def broken(message: str = "boom", *, task_id: str = "a") -> DryRunResult:
    return DryRunResult(error=ScriptError(kind="exception", message=message, line=3, task_id=task_id))


class Run:
    """One run with scripted replies, and everything that can be looked at afterwards."""

    def __init__(
        self,
        *replies: str | WorkbenchError,
        dry_runs: tuple[DryRunResult | WorkbenchError, ...] = (),
        limits: RunLimits | None = None,
        check_script: Callable[[str], tuple[Violation, ...]] = lambda _source: (),
        clock: Callable[[], float] = lambda: 0.0,
        cancelled: bool = False,
        effort: Effort = "standard",
        text: str = "make it",
        design: DesignState | None = None,
        earlier: tuple[Exchange, ...] = (),
        selection: tuple[SelectedElement, ...] = (),
        shown: Shown | None = None,
        language: str = "",
    ) -> None:
        self.events: list[RunEvent] = []
        self.model = ScriptedClient(*replies)
        self.dry_runner = FakeDryRunner(*dry_runs)
        limits = limits or RunLimits(rounds=2, replans=1)
        request = RunRequest(
            id="r",
            text=text,
            limits=limits,
            effort=effort,
            design=design or DesignState(),
            earlier=earlier,
            selection=selection,
            shown=shown,
            language=language,
        )
        state = RunState(request=request)
        cancel = threading.Event()
        if cancelled:
            cancel.set()
        client = MeteredClient(self.model, run_id="r", limits=limits, emit=self.events.append, spent=state.usage)
        settings, prompts = AgentSettings(), PromptLibrary()
        orchestrator = Orchestrator(
            planner=Planner(client, settings, prompts),
            generator=Generator(client, settings, prompts),
            validator=Validator(client, settings, prompts),
            designer=Designer(client, settings, prompts),
            dry_runner=self.dry_runner,
            check_script=check_script,
            spent=lambda: client.usage,
            clock=clock,
        )
        self.state = orchestrator.run(state, self.events.append, cancel)

    @property
    def kinds(self) -> list[str]:
        noise = ("text_streamed", "model_started", "model_called", "phase_entered")
        return [event.kind for event in self.events if event.kind not in noise]

    def asked(self, agent: str) -> list[LLMRequest]:
        return [request for request in self.model.requests if request.agent == agent]
