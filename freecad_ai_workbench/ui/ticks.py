"""Ticks: which tasks and changes of a proposal are taken. What is taken always has all that it needs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..core.proposal import Proposal, reachable
from ..core.revision import Revision
from .tree_rows import is_origin


@dataclass(frozen=True)
class Along:
    """A task or change that came or went along with another, by their labels."""

    what: str
    why: str


def taken_tasks(revision: Revision, proposal: Proposal) -> frozenset[str]:
    """Ids of the tasks whose scripts are run."""
    return frozenset(task.id for task in proposal.plan.tasks) - set(revision.rejected_tasks)


def taken_changes(revision: Revision, proposal: Proposal) -> frozenset[str]:
    """Ids of the changes that stay."""
    left_out = set(revision.rejected_objects)
    return frozenset(
        change.id
        for change in proposal.changes
        if change.id not in left_out and change.task_id not in revision.rejected_tasks
    )


def with_task(revision: Revision, task_id: str, *, accepted: bool, proposal: Proposal) -> Revision:
    """A task ticked with all its changes and all that they need, or unticked with all that need it or its changes."""
    needs = task_needs(proposal)
    tasks, changes = taken_tasks(revision, proposal), taken_changes(revision, proposal)
    if not accepted:
        gone = reachable(_turned(needs), [task_id])
        return _revision(revision, tasks - gone, changes - proposal.taken_along(_ids_of(gone, proposal)), proposal)
    new = reachable(needs, [task_id])
    whole = new - tasks | {task_id}
    return _revision(revision, tasks | new, changes | proposal.closure(_ids_of(whole, proposal)), proposal)


def with_changes(revision: Revision, ids: Iterable[str], *, accepted: bool, proposal: Proposal) -> Revision:
    """Changes ticked with all that they need, or unticked with all that need them.

    A task that has to run for a ticked change brings along nothing else of what it does.
    """
    tasks, changes = taken_tasks(revision, proposal), taken_changes(revision, proposal)
    if not accepted:
        return _revision(revision, tasks, changes - proposal.taken_along(tuple(ids)), proposal)
    wanted = proposal.closure(tuple(ids))
    needs = task_needs(proposal)
    makers = {change.task_id for change in proposal.changes if change.id in wanted} & set(needs)
    return _revision(revision, tasks | reachable(needs, makers), changes | wanted, proposal)


def task_needs(proposal: Proposal) -> dict[str, frozenset[str]]:
    """What a task can't run without: tasks, by the plan or because its own objects need theirs.

    A change that no task made stands for itself, as `#` and its id.
    """
    tasks = {task.id for task in proposal.plan.tasks}
    node = {change.id: change.task_id if change.task_id in tasks else f"#{change.id}" for change in proposal.changes}
    needs: dict[str, set[str]] = {task.id: set(task.needs) for task in proposal.plan.tasks}
    for change in proposal.changes:
        needs.setdefault(node[change.id], set()).update(node[need] for need in change.needs)
    return {one: frozenset(others) - {one} for one, others in needs.items()}


def find_along(
    before: Revision, after: Revision, *, task_id: str = "", ids: Collection[str] = (), proposal: Proposal
) -> tuple[Along, ...]:
    """What changed its tick with the task or the changes that the user meant, each with the reason for it.

    With a task, other tasks stand for their changes. A Body's origin is not worth mentioning.
    """
    tasks = (taken_tasks(before, proposal) ^ taken_tasks(after, proposal)) | {task_id} if task_id else frozenset()
    changes = taken_changes(before, proposal) ^ taken_changes(after, proposal)
    meant = {change.id for change in proposal.changes if change.id in ids or change.task_id in tasks}
    origins = {change.id for change in proposal.changes if is_origin(change)}
    needs = {change.id: change.needs for change in proposal.changes}
    came = changes <= taken_changes(after, proposal) and tasks <= taken_tasks(after, proposal)
    titles = {task.id: task.title for task in proposal.plan.tasks}
    labels = {change.id: change.change.present.label or change.id for change in proposal.changes}
    return (
        *_along(tasks - {task_id}, tasks, task_needs(proposal), names=titles, came=came),
        *_along(changes - meant - origins, (changes | set(ids)) - origins, needs, names=labels, came=came),
    )


def _along(
    along: Collection[str],
    turned: Collection[str],
    needs: Mapping[str, Collection[str]],
    *,
    names: Mapping[str, str],
    came: bool,
) -> Iterator[Along]:
    """What came is needed by something that turned; what went needs something that turned."""
    reasons = _turned(needs) if came else needs
    for one, name in names.items():
        if one in along:
            yield Along(name, next((names[other] for other in reasons[one] if other in turned), ""))


def _turned(needs: Mapping[str, Collection[str]]) -> dict[str, list[str]]:
    """What each is needed by."""
    needed_by: dict[str, list[str]] = {one: [] for one in needs}
    for one, others in needs.items():
        for other in others:
            needed_by[other].append(one)
    return needed_by


def _ids_of(tasks: Collection[str], proposal: Proposal) -> tuple[str, ...]:
    return tuple(change.id for change in proposal.changes if change.task_id in tasks)


def _revision(revision: Revision, tasks: Collection[str], changes: Collection[str], proposal: Proposal) -> Revision:
    """The revision that takes these: what a task did that is not run need not be taken back."""
    rejected_tasks = tuple(task.id for task in proposal.plan.in_order() if task.id not in tasks)
    rejected_objects = tuple(
        change.id for change in proposal.changes if change.id not in changes and change.task_id not in rejected_tasks
    )
    return revision.model_copy(update={"rejected_tasks": rejected_tasks, "rejected_objects": rejected_objects})
