"""What a session says: the chat, the plan, the cost and the phase it is in, from events and from its own deeds."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any, Literal

from ..core import events as e
from ..core.errors import WorkbenchError
from .conversation import Conversation, Entry, Part
from .qt import QtCore, Signal

SessionPhase = Literal[
    "idle", "working", "asking", "confirming", "proposal", "applying", "applied", "refused", "failed"
]
BUSY: frozenset[SessionPhase] = frozenset({"working", "applying"})


class SessionTalk(QtCore.QObject):
    """Keeps the conversation and tells the views what of it changed."""

    phase_changed = Signal(str)
    entries_changed = Signal()
    text_grew = Signal(str)
    plan_changed = Signal()
    proposal_changed = Signal()
    usage_changed = Signal()
    activity_changed = Signal()

    def __init__(self, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.talk = Conversation()
        self.phase: SessionPhase = "idle"
        self._text = ""

    @property
    def stopping(self) -> bool:
        """Whether a run was asked to stop and has not ended yet."""
        return False

    @property
    def request_text(self) -> str:
        """The words of the last request."""
        return self._text

    def unfold(self, index: int) -> None:
        """Fold or unfold one entry of the chat."""
        if 0 <= index < len(self.talk.entries):
            entry = self.talk.entries[index]
            entry.unfolded = not entry.unfolded
            self.entries_changed.emit()

    def _announce_all(self) -> None:
        """But the proposal, of whose changes the review tells."""
        for signal in (self.entries_changed, self.plan_changed, self.usage_changed):
            signal.emit()

    def _read(self, events: tuple[e.RunEvent, ...]) -> None:
        """Take in what came together. What else changed is said once, but for text, which grows as it comes."""
        changed: set[Part] = set()
        for event in events:
            text = event if isinstance(event, e.TextStreamed) else None
            if text is not None and "entries" in changed:
                changed.discard("entries")
                self.entries_changed.emit()
            parts = self.talk.read(event)
            changed |= parts
            if text is not None and "entries" not in parts:
                self.text_grew.emit("" if text.thought else text.text)
        if self.stopping:
            self.talk.activity = "stopping"
        for part, signal in (
            ("entries", self.entries_changed),
            ("plan", self.plan_changed),
            ("usage", self.usage_changed),
            ("activity", self.activity_changed),
        ):
            if part in changed:
                signal.emit()

    def _remember(self, outcome: str, *, replace: bool = False) -> None:
        """What came of the request: for models, so in English whatever the user reads."""
        self.talk.remember(self._text, outcome, replace=replace)

    def _say(self, entry: Entry) -> None:
        self.talk.say(entry)
        self.entries_changed.emit()

    def say_of_history(self, text: str, good: bool) -> None:
        """Something happened outside of any run."""
        self._say(Entry("note" if good else "failed", text, good=good))

    def _say_once(self, entry: Entry) -> None:
        """Say it unless the run's own events already did; then add what they did not know."""
        last = self.talk.entries[-1] if self.talk.entries else None
        if last is None or last.kind != entry.kind:
            self._say(entry)
        else:
            last.text, last.details = last.text or entry.text, last.details or entry.details

    def _set_phase(self, phase: SessionPhase, *, activity: Any = "") -> None:
        self.talk.activity = activity
        self.phase = phase
        self.activity_changed.emit()
        self.phase_changed.emit(phase)


def remedy_of(error: WorkbenchError) -> tuple[str, ...]:
    """What to do about it, as details of an entry."""
    return (error.remedy,) if error.remedy else ()
