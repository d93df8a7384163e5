"""The tree of changes: ticks that take along what belongs together, rows that point, and what is said about it all."""

from __future__ import annotations

import random

import FreeCADGui
import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.core.design import (
    BoundingBox,
    DesignState,
    ObjectChange,
    ObjectState,
    ShapeState,
    diff_states,
)
from freecad_ai_workbench.core.dry_run import DryRunResult, Step
from freecad_ai_workbench.core.errors import RevisionError
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Change
from freecad_ai_workbench.core.revision import Revision
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.ui import review_model

CHECKED, PARTLY, UNCHECKED = QtCore.Qt.Checked, QtCore.Qt.PartiallyChecked, QtCore.Qt.Unchecked


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(review_model, "SETTLE_MS", 20)
    monkeypatch.setattr(review_model, "REST_MS", 20)


def block(name: str, label: str, type_id: str, *, height: float = 6.0, **more) -> ObjectState:
    box = BoundingBox(minimum=(0, 0, 0), maximum=(120, 80, height))
    shape = ShapeState(shape_type="Solid", volume=9600 * height, area=1.0, solids=1, bounding_box=box, density=7850)
    return ObjectState(name=name, label=label, type_id=type_id, shape=shape, **more)


def added(state: ObjectState, task_id: str, *needs: str) -> Change:
    return Change(id=state.name, task_id=task_id, needs=needs, change=ObjectChange(kind="added", after=state))


def plate_changes() -> tuple[Change, ...]:
    """A plate and holes by two tasks; a rib that was there gets higher, which a wall follows."""
    ribs = [block("Rib", "Rib", "Part::Box", height=h, properties={"Height": f"{h} mm"}) for h in (8, 10)]
    walls = [block("Wall", "Wall", "Part::Cut", height=h) for h in (8, 10)]
    old, new = (DesignState(objects=pair) for pair in zip(ribs, walls, strict=True))
    outline = ObjectState(
        name="Sketch",
        label="Outline",
        type_id="Sketcher::SketchObject",
        parent="Body",
        properties={"Constraints.Width": "80 mm"},
        expressions={".Constraints.Width": "Params.Width"},
    )
    return (
        added(block("Body", "Plate", "PartDesign::Body"), "base", "Origin"),
        added(ObjectState(name="Origin", label="Origin", type_id="App::Origin", parent="Body"), "base", "Body"),
        added(outline, "base", "Body"),
        added(block("Pad", "Pad", "PartDesign::Pad", parent="Body", properties={"Length": "6 mm"}), "base", "Sketch"),
        added(block("Pocket", "Holes", "PartDesign::Pocket", parent="Body"), "holes", "Pad", "Body"),
        *(Change(id=change.present.name, task_id="holes", change=change) for change in diff_states(old, new).changes),
    )


@pytest.fixture
def two_tasks(make):
    """A proposal of two tasks in which much needs something else."""

    def build(**more):
        tasks = (Task(id="base", title="Make the base plate"), Task(id="holes", title="Drill four holes"))
        changes = plate_changes()
        after = DesignState(objects=tuple(change.change.present for change in changes))
        steps = (
            Step(task_id="base", seconds=1, touched=("Body", "Sketch", "Pad")),
            Step(task_id="holes", seconds=1, touched=("Body", "Pocket", "Rib", "Wall")),
        )
        update = {
            "plan": Plan(summary="A plate", tasks=tasks),
            "scripts": tuple(Script(task_id=task.id, source="x = 1\n") for task in tasks),
            "changes": changes,
            "dry_run": DryRunResult(after=after, steps=steps, meshes=make.proposal().dry_run.meshes),
        }
        return make.proposal().model_copy(update=update | more)

    return build


@pytest.fixture
def show(bench, ask, wait_phase, document, main_window, user):
    """Shows a proposal for the open document, in a panel with room for two columns."""

    def propose(proposal, *, width=500):
        bench.propose(proposal)
        ask("a plate")
        wait_phase("proposal")
        main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
        user.wait(0.15)
        return bench.session.review

    return propose


def all_items(tree) -> list:
    return tree.findItems("", QtCore.Qt.MatchContains | QtCore.Qt.MatchRecursive)


def items(tree) -> dict:
    """All rows by what they say."""
    return {item.text(0): item for item in all_items(tree)}


def settle(user, review) -> None:
    user.wait_until(lambda: not review.is_trying)


