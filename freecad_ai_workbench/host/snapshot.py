"""Reading a document into a `DesignState`. Nothing is changed or recomputed by reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..core.design import BoundingBox, DesignState, ObjectState, ShapeState
from .values import geometry_text, number_text, summary_text, value_text

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
_DIMENSIONS = frozenset({"Distance", "DistanceX", "DistanceY", "Radius", "Diameter", "Angle", "Weight"})


def read_design_state(doc: Any) -> DesignState:
    """Every object of `doc` with properties, expressions and measured shape, in mm and degrees."""
    return DesignState(document=doc.Label, objects=tuple(read_object_state(item) for item in doc.Objects))


def read_object_state(item: Any) -> ObjectState:
    """One document object as it is now."""
    parent = read_parent(item)
    valid = bool(item.isValid())
    return ObjectState(
        name=item.Name,
        label=item.Label,
        type_id=item.TypeId,
        visible=bool(item.Visibility),
        valid=valid,
        status="" if valid else str(item.getStatusString()),
        parent=parent.Name if parent is not None else "",
        needs=_needs(item, parent),
        properties=dict(_properties(item)),
        expressions=dict(item.ExpressionEngine),
        shape=read_shape_state(item),
    )


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
    for name in item.PropertiesList:
        if name in _OWN_FIELDS or name in _INTERNAL_NAMES:
            continue
        type_id = item.getTypeIdOfProperty(name)
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
    yield name, summary_text(constraints, noun="constraints")
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
    if parent is None:
        return shape
    placed = shape.copy(False, False)
    placed.Placement = parent.getGlobalPlacement().multiply(shape.Placement)
    return placed


def read_shape_state(item: Any) -> ShapeState | None:
    """Measurements of the object's shape, or None when it has none. Infinite shapes (datums) are not measured."""
    if item.TypeId in ("App::Plane", "App::Line", "App::Point", "App::Origin") or item.TypeId.startswith(
        "PartDesign::CoordinateSystem"
    ):
        return None
    shape = read_shape(item)
    return None if shape is None else measure(shape)


def measure(shape: Any) -> ShapeState:
    """Volume (0 without solids), area, extent and counts of a shape that is not null."""
    box = shape.BoundBox
    has_solids = bool(shape.Solids)
    return ShapeState(
        shape_type=shape.ShapeType,
        volume=_rounded(shape.Volume) if has_solids else 0.0,
        area=_rounded(shape.Area),
        center_of_mass=_vector(shape.CenterOfGravity) if has_solids else None,
        inertia=_inertia(shape) if has_solids else (),
        bounding_box=BoundingBox(
            minimum=(_rounded(box.XMin), _rounded(box.YMin), _rounded(box.ZMin)),
            maximum=(_rounded(box.XMax), _rounded(box.YMax), _rounded(box.ZMax)),
        )
        if box.isValid()
        else None,
        solids=len(shape.Solids),
        faces=len(shape.Faces),
        edges=len(shape.Edges),
        vertices=len(shape.Vertexes),
        valid=bool(shape.isValid()),
    )


def _inertia(shape: Any) -> tuple[float, ...]:
    """Second moments in mm⁵, of each solid about its own centre and between them: any move of material changes one."""
    total = [0.0] * 7
    for solid in shape.Solids:
        members, center = solid.MatrixOfInertia.A, solid.CenterOfMass
        moments = (*(members[at] for at in (0, 1, 2, 5, 6, 10)), solid.Volume * center.dot(center))
        total = [first + second for first, second in zip(total, moments, strict=True)]
    return tuple(map(_rounded, total))


def _vector(vector: Any) -> tuple[float, float, float]:
    return (_rounded(vector.x), _rounded(vector.y), _rounded(vector.z))


def _rounded(value: float) -> float:
    return float(number_text(value))
