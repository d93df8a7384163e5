"""Reading a document into a `DesignState`. Nothing is changed or recomputed by reading."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import FreeCAD

from ..core.design import BoundingBox, DesignState, ObjectState, ShapeState
from .extent import exact_box
from .values import constraint_text, geometry_text, number_text, summary_text, value_text

_OWN_FIELDS = frozenset({"Label", "Visibility", "ExpressionEngine", "Shape", "Proxy"})
_UNREADABLE_TYPES = frozenset(
    {
        "Part::PropertyPartShape",
        "Part::PropertyTopoShapeList",
        "App::PropertyPythonObject",
        "App::PropertyMaterial",
        "App::PropertyMaterialList",
        "Materials::PropertyMaterial",
        "App::PropertyFileIncluded",
        "Spreadsheet::PropertySheet",
        "Spreadsheet::PropertyColumnWidths",
        "Spreadsheet::PropertyRowHeights",
        "Part::PropertyShapeCache",
        "Part::PropertyShapeHistory",
        "App::PropertyXLinkContainer",
    }
)
_INTERNAL_NAMES = frozenset(
    {"_ElementMapVersion", "ShapeMaterial", "SuppressedShape", "InternalShape", "VisualLayerList"}
)
_LEFT_OUT = _OWN_FIELDS | _INTERNAL_NAMES
_DIMENSIONS = frozenset({"Distance", "DistanceX", "DistanceY", "Radius", "Diameter", "Angle", "Weight"})


class Measurements:
    """What was measured so far: a shape that is still the same is not measured again (about 2 ms each).

    Neither is one whose digest is that of one of `states`, which may have been measured in another process.
    """

    def __init__(self, states: Iterable[ShapeState] = ()) -> None:
        self._known: dict[str, tuple[Any, ShapeState]] = {}
        self._by_digest = {state.digest: state for state in states if state.digest}

    def of(self, name: str, shape: Any) -> ShapeState:
        """All measurements of the object's present shape."""
        known = self._known.get(name)
        if known is not None and known[0].isSame(shape):
            return known[1]
        digest = _digest(shape)
        state = self._by_digest.get(digest)
        if state is None:
            state = _counted(shape).model_copy(update={**_measured(shape), "digest": digest})
        self._known[name] = (shape, state)
        return state


def read_design_state(
    doc: Any, *, measured: Collection[str] | None = None, known: Measurements | None = None
) -> DesignState:
    """Every object of `doc` with properties, expressions and shape, in mm and degrees.

    Only the shapes of the objects named in `measured` are measured in full (None: all of them), and of these only
    the ones that `known` does not hold already.
    """
    known = known or Measurements()
    return DesignState(
        document=doc.Label,
        objects=tuple(
            read_object_state(item, known=known if measured is None or item.Name in measured else None)
            for item in doc.Objects
            if is_present(item)
        ),
    )


def is_present(item: Any) -> bool:
    """False for the ghost of a link: FreeCAD 1.0 leaves one without a name when its creation is undone."""
    return bool(item.Name)


def read_object_state(item: Any, *, known: Measurements | None) -> ObjectState:
    """One document object as it is now; without `known` its shape is counted and bounded only."""
    parent = read_parent(item)
    valid = bool(item.isValid())
    return ObjectState(
        name=item.Name,
        label=item.Label,
        type_id=item.TypeId,
        visible=bool(item.Visibility),
        valid=valid,
        status="" if valid else read_status(item),
        parent=parent.Name if parent is not None else "",
        needs=_needs(item, parent),
        properties=dict(_properties(item)),
        expressions=dict(item.ExpressionEngine),
        shape=read_shape_state(item, known=known),
    )


_LOST_LINKS = ("Link not restored", "Link broken")


def read_status(item: Any) -> str:
    """Why it is invalid. A link into a file that is not open has one text when loaded and another once computed."""
    status = str(item.getStatusString())
    return "The linked file is not open" if status.startswith(_LOST_LINKS) else status


def read_parent(item: Any) -> Any | None:
    """The Body, App::Part or group that holds the object."""
    return item.getParentGeoFeatureGroup() or item.getParentGroup()


def _needs(item: Any, parent: Any | None) -> tuple[str, ...]:
    members = {member.Name for member in getattr(item, "Group", ())}
    needed = dict.fromkeys(other.Name for other in item.OutList if other.Name not in members)
    if parent is not None:
        needed[parent.Name] = None
    needed.pop(item.Name, None)
    return tuple(needed)


def _properties(item: Any) -> Iterator[tuple[str, str]]:
    type_of = item.getTypeIdOfProperty
    for name in item.PropertiesList:
        if name in _LEFT_OUT:
            continue
        type_id = type_of(name)
        if type_id in _UNREADABLE_TYPES:
            continue
        if type_id == "Part::PropertyGeometryList":
            yield name, summary_text(getattr(item, name), noun="curves", render=geometry_text)
        elif type_id == "Sketcher::PropertyConstraintList":
            yield from _constraints(name, item)
        else:
            yield name, value_text(getattr(item, name))
    if item.TypeId == "Spreadsheet::Sheet":
        yield from _cells(item)


