"""What the request is about, as chips above the request box, and the button that picks one more by a click."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from . import markup
from .flow_layout import FlowLayout
from .look import LookWatch, current_theme
from .qt import Qt, QtCore, QtGui, QtWidgets, Shortcut, Signal, tr
from .references import Reference, describe
from .selection_context import SelectionContext
from .theme import Theme

MOST_CHIPS = 6
LONGEST_LABEL = 24
PICK_KEYS = "Ctrl+Shift+K"
_REMOVING = (Qt.Key_Delete, Qt.Key_Backspace)


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


class Chip(QtWidgets.QFrame):
    """One thing that the request is about. Delete, Backspace or × take it out of the request."""

    def __init__(
        self, reference: Reference, context: SelectionContext, *, parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.reference = reference
        self._context = context
        self.setObjectName("AIDesignerChip")
        self.setFocusPolicy(Qt.StrongFocus)
        self.label = QtWidgets.QLabel(self)
        self.label.setTextFormat(Qt.PlainText)
        self.remove = QtWidgets.QToolButton(self)
        self.remove.setObjectName("AIDesignerChipRemove")
        self.remove.setText("×")
        self.remove.setToolTip(tr("Leave this out of the request"))
        self.remove.setFocusPolicy(Qt.NoFocus)
        self.remove.clicked.connect(self._go)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(5, 1, 1, 1)
        layout.setSpacing(1)
        layout.addWidget(self.label)
        layout.addWidget(self.remove)

    def show_as(self, text: str, *, pinned: bool) -> None:
        """Put its name on it; a long one is shortened in the middle."""
        shown = self.fontMetrics().elidedText(
            text, Qt.ElideMiddle, LONGEST_LABEL * self.fontMetrics().averageCharWidth()
        )
        self.label.setText(f"⊙ {shown}" if pinned else shown)
        self.setAccessibleName(tr("{}, picked").format(text) if pinned else text)
        self.remove.setAccessibleName(tr("Leave out {}").format(text))

    def colour(self, theme: Theme) -> None:
        """Tint it like the user's own words."""
        self.setStyleSheet(
            f"QFrame#AIDesignerChip {{ background: {theme.bubble}; border-radius: 7px;"
            f" border: 1px solid {theme.bubble} }}"
            f"QFrame#AIDesignerChip:focus {{ border-color: {theme.muted} }}"
            f"QFrame#AIDesignerChip > QLabel {{ color: {theme.text}; background: transparent }}"
            f"QFrame#AIDesignerChip > QToolButton {{ color: {theme.muted}; border: none; background: transparent }}"
        )

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in _REMOVING:
            self._go()
        else:
            super().keyPressEvent(event)

    def event(self, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.ShortcutOverride and event.key() in _REMOVING:
            event.accept()  # else FreeCAD's own Delete removes the object
            return True
        if event.type() == QtCore.QEvent.ToolTip:  # measured only when somebody wants to know
            element = self._context.read(self.reference)
            self.setToolTip(markup.tooltip(describe(element) if element is not None else tr("It is gone.")))
        return bool(super().event(event))

    def _go(self) -> None:
        QtCore.QTimer.singleShot(0, self._leave)  # the chip goes with it, so not from within its own event

    def _leave(self) -> None:
        self._context.remove(self.reference)
