"""Expressions: arithmetic and names of this document pass, ways out of it don't."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.sandbox.errors import ForbiddenError
from freecad_ai_workbench.sandbox.expressions import check_expression, check_path


@pytest.mark.parametrize(
    "text",
    [
        "10 mm",
        "Params.Width / 2 + 3.5 mm",
        "<<My params>>.Wall * -1",
        "max(A.B; 2 in) ^ 2",
        "A.B > 3 ? 1 : 2",
        "sin(30 deg) * 1e-3",
        "Sketch.Constraints.Width",
        "Sketch.Constraints[2]",
        "B2 * length",
        "vector(1; 2; 3)",
        "create(<<vector>>; 1; 2; 3)",
        "Box.Placement.Base.x",
        "5'6\" + 1" if False else "pi * 2",
        "round(a.b) % 3 == 0 && !(c.d != 1)",
        "Größe.Länge * 2",
        "sum(A1:B5)",
        "$A$1 + 90°",
    ],
)
def test_ordinary_expression_passes(text):
    check_expression(text)


@pytest.mark.parametrize(
    "text",
    [
        "Other#Box.Length",
        "<<Other>>#<<Box>>.Length",
        "_self.Document",
        "Box._shape",
        "href(Box.Length)",
        "hiddenref(Box.Length)",
        "open(1)",
        "Box.Proxy.x",
        "Box.ViewObject.x",
        "import os",
        "eval(<<1>>)",
        "a\\b",
        "a`b",
        "(" * 60 + "1" + ")" * 60,
        "1+" * 2_000 + "1",
        "__import__(1)",
        "'text'",
        "a @ b",
    ],
)
def test_way_out_is_refused(text):
    with pytest.raises(ForbiddenError, match=r"\.$"):
        check_expression(text)


@pytest.mark.parametrize(
    "path", ["Length", "Placement.Base.x", "Constraints.Width", "Constraints[3]", ".Placement.Rotation.Angle"]
)
def test_property_path_passes(path):
    check_path(path)


@pytest.mark.parametrize("path", ["_x", "A._b", "Proxy", "A; B", "", "a b", "__class__", "A#B.c"])
def test_other_path_is_refused(path):
    with pytest.raises(ForbiddenError):
        check_path(path)
