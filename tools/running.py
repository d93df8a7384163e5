"""The main job in a real window: for the user to use, or done by a script in the user's place, with pictures."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import private_profile
from display import has_display, window_on_own_display, window_on_virtual_display
from freecad_install import REPOSITORY, FreeCAD
from process import SetupError, run, say

STATUS_NO_DISPLAY = 2
START_AND_STOP_S = 60.0
TOOLS = REPOSITORY / "tools"


@dataclass(frozen=True)
class Job:
    """What to do in the window. Without a prompt it stays open for the user."""

    prompt: str = ""
    accept: bool = False
    screenshots: Path | None = None
    document: Path | None = None
    theme: str = "light"
    timeout_s: float = 180.0


def run_job(freecad: FreeCAD, job: Job) -> int:
    """Open the window with the panel; the exit status. With a prompt the outcome is printed as JSON."""
    if not job.prompt and not has_display():
        say("There is no display for a window. Give --prompt TEXT --screenshots DIR: that works on a virtual one.")
        return STATUS_NO_DISPLAY
    if job.document and not job.document.is_file():
        raise SetupError(f"There is no document {job.document}. Give the path of an FCStd file.")
    profile = private_profile.prepare(freecad)
    if not job.prompt:
        return _open(freecad, job, profile)
    with private_profile.passing_copy(profile) as copy:
        return _drive(freecad, job, copy)


def _open(freecad: FreeCAD, job: Job, profile: Path) -> int:
    """The user's work in the window is kept: settings, layout and sessions stay in the profile."""
    private_profile.apply_settings(freecad, profile, theme=job.theme)
    script = _script(profile, f"show_panel({str(job.document or '')!r})")
    say(f"Opening FreeCAD {freecad.series} with the panel; close the window to end.")
    command, extra = window_on_own_display(freecad, script, shared=_folders(job))
    return run(command, env=_environment(freecad, profile, extra), cwd=REPOSITORY)


def _drive(freecad: FreeCAD, job: Job, profile: Path) -> int:
    """Every such run starts from the same fresh settings, so its pictures can be compared."""
    private_profile.apply_settings(freecad, profile, theme=job.theme)
    outcome, log = profile / "outcome.json", profile / "freecad.log"
    if job.screenshots:
        job.screenshots.mkdir(parents=True, exist_ok=True)
    order = {
        "prompt": job.prompt,
        "accept": job.accept,
        "pictures": str(job.screenshots or ""),
        "document": str(job.document or ""),
        "timeout_s": job.timeout_s,
        "outcome": str(outcome),
    }
    script = _script(profile, f"do({order!r})")
    window = window_on_own_display if has_display() else window_on_virtual_display
    say(f"Typing the prompt into FreeCAD {freecad.series}'s panel")
    command, extra = window(freecad, script, shared=_folders(job))
    limit = job.timeout_s + START_AND_STOP_S
    status = run(command, env=_environment(freecad, profile, extra), cwd=REPOSITORY, timeout_s=limit, log=log)
    if not outcome.is_file():
        raise SetupError(f"FreeCAD ended with status {status} before the job was done. Its last words:\n{_tail(log)}")
    result = json.loads(outcome.read_text())
    print(json.dumps(result, indent=2, ensure_ascii=False), flush=True)
    return 0 if result["done"] else 1


def _script(folder: Path, call: str) -> str:
    """FreeCAD takes no arguments for a script, so the script is written with them in it."""
    path = folder / "ai_designer_start.py"
    path.write_text(f"import sys\nsys.path.append({str(TOOLS)!r})\nimport drive\ndrive.{call}\n")
    return str(path)


def _environment(freecad: FreeCAD, profile: Path, extra: Mapping[str, str]) -> dict[str, str]:
    """The user's keys for models come along; everything else is as in the tests."""
    wanted = ("_API_KEY", "_API_BASE", "_BASE_URL")
    keys = {name: os.environ[name] for name in os.environ if name.endswith(wanted) or name.startswith("AI_DESIGNER_")}
    return freecad.environment({**keys, **private_profile.environment(profile), **extra})


def _folders(job: Job) -> tuple[Path, ...]:
    return tuple(path for path in (job.screenshots, job.document and job.document.parent) if path)


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-15:]) if log.is_file() else ""
