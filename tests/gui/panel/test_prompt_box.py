"""The request box by keyboard and mouse: history over restarts, commands, recipes, and objects that are named."""

from __future__ import annotations

import FreeCADGui
import pytest
from PySide import QtCore

from freecad_ai_workbench.storage.request_history import RequestHistory
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.workbench import ActionCommand

KEY = QtCore.Qt


@pytest.fixture
def box(bench, user):
    prompt = bench.child("Prompt")
    bench.panel.window().activateWindow()
    prompt.setFocus()
    user.wait_until(prompt.hasFocus)
    return prompt


@pytest.fixture
def offered(box):
    """What the list above the box offers, and the row that is marked."""

    def read() -> tuple[list[str], int]:
        popup = box.popup
        if popup is None or not popup.isVisible():
            return [], -1
        return [choice.text for choice in popup._choices], popup.currentRow()

    return read


def remark(bench) -> str:
    label = bench.child("Remark")
    return label.text() if label.isVisible() else ""


def test_history_is_kept_over_a_restart(bench, user, make, tmp_path) -> None:
    from freecad_ai_workbench.ui.prompt_box import PromptBox

    path = tmp_path / "requests.json"
    first = PromptBox(history=RequestHistory(path))
    first.accepted("a plate")
    first.accepted("two\nlines")
    second = PromptBox(history=RequestHistory(path))
    user.press(second, KEY.Key_Up)
    assert second.toPlainText() == "two\nlines"
    user.press(second, KEY.Key_Up)
    user.press(second, KEY.Key_Up)
    assert second.toPlainText() == "a plate"
    user.press(second, KEY.Key_Down)
    user.press(second, KEY.Key_Down)
    assert second.toPlainText() == ""


def test_a_slash_offers_commands_and_tab_takes_one(box, user, offered, qtest) -> None:
    user.type(box, "/")
    texts, row = offered()
    assert row == 0
    assert {"new", "undo", "help", "plate", "bent-pipe"} <= set(texts)
    user.type(box, "fl")
    assert offered() == (["flange"], 0)
    qtest.keyClick(box, KEY.Key_Tab)
    assert box.toPlainText() == "/flange "
    assert box.hasFocus()
    assert offered()[0][:2] == ["diameter", "thickness"]


def test_arrows_lead_through_the_choices_and_enter_takes_one(box, user, offered, qtest) -> None:
    user.type(box, "/plate ")
    assert offered() == (
        ["length", "width", "thickness", "hole_diameter", "hole_inset", "corner_radius", "centre_hole_diameter",
         "centre_hole", "holes", "rounding"],
        0,
    )  # fmt: skip
    qtest.keyClick(box, KEY.Key_Down)
    assert offered()[1] == 1
    qtest.keyClick(box, KEY.Key_Up)
    qtest.keyClick(box, KEY.Key_Up)
    assert offered()[1] == 9
    for _ in range(2):
        qtest.keyClick(box, KEY.Key_Down)
    qtest.keyClick(box, KEY.Key_Return)
    assert box.toPlainText() == "/plate width="
    assert offered() == ([], -1)
    user.type(box, "70 ")
    assert "width" not in offered()[0]


def test_escape_closes_the_choices_and_stops_no_run(bench, box, user, offered, qtest, ask, make, wait_phase) -> None:
    gate = make.Gate()
    bench.propose(make.proposal(), gate)
    ask("a plate")
    wait_phase("working")
    user.type(box, "/un")
    assert offered()[0] == ["undo"]
    qtest.keyClick(box, KEY.Key_Escape)
    assert offered() == ([], -1)
    assert bench.panel.property("phase") == "working"
    qtest.keyClick(box, KEY.Key_Escape)
    wait_phase("idle")


def test_a_choice_is_taken_by_the_mouse(box, user, offered, qtest) -> None:
    user.type(box, "/wa")
    assert offered()[0] == ["washer"]
    popup = box.popup
    place = popup.visualItemRect(popup.item(0)).center()
    qtest.mouseClick(popup.viewport(), KEY.LeftButton, KEY.NoModifier, place)
    assert box.toPlainText() == "/washer "


@pytest.mark.parametrize("width", [260, 700])
def test_the_choices_lie_above_the_box_within_the_window(bench, box, user, main_window, width) -> None:
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    user.wait(0.1)
    user.type(box, "/")
    popup = box.popup
    assert popup.isVisible()
    bottom = popup.mapTo(main_window, popup.rect().bottomLeft())
    top = box.mapTo(main_window, box.rect().topLeft())
    assert (bottom.x(), popup.width()) == (top.x(), box.width())
    assert 0 <= top.y() - bottom.y() <= 2
    assert main_window.rect().contains(popup.geometry())


