"""The named values of the document that the user works in, once an accepted proposal has brought some.

What is set is applied a moment after the last movement, as one undo step for one gesture; what the user changes
elsewhere, by undo or by hand, is followed. No model has a part in it.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.errors import WorkbenchError
from ..core.parameters import Parameter, ParameterValue
from .interfaces import Documents
from .parameter_rows import Key, Section, key_of, sections_of
from .qt import QtCore, Signal

SETTLE_MS = 300
"""How long after the last movement the document is changed and computed."""
LOOK_MS = 120
"""How long after somebody else's change it is read again; a recompute comes as hundreds of changes."""


class LiveParameters(QtCore.QObject):
    """Main thread only. `changed` comes after everything that a view may have to show anew."""

    changed = Signal()

    def __init__(self, documents: Documents, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self._brought: dict[str, frozenset[str]] = {}
        self._originals: dict[str, dict[Key, float]] = {}
        self._document = ""
        self._parameters: tuple[Parameter, ...] = ()
        self._wanted: ParameterValue | None = None
        self._held = False
        self._gesture = ""
        self.problem = ""
        """Why the last change was not made."""
        self._settle = _timer(self, self._apply)
        self._look = _timer(self, self._read)

    @property
    def sections(self) -> tuple[Section, ...]:
        """What is to be shown; nothing where no accepted proposal has brought a named value."""
        own = self._brought.get(self._document, frozenset())
        if not any(one.object_name in own for one in self._parameters):
            return ()
        wanted = {(self._wanted.object_name, self._wanted.name): self._wanted.value} if self._wanted else {}
        return sections_of(self._parameters, own=own, wanted=wanted, originals=self._originals.get(self._document, {}))

    def bring(self, document: str, names: frozenset[str]) -> None:
        """A proposal that added or changed these objects was applied to the document just now."""
        self._brought[document] = self._brought.get(document, frozenset()) | names
        self._originals.pop(document, None)
        self.go_to(document)
        self.problem = ""  # it was about the design before
        self._read()

    def go_to(self, document: str) -> None:
        """The user goes to a document, which may be the one that it is already."""
        if document != self._document:
            self.take()
            self._document, self.problem, self._gesture = document, "", ""
            self._read()

    def notice_change(self, document: str) -> None:
        """Something in the document has changed. FreeCAD calls it for each property, so it does next to nothing."""
        if document == self._document and document in self._brought and not self._look.isActive():
            self._look.start(LOOK_MS)

    def document_closed(self, document: str) -> None:
        """A document is gone; another one may get its name."""
        self._brought.pop(document, None)
        self._originals.pop(document, None)
        if document == self._document:
            self._settle.stop()
            self._document, self._wanted, self._gesture, self.problem = "", None, "", ""
            self._read()

    def set_value(self, wanted: ParameterValue, *, held: bool = False) -> None:
        """Another number for one value, soon. While the slider is `held` it all belongs to one gesture."""
        if self._wanted is not None and not _same(self._wanted, wanted):
            self.take()
        if self._wanted is None and not self._held:
            self._gesture = ""
        self._wanted, self._held, self.problem = wanted, held, ""
        self._settle.start(SETTLE_MS)
        self.changed.emit()

    def let_go(self) -> None:
        """The slider is no longer held: what comes next is another gesture."""
        self._held = False
        self.changed.emit()

    def put_back(self, key: Key) -> None:
        """The value that the proposal had brought."""
        original = self._originals.get(self._document, {}).get(key)
        if original is not None:
            self._gesture, self._held = "", False
            self.set_value(ParameterValue(object_name=key[0], name=key[1], value=original))
            self.take()

    def take(self) -> None:
        """Apply what waits at once."""
        if self._settle.isActive():
            self._settle.stop()
            self._apply()

    def stop(self) -> None:
        """The window closes: nothing more is read or applied."""
        self._settle.stop()
        self._look.stop()

    def _apply(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        try:
            applied = self._documents.set_parameters((wanted,), document=self._document, instead_of=self._gesture)
        except WorkbenchError as error:
            self.problem, self._gesture = str(error), ""
        else:
            self._gesture = applied.transaction if self._held else ""
        self._read()

    def _read(self) -> None:
        self._look.stop()
        brought = self._brought.get(self._document)
        self._parameters = (
            self._documents.read_parameters(self._document, sketches=brought) if brought is not None else ()
        )
        originals = self._originals.setdefault(self._document, {}) if brought is not None else {}
        for one in self._parameters:
            originals.setdefault(key_of(one), one.value)
        self.changed.emit()


def _same(first: ParameterValue, second: ParameterValue) -> bool:
    return (first.object_name, first.name) == (second.object_name, second.name)


def _timer(parent: QtCore.QObject, slot: object) -> QtCore.QTimer:
    timer = QtCore.QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    return timer
