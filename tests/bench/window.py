"""How long FreeCAD's window does not react while the panel works: the largest gaps of a 10 ms timer, by phase."""

from __future__ import annotations

import importlib
import statistics
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
from PySide import QtCore, QtWidgets
from rows import Row

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.dry_run import DryRunLimits
from freecad_ai_workbench.core.messages import LLMReply, LLMRequest, Usage
from freecad_ai_workbench.core.run import Cancel, RunLimits
from freecad_ai_workbench.llm.client import OnText, ScriptedClient
from freecad_ai_workbench.llm.litellm_client import load_litellm
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.yielding import yielding

QtTest = importlib.import_module(f"{QtCore.QObject.__module__.partition('.')[0]}.QtTest").QTest

BOUND_MS = 50.0
REPETITIONS = 3
PLAN = '{"plan": {"summary": "s", "tasks": [{"id": "t", "title": "Trouble"}]}}'
REVIEW = '{"items": [{"claim": "c", "outcome": "skipped", "evidence": "e"}]}'
GOOD = '```python\nimport FreeCAD as App\nApp.ActiveDocument.addObject("Part::Box", "Box")\n```'
BAD = {
    "an endless loop": "```python\nwhile True:\n    pass\n```",
    "memory without end": "```python\nx = []\nwhile True:\n    x.append('abc' * 100000)\n```",
    "a constraint that crashes FreeCAD": """```python
import FreeCAD as App
import Sketcher
sketch = App.ActiveDocument.addObject("Sketcher::SketchObject", "Sketch")
sketch.addConstraint(Sketcher.Constraint("Nonsense", 1, 2, 3, 4, 5, 6))
```""",
}
SIZES = (10, 1000)
PIECES = 1500


Gap = tuple[float, float]
"""Its length, and the processor time that the main thread used in it, in ms. The rest is waiting: for another program,
for what draws the window (here a program, too), or for the run's thread to give Python back."""


