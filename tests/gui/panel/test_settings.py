"""The settings by keyboard and mouse, in the panel and in FreeCAD's preferences."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import FreeCADGui as Gui
import pytest
from memory_keyring import memory_keyring
from provider_double import answers, fails, provider, stalls
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.config.paths import data_folder
from freecad_ai_workbench.config.settings_file import change_settings
from freecad_ai_workbench.llm.spending import Spending
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.settings_actions import open_settings


@pytest.fixture
def ring():
    with memory_keyring() as made:
        yield made


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """The settings of a test are its own, and no variable decides any."""
    for name in list(os.environ):
        if name.startswith("AI_DESIGNER_") and name not in ("AI_DESIGNER_DATA", "AI_DESIGNER_SCREENSHOTS"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    return tmp_path / "config"


def stored(folder):
    path = folder / "settings.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def field(page, name):
    found = page.findChild(QtWidgets.QWidget, f"AIDesignerSetting{name}")
    assert found is not None, name
    return found


def said(page, name):
    label = page.findChild(QtWidgets.QLabel, f"AIDesignerSetting{name}Message")
    return label.text() if label.isVisible() else ""


def part(page, name, user):
    """Choose a part with the keyboard, as the one at the top is focused when the page opens."""
    chooser = page.chooser
    user.press(chooser, QtCore.Qt.Key_Home)
    for _ in range(chooser.findData(name)):
        user.press(chooser, QtCore.Qt.Key_Down)
    assert chooser.currentData() == name


def write(line, user, text):
    """Type over what is there, and end with Enter."""
    line = line.lineEdit() if isinstance(line, QtWidgets.QComboBox) else line
    line.selectAll()
    if text:
        user.type(line, text)
    else:
        user.press(line, QtCore.Qt.Key_Delete)
    user.press(line, QtCore.Qt.Key_Return)


def pick(box, user, value):
    """Choose from a list with the arrow keys."""
    user.press(box, QtCore.Qt.Key_Home)
    for _ in range(box.findData(value)):
        user.press(box, QtCore.Qt.Key_Down)
    assert box.currentData() == value


TYPED = [
    ("caps", "RunCost", "2,5", {"limits": {"cost_usd": 2.5}}),
    ("caps", "RunTokens", "5000", {"limits": {"tokens": 5000}}),
    ("caps", "DayCost", "10", {"day": {"cost_usd": 10.0}}),
    ("caps", "RunSeconds", "60", {"limits": {"seconds": 60.0}}),
    ("effort", "Rounds", "3", {"limits": {"rounds": 3}}),
    ("colours", "ColourAdded", "#00FF00", {"colours": {"added": "#00ff00"}}),
    ("data", "Checkpoints", "0", {"checkpoints": 0}),
    ("data", "AuditDays", "7", {"audit_days": 7}),
    ("data", "SessionsDays", "30", {"sessions_days": 30}),
    ("data", "SessionsMost", "12", {"sessions_most": 12}),
]
WRONG = [
    ("caps", "RunCost", "much", "A number is wanted."),
    ("caps", "RunCost", "-1", "0 is the least."),
    ("caps", "RunTokens", "2.5", "A whole number is wanted."),
    ("caps", "RunSeconds", "", "A number is wanted."),
    ("effort", "Rounds", "21", "20 is the most."),
    ("colours", "ColourAdded", "green", "A colour is # and six digits from 0 to f."),
    ("models", "Model", "", "Something is wanted here."),
    ("models", "Temperature", "3", "2 is the most."),
    ("data", "AuditDays", "0", "1 is the least."),
]
CHOSEN = [
    ("effort", "Effort", "thorough", {"effort": "thorough"}),
    ("effort", "Process", "none", {"process": "none"}),
    ("privacy", "Shown", "nothing", {"privacy": {"context": "nothing"}}),
    ("privacy", "AuditContent", "none", {"audit_content": "none"}),
    ("data", "LogLevel", "debug", {"log_level": "debug"}),
]
TICKED = [
    ("privacy", "Images", {"privacy": {"images": False}}),
    ("confirmations", "ConfirmPlan", {"confirm": {"plan": True}}),
    ("confirmations", "ConfirmBack", {"confirm": {"going_back": False}}),
    ("effort", "Structured", {"structured_output": False}),
    ("data", "Cache", {"cache": {"enabled": True}}),
]


@pytest.mark.parametrize(("where", "name", "text", "expected"), TYPED)
def test_what_is_typed_is_kept_and_shown_again(bench, user, folder, where, name, text, expected):
    page = open_settings(bench.panel)
    part(page, where, user)
    write(field(page, name), user, text)
    assert stored(folder) == expected
    page = open_settings(bench.panel, where)
    assert field(page, name).text() == text.replace(",", ".").lower()
    user.click(page.part.findChild(QtWidgets.QPushButton, "AIDesignerSettingsReset"))
    assert stored(folder) == {}


@pytest.mark.parametrize(("where", "name", "text", "expected"), WRONG)
def test_what_can_not_be_used_is_said_below_the_field_and_not_kept(bench, user, folder, where, name, text, expected):
    page = open_settings(bench.panel, where)
    write(field(page, name), user, text)
    assert said(page, name) == expected
    assert field(page, name).accessibleDescription() == expected
    assert stored(folder) == {}
    write(field(page, name), user, {"Model": "a/b", "ColourAdded": "#123456"}.get(name, "1"))
    assert said(page, name) == ""
    assert stored(folder) != {}


@pytest.mark.parametrize(("where", "name", "value", "expected"), CHOSEN)
def test_what_is_chosen_is_kept_and_shown_again(bench, user, folder, where, name, value, expected):
    page = open_settings(bench.panel, where)
    pick(field(page, name), user, value)
    assert stored(folder) == expected
    assert field(open_settings(bench.panel, where), name).currentData() == value


@pytest.mark.parametrize(("where", "name", "expected"), TICKED)
def test_what_is_ticked_is_kept_and_shown_again(bench, user, folder, where, name, expected):
    page = open_settings(bench.panel, where)
    box = field(page, name)
    before = box.isChecked()
    user.press(box, QtCore.Qt.Key_Space, text=" ")
    assert stored(folder) == expected
    assert field(open_settings(bench.panel, where), name).isChecked() is not before


def test_models_are_one_for_all_or_one_for_each_agent(bench, user, folder):
    page = open_settings(bench.panel, "models")
    write(field(page, "Model"), user, "openai/gpt-5-mini")
    write(field(page, "Fallbacks"), user, "a/1, b/2")
    one = {"model": "openai/gpt-5-mini", "fallbacks": ["a/1", "b/2"]}
    assert stored(folder) == {"planner": one, "generator": one, "validator": one}
    pick(page.findChild(QtWidgets.QComboBox, "AIDesignerSettingsAgent"), user, "validator")
    user.wait(0.05)
    write(field(page.part, "Model"), user, "offline/recipes")
    assert stored(folder)["validator"]["model"] == "offline/recipes"
    assert stored(folder)["planner"] == one
    box = field(open_settings(bench.panel, "models"), "Model")
    names = [box.itemText(at) for at in range(box.count())]
    assert names == ["openai/gpt-5-mini", "a/1", "b/2", "offline/recipes"]


def test_what_another_window_changed_is_kept(bench, user, folder):
    page = open_settings(bench.panel, "caps")
    change_settings({("effort",): "quick", ("day", "tokens"): 9})
    write(field(page, "RunCost"), user, "1")
    assert stored(folder) == {"effort": "quick", "day": {"tokens": 9}, "limits": {"cost_usd": 1.0}}
    assert field(page, "DayTokens").text() == "9", "and is shown from then on"


def test_a_value_of_the_environment_can_not_be_changed_and_says_where(bench, user, folder, monkeypatch):
    monkeypatch.setenv("AI_DESIGNER_EFFORT", "quick")
    page = open_settings(bench.panel, "effort")
    assert not field(page, "Effort").isEnabled()
    assert field(page, "Effort").currentData() == "quick"
    assert said(page, "Effort") == "Set by AI_DESIGNER_EFFORT; change it there."
    assert field(page, "Process").isEnabled()


def test_a_file_that_can_not_be_used_is_said_and_left_alone(bench, user, folder):
    folder.mkdir()
    (folder / "settings.json").write_text("{")
    page = open_settings(bench.panel, "caps")
    write(field(page, "RunCost"), user, "1")
    failure = page.findChild(QtWidgets.QLabel, "AIDesignerSettingsFailure")
    assert failure.isVisible() and "can't be read" in failure.text()
    assert (folder / "settings.json").read_text() == "{"


def child(page, name):
    found = page.findChild(QtWidgets.QWidget, f"AIDesignerConnection{name}")
    assert found is not None, name
    return found


def add(page, user, label):
    """Add a connection through the button's menu."""
    button = child(page, "Add")
    entry = next(action for action in button.menu().actions() if action.text() == label)
    entry.trigger()
    user.wait_until(lambda: page.part.editor is not None)
    user.wait_until(lambda: "Looking" not in child(page, "Place").text())


