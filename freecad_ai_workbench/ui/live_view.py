"""The numbers of what was accepted: the same form as before, now on the open document."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.parameters import ParameterValue
from .language import retold
from .live_parameters import LiveParameters
from .look import LookWatch
from .parameter_form import ParameterForm
from .qt import Qt, QtWidgets, tr
from .toned_label import TonedLabel

MOST_HEIGHT = 190
"""In pixels; what is more is scrolled."""


class LiveView(QtWidgets.QWidget):
    """Hidden while there is nothing to set, and while something else is being decided."""

    def __init__(self, live: LiveParameters, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._wanted = True
        self.setObjectName("AIDesignerLiveNumbers")
        self.head = QtWidgets.QToolButton(self)
        self.head.setObjectName("AIDesignerLiveHead")
        self.head.setText(tr("Numbers"))
        self.head.setToolTip(tr("Change the design without asking for it; each change is one undo step"))
        self.head.setStyleSheet("border: none")
        self.head.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.head.setCheckable(True)
        self.head.setChecked(True)
        self.form = ParameterForm(eager=False, parent=self)
        self._message = TonedLabel(tone="bad", parent=self)
        self._message.setObjectName("AIDesignerLiveMessage")
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self.head, self.form, self._message):
            layout.addWidget(widget)
        self.head.toggled.connect(self.render)
        self.form.changed.connect(self._set)
        self.form.let_go.connect(live.let_go)
        self.form.put_back.connect(live.put_back)
        self.form.fold.toggled.connect(self.render)
        live.changed.connect(self.render)
        LookWatch(self.render, parent=self)
        self.render()

    def set_wanted(self, wanted: bool) -> None:
        """Whether this is the time for it."""
        self._wanted = wanted
        self.render()

    def render(self, _unfolded: bool = False) -> None:
        """Show the values of the document as they are now, in place."""
        sections = self._live.sections
        self.form.show_sections(sections)
        unfolded = self.head.isChecked()
        self.head.setArrowType(Qt.DownArrow if unfolded else Qt.RightArrow)
        self.form.setVisible(unfolded)
        self.form.setFixedHeight(min(MOST_HEIGHT, self.form.content_height()))
        self._message.say(retold(self._live.problem))
        self.setVisible(self._wanted and bool(sections))

    def _set(self, wanted: ParameterValue, held: bool) -> None:
        self._live.set_value(wanted, held=held)
