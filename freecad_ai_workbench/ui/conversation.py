"""What was said and done in a session, built from run events; no Qt and no sentences of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from ..core import events as e
from ..core.messages import AgentName, Usage
from ..core.plan import Plan
from ..core.run import Exchange

EntryKind = Literal[
    "request",
    "agent",
    "questions",
    "plan_edited",
    "violations",
    "trial_failed",
    "checked",
    "refused",
    "failed",
    "stopped",
    "applied",
    "rejected",
    "undone",
    "answer",
    "note",
]
TaskStatus = Literal["waiting", "working", "done", "failed"]
Part = Literal["entries", "growth", "plan", "usage", "activity"]
Activity = Literal[
    "", "reading", "planning", "writing", "repairing", "trying", "checking", "applying", "stopping", "explaining"
]


@dataclass
class Entry:
    """One piece of the chat. `details` are shown when the entry is unfolded; a `live` entry still grows.

    `pictures` were sent along with a request; `thought_s` is how long an agent thought before it spoke.
    """

    kind: EntryKind
    text: str = ""
    agent: str = ""
    summary: str = ""
    thoughts: str = ""
    details: tuple[str, ...] = ()
    good: bool = True
    live: bool = False
    unfolded: bool = False
    pictures: int = 0
    thought_s: float = 0.0


@dataclass
class Conversation:
    """A reader of run events: chat entries, the plan with each task's status, and what it all cost."""

    entries: list[Entry] = field(default_factory=list)
    plan: Plan | None = None
    status: dict[str, TaskStatus] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    """What models and trials took for each task."""
    rounds: dict[str, int] = field(default_factory=dict)
    """How many scripts were written for each task."""
    usage_of_run: Usage = field(default_factory=Usage)
    usage_of_session: Usage = field(default_factory=Usage)
    spent_in_run: dict[tuple[AgentName, str], Usage] = field(default_factory=dict)
    spent_in_session: dict[tuple[AgentName, str], Usage] = field(default_factory=dict)
    """By agent and model."""
    activity: Activity = ""
    task: str = ""
    clock: Callable[[], float] = time.monotonic
    thinking_since: float = 0.0
    earlier: tuple[Exchange, ...] = ()
    """What the agents are told of the requests before."""

    def say(self, entry: Entry) -> None:
        """Add an entry of the panel's own."""
        self.entries.append(entry)

    def remember(self, request: str, outcome: str, *, replace: bool = False) -> None:
        """What came of a request; `replace` what was remembered last."""
        kept = self.earlier[:-1] if replace else self.earlier
        self.earlier = (*kept, Exchange(request=request, outcome=outcome))

    def begin(self, text: str, *, pictures: int = 0) -> None:
        """A new request: plan and cost of the last run go, the chat stays."""
        self.end_live()
        self.plan, self.task = None, ""
        for of_task in (self.status, self.notes, self.seconds, self.rounds):
            of_task.clear()
        self.usage_of_run, self.spent_in_run = Usage(), {}
        self.activity = "reading"
        self.say(Entry("request", text, pictures=pictures))

    def go_on(self, text: str = "", *, pictures: int = 0) -> None:
        """A run that was left goes on: its plan and its cost stay."""
        self.end_live()
        self.activity = "reading"
        if text:
            self.say(Entry("request", text, pictures=pictures))

    def finish(self, *, succeeded: bool) -> None:
        """The run is over: nothing grows any more, and no task is left at work."""
        self.end_live()
        self.activity = ""
        for task_id, status in self.status.items():
            if status == "working" and not succeeded:
                self.status[task_id] = "failed"

    def end_live(self) -> None:
        for entry in self.entries:
            entry.live = False

    def read(self, event: e.RunEvent) -> frozenset[Part]:
        """Take in one event; returns what of the conversation is different now."""
        reader = _READERS.get(type(event))
        return frozenset(reader(self, event)) if reader else frozenset()

    def task_title(self, task_id: str) -> str:
        for task in self.plan.tasks if self.plan else ():
            if task.id == task_id:
                return task.title
        return ""

    def take_plan(self, plan: Plan) -> None:
        """This is what is going to be built now."""
        self.plan = plan
        self.status = {task.id: "waiting" for task in plan.tasks}
        self.notes, self.seconds, self.rounds = {}, {}, {}

    def take_time(self, seconds: float) -> None:
        """The task at work took so much more."""
        if self.task:
            self.seconds[self.task] = self.seconds.get(self.task, 0.0) + seconds

    def mark(self, task_ids: Iterable[str], status: TaskStatus, note: str = "") -> None:
        for task_id in task_ids:
            if task_id in self.status:
                self.status[task_id] = status
                self.notes[task_id] = note


