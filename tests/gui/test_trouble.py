"""What goes wrong in the real window: a sentence, its cause, the next step as a button, and a report to copy."""

from __future__ import annotations

import importlib
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import FreeCAD
import pytest
from provider_double import answers, dies_after, fails, provider
from PySide import QtCore, QtGui, QtWidgets
from real_panel import Window

from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.caps import DayLimits, Shortage
from freecad_ai_workbench.core.errors import WorkbenchError
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.ui.install_page import InstallPage
from freecad_ai_workbench.ui.next_steps import STEPS, next_steps
from freecad_ai_workbench.ui.trouble import Trouble
from freecad_ai_workbench.ui.trouble_report import frames, render_report, settings_text, without_private

KEY = "sk-planted-0123456789abcdef"
REFUSES = answers('{"refusal": "I only make plates."}', prompt=100, completion=10)
NOBODY = "http://127.0.0.1:9/v1"


def kinds() -> set[str]:
    """All our errors, once every module that makes one is loaded."""
    for name in ("llm.client", "sandbox.compiler", "core.errors"):
        importlib.import_module(f"freecad_ai_workbench.{name}")
    found, waiting = set(), [WorkbenchError]
    while waiting:
        kind = waiting.pop()
        if kind.__module__.startswith("freecad_ai_workbench"):
            found.add(kind.__name__)
        waiting.extend(kind.__subclasses__())
    return found


@pytest.mark.parametrize("kind", sorted(STEPS))
def test_every_kind_of_error_has_its_steps(kind: str) -> None:
    trouble = Trouble(kind, "message")
    steps = [step.name for step in next_steps(trouble, can_try=True)]
    wanted = [name for name in STEPS[kind] if name != "raise"]
    assert [name for name in wanted if name != "settings"] == [name for name in steps if name != "settings"]
    assert all(step.text and step.hint for step in next_steps(trouble, can_try=True))


def test_no_kind_of_error_was_forgotten() -> None:
    told = set(STEPS) - {"NoWorkingScript"}
    own = {"StoppedReplyError", "UnclearError", "SlashError"}  # a stop, the offline model's answer, told while typing
    assert kinds() - own - told == set()


@pytest.mark.parametrize(("unit", "text"), [("usd", "&Raise to $0.75 once"), ("tokens", "&Raise to 1.0k tokens once")])
def test_a_cap_can_be_raised_where_it_is_known(unit: Any, text: str) -> None:
    shortage = Shortage(span="run", unit=unit, cap=0.5, used=0.5)
    trouble = Trouble("BudgetReachedError", "", can_go_on=True, shortage=shortage)
    assert next_steps(trouble, can_try=True)[0].text == text


TRACEBACK = """Traceback (most recent call last):
  File "HOME/Mod/AIDesigner/freecad_ai_workbench/app.py", line 7, in run
    work("secret label")
ValueError: secret label
"""


def test_a_report_has_no_key_no_home_and_no_content_unless_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANTED_KEY", KEY)
    home = str(Path.home())
    trouble = Trouble("ValueError", f"secret label {KEY}", TRACEBACK.replace("HOME", home), run_id="r7")
    address = f"https://me:{KEY}@example.org/v1"
    settings = settings_text(
        Settings(connections={"mine": Connection(provider="openai", api_base=address, key_variable="PLANTED_KEY")})
    )
    versions = {"add-on": "0.1.0", "place": f"{home}/x"}
    bare = render_report(trouble, versions=versions, settings=settings, request="a secret label")
    full = render_report(trouble, versions=versions, settings=settings, request="a secret label", with_content=True)
    for report in (bare, full):
        assert KEY not in report and home not in report
        assert "error: ValueError" in report and "run: r7" in report
        assert 'File "~/Mod/AIDesigner/freecad_ai_workbench/app.py", line 7, in run' in report
        assert "example.org/v1" in report
    assert "secret label" not in bare
    assert full.count("secret label") >= 3


def test_frames_are_places_alone_and_folders_are_whole_names() -> None:
    assert frames(TRACEBACK).count("\n") == 0
    home = str(Path.home())
    assert without_private(f"{home} {home}/a {home}else") == f"~ ~/a {home}else"