def ticks(tree) -> dict:
    return {
        text: item.checkState(0)
        for text, item in items(tree).items()
        if item.data(0, QtCore.Qt.CheckStateRole) is not None
    }


def test_tasks_are_the_top_and_everything_is_ticked(show, two_tasks, bench):
    show(two_tasks())
    tree = bench.child("Changes")
    tops = [tree.topLevelItem(at).text(0) for at in range(tree.topLevelItemCount())]
    assert tops == ["Make the base plate", "Drill four holes"]
    assert ticks(tree) == dict.fromkeys(
        ["Make the base plate", "+ Plate", "+ Outline", "+ Pad", "Drill four holes", "+ Holes", "~ Rib"], CHECKED
    )
    assert items(tree)["Works on"].text(1) == "Plate"
    rib = items(tree)["~ Rib"]
    assert [(rib.child(at).text(0), rib.child(at).text(1)) for at in range(rib.childCount())] == [
        ("Height", "8 mm → 10 mm"),
        ("Volume", "76\u202f800 → 96\u202f000 mm³ (+25\u00a0%)"),
        ("Mass", "603 g → 754 g (+25\u00a0%)"),
        ("Size", "120 × 80 × 8→10 mm"),
    ]
    assert "Needs: Outline" in items(tree)["+ Pad"].toolTip(0)
    assert "Follows from other changes" in items(tree)["~ Wall"].toolTip(0)


def test_a_narrow_panel_has_one_column_and_cuts_nothing_off(show, two_tasks, bench):
    show(two_tasks(), width=260)
    tree = bench.child("Changes")
    texts = [item.text(0) for item in all_items(tree)]
    assert "Height: 8 mm → 10 mm" in texts
    assert any("\n" in text for text in texts)
    for item in all_items(tree):
        place = tree.visualItemRect(item)
        widest = max(tree.fontMetrics().horizontalAdvance(line) for line in item.text(0).split("\n"))
        assert place.left() + widest <= tree.viewport().width(), item.text(0)
        assert item.isFirstColumnSpanned()
        assert not item.text(1)


def test_one_task_alone_is_not_shown(show, two_tasks, bench):
    whole = two_tasks()
    show(whole.model_copy(update={"scripts": whole.scripts[:1]}))
    tree = bench.child("Changes")
    tops = [tree.topLevelItem(at).text(0) for at in range(tree.topLevelItemCount())]
    assert tops == ["+ Plate", "~ Rib", "~ Wall"]


def test_values_are_made_when_they_are_unfolded_and_name_constraints_and_expressions(show, two_tasks, bench):
    show(two_tasks())
    tree = bench.child("Changes")
    outline = items(tree)["+ Outline"]
    assert (outline.childCount(), outline.childIndicatorPolicy()) == (0, QtWidgets.QTreeWidgetItem.ShowIndicator)
    outline.setExpanded(True)
    assert [(outline.child(at).text(0), outline.child(at).text(1)) for at in range(2)] == [
        ("Width (constraint)", "80 mm"),
        ("Width (expression)", "Params.Width"),
    ]


def test_unticking_takes_along_what_needs_it_and_says_so(show, two_tasks, bench, user):
    review = show(two_tasks())
    tree, along = bench.child("Changes"), bench.child("Along")
    assert not along.isVisible()
    items(tree)["+ Outline"].setCheckState(0, UNCHECKED)
    assert ticks(tree) == {
        "Make the base plate": PARTLY,
        "+ Plate": PARTLY,
        "+ Outline": UNCHECKED,
        "+ Pad": UNCHECKED,
        "Drill four holes": PARTLY,
        "+ Holes": UNCHECKED,
        "~ Rib": CHECKED,
    }
    assert along.isVisible()
    assert along.text() == "Go too: Pad (needs Outline), Holes (needs Pad)."
    for text in ("+ Outline", "+ Pad", "+ Holes"):
        assert items(tree)[text].font(0).strikeOut()
        assert items(tree)[text].data(0, QtCore.Qt.AccessibleTextRole).endswith(", left out")
    assert not items(tree)["~ Rib"].font(0).strikeOut()
    settle(user, review)
    assert bench.child("Accept").text() == "&Accept 4 of 7 changes"
    items(tree)["+ Pad"].setCheckState(0, CHECKED)
    assert along.text() == "Outline comes too: Pad needs it."
    assert ticks(tree)["+ Holes"] == UNCHECKED
    review.take_back()
    assert not along.isVisible()
    assert set(ticks(tree).values()) == {CHECKED}


