"""Numbers: a proposal's named values as sliders and fields that are tried without a model."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.errors import RevisionError
from freecad_ai_workbench.core.parameters import Parameter, ParameterValue
from freecad_ai_workbench.core.revision import Revision
from freecad_ai_workbench.ui import number_field, review_model

PARAMETERS = tuple(
    Parameter(object_name=item, object_label=label, name=name, kind=kind, value=value, **more)
    for item, label, name, kind, value, more in (
        ("Body", "Plate parameters", "Thickness", "length", 6, {"minimum": 0, "description": "Extent along Z"}),
        ("Body", "Plate parameters", "HoleCount", "count", 4, {}),
        ("Body", "Plate parameters", "Rounded", "switch", 1, {}),
        ("Body", "Plate parameters", "Head", "choice", 0, {"choices": ("Round", "Hexagonal")}),
        ("Body", "Plate parameters", "Half", "length", 3, {"driven": True, "formula": "Thickness / 2"}),
        ("Other", "Old numbers", "Depth", "length", 20, {}),
    )
)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(review_model, "SETTLE_MS", 60)
    monkeypatch.setattr(number_field, "PAUSE_MS", 60_000)  # however slowly a loaded machine types


@pytest.fixture
def numbers(bench, ask, wait_phase, make, document, monkeypatch, user):
    """The Numbers tab of a proposal; a trial gives what a worker would."""
    real = bench.runner.revise

    def revise(proposal, revision, **more):
        tried = real(proposal, revision, **more)
        wanted = {(one.object_name, one.name): one.value for one in revision.parameters}
        values = {key: wanted.get(key, value) for key, value in ((_key(one), one.value) for one in PARAMETERS)}
        values["Body", "Half"] = values["Body", "Thickness"] / 2
        found = tuple(one.model_copy(update={"value": values[_key(one)]}) for one in PARAMETERS)
        return tried.model_copy(update={"dry_run": DryRunResult(parameters=found)})

    monkeypatch.setattr(bench.runner, "revise", revise)
    bench.propose(make.proposal().model_copy(update={"dry_run": DryRunResult(parameters=PARAMETERS)}))
    ask("a plate")
    wait_phase("proposal")
    tabs = bench.child("Proposal")
    tabs.setCurrentWidget(bench.child("Numbers"))
    user.wait(0.05)
    return bench.child("Numbers")


def _key(one: Parameter) -> tuple[str, str]:
    return (one.object_name, one.name)


@pytest.fixture
def row(bench, numbers):
    return lambda name, item="Body": numbers.form.rows[item, name]


def settle(user, bench) -> None:
    user.wait_until(lambda: not bench.session.review.is_trying)


def tried(bench) -> list[dict[str, float]]:
    return [{one.name: one.value for one in revision.parameters} for revision, _ in bench.runner.revisions]


def enter(user, field, text: str, *, key=QtCore.Qt.Key_Return) -> None:
    field.setFocus()
    field.selectAll()
    user.type(field, text)
    if key is not None:
        user.press(field, key)


def test_every_value_has_its_row_and_what_is_not_the_proposal_s_is_folded(numbers, row, user):
    shown = {name: (row(name).label.text(), row(name).field.text()) for name in ("Thickness", "HoleCount", "Half")}
    assert shown == {"Thickness": ("Thickness", "6 mm"), "HoleCount": ("Hole Count", "4"), "Half": ("Half", "3 mm")}
    assert row("Rounded").switch.isChecked()
    assert row("Head").choice.currentText() == "Round"
    assert not row("Depth", "Other").isVisible()
    user.click(numbers.form.fold)
    assert row("Depth", "Other").isVisible()
    assert row("Thickness").slider.accessibleName() == "Plate parameters: Thickness"
    assert "Extent along Z" in row("Thickness").label.toolTip()


def test_what_follows_from_others_can_be_read_but_not_set(row):
    half = row("Half")
    assert half.field.isReadOnly()
    assert not half.slider.isVisible()
    assert "Follows from Thickness / 2" in half.label.toolTip()


def test_sliding_is_one_trial_and_the_rest_follows(bench, row, user, monkeypatch):
    monkeypatch.setattr(review_model, "SETTLE_MS", 2000)
    slider, field, half = row("Thickness").slider, row("Thickness").field, row("Half").field
    for position in range(slider.range.position_of(6), slider.range.position_of(10) + 1, 5):
        slider.setValue(position)
        user.wait(0.005)
    slider.setValue(slider.range.position_of(10))
    assert field.text() == "10 mm"
    assert not bench.child("Accept").isEnabled()
    settle(user, bench)
    assert tried(bench) == [{"Thickness": 10.0}]
    assert half.text() == "5 mm"
    assert bench.child("Accept").isEnabled()
    assert len(bench.runner.requests) == 1, "no model was asked"


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [("10", 10, "10 mm"), ("8 mm", 8, "8 mm"), ("1 cm", 10, "10 mm"), ("1/2 in", 12.7, "12.7 mm"), ("40", 40, "40 mm")],
)
def test_a_number_is_typed_with_or_without_a_unit(bench, row, user, text, value, shown):
    thickness = row("Thickness")
    enter(user, thickness.field, text)
    assert thickness.field.text() == shown
    settle(user, bench)
    assert tried(bench) == [{"Thickness": value}]
    assert thickness.slider.range.holds(value)
    assert thickness.slider.range.value_at(thickness.slider.value()) == pytest.approx(value, abs=0.5)


def test_a_number_is_taken_after_a_pause_without_enter(bench, row, user, monkeypatch):
    monkeypatch.setattr(number_field, "PAUSE_MS", 100)
    enter(user, row("Thickness").field, "7", key=None)
    user.wait_until(lambda: bench.runner.revisions)
    settle(user, bench)
    assert tried(bench) == [{"Thickness": 7}]
    assert row("Thickness").field.text() == "7", "what is being typed stays as it was typed"
    row("Thickness").slider.setFocus()
    assert row("Thickness").field.text() == "7 mm"
    assert len(bench.runner.revisions) == 1


@pytest.mark.parametrize(
    ("name", "text"), [("Thickness", "ten"), ("Thickness", "5 kg"), ("Thickness", "-1"), ("HoleCount", "2.5")]
)
def test_what_is_no_such_value_stays_red_and_is_not_tried(bench, row, user, name, text):
    field = row(name).field
    before = field.text()
    enter(user, field, text)
    assert field.property("wrong")
    assert text in field.toolTip()
    assert not bench.session.review.is_trying
    user.press(field, QtCore.Qt.Key_Escape)
    assert (field.text(), field.property("wrong")) == (before, False)
    assert bench.runner.revisions == []


def test_the_original_is_marked_and_put_back_by_click_or_delete(bench, row, user):
    thickness = row("Thickness")
    assert not thickness.back.isVisible()
    enter(user, thickness.field, "10")
    assert thickness.back.isVisible()
    assert "6 mm" in thickness.back.toolTip()
    user.click(thickness.back)
    assert (thickness.field.text(), thickness.back.isVisible()) == ("6 mm", False)
    enter(user, thickness.field, "10")
    user.press(thickness.slider, QtCore.Qt.Key_Delete)
    assert thickness.field.text() == "6 mm"
    user.click(row("Rounded").switch, at=QtCore.QPoint(8, row("Rounded").switch.height() // 2))
    assert row("Rounded").switch.text() == "off"
    user.press(row("Rounded").switch, QtCore.Qt.Key_Delete)
    assert row("Rounded").switch.text() == "on"
    assert bench.session.review.revision == Revision()
    settle(user, bench)
    assert bench.session.review.chosen is not None


def test_counts_go_in_whole_steps_from_one(bench, row, user):
    count = row("HoleCount")
    assert (count.slider.range.value_at(0), count.slider.range.step) == (1, 1)
    user.press(count.field, QtCore.Qt.Key_Up)
    assert count.field.text() == "5"
    for _ in range(9):
        user.press(count.field, QtCore.Qt.Key_Down)
    assert count.field.text() == "1"


def test_a_choice_is_tried_by_its_place(bench, row, user):
    choice = row("Head").choice
    choice.setFocus()
    user.press(choice, QtCore.Qt.Key_Down)
    settle(user, bench)
    assert tried(bench) == [{"Head": 1}]


def test_fields_stay_usable_while_it_is_tried(bench, row, user, make, monkeypatch):
    monkeypatch.setattr(number_field, "PAUSE_MS", 100)
    bench.runner.revising = make.Gate()
    thickness, count = row("Thickness"), row("HoleCount")
    enter(user, thickness.field, "8")
    user.wait_until(lambda: bench.runner.revisions)
    enter(user, count.field, "6", key=None)
    user.wait(0.02)
    bench.runner.revising.open()
    settle(user, bench)
    assert row("Thickness") is thickness
    assert row("HoleCount") is count
    assert QtWidgets.QApplication.focusWidget() is count.field
    user.wait_until(lambda: tried(bench)[-1] == {"Thickness": 8, "HoleCount": 6})
    settle(user, bench)
    assert (thickness.field.text(), count.field.text()) == ("8 mm", "6")
    assert thickness.slider.isEnabled()


def test_what_cannot_be_had_is_said_below_and_can_be_put_back(bench, numbers, row, user):
    bench.runner.refusals.append(RevisionError("Rounded corners: the radius is too large."))
    enter(user, row("Thickness").field, "10")
    settle(user, bench)
    message = bench.child("ReviewText")
    assert message.isVisible()
    assert "too large" in message.text()
    assert not bench.child("Accept").isEnabled()
    user.click(row("Thickness").back)
    settle(user, bench)
    assert "too large" not in message.text()
    assert bench.child("Accept").isEnabled()


def test_a_number_can_be_set_to_the_proposed_one_when_the_script_has_another(bench, row, user):
    bench.session.review.edit_script("t0", "THICKNESS = 8\n")
    settle(user, bench)
    bench.session.review.set_parameters([ParameterValue(object_name="Body", name="Thickness", value=6)])
    assert [one.value for one in bench.session.review.revision.parameters] == [6]


def test_the_tab_stays_where_it_is_while_numbers_are_tried(bench, numbers, row, user):
    enter(user, row("Thickness").field, "10")
    settle(user, bench)
    assert bench.child("Proposal").currentWidget() is numbers


def test_tab_goes_from_slider_to_field_to_the_next_row(row, user):
    thickness = row("Thickness")
    enter(user, thickness.field, "10")
    order = [thickness.slider, thickness.field, thickness.back, row("HoleCount").slider]
    for first, second in pairwise(order):
        first.setFocus()
        first.focusNextChild()
        assert QtWidgets.QApplication.focusWidget() is second


def test_values_below_each_other_stand_in_line_and_fit_a_narrow_panel(bench, numbers, row, user, main_window):
    main_window.resizeDocks([bench.dock], [260], QtCore.Qt.Horizontal)
    user.wait(0.1)
    rows = [row("Thickness"), row("HoleCount")]
    assert len({one.slider.x() for one in rows}) == 1
    assert len({one.field.x() for one in rows}) == 1
    for one in rows:
        assert one.back.geometry().right() <= one.width()
        assert one.field.fontMetrics().horizontalAdvance("120.25 mm") < one.field.width()
    assert numbers.form.widget().width() <= numbers.form.viewport().width()


def test_a_value_that_an_edited_script_adds_comes_in_between(bench, numbers, row, user, monkeypatch):
    thickness = row("Thickness")
    more = (Parameter(object_name="Body", object_label="Plate parameters", name="Angle", kind="angle", value=30),)
    real = bench.runner.revise

    def revise(proposal, revision, **others):
        result = real(proposal, revision, **others)
        return result.model_copy(update={"dry_run": DryRunResult(parameters=more + PARAMETERS)})

    monkeypatch.setattr(bench.runner, "revise", revise)
    thickness.field.setFocus()
    bench.session.review.edit_script("t0", "x = 1\n")
    settle(user, bench)
    user.wait(0.05)
    assert row("Angle").field.text() == "30°"
    assert row("Thickness") is thickness
    assert QtWidgets.QApplication.focusWidget() is thickness.field
    assert row("Angle").y() < thickness.y()
