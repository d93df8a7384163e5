"""What the geometry kernel says on the console, and what is said there by others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from freecad_ai_workbench.host.checks import read_console


def test_an_error_of_the_kernel_fails_softly(check: Any, add: Any) -> None:
    add.box(10, 10, 10)
    found = check(console="Recompute...\nStdFail_NotDone: BRep_API: command not done\n")
    assert found.failed == {"console"}
    finding = found.one("console")
    assert (finding.hard, finding.confidence) == (False, "likely")
    assert "BRep_API: command not done" in finding.measured


def test_what_a_feature_got_over_and_ordinary_words_are_fine(check: Any, add: Any) -> None:
    add.box(10, 10, 10, name="Box")
    assert check(console="Box: BRep_API: command not done\nRecompute...\n\t(50 %)\nHello\n").failed == set()


def test_only_what_is_new_on_the_console_is_read(tmp_path: Path) -> None:
    path = tmp_path / "console.txt"
    path.write_text("before\nafter\n")
    assert read_console(path, start=7) == "after\n"
    assert read_console(tmp_path / "none", start=0) == ""
