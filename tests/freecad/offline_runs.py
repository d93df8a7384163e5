"""The offline model carried out in FreeCAD, for the tests of this folder: plan, script, run, check."""

from __future__ import annotations

from typing import Any

import FreeCAD

from freecad_ai_workbench.agents.context import render_document, render_selection
from freecad_ai_workbench.agents.planner import parse_plan
from freecad_ai_workbench.core.design import SelectedElement
from freecad_ai_workbench.core.plan import Plan
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.host.checks import Examined, check_design
from freecad_ai_workbench.host.modules import FreeCADModules
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.llm.offline.answer import answer
from freecad_ai_workbench.llm.replies import parse_script
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.runner import run_script


def ask(role: str, **sections: str) -> str:
    content = "\n".join(f"<{name}>\n{text}\n</{name}>" for name, text in sections.items())
    system = {"role": "system", "content": f"You are the {role} of a test."}
    return answer([system, {"role": "user", "content": content}])


def carry_out(document: Any, request: str, *selection: SelectedElement) -> None:
    """Plan, script, run in the sandbox, and check every expectation and the soundness of everything touched."""
    FreeCAD.setActiveDocument(document.Name)
    before = read_design_state(document)
    seen = {"document": render_document(before), "selection": render_selection(selection), "request": request}
    plan = parse_plan(ask("planner", **seen))
    assert isinstance(plan, Plan), plan
    for task in plan.in_order():
        source = parse_script(ask("generator", **seen, task=task.model_dump_json(exclude_defaults=True)))
        script = Script(task_id=task.id, source=source)
        meter = Meter(steps=1_000_000, seconds=60)
        assert run_script(script, document=document, modules=FreeCADModules(), meter=meter, write=print) is None
        document.recompute()
    examined = Examined.of(document, before=before)
    assert examined.difference.changes
    expectations = plan.expectations()
    assert expectations
    findings = check_design(examined, expectations=expectations)
    failed = [finding for finding in findings if finding.outcome != "passed"]
    assert [finding.message for finding in failed if finding.check != "interference"] == []  # all parts stand at 0, 0
