"""Says that FreeCAD ended unexpectedly, and offers the state that was kept."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .offer_bar import OfferBar
from .qt import QtWidgets, tr
from .recovery import Recovery


class RecoveryView(OfferBar):
    """Of the state that was kept."""

    def __init__(self, recovery: Recovery, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__("AIDesignerRecovery", parent=parent)
        self._recovery = recovery
        self.forget = self._button("AIDesignerRecoveryForget", tr("&Forget"), tr("Delete the state that was kept"))
        self.open = self._button("AIDesignerRecoveryOpen", tr("&Open"), tr("Open it as a new document"))
        self.open.clicked.connect(recovery.open)
        self.forget.clicked.connect(recovery.forget)
        recovery.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        kept = self._recovery.offered
        self.setVisible(kept is not None)
        if kept is not None:
            when = kept.time.astimezone()
            text = tr("FreeCAD ended unexpectedly. The state before “{}” was kept (“{}”, {}).")
            self.text.setText(text.format(kept.transaction, kept.label, f"{when:%Y-%m-%d %H:%M}"))