def test_a_task_takes_along_the_task_that_works_on_it(show, two_tasks, bench, user):
    review = show(two_tasks())
    tree = bench.child("Changes")
    items(tree)["Make the base plate"].setCheckState(0, UNCHECKED)
    assert set(ticks(tree).values()) == {UNCHECKED}
    assert bench.child("Along").text() == "Drill four holes goes too: it needs Make the base plate."
    settle(user, review)
    assert not bench.child("Accept").isEnabled()
    items(tree)["Drill four holes"].setCheckState(0, CHECKED)
    assert review.revision == Revision()


def test_a_ticked_body_brings_back_what_is_in_it(show, two_tasks, bench):
    review = show(two_tasks())
    tree = bench.child("Changes")
    items(tree)["+ Plate"].setCheckState(0, UNCHECKED)
    assert set(review.revision.rejected_objects) == {"Body", "Origin", "Sketch", "Pad", "Pocket"}
    items(tree)["+ Plate"].setCheckState(0, CHECKED)
    assert review.revision == Revision(rejected_objects=("Pocket",))


def test_what_follows_from_a_change_is_struck_out_once_it_is_known_to_go(show, two_tasks, bench, user):
    whole = two_tasks()
    review = show(whole)
    tree = bench.child("Changes")
    without_both = tuple(change for change in whole.changes if change.id not in ("Rib", "Wall"))
    bench.runner.revise = lambda proposal, revision, **_: proposal.model_copy(update={"changes": without_both})
    items(tree)["~ Rib"].setCheckState(0, UNCHECKED)
    assert not items(tree)["~ Wall"].font(0).strikeOut()
    settle(user, review)
    assert items(tree)["~ Wall"].font(0).strikeOut()


def test_by_keyboard_alone(show, two_tasks, bench, user):
    review = show(two_tasks())
    tree = bench.child("Changes")
    tree.setFocus()
    tree.setCurrentItem(tree.topLevelItem(0))
    for _ in range(20):
        if tree.currentItem().text(0) == "+ Pad":
            break
        user.press(tree, QtCore.Qt.Key_Down)
    assert tree.currentItem().text(0) == "+ Pad"
    user.press(tree, QtCore.Qt.Key_Space)
    assert review.revision == Revision(rejected_objects=("Pad", "Pocket"))
    user.press(tree, QtCore.Qt.Key_Space)
    assert review.revision == Revision(rejected_objects=("Pocket",))
    user.press(tree, QtCore.Qt.Key_Right)
    user.press(tree, QtCore.Qt.Key_Down)
    assert tree.currentItem().parent().text(0) == "+ Pad"
    user.press(tree, QtCore.Qt.Key_Space)
    assert "Pad" in review.revision.rejected_objects


def test_a_click_on_the_box_ticks(show, two_tasks, bench, user):
    review = show(two_tasks())
    tree = bench.child("Changes")
    item = items(tree)["~ Rib"]
    tree.scrollToItem(item)
    option = QtWidgets.QStyleOptionViewItem()
    option.initFrom(tree)
    option.rect = tree.visualItemRect(item)
    option.features = QtWidgets.QStyleOptionViewItem.HasCheckIndicator
    box = tree.style().subElementRect(QtWidgets.QStyle.SE_ItemViewItemCheckIndicator, option, tree)
    user.click(tree.viewport(), at=box.center())
    assert review.revision == Revision(rejected_objects=("Rib",))


def test_ticks_keep_the_place_and_a_new_trial_keeps_what_was_unfolded(show, two_tasks, bench, user):
    review = show(two_tasks())
    tree = bench.child("Changes")
    items(tree)["+ Pad"].setExpanded(True)
    items(tree)["~ Rib"].setExpanded(False)
    tree.setCurrentItem(items(tree)["+ Pad"])
    review.edit_script("base", "x = 2\n")
    settle(user, review)
    assert tree.currentItem().text(0) == "+ Pad"
    assert items(tree)["+ Pad"].isExpanded()
    assert not items(tree)["~ Rib"].isExpanded()