def test_a_recipe_command_becomes_a_request(bench, box, user, qtest, make, wait_phase) -> None:
    bench.propose(make.proposal())
    user.type(box, "/plate length=150 width=8cm rounding")
    qtest.keyClick(box, KEY.Key_Return)
    wait_phase("proposal")
    assert bench.runner.requests[0].text == "plate, length 150 mm, width 80 mm, with rounded corner"
    user.press(box, KEY.Key_Up)
    assert box.toPlainText() == "/plate length=150 width=8cm rounding"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/plat", "There is no command /plat. Did you mean /plate?"),
        ("/plate lenght=3", "/plate has no “lenght”. It has length,"),
        ("/plate length=0", "The length must be from 1 to 5000 mm, not 0 mm."),
        ("/undo", "/undo can't be done now."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_sent(bench, box, user, qtest, typed, said) -> None:
    user.type(box, typed)
    box.close_popup()
    qtest.keyClick(box, KEY.Key_Return)
    assert remark(bench).startswith(said)
    assert box.toPlainText() == typed
    assert (bench.runner.requests, bench.panel.property("phase")) == ([], "idle")
    user.type(box, "!")
    assert remark(bench) == ""


def test_undo_takes_back_what_was_applied(bench, box, user, qtest, ask, make, wait_phase, document) -> None:
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    user.click(bench.child("Accept"))
    wait_phase("applied")
    user.type(box, "/undo")
    qtest.keyClick(box, KEY.Key_Return)
    wait_phase("idle")
    assert document.Objects == []


def test_help_is_a_page_with_all_commands(bench, box, user, qtest) -> None:
    user.type(box, "/help")
    qtest.keyClick(box, KEY.Key_Return)
    page = bench.child("Help")
    assert page.isVisible()
    text = page.toPlainText()
    for words in ("/new", "/undo", "/help", "Shift+Enter", "/plate", "hole_diameter", "/bent-pipe"):
        assert words in text
    user.press(page, KEY.Key_Escape)
    assert box.isVisible()


@pytest.fixture
def objects(document):
    for name, label in (("Box", "Base plate"), ("Ball", "Knob")):
        document.addObject("Part::Box", name).Label = label
    document.recompute()
    FreeCADGui.Selection.clearSelection()
    return document


def test_an_object_is_named_and_goes_along(bench, objects, box, user, offered, qtest, make, wait_phase) -> None:
    user.type(box, "make @ba")
    assert offered()[0] == ["Base plate", "Knob"]  # the second one's own name is Ball
    qtest.keyClick(box, KEY.Key_Return)
    assert box.toPlainText() == "make Base plate "
    user.wait_until(lambda: [chip.accessibleName() for chip in bench.panel.chips.chips] == ["Base plate, picked"])
    user.type(box, "thicker")
    taken = []
    read = bench.runner.read_request
    bench.session._documents._read_request = lambda *a, **k: taken.append(k["selection"]) or read(*a, **k)
    bench.propose(make.proposal())
    qtest.keyClick(box, KEY.Key_Return)
    wait_phase("proposal")
    assert taken == [(("Box", ""),)]
    assert bench.runner.requests[0].text == "make Base plate thicker"
    assert bench.panel.chips.chips == []


def test_an_object_named_by_hand_goes_along_as_well(bench, box, user, qtest, objects, make, wait_phase) -> None:
    taken = []
    read = bench.runner.read_request
    bench.session._documents._read_request = lambda *a, **k: taken.append(k["selection"]) or read(*a, **k)
    bench.propose(make.proposal())
    box.setPlainText("drill @Ball and me@example.org")
    qtest.keyClick(box, KEY.Key_Return)
    wait_phase("proposal")
    assert bench.runner.requests[0].text == "drill Ball and me@example.org"
    assert taken == [(("Ball", ""),)]


def test_a_request_from_the_selection_begins_in_the_box(bench, box, user, objects, main_window) -> None:
    FreeCADGui.Selection.addSelection(objects.Name, "Box", "Face6")
    user.wait_until(lambda: [chip.accessibleName() for chip in bench.panel.chips.chips] == ["Face6 of Base plate"])
    action = find_action("request-from-selection")
    assert action.opens and "command" in action.doors
    main_window.setFocus()
    action.act(bench.panel, "")
    user.wait_until(box.hasFocus)
    assert ActionCommand(action).IsActive()
    assert "AIDesigner_RequestFromSelection" in FreeCADGui.listCommands()
