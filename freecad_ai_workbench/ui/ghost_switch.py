"""The switch that shows the ghost, and the slider between the document as it is and as it would be."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .ghost_looks import MIDDLE
from .qt import Qt, QtWidgets, Signal, tr
from .ticked import TickBox

STEPS = 100


class GhostSwitch(QtWidgets.QWidget):
    """A tick, and below it the slider, which is of use only while the tick is set."""

    wanted = Signal(bool)
    blended = Signal(float)

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = TickBox(tr("S&how in the 3D view"), self)
        self.box.setObjectName("AIDesignerGhost")
        self.box.setChecked(True)
        self.box.setToolTip(tr("Added is green, changed is amber with dashed edges, removed is red with dotted edges"))
        self.slider = QtWidgets.QSlider(Qt.Horizontal, self)
        self.slider.setObjectName("AIDesignerBlend")
        self.slider.setAccessibleName(tr("Before or after"))
        self.slider.setToolTip(tr("Left is the document as it is, right is how it would be"))
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 2)
        self.slider.setSingleStep(STEPS // 10)
        self.slider.setMinimumWidth(60)
        self.rewind()
        self._lay_out()
        self.box.toggled.connect(self.slider.setEnabled)
        self.box.toggled.connect(self.wanted)
        self.slider.valueChanged.connect(lambda value: self.blended.emit(value / STEPS))

    def rewind(self) -> None:
        """To the middle, where both are seen: every proposal begins so."""
        self.slider.setValue(round(MIDDLE * STEPS))

    def _lay_out(self) -> None:
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(QtWidgets.QLabel(tr("Before"), self))
        row.addWidget(self.slider, 1)
        row.addWidget(QtWidgets.QLabel(tr("After"), self))
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.box)
        layout.addLayout(row)
