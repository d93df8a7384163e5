"""The pictures that go along as small ones above the request box, and the buttons that add some."""

# mypy: allow-subclassing-any

from __future__ import annotations

from pathlib import Path

from . import markup
from .flow_layout import FlowLayout
from .look import LookWatch, current_theme
from .picture_files import Picture
from .pictures import Pictures
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .screenshot import take_screenshot
from .theme import Theme

_REMOVING = (Qt.Key_Delete, Qt.Key_Backspace)


class PictureChips(QtWidgets.QWidget):
    """Seen while there are pictures. Delete, Backspace or × leaves one out."""

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
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [PictureChip(picture, self._pictures, parent=self) for picture in self._pictures.attached]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        self._colour()
        self.setVisible(bool(self.chips))
        self.updateGeometry()

    def _colour(self) -> None:
        theme = current_theme()
        for chip in self.chips:
            chip.colour(theme)


class PictureChip(QtWidgets.QFrame):
    """One picture, small."""

    def __init__(self, picture: Picture, pictures: Pictures, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = picture
        self._pictures = pictures
        self.setObjectName("AIDesignerPicture")
        self.setFocusPolicy(Qt.StrongFocus)
        self.setAccessibleName(picture.description)
        self.setToolTip(markup.tooltip(picture.description))
        label = QtWidgets.QLabel(self)
        label.setPixmap(QtGui.QPixmap.fromImage(picture.thumbnail))
        self.remove = QtWidgets.QToolButton(self)
        self.remove.setObjectName("AIDesignerPictureRemove")
        self.remove.setText("×")
        self.remove.setToolTip(tr("Leave this picture out"))
        self.remove.setAccessibleName(tr("Leave out {}").format(picture.name))
        self.remove.setFocusPolicy(Qt.NoFocus)
        self.remove.clicked.connect(self._go)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 1, 3)
        layout.setSpacing(1)
        layout.addWidget(label)
        layout.addWidget(self.remove, 0, Qt.AlignTop)

    def colour(self, theme: Theme) -> None:
        """Tint it like the user's own words."""
        self.setStyleSheet(
            f"QFrame#AIDesignerPicture {{ background: {theme.bubble}; border-radius: 5px;"
            f" border: 1px solid {theme.bubble} }}"
            f"QFrame#AIDesignerPicture:focus {{ border-color: {theme.muted} }}"
            f"QFrame#AIDesignerPicture > QLabel {{ background: transparent }}"
            f"QFrame#AIDesignerPicture > QToolButton {{ color: {theme.muted}; border: none; background: transparent }}"
        )

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in _REMOVING:
            self._go()
        else:
            super().keyPressEvent(event)

    def event(self, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.ShortcutOverride and event.key() in _REMOVING:
            event.accept()  # else FreeCAD's own Delete removes what is selected
            return True
        return bool(super().event(event))

    def _go(self) -> None:
        QtCore.QTimer.singleShot(0, lambda: self._pictures.remove(self.picture))  # the chip goes with it


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
