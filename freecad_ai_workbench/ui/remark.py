"""A sentence below the request box about what stands in it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtWidgets
from .toned_label import TonedLabel


class Remark(TonedLabel):
    """Seen while there is something to say."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(tone="notice", parent=parent)
        self.setObjectName("AIDesignerRemark")
        self.setTextInteractionFlags(Qt.TextSelectableByMouse)
        self.hide()
