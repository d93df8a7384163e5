"""A chip: something that goes along with the request, and can be left out."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtCore, QtGui, QtWidgets, Signal
from .theme import Theme

_REMOVING = (Qt.Key_Delete, Qt.Key_Backspace)


class RemovableChip(QtWidgets.QFrame):
    """Delete, Backspace or × leaves it out: `left_out` comes when key or click is over, for the chip goes with it."""

    left_out = Signal()

    def __init__(self, name: str, hint: str, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"AIDesigner{name}")
        self.setFocusPolicy(Qt.StrongFocus)
        self.label = QtWidgets.QLabel(self)
        self.label.setTextFormat(Qt.PlainText)
        self.remove = QtWidgets.QToolButton(self)
        self.remove.setObjectName(f"AIDesigner{name}Remove")
        self.remove.setText("×")
        self.remove.setToolTip(hint)
        self.remove.setFocusPolicy(Qt.NoFocus)
        self._later = QtCore.QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.left_out)
        self.remove.clicked.connect(self._go)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(5, 2, 1, 2)
        layout.setSpacing(1)
        layout.addWidget(self.label)
        layout.addWidget(self.remove, 0, Qt.AlignTop)

    def colour(self, theme: Theme) -> None:
        """Tint it like the user's own words."""
        own = f"QFrame#{self.objectName()}"
        self.setStyleSheet(
            f"{own} {{ background: {theme.bubble}; border-radius: 6px; border: 1px solid {theme.bubble} }}"
            f"{own}:focus {{ border-color: {theme.muted} }}"
            f"{own} > QLabel {{ color: {theme.text}; background: transparent }}"
            f"{own} > QToolButton {{ color: {theme.muted}; border: none; background: transparent }}"
        )

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in _REMOVING:
            self._go()
        else:
            super().keyPressEvent(event)

    def event(self, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.ShortcutOverride and event.key() in _REMOVING:
            event.accept()  # else FreeCAD's own Delete removes what is selected
            return True
        return bool(super().event(event))

    def _go(self) -> None:
        self._later.start(0)