def test_the_current_row_is_selected_in_the_document_or_stands_out_as_a_ghost(
    show, two_tasks, bench, document, monkeypatch
):
    part = document.addObject("App::Part", "Part")
    part.addObject(document.addObject("Part::Box", "Rib"))
    document.recompute()
    highlighted = []
    monkeypatch.setattr(bench.panel.ghost, "highlight", highlighted.append)
    show(two_tasks())
    tree = bench.child("Changes")
    tree.setCurrentItem(items(tree)["~ Rib"])
    (selected,) = FreeCADGui.Selection.getSelection(document.Name)
    assert selected.Name == "Rib"
    tree.setCurrentItem(items(tree)["~ Rib"].child(0))
    assert [one.Name for one in FreeCADGui.Selection.getSelection(document.Name)] == ["Rib"]
    tree.setCurrentItem(items(tree)["+ Pad"])
    assert FreeCADGui.Selection.getSelection(document.Name) == []
    FreeCADGui.Selection.addSelection(document.Name, "Part", "Rib.Face1")
    tree.setCurrentItem(tree.topLevelItem(0))
    assert len(FreeCADGui.Selection.getSelectionEx(document.Name, 0)) == 1
    assert highlighted == ["Rib", "Rib", "Pad", ""]


def test_two_hundred_random_ticks_in_the_panel_never_break_the_closure(show, two_tasks, bench):
    review = show(two_tasks())
    tree, dice = bench.child("Changes"), random.Random(5)
    needs = {change.id: set(change.needs) for change in review.proposal.changes}
    tickable = sorted(ticks(tree))
    for _ in range(200):
        item = items(tree)[dice.choice(tickable)]
        item.setCheckState(0, UNCHECKED if item.checkState(0) == CHECKED else CHECKED)
        left_out = {
            change.id
            for change in review.proposal.changes
            if change.id in review.revision.rejected_objects or change.task_id in review.revision.rejected_tasks
        }
        assert not any(needs[name] & left_out for name in needs if name not in left_out)
        shown = {
            items(tree)[text].data(0, QtCore.Qt.UserRole) for text, state in ticks(tree).items() if state == UNCHECKED
        }
        assert {name for name in shown if name} <= left_out


def test_a_trial_is_announced_and_can_be_taken_back(show, two_tasks, bench, user, make):
    review = show(two_tasks())
    status, text, back = (bench.child(name) for name in ("ReviewStatus", "ReviewText", "TakeBack"))
    assert not status.isVisible()
    bench.runner.revising = make.Gate()
    review.set_change("Rib", accepted=False)
    assert status.isVisible()
    assert (text.text(), back.text()) == ("Trying your choice…", "Take back")
    assert not bench.child("Accept").isEnabled()
    user.click(back)
    bench.runner.revising.open()
    settle(user, review)
    assert not status.isVisible()
    assert bench.child("Accept").isEnabled()


def test_rows_stay_where_they_are_while_one_after_another_is_ticked(show, two_tasks, bench, user, make):
    review = show(two_tasks(validation=make.findings(failed=2)), width=340)
    tree = bench.child("Changes")
    user.wait(0.2)
    places = [tree.mapTo(bench.panel, QtCore.QPoint(0, 0))]
    for row in ("+ Outline", "~ Rib"):
        items(tree)[row].setCheckState(0, UNCHECKED)
        user.wait(0.05)
        places.append(tree.mapTo(bench.panel, QtCore.QPoint(0, 0)))
    settle(user, review)
    user.wait(0.05)
    places.append(tree.mapTo(bench.panel, QtCore.QPoint(0, 0)))
    assert len({place.y() for place in places}) == 1


def test_what_can_t_be_had_is_said_with_the_way_back(show, two_tasks, bench, user):
    review = show(two_tasks())
    bench.runner.refusals.append(RevisionError("line 4: there is no Pad", remedy="Take back your last change."))
    review.set_task("base", accepted=False)
    settle(user, review)
    assert "there is no Pad" in bench.child("ReviewText").text()
    assert not bench.child("Accept").isEnabled()
    assert "there is no Pad" in bench.child("Accept").toolTip()
    assert bench.child("TakeBack").text() == "Take back changes"
    user.click(bench.child("TakeBack"))
    settle(user, review)
    assert not bench.child("ReviewStatus").isVisible()


def test_a_document_that_changed_is_told(show, two_tasks, bench, user, document):
    review = show(two_tasks())
    bench.runner.design = DesignState(objects=(ObjectState(name="Mine", label="Mine", type_id="Part::Box"),))
    document.addObject("Part::Box", "Mine")
    user.wait_until(lambda: review.notice)
    settle(user, review)
    assert "Mine is there too" in bench.child("ReviewText").text()
    assert not bench.child("TakeBack").isVisible()