class Watch:
    """The largest gap of each phase. A gap in which a phase began belongs to that phase."""

    def __init__(self) -> None:
        self.largest: dict[str, Gap] = defaultdict(lambda: (0.0, 0.0))
        self._phase, self._began = "", [""]
        self._until: Callable[[], bool] = lambda: True
        self._loop = QtCore.QEventLoop()
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._timer = QtCore.QTimer()
        self._timer.setTimerType(QtCore.Qt.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(10)

    def enter(self, phase: str) -> None:
        self._began.append(phase)

    def wait(self, until: Callable[[], bool], *, seconds: float = 180.0) -> None:
        """Let the window work in a real event loop. RuntimeError when the time is up."""
        end = time.perf_counter() + seconds
        self._until = lambda: until() or time.perf_counter() > end
        run = getattr(self._loop, "exec", None) or self._loop.exec_  # PySide2 has the second alone
        run()
        if not until():
            raise RuntimeError(f"after {seconds:g} s the window is still in the phase {self._phase}")

    def rest(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        self.wait(lambda: time.perf_counter() > end)

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        phase = self._began[0] if self._began else self._phase
        self.largest[phase] = max(self.largest[phase], ((now - self._last) * 1000, (used - self._used) * 1000))
        self._phase = self._began[-1] if self._began else self._phase
        self._began.clear()
        self._last, self._used = now, used
        if self._until():
            self._loop.quit()


class Session:
    """The real panel in the window, used by its buttons, with models that give prepared replies."""

    def __init__(self, panel: Any, watch: Watch) -> None:
        self._panel, self._watch = panel, watch
        self._activity = ""
        panel.session.phase_changed.connect(self._enter)
        panel.session.activity_changed.connect(self._notice_activity)

    @property
    def phase(self) -> str:
        return str(self._panel.session.phase)

    def _enter(self, phase: str) -> None:
        self._watch.enter("reading" if phase == "working" else phase)

    def _notice_activity(self) -> None:
        """The scratch copy is saved in the turn in which the run begins."""
        before, self._activity = self._activity, self._panel.session.talk.activity
        if (before, self._activity) == ("reading", "planning"):
            self._watch.enter("saving")
            self._watch.enter("working")

    def ask(self, *then: str) -> None:
        """Type, send, and wait for one of the phases `then` and what follows it."""
        QtTest.keyClicks(self._find("AIDesignerPrompt"), "do it")
        self._watch.rest(0.2)
        self.press("AIDesignerSend", "submit")
        self._watch.wait(lambda: self.phase not in ("idle", "working"))
        self._watch.rest(0.7)
        if self.phase not in then:
            said = self._panel.session.talk.entries[-1]
            raise RuntimeError(f"the run ended as {self.phase}, not {then}: {said.text}")

    def press(self, name: str, begins: str) -> None:
        self._watch.wait(self._find(name).isEnabled)
        self._watch.enter(begins)
        QtTest.mouseClick(self._find(name), QtCore.Qt.LeftButton)

    def accept(self) -> None:
        self.press("AIDesignerAccept", "apply")
        self._watch.wait(lambda: self.phase not in ("proposal", "applying"))
        self._watch.rest(0.5)
        if self.phase != "applied":
            raise RuntimeError(f"accepting ended as {self.phase}")

    def on_text(self, notice: Callable[[str], None]) -> None:
        """Have each delivery of an agent's text noticed."""
        self._panel.session.text_grew.connect(notice)

    def _find(self, name: str) -> Any:
        return self._panel.findChild(QtWidgets.QWidget, name)


def app_with(*replies: str, limits: RunLimits) -> Any:
    """The real application, but its models; the audit trail lies in the passing profile."""
    return build_app(Settings(limits=limits), client=ScriptedClient(*replies), data=Path(tempfile.mkdtemp()))


@contextmanager
def session_of(app: Any) -> Iterator[tuple[Session, Watch]]:
    """The panel of `app`, open in the window, which has come to rest."""
    window = FreeCADGui.getMainWindow()
    dock = DesignerDock(parent=window, build=lambda: build_panel(app=app))
    window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    watch = Watch()
    try:
        watch.rest(1.0)
        yield Session(dock.panel, watch), watch
    finally:
        watch.stop()
        dock.shut_down()
        window.removeDockWidget(dock)
        dock.deleteLater()


def measure() -> list[Row]:
    """The window without us comes first: what FreeCAD, Qt and the machine do to the timer by themselves."""
    rows = [*_first_import(), *_window_alone("resting"), *_window_alone("painting a label anew all the time")]
    for name, script in BAD.items():
        rows += _bad_script(name, script)
    for size in SIZES:
        rows += _good_script(size)
    return [*rows, *_flood()]


def _first_import() -> Iterator[Row]:
    """litellm comes in as `warm_up` brings it. It happens once in a process, so it is measured once."""
    watch = Watch()
    watch.rest(0.5)
    watch.enter("importing")
    thread = threading.Thread(target=_import_litellm)
    thread.start()
    watch.wait(lambda: not thread.is_alive())
    watch.rest(0.2)
    watch.stop()
    yield from _rows("litellm is imported", [watch.largest], phases={"importing": "beside the window"})


def _import_litellm() -> None:
    with yielding():
        load_litellm()


def _window_alone(doing: str) -> Iterator[Row]:
    label = QtWidgets.QLabel()
    FreeCADGui.getMainWindow().statusBar().addWidget(label)
    document, found = _boxes(10), []
    for _ in range(REPETITIONS):
        watch = Watch()
        watch.rest(0.5)
        watch.enter("alone")
        for at in range(20):
            label.setText(str(at) if doing != "resting" else "")
            watch.rest(0.1)
        watch.stop()
        found.append(watch.largest)
    FreeCADGui.getMainWindow().statusBar().removeWidget(label)
    FreeCAD.closeDocument(document.Name)
    yield from _rows("the window without us", found, phases={"alone": doing}, bound=None)


def _bad_script(name: str, script: str) -> Iterator[Row]:
    """The whole run, from Send until the panel asks what to do."""
    limits = RunLimits(rounds=1, dry_run=DryRunLimits(timeout_s=2, memory_mb=1024))
    found = []
    for _ in range(REPETITIONS):
        document = _boxes(10)
        with session_of(app_with(PLAN, script, script, limits=limits)) as (session, watch):
            session.ask("asking", "failed")
        found.append({**watch.largest, "end": watch.largest[session.phase]})
        FreeCAD.closeDocument(document.Name)
    yield from _rows(name, found, phases={"submit": "Send", "working": "running", "end": "showing what happened"})


def _good_script(size: int) -> Iterator[Row]:
    document = _boxes(size)
    found = []
    for _ in range(REPETITIONS):
        with session_of(app_with(PLAN, GOOD, REVIEW, limits=RunLimits())) as (session, watch):
            session.ask("proposal")
            session.accept()
        document.undo()
        found.append(watch.largest)
    FreeCAD.closeDocument(document.Name)
    phases = {"submit": "Send", "reading": "reading", "working": "running", "proposal": "showing the proposal"}
    yield from _rows(f"{size} boxes", found, phases=phases)
    yield from _rows(f"{size} boxes", found, phases={"saving": "the scratch copy", "apply": "Accept"}, bound=None)


def _rows(
    what: str, found: list[dict[str, Gap]], *, phases: dict[str, str], bound: float | None = BOUND_MS
) -> Iterator[Row]:
    for phase, title in phases.items():
        gaps = [largest[phase] for largest in found]
        yield Row(f"{what}: {title}", statistics.median(gap for gap, _ in gaps), "ms", bound)
        yield Row("… processor time in it", statistics.median(used for _, used in gaps), "ms")


def _boxes(count: int) -> Any:
    document = FreeCAD.newDocument("Bench")
    document.UndoMode = 1
    for at in range(count):
        box = document.addObject("Part::Box", f"Stock{at}")
        box.Placement.Base = FreeCAD.Vector(20 * (at % 50), 20 * (at // 50) + 20, 0)
    document.recompute()
    return document


def _flood() -> Iterator[Row]:
    found = []
    for _ in range(REPETITIONS):
        with session_of(build_app(Settings(), client=Flood(), data=Path(tempfile.mkdtemp()))) as (session, watch):
            session.ask("refused")
        found.append(watch.largest)
    yield from _rows(f"{PIECES} pieces of text, one a millisecond", found, phases={"working": "running"})


class Flood:
    """A model that writes very fast, and refuses."""

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        for _ in range(PIECES):
            on_text("word word\n", False)
            time.sleep(0.001)
        usage = Usage(calls=1, input_tokens=100, output_tokens=2 * PIECES)
        return LLMReply(text='{"refusal": "That was all."}', model=request.model, usage=usage)
