"""What the user can ask of the panel, in one table: its menu, slash commands and FreeCAD's commands all read it.

Imported at FreeCAD's start, so it imports next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .qt import tr

Door = Literal["menu", "slash", "command"]
"""The panel's menu; `/name` in the prompt box; `AIDesigner_Name` in FreeCAD's menus, toolbar and shortcuts."""


@dataclass(frozen=True)
class Choice:
    """One of the words that an action can be given, as the user reads it, and whether it is what holds now."""

    words: str
    text: str
    chosen: bool = False


@dataclass(frozen=True)
class Action:
    """One thing to ask for. `act` gets the panel and the words after the slash command, `ready` the panel.

    `icon` is one of FreeCAD's, or a file of ours. `opens` is for a command of FreeCAD's that can be used while the
    panel is closed, and opens it. `choices` are words that are offered for it, in a menu of its own and behind the
    slash command.
    """

    name: str
    text: str
    hint: str
    act: Callable[[Any, str], object]
    ready: Callable[[Any], bool]
    icon: str = ""
    doors: frozenset[Door] = frozenset({"menu", "slash", "command"})
    opens: bool = False
    choices: Callable[[Any], Sequence[Choice]] | None = None

    @property
    def command(self) -> str:
        """Its name among FreeCAD's commands."""
        return "AIDesigner_" + "".join(part.capitalize() for part in self.name.split("-"))

    @property
    def label(self) -> str:
        """Its text without the mark of a shortcut key."""
        return self.text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def actions() -> tuple[Action, ...]:
    """All of them, in the order of menus, in the user's language."""
    return (
        Action(
            "stop",
            tr("&Stop the run"),
            tr("Stop the run; the document stays as it is"),
            lambda panel, _: panel.session.stop(),
            _in_phase("working"),
            icon="media-playback-stop",
            doors=frozenset({"slash", "command"}),
        ),
        Action(
            "accept",
            tr("&Accept the proposal"),
            tr("Apply the proposal as one undo step"),
            lambda panel, _: panel.session.accept(),
            _in_phase("proposal"),
            icon="edit_OK",
            doors=frozenset({"slash", "command"}),
        ),
        Action(
            "reject",
            tr("&Reject the proposal"),
            tr("Throw the proposal away; the document stays as it is"),
            lambda panel, _: panel.session.reject(),
            _in_phase("proposal"),
            icon="edit_Cancel",
            doors=frozenset({"slash", "command"}),
        ),
        Action(
            "explain",
            tr("&Explain the selection"),
            tr("Say in plain words what is selected; nothing is changed"),
            lambda panel, words: panel.session.explain(words),
            lambda panel: bool(panel.session.can_explain),
            icon="explain.svg",
            opens=True,
        ),
        Action(
            "ghost",
            tr("Show or hide the &ghost"),
            tr("Show or hide what is proposed in the 3D view"),
            lambda panel, _: panel.decision.ghost.box.toggle(),
            _in_phase("proposal"),
            icon="ghost.svg",
            doors=frozenset({"slash", "command"}),
        ),
        Action(
            "cost",
            tr("&Cost"),
            tr("What runs, session and day used, and what is left of the limits"),
            lambda panel, _: _show_cost(panel),
            lambda _panel: True,
            doors=frozenset({"menu", "slash"}),
        ),
        Action(
            "undo",
            tr("&Undo what was applied"),
            tr("Undo the proposal that was applied last"),
            lambda panel, _: panel.session.undo(),
            lambda panel: bool(panel.session.can_undo),
            icon="edit-undo",
            doors=frozenset({"slash"}),
        ),
        Action(
            "request-from-selection",
            tr("Ask about the &selection"),
            tr("Write a request about what is selected"),
            lambda panel, _: panel.take_request(),
            lambda _panel: True,
            icon="edit-select-box",
            doors=frozenset({"command"}),
            opens=True,
        ),
        Action(
            "help",
            tr("&Commands and keys"),
            tr("Show what can be typed and pressed here"),
            _show_help,
            lambda _panel: True,
            icon="help-browser",
            doors=frozenset({"menu", "slash"}),
        ),
        *_session_actions(),
        *_of_settings(),
    )