def choose(box, value):
    """Choose what takes this box away."""
    box.setCurrentIndex(box.findData(value))


def keep(page, user, place):
    pick(child(page, "Keep"), user, place)


def test_a_connection_with_its_key_in_the_keyring(bench, user, folder, ring):
    page = open_settings(bench.panel)
    add(page, user, "OpenAI")
    assert child(page, "Keep").currentData() == "keyring"
    assert "The system keeps it" in child(page, "Place").text()
    key = child(page, "Key")
    user.type(key, "sk-planted-123456")
    assert key.echoMode() == QtWidgets.QLineEdit.Password
    user.click(child(page, "Save"))
    user.wait_until(lambda: page.part.editor is None)
    assert ring.kept == {("AI Designer", "openai"): "sk-planted-123456"}
    assert stored(folder) == {"connections": {"openai": {"provider": "openai", "key_in_keyring": True}}}
    rows = child(page, "s")
    assert rows.item(0).text() == "openai – OpenAI, key in the keyring"
    rows.setCurrentRow(0)
    user.press(rows, QtCore.Qt.Key_Delete)
    user.wait_until(lambda: not ring.kept)
    assert stored(folder) == {}


def test_without_a_keyring_it_is_said_and_the_session_keeps_the_key(bench, user, folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    page = open_settings(bench.panel)
    add(page, user, "Mistral")
    assert "keyring is not installed" in child(page, "Place").text()
    assert "forgotten when FreeCAD closes" in child(page, "Place").text()
    assert child(page, "Keep").findData("keyring") == -1
    user.type(child(page, "Key"), "planted-for-session")
    user.click(child(page, "Save"))
    user.wait_until(lambda: page.part.editor is None)
    assert stored(folder) == {"connections": {"mistral": {"provider": "mistral"}}}
    assert child(page, "s").item(0).text() == "mistral – Mistral, key for this session"
    child(page, "s").setCurrentRow(0)
    user.click(child(page, "Remove"))
    assert stored(folder) == {}


def test_a_key_in_a_variable_is_named_and_never_the_key_itself(bench, user, folder, ring):
    page = open_settings(bench.panel)
    add(page, user, "Groq")
    keep(page, user, "environment")
    assert not child(page, "Key").isEnabled()
    variable = child(page, "Variable")
    assert variable.text() == "GROQ_API_KEY"
    variable.selectAll()
    user.type(variable, "sk-planted-123456")
    assert "Never the key itself" in child(page, "Message").text()
    user.click(child(page, "Save"))
    assert page.part.editor is not None
    assert stored(folder) == {}
    variable.selectAll()
    user.type(variable, "MY_GROQ_KEY")
    user.click(child(page, "Save"))
    user.wait_until(lambda: page.part.editor is None)
    assert stored(folder) == {"connections": {"groq": {"provider": "groq", "key_variable": "MY_GROQ_KEY"}}}


def test_a_name_that_is_taken_and_an_address_that_is_none(bench, user, folder, ring):
    change_settings({("connections", "server"): {"provider": "openai", "api_base": "http://127.0.0.1:1/v1"}})
    page = open_settings(bench.panel)
    add(page, user, "Other OpenAI-compatible server")
    name, address = child(page, "Name"), child(page, "Address")
    assert name.text() == "server2"
    user.press(name, QtCore.Qt.Key_End)
    user.press(name, QtCore.Qt.Key_Backspace)
    assert "a connection of this name already" in child(page, "Message").text()
    user.type(name, "3")
    address.selectAll()
    user.type(address, "127.0.0.1:8080")
    assert "begins with http://" in child(page, "Message").text()
    user.click(child(page, "Cancel"))
    assert page.part.editor is None
    assert list(stored(folder)["connections"]) == ["server"]


def test_a_connection_in_use_is_not_removed(bench, user, folder):
    change_settings(
        {
            ("connections", "mine"): {"provider": "openai", "api_base": "http://127.0.0.1:1/v1"},
            ("planner", "model"): "mine/x",
        }
    )
    page = open_settings(bench.panel)
    child(page, "s").setCurrentRow(0)
    user.click(child(page, "Remove"))
    message = child(page, "sMessage")
    assert message.text() == "mine is in use by: planner. Choose other models first."
    assert "mine" in stored(folder)["connections"]


def aim(page, user, address):
    """A connection to a server on loopback with a key that was typed."""
    add(page, user, "Other OpenAI-compatible server")
    line = child(page, "Address")
    line.selectAll()
    user.type(line, address)
    write(child(page, "Model"), user, "double")
    user.type(child(page, "Key"), "planted-typed-key")


def test_the_test_says_what_is_wrong_and_what_is_right(bench, user, ring):
    page = open_settings(bench.panel)
    with provider(fails(401, "no: planted-typed-key"), answers("ready")) as server:
        aim(page, user, server.address)
        message = child(page, "Message")
        user.click(child(page, "Test"))
        user.wait_until(lambda: "did not accept the API key" in message.text())
        assert "planted" not in message.text()
        user.click(child(page, "Test"))
        user.wait_until(lambda: child(page, "Test").text() == "&Test")
        assert message.text() == "server/double answered."
    assert ring.kept == {}, "a test keeps nothing"
    assert Spending(data_folder() / "spending").today().usage.calls == 2, "but it is charged"


def test_the_test_can_be_stopped_and_a_page_left_in_its_middle(bench, user, ring):
    page = open_settings(bench.panel)
    with provider(stalls(4.0, "a")) as server:
        aim(page, user, server.address)
        user.click(child(page, "Test"))
        user.wait_until(lambda: server.requests)
        assert child(page, "Test").text() == "S&top"
        user.click(child(page, "Test"))
        user.wait_until(lambda: child(page, "Message").text() == "Stopped.")
        user.click(child(page, "Test"))
        user.wait_until(lambda: len(server.requests) > 1)
        bench.panel.pages.close_page()
        user.wait(0.3)
    assert bench.panel.prompt.isVisible()


def test_the_first_run_chooses_a_hosted_model_for_all_agents(bench, user, folder, ring):
    bench.panel.window().activateWindow()  # another FreeCAD that a test started may have been the last one that was
    find_action("settings").act(bench.panel, "hosted")
    page = bench.panel.findChild(QtWidgets.QWidget, "AIDesignerSettings")
    user.wait_until(child(page, "Provider").hasFocus)
    choose(child(page, "Provider"), "mistral")
    user.wait_until(lambda: child(page.part.editor, "Name").text() == "mistral")
    assert child(page.part.editor, "Provider").hasFocus(), "for the next key"
    choose(child(page.part.editor, "Provider"), "openai")
    page = page.part.editor
    user.wait_until(lambda: "Looking" not in child(page, "Place").text())
    user.type(child(page, "Key"), "sk-planted-123456")
    page = bench.panel.findChild(QtWidgets.QWidget, "AIDesignerSettings")
    user.click(child(page.part.editor, "Use"))
    user.wait_until(lambda: page.part.editor is None)
    agent = {"model": "openai/gpt-5-mini", "api_base": "", "fallbacks": []}
    assert stored(folder) == {
        "connections": {"openai": {"provider": "openai", "key_in_keyring": True}},
        "planner": agent,
        "generator": agent,
        "validator": agent,
    }


def open_menu(bench, user, command):
    menu = bench.child("Menu").menu()
    menu.aboutToShow.emit()
    return menu.findChild(QtWidgets.QMenu, command)


def test_model_and_effort_are_switched_in_the_menu_and_by_words(bench, user, folder):
    change_settings({("connections", "work"): {"provider": "mistral"}})
    find_action("model").act(bench.panel, "work/codestral")
    assert stored(folder)["validator"]["model"] == "work/codestral"
    find_action("effort").act(bench.panel, "Quick")
    assert stored(folder)["effort"] == "quick"
    choices = open_menu(bench, user, "AIDesigner_Effort").actions()
    assert [action.text() for action in choices] == ["Quick", "Standard", "Thorough"]
    choices[2].trigger()
    assert stored(folder)["effort"] == "thorough"
    assert bench.panel.pages.name == ""
    find_action("effort").act(bench.panel, "huge")
    assert bench.panel.pages.name == "settings", "a word that is none opens the choice"
    assert stored(folder)["effort"] == "thorough"


@pytest.fixture
def real(user, main_window, folder):
    """The real application's panel, which follows the settings."""
    dock = DesignerDock(parent=main_window)
    dock.setObjectName("AIDesignerTestDock")
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    yield dock
    dock.shut_down()
    main_window.removeDockWidget(dock)
    dock.deleteLater()


def test_the_panel_follows_whatever_window_changes_the_settings(real, user, folder):
    current = real.panel.current
    first = current.app
    change_settings({("limits", "rounds"): 2, ("log_level",): "warning", ("checkpoints",): 3, ("sessions_most",): 4})
    user.wait_until(lambda: current.settings.limits.rounds == 2)
    assert current.app is not first
    assert (current.app.spending, current.app.audit) == (first.spending, first.audit), "what was spent goes on"
    assert current.app.checkpoints.most == 3
    assert current.app.sessions.limits.most == 4
    change_settings({("planner", "model"): "a/b"})
    user.wait_until(lambda: current.settings.planner.model == "a/b")
    assert current.app.client.settings.planner.model == "a/b"


def test_a_file_broken_by_hand_changes_nothing_and_is_logged(real, user, folder, warning_log):
    current = real.panel.current
    before = current.app
    (folder / "settings.json").write_text("{", encoding="utf-8")
    user.wait_until(lambda: warning_log.records)
    assert any("The settings from before are kept." in text for text in warning_log.take())
    assert current.app is before
    (folder / "settings.json").write_text('{"effort": "quick"}', encoding="utf-8")
    user.wait_until(lambda: current.settings.effort == "quick")
    warning_log.take()


def test_the_page_of_freecads_preferences_saves_with_ok_and_forgets_with_cancel(user, folder, main_window):
    def drive(button, text):
        seen = []

        def act() -> None:
            window = QtWidgets.QApplication.activeModalWidget()
            if window is None:
                QtCore.QTimer.singleShot(50, act)
                return
            try:
                page = window.findChild(QtWidgets.QWidget, "AIDesignerSettings")
                seen.append(page is not None)
                page.go_to("caps")
                line = field(page, "RunCost")
                line.setFocus()
                line.selectAll()
                user.type(line, text)
                line.editingFinished.emit()
                seen.append(stored(folder))
                picture = os.environ.get("AI_DESIGNER_SCREENSHOTS")
                if picture:
                    window.grab().save(str(Path(picture) / f"preferences-{button}.png"))
            finally:
                box = window.findChild(QtWidgets.QDialogButtonBox)
                box.button(getattr(QtWidgets.QDialogButtonBox, button)).click()

        QtCore.QTimer.singleShot(50, act)
        Gui.showPreferences("AI Designer", 0)
        return seen

    assert drive("Cancel", "4") == [True, {}]
    assert stored(folder) == {}
    assert drive("Ok", "5") == [True, {}]
    assert stored(folder) == {"limits": {"cost_usd": 5.0}}
