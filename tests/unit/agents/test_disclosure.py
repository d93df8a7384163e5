"""What of a document reaches a model when the user keeps some of it, or all, to themselves."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from run_double import OTHER_SCRIPT, REVIEW, SCRIPT, THIRD_SCRIPT, FakeDryRunner, Run, broken, check, plan

from freecad_ai_workbench.agents.context import render_situation
from freecad_ai_workbench.agents.disclosure import shown_meshes
from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Privacy, Settings
from freecad_ai_workbench.core.design import DesignState, ObjectState, SelectedElement
from freecad_ai_workbench.core.dry_run import DryRunResult, Mesh, Step
from freecad_ai_workbench.core.errors import ModelError
from freecad_ai_workbench.core.run import Effort, RunLimits, RunRequest, Shown
from freecad_ai_workbench.llm.client import ScriptedClient

HOUSING = ObjectState(name="Housing", label="Secret turbine", type_id="Part::Box", properties={"Length": "123.45 mm"})
PLATE = ObjectState(name="Plate", label="Cover plate", type_id="Part::Box", properties={"Length": "67.89 mm"})
DESIGN = DesignState(document="Confidential", objects=(HOUSING, PLATE))
CHOSEN = (SelectedElement(object_name="Plate", element="Face1", label="Cover plate", kind="plane"),)
MADE = ObjectState(name="Flange", label="New flange", type_id="Part::Box", properties={"Length": "11.5 mm"})
OF_HOUSING = ("Housing", "Secret turbine", "123.45", "Confidential")
OF_PLATE = ("Plate", "Cover plate", "67.89")


def tried() -> DryRunResult:
    """A trial that changed the secret object, and says so wherever it can."""
    changed = HOUSING.model_copy(update={"properties": {"Length": "123.46 mm"}})
    return DryRunResult(
        before=DESIGN,
        after=DesignState(document="Confidential", objects=(changed, PLATE, MADE)),
        findings=(
            check("failed", name="Housing", check="Housing is 123.45 mm long"),
            check("failed", check="Secret turbine and Cover plate overlap"),
            check("failed", name="Flange", check="the flange is thin"),
        ),
        steps=(Step(task_id="a", seconds=0.1, touched=("Housing", "Flange")),),
    )


def sent(shown: Shown | None, *, effort: Effort = "standard") -> str:
    """Everything that all agents were sent in a run that goes wrong in every way."""
    failing = broken("no object Housing here, but Secret turbine, Plate and Cover plate")
    first = (f"{plan('a')}\n{SCRIPT}",) if effort == "quick" else (plan("a"), SCRIPT)
    replies = (*first, OTHER_SCRIPT, REVIEW, THIRD_SCRIPT, REVIEW)
    run = Run(
        *replies,
        dry_runs=(failing, *[tried()] * 6),
        limits=RunLimits(rounds=3, replans=0),
        effort=effort,
        design=DESIGN,
        selection=CHOSEN,
        shown=shown,
    )
    assert len(run.model.requests) >= 3
    return "\n".join(message.content for request in run.model.requests for message in request.messages)


@pytest.mark.parametrize("effort", ["quick", "standard"])
def test_all_of_it_is_shown_unless_the_user_says_otherwise(effort: Effort) -> None:
    text = sent(None, effort=effort)
    assert text == sent("all", effort=effort)
    assert [word for word in (*OF_HOUSING, *OF_PLATE) if word not in text] == []


@pytest.mark.parametrize("effort", ["quick", "standard"])
def test_nothing_of_it_is_shown_to_any_agent(effort: Effort) -> None:
    text = sent("nothing", effort=effort)
    assert [word for word in (*OF_HOUSING, *OF_PLATE) if word in text] == []
    assert "New flange" in text, "what the run made itself is no secret"
    assert "flange is thin" in text
    assert "The user keeps it to themselves." in text


@pytest.mark.parametrize("effort", ["quick", "standard"])
def test_what_is_selected_is_shown_and_the_rest_is_not(effort: Effort) -> None:
    text = sent("selection", effort=effort)
    assert [word for word in OF_HOUSING if word in text] == []
    assert [word for word in OF_PLATE if word not in text] == []
    assert "(not shown) and Cover plate overlap" in text
    assert "The rest of the document is not shown" in text


def test_the_exact_words_of_each_choice() -> None:
    def told(shown: Shown, selection: tuple[SelectedElement, ...] = CHOSEN) -> tuple[str, str]:
        request = RunRequest(id="r", text="longer", design=DESIGN, selection=selection, shown=shown)
        situation = render_situation(request, DESIGN)
        return situation["document"], situation["selection"]

    plate = '- Plate: Part::Box "Cover plate" {Length = 67.89 mm}'
    face = "- Plate.Face1: of ”Cover plate”, plane"
    assert told("all") == (
        '"Confidential" with 2 objects; lengths in mm.\n'
        f'- Housing: Part::Box "Secret turbine" {{Length = 123.45 mm}}\n{plate}',
        face,
    )
    rest = "The rest of the document is not shown; do not guess at it."
    assert told("selection") == (f'"" with 1 objects; lengths in mm.\n{plate}\n{rest}', face)
    hidden = "The user keeps it to themselves. Do not guess at it."
    assert told("selection", ()) == (hidden, "Nothing is selected.")
    assert told("nothing") == (hidden, hidden)


def test_pictures_of_a_result_leave_out_what_is_not_shown() -> None:
    meshes = tuple(
        Mesh(object_name=name, role="changed", vertices=b"", triangles=b"") for name in ("Housing", "Flange")
    )
    request = RunRequest(id="r", text="t", design=DESIGN, shown="nothing")
    assert [mesh.object_name for mesh in shown_meshes(meshes, request=request)] == ["Flange"]


def test_the_settings_decide_for_each_run(tmp_path: Path) -> None:
    model = ScriptedClient(ModelError("no"))
    settings = Settings(privacy=Privacy(context="nothing"))
    app = build_app(settings, client=model, dry_runner=FakeDryRunner(), data=tmp_path)
    app.run(RunRequest(id="r", text="t", design=DESIGN), emit=lambda _event: None, cancel=threading.Event())
    assert "Secret turbine" not in model.requests[0].messages[-1].content
