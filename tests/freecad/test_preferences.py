"""A trial builds with the user's preferences: what a new cut is like depends on them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunRequest
from freecad_ai_workbench.core.preferences import Preference
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.host.preferences import apply_preferences, read_preferences
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner

GROUP = "BaseApp/Preferences/Mod/Part/Boolean"
CUT = 'import FreeCAD as App\nApp.ActiveDocument.addObject("Part::Cut", "Cut")\n'


@pytest.fixture
def part() -> Iterator[Any]:
    """The group of parameters, as it was afterwards."""
    parameters = FreeCAD.ParamGet(f"User parameter:{GROUP}")
    was_set, was = "RefineModel" in parameters.GetBools(), parameters.GetBool("RefineModel")
    yield parameters
    if was_set:
        parameters.SetBool("RefineModel", was)
    else:
        parameters.RemBool("RefineModel")


def refined(*preferences: Preference) -> str:
    request = DryRunRequest(scripts=(Script(task_id="t", source=CUT),), preferences=preferences, preview=False)
    result = ProcessDryRunner(freecadcmd()).run(request, cancel=threading.Event())
    (cut,) = result.after.objects
    return cut.properties["Refine"]


@pytest.mark.parametrize("wanted", [True, False])
def test_a_trial_builds_as_the_users_freecad_does(part: Any, wanted: bool) -> None:
    part.SetBool("RefineModel", wanted)
    assert refined(*read_preferences()) == str(wanted)


def test_only_numbers_and_switches_that_were_set_are_read(part: Any) -> None:
    part.RemBool("RefineModel")
    before = read_preferences()
    part.SetBool("RefineModel", True)
    part.SetString("Font", "/home/somebody/font.ttf")
    part.SetUnsigned("Colour", 0xFF00FF00)
    try:
        (new,) = set(read_preferences()) - set(before)
    finally:
        part.RemString("Font")
        part.RemUnsigned("Colour")
    assert new == Preference(group=GROUP, kind="Bool", name="RefineModel", value=True)


@pytest.mark.parametrize(("kind", "value"), [("Bool", False), ("Int", 7), ("Float", 0.5)])
def test_what_is_applied_is_read_again(kind: Any, value: float) -> None:
    one = Preference(group=GROUP, kind=kind, name=f"Test{kind}", value=value)
    carried = Preference.model_validate_json(one.model_dump_json())
    apply_preferences([carried])
    try:
        assert one in read_preferences()
    finally:
        getattr(FreeCAD.ParamGet(f"User parameter:{GROUP}"), f"Rem{kind}")(one.name)
