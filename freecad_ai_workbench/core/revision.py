"""What a user makes of a proposal without any model: other scripts, other numbers, parts of it left out."""

from __future__ import annotations

from .parameters import ParameterValue
from .plan import Plan
from .record import Record
from .script import Script


class Revision(Record):
    """Edited scripts, each in place of the one with its task; numbers for parameters; what is left out.

    The scripts of `rejected_tasks` are not run at all. What the other scripts did to the objects in
    `rejected_objects` is taken back.
    """

    scripts: tuple[Script, ...] = ()
    parameters: tuple[ParameterValue, ...] = ()
    rejected_tasks: tuple[str, ...] = ()
    rejected_objects: tuple[str, ...] = ()

    @property
    def is_partial(self) -> bool:
        return bool(self.rejected_tasks or self.rejected_objects)

    def without_rejections(self) -> Revision:
        return self.model_copy(update={"rejected_tasks": (), "rejected_objects": ()})

    def scripts_of(self, scripts: tuple[Script, ...]) -> tuple[Script, ...]:
        """The scripts to run in place of those of a proposal, in their order."""
        edited = {script.task_id: script for script in self.scripts}
        return tuple(
            edited.get(script.task_id, script) for script in scripts if script.task_id not in self.rejected_tasks
        )


def tasks_taken_along(plan: Plan, rejected: tuple[str, ...]) -> tuple[str, ...]:
    """The rejected tasks and all that need them, in the order of work."""
    gone = set(rejected)
    for task in plan.in_order():
        if gone.intersection(task.needs):
            gone.add(task.id)
    return tuple(task.id for task in plan.in_order() if task.id in gone)
