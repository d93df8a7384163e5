"""Workbench, commands and dock: how they come, where they stay, and what they do without their packages."""

from __future__ import annotations

import subprocess
from pathlib import Path

import FreeCADGui
import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.ui import dock as docks
from freecad_ai_workbench.ui import workbench


@pytest.fixture
def real_dock(main_window, user):
    """The dock that the add-on made at FreeCAD's start, put back as it was."""
    dock = docks.find_dock(main_window)
    assert dock is not None
    dock.close()
    yield dock
    dock.close()


def test_workbench_is_there_with_its_icon_and_commands(main_window):
    assert "AIDesignerWorkbench" in FreeCADGui.listWorkbenches()
    FreeCADGui.activateWorkbench("AIDesignerWorkbench")
    assert set(workbench.command_names()) <= set(FreeCADGui.listCommands())
    assert FreeCADGui.activeWorkbench().Icon.endswith("Resources/icons/ai_designer.svg")
    bar = main_window.findChild(QtWidgets.QToolBar, "AI Designer")
    ready = {action.text().replace("&", ""): action.isEnabled() for action in bar.actions()}
    assert not any(ready[text] for text in ("Stop the run", "Accept the proposal", "Reject the proposal"))
    assert ready["AI Designer panel"]
    assert not any(action.icon().isNull() for action in bar.actions())


def test_installing_the_dock_again_neither_doubles_nor_shows_it(main_window, real_dock):
    assert main_window.dockWidgetArea(real_dock) == QtCore.Qt.RightDockWidgetArea
    assert docks.install_dock(main_window) is real_dock
    assert not real_dock.isVisible()


def test_command_opens_the_panel_with_the_cursor_in_the_box_and_closes_it(real_dock, user):
    FreeCADGui.runCommand("AIDesigner_ShowPanel")
    user.wait(0.3)
    assert real_dock.isVisible()
    assert real_dock.panel.objectName() == "AIDesignerPanel"
    assert real_dock.panel.property("phase") == "idle"
    assert real_dock.panel.isVisible()
    assert real_dock.width() <= 360
    FreeCADGui.runCommand("AIDesigner_ShowPanel")
    user.wait(0.05)
    assert not real_dock.isVisible()


def test_wrong_settings_are_told_on_a_page(make_dock):
    from freecad_ai_workbench.core.errors import SettingsError

    def build():
        raise SettingsError("limits.rounds is 99, from settings.json.", remedy="Use 1 to 20.")

    dock = make_dock(build=build)
    dock.fill()
    said = " ".join(label.text() for label in dock.widget().findChildren(QtWidgets.QLabel))
    assert "limits.rounds is 99" in said and "Use 1 to 20." in said


@pytest.fixture
def make_dock(main_window):
    made = []

    def make(build):
        dock = docks.DesignerDock(parent=main_window, build=build)
        dock.setObjectName("AIDesignerOtherDock")
        made.append(dock)
        return dock

    yield make
    for dock in made:
        dock.deleteLater()


def test_closing_the_dock_stops_the_run(bench, ask, wait_phase, make):
    bench.propose(make.proposal(), make.Gate())
    ask("a plate")
    wait_phase("working")
    bench.dock.close()
    wait_phase("idle")


def test_closing_freecad_waits_for_the_run_to_end(bench, ask, wait_phase, make):
    bench.propose(make.proposal(), make.Gate())
    ask("a plate")
    wait_phase("working")
    thread = bench.session._course._thread
    bench.dock.shut_down()
    assert thread.isFinished()


def test_nothing_heavy_is_imported_at_the_start():
    heavy = "{'pydantic', 'litellm', 'RestrictedPython', 'freecad_ai_workbench.core'}"
    code = f"import sys; import freecad_ai_workbench.ui.workbench; print({heavy} & set(sys.modules))"
    stubs = (
        "import sys, types; from unittest.mock import MagicMock; gui = types.ModuleType('FreeCADGui'); "
        "gui.Workbench = object; sys.modules.update(FreeCADGui=gui, PySide=MagicMock())"
    )
    root = str(Path(workbench.__file__).parents[2])
    program = f"{stubs}; sys.path.insert(0, {root!r}); {code}"
    done = subprocess.run(["python3", "-c", program], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("set()", "")


def test_theme_change_is_followed(bench, ask, wait_phase, make, main_window, user):
    bench.propose(make.proposal(), *make.story(make.plan()))
    ask("a plate")
    wait_phase("proposal")
    chat, tree = bench.child("Chat"), bench.child("Changes")
    before = chat.toHtml(), tree.topLevelItem(0).foreground(0).color().name()
    style = main_window.styleSheet()
    from freecad_ai_workbench.ui.look import current_theme

    was_dark = current_theme().dark
    colours = ("#ffffff", "#101010") if was_dark else ("#202020", "#f0f0f0")
    main_window.setStyleSheet("QWidget {{ background-color: {}; color: {} }}".format(*colours))
    try:
        user.wait_until(lambda: chat.toHtml() != before[0])
        assert current_theme().dark is not was_dark
        assert tree.topLevelItem(0).foreground(0).color().name() != before[1]
    finally:
        main_window.setStyleSheet(style)
    user.wait_until(lambda: tree.topLevelItem(0).foreground(0).color().name() == before[1])
