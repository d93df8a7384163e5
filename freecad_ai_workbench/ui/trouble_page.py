"""What happened, as a text that can be looked at and copied; what quotes the user's work is in it only if ticked."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .long_button import LongButton
from .qt import QtGui, QtWidgets, tr
from .ticked import TickBox
from .trouble import Trouble
from .trouble_report import known_versions, render_report, settings_text


class TroublePage(QtWidgets.QWidget):
    """Shows exactly what Copy takes."""

    def __init__(self, trouble: Trouble, *, request: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble, self._request = trouble, request
        self._versions, self._settings = known_versions(), settings_text()
        self.setObjectName("AIDesignerTroublePage")
        self.text = QtWidgets.QPlainTextEdit(self)
        self.text.setObjectName("AIDesignerReportText")
        self.text.setAccessibleName(tr("Report"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.content = TickBox(tr("With my &request"), self)
        self.content.setObjectName("AIDesignerReportContent")
        self.content.setToolTip(tr("Your request and the message can quote what is in your document"))
        self.copy = LongButton(tr("&Copy report"), self)
        self.copy.setObjectName("AIDesignerCopyReport")
        self.copy.setAutoDefault(True)
        self.setFocusProxy(self.copy)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.text, self.content, self.copy):
            layout.addWidget(widget)
        self.content.toggled.connect(lambda _ticked: self._render())
        self.copy.clicked.connect(self._copy)
        self._render()

    def _render(self) -> None:
        self.copy.setText(tr("&Copy report"))
        report = render_report(
            self._trouble,
            versions=self._versions,
            settings=self._settings,
            request=self._request,
            with_content=self.content.isChecked(),
        )
        self.text.setPlainText(report)

    def _copy(self) -> None:
        QtGui.QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(tr("Copied"))
