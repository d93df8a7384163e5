"""A disk without room, with real designs: a run goes on to its proposal, and an export leaves what was there."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.config.settings import CacheSettings, Settings
from freecad_ai_workbench.core.errors import DocumentError, SessionError
from freecad_ai_workbench.core.events import NoticeGiven, RunEvent
from freecad_ai_workbench.core.export import ExportOptions
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.export.files import ExportTask, export_file
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.storage.audit_chain import check_session, read_sessions

FULL = "No space left on device"


def test_a_run_goes_on_to_its_proposal_and_says_once_what_is_not_kept(small_disk: Any, warning_log: Any) -> None:
    app = build_app(Settings(cache=CacheSettings(enabled=True)), data=small_disk.folder)
    held = app.sessions.open()
    assert held is not None
    small_disk.fill()
    events: list[RunEvent] = []
    refused: list[str] = []

    def keep(state: RunState) -> None:
        try:
            held.write_run(state)
        except SessionError as error:
            refused.append(str(error))

    request = RunRequest(id="r", text="a 20 mm cube")
    state = app.run(request, emit=events.append, cancel=threading.Event(), keep=keep)
    assert (state.phase, state.message) == ("propose", "")
    assert refused and all(FULL in one for one in refused)
    told = [event.text for event in events if isinstance(event, NoticeGiven)]
    assert len([one for one in told if "can't be written down in" in one and FULL in one]) == 1
    assert len(told) == len(set(told))
    assert app.sessions.find_run(held.id) is None
    assert warning_log.take()
    small_disk.free()
    assert app.run(request, emit=events.append, cancel=threading.Event(), keep=held.write_run).phase == "propose"
    assert app.sessions.find_run(held.id) is not None
    (trail,) = read_sessions(small_disk.folder / "audit")
    assert check_session(trail) == ()
    assert [line.values["kind"] for line in trail.lines][-1] == "proposal_ready"
    app.audit.close()


def test_an_export_that_finds_no_room_leaves_what_was_there(small_disk: Any, document: Any, tmp_path: Path) -> None:
    box, start = document.addObject("Part::Box", "Box"), tmp_path / "box.FCStd"
    out = small_disk.folder / "box.step"
    runner = ProcessDryRunner(freecadcmd())

    def export() -> bool:
        document.recompute()
        document.saveCopy(str(start))
        task = ExportTask(document=start, out=out, options=ExportOptions(format="step"))
        return export_file(task, runner, may_overwrite=lambda _path: True).written

    assert export()
    before = {path.name: path.read_bytes() for path in small_disk.folder.iterdir()}
    box.Length = 77
    small_disk.fill(leave=4096)
    with pytest.raises(DocumentError, match=FULL):
        export()
    small_disk.free()
    assert {path.name: path.read_bytes() for path in small_disk.folder.iterdir()} == before
    assert export()
