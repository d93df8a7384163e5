"""The panel's work, and over it one page at a time, with a title and a way back."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtWidgets, Signal, tr


class Pages(QtWidgets.QStackedWidget):
    """Shows the work until a page is opened. `turned` comes with the page's name, "" for the work."""

    turned = Signal(str)

    def __init__(self, work: QtWidgets.QWidget, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self._page: Page | None = None
        self.addWidget(work)

    def open(self, name: str, title: str, content: QtWidgets.QWidget) -> None:
        """Show this content as a page, instead of the one that is open."""
        self._drop()
        self.name, self._page = name, Page(title, content, parent=self)
        self._page.back.clicked.connect(self.close_page)
        self.addWidget(self._page)
        self.setCurrentWidget(self._page)
        (content.focusProxy() or content).setFocus()
        self.turned.emit(name)

    def close_page(self) -> None:
        """Back to the work."""
        if self._page is None:
            return
        self._drop()
        self.setCurrentIndex(0)
        self.turned.emit("")

    def _drop(self) -> None:
        page, self._page, self.name = self._page, None, ""
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()


class Page(QtWidgets.QWidget):
    """A title beside a button that leads back, and the content below."""

    def __init__(self, title: str, content: QtWidgets.QWidget, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerPage")
        self.back = QtWidgets.QToolButton(self)
        self.back.setObjectName("AIDesignerBack")
        self.back.setText("←")
        self.back.setAccessibleName(tr("Back"))
        self.back.setToolTip(tr("Back (Esc)"))
        self.back.setAutoRaise(True)
        label = QtWidgets.QLabel(title, self)
        label.setTextFormat(Qt.PlainText)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(label, 1)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(content, 1)
        content.show()