SERVER = {
    "401": (fails(401, "Incorrect API key provided"), "did not accept the API key", "Check ", "KeyRefusedError"),
    "404": (fails(404, "no such model"), "does not know here/double", "Check the model's name", "UnknownModelError"),
    "429": (fails(429, "busy"), "takes no more requests at the moment", "Try again in a moment", "RateLimitError"),
    "credit": (fails(429, "insufficient_quota"), "credit for here/double is used up", "account", "CreditUsedUpError"),
    "500": (fails(500, "oops"), "failed at its provider", "Try again in a moment", "TransientModelError"),
    "killed": (dies_after('{"plan"', ": {"), "connection to .* was lost", "Try again", "InterruptedReplyError"),
}


@pytest.mark.parametrize("name", SERVER)
def test_each_fault_of_a_server_has_its_words_and_its_way_on(name: str, open_window: Callable[..., Window]) -> None:
    behave, told, advice, kind = SERVER[name]
    with provider(behave, REFUSES) as server:
        window = open_window(server.address)
        said = window.fail()
        assert re.search(told, said), said
        assert advice in said
        assert window.panel.session.trouble.kind == kind
        assert kind not in said, "no names of classes"
        assert {"StepAgain", "Details"} <= set(window.steps())
        window.find("StepAgain").click()
        assert "I only make plates." in window.wait_for("refused")
        assert window.steps() == []


