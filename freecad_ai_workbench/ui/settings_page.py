"""The settings: a choice of the part, and the part. The panel and FreeCAD's preferences show the same."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .language import retold
from .qt import QtWidgets, tr
from .scrolled import Scrolled
from .setting_fields import QuietCombo
from .settings_sections import parts
from .settings_store import SettingsStore
from .toned_label import TonedLabel


class SettingsPage(QtWidgets.QWidget):
    """Parts are made when they are first shown."""

    def __init__(self, store: SettingsStore, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerSettings")
        self.store = store
        store.setParent(self)
        self._parts = parts()
        self.chooser = QuietCombo(self)
        self.chooser.setObjectName("AIDesignerSettingsPart")
        self.chooser.setAccessibleName(tr("Part of the settings"))
        for part in self._parts:
            self.chooser.addItem(part.title, part.name)
        self._area = Scrolled(parent=self)
        self._failure = TonedLabel(tone="bad", parent=self)
        self._failure.setObjectName("AIDesignerSettingsFailure")
        self._failure.hide()
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.chooser)
        layout.addWidget(self._failure)
        layout.addWidget(self._area, 1)
        self.setFocusProxy(self.chooser)
        self.chooser.currentIndexChanged.connect(self._turn)
        store.failed.connect(self._say)
        store.changed.connect(self._failure.hide)
        self._turn(0)

    @property
    def part(self) -> QtWidgets.QWidget:
        """What is shown now."""
        return self._area.widget()

    def go_to(self, name: str) -> None:
        """Show this part, if there is one of that name."""
        at = self.chooser.findData(name)
        if at >= 0:
            self.chooser.setCurrentIndex(at)

    def _turn(self, at: int) -> None:
        self._area.hold(self._parts[at].build(self.store))

    def _say(self, text: str) -> None:
        self._failure.say(retold(text))
