"""The page of all sessions: searched, resumed, renamed, deleted, and taken along as Markdown or as a macro."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable

from ..core.errors import WorkbenchError
from ..storage.session_record import SessionHead
from .amounts import count
from .cost_words import price_text
from .flow_layout import FlowLayout
from .language import retold
from .long_button import LongButton
from .look import LookWatch, current_theme
from .qt import Qt, QtGui, QtWidgets, tr
from .session_files import save_chat, save_macro
from .session_shelf import SessionShelf

_ID = Qt.UserRole


class SessionsPage(QtWidgets.QWidget):
    """`resumed` is called once a session is shown."""

    def __init__(
        self, shelf: SessionShelf, resumed: Callable[[], None], *, parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._resumed = resumed
        self._make_list()
        self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.search)
        shelf.changed.connect(self._fill)
        LookWatch(self._fill, parent=self)
        self._fill()
        shelf.refresh()

    def _make_list(self) -> None:
        self.search = QtWidgets.QLineEdit(self)
        self.search.setObjectName("AIDesignerSessionSearch")
        self.search.setPlaceholderText(tr("Search sessions"))
        self.search.setAccessibleName(tr("Search sessions"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.list = QtWidgets.QListWidget(self)
        self.list.setObjectName("AIDesignerSessions")
        self.list.setAccessibleName(tr("Sessions"))
        self.list.setTextElideMode(Qt.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.list.setAlternatingRowColors(True)
        self.list.setUniformItemSizes(True)
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemActivated.connect(lambda _item: self._resume())
        self.note = _text(self, "AIDesignerSessionNote")

    def _make_buttons(self) -> None:
        self.name = QtWidgets.QLineEdit(self)
        self.name.setObjectName("AIDesignerSessionName")
        self.name.setAccessibleName(tr("Name"))
        self.name.setToolTip(tr("Enter renames the session"))
        self.name.returnPressed.connect(self._rename)
        self.resume = self._button("AIDesignerResume", tr("&Resume"), self._resume)
        self.chat = self._button("AIDesignerSaveChat", tr("Save as &Markdown…"), self._save_chat)
        self.macro = self._button("AIDesignerSaveMacro", tr("Save as ma&cro…"), self._save_macro)
        self.delete = self._button("AIDesignerDelete", tr("&Delete…"), self._ask)
        self.question = _text(self, "AIDesignerDeleteQuestion")
        self.no = self._button("AIDesignerDeleteNo", tr("&Keep it"), self._take_back)
        self.yes = self._button("AIDesignerDeleteYes", tr("D&elete it"), self._delete)

    def _lay_out(self) -> None:
        self.answers = _row_of(self, self.no, self.yes)
        self.about = QtWidgets.QWidget(self)
        about = QtWidgets.QVBoxLayout(self.about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(4)
        name = QtWidgets.QHBoxLayout()
        label = QtWidgets.QLabel(tr("&Name"), self)
        label.setBuddy(self.name)
        name.addWidget(label)
        name.addWidget(self.name, 1)
        about.addLayout(name)
        about.addWidget(_row_of(self, self.resume, self.chat, self.macro, self.delete))
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.note)
        layout.addWidget(self.about)
        layout.addWidget(self.question)
        layout.addWidget(self.answers)
        self._take_back()

    def _button(self, name: str, text: str, act: Callable[[], None]) -> LongButton:
        button = LongButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def _fill(self, _text: str = "") -> None:
        chosen, words = self._chosen(), self.search.text().casefold().split()
        found = [head for head in self._shelf.heads if all(word in _searched(head) for word in words)]
        self.list.blockSignals(True)
        self.list.clear()
        for head in found:
            self.list.addItem(self._row(head))
        rows = [at for at, head in enumerate(found) if head.id == chosen]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self.list.blockSignals(False)
        self._choose()
        self._tell()

    def _tell(self) -> None:
        """What there is to say about the list as a whole."""
        lines = [
            tr("{} can't be read and was left as it is. {}").format(one.file.name, one.reason).strip()
            for one in self._shelf.unreadable
        ]
        if not self._shelf.sessions.keeps_content:
            lines.append(tr("Sessions are kept without texts, as the settings have it, so they can't be resumed."))
        elif not self._shelf.heads:
            lines.append(tr("There is no session yet. It is kept from the first request on."))
        self._say("\n".join(lines))

    def _row(self, head: SessionHead) -> QtWidgets.QListWidgetItem:
        item = QtWidgets.QListWidgetItem(f"{self._title(head)}\n{_facts(head)}")
        item.setData(_ID, head.id)
        item.setToolTip(f"{head.name}\n{_facts(head)}")
        if head.id == self._shelf.keeper.id:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        elif head.doing and not head.ended and not self._shelf.sessions.is_held(head.id):
            item.setForeground(QtGui.QColor(current_theme().notice))
        return item

    def _title(self, head: SessionHead) -> str:
        if head.id == self._shelf.keeper.id:
            return tr("{} (open here)").format(head.name)
        return head.name or tr("(without texts)")

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def _head(self) -> SessionHead | None:
        chosen = self._chosen()
        return next((head for head in self._shelf.heads if head.id == chosen), None)

    def _choose(self, _row: int = 0) -> None:
        head = self._head()
        here = head is not None and head.id == self._shelf.keeper.id
        has_text = head is not None and bool(head.words)
        self.name.setText(head.name if head is not None else "")
        for widget, enabled in (
            (self.name, has_text),
            (self.resume, has_text and not here),
            (self.chat, has_text),
            (self.macro, has_text),
            (self.delete, head is not None and not here),
        ):
            widget.setEnabled(enabled)
        self.about.setVisible(head is not None)
        self._take_back()

    def _resume(self) -> None:
        head = self._head()
        if head is not None and self.resume.isEnabled():
            if self._shelf.resume(head.id):
                self._resumed()
            else:
                self._say(tr("It can't be resumed now. Stop the run first; the chat says more."))

    def _rename(self) -> None:
        self._try(lambda head: self._shelf.rename(head.id, self.name.text()))

    def _save_chat(self) -> None:
        self._try(lambda head: save_chat(self._shelf.read(head.id), parent=self))

    def _save_macro(self) -> None:
        self._try(lambda head: save_macro(self._shelf.read(head.id), parent=self))

    def _ask(self) -> None:
        head = self._head()
        if head is not None:
            self.question.setText(tr("Delete “{}” for good? The document is not touched.").format(head.name))
            self._show_question(True)
            self.no.setFocus()

    def _delete(self) -> None:
        self._try(lambda head: self._shelf.delete(head.id))
        self._take_back()

    def _take_back(self) -> None:
        self._show_question(False)

    def _show_question(self, shown: bool) -> None:
        self.question.setVisible(shown)
        self.answers.setVisible(shown)

    def _try(self, act: Callable[[SessionHead], object]) -> None:
        """Do something with the chosen session, and say what came of it if that is a sentence."""
        head = self._head()
        if head is None:
            return
        try:
            told = act(head)
        except WorkbenchError as error:
            told = retold(str(error))
        if isinstance(told, str):
            self._say(told)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))


def _searched(head: SessionHead) -> str:
    return f"{head.name}\n{head.document}\n{head.file}\n{head.words}".casefold()


def _facts(head: SessionHead) -> str:
    """Document, time and cost on one line."""
    tokens = head.usage.input_tokens + head.usage.output_tokens
    cost = [tr("{} tokens").format(count(tokens)), price_text(head.usage)] if tokens else []
    return " · ".join([head.document or tr("no document"), f"{head.changed.astimezone():%Y-%m-%d %H:%M}", *cost])


def _row_of(parent: QtWidgets.QWidget, *buttons: QtWidgets.QPushButton) -> QtWidgets.QWidget:
    """Buttons beside each other, in further lines where they find no room."""
    row = QtWidgets.QWidget(parent)
    flow = FlowLayout(row, spacing=4, fill=True)
    for button in buttons:
        flow.addWidget(button)
    policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Preferred, QtWidgets.QSizePolicy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row


def _text(parent: QtWidgets.QWidget, name: str) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextSelectableByMouse)
    return label
