"""The meter counts, looks at the clock, asks, and stays exhausted."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.sandbox.meter import LOOK_EVERY, Meter, MeterExhausted


def test_steps_are_counted_and_end():
    meter = Meter(5_000, seconds=100)
    meter.start()
    for _ in range(5_000):
        meter.tick()
    assert meter.used == 5_000
    with pytest.raises(MeterExhausted, match="more than 5,000 steps") as caught:
        meter.tick()
    assert caught.value.cause == "steps"


def test_once_exhausted_every_step_raises_again():
    meter = Meter(1, seconds=100)
    meter.tick()
    for _ in range(3):
        with pytest.raises(MeterExhausted):
            meter.tick()
    assert meter.exhausted is not None


def test_the_deadline_begins_with_start():
    meter = Meter(10**9, seconds=0.0)
    meter.check()
    meter.start()
    with pytest.raises(MeterExhausted, match="longer than 0 s") as caught:
        meter.check()
    assert caught.value.cause == "seconds"


def test_the_clock_is_looked_at_between_steps():
    meter = Meter(10**9, seconds=0.0)
    meter.start()
    with pytest.raises(MeterExhausted):
        for _ in range(LOOK_EVERY + 1):
            meter.tick()


def test_the_caller_can_stop_a_script():
    answers = iter([False, True])
    meter = Meter(10**9, seconds=100, cancel=lambda: next(answers))
    meter.check()
    with pytest.raises(MeterExhausted, match="stopped by the user") as caught:
        meter.check()
    assert caught.value.cause == "cancelled"


def test_many_steps_at_once():
    meter = Meter(1_000, seconds=100)
    meter.take(900)
    assert meter.used == 900
    with pytest.raises(MeterExhausted):
        meter.take(200)
