"""A way out while a script is replayed in the open document: a Stop button that appears when it takes a while."""

from __future__ import annotations

import time

from .qt import Qt, QtWidgets, tr

PATIENCE_S = 1.0
LOOK_EVERY_S = 0.1


class ApplyWatch:
    """Asked between the steps of a script whether the user wants to stop. Shows itself after a second.

    The dialog is modal to the whole application, so while it lets the window work, nothing but its own button and
    Esc can be used: the document can't be edited under the script's feet.
    """

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        self._dialog = QtWidgets.QProgressDialog(tr("Applying the proposal…"), tr("Stop"), 0, 0, parent)
        self._dialog.setObjectName("AIDesignerApplying")
        self._dialog.setWindowModality(Qt.ApplicationModal)
        self._dialog.setMinimumDuration(2**31 - 1)
        self._dialog.reset()
        self._started = time.monotonic()
        self._next = self._started + PATIENCE_S

    def __call__(self) -> bool:
        """Whether the user has pressed Stop. Lets the window work ten times a second."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + LOOK_EVERY_S
            if not self._dialog.isVisible() and not self._dialog.wasCanceled():
                self._dialog.show()
            QtWidgets.QApplication.processEvents()
        return bool(self._dialog.wasCanceled())

    def close(self) -> None:
        """Take the dialog away for good."""
        self._dialog.close()
        self._dialog.deleteLater()