def _of_settings() -> tuple[Action, ...]:
    """What the user can choose without leaving the panel."""
    return (
        Action(
            "model",
            tr("&Model"),
            tr("The model that all agents ask"),
            lambda panel, words: _settings().choose_model(panel, words),
            lambda _panel: True,
            doors=frozenset({"menu", "slash"}),
            choices=lambda panel: _settings().models(panel),
        ),
        Action(
            "effort",
            tr("&Effort"),
            tr("How much a run may spend on being right"),
            lambda panel, words: _settings().choose_effort(panel, words),
            lambda _panel: True,
            doors=frozenset({"menu", "slash"}),
            choices=lambda panel: _settings().efforts(panel),
        ),
        Action(
            "settings",
            tr("Se&ttings…"),
            tr("Connections, models, caps, privacy and more"),
            lambda panel, words: _settings().open_settings(panel, words),
            lambda _panel: True,
            icon="preferences-system",
            opens=True,
        ),
    )


def _settings() -> Any:
    """Late, because it imports all that the settings need."""
    from . import settings_actions

    return settings_actions


def _session_actions() -> tuple[Action, ...]:
    """What can be asked of sessions as a whole."""
    return (
        Action(
            "new",
            tr("&New session"),
            tr("Begin another session; this one is kept"),
            lambda panel, _: _desk().begin_session(panel),
            lambda panel: panel.session.phase not in ("working", "applying") and bool(panel.session.talk.entries),
            icon="document-new",
            doors=frozenset({"menu", "slash"}),
        ),
        Action(
            "sessions",
            tr("S&essions…"),
            tr("Search, resume, rename, delete and save sessions"),
            lambda panel, words: _desk().open_sessions(panel, words),
            _has_shelf,
            icon="document-open",
            doors=frozenset({"menu", "slash"}),
        ),
        Action(
            "go-on",
            tr("&Go on with the run"),
            tr("Take the run on that was left before its end"),
            lambda panel, _: panel.shelf.go_on(),
            lambda panel: _has_shelf(panel) and panel.shelf.left is not None,
            icon="media-playback-start",
            doors=frozenset({"menu", "slash"}),
        ),
        Action(
            "export-chat",
            tr("Save this session as &Markdown…"),
            tr("Write the conversation to a file"),
            lambda panel, words: _desk().save_chat_of(panel, words),
            lambda panel: _has_shelf(panel) and bool(panel.session.talk.entries),
            icon="document-save-as",
            doors=frozenset({"menu", "slash"}),
        ),
        Action(
            "macro",
            tr("Save what was accepted as a ma&cro…"),
            tr("Write a macro that makes the same in any FreeCAD"),
            lambda panel, words: _desk().save_macro_of(panel, words),
            lambda panel: _has_shelf(panel) and bool(panel.session.timeline.steps),
            icon="document-save-as",
            doors=frozenset({"menu", "slash"}),
        ),
        Action(
            "export",
            tr("E&xport…"),
            tr("Write the document for other programs: STEP, STL, 3MF, glTF, FCStd"),
            lambda panel, words: _desk().open_export(panel, words),
            lambda panel: panel.exporter is not None,
            icon="Std_Export",
            opens=True,
        ),
        Action(
            "statistics",
            tr("S&tatistics…"),
            tr("Calls, tokens, money, seconds and verdicts, by agent and provider"),
            lambda panel, _: _desk().open_statistics(panel),
            lambda panel: panel.trail is not None,
            icon="utilities-system-monitor",
            doors=frozenset({"menu", "slash"}),
        ),
    )


def _desk() -> Any:
    """What these actions do, loaded when one is done."""
    from . import desk_actions

    return desk_actions


def _has_shelf(panel: Any) -> bool:
    return panel.shelf is not None


def find_action(name: str) -> Action | None:
    """The action of this name."""
    return next((action for action in actions() if action.name == name), None)


def _in_phase(phase: str) -> Callable[[Any], bool]:
    return lambda panel: bool(panel.session.phase == phase)


def _show_cost(panel: Any) -> None:
    from .cost_page import CostPage

    panel.pages.open("cost", tr("Cost"), CostPage(panel.session))


def _show_help(panel: Any, _words: str) -> None:
    from .help_page import HelpPage

    panel.pages.open("help", tr("Commands and keys"), HelpPage())
