"""The connections: a list, and an editor in its place for one of them."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..config.connections import Connection, Route
from ..config.keys import delete_from_keyring, forget_session, place_of_key
from ..config.providers import PROVIDERS, Provider, find_provider
from ..config.settings import AGENT_NAMES
from .background import in_background
from .connection_editor import ConnectionEditor, provider_label
from .flow_layout import FlowLayout
from .language import retold
from .qt import Qt, QtGui, QtWidgets, Signal, tr
from .run_thread import Outcome
from .settings_store import SettingsStore
from .toned_label import TonedLabel


class ConnectionsView(QtWidgets.QStackedWidget):
    """Enter or a double click edits, Delete removes."""

    def __init__(self, store: SettingsStore, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.editor: ConnectionEditor | None = None
        self.list = ConnectionList(self)
        self.list.itemActivated.connect(lambda _item: self.edit())
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.removed.connect(self.remove)
        self._make_buttons()
        self._message = TonedLabel(parent=self)
        self._message.setObjectName("AIDesignerConnectionsMessage")
        self._lay_out()
        store.changed.connect(self.render_connections)
        self.render_connections()

    def _make_buttons(self) -> None:
        self.add = QtWidgets.QPushButton(tr("&Add"), self)
        self.add.setObjectName("AIDesignerConnectionAdd")
        menu = QtWidgets.QMenu(self.add)
        for provider in PROVIDERS:
            entry = menu.addAction(provider_label(provider))
            entry.triggered.connect(lambda _checked=False, chosen=provider: self.create(chosen))
        self.add.setMenu(menu)
        self._edit = QtWidgets.QPushButton(tr("&Edit"), self)
        self._edit.setObjectName("AIDesignerConnectionEdit")
        self._edit.clicked.connect(self.edit)
        self._remove = QtWidgets.QPushButton(tr("Re&move"), self)
        self._remove.setObjectName("AIDesignerConnectionRemove")
        self._remove.clicked.connect(self.remove)
        for button in (self.add, self._edit, self._remove):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        page = QtWidgets.QWidget(self)
        buttons = QtWidgets.QWidget(page)
        row = FlowLayout(buttons, spacing=4, fill=True)
        for button in (self.add, self._edit, self._remove):
            row.addWidget(button)
        layout = QtWidgets.QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        layout.addWidget(self._message)
        self.addWidget(page)

    def render_connections(self) -> None:
        """A line for each."""
        chosen = self._chosen()
        self.list.clear()
        for name, connection in self._store.settings.connections.items():
            item = QtWidgets.QListWidgetItem(f"{name} – {_kind(connection)}, {self._key_text(name)}", self.list)
            item.setData(Qt.UserRole, name)
            if name == chosen:
                item.setSelected(True)
        self._say("" if self.list.count() else tr("None yet. The built-in recipes need none."))
        self._enable()

    def _key_text(self, name: str) -> str:
        return {
            "environment": tr("key in the environment"),
            "session": tr("key for this session"),
            "keyring": tr("key in the keyring"),
            "nowhere": tr("no key"),
        }[place_of_key(self._route(name))]

    def _route(self, name: str) -> Route:
        return self._store.settings.route(f"{name}/model")

    def _chosen(self) -> str:
        items = self.list.selectedItems()
        return str(items[0].data(Qt.UserRole)) if items else ""

    def _enable(self) -> None:
        for button in (self._edit, self._remove):
            button.setEnabled(bool(self._chosen()))

    def create(self, provider: Provider) -> None:
        """Edit a new connection to this."""
        self._open(ConnectionEditor(self._store, provider=provider, parent=self))

    def edit(self) -> None:
        """Edit the connection that is chosen."""
        if name := self._chosen():
            self._open(ConnectionEditor(self._store, name=name, parent=self))

    def _open(self, editor: ConnectionEditor) -> None:
        self._close()
        self.editor = editor
        editor.closed.connect(self._close)
        editor.other.connect(self.create)
        self.addWidget(editor)
        self.setCurrentWidget(editor)
        editor.setFocus()

    def _close(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            self.removeWidget(editor)
            editor.deleteLater()
            self.setCurrentIndex(0)
            self.list.setFocus()

    def remove(self) -> None:
        """Remove the connection that is chosen, with its key, unless a model needs it."""
        name = self._chosen()
        if not name:
            return
        if users := self._users(name):
            text = tr("{} is in use by: {}. Choose other models first.").format(name, ", ".join(users))
            self._say(text, good=False)
            return
        in_keyring = self._route(name).key_in_keyring
        if self._store.save_now({}, remove=[("connections", name)]):
            forget_session(name)
            if in_keyring:
                in_background(lambda _cancel: delete_from_keyring(name), done=self._key_deleted, owner=self)

    def _key_deleted(self, outcome: Outcome) -> None:
        if outcome.message:
            self._say(tr("The key is still in the keyring. {}").format(retold(outcome.message)), good=False)

    def _users(self, name: str) -> list[str]:
        """The agents whose models go through this connection."""
        agents = {agent: self._store.settings.agent(agent) for agent in AGENT_NAMES}
        return [
            str(agent)
            for agent, settings in agents.items()
            if any(model.startswith(f"{name}/") for model in (settings.model, *settings.fallbacks))
        ]

    def _say(self, text: str, *, good: bool = True) -> None:
        self._message.say(text, "muted" if good else "bad")


def _kind(connection: Connection) -> str:
    provider = find_provider(connection)
    name = provider.label if provider is not None else connection.provider
    return f"{name}, {connection.api_base}" if connection.api_base else name


class ConnectionList(QtWidgets.QListWidget):
    """Deletes by key, too."""

    removed = Signal()

    def __init__(self, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerConnections")
        self.setAccessibleName(tr("Connections"))
        self.setMinimumHeight(80)
        self.setWordWrap(True)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key_Delete, Qt.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key_Return, Qt.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
