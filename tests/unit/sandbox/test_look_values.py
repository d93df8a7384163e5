"""What a script may set on a view provider is refused in the trial where FreeCAD's window would refuse it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from freecad_ai_workbench.sandbox.look_values import check_look

GOOD: list[tuple[str, Any]] = [
    ("ShapeColor", (1.0, 0.5, 0.0)),
    ("ShapeColor", (1.0, 0.5, 0.0, 0.0)),
    ("ShapeColor", (255, 128, 0)),
    ("LineColor", 0xFF0000FF),
    ("DiffuseColor", [(1.0, 0.0, 0.0)] * 6),
    ("DiffuseColor", (1.0, 0.0, 0.0)),
    ("Transparency", 40),
    ("LineWidth", 2),
    ("PointSize", 2.5),
    ("DisplayMode", "Shaded"),
    ("DrawStyle", 1),
    ("ShapeAppearance", (SimpleNamespace(DiffuseColor=(1.0, 0.0, 0.0)),)),
    ("ShowInTree", "anything: FreeCAD is asked in the window"),
]
BAD: list[tuple[str, Any]] = [
    ("ShapeColor", (1.0, 0, 0)),
    ("ShapeColor", (1, 0, 0)),
    ("ShapeColor", [1.0, 0.0, 0.0]),
    ("ShapeColor", (1.0, 0.0)),
    ("ShapeColor", (float("nan"), 0.0, 0.0)),
    ("ShapeColor", "#ff0000"),
    ("PointColor", None),
    ("LineColor", -1),
    ("DiffuseColor", []),
    ("DiffuseColor", [(1.0, 0, 0)]),
    ("Transparency", 33.7),
    ("Transparency", "40"),
    ("LineWidth", "2"),
    ("LineWidth", float("nan")),
    ("DisplayMode", None),
    ("ShapeAppearance", (1.0, 0.0, 0.0)),
    ("ShapeAppearance", ()),
]


@pytest.mark.parametrize(("name", "value"), GOOD)
def test_what_the_window_takes_is_taken(name: str, value: Any) -> None:
    check_look(name, value)


@pytest.mark.parametrize(("name", "value"), BAD)
def test_what_the_window_would_refuse_is_refused(name: str, value: Any) -> None:
    with pytest.raises(TypeError, match=f"`ViewObject.{name}` takes .*, not "):
        check_look(name, value)
