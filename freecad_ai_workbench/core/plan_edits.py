"""A plan as the user corrects it before it is built: each edit gives a new, valid plan or says why it can't be."""

from __future__ import annotations

from collections.abc import Iterator

from .errors import PlanEditError
from .expectations import Expectation
from .plan import Plan, Task

MOST_TASKS = 20
MOST_TITLE = 120


def reworded(plan: Plan, task_id: str, *, title: str | None = None, instruction: str | None = None) -> Plan:
    """The plan with another title or instruction of a task. PlanEditError for an empty or too long title."""
    task = find_task(plan, task_id)
    changed = {"title": task.title if title is None else " ".join(title.split())}
    if not 1 <= len(changed["title"]) <= MOST_TITLE:
        raise PlanEditError(
            f"A task's title should have 1 to {MOST_TITLE} characters; this one has {len(changed['title'])}.",
            remedy="Put details into the instruction below the tasks.",
        )
    changed["instruction"] = task.instruction if instruction is None else instruction.strip()
    return _with(plan, task.model_copy(update=changed))


def without_task(plan: Plan, task_id: str) -> Plan:
    """The plan without a task. PlanEditError when others need it, or when it is the only one."""
    task = find_task(plan, task_id)
    needing = [other.title for other in plan.tasks if task_id in other.needs]
    if needing:
        raise PlanEditError(
            f"“{task.title}” can't be deleted, because {_names(needing)} need it."
            if len(needing) > 1
            else f"“{task.title}” can't be deleted, because {_names(needing)} needs it.",
            remedy="Delete what needs it first.",
        )
    if len(plan.tasks) == 1:
        raise PlanEditError("A plan has at least one task.", remedy="Reword it, or cancel the plan.")
    return _planned(plan, tuple(other for other in plan.tasks if other.id != task_id))


def moved(plan: Plan, task_id: str, *, by: int) -> Plan:
    """The plan with a task one place earlier (-1) or later (1); at the end of the list it stays where it is.

    PlanEditError when one of the two needs the other.
    """
    order = list(plan.in_order())
    at = order.index(find_task(plan, task_id))
    to = at + by
    if not 0 <= to < len(order):
        return plan
    first, second = (order[at], order[to]) if by > 0 else (order[to], order[at])
    if first.id in second.needs:
        raise PlanEditError(f"“{second.title}” needs “{first.title}”, so it can't come before it.")
    order[at], order[to] = order[to], order[at]
    return _planned(plan, tuple(order))


def with_task(plan: Plan, title: str, *, after: str) -> tuple[Plan, str]:
    """The plan with one more task, which builds on the one it follows; and its id. PlanEditError when it is full."""
    if len(plan.tasks) >= MOST_TASKS:
        raise PlanEditError(f"A plan has at most {MOST_TASKS} tasks.", remedy="Put two of them together.")
    known = {task.id for task in plan.tasks}
    new_id = next(name for number in range(1, MOST_TASKS + 2) if (name := f"added_{number}") not in known)
    order = list(plan.in_order())
    at = order.index(find_task(plan, after)) + 1
    order.insert(at, Task(id=new_id, title="…", needs=(after,)))
    return reworded(_planned(plan, tuple(order)), new_id, title=title), new_id


def with_expectation(plan: Plan, task_id: str, index: int, *, claim: Expectation | None) -> Plan:
    """The plan with one expectation of a task corrected, or without it where `claim` is None."""
    task = find_task(plan, task_id)
    claims = list(task.expectations)
    claims[index : index + 1] = [] if claim is None else [claim]
    return _with(plan, task.model_copy(update={"expectations": tuple(claims)}))


def find_task(plan: Plan, task_id: str) -> Task:
    """The task of this id, which must be there."""
    return next(task for task in plan.tasks if task.id == task_id)


def corrections(before: Plan, after: Plan) -> tuple[str, ...]:
    """What the user changed, a line each, for the agents; their order is in the plan itself."""
    old = {task.id: task for task in before.tasks}
    new = {task.id: task for task in after.tasks}
    left_out = [f"- left out: {task.title}" for task in before.tasks if task.id not in new]
    added = [f"- added: {_wording(task)}" for task in after.tasks if task.id not in old]
    return (
        *left_out,
        *added,
        *(line for task in after.tasks if task.id in old for line in _changes(old[task.id], task)),
    )


def unchanged(before: Plan, after: Plan) -> frozenset[str]:
    """The tasks of `after` that are as they were, and so is all that they need."""
    kept: set[str] = set()
    for task in after.in_order():
        if task in before.tasks and kept.issuperset(task.needs):
            kept.add(task.id)
    return frozenset(kept)


def _changes(before: Task, after: Task) -> Iterator[str]:
    if (before.title, before.instruction) != (after.title, after.instruction):
        yield f"- instead of “{_wording(before)}”: {_wording(after)}"
    gone = [claim for claim in before.expectations if claim not in after.expectations]
    come = [claim for claim in after.expectations if claim not in before.expectations]
    if gone:
        yield f"- {after.title}: no longer expected: {'; '.join(map(_claim, gone))}"
    if come:
        yield f"- {after.title}: expected now: {'; '.join(map(_claim, come))}"


def _wording(task: Task) -> str:
    return f"{task.title}. {task.instruction}".strip() if task.instruction else task.title


def _claim(claim: Expectation) -> str:
    return claim.model_dump_json(exclude_defaults=True, exclude={"kind"}).replace('"', "") + f" ({claim.kind})"


def _names(titles: list[str]) -> str:
    return " and ".join(f"“{title}”" for title in titles)


def _with(plan: Plan, task: Task) -> Plan:
    return _planned(plan, tuple(task if other.id == task.id else other for other in plan.tasks))


def _planned(plan: Plan, tasks: tuple[Task, ...]) -> Plan:
    """Validated anew: an edit never makes a plan that a planner could not have made."""
    return Plan.model_validate({"summary": plan.summary, "assumptions": plan.assumptions, "tasks": tasks})
