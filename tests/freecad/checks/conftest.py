"""What the tests of checks share: findings by check, and a plate with holes."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import FreeCAD
import Part
import pytest

from freecad_ai_workbench.core.design import DesignState
from freecad_ai_workbench.core.plan import Expectation
from freecad_ai_workbench.core.validation import Finding
from freecad_ai_workbench.host.checks import Examined, check_design
from freecad_ai_workbench.host.mesh import read_shapes
from freecad_ai_workbench.host.snapshot import read_design_state

V = FreeCAD.Vector


class Checked(dict[str, list[Finding]]):
    """Findings by the name of their check."""

    @property
    def failed(self) -> set[str]:
        """Checks that failed; hints are none."""
        return {name for name, found in self.items() for one in found if one.outcome == "failed" and not one.is_advice}

    @property
    def advised(self) -> set[str]:
        return {name for name, found in self.items() for one in found if one.outcome == "failed" and one.is_advice}

    def one(self, name: str) -> Finding:
        """The only finding of a check."""
        (finding,) = self[name]
        return finding


@pytest.fixture
def check(document: Any) -> Callable[..., Checked]:
    """Checks the document against an earlier state of itself."""

    def run(*claims: Expectation, before: Any = None, **asked: Any) -> Checked:
        state, shapes = before or (DesignState(), {})
        document.recompute()
        examined = Examined.of(document, before=state, shapes_before=shapes)
        findings = Checked()
        for finding in check_design(examined, expectations=claims, **asked):
            findings.setdefault(finding.check, []).append(finding)
        return findings

    return run


@pytest.fixture
def as_it_is(document: Any) -> Callable[[], Any]:
    """The document as it is now, to be compared with later."""

    def read() -> Any:
        document.recompute()
        return read_design_state(document), read_shapes(document)

    return read


@pytest.fixture
def add(document: Any) -> SimpleNamespace:
    """Objects to check, in mm."""

    def shape(made: Any, *, name: str = "Shape") -> Any:
        item = document.addObject("Part::Feature", name)
        item.Shape = made
        return item

    def box(*size: float, at: tuple[float, float, float] = (0, 0, 0), name: str = "Box") -> Any:
        item = document.addObject("Part::Box", name)
        item.Length, item.Width, item.Height = size
        item.Placement.Base = V(*at)
        return item

    def plate(*centres: tuple[float, float], diameter: float = 8, depth: float = 0.0) -> Any:
        """80 × 50 × 10 mm with holes from above, through without a depth."""
        made = Part.makeBox(80, 50, 10)
        for x, y in centres:
            made = made.cut(Part.makeCylinder(diameter / 2, depth or 20, V(x, y, 10 - depth if depth else -5)))
        return shape(made, name="Plate")

    def body(*, length: float = 30) -> Any:
        """A body with one block of 20 × 10 mm."""
        made = document.addObject("PartDesign::Body", "Body")
        block = made.newObject("PartDesign::AdditiveBox", "Block")
        block.Length, block.Width, block.Height = length, 20, 10
        document.recompute()
        return made

    return SimpleNamespace(shape=shape, box=box, plate=plate, body=body)
