"""What is known of the open documents' designs: read once, and then again only where something happened.

Tried out in FreeCAD's window on 1.0 and 1.1: document observers are told of every property that is set, by whatever
(scripts, the property editor, recomputes, undo and redo, sketch edits, cells, links into files that come or go), of
properties and objects that come and go. They are not told

- whether an object could be computed, so every object is asked (0.3 µs each);
- of what is read through something else: the shape of a link, the text of an expression whose object was relabelled.
  So with an object all that depend on it are read;
- of where an object is when its container is moved or lets it go: so with a container its contents are read.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import Any

import FreeCAD

from ..core.design import DesignState, ObjectState
from .snapshot import is_present, read_object_state, read_status

ATTEMPTS = 20
"""So often reading goes on after something changed in between; then the rest is read in one go."""
_MOVED, _REGROUPED = "Placement", "Group"

_States = dict[Any, ObjectState]


class KnownDesigns:
    """FreeCAD calls the slots, one for each property that changes, so they do next to nothing.

    Main thread only; must be removed with `stop`.
    """

    def __init__(self) -> None:
        self._states: dict[str, _States] = {}
        self._changed: set[tuple[Any, str]] = set()
        self._deleted: set[Any] = set()
        FreeCAD.addDocumentObserver(self)

    def stop(self) -> None:
        """Follow no document any longer."""
        FreeCAD.removeDocumentObserver(self)
        self._states.clear()

    def read(self, doc: Any) -> Generator[None, None, DesignState]:
        """The design of one moment, that of the last piece. Shapes are counted and bounded, not measured."""
        for _ in range(ATTEMPTS - 1):
            missing = self._missing(doc)
            if not missing:
                break
            yield from self._read(missing, self._states[doc.Name])
        return self.read_at_once(doc)

    def read_at_once(self, doc: Any) -> DesignState:
        """The same in one piece: nothing happens to the document meanwhile."""
        self._forget_changed()
        states, found = self._states.setdefault(doc.Name, {}), []
        for item in doc.Objects:
            state = states.get(item)
            sound = state is not None and state.valid and item.isValid()  # as almost all are
            if not sound and not _is_still(state, item) and is_present(item):
                state = states[item] = read_object_state(item, known=None)
            if state is not None:
                found.append(state)
        return DesignState(document=doc.Label, objects=tuple(found))

    def _read(self, missing: list[Any], states: _States) -> Iterator[None]:
        """All of them, or as many as there are until something changes."""
        for item in missing:
            states[item] = read_object_state(item, known=None)
            yield
            if self._changed or self._deleted:
                return

    def _missing(self, doc: Any) -> list[Any]:
        """The objects whose state is not known as it is now."""
        self._forget_changed()
        states = self._states.setdefault(doc.Name, {})
        return [item for item in doc.Objects if not _is_still(states.get(item), item) and is_present(item)]

    def _forget_changed(self) -> None:
        if not self._changed and not self._deleted:
            return
        changed, deleted = self._changed, self._deleted
        self._changed, self._deleted = set(), set()
        present = {item for name in self._states for item in FreeCAD.getDocument(name).Objects}
        touched = {item for item, _ in changed}
        if not touched <= present | deleted:  # something of another document
            touched.update(item for states in self._states.values() for item in _links(states))
        touched &= present
        carried = {one for item, name in changed if item in present for one in self._carried(item, name)}
        for item in _reached({*touched, *_reached(carried & present, "OutList")}, "InList") | deleted:
            for states in self._states.values():
                states.pop(item, None)

    def _carried(self, item: Any, name: str) -> Iterator[Any]:
        """What is elsewhere with all that it holds because its container moved, took it in or let it go."""
        if name == _MOVED:
            yield item
        elif name == _REGROUPED and hasattr(item, _REGROUPED):
            yield from {*_held(item, self._states[item.Document.Name])} ^ {*item.Group}

    def slotChangedObject(self, item: Any, name: str) -> None:  # noqa: N802 - FreeCAD's name
        if self._states:
            self._changed.add((item, name))

    def slotCreatedObject(self, item: Any) -> None:  # noqa: N802 - FreeCAD's name
        self.slotChangedObject(item, _REGROUPED)

    def slotDeletedObject(self, item: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._deleted.add(item)
        if hasattr(item, _REGROUPED):
            for member in _held(item, self._states.get(item.Document.Name, {})):
                self.slotChangedObject(member, _MOVED)

    def slotAppendDynamicProperty(self, owner: Any, name: str) -> None:  # noqa: N802 - FreeCAD's name
        """Called for documents and view providers, too."""
        if isinstance(owner, FreeCAD.DocumentObject):
            self.slotChangedObject(owner, name)

    def slotRemoveDynamicProperty(self, owner: Any, name: str) -> None:  # noqa: N802 - FreeCAD's name
        self.slotAppendDynamicProperty(owner, name)

    def slotDeletedDocument(self, document: Any) -> None:  # noqa: N802 - FreeCAD's name
        """Its objects are gone, and its name is free for another one."""
        self._deleted.update(self._states.pop(document.Name, {}))


def _is_still(state: ObjectState | None, item: Any) -> bool:
    """Whether an object can still be computed, or still can't for the same reason."""
    if state is None:
        return False
    valid = state.valid
    return bool(valid == item.isValid() and (valid or state.status == read_status(item)))


def _reached(starts: Iterable[Any], direction: str) -> set[Any]:
    """The objects and all that they depend on (OutList) or that depend on them (InList). Circles are fine."""
    found, waiting = set(), [*starts]
    while waiting:
        item = waiting.pop()
        if item not in found:
            found.add(item)
            waiting.extend(getattr(item, direction))
    return found


def _held(container: Any, states: _States) -> list[Any]:
    """What was in a container when it was read."""
    name = container.Name
    return [item for item, state in states.items() if state.parent == name]


def _links(states: _States) -> list[Any]:
    """What may show something of another document."""
    return [item for item, state in states.items() if state.type_id.startswith("App::Link")]
