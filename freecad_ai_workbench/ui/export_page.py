"""The page that writes the document as a file for other programs: format, what of it, how finely, and where to."""

# mypy: allow-subclassing-any

from __future__ import annotations

from pathlib import Path

from ..core.export import ExportFormat, ExportOptions, StepSchema
from .exporter import Exporter
from .form_labels import add_labelled, wrap_labels
from .language import retold
from .qt import Qt, QtGui, QtWidgets, tr
from .setting_fields import QuietCombo

FORMATS: tuple[tuple[str, ExportFormat, StepSchema, str], ...] = (
    ("STEP (AP214)", "step", "AP214", ".step"),
    ("STEP (AP242)", "step", "AP242", ".step"),
    ("STL", "stl", "AP214", ".stl"),
    ("3MF", "3mf", "AP214", ".3mf"),
    ("glTF", "gltf", "AP214", ".glb"),
    ("FCStd", "fcstd", "AP214", ".FCStd"),
)
MESHES = ("stl", "3mf", "gltf")


class ExportPage(QtWidgets.QWidget):
    """Shows what the exporter says; a file that is in the way is asked about."""

    def __init__(self, exporter: Exporter, *, wanted: str = "", parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._exporter = exporter
        self._named = ""
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._fill(wanted)
        exporter.begun.connect(self._follow)
        exporter.ended.connect(self._end)
        exporter.asks.connect(self._ask)
        self._follow()

    def _make_fields(self) -> None:
        self.format = QuietCombo(self)
        self.format.setObjectName("AIDesignerExportFormat")
        self.format.currentIndexChanged.connect(self._change_format)
        self.what = QuietCombo(self)
        self.what.setObjectName("AIDesignerExportWhat")
        self.deviation = QtWidgets.QDoubleSpinBox(self)
        self.deviation.setObjectName("AIDesignerExportDeviation")
        self.deviation.setDecimals(3)
        self.deviation.setRange(0.001, 100.0)
        self.deviation.setButtonSymbols(QtWidgets.QAbstractSpinBox.NoButtons)
        self.deviation.setSingleStep(0.05)
        self.deviation.setValue(0.1)
        self.deviation.setSuffix(" mm")
        self.deviation.setToolTip(tr("How far triangles may lie from the surface"))
        self.file = QtWidgets.QLineEdit(self)
        self.file.setObjectName("AIDesignerExportFile")
        self.browse = QtWidgets.QToolButton(self)
        self.browse.setObjectName("AIDesignerExportBrowse")
        self.browse.setText("…")
        self.browse.setAccessibleName(tr("Choose a file"))
        self.browse.setToolTip(tr("Choose a file"))
        self.browse.clicked.connect(self._choose_file)

    def _make_buttons(self) -> None:
        self.export = QtWidgets.QPushButton(tr("&Export"), self)
        self.export.setObjectName("AIDesignerExportBegin")
        self.export.clicked.connect(lambda: self._begin(overwrite=False))
        self.cancel = QtWidgets.QPushButton(tr("&Cancel"), self)
        self.cancel.setObjectName("AIDesignerExportCancel")
        self.cancel.clicked.connect(self._exporter.cancel)
        self.replace = QtWidgets.QPushButton(tr("&Replace it"), self)
        self.replace.setObjectName("AIDesignerExportReplace")
        self.replace.clicked.connect(lambda: self._begin(overwrite=True))
        self.replace.hide()
        self.told = QtWidgets.QLabel(self)
        self.told.setObjectName("AIDesignerExportTold")
        self.told.setTextFormat(Qt.PlainText)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextSelectableByMouse)
        self.told.setMinimumWidth(40)

    def _lay_out(self) -> None:
        place = QtWidgets.QWidget(self)
        place.setFocusProxy(self.file)
        beside = QtWidgets.QHBoxLayout(place)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(2)
        beside.addWidget(self.file, 1)
        beside.addWidget(self.browse)
        self._form = form = QtWidgets.QFormLayout()
        form.setFieldGrowthPolicy(QtWidgets.QFormLayout.AllNonFixedFieldsGrow)
        for text, field in (
            (tr("&Format"), self.format),
            (tr("&What"), self.what),
            (tr("&Deviation"), self.deviation),
        ):
            add_labelled(form, text, field, parent=self)
            field.setAccessibleName(text.replace("&", ""))
        add_labelled(form, tr("F&ile"), place, parent=self)
        self.file.setAccessibleName(tr("File"))
        buttons = QtWidgets.QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.replace)
        buttons.addWidget(self.export)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addLayout(buttons)
        layout.addWidget(self.told)
        layout.addStretch(1)
        self.setFocusProxy(self.format)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wrap_labels(self._form, self)

    def _fill(self, wanted: str) -> None:
        for title, _format, _schema, _suffix in FORMATS:
            self.format.addItem(title)
        self.what.addItem(tr("The whole document"), ())
        if selected := self._exporter.selected():
            self.what.addItem(tr("What is selected ({})").format(len(selected)), selected)
        for item in self._exporter.objects():
            self.what.addItem(item.label, (item.name,))
        found = [at for at, one in enumerate(FORMATS) if one[1] == wanted.strip().lower()]
        self.format.setCurrentIndex(found[0] if found else 0)
        self._change_format()
        if not self._exporter.document:
            self.told.setText(tr("There is no document to export. Open one first."))

    def _change_format(self, _index: int = 0) -> None:
        _title, name, _schema, suffix = FORMATS[max(self.format.currentIndex(), 0)]
        self.deviation.setEnabled(name in MESHES)
        typed = self.file.text()
        if typed in ("", self._named):
            self._named = self._exporter.proposed_file(suffix)
            self.file.setText(self._named)
        else:
            self.file.setText(str(Path(typed).with_suffix(suffix)))
        self._follow()

    def _options(self) -> ExportOptions:
        _title, name, schema, _suffix = FORMATS[self.format.currentIndex()]
        objects = tuple(self.what.currentData() or ())
        return ExportOptions(format=name, objects=objects, deviation=self.deviation.value(), step_schema=schema)

    def _begin(self, *, overwrite: bool) -> None:
        self.replace.hide()
        self.told.setText(tr("Writing…"))
        self._exporter.export(self._options(), self.file.text().strip(), overwrite=overwrite)

    def _follow(self) -> None:
        busy = self._exporter.is_busy
        self.export.setEnabled(not busy and bool(self._exporter.document))
        self.cancel.setVisible(busy)
        if busy:
            self.replace.hide()

    def _end(self, text: str, _good: bool) -> None:
        self.told.setText(retold(text))
        self.replace.hide()
        self._follow()

    def _ask(self, path: str) -> None:
        self.told.setText(tr("{} is there already, with another content.").format(path))
        self._follow()
        self.replace.show()
        self.replace.setFocus()

    def _choose_file(self) -> None:
        suffix = FORMATS[self.format.currentIndex()][3]
        options = QtWidgets.QFileDialog.DontConfirmOverwrite  # the page asks, once it knows whether it is needed
        found = QtWidgets.QFileDialog.getSaveFileName(
            self, tr("Export"), self.file.text(), f"*{suffix}", options=options
        )
        if path := str(found[0]):
            self.file.setText(path if Path(path).suffix else path + suffix)