def test_failed_checks_are_named_and_judged_on_what_would_be_applied(show, two_tasks, bench, user, make, main_window):
    review = show(two_tasks(validation=make.findings(failed=3)))
    failed, accept = bench.child("Failed"), bench.child("Accept")
    lines = failed.text().splitlines()
    assert [line[:1] for line in lines] == ["✗", "✗", "a"]
    assert "Expected 4 holes of 9 mm, found 3." in lines[0]
    assert lines[-1] == "and 1 more"
    assert accept.text() == "&Accept anyway: 3 checks failed"
    bench.runner.revise = lambda proposal, revision, **_: proposal.model_copy(
        update={"validation": make.findings(failed=1), "changes": proposal.changes[:4]}
    )
    review.set_change("Rib", accepted=False)
    settle(user, review)
    main_window.resizeDocks([bench.dock], [700], QtCore.Qt.Horizontal)
    user.wait(0.1)
    assert accept.text() == "&Accept 4 of 7 changes anyway: Expected 4 holes of 9 mm, found 3"
    main_window.resizeDocks([bench.dock], [260], QtCore.Qt.Horizontal)
    user.wait(0.1)
    assert accept.sizeHint().width() <= bench.panel.decision.width()
    assert accept.text().startswith("&Accept")
    assert "anyway" in accept.text()


@pytest.fixture
def alternatives(show, two_tasks, make):
    """Two designs by one run."""
    whole = two_tasks(usage=Usage(calls=4, input_tokens=9000, output_tokens=900, cost_usd=0.031))
    small = whole.model_copy(
        update={
            "id": "second",
            "validation": make.findings(failed=1),
            "plan": whole.plan.model_copy(update={"summary": "Other"}),
        }
    )
    return show(whole.model_copy(update={"alternatives": (small,)}))


def test_alternatives_stand_side_by_side_and_are_chosen_by_click_or_keyboard(alternatives, bench, user):
    view = bench.child("Alternatives")
    assert view.isVisible()
    first, second = view.cards
    assert first.isChecked() and not second.isChecked()
    assert first.text().splitlines() == ["A ✓ 2/2 checks, 100%", *first.text().splitlines()[1:]]
    assert "✗" in second.text() and "2/3 checks" in second.text()
    assert "120 × 80 × 10 mm" in first.text().replace("\u00a0", " ") and "mm³" in first.text()
    assert bench.child("AlternativesCost").toolTip() == "2 designs for $0.031 together"
    user.click(second)
    assert alternatives.candidate == 1
    assert bench.child("Accept").text().startswith("&Accept anyway")
    user.press(second, QtCore.Qt.Key_Left)
    assert alternatives.candidate == 0
    assert first.isChecked() and first.hasFocus()
    user.press(first, QtCore.Qt.Key_Up)
    assert alternatives.candidate == 1


def test_alternatives_stand_below_each_other_in_a_narrow_panel(alternatives, bench, main_window, user):
    first, second = bench.child("Alternatives").cards
    main_window.resizeDocks([bench.dock], [260], QtCore.Qt.Horizontal)
    user.wait_until(lambda: second.y() > first.y() and second.x() == first.x())
    main_window.resizeDocks([bench.dock], [500], QtCore.Qt.Horizontal)
    user.wait_until(lambda: second.x() > first.x() and second.y() == first.y())
    assert first.height() == second.height()


def test_a_thousand_changes_are_drawn_between_the_window_s_turns(show, two_tasks, bench, user):
    many = tuple(added(block(f"Box{at}", f"Box {at}", "Part::Box"), "holes") for at in range(1000))
    turns = []
    timer = QtCore.QTimer()
    timer.timeout.connect(lambda: turns.append(len(all_items(bench.child("Changes")))))
    timer.start(1)
    review = show(two_tasks(changes=(*plate_changes(), *many)))
    tree = bench.child("Changes")
    user.wait_until(lambda: "+ Box 999" in items(tree))
    timer.stop()
    assert len(set(turns)) > 5, "the window had its turns while the rows came"
    items(tree)["Drill four holes"].setCheckState(0, UNCHECKED)
    assert items(tree)["+ Box 999"].checkState(0) == UNCHECKED
    assert len(review.revision.rejected_tasks) == 1