def _constraints(name: str, sketch: Any) -> Iterator[tuple[str, str]]:
    constraints = sketch.Constraints
    yield name, summary_text(constraints, noun="constraints", render=constraint_text)
    for constraint in constraints:
        if constraint.Name and constraint.Type in _DIMENSIONS:
            quantity = sketch.getDatum(constraint.Name)
            yield f"{name}.{constraint.Name}", value_text(quantity)


def _cells(sheet: Any) -> Iterator[tuple[str, str]]:
    for cell in sheet.getUsedCells():
        alias = sheet.getAlias(cell)
        yield f"cell {cell}", sheet.getContents(cell) + (f" (alias {alias})" if alias else "")


def read_shape(item: Any) -> Any | None:
    """The object's shape in global coordinates, or None when it has none."""
    shape = getattr(item, "Shape", None)
    if shape is None or shape.isNull():
        return None
    parent = item.getParentGeoFeatureGroup()
    around = None if parent is None else parent.getGlobalPlacement()
    if around is None or around.isIdentity():
        return shape
    import Part  # not with this module: in a FreeCAD without shapes it takes 100 ms

    placed = Part.Shape(shape)  # the same geometry with the same triangles
    placed.Placement = around.multiply(shape.Placement)
    return placed


_INFINITE = ("App::Plane", "App::Line", "App::Point", "App::Origin", "App::LocalCoordinateSystem")


def read_shape_state(item: Any, *, known: Measurements | None) -> ShapeState | None:
    """The object's shape, or None when it has none. Infinite shapes (datums) are left out."""
    if item.TypeId in _INFINITE or item.TypeId.startswith("PartDesign::CoordinateSystem"):
        return None
    shape = read_shape(item)
    if shape is None:
        return None
    if known is None:
        return _counted(shape)
    density, measured = read_density(item), known.of(item.Name, shape)
    return measured if density == measured.density else measured.model_copy(update={"density": density})


_NO_MATERIAL = "7f9fd73b-50c9-41d8-b7b2-575a030c1eeb"
"""FreeCAD's material “Default”: every shape has it until the user gives it another, and its density is made up."""


def read_density(item: Any) -> float | None:
    """The density of the user's material in kg/m³, from FreeCAD's own property or from BIM's; None without one."""
    material = getattr(item, "ShapeMaterial", None)
    if material is not None and material.UUID != _NO_MATERIAL and material.hasPhysicalProperty("Density"):
        return _in_kg_per_m3(material.getPhysicalValue("Density"))
    card = getattr(getattr(item, "Material", None), "Material", None)
    return _in_kg_per_m3(card.get("Density")) if isinstance(card, dict) else None


def _in_kg_per_m3(density: Any | None) -> float | None:
    """A quantity or its text as a number; None where it is no density."""
    try:
        return _rounded(float(FreeCAD.Units.Quantity(density).getValueAs("kg/m^3"))) if density else None
    except ValueError:
        return None


def _counted(shape: Any) -> ShapeState:
    """Of a curved shape the box is about right only: see `extent`."""
    return ShapeState(
        shape_type=shape.ShapeType,
        bounding_box=_bounding_box(shape.BoundBox),
        solids=shape.countSubElements("Solid"),
        faces=shape.countSubElements("Face"),
    )


def _bounding_box(box: Any) -> BoundingBox | None:
    if not box.isValid():
        return None
    return BoundingBox(minimum=_triple((box.XMin, box.YMin, box.ZMin)), maximum=_triple((box.XMax, box.YMax, box.ZMax)))


def _measured(shape: Any) -> dict[str, Any]:
    """What takes time: extent, volume (0 without solids), area, centre, moments, and the kernel's own check."""
    found = {
        "bounding_box": _bounding_box(exact_box(shape)),
        "area": _rounded(shape.Area),
        "valid": bool(shape.isValid()),
    }
    if not shape.countSubElements("Solid"):
        return {**found, "volume": 0.0}
    volume, center = shape.Volume, shape.CenterOfGravity
    return {
        **found,
        "volume": _rounded(volume),
        "center_of_mass": _triple((center.x, center.y, center.z)),
        "inertia": _inertia(shape.Solids, volume=volume, center=center),
    }


def _inertia(solids: list[Any], *, volume: float, center: Any) -> tuple[float, ...]:
    """Second moments in mm⁵, of each solid about its own centre and between them: any move of material changes one."""
    total = [0.0] * 7
    for solid in solids:
        alone = len(solids) == 1  # its volume and centre are those of the whole, and computing them takes as long again
        members, at = solid.MatrixOfInertia.A, center if alone else solid.CenterOfMass
        moments = (*(members[one] for one in (0, 1, 2, 5, 6, 10)), (volume if alone else solid.Volume) * at.dot(at))
        total = [first + second for first, second in zip(total, moments, strict=True)]
    return tuple(map(_rounded, total))


_FLAGS = re.compile(r"(?m)^[01]{7}\n")
"""Whether each element was checked, closed and so on: what looked at a shape before changes them."""


def _digest(shape: Any) -> str:
    """Of the boundary representation as text, to the last digit; triangles are no part of it. 0.1 ms for a box."""
    text = _FLAGS.sub("", shape.exportBrepToString())
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _triple(numbers: tuple[float, float, float]) -> tuple[float, float, float]:
    return (_rounded(numbers[0]), _rounded(numbers[1]), _rounded(numbers[2]))


def _rounded(value: float) -> float:
    return float(number_text(value))
