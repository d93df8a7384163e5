"""A form of named values: name, slider, number and a way back for each; brought up to date in place."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence

from ..core.parameters import Parameter, ParameterValue
from ..host.quantities import parse_quantity
from .look import current_theme
from .markup import tooltip
from .number_field import NumberField, ValueSlider
from .parameter_rows import Key, Range, Row, Section, grown, range_of, words_of
from .qt import Qt, QtCore, QtGui, QtWidgets, Signal, tr
from .scrolled import Scrolled
from .ticked import TickBox

LABEL_SHARE = 0.31
FIELD_CHARACTERS = 9


class ParameterForm(Scrolled):
    """`changed` comes with a ParameterValue and whether the mouse still holds the slider; `put_back` with a key."""

    changed = Signal(object, bool)
    let_go = Signal()
    put_back = Signal(object)

    def __init__(self, *, eager: bool, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._eager = eager
        self.rows: dict[Key, ParameterRow] = {}
        self._order: list[object] = []
        self._titles: list[QtWidgets.QLabel] = []
        self._content = QtWidgets.QWidget(self)
        self._layout = QtWidgets.QVBoxLayout(self._content)
        self._layout.setContentsMargins(4, 2, 4, 4)
        self._layout.setSpacing(1)
        self.fold = QtWidgets.QToolButton(self._content)
        self.fold.setObjectName("AIDesignerOtherNumbers")
        self.fold.setText(tr("Other numbers"))
        self.fold.setToolTip(tr("Named values of the document that the proposal does not touch"))
        self.fold.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.fold.setAutoRaise(True)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._show_others)
        self.setWidget(self._content)
        self._others: list[QtWidgets.QWidget] = []
        self._show_others(False)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these values. Rows that stay keep their widgets, and with them focus and what is being typed."""
        order: list[object] = [
            (section.title, section.other, [_shape_of(row) for row in section.rows]) for section in sections
        ]
        if order != self._order:
            self._order = order
            self._arrange(sections)
        for section in sections:
            for row in section.rows:
                self.rows[row.key].show_row(row)

    def content_height(self) -> int:
        """Height in pixels at which nothing has to be scrolled."""
        return int(self._content.sizeHint().height()) + 2

    def _arrange(self, sections: Sequence[Section]) -> None:
        while self._layout.count():
            self._layout.takeAt(0)
        for title in self._titles:
            title.deleteLater()
        self._titles, self._others = [], []
        self._keep({row.key: row for section in sections for row in section.rows})
        for section in sections:
            if section.other and not self._others:
                self._layout.addWidget(self.fold)
            widgets = [self._title(section.title), *(self.rows[row.key] for row in section.rows)]
            for widget in widgets:
                self._layout.addWidget(widget)
                widget.setVisible(not section.other or self.fold.isChecked())
            self._others.extend(widgets if section.other else ())
        self._layout.addStretch(1)
        self.fold.setVisible(bool(self._others))

    def _keep(self, wanted: dict[Key, Row]) -> None:
        """Make the rows that are missing, and remove those that are not wanted or are of another kind now."""
        for key, widget in list(self.rows.items()):
            if key not in wanted or widget.shape != _shape_of(wanted[key]):
                self.rows.pop(key).deleteLater()
        for key, row in wanted.items():
            if key not in self.rows:
                self.rows[key] = self._new_row(row)

    def _new_row(self, row: Row) -> ParameterRow:
        widget = ParameterRow(row.parameter, eager=self._eager, parent=self._content)
        widget.changed.connect(self.changed)
        widget.let_go.connect(self.let_go)
        widget.put_back.connect(self.put_back)
        widget.set_label_width(self._label_width())
        return widget

    def _title(self, text: str) -> QtWidgets.QLabel:
        title = QtWidgets.QLabel(text, self._content)
        title.setTextFormat(Qt.PlainText)
        title.setWordWrap(True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setContentsMargins(0, 4, 0, 1)
        self._titles.append(title)
        return title

    def _show_others(self, shown: bool) -> None:
        self.fold.setArrowType(Qt.DownArrow if shown else Qt.RightArrow)
        for widget in self._others:
            widget.setVisible(shown)

    def _label_width(self) -> int:
        return int(self.viewport().width() * LABEL_SHARE)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        for row in self.rows.values():
            row.set_label_width(self._label_width())
        self._layout.activate()  # else the form would be fitted to the labels' old width
        super().resizeEvent(event)


class ParameterRow(QtWidgets.QWidget):
    """One named value: its label, what it is set with, and the button that puts it back."""

    changed = Signal(object, bool)
    let_go = Signal()
    put_back = Signal(object)

    def __init__(self, parameter: Parameter, *, eager: bool, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._parameter = parameter
        self._row = Row(parameter, parameter.value, None, changed=False)
        self._reach: Range = range_of(parameter, parameter.value)
        self.shape = _shape_of(self._row)
        name = words_of(parameter.name)
        self.setObjectName(f"AIDesignerNumber_{parameter.object_name}_{parameter.name}")
        self.label = QtWidgets.QLabel(name, self)
        self.label.setTextFormat(Qt.PlainText)
        self.label.setWordWrap(True)
        self.slider = ValueSlider(parent=self)
        self.field = NumberField(self._parse, eager=eager, parent=self)
        self.switch = TickBox(self)
        self.choice = QtWidgets.QComboBox(self)
        self.choice.addItems(list(parameter.choices))
        self.back = QtWidgets.QToolButton(self)
        self.back.setText("↺")
        self.back.setAutoRaise(True)
        for widget in (self.slider, self.field, self.switch, self.choice):
            widget.setAccessibleName(f"{parameter.object_label}: {name}")
        self.back.setAccessibleName(tr("Put back {}").format(name))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        kind, driven = self._parameter.kind, self._parameter.driven
        shown = {"switch": (self.switch,), "choice": (self.choice,)}.get(kind, (self.slider, self.field))
        for widget in (self.slider, self.field, self.switch, self.choice):
            widget.setVisible(widget in shown and not (driven and widget is self.slider))
            widget.setEnabled(not driven or widget is self.field)
        self.field.setReadOnly(driven)
        self.field.setFrame(not driven)
        metrics = self.field.fontMetrics()
        self.field.setFixedWidth(metrics.horizontalAdvance("0") * FIELD_CHARACTERS + 14)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        if kind == "choice":
            self.choice.setSizeAdjustPolicy(QtWidgets.QComboBox.AdjustToMinimumContentsLengthWithIcon)
            self.choice.setMinimumContentsLength(4)
            layout.addWidget(self.choice, 1)
        elif kind == "switch":
            layout.addWidget(self.switch, 1)
        else:
            layout.addWidget(self.slider, 1)
            if driven:
                layout.addStretch(1)
            layout.addWidget(self.field)
        layout.addWidget(self.back)
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.setFixedWidth(22)

    def _connect(self) -> None:
        self.slider.moved.connect(lambda value: self._change(value, held=self.slider.isSliderDown()))
        self.slider.let_go.connect(self.let_go)
        self.slider.put_back.connect(self._put_back)
        self.field.taken.connect(self._change)
        self.field.emptied.connect(self._put_back)
        self.field.stepped.connect(self._step)
        self.switch.clicked.connect(lambda on: self._change(float(on)))
        self.choice.activated.connect(lambda index: self._change(float(index)))
        self.back.clicked.connect(self._put_back)
        self.switch.installEventFilter(self)
        self.choice.installEventFilter(self)

    def set_label_width(self, width: int) -> None:
        """The width of the labels, in pixels, so that all rows stand below each other."""
        self.label.setFixedWidth(max(40, width))
        self.layout().activate()

    def show_row(self, row: Row) -> None:
        """The value as it is now."""
        self._row, self._parameter = row, row.parameter
        parameter, text = row.parameter, row.parameter.text_of(row.value)
        self._reach = grown(self._reach, parameter, row.value)
        if row.original is not None:
            self._reach = grown(self._reach, parameter, row.original)
        self.slider.show_value(row.value, reach=self._reach, original=row.original if row.changed else None)
        self.field.show_text(text.replace("^2", "²").replace("^3", "³"), hint=self._hint())
        self.switch.setChecked(bool(row.value))
        self.switch.setText(tr("on") if row.value else tr("off"))
        self.choice.setCurrentIndex(round(row.value))
        self.back.setVisible(row.changed)
        self._mark(row)

    def _mark(self, row: Row) -> None:
        colour = current_theme().notice if row.changed else current_theme().muted if row.parameter.driven else ""
        self.label.setStyleSheet(f"color: {colour}" if colour else "")
        self.label.setToolTip(tooltip(self._hint()))
        if row.original is None:
            self.back.setToolTip(tr("Put back (Delete)"))
        else:
            self.back.setToolTip(tooltip(tr("Put back: {} (Delete)").format(row.parameter.text_of(row.original))))

    def _hint(self) -> str:
        parameter = self._parameter
        lines = [f"{parameter.object_label}: {words_of(parameter.name)}", parameter.description]
        if parameter.driven:
            lines.append(tr("Follows from {}").format(parameter.formula or tr("an expression")))
        if self._row.changed and self._row.original is not None:
            lines.append(tr("It was {}").format(parameter.text_of(self._row.original)))
        return "\n".join(line for line in lines if line)

    def _parse(self, text: str) -> float | None:
        parameter = self._parameter
        value = parse_quantity(text.replace("²", "^2").replace("³", "^3"), unit=parameter.unit)
        if value is None or (parameter.kind == "count" and value != round(value)):
            return None
        beyond = (parameter.minimum is not None and value < parameter.minimum) or (
            parameter.maximum is not None and value > parameter.maximum
        )
        return None if beyond else value

    def _step(self, direction: int) -> None:
        position = self.slider.range.position_of(self._row.value) + direction
        self._change(self.slider.range.value_at(min(self.slider.range.positions, max(0, position))))

    def _change(self, value: float, *, held: bool = False) -> None:
        parameter = self._parameter
        if not parameter.driven and (value != self._row.value or held):
            wanted = ParameterValue(object_name=parameter.object_name, name=parameter.name, value=value)
            self.changed.emit(wanted, held)

    def _put_back(self) -> None:
        if self._row.changed:
            self.put_back.emit(self._row.key)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:  # noqa: N802 - Qt's name
        """Delete puts back a switch or a choice too; the wheel scrolls the form, not the choice."""
        if event.type() == QtCore.QEvent.KeyPress and event.key() in (Qt.Key_Delete, Qt.Key_Backspace):
            self._put_back()
            return True
        if event.type() == QtCore.QEvent.Wheel and watched is self.choice:
            event.ignore()
            return True
        return bool(super().eventFilter(watched, event))


def _shape_of(row: Row) -> object:
    """What a row's widgets were made for; with another shape it has to be made anew."""
    return (row.key, row.parameter.kind, row.parameter.driven, row.parameter.choices, row.parameter.object_label)
