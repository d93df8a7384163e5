"""Three runs of pytest: in FreeCAD's Python alone, in FreeCAD without a window, and in its real window."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import private_profile
from display import window_on_virtual_display
from freecad_install import REPOSITORY, FreeCAD
from packages import fetch_wheels, install_tests
from process import SetupError, TimeOutError, run, say

from freecad_ai_workbench.dependencies import vendor_folder

TOOLS = REPOSITORY / "tools"
NO_TESTS = 5
HANGING_TEST_S = 120
# Our dependencies bring pytest plugins that nobody asked for, and their versions may not fit FreeCAD's own packages.
# pivy and PySide2 warn while they are being imported, and crash FreeCAD 1.0 if that becomes an error.
EXTENSION_WARNINGS = ("-W", "ignore:builtin type:DeprecationWarning", "-W", "ignore:Type PySide2:DeprecationWarning")
WISHES = ("AI_DESIGNER_SCREENSHOTS", "AI_DESIGNER_INDEX", "AI_DESIGNER_KILL_POINTS", "AI_DESIGNER_SEQUENCES")
"""What may be set for the tests: a folder for pictures, beside the cache or the temporary files; that the package
index may be asked for everything; at how many points a program is killed, and how many random sequences are played."""
NO_PLUGINS = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


@dataclass(frozen=True)
class Part:
    title: str
    folder: str
    limit_s: float


PARTS = {
    "unit": Part("unit tests, without FreeCAD", "tests/unit", 600),
    "freecad": Part("headless tests, in freecadcmd", "tests/freecad", 1200),
    "gui": Part("real-window tests, in freecad", "tests/gui", 1800),
}


@dataclass(frozen=True)
class Total:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Total) -> Total:
        return Total(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def run_tests(freecad: FreeCAD, *, only: str | None, arguments: Sequence[str]) -> int:
    """Run the parts one after the other; the last line on stdout is the total, errors counted as failed."""
    profile = private_profile.prepare(freecad)
    packages = install_tests(freecad)
    total = Total()
    for name in [only] if only else PARTS:
        total += _run_part(name, freecad, profile=profile, packages=packages, arguments=arguments)
    print(total, flush=True)
    return 1 if total.failed else 0


def _run_part(name: str, freecad: FreeCAD, *, profile: Path, packages: Path, arguments: Sequence[str]) -> Total:
    part = PARTS[name]
    say(f"FreeCAD {'.'.join(map(str, freecad.version))}: {part.title}")
    with private_profile.passing_copy(profile) as copy:
        report = copy / "report.xml"
        options = [str(REPOSITORY / part.folder), f"--rootdir={REPOSITORY}", f"--junit-xml={report}"]
        options += [
            *EXTENSION_WARNINGS,
            "-p",
            "no:cacheprovider",
            "-o",
            f"faulthandler_timeout={HANGING_TEST_S}",
            *arguments,
        ]
        command, extra = _command(name, freecad, copy=copy, packages=packages, options=options)
        wishes = {name: os.environ[name] for name in WISHES if name in os.environ}
        environment = freecad.environment({**private_profile.environment(copy), **NO_PLUGINS, **wishes, **extra})
        try:
            status = run(command, env=environment, cwd=REPOSITORY, timeout_s=part.limit_s)
        except TimeOutError as error:
            say(f"The {part.title} hang. {error}")
            status = 1
        return judge(part, status, report)


def _command(
    name: str, freecad: FreeCAD, *, copy: Path, packages: Path, options: Sequence[str]
) -> tuple[list[str], Mapping[str, str]]:
    if name == "unit":
        vendor = vendor_folder(copy, freecad.python_version)
        paths = os.pathsep.join(map(str, (REPOSITORY, vendor, packages)))
        return freecad.command(_python(freecad), "-m", "pytest", *options), {"PYTHONPATH": paths}
    call = f"import sys; sys.path.append({str(TOOLS)!r}); import in_freecad; in_freecad."
    if name == "freecad":
        return freecad.command(freecad.console, "-c", f"{call}run_pytest({options!r}, {str(packages)!r})"), {}
    script = copy / "ai_designer_start.py"
    script.write_text(f"{call}run_pytest_in_window({options!r}, {str(packages)!r})\n")
    start, extra = window_on_virtual_display(freecad, str(script))
    return start, {**extra, "AI_DESIGNER_WHEELS": str(fetch_wheels(freecad))}


def _python(freecad: FreeCAD) -> Path:
    python = freecad.python()
    if python is None:
        version = "{}.{}".format(*freecad.python_version)
        raise SetupError(f"The unit tests need Python {version}, FreeCAD's version, on PATH. Install python{version}.")
    return python


def judge(part: Part, status: int, report: Path) -> Total:
    """What a part counts for: one more has failed if its end is not explained by a test that failed."""
    counted = count(report) if report.is_file() else Total()
    if counted.failed or (status == 0 and report.is_file()):
        return counted
    reason = "selected no test" if status == NO_TESTS else f"ended with status {status}"
    say(f"The {part.title}: pytest {reason}, which counts as failed.")
    return counted + Total(failed=1)


def count(report: Path) -> Total:
    """The totals of a JUnit report; a test with a failure and an error in its teardown counts once for each."""
    total = Total()
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314 - pytest wrote it a moment ago
        kinds = {child.tag for child in case}
        if kinds & {"failure", "error"}:
            total += Total(failed=1)
        else:
            total += Total(skipped=1) if "skipped" in kinds else Total(passed=1)
    return total
