"""What a user makes of a proposal without any model: other scripts, other numbers, parts of it left out."""

from __future__ import annotations

from collections.abc import Iterable

from .parameters import ParameterValue
from .proposal import Proposal
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

    def whole(self) -> Revision:
        """The same with nothing left out."""
        return self.model_copy(update={"rejected_tasks": (), "rejected_objects": ()})

    def scripts_of(self, scripts: tuple[Script, ...]) -> tuple[Script, ...]:
        """The scripts to run in place of those of a proposal, in their order."""
        edited = {script.task_id: script for script in self.scripts}
        return tuple(
            edited.get(script.task_id, script) for script in scripts if script.task_id not in self.rejected_tasks
        )

    def with_parameters(self, values: Iterable[ParameterValue], *, proposal: Proposal) -> Revision:
        """Other numbers; a parameter that has its proposed value again is no change."""
        proposed = {(one.object_name, one.name): one.value for one in proposal.dry_run.parameters}
        wanted = {(one.object_name, one.name): one for one in (*self.parameters, *values)}
        kept = tuple(one for key, one in wanted.items() if proposed.get(key) != one.value)
        return self.model_copy(update={"parameters": kept})

    def with_script(self, script: Script, *, proposal: Proposal) -> Revision:
        """Another text for one task's script; the proposed text is no change."""
        others = tuple(one for one in self.scripts if one.task_id != script.task_id)
        edited = () if script in proposal.scripts else (script,)
        return self.model_copy(update={"scripts": (*others, *edited)})
