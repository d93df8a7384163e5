"""What is put before the user: changes that can be accepted one by one, with everything that supports the decision."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pydantic import model_validator

from .design import DesignState, ObjectChange, diff_states
from .dry_run import DryRunResult, Step
from .messages import Usage
from .parameters import ParameterValue
from .plan import Plan
from .record import Record
from .script import Script
from .validation import ValidationResult


class Change(Record):
    """One change of the feature tree. `needs` are ids of changes that must be there first."""

    id: str
    task_id: str
    change: ObjectChange
    needs: tuple[str, ...] = ()


class Proposal(Record):
    """The outcome of a run: nothing of it is in the user's document yet. `base` is the design that the run read.

    `parameters` and `rejected` are what the user has made of it; the dry run is one of scripts, parameters and
    rejections together. `alternatives` are other designs for the same request, without alternatives of their own.
    """

    id: str
    request: str
    base: DesignState = DesignState()
    plan: Plan
    scripts: tuple[Script, ...]
    parameters: tuple[ParameterValue, ...] = ()
    rejected: tuple[str, ...] = ()
    changes: tuple[Change, ...]
    dry_run: DryRunResult
    validation: ValidationResult
    usage: Usage = Usage()
    alternatives: tuple[Proposal, ...] = ()

    @model_validator(mode="after")
    def _check_needs(self) -> Proposal:
        ids = {change.id for change in self.changes}
        for change in self.changes:
            if unknown := sorted(set(change.needs) - ids):
                raise ValueError(f"change {change.id} needs unknown changes: {', '.join(unknown)}")
        return self

    def closure(self, accepted_ids: Collection[str]) -> frozenset[str]:
        """The accepted changes and everything that they need. Raises KeyError for an unknown id."""
        return reachable({change.id: change.needs for change in self.changes}, accepted_ids)

    def taken_along(self, rejected_ids: Collection[str]) -> frozenset[str]:
        """The rejected changes and everything that needs them. Raises KeyError for an unknown id."""
        needed_by: dict[str, list[str]] = {change.id: [] for change in self.changes}
        for change in self.changes:
            for need in change.needs:
                needed_by[need].append(change.id)
        return reachable(needed_by, rejected_ids)


def reachable(edges: Mapping[str, Collection[str]], starts: Collection[str]) -> frozenset[str]:
    """All nodes reachable from `starts`, these included. Circles are fine."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting.extend(edges[node])
    return frozenset(found)


def changes_of(result: DryRunResult) -> tuple[Change, ...]:
    """One change per object, with the task that made it and the changes without which it can't be."""
    changes = diff_states(result.before, result.after).changes
    makers = _makers(changes, result.steps)
    return tuple(
        Change(
            id=change.present.name,
            task_id=makers.get(change.present.name, ""),
            change=change,
            needs=tuple(_needs(change, changes)),
        )
        for change in changes
    )


def _makers(changes: tuple[ObjectChange, ...], steps: tuple[Step, ...]) -> dict[str, str]:
    """The task that touched an object first, by name.

    A container that was there belongs to the first one that put something in: before, its shape only followed.
    """
    parents = {change.present.name: change.present.parent for change in changes if change.kind == "added"}
    first_touch: dict[str, str] = {}
    first_filled: dict[str, str] = {}
    for step in steps:
        for name in step.touched:
            first_touch.setdefault(name, step.task_id)
            if name in parents:
                first_filled.setdefault(parents[name], step.task_id)
    return {**first_touch, **{name: task for name, task in first_filled.items() if name not in parents}}


def _needs(change: ObjectChange, changes: tuple[ObjectChange, ...]) -> Iterator[str]:
    """The names of the changes without which this one can't be, or would make no sense."""
    for other in changes:
        if other.present.name != change.present.name and _is_needed(other, change):
            yield other.present.name


def _is_needed(other: ObjectChange, change: ObjectChange) -> bool:
    """An object goes when those that referred to it let go, refers to what is new, and hides for what is made of it."""
    name, other_name = change.present.name, other.present.name
    if change.kind == "removed":
        return other.before is not None and name in other.before.needs
    if change.before is not None and {value.name for value in change.values} == {"visible"}:
        return other.kind == "added" and name in other.present.needs
    refers_anew = change.before is None or other_name not in change.before.needs
    return other_name in change.present.needs and (other.kind == "added" or refers_anew)
