"""Fields for single settings: each shows what holds, checks what is typed where it is typed, says who decides it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..config.settings import Keys
from .qt import Qt, QtGui, QtWidgets, tr
from .settings_store import SettingsStore
from .ticked import TickBox
from .toned_label import TonedLabel


class SettingField(QtWidgets.QWidget):
    """An editor with a line below for what is wrong or who decides. `targets` are the settings that it changes.

    Subclasses bring `editor`, show a value in it, and call `_give` with what the user entered.
    """

    def __init__(self, store: SettingsStore, name: str, *targets: Keys, editor: QtWidgets.QWidget) -> None:
        super().__init__()
        self._store = store
        self.targets = targets
        self.editor = editor
        self.editor.setObjectName(f"AIDesignerSetting{name}")
        self.message = TonedLabel(parent=self)
        self.message.setObjectName(f"AIDesignerSetting{name}Message")
        self.message.hide()
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.editor)
        layout.addWidget(self.message)
        self.setFocusProxy(self.editor)
        store.changed.connect(self.render_setting)
        self.render_setting()

    def render_setting(self) -> None:
        """Show what holds now."""
        variable = next((name for keys in self.targets if (name := self._store.variable(keys))), "")
        self.editor.setEnabled(not variable)
        self._say(tr("Set by {}; change it there.").format(variable) if variable else "", good=True)
        blocked = self.editor.blockSignals(True)
        self._show(self._store.value(self.targets[0]))
        self.editor.blockSignals(blocked)

    def _give(self, value: Any) -> bool:
        """Hand over what was entered; whether it can be used."""
        problem = self._store.put(dict.fromkeys(self.targets, value))
        self._say(problem, good=not problem)
        return not problem

    def _say(self, text: str, *, good: bool) -> None:
        self.message.say(text, "muted" if good else "bad")
        self.editor.setAccessibleDescription(text)

    def _show(self, value: Any) -> None:
        raise NotImplementedError


class FlagField(SettingField):
    """A box to tick; what it is about stands in its label, which is wrapped where a box's own text would be cut."""

    def __init__(self, store: SettingsStore, name: str, *targets: Keys) -> None:
        box = TickBox(tr("Yes"))
        super().__init__(store, name, *targets, editor=box)
        box.toggled.connect(self._give)

    def _show(self, value: Any) -> None:
        self.editor.setChecked(bool(value))


class ChoiceField(SettingField):
    """One of a few."""

    def __init__(self, store: SettingsStore, name: str, *targets: Keys, choices: Sequence[tuple[str, str]]) -> None:
        box = QuietCombo()
        for value, text in choices:
            box.addItem(text, value)
        super().__init__(store, name, *targets, editor=box)
        box.currentIndexChanged.connect(lambda at: self._give(box.itemData(at)))

    def _show(self, value: Any) -> None:
        self.editor.setCurrentIndex(max(self.editor.findData(value), 0))


class TextField(SettingField):
    """A line of text, looked at as it is typed, taken with Enter or on leaving; `empty` is shown while there is none.

    `read` makes the setting's value of the text, `write` the text of the value. `box` is for an editor around the line.
    """

    def __init__(
        self,
        store: SettingsStore,
        name: str,
        *targets: Keys,
        empty: str = "",
        read: Callable[[str], Any] = str.strip,
        write: Callable[[Any], str] = str,
        box: QtWidgets.QWidget | None = None,
    ) -> None:
        self.line = QtWidgets.QLineEdit()
        self.line.setPlaceholderText(empty)
        self._read, self._write = read, write
        self._fresh = True
        if box is not None:
            box.setLineEdit(self.line)
        super().__init__(store, name, *targets, editor=box or self.line)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._leave)

    def _typed(self, _text: str) -> None:
        self._fresh = False
        problem = self._store.look(dict.fromkeys(self.targets, self._read(self.line.text())))
        self._say(problem, good=not problem)

    def _leave(self) -> None:
        if not self._fresh and self._give(self._read(self.line.text())):
            self._fresh = True
            self.render_setting()

    def _show(self, value: Any) -> None:
        if self._fresh:
            self.line.setText(self._write(value))


class ColourField(TextField):
    """A colour as text, and a button that shows it and opens a choice of others."""

    def __init__(self, store: SettingsStore, name: str, *targets: Keys) -> None:
        self._swatch: Any = None
        super().__init__(store, name, *targets, read=lambda text: text.strip().lower())
        self._swatch = self.line.addAction(QtGui.QIcon(), QtWidgets.QLineEdit.LeadingPosition)
        self._swatch.setToolTip(tr("Choose a colour"))
        self._swatch.triggered.connect(self._choose)
        self.render_setting()

    def _show(self, value: Any) -> None:
        super()._show(value)
        if self._swatch is not None:
            picture = QtGui.QPixmap(16, 16)
            picture.fill(QtGui.QColor(value))
            self._swatch.setIcon(QtGui.QIcon(picture))

    def _choose(self) -> None:
        colour = QtWidgets.QColorDialog.getColor(QtGui.QColor(self.line.text()), self)
        if colour.isValid():
            self._give(colour.name())
            self.render_setting()


class ModelField(TextField):
    """A model's name, typed or chosen from those that are known."""

    def __init__(self, store: SettingsStore, name: str, *targets: Keys, names: Sequence[str]) -> None:
        box = QuietCombo()
        box.setEditable(True)
        box.setInsertPolicy(QtWidgets.QComboBox.NoInsert)
        box.addItems(list(names))
        super().__init__(store, name, *targets, box=box)
        box.activated.connect(lambda _at: self._choose())

    def _choose(self) -> None:
        self._fresh = False
        self._leave()


def number_text(value: Any) -> str:
    """A number as it is typed; nothing for none."""
    return "" if value is None else f"{value:.10g}"


def read_number(text: str) -> str | None:
    """What was typed as a number, with a point for a comma; None for nothing."""
    return text.strip().replace(",", ".").replace(" ", "") or None


class QuietCombo(QtWidgets.QComboBox):
    """The wheel scrolls past it, so that scrolling through a page changes nothing."""

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.StrongFocus)
        self.setSizeAdjustPolicy(QtWidgets.QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """With … where the text finds no room, as Qt does it where there is no style sheet."""
        if self.isEditable():
            super().paintEvent(event)
            return
        option = QtWidgets.QStyleOptionComboBox()
        self.initStyleOption(option)
        style, part = self.style(), QtWidgets.QStyle.SC_ComboBoxEditField
        room = style.subControlRect(QtWidgets.QStyle.CC_ComboBox, option, part, self).width() - 4
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.ElideRight, room)
        painter = QtWidgets.QStylePainter(self)
        painter.drawComplexControl(QtWidgets.QStyle.CC_ComboBox, option)
        painter.drawControl(QtWidgets.QStyle.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
