"""The conversation that run events add up to."""

from __future__ import annotations

from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.script import ScriptError, Violation
from freecad_ai_workbench.core.validation import Finding, ValidationResult
from freecad_ai_workbench.ui.conversation import Conversation, joined

PLAN = Plan(summary="A plate", tasks=(Task(id="a", title="Base"), Task(id="b", title="Holes", needs=("a",))))


def text(words: str, *, agent: str = "planner", thought: bool = False) -> e.TextStreamed:
    return e.TextStreamed(run_id="r", agent=agent, text=words, thought=thought)


def told(*events: e.Event) -> Conversation:
    talk = Conversation()
    talk.begin("a plate")
    for event in events:
        talk.read(event)
    return talk


def test_neighbouring_pieces_of_one_voice_are_joined():
    phase = e.PhaseEntered(run_id="r", phase="build", round=1)
    pieces = [text("a"), text("b"), text("t", thought=True), text("c"), phase, text("d"), text("e", agent="generator")]
    assert [getattr(event, "text", "-") for event in joined(pieces)] == ["ab", "t", "c", "-", "d", "e"]


def test_text_and_thoughts_gather_in_one_live_entry():
    talk = told(e.ModelStarted(run_id="r", agent="planner", model="m"), text("hm", thought=True), text("{"), text("}"))
    entry = talk.entries[-1]
    assert (entry.thoughts, entry.text, entry.live) == ("hm", "{}", True)


def test_first_text_without_a_start_makes_an_entry():
    talk = Conversation()
    assert talk.read(text("a")) == {"entries", "growth"}
    assert talk.read(text("b")) == {"growth"}
    assert talk.read(text("c", agent="validator")) == {"entries", "growth"}
    assert [entry.live for entry in talk.entries] == [False, True]


def test_plan_gives_its_summary_to_what_the_planner_said():
    talk = told(e.ModelStarted(run_id="r", agent="planner", model="m"), text("{}"), e.PlanMade(run_id="r", plan=PLAN))
    assert [entry.summary for entry in talk.entries if entry.kind == "agent"] == ["A plate"]
    assert talk.status == {"a": "waiting", "b": "waiting"}


def test_plan_without_streamed_text_is_told_too():
    talk = told(e.PlanMade(run_id="r", plan=PLAN))
    assert [entry.summary for entry in talk.entries] == ["", "A plate"]


def test_script_is_told_under_its_tasks_title():
    start = e.ModelStarted(run_id="r", agent="generator", model="m")
    talk = told(e.PlanMade(run_id="r", plan=PLAN), e.TaskStarted(run_id="r", task_id="b"), start)
    assert talk.entries[-1].summary == "Holes"
    assert talk.status == {"a": "waiting", "b": "working"}


def test_trial_without_error_makes_its_tasks_done():
    done = e.DryRunFinished(run_id="r", task_ids=("a", "b"), seconds=1.0)
    assert told(e.PlanMade(run_id="r", plan=PLAN), done).status == {"a": "done", "b": "done"}


def test_trial_with_error_fails_the_task_it_names():
    error = ScriptError(kind="crash", message="It died.", task_id="b")
    failed = e.DryRunFinished(run_id="r", task_ids=("a", "b"), seconds=1.0, error=error)
    talk = told(e.PlanMade(run_id="r", plan=PLAN), failed)
    assert talk.status == {"a": "waiting", "b": "failed"}
    assert talk.notes["b"] == "It died."
    assert (talk.entries[-1].kind, talk.entries[-1].summary, talk.entries[-1].good) == ("trial_failed", "crash", False)


def test_violations_are_kept_with_their_lines():
    found = e.ViolationsFound(
        run_id="r", task_id="a", violations=(Violation(line=3, rule="import", message="os is not there."),)
    )
    talk = told(e.PlanMade(run_id="r", plan=PLAN), found)
    assert talk.entries[-1].details == ("line 3: os is not there.",)
    assert talk.activity == "repairing"


def test_cost_of_the_run_begins_anew_and_that_of_the_session_goes_on():
    call = e.ModelCalled(
        run_id="r", agent="planner", model="m", usage=Usage(calls=1, input_tokens=10, cost_usd=0.5), seconds=1.0
    )
    talk = told(call, call)
    talk.begin("again")
    talk.read(call)
    assert (talk.usage_of_run.cost_usd, talk.usage_of_session.cost_usd) == (0.5, 1.5)


def test_failed_model_call_is_told():
    start = e.ModelStarted(run_id="r", agent="planner", model="m")
    call = e.ModelCalled(run_id="r", agent="planner", model="m", usage=Usage(calls=1), seconds=1.0, error="Overloaded.")
    entry = told(start, call).entries[-1]
    assert (entry.details, entry.good, entry.live) == (("Overloaded.",), False, False)


def test_check_that_did_not_pass_lists_what_failed():
    finding = Finding(check="holes", category="expectation", outcome="failed", message="3 holes, not 4.")
    result = ValidationResult(findings=(finding,))
    talk = told(e.CheckFinished(run_id="r", validation=result, verdict="refine", score=0.5))
    entry = talk.entries[-1]
    assert (entry.good, entry.text, entry.details) == (False, "50%", ("3 holes, not 4.",))


def test_end_of_a_failed_run_leaves_no_task_at_work():
    talk = told(e.PlanMade(run_id="r", plan=PLAN), e.TaskStarted(run_id="r", task_id="a"), text("x"))
    talk.finish(succeeded=False)
    assert talk.status == {"a": "failed", "b": "waiting"}
    assert not any(entry.live for entry in talk.entries)


def test_events_of_the_panels_own_change_nothing():
    assert Conversation().read(e.ProposalRejected(run_id="r")) == frozenset()