def joined(events: Iterable[e.RunEvent]) -> tuple[e.RunEvent, ...]:
    """The same events with neighbouring pieces of one agent's text made one, so that a view draws them once."""
    result: list[e.RunEvent] = []
    for event in events:
        last = result[-1] if result else None
        if isinstance(event, e.TextStreamed) and isinstance(last, e.TextStreamed) and _same_voice(last, event):
            result[-1] = last.model_copy(update={"text": last.text + event.text})
        else:
            result.append(event)
    return tuple(result)


def _same_voice(first: e.TextStreamed, second: e.TextStreamed) -> bool:
    return (first.run_id, first.agent, first.thought) == (second.run_id, second.agent, second.thought)


Parts = tuple[Part, ...]


def _read_phase(talk: Conversation, event: e.PhaseEntered) -> Parts:
    doing: dict[str, Activity] = {"plan": "planning", "build": "writing"}
    talk.activity = doing.get(event.phase, talk.activity)
    return ("activity",)


def _read_model_started(talk: Conversation, event: e.ModelStarted) -> Parts:
    talk.end_live()
    doing: dict[str, Activity] = {"planner": "planning", "generator": "writing", "validator": "checking"}
    talk.activity = doing[event.agent]
    summary = talk.task_title(talk.task) if event.agent == "generator" else ""
    talk.say(Entry("agent", agent=event.agent, summary=summary, live=True))
    return ("entries", "activity")


def _read_text(talk: Conversation, event: e.TextStreamed) -> Parts:
    fresh = not talk.entries or not talk.entries[-1].live or talk.entries[-1].agent != event.agent
    if fresh:
        talk.end_live()
        talk.say(Entry("agent", agent=event.agent, live=True))
    entry = talk.entries[-1]
    if not entry.thoughts:
        talk.thinking_since = talk.clock()
    if entry.thoughts and not entry.text:
        entry.thought_s = talk.clock() - talk.thinking_since
    if event.thought:
        entry.thoughts += event.text
    else:
        entry.text += event.text
    return ("entries", "growth") if fresh else ("growth",)


def _read_model_called(talk: Conversation, event: e.ModelCalled) -> Parts:
    talk.usage_of_run += event.usage
    talk.usage_of_session += event.usage
    for spent in (talk.spent_in_run, talk.spent_in_session):
        key = (event.agent, event.model)
        spent[key] = spent.get(key, Usage()) + event.usage
    if event.agent == "generator":
        talk.take_time(event.seconds)
    for entry in talk.entries:
        if entry.live and event.error:
            entry.details, entry.good = (*entry.details, event.error), False
    talk.end_live()
    return ("entries", "usage", "plan")


def _read_confirmed(talk: Conversation, event: e.PlanConfirmed) -> Parts:
    talk.take_plan(event.plan)
    if event.edited:
        talk.say(Entry("plan_edited"))
    return ("entries", "plan")


def _read_plan(talk: Conversation, event: e.PlanMade) -> Parts:
    talk.take_plan(event.plan)
    _summarise_last(talk, "planner", event.plan.summary)
    return ("entries", "plan")


def _summarise_last(talk: Conversation, agent: str, summary: str) -> None:
    for entry in reversed(talk.entries):
        if entry.kind == "request":
            break
        if entry.kind == "agent" and entry.agent == agent:
            entry.summary = summary
            return
    talk.say(Entry("agent", agent=agent, summary=summary))


