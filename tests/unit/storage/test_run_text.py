"""The state of a run as text: what pydantic makes of it, whatever is in it, and the same again after each step."""

from __future__ import annotations

from typing import Any

import pytest

from freecad_ai_workbench.core.caps import Shortage
from freecad_ai_workbench.core.design import BoundingBox, DesignState, ObjectChange, ObjectState, ShapeState
from freecad_ai_workbench.core.dry_run import DryRunResult, Mesh, Step
from freecad_ai_workbench.core.messages import Image, Usage
from freecad_ai_workbench.core.parameters import Parameter
from freecad_ai_workbench.core.plan import Clarification, Plan, Question, Task
from freecad_ai_workbench.core.proposal import Change, Proposal
from freecad_ai_workbench.core.run import Exchange, Problem, RunRequest, RunState
from freecad_ai_workbench.core.script import Script, ScriptError
from freecad_ai_workbench.core.validation import Finding, ValidationResult
from freecad_ai_workbench.storage.run_text import RunText

BOX = ObjectState(
    name="Box",
    label='Bö"x\\\n',
    type_id="Part::Box",
    properties={"Length": "10 mm", "Ø": "“5”"},
    shape=ShapeState(
        shape_type="Solid",
        volume=1e-7,
        center_of_mass=(1.0, -0.0, 3.5e300),
        bounding_box=BoundingBox(minimum=(0, 0, 0), maximum=(1, 2, 3)),
    ),
)
BALL = ObjectState(name="Ball", label="Ball", type_id="Part::Sphere", needs=("Box",), expressions={"Radius": "Box.x"})
BEFORE, AFTER = DesignState(document="D", objects=(BOX,)), DesignState(document="D", objects=(BOX, BALL))
MESH = Mesh(object_name="Ball", role="added", vertices=b"\0\xff", triangles=b"")
PLAN = Plan(summary="A ball", tasks=(Task(id="t", title="Ball"),))
TRIAL = DryRunResult(
    before=BEFORE,
    after=AFTER,
    steps=(Step(task_id="t", seconds=0.1, output="é\u2028"),),
    parameters=(Parameter(object_name="Box", object_label="B", name="Length", kind="length", value=10),),
    findings=(Finding(check="c", category="geometry", outcome="failed", message="no"),),
    error=ScriptError(kind="exception", message="x", line=3, task_id="t"),
    meshes=(MESH,),
    marks=(MESH,),
)
PROPOSAL = Proposal(
    id="p",
    request="a ball",
    base=BEFORE,
    plan=PLAN,
    scripts=(Script(task_id="t", source="x = 1\n"),),
    changes=(Change(id="Ball", task_id="t", change=ObjectChange(kind="added", after=BALL)),),
    dry_run=TRIAL,
    validation=ValidationResult(),
    usage=Usage(calls=2, cost_usd=None),
)
REQUEST = RunRequest(
    id="r",
    text="a ball",
    design=BEFORE,
    earlier=(Exchange(request="a box", outcome="accepted"),),
    images=(Image(data=b"\x89PNG\xfe", media_type="image/png"),),
)
STATES = [
    RunState(request=RunRequest(id="r", text="")),
    RunState(request=REQUEST, started=True, phase="build", plan=PLAN, drafts=PROPOSAL.scripts),
    RunState(request=REQUEST, phase="judge", plan=PLAN, last_dry_run=TRIAL, last_validation=ValidationResult()),
    RunState(request=REQUEST, phase="ask", clarification=Clarification(questions=(Question(text="?", default="1"),))),
    RunState(
        request=REQUEST,
        phase="propose",
        left_in="try",
        problem=Problem(task_id="t", kind="geometry", text="ä"),
        finished=(PROPOSAL, PROPOSAL),
        last_dry_run=TRIAL,
        proposal=PROPOSAL.model_copy(update={"alternatives": (PROPOSAL,)}),
        shortage=Shortage(span="run", unit="usd", cap=0.5, used=0.25, needed=1),
    ),
]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.phase)
def test_it_is_the_text_that_pydantic_makes(state: RunState) -> None:
    text = RunText().render(state)
    assert text == state.model_dump_json()
    assert "PNG" not in text or RunState.model_validate_json(text).request.images == state.request.images


def test_one_state_after_the_other_comes_out_right(monkeypatch: pytest.MonkeyPatch) -> None:
    writer, rendered = RunText(), list[str]()
    plain = ObjectState.model_dump_json

    def counted(item: ObjectState, **more: Any) -> str:
        rendered.append(item.name)
        return plain(item, **more)

    expected = [state.model_dump_json() for state in STATES]
    monkeypatch.setattr(ObjectState, "model_dump_json", counted)
    assert [writer.render(state) for state in STATES] == expected
    assert rendered == ["Box", "Box", "Ball", "Box", "Ball"], "a design that stays is rendered once"
    moved = BEFORE.model_copy(update={"objects": (BALL,)})
    other = STATES[1].model_copy(update={"request": REQUEST.model_copy(update={"design": moved})})
    assert writer.render(other) == other.model_dump_json()
