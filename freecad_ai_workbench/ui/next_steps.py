"""What can be done after something went wrong: for each kind of error the steps that may help, the best one first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from .actions import find_action
from .amounts import count, money
from .qt import tr
from .trouble import Trouble

Step = Literal["raise", "again", "settings", "install", "log"]

STEPS: dict[str, tuple[Step, ...]] = {
    "BudgetReachedError": ("raise", "settings"),
    "TimeReachedError": ("again", "settings"),
    "UnreachableError": ("again", "settings"),
    "RateLimitError": ("again", "settings"),
    "TransientModelError": ("again", "settings"),
    "InterruptedReplyError": ("again", "settings"),
    "ReplyError": ("again", "settings"),
    "TruncatedReplyError": ("settings", "again"),
    "KeyRefusedError": ("settings", "again"),
    "CreditUsedUpError": ("settings", "again"),
    "UnknownModelError": ("settings", "again"),
    "ContextTooLongError": ("settings",),
    "ContentRefusedError": (),
    "PackageMissingError": ("install", "again"),
    "ModelError": ("settings", "again"),
    "LimitReachedError": ("settings", "again"),
    "SettingsError": ("settings", "again"),
    "WorkerError": ("again", "settings", "log"),
    "DocumentError": ("again",),
    "DocumentChangedError": ("again",),
    "NoWorkingScript": ("again", "settings"),
    "PromptError": ("log",),
    "RevisionError": (),
    "SessionError": ("log",),
    "NewerSessionError": (),
    "FileInTheWayError": (),
    "PlanEditError": (),
    "CancelledError": ("again",),
    "WorkbenchError": ("again", "log"),
}
"""A kind that is not here is none of ours: something unexpected."""
UNEXPECTED: tuple[Step, ...] = ("again", "log")


@dataclass(frozen=True)
class NextStep:
    """A button: its text, what it does in a few words, and the deed, which gets the panel."""

    name: Step
    text: str
    hint: str
    act: Callable[[Any], object]


def next_steps(trouble: Trouble, *, can_try: bool) -> tuple[NextStep, ...]:
    """The steps that can be taken now; `can_try` says whether the session could begin again."""
    wanted = STEPS.get(trouble.kind, UNEXPECTED)
    return tuple(_possible(trouble, wanted, can_try=can_try))


def _possible(trouble: Trouble, wanted: tuple[Step, ...], *, can_try: bool) -> Iterator[NextStep]:
    known = {
        "again": _again(trouble) if can_try else None,
        "raise": _raise(trouble) if can_try else None,
        "settings": _settings(),
        "install": NextStep(
            "install", tr("&Install packages"), tr("Look what is missing, and install it"), _look_for_packages
        ),
        "log": NextStep("log", tr("Show the &log"), tr("Open the folder with the logs"), lambda _panel: _open_logs()),
    }
    yield from (step for name in wanted if (step := known[name]) is not None)


def _again(trouble: Trouble) -> NextStep:
    hint = tr("Goes on where the run stopped") if trouble.can_go_on else tr("Sends the request again")
    return NextStep("again", tr("&Try again"), hint, lambda panel: panel.session.try_again())


def _raise(trouble: Trouble) -> NextStep | None:
    shortage = trouble.shortage
    if shortage is None:
        return None
    cap = money(shortage.raised_cap) if shortage.unit == "usd" else count(int(shortage.raised_cap))
    text = tr("&Raise to {} once") if shortage.unit == "usd" else tr("&Raise to {} tokens once")
    hint = tr("Goes on where the run stopped, with a higher limit for this run alone")
    return NextStep("raise", text.format(cap), hint, lambda panel: panel.session.raise_cap())


def _settings() -> NextStep | None:
    action = find_action("settings")
    if action is None:
        return None
    return NextStep("settings", tr("&Open settings"), action.hint, lambda panel: action.act(panel, ""))


def _look_for_packages(panel: Any) -> None:
    """The dock looks what is missing, as at its first opening."""
    from .dock import DesignerDock

    dock = panel.parentWidget()
    if isinstance(dock, DesignerDock):
        dock.shut_down()
        dock.fill()


def _open_logs() -> None:
    from ..config.paths import log_folder
    from .qt import QtCore, QtGui

    folder = log_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(folder)))