def _read_questions(talk: Conversation, event: e.QuestionsAsked) -> Parts:
    talk.say(Entry("questions", details=tuple(item.text for item in event.clarification.questions)))
    return ("entries",)


def _read_task(talk: Conversation, event: e.TaskStarted) -> Parts:
    talk.task = event.task_id
    talk.mark([event.task_id], "working")
    talk.activity = "writing"
    return ("plan", "activity")


def _read_script(talk: Conversation, event: e.ScriptWritten) -> Parts:
    task_id = event.script.task_id
    talk.mark([task_id], "working")
    talk.rounds[task_id] = talk.rounds.get(task_id, 0) + 1
    return ("plan",)


def _read_violations(talk: Conversation, event: e.ViolationsFound) -> Parts:
    talk.activity = "repairing"
    talk.mark([event.task_id], "working")
    lines = tuple(str(violation) for violation in event.violations)
    talk.say(Entry("violations", details=lines, good=False))
    return ("entries", "plan", "activity")


def _read_trial_start(talk: Conversation, event: e.DryRunStarted) -> Parts:
    talk.activity = "trying"
    talk.mark(event.task_ids, "working")
    return ("plan", "activity")


def _read_trial_end(talk: Conversation, event: e.DryRunFinished) -> Parts:
    talk.take_time(event.seconds)
    if event.error is None:
        talk.mark(event.task_ids, "done")
        return ("plan",)
    failed = [event.error.task_id] if event.error.task_id else list(event.task_ids)
    talk.mark(event.task_ids, "waiting")
    talk.mark(failed, "failed", event.error.message)
    details = tuple(str(violation) for violation in event.error.violations)
    talk.say(Entry("trial_failed", event.error.message, summary=event.error.kind, details=details, good=False))
    return ("entries", "plan")


def _read_check(talk: Conversation, event: e.CheckFinished) -> Parts:
    talk.activity = ""
    good = event.verdict == "pass"
    failed = tuple(finding.message for finding in event.validation.failed)
    talk.say(Entry("checked", summary=event.verdict, text=f"{event.score:.0%}", details=failed, good=good))
    return ("entries", "activity")


def _read_explanation(talk: Conversation, event: e.ExplanationGiven) -> Parts:
    """The answer takes the place of the text that grew while it came."""
    if talk.entries and talk.entries[-1].kind == "agent":
        talk.entries.pop()
    talk.say(Entry("answer", event.text))
    return ("entries",)


def _read_refused(talk: Conversation, event: e.RunRefused) -> Parts:
    talk.say(Entry("refused", event.reason))
    return ("entries",)


def _read_notice(talk: Conversation, event: e.NoticeGiven) -> Parts:
    talk.say(Entry("note", event.text))
    return ("entries",)


def _read_failed(talk: Conversation, event: e.RunFailed) -> Parts:
    talk.say(Entry("failed", event.message, summary=event.error, good=False))
    return ("entries",)


def _read_cancelled(talk: Conversation, event: e.RunCancelled) -> Parts:
    talk.say(Entry("stopped"))
    return ("entries",)


_READERS: dict[type, Callable[..., Parts]] = {
    e.PhaseEntered: _read_phase,
    e.ModelStarted: _read_model_started,
    e.TextStreamed: _read_text,
    e.ModelCalled: _read_model_called,
    e.PlanMade: _read_plan,
    e.PlanConfirmed: _read_confirmed,
    e.QuestionsAsked: _read_questions,
    e.TaskStarted: _read_task,
    e.ScriptWritten: _read_script,
    e.ViolationsFound: _read_violations,
    e.DryRunStarted: _read_trial_start,
    e.DryRunFinished: _read_trial_end,
    e.CheckFinished: _read_check,
    e.ExplanationGiven: _read_explanation,
    e.RunRefused: _read_refused,
    e.NoticeGiven: _read_notice,
    e.RunFailed: _read_failed,
    e.RunCancelled: _read_cancelled,
}
