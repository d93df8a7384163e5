"""What can be expected of a design and measured on it: one record for each kind."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, WithJsonSchema, model_validator

from .record import Record

Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0)]


class ExpectedBoundingBox(Record):
    """Extent along X, Y and Z in mm, and the lowest corner; None leaves an axis open."""

    kind: Literal["bounding_box"] = "bounding_box"
    size: tuple[Positive | None, Positive | None, Positive | None]
    at: tuple[Number | None, Number | None, Number | None] | None = Field(None, description="lowest corner")
    tolerance: Positive = 0.1
    of: str = Field("", description="label of the object meant; empty: all solids that the run adds or changes")


def _show_range(schema: dict[str, Any]) -> None:
    """In the schema, a range stands beside the value."""
    schema["properties"] |= {"min": {"type": "number"}, "max": {"type": "number"}}
    schema["required"] = [name for name in schema.get("required", ()) if name != "value"]


class _Amount(Record):
    """A value with its relative tolerance, which `min` and `max` in JSON become as well."""

    model_config = ConfigDict(json_schema_extra=_show_range)

    value: Positive
    relative_tolerance: Positive = 0.01
    of: str = ""

    @property
    def limits(self) -> tuple[float, float]:
        """The least and the greatest value that will do."""
        return self.value * (1 - self.relative_tolerance), self.value * (1 + self.relative_tolerance)

    @model_validator(mode="before")
    @classmethod
    def _read_range(cls, values: Any) -> Any:
        """`{"min": 90, "max": 110}` as 100 ± 10 %; values that are no range are left to the fields to judge."""
        if not isinstance(values, dict) or not {"min", "max"} & set(values):
            return values
        rest = {name: value for name, value in values.items() if name not in ("min", "max")}
        low, high = values.get("min"), values.get("max")
        if low is None and high is None:
            return rest
        if not (isinstance(low, int | float) and isinstance(high, int | float) and 0 <= low < high):
            raise ValueError("a range needs both min and max, with 0 ≤ min < max")
        return {**rest, "value": (low + high) / 2, "relative_tolerance": (high - low) / (high + low)}


class ExpectedVolume(_Amount):
    """Volume in mm³."""

    kind: Literal["volume"] = "volume"


class ExpectedArea(_Amount):
    """Area of the whole surface in mm²."""

    kind: Literal["area"] = "area"


class ExpectedMass(_Amount):
    """Mass in g, for a density in g/cm³."""

    kind: Literal["mass"] = "mass"
    density: Positive


class ExpectedCenter(Record):
    """Centre of mass in mm; None leaves an axis open."""

    kind: Literal["center"] = "center"
    at: tuple[Number | None, Number | None, Number | None]
    tolerance: Positive = 0.05
    of: str = ""


class ExpectedSolids(Record):
    """Number of separate solids."""

    kind: Literal["solids"] = "solids"
    count: Count
    of: str = ""


class ExpectedFaces(Record):
    """Number of faces, those counted once that lie in one another's continuation."""

    kind: Literal["faces"] = "faces"
    count: Count
    of: str = ""


class ExpectedHoles(Record):
    """Cylindrical holes of a diameter in mm: how many; and, where given, how deep, through or blind, and where."""

    kind: Literal["holes"] = "holes"
    diameter: Positive
    count: Count
    depth: Positive | None = None
    through: bool | None = None
    at: tuple[tuple[Number | None, Number | None, Number | None], ...] = Field(
        (), description="a point on each axis; null along the axis"
    )
    tolerance: Positive = 0.05
    of: str = ""


class ExpectedPattern(Record):
    """Holes of a diameter on a circle of a diameter, or each at one of these distances from its neighbours."""

    kind: Literal["pattern"] = "pattern"
    diameter: Positive
    count: Count
    circle: Positive | None = None
    pitch: tuple[Positive, ...] = ()
    tolerance: Positive = 0.05
    of: str = ""

    @model_validator(mode="after")
    def _check_one_is_given(self) -> ExpectedPattern:
        if self.circle is None and not self.pitch:
            raise ValueError("a pattern needs a circle or a pitch")
        return self


class ExpectedFillet(Record):
    """Rounded edges of a radius in mm, at least one or exactly `count`."""

    kind: Literal["fillet"] = "fillet"
    radius: Positive
    count: Count | None = None
    tolerance: Positive = 0.02
    of: str = ""


class ExpectedChamfer(Record):
    """Edges that are broken at 45° by a size in mm, at least one or exactly `count`."""

    kind: Literal["chamfer"] = "chamfer"
    size: Positive
    count: Count | None = None
    tolerance: Positive = 0.02
    of: str = ""


class ExpectedWall(Record):
    """The thinnest wall in mm: between flat, round or tapered sides, or beside a bore, whichever was meant."""

    kind: Literal["wall"] = "wall"
    thickness: Positive
    tolerance: Positive = 0.05
    of: str = ""


class ExpectedSymmetry(Record):
    """Mirrored in itself by a plane through the origin or, with `centered`, through the middle of its extent."""

    kind: Literal["symmetry"] = "symmetry"
    plane: Literal["XY", "XZ", "YZ"]
    centered: bool = True
    of: str = ""


class ExpectedDistance(Record):
    """Least distance in mm between two objects, by their labels; 0 when they touch."""

    kind: Literal["distance"] = "distance"
    between: tuple[str, str]
    value: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    tolerance: Positive = 0.05


class ExpectedParameter(Record):
    """A named value that the user can edit: a property of a VarSet, a spreadsheet alias or a named constraint.

    Unless `drives` is false, the shape has to follow it.
    """

    kind: Literal["parameter"] = "parameter"
    name: str
    value: float | None = None
    drives: bool = True


_KINDS: tuple[type[Record], ...] = (
    ExpectedBoundingBox,
    ExpectedVolume,
    ExpectedArea,
    ExpectedMass,
    ExpectedCenter,
    ExpectedSolids,
    ExpectedFaces,
    ExpectedHoles,
    ExpectedPattern,
    ExpectedFillet,
    ExpectedChamfer,
    ExpectedWall,
    ExpectedSymmetry,
    ExpectedDistance,
    ExpectedParameter,
)


def _flat_schema() -> dict[str, Any]:
    """One object with the fields of all kinds: a fifth of what a choice of fifteen objects takes in every prompt."""
    properties: dict[str, dict[str, Any]] = {}
    for kind in _KINDS:
        for name, value in kind.model_json_schema()["properties"].items():
            known = properties.setdefault(name, value)
            if name == "kind":
                properties[name] = {"type": "string", "enum": [*known.get("enum", ()), value["const"]]}
            elif _form(known) != _form(value):
                properties[name] = {"anyOf": [known, value]}
    return {"type": "object", "properties": properties, "required": ["kind"]}


def _form(schema: dict[str, Any]) -> str:
    """What tells an array from a number, and one that may be left out from neither."""
    choices = schema.get("anyOf", [schema])
    return "/".join(
        sorted(f"{item['type']} {item.get('items', {}).get('type', '')}" for item in choices if item["type"] != "null")
    )


Expectation = Annotated[
    ExpectedBoundingBox
    | ExpectedVolume
    | ExpectedArea
    | ExpectedMass
    | ExpectedCenter
    | ExpectedSolids
    | ExpectedFaces
    | ExpectedHoles
    | ExpectedPattern
    | ExpectedFillet
    | ExpectedChamfer
    | ExpectedWall
    | ExpectedSymmetry
    | ExpectedDistance
    | ExpectedParameter,
    Field(discriminator="kind"),
    WithJsonSchema(_flat_schema()),
]
