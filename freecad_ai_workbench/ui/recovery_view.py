"""Says that FreeCAD ended unexpectedly, and offers the state that was kept."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtWidgets, tr
from .recovery import Recovery


class RecoveryView(QtWidgets.QFrame):
    """Hidden while there is nothing to recover."""

    def __init__(self, recovery: Recovery, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._recovery = recovery
        self.setObjectName("AIDesignerRecovery")
        self.setFrameShape(QtWidgets.QFrame.StyledPanel)
        self.text = QtWidgets.QLabel(self)
        self.text.setTextFormat(Qt.PlainText)
        self.text.setWordWrap(True)
        self.forget = self._button("AIDesignerRecoveryForget", tr("&Forget"), tr("Delete the state that was kept"))
        self.open = self._button("AIDesignerRecoveryOpen", tr("&Open"), tr("Open it as a new document"))
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.forget)
        row.addWidget(self.open)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(3)
        layout.addWidget(self.text)
        layout.addLayout(row)
        self.open.clicked.connect(recovery.open)
        self.forget.clicked.connect(recovery.forget)
        recovery.changed.connect(self._show)
        self._show()

    def _button(self, name: str, text: str, hint: str) -> QtWidgets.QPushButton:
        button = QtWidgets.QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(hint)
        button.setMinimumWidth(60)
        button.setSizePolicy(QtWidgets.QSizePolicy.Expanding, QtWidgets.QSizePolicy.Fixed)
        return button

    def _show(self) -> None:
        kept = self._recovery.offered
        self.setVisible(kept is not None)
        if kept is not None:
            when = kept.time.astimezone()
            text = tr("FreeCAD ended unexpectedly. The state before “{}” was kept (“{}”, {}).")
            self.text.setText(text.format(kept.transaction, kept.label, f"{when:%Y-%m-%d %H:%M}"))
