"""The thread a run lives in, by itself: what it guarantees to whoever listens."""

from __future__ import annotations

from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.ui.run_thread import RunThread

STATE = RunState(request=RunRequest(id="r", text="a plate"))


def test_every_event_arrives_in_order_before_the_end(bot):
    words = [f"word {number}\n" for number in range(1000)]

    def job(emit, cancel):
        for word in words:
            emit(e.TextStreamed(run_id="r", agent="generator", text=word))
        return STATE

    thread, arrived = RunThread(job), []
    thread.events_arrived.connect(arrived.extend)
    with bot.waitSignal(thread.ended, timeout=10_000) as ended:
        thread.start()
    assert "".join(event.text for event in arrived) == "".join(words)
    assert ended.args[0].result == STATE


def test_what_a_job_did_not_expect_is_an_outcome_with_its_traceback(bot):
    thread = RunThread(lambda emit, cancel: [].index("gone"))
    with bot.waitSignal(thread.ended, timeout=10_000) as ended:
        thread.start()
    (outcome,) = ended.args
    assert outcome.error == "ValueError"
    assert "index" in outcome.traceback
