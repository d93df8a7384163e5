"""The pictures that go along as small ones above the request box, and the buttons that add some."""

# mypy: allow-subclassing-any

from __future__ import annotations

from pathlib import Path

from . import markup
from .flow_layout import FlowLayout
from .look import LookWatch, current_theme
from .picture_files import Picture
from .pictures import Pictures
from .qt import QtGui, QtWidgets, Signal, tr
from .removable_chip import RemovableChip
from .screenshot import take_screenshot


class PictureChips(QtWidgets.QWidget):
    """Seen while there are pictures."""

    left = Signal()
    """The last one was left out by key: the request box is next."""

    def __init__(self, pictures: Pictures, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.chips: list[PictureChip] = []
        self.setObjectName("AIDesignerPictures")
        self._flow = FlowLayout(self)
        pictures.changed.connect(self._show)
        LookWatch(self._colour, parent=self)
        self._show()

    def _show(self) -> None:
        at = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(picture) for picture in self._pictures.attached]
        self._colour()
        self.setVisible(bool(self.chips))
        self.updateGeometry()
        if at is not None:
            self._focus(at)

    def _chip(self, picture: Picture) -> PictureChip:
        chip = PictureChip(picture, parent=self)
        chip.left_out.connect(lambda: self._pictures.remove(picture))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _focus(self, place: int) -> None:
        """To the chip that took the place of the one that went."""
        if self.chips:
            self.chips[min(place, len(self.chips) - 1)].setFocus()
        else:
            self.left.emit()

    def _colour(self) -> None:
        theme = current_theme()
        for chip in self.chips:
            chip.colour(theme)


class PictureChip(RemovableChip):
    """One picture, small."""

    def __init__(self, picture: Picture, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__("Picture", tr("Leave this picture out"), parent=parent)
        self.picture = picture
        self.setAccessibleName(picture.description)
        self.setToolTip(markup.tooltip(picture.description))
        self.label.setPixmap(QtGui.QPixmap.fromImage(picture.thumbnail))
        self.remove.setAccessibleName(tr("Leave out {}").format(picture.name))


class PictureButtons(QtWidgets.QWidget):
    """Attach a file, or the 3D view as it is."""

    def __init__(self, pictures: Pictures, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.attach = self._button(
            "Attach", tr("+ Picture"), tr("Add a picture from a file; you can also paste or drop one")
        )
        self.shoot = self._button("Screenshot", tr("+ View"), tr("Add the 3D view as it is now"))
        self.attach.clicked.connect(self._choose)
        self.shoot.clicked.connect(self._shoot)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.attach)
        layout.addWidget(self.shoot)

    def _button(self, name: str, text: str, hint: str) -> QtWidgets.QToolButton:
        button = QtWidgets.QToolButton(self)
        button.setObjectName(f"AIDesigner{name}")
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        return button

    def _choose(self) -> None:
        kinds = tr("Pictures") + " (*.png *.jpg *.jpeg)"
        names, _ = QtWidgets.QFileDialog.getOpenFileNames(self, tr("Add pictures"), "", kinds)
        for name in names:
            self._pictures.add(Path(name))

    def _shoot(self) -> None:
        picture = take_screenshot()
        if picture is None:
            self._pictures.refused.emit(tr("There is no 3D view to take a picture of."))
        else:
            self._pictures.add(picture, tr("3D view"))
