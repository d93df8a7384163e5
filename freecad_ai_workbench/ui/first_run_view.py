"""What the panel shows while no model was ever chosen: what it is, what leaves the machine, and three ways to start."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..llm.discovery import LocalServer
from .empty_view import WrappingButton
from .first_run import FirstRun
from .install_words import breakable
from .language import retold
from .long_button import LongButton
from .qt import QtWidgets, Signal, tr
from .scrolled import Scrolled
from .toned_label import Tone, TonedLabel

MOST_WIDTH = 380
"""Of a button, in a wide dock."""
MOST_MODELS = 12
"""Of one server; more would bury the others."""


class FirstRunView(Scrolled):
    """Three ways to start. `hosted` comes when the third is wanted, which is set up elsewhere."""

    hosted = Signal()

    def __init__(self, first_run: FirstRun, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._first_run = first_run
        self.setObjectName("AIDesignerFirstRun")
        self._page = QtWidgets.QWidget(self)
        self._layout = QtWidgets.QVBoxLayout(self._page)
        self._layout.setContentsMargins(10, 10, 10, 10)
        self._layout.setSpacing(6)
        self._found = QtWidgets.QVBoxLayout()
        self._found.setSpacing(4)
        self._make()
        self.hold(self._page)
        first_run.changed.connect(self._render)
        self._render()

    def allow_hosted(self, allowed: bool) -> None:
        """Whether there is a place to set one up."""
        for widget in (self._hosted, self._of_hosted):
            widget.setVisible(allowed)

    def _make(self) -> None:
        self._text(tr("Describe a part, or a change to this document."), bold=True)
        self._text(tr("You see what would happen before it does, and one Undo takes it back."))
        self._text(
            tr(
                "Nothing leaves this machine until you have chosen a model elsewhere and send a request. Then what you "
                "write, and a description of the open document, go to its provider and to nobody else."
            ),
            name="AIDesignerPrivacy",
        )
        self._layout.addSpacing(6)
        self._recipes = self._button("AIDesignerUseRecipes", tr("Start with the &built-in recipes"))
        self._text(tr("Works now: about 30 common parts, no key, no network, no cost."), quiet=True)
        self._look = self._button("AIDesignerLookForModels", "")
        self._text(tr("Asks Ollama, LM Studio, llama.cpp and vLLM here; nothing leaves this machine."), quiet=True)
        self._layout.addLayout(self._found)
        self._hosted = self._button("AIDesignerUseHosted", tr("Set up a &hosted model…"))
        self._of_hosted = self._text(
            tr("Provider, key and a test. Understands most, and usually costs money."), quiet=True
        )
        self._layout.addStretch(1)
        self._recipes.clicked.connect(self._first_run.use_recipes)
        self._look.clicked.connect(self._first_run.look)
        self._hosted.clicked.connect(self.hosted)

    def _text(self, text: str, *, bold: bool = False, quiet: bool = False, name: str = "") -> QtWidgets.QLabel:
        label = self._label(text, name=name, tone="muted" if quiet else "text")
        if bold:
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        self._layout.addWidget(label)
        return label

    def _label(self, text: str, *, name: str = "", tone: Tone = "text") -> TonedLabel:
        label = TonedLabel(text, tone=tone, parent=self._page)
        label.setObjectName(name)
        return label

    def _button(self, name: str, text: str) -> LongButton:
        button = LongButton(text, self._page)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.setMaximumWidth(MOST_WIDTH)
        self._layout.addWidget(button)
        return button

    def _render(self) -> None:
        """What was found, each model with a button."""
        looking = self._first_run.looking
        self._look.setEnabled(not looking)
        self._look.setText(tr("Looking…") if looking else tr("Look for a &model on this machine"))
        self._clear()
        if self._first_run.problem:
            self._say(retold(self._first_run.problem))
        elif self._first_run.servers is not None and not looking:
            for server in self._first_run.servers:
                self._offer(server)
            if not self._first_run.servers:
                ports = ", ".join(f"{kind.name} {kind.port}" for kind in self._first_run.kinds)
                self._say(tr("No server answered ({}). Start one, then look again.").format(ports))

    def _offer(self, server: LocalServer) -> None:
        empty = tr("{name} is here, but has no models yet. Load one there, then look again.")
        text = tr("{name} is here. Use:") if server.models else empty
        self._say(text.format(name=server.name))
        for model in server.models[:MOST_MODELS]:
            button = WrappingButton(breakable(model.partition("/")[2]), parent=self._page)
            button.setObjectName("AIDesignerUseLocal")
            button.setAccessibleName(
                tr("Use {model} of {name}").format(model=model.partition("/")[2], name=server.name)
            )
            button.setMaximumWidth(MOST_WIDTH)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, model=model: self._first_run.use(model, server))
            self._found.addWidget(button)
        if len(server.models) > MOST_MODELS:
            self._say(tr("{} more can be chosen in the settings.").format(len(server.models) - MOST_MODELS))

    def _say(self, text: str) -> None:
        self._found.addWidget(self._label(text, name="AIDesignerFound"))

    def _clear(self) -> None:
        while self._found.count():
            widget = self._found.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
