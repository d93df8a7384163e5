"""One connection: where it goes, its key and where that is kept, and a test that says what is wrong."""

# mypy: allow-subclassing-any

from __future__ import annotations

from contextlib import closing
from typing import Any

from ..config.keys import KeyringState, look_at_keyring, place_of_key
from ..config.known_models import known_models
from ..config.providers import PROVIDERS, Provider, find_provider
from ..config.settings import AGENT_NAMES, Settings
from .background import in_background
from .connection_draft import Draft
from .flow_layout import FlowLayout
from .form_labels import add_labelled, wrap_labels
from .language import retold
from .long_button import LongButton
from .qt import Qt, QtGui, QtWidgets, Signal, tr
from .run_thread import Outcome, RunThread
from .setting_fields import QuietCombo
from .settings_store import SettingsStore
from .toned_label import Tone, TonedLabel


class ConnectionEditor(QtWidgets.QWidget):
    """Of the connection `name`, or of a new one to `provider`. `closed` comes when it is saved or given up.

    `other` comes with another provider that the user chose for a new one.
    """

    closed = Signal()
    other = Signal(object)

    def __init__(
        self,
        store: SettingsStore,
        *,
        name: str = "",
        provider: Provider = PROVIDERS[0],
        parent: QtWidgets.QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerConnectionEditor")
        self._store = store
        self._name = name
        self._before = store.settings.connections.get(name) or provider.connection()
        self._provider = find_provider(self._before) if name else provider
        self._test: RunThread | None = None
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._fill()
        self._connect()
        in_background(lambda _cancel: look_at_keyring(), done=self._know_keyring, owner=self)

    def _make_fields(self) -> None:
        self.name = self._line("Name")
        self.address = self._line("Address")
        self.key = self._line("Key")
        self.key.setEchoMode(QtWidgets.QLineEdit.Password)
        self.keep = self._combo("Keep")
        self.variable = self._line("Variable")
        self.vision = self._combo("Vision")
        self.model = self._combo("Model")
        self.model.setEditable(True)
        self.model.setInsertPolicy(QtWidgets.QComboBox.NoInsert)

    def _line(self, name: str) -> QtWidgets.QLineEdit:
        line = QtWidgets.QLineEdit(self)
        line.setObjectName(f"AIDesignerConnection{name}")
        return line

    def _combo(self, name: str) -> QuietCombo:
        box = QuietCombo(self)
        box.setObjectName(f"AIDesignerConnection{name}")
        return box

    def _make_buttons(self) -> None:
        self.test = self._button("Test", tr("&Test"))
        self.save = self._button("Save", tr("&Save"))
        self.use = self._button("Use", tr("Save and &use for all agents"))
        self.cancel = self._button("Cancel", tr("&Cancel"))

    def _button(self, name: str, text: str) -> LongButton:
        button = LongButton(text, self)
        button.setObjectName(f"AIDesignerConnection{name}")
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        self._form = QtWidgets.QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QtWidgets.QFormLayout.WrapLongRows)
        self._form.setFieldGrowthPolicy(QtWidgets.QFormLayout.AllNonFixedFieldsGrow)
        self.place = self._text("Place")
        self.message = self._text("Message")
        self.message.hide()
        for label, field in (
            (tr("&Name:"), self.name),
            (tr("&Address:"), self.address),
            (tr("API &key:"), self.key),
            (tr("K&ept:"), self.keep),
            (tr("&Variable:"), self.variable),
            (tr("&Pictures:"), self.vision),
            (tr("&Model:"), self.model),
        ):
            add_labelled(self._form, label, field, parent=self)
            field.setAccessibleName(label.replace("&", "").rstrip(":"))
        self._form.insertRow(4, self.place)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title())
        layout.addLayout(self._form)
        layout.addWidget(self.test, 0, Qt.AlignLeft)
        layout.addWidget(self.message)
        layout.addWidget(self.use)
        row = FlowLayout(spacing=4, fill=True)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        layout.addLayout(row)
        layout.addStretch(1)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wrap_labels(self._form, self)

    def _title(self) -> QtWidgets.QWidget:
        """Whose models these are; for a new connection another one can be chosen."""
        if self._name:
            title = self._text("Title", "text")
            title.setText(self._provider.label if self._provider is not None else self._before.provider)
            return title
        box = self._combo("Provider")
        box.setAccessibleName(tr("Provider"))
        for provider in PROVIDERS:
            box.addItem(provider_label(provider), provider.name)
        box.setCurrentIndex(box.findData(self._provider.name if self._provider is not None else ""))
        box.currentIndexChanged.connect(lambda at: self.other.emit(PROVIDERS[at]))
        self.setFocusProxy(box)  # the editor that takes the place of this one goes on with the keyboard
        return box

    def _text(self, name: str, tone: Tone = "muted") -> TonedLabel:
        label = TonedLabel(tone=tone, parent=self)
        label.setObjectName(f"AIDesignerConnection{name}")
        label.setTextInteractionFlags(Qt.TextSelectableByMouse)
        return label

    def _fill(self) -> None:
        before, provider = self._before, self._provider
        self.name.setText(self._name or self._free_name())
        self.name.setReadOnly(bool(self._name))
        self.address.setText(before.api_base)
        self.address.setPlaceholderText(tr("the provider's usual one") if provider and provider.hosted else "")
        self.variable.setText(before.key_variable)
        self._fill_keep(KeyringState(problem=tr("Looking for a keyring…")))
        for value, text in (
            (None, tr("If known to see")),
            (True, tr("Its models see")),
            (False, tr("Its models don't")),
        ):
            self.vision.addItem(text, value)
        self.vision.setCurrentIndex(self.vision.findData(before.vision))
        self.model.addItems(self._models())

    def _free_name(self) -> str:
        """The provider's name, with a number if that is taken."""
        stem = self._provider.name if self._provider is not None else "connection"
        taken = self._store.settings.connections
        names = (stem, *(f"{stem}{number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)

    def _models(self) -> list[str]:
        """Those of this connection that the settings name, and the usual one."""
        prefix = f"{self._name}/"
        known = known_models(self._store.settings)
        own = [name.removeprefix(prefix) for name in known if self._name and name.startswith(prefix)]
        example = [self._provider.example] if self._provider is not None and self._provider.example else []
        return list(dict.fromkeys((*own, *example)))

    def _fill_keep(self, state: KeyringState) -> None:
        """Where a key can be kept: the keyring only if there is one."""
        chosen = self.keep.currentData()
        blocked = self.keep.blockSignals(True)
        self.keep.clear()
        if state.usable or self._before.key_in_keyring:
            self.keep.addItem(tr("In the keyring of the system"), "keyring")
        self.keep.addItem(tr("For this session only"), "session")
        self.keep.addItem(tr("In an environment variable"), "environment")
        if chosen is None and self._name:
            place = place_of_key(self._store.settings.route(f"{self._name}/m"))
            chosen = "environment" if self._before.key_variable else place
        self.keep.setCurrentIndex(max(self.keep.findData(chosen), 0))
        self.keep.blockSignals(blocked)
        self._state = state
        self._show_place()

    def _know_keyring(self, outcome: Outcome) -> None:
        """What was found out about the keyring; a new key goes there if it can."""
        state = outcome.result if isinstance(outcome.result, KeyringState) else KeyringState(problem=outcome.message)
        self._fill_keep(state)
        if not self._name and state.usable:
            self.keep.setCurrentIndex(self.keep.findData("keyring"))

    def _connect(self) -> None:
        self.keep.currentIndexChanged.connect(lambda _at: self._show_place())
        for line in (self.name, self.address, self.variable):
            line.textEdited.connect(lambda _text: self._look())
        self.test.clicked.connect(self._start_or_stop)
        self.save.clicked.connect(lambda: self._save(use=False))
        self.use.clicked.connect(lambda: self._save(use=True))
        self.cancel.clicked.connect(self.closed)

    def _show_place(self) -> None:
        """Say plainly where the key will be, and show the field for a variable only for one."""
        keep = self.keep.currentData()
        named = keep == "environment"
        self.variable.setVisible(named)
        self._form.labelForField(self.variable).setVisible(named)
        self.key.setEnabled(not named)
        kept = self._name and self._before.key_in_keyring and keep == "keyring"
        self.key.setPlaceholderText(tr("kept; type another to replace it") if kept else "")
        texts = {
            "keyring": tr("The system keeps it, under “AI Designer”. It is in no file of AI Designer."),
            "session": tr("It is forgotten when FreeCAD closes. It is written nowhere."),
            "environment": tr("Set the variable before FreeCAD starts. AI Designer never writes it."),
        }
        problem = "" if self._state.usable else f"{retold(self._state.problem)} "
        self.place.say(problem + texts[keep])

    def draft(self) -> Draft:
        """What the fields hold now."""
        return Draft(
            name=self.name.text().strip(),
            provider=self._before.provider,
            api_base=self.address.text().strip(),
            model=self.model.currentText().strip(),
            key=self.key.text().strip() if self.keep.currentData() != "environment" else "",
            keep=self.keep.currentData(),
            key_variable=self.variable.text().strip(),
            vision=self.vision.currentData(),
            has_key_in_keyring=self._before.key_in_keyring,
        )

    def _look(self) -> bool:
        """Say what is wrong with the fields; whether they can be used."""
        draft = self.draft()
        problem = self._store.look({draft.place: draft.values()})
        if not self._name and draft.name in self._store.settings.connections:
            problem = tr("There is a connection of this name already.")
        self._say(problem, "bad")
        return not problem

    def _start_or_stop(self) -> None:
        if self._test is not None:
            self._test.cancel()
            return
        draft = self.draft()
        if not self._look():
            return
        if not draft.model:
            self._say(tr("Name a model to test."), "bad")
            return
        settings = self._store.settings
        self._test = in_background(lambda cancel: _check(draft, settings, cancel), done=self._tested, owner=self)
        self.test.setText(tr("S&top"))
        self._say(tr("Asking {} for one word…").format(draft.model), "muted")

    def _tested(self, outcome: Outcome) -> None:
        self._test = None
        self.test.setText(tr("&Test"))
        check = outcome.result
        if outcome.cancelled:
            self._say(tr("Stopped."), "muted")
        elif check is None:
            self._say(outcome.message, "bad")
        else:
            self._say(f"{check.said} {check.remedy}".strip(), "good" if check.good else "bad")
            self._offer(check.models)

    def _offer(self, models: tuple[str, ...]) -> None:
        """The models that the connection told of, in the list to choose from."""
        typed = self.model.currentText()
        known = {self.model.itemText(at) for at in range(self.model.count())}
        self.model.addItems([name for name in models if name not in known])
        self.model.setEditText(typed)

    def _save(self, *, use: bool) -> None:
        draft = self.draft()
        if not self._look():
            return
        if use and not draft.model:
            self._say(tr("Name a model to use."), "bad")
            return
        for button in (self.save, self.use):
            button.setEnabled(False)
        in_background(
            lambda _cancel: draft.keep_key(), done=lambda outcome: self._key_kept(outcome, draft, use=use), owner=self
        )

    def _key_kept(self, outcome: Outcome, draft: Draft, *, use: bool) -> None:
        for button in (self.save, self.use):
            button.setEnabled(True)
        if outcome.message:
            self._say(outcome.message, "bad")
            return
        values: dict[tuple[str, ...], Any] = {draft.place: draft.values()}
        if use:
            chosen = {"model": f"{draft.name}/{draft.model}", "api_base": "", "fallbacks": []}
            values |= {(agent, name): value for agent in AGENT_NAMES for name, value in chosen.items()}
        if self._store.save_now(values):
            self.closed.emit()

    def _say(self, text: str, tone: Tone) -> None:
        self.message.say(retold(text), tone)


def _check(draft: Draft, settings: Settings, cancel: Any) -> Any:
    from ..app import build_app

    app = build_app(settings)
    with closing(app.audit):
        connection = draft.connection()
        return app.check_connection(draft.name, connection, model=draft.model, key=draft.key, cancel=cancel)


def provider_label(provider: Provider) -> str:
    """What the user reads; names are not translated."""
    return tr("Other OpenAI-compatible server") if provider.name == "server" else provider.label
