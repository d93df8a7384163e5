"""Missing packages are installed from the panel, by mouse and keyboard, with the real pip; small ones of our own."""

from __future__ import annotations

import importlib
import os
import sys
import threading
from pathlib import Path
from typing import get_args

import pytest
from PySide import QtCore, QtGui, QtWidgets
from small_wheels import lock_of, make_wheel, serving, unpack

from freecad_ai_workbench import dependencies
from freecad_ai_workbench.dependencies import Requirement
from freecad_ai_workbench.installation.pip import Failure, FailureKind
from freecad_ai_workbench.installation.plan import Plan
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.install_failures import failure_text
from freecad_ai_workbench.ui.place import Place, find_place

REQUIREMENTS = (Requirement("designtest-alpha", "designtest_alpha", "1.0"),)


class Panel(QtWidgets.QTextEdit):
    """Stands for the real one, which needs more than small packages."""

    def set_open(self, is_open: bool) -> None:
        self.opened = is_open

    def shut_down(self, *, seconds: float) -> None:
        assert seconds > 0


class Newcomer:
    """Someone whose FreeCAD lacks two small packages, in front of the dock."""

    def __init__(self, folder: Path, main_window, qtest, wait_until) -> None:
        self.wheels, self.target = folder / "wheels", folder / "data" / "py3"
        self.files = [make_wheel(self.wheels, name) for name in ("designtest-alpha", "designtest-beta")]
        self.python: Path | None = dependencies.find_python(Path(sys.prefix), sys.version_info[:2])
        self.lock = lock_of(folder, *self.files)
        self.window, self.qtest, self.wait_until = main_window, qtest, wait_until
        self.dock = DesignerDock(parent=main_window, build=Panel, place=self.place)
        self.dock.setObjectName("AIDesignerOtherDock")

    def place(self) -> Place:
        return Place(self.target, self.python, lock=self.lock, requirements=REQUIREMENTS)

    def open(self, *, width: int = 340) -> None:
        self.window.addDockWidget(QtCore.Qt.RightDockWidgetArea, self.dock)
        self.dock.fill()
        self.dock.show()
        self.window.resizeDocks([self.dock], [width], QtCore.Qt.Horizontal)

    def find(self, name: str):
        found = self.dock.findChild(QtWidgets.QWidget, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        button = self.find(name)
        self.wait_until(lambda: button.isVisible() and button.isEnabled(), f"{name} can be clicked")
        self.qtest.mouseClick(button, QtCore.Qt.LeftButton)

    def choose_wheels(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The system's dialog is not ours to drive."""
        chosen = str(self.wheels)
        monkeypatch.setattr(QtWidgets.QFileDialog, "getExistingDirectory", lambda *_: chosen)
        self.click("AIDesignerInstallFolder")

    def said(self) -> str:
        labels = [label for label in self.dock.findChildren(QtWidgets.QLabel) if label.isVisible()]
        document = QtGui.QTextDocument()
        document.setHtml("<br>".join(label.text() for label in labels))
        return document.toPlainText().replace("\u200b", "")

    def installs(self) -> None:
        self.click("AIDesignerInstall")
        self.wait_until(lambda: not self.dock.widget().installer.busy, "it ends", seconds=60)

    def closes(self) -> None:
        self.dock.shut_down()
        self.window.removeDockWidget(self.dock)
        self.dock.deleteLater()


@pytest.fixture
def newcomer(tmp_path, main_window, qtest, wait_until, monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    person = Newcomer(tmp_path, main_window, qtest, wait_until)
    if person.python is None:
        pytest.skip("there is no Python of FreeCAD's version to run pip with")
    yield person
    person.closes()
    for name in [name for name in sys.modules if name.startswith("designtest")]:
        del sys.modules[name]
    importlib.invalidate_caches()


def test_everything_is_said_before_anything_happens(newcomer, tmp_path):
    newcomer.open()
    said = newcomer.said()
    assert "designtest-alpha 1.0: " in said and "Nothing is fetched before" in said
    assert str(newcomer.target) in said and "pypi.org" in said and "hash" in said
    assert newcomer.find("AIDesignerInstallList").toPlainText() == "designtest-alpha 1.0\ndesigntest-beta 1.0"
    newcomer.click("AIDesignerInstallByHand")
    newcomer.click("AIDesignerInstallCopy")
    command = QtGui.QGuiApplication.clipboard().text()
    assert "-m pip install" in command and "--require-hashes" in command and str(newcomer.target) in command
    assert command in newcomer.find("AIDesignerInstallCommand").toPlainText()
    assert newcomer.dock.panel is None
    assert not (tmp_path / "data").exists()


def test_from_a_folder_of_wheels_the_panel_opens_at_once(newcomer, monkeypatch):
    newcomer.open()
    newcomer.choose_wheels(monkeypatch)
    assert str(newcomer.wheels) in newcomer.said() and "no network" in newcomer.said()
    newcomer.click("AIDesignerInstall")
    newcomer.wait_until(lambda: newcomer.dock.panel is not None, "the panel opens", seconds=60)
    assert importlib.import_module("designtest_alpha").version == "1.0"
    assert newcomer.dock.isVisible()


def test_by_keyboard_alone(newcomer, monkeypatch):
    newcomer.open()
    newcomer.choose_wheels(monkeypatch)
    button = newcomer.find("AIDesignerInstall")
    button.setFocus()
    newcomer.qtest.keyClick(button, QtCore.Qt.Key_Return)
    newcomer.wait_until(lambda: newcomer.dock.panel is not None, "the panel opens", seconds=60)


def test_cancel_in_the_middle_leaves_everything_as_it_was(newcomer, monkeypatch, tmp_path):
    asked, over = threading.Event(), threading.Event()

    def stall(_path: str) -> None:
        asked.set()
        over.wait(30)

    with serving(stall) as address:
        monkeypatch.setenv("PIP_INDEX_URL", address)
        newcomer.open()
        newcomer.click("AIDesignerInstall")
        newcomer.wait_until(asked.is_set, "pip asks the index", seconds=60)
        assert newcomer.find("AIDesignerInstallProgress").isVisible()
        newcomer.click("AIDesignerInstallCancel")
        newcomer.wait_until(lambda: newcomer.dock.widget().installer.state == "cancelled", "it stops")
        over.set()
    assert "Cancelled. Everything is as it was." in newcomer.said()
    assert not (tmp_path / "data").exists()
    assert newcomer.find("AIDesignerInstall").isEnabled()


def test_closing_freecad_ends_pip(newcomer, monkeypatch, tmp_path):
    asked, over = threading.Event(), threading.Event()

    def stall(_path: str) -> None:
        asked.set()
        over.wait(30)

    with serving(stall) as address:
        monkeypatch.setenv("PIP_INDEX_URL", address)
        newcomer.open()
        newcomer.click("AIDesignerInstall")
        newcomer.wait_until(asked.is_set, "pip asks the index", seconds=60)
        newcomer.dock.shut_down()
        over.set()
    assert not (tmp_path / "data").exists()


def test_without_network_it_says_so_and_what_to_do(newcomer, monkeypatch, tmp_path):
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple/")
    newcomer.open()
    newcomer.installs()
    said = newcomer.said()
    assert "could not be reached" in said and "choose a folder of wheels" in said and "Everything is as it was" in said
    newcomer.click("AIDesignerInstallSaid")
    assert "Retrying" in newcomer.find("AIDesignerInstallLog").toPlainText()
    assert not (tmp_path / "data").exists()
    newcomer.choose_wheels(monkeypatch)
    newcomer.click("AIDesignerInstall")
    newcomer.wait_until(lambda: newcomer.dock.panel is not None, "the panel opens", seconds=60)


def test_a_wrong_hash_is_refused(newcomer, monkeypatch, tmp_path):
    newcomer.lock = lock_of(tmp_path, *newcomer.files, digest="0" * 64)
    newcomer.open()
    newcomer.choose_wheels(monkeypatch)
    newcomer.installs()
    assert "its hash differs" in newcomer.said()
    assert not (tmp_path / "data").exists()


def test_what_can_not_work_is_said_before_and_can_not_be_started(newcomer, monkeypatch):
    newcomer.files[1].unlink()
    newcomer.python = None
    newcomer.open()
    newcomer.choose_wheels(monkeypatch)
    assert "No Python of FreeCAD's version" in newcomer.said()
    assert "no wheels in the right version of: designtest-beta" in newcomer.said()
    assert not newcomer.find("AIDesignerInstall").isEnabled()


def test_an_older_copy_that_wins_is_told_before(newcomer, tmp_path):
    bundled = tmp_path / "bundled"
    unpack(make_wheel(tmp_path / "w", "designtest-alpha", "0.5"), bundled)
    sys.path.insert(0, str(bundled))
    newcomer.open()
    assert "Installing would not help: designtest-alpha 0.5" in newcomer.said()
    assert not newcomer.find("AIDesignerInstall").isEnabled()
    sys.path.remove(str(bundled))
    sys.path.append(str(newcomer.wheels.parent / "none"))
    newcomer.click("AIDesignerRetry")
    assert "would not help" not in newcomer.said()
    assert newcomer.find("AIDesignerInstall").isEnabled()


def test_an_older_copy_that_was_loaded_needs_a_restart(newcomer, monkeypatch):
    unpack(make_wheel(newcomer.wheels.parent / "w", "designtest-alpha", "0.5"), newcomer.target)
    sys.path.append(str(newcomer.target))
    importlib.invalidate_caches()
    assert importlib.import_module("designtest_alpha").version == "0.5"
    newcomer.open()
    newcomer.choose_wheels(monkeypatch)
    assert "Replaced because they are older: designtest-alpha 0.5 → 1.0" in newcomer.said()
    newcomer.installs()
    assert "restart FreeCAD" in newcomer.said()
    assert newcomer.dock.panel is None


def test_installed_by_hand_is_found_by_trying_again(newcomer):
    newcomer.open()
    unpack(newcomer.files[0], newcomer.target)
    sys.path.append(str(newcomer.target))
    newcomer.click("AIDesignerRetry")
    newcomer.wait_until(lambda: newcomer.dock.panel is not None, "the panel opens")


@pytest.mark.parametrize("kind", get_args(FailureKind))
def test_each_failure_has_a_sentence_and_a_next_step(kind, tmp_path):
    plan = Plan(tmp_path / "py3", Path("/usr/bin/python3"), ())
    what, then = failure_text(Failure(kind, "{odd} detail"), plan)
    assert what.endswith((".", "detail")) and then.endswith(".")
    assert "{" not in (what + then).replace("{odd}", "")


def test_the_place_is_freecads_folder_for_packages():
    place = find_place()
    assert place.target.parts[-2:] == ("AdditionalPythonPackages", "py{}{}".format(*sys.version_info[:2]))
    assert str(place.target) in sys.path


@pytest.mark.parametrize("width", [260, 340, 700])
def test_pictures(newcomer, width, tmp_path, monkeypatch, wait_until):
    """Set AI_DESIGNER_SCREENSHOTS to a folder to keep and look at them."""
    folder = Path(os.environ.get("AI_DESIGNER_SCREENSHOTS") or tmp_path)
    newcomer.place = lambda: Place(find_place().target.with_name("py399"), newcomer.python)
    newcomer.dock._place = newcomer.place
    gaps = (
        dependencies.Missing("litellm", "1.98"),
        dependencies.Missing("pydantic", "2.12", "1.10.4", str(find_place().target.with_name("py399"))),
        dependencies.Missing("platformdirs", "4.3"),
        dependencies.Missing("RestrictedPython", "8.5"),
    )
    monkeypatch.setattr(dependencies, "missing", lambda *_: gaps)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple/")
    newcomer.open(width=width)
    shoot(newcomer, folder / f"install-{width}-1-offered.png")
    newcomer.click("AIDesignerInstallPackages")
    newcomer.click("AIDesignerInstallByHand")
    shoot(newcomer, folder / f"install-{width}-2-unfolded.png")
    newcomer.click("AIDesignerInstallPackages")
    newcomer.click("AIDesignerInstallByHand")
    newcomer.click("AIDesignerInstall")
    newcomer.wait_until(lambda: newcomer.find("AIDesignerInstallProgress").isVisible(), "it works")
    shoot(newcomer, folder / f"install-{width}-3-working.png")
    newcomer.wait_until(lambda: not newcomer.dock.widget().installer.busy, "it ends", seconds=60)
    newcomer.click("AIDesignerInstallSaid")
    shoot(newcomer, folder / f"install-{width}-4-failed.png")


def shoot(newcomer: Newcomer, path: Path) -> None:
    for _ in range(5):
        QtWidgets.QApplication.processEvents()
    picture = newcomer.dock.grab()
    assert picture.save(str(path))
    image = picture.toImage()
    points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    assert len({image.pixel(x, y) for x, y in points}) > 5
    assert newcomer.find("AIDesignerInstall").width() <= newcomer.dock.width()
