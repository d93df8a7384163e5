"""What is to be built: tasks with their dependencies and measurable expectations, or why there is no plan."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, model_validator

from .record import Record

Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0)]


class ExpectedBoundingBox(Record):
    """Extent along X, Y and Z in mm; None leaves an axis open."""

    kind: Literal["bounding_box"] = "bounding_box"
    size: tuple[Positive | None, Positive | None, Positive | None]
    tolerance: Positive = 0.1
    of: str = Field("", description="label of the object meant; empty: all solids that the run adds or changes")


def _show_range(schema: dict[str, Any]) -> None:
    """In the schema, a range stands beside the value."""
    schema["properties"] |= {"min": {"type": "number"}, "max": {"type": "number"}}
    schema["required"] = [name for name in schema.get("required", ()) if name != "value"]


class ExpectedVolume(Record):
    """Volume in mm³: a value with its tolerance, which `min` and `max` in JSON become as well."""

    model_config = ConfigDict(json_schema_extra=_show_range)

    kind: Literal["volume"] = "volume"
    value: Positive
    relative_tolerance: Positive = 0.01
    of: str = ""

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
            raise ValueError("a volume range needs both min and max in mm³, with 0 ≤ min < max")
        return {**rest, "value": (low + high) / 2, "relative_tolerance": (high - low) / (high + low)}


class ExpectedSolids(Record):
    """Number of separate solids."""

    kind: Literal["solids"] = "solids"
    count: Count
    of: str = ""


class ExpectedHoles(Record):
    """Number of cylindrical holes of a diameter in mm."""

    kind: Literal["holes"] = "holes"
    diameter: Positive
    count: Count
    tolerance: Positive = 0.05
    of: str = ""


class ExpectedParameter(Record):
    """A named value that the user can edit: a property of a VarSet, a spreadsheet alias or a named constraint."""

    kind: Literal["parameter"] = "parameter"
    name: str
    value: float | None = None


Expectation = Annotated[
    ExpectedBoundingBox | ExpectedVolume | ExpectedSolids | ExpectedHoles | ExpectedParameter,
    Field(discriminator="kind"),
]


class Task(Record):
    """One step, small enough for one script."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    title: Annotated[str, Field(min_length=1, max_length=120)]
    instruction: str = ""
    needs: tuple[str, ...] = ()
    expectations: tuple[Expectation, ...] = ()


class Plan(Record):
    """A graph of tasks. Unknown ids, double ids and cycles are validation errors."""

    summary: str
    assumptions: tuple[str, ...] = ()
    tasks: Annotated[tuple[Task, ...], Field(min_length=1, max_length=20)]

    @model_validator(mode="after")
    def _check_graph(self) -> Plan:
        ids = [task.id for task in self.tasks]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise ValueError(f"task ids must differ, but these occur twice: {', '.join(twice)}")
        for task in self.tasks:
            if unknown := sorted(set(task.needs) - set(ids)):
                raise ValueError(f"task {task.id} needs unknown tasks: {', '.join(unknown)}")
        try:
            self.in_order()
        except CycleError as error:
            raise ValueError(f"tasks need each other in a circle: {' → '.join(error.args[1])}") from error
        return self

    def in_order(self) -> tuple[Task, ...]:
        """The tasks, each after all that it needs; otherwise as written."""
        position = {task.id: index for index, task in enumerate(self.tasks)}
        sorter = TopologicalSorter({task.id: task.needs for task in self.tasks})
        sorter.prepare()
        ordered: list[Task] = []
        ready: list[str] = []
        while sorter.is_active():
            ready.extend(sorter.get_ready())
            ready.sort(key=position.__getitem__)
            first = ready.pop(0)
            ordered.append(self.tasks[position[first]])
            sorter.done(first)
        return tuple(ordered)

    def expectations(self) -> tuple[Expectation, ...]:
        """Every expectation of every task, in the order of work."""
        return tuple(claim for task in self.in_order() for claim in task.expectations)


class Question(Record):
    """Something the planner must know, with the answer it would assume."""

    text: str
    default: str


class Clarification(Record):
    """The planner needs answers before it can plan."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=5)]


class Refusal(Record):
    """The planner can't do what was asked, and says what it can."""

    reason: Annotated[str, Field(min_length=1)]


PlannerAnswer = Plan | Clarification | Refusal
