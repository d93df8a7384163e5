"""What is to be built: tasks with their dependencies and measurable expectations, or why there is no plan."""

from __future__ import annotations

from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Annotated

from pydantic import Field, model_validator

from .expectations import (
    Expectation,
    ExpectedArea,
    ExpectedBoundingBox,
    ExpectedCenter,
    ExpectedChamfer,
    ExpectedDistance,
    ExpectedFaces,
    ExpectedFillet,
    ExpectedHoles,
    ExpectedMass,
    ExpectedParameter,
    ExpectedPattern,
    ExpectedSolids,
    ExpectedSymmetry,
    ExpectedVolume,
    ExpectedWall,
)
from .record import Record

__all__ = [
    "Clarification",
    "Expectation",
    "ExpectedArea",
    "ExpectedBoundingBox",
    "ExpectedCenter",
    "ExpectedChamfer",
    "ExpectedDistance",
    "ExpectedFaces",
    "ExpectedFillet",
    "ExpectedHoles",
    "ExpectedMass",
    "ExpectedParameter",
    "ExpectedPattern",
    "ExpectedSolids",
    "ExpectedSymmetry",
    "ExpectedVolume",
    "ExpectedWall",
    "Plan",
    "PlannerAnswer",
    "Question",
    "Refusal",
    "Task",
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

    def with_answers(self, answers: Sequence[str]) -> str:
        """A line for each question, with its answer; an empty or missing one takes the default."""
        given = [*answers, *[""] * (len(self.questions) - len(answers))]
        pairs = zip(self.questions, given, strict=True)
        return "\n".join(f"{item.text} {text.strip() or item.default}" for item, text in pairs)

    def with_words(self, words: str) -> str:
        """The questions, answered all together by words of the user's own."""
        asked = "\n".join(item.text for item in self.questions)
        return f"{asked}\n{words}"


class Refusal(Record):
    """The planner can't do what was asked, and says what it can."""

    reason: Annotated[str, Field(min_length=1)]


PlannerAnswer = Plan | Clarification | Refusal