REFUSED = {
    "context": (
        fails(400, "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000."),
        "too long for here/double",
        "a model with a larger context, or a smaller document",
        "ContextTooLongError",
        ["StepSettings", "Details"],
    ),
    "content": (
        fails(400, "Your request was rejected: content_policy_violation"),
        "refuses this request for its content",
        "Say it in other words",
        "ContentRefusedError",
        ["Details"],
    ),
    "filter": (
        answers('{"plan"', finish="content_filter"),
        "withheld the answer",
        "Say it in other words",
        "ReplyError",
        ["StepAgain", "StepSettings", "Details"],
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_trying_again_would_not_help_says_what_does(name: str, open_window: Callable[..., Window]) -> None:
    behave, told, advice, kind, steps = REFUSED[name]
    with provider(behave, REFUSES) as server:
        window = open_window(server.address)
        said = window.fail()
        assert told in said and advice in said
        assert window.panel.session.trouble.kind == kind
        assert window.steps() == steps
        assert "I only make plates." in window.refuse("another plate")  # the next request is not in its way
        assert window.steps() == []


def test_settings_open_from_what_went_wrong_and_lead_back(open_window: Callable[..., Window]) -> None:
    with provider(REFUSED["context"][0]) as server:
        window = open_window(server.address)
        window.fail()
        window.find("StepSettings").click()
        assert window.panel.pages.name == "settings"
        assert window.find("Settings").isVisible()
        window.find("Back").click()
        assert window.panel.pages.name == ""
        assert window.steps() == ["StepSettings", "Details"]


def test_a_missing_package_leads_to_where_it_is_installed_and_then_back_to_work(
    open_window: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    with provider(REFUSES) as server:
        window = open_window(server.address)
        with monkeypatch.context() as without:
            without.setitem(sys.modules, "litellm", None)  # as Python marks what can't be imported
            said = window.fail()
            assert "The package litellm can't be imported" in said
            assert "Install the missing packages from the panel" in said
            assert window.steps() == ["StepInstall", "StepAgain", "Details"]
            window.find("StepInstall").click()
            page = window.dock.widget()
            assert isinstance(page, InstallPage)
            assert "litellm" in "".join(label.text() for label in page.findChildren(QtWidgets.QLabel))
        page.installer.notice_what_came()
        window.wait_until(lambda: window.dock.panel is not None, "the panel")
        assert "I only make plates." in window.refuse()


class Opened(QtCore.QObject):
    """Stands for the program with which the system would open a folder."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[Path] = []

    @QtCore.Slot(QtCore.QUrl)
    def take(self, url: Any) -> None:
        self.folders.append(Path(url.toLocalFile()))


def test_the_log_is_shown_where_it_lies(
    open_window: Callable[..., Window], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AI_DESIGNER_LOGS", str(tmp_path / "logs"))
    opened = Opened()
    QtGui.QDesktopServices.setUrlHandler("file", opened, "take")
    script = '{"plan": {"summary": "s", "tasks": [{"id": "t", "title": "t"}]}}\n```python\nx = 1\n```'
    try:
        with provider(answers(script)) as server:
            window = open_window(server.address, effort="quick", freecadcmd=str(tmp_path / "nothing"))
            window.fail()
            assert window.panel.session.trouble.kind == "WorkerError"
            assert window.steps() == ["StepAgain", "StepSettings", "StepLog", "Details"]
            window.find("StepLog").click()
    finally:
        QtGui.QDesktopServices.unsetUrlHandler("file")
    assert opened.folders == [tmp_path / "logs"]
    assert opened.folders[0].is_dir()


def test_a_server_that_is_down_and_comes_up(open_window: Callable[..., Window]) -> None:
    window = open_window(NOBODY)
    assert f"Nobody answers at {NOBODY}" in window.fail()
    assert window.panel.session.trouble.kind == "UnreachableError"
    assert "Check that the server is running" in window.said()


@pytest.mark.parametrize("span", ["run", "day"])
def test_a_cap_stops_clearly_and_is_raised_once_by_its_button(span: str, open_window: Callable[..., Window]) -> None:
    changes = {"limits": RunLimits(tokens=2000)} if span == "run" else {"day": DayLimits(tokens=2000)}
    with provider(REFUSES, REFUSES) as server:
        window = open_window(server.address, **changes)
        said = window.fail()
        assert f"of the 2,000 for this {span} are left" in said
        assert "Raise the limit once or in the settings" in said
        assert server.requests == []
        window.find("StepRaise").click()
        assert "I only make plates." in window.wait_for("refused")
        assert window.steps() == []
        assert f"of the 2,000 for this {span} are left" in window.fail("another plate")  # once is once
        assert window.panel.session.talk.usage_of_run.calls == 0


def test_the_report_is_a_page_whose_text_is_copied(open_window: Callable[..., Window]) -> None:
    window = open_window(NOBODY)
    window.fail("a secret plate")
    window.find("Details").click()
    text, tick = window.find("ReportText"), window.find("ReportContent")
    assert window.panel.pages.name == "trouble"
    assert "error: UnreachableError" in text.toPlainText()
    assert f"FreeCAD: {'.'.join(FreeCAD.Version()[:3])}" in text.toPlainText()
    assert "litellm: " in text.toPlainText()
    assert "secret" not in text.toPlainText()
    tick.click()
    assert "a secret plate" in text.toPlainText()
    window.find("CopyReport").click()
    assert QtGui.QGuiApplication.clipboard().text() == text.toPlainText()
    window.find("Back").click()
    assert window.panel.pages.name == ""


def test_no_room_for_a_copy_is_said_before_anything_begins(
    open_window: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no /dev/full")
    document = FreeCAD.newDocument("Full")
    document.addObject("Part::Box", "Box")
    document.recompute()
    window = open_window(NOBODY)
    monkeypatch.setattr(tempfile, "tempdir", "/dev/full")
    said = window.fail()
    assert "A copy of the document can't be made in /dev/full" in said
    assert "Make room there" in said
    assert "StepAgain" in window.steps()
    assert [item.Name for item in document.Objects] == ["Box"]


def test_a_data_folder_that_can_not_be_written_stops_no_run(
    open_window: Callable[..., Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warning_log: Any
) -> None:
    place = tmp_path / "data"
    place.mkdir()
    monkeypatch.setenv("AI_DESIGNER_DATA", str(place))
    (place / "audit").write_text("a file where the folder should be")
    (place / "spending").write_text("the same")
    with provider(REFUSES) as server:
        window = open_window(server.address)
        window.find("Prompt").setPlainText("a plate")
        window.find("Send").click()
        said = window.wait_for("refused")
    assert "What happens can't be written down in" in said
    assert "What was used today can't be written down" in said
    assert len(warning_log.take()) == 1
