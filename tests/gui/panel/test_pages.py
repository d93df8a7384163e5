"""The panel's menu, and pages over its work."""

from __future__ import annotations

from PySide import QtCore, QtWidgets

from freecad_ai_workbench.ui.actions import actions, find_action


def test_a_page_has_a_title_and_escape_leads_back(bench, user, qtest) -> None:
    pages = bench.panel.pages
    field = QtWidgets.QLineEdit()
    turned: list[str] = []
    pages.turned.connect(turned.append)
    pages.open("example", "An example", field)
    assert pages.name == "example"
    assert field.isVisible()
    assert bench.child("PageTitle").text() == "An example"
    bench.panel.window().activateWindow()
    field.setFocus()
    user.wait_until(field.hasFocus)
    qtest.keyClick(field, QtCore.Qt.Key_Escape)
    user.wait_until(lambda: pages.name == "")
    assert bench.panel.prompt.isVisible()
    assert turned == ["example", ""]


def test_another_page_takes_the_place_of_the_one_that_is_open(bench) -> None:
    pages = bench.panel.pages
    pages.open("first", "First", QtWidgets.QLabel("one"))
    second = QtWidgets.QLabel("two")
    pages.open("second", "Second", second)
    assert (pages.name, pages.count()) == ("second", 2)
    assert second.isVisible()
    bench.child("Back").click()
    assert (pages.name, pages.count()) == ("", 1)
    assert not bench.child("Back").isVisible()


def test_actions_have_names_of_their_own_and_work_only_when_they_can(bench) -> None:
    names = [action.name for action in actions()]
    assert len(set(names)) == len(names)
    stop = find_action("stop")
    assert stop is not None
    assert stop.command == "AIDesigner_Stop"
    assert not stop.ready(bench.panel)
    assert find_action("no such thing") is None
