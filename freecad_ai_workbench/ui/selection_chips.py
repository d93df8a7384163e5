"""What the request is about, as chips above the request box, and the button that picks one more by a click."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from . import markup
from .flow_layout import FlowLayout
from .look import LookWatch, current_theme
from .qt import Qt, QtCore, QtGui, QtWidgets, Shortcut, Signal, tr
from .references import Reference, describe
from .removable_chip import RemovableChip
from .selection_context import SelectionContext

MOST_CHIPS = 6
LONGEST_LABEL = 24
PICK_KEYS = "Ctrl+Shift+K"


class SelectionChips(QtWidgets.QWidget):
    """Chips in rows; what is too much to show is counted. Esc ends picking."""

    left = Signal()
    """The last chip was removed, or something was picked: the request box is next."""

    def __init__(self, context: SelectionContext, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.chips: list[Chip] = []
        self.setObjectName("AIDesignerChips")
        rows = QtWidgets.QWidget(self)
        self.more = QtWidgets.QLabel(rows)
        self.more.setObjectName("AIDesignerMoreChips")
        self.pick = self._pick_button(rows)
        self._flow = FlowLayout(rows)
        self._flow.addWidget(self.more)
        self._flow.addWidget(self.pick)
        self.hint = QtWidgets.QLabel(tr("Click a face, an edge or an object in the 3D view. Esc ends picking."), self)
        self.hint.setObjectName("AIDesignerPickHint")
        self.hint.setWordWrap(True)
        self.hint.hide()
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(rows)
        layout.addWidget(self.hint)
        context.changed.connect(self._show)
        context.picking_changed.connect(self._show_picking)
        LookWatch(self._colour, parent=self)
        self._show()

    def add_button(self, button: QtWidgets.QWidget) -> None:
        """Put another way of adding to the request beside this one."""
        self._flow.addWidget(button)
        button.show()

    def _pick_button(self, parent: QtWidgets.QWidget) -> QtWidgets.QToolButton:
        button = QtWidgets.QToolButton(parent)
        button.setObjectName("AIDesignerPick")
        button.setText(tr("Pick"))
        button.setCheckable(True)
        button.setToolTip(tr("Add something to the request by clicking it in the 3D view ({})").format(PICK_KEYS))
        button.clicked.connect(self._context.set_picking)
        shortcut = Shortcut(QtGui.QKeySequence(PICK_KEYS), self)
        shortcut.setContext(Qt.WindowShortcut)
        shortcut.activated.connect(lambda: self._context.set_picking(not self._context.picking))
        return button

    def _show(self) -> None:
        references = self._context.references()
        if [chip.reference for chip in self.chips] != list(references[:MOST_CHIPS]):
            self._make_chips(references[:MOST_CHIPS])
        for chip in self.chips:
            chip.show_as(self._context.label(chip.reference), pinned=self._context.is_pinned(chip.reference))
        rest = references[MOST_CHIPS:]
        self.more.setVisible(bool(rest))
        self.more.setText(tr("+{} more").format(len(rest)))
        self._flow.invalidate()
        self.more.setToolTip(markup.tooltip(", ".join(self._context.label(item) for item in rest[:MOST_CHIPS])))
        self._colour()

    def _make_chips(self, references: tuple[Reference, ...]) -> None:
        at = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [Chip(item, self._context, parent=self._flow.parentWidget()) for item in references]
        for place, chip in enumerate(self.chips):
            self._flow.insert(place, chip)
            chip.show()
        if at is not None:
            self._focus(at)

    def _focus(self, place: int) -> None:
        """To the chip that took the place of the one that went."""
        if self.chips:
            self.chips[min(place, len(self.chips) - 1)].setFocus()
        else:
            self.left.emit()

    def _colour(self) -> None:
        theme = current_theme()
        for chip in self.chips:
            chip.colour(theme)

    def _show_picking(self, picking: bool) -> None:
        self.pick.setChecked(picking)
        self.hint.setVisible(picking)
        application = QtWidgets.QApplication.instance()
        if picking:
            application.installEventFilter(self)  # the keys go to the 3D view while it is clicked
        else:
            application.removeEventFilter(self)
            self.left.emit()

    def eventFilter(self, _watched: Any, event: QtCore.QEvent) -> bool:  # noqa: N802 - Qt's name
        is_key = event.type() in (QtCore.QEvent.ShortcutOverride, QtCore.QEvent.KeyPress)
        if is_key and self._context.picking and event.key() == Qt.Key_Escape:
            event.accept()
            self._context.set_picking(False)
            return True
        return False

    def hideEvent(self, event: QtGui.QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._context.set_picking(False)


class Chip(RemovableChip):
    """One thing that the request is about."""

    def __init__(
        self, reference: Reference, context: SelectionContext, *, parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__("Chip", tr("Leave this out of the request"), parent=parent)
        self.reference = reference
        self._context = context
        self.left_out.connect(lambda: context.remove(reference))

    def show_as(self, text: str, *, pinned: bool) -> None:
        """Put its name on it; a long one is shortened in the middle."""
        shown = self.fontMetrics().elidedText(
            text, Qt.ElideMiddle, LONGEST_LABEL * self.fontMetrics().averageCharWidth()
        )
        self.label.setText(f"⊙ {shown}" if pinned else shown)
        self.setAccessibleName(tr("{}, picked").format(text) if pinned else text)
        self.remove.setAccessibleName(tr("Leave out {}").format(text))

    def event(self, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.ToolTip:  # measured only when somebody wants to know
            element = self._context.read(self.reference)
            self.setToolTip(markup.tooltip(describe(element) if element is not None else tr("It is gone.")))
        return bool(super().event(event))
