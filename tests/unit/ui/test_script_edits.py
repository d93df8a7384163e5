"""What editing a script does to its text."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.script import ScriptError, Violation
from freecad_ai_workbench.ui.script_edits import (
    Replacement,
    faults_of,
    indent_after,
    indented,
    outdented,
    replacement,
    to_next_stop,
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a = 1\nb = 2\n", "a = 10\nb = 2\n", Replacement(5, 5, "0")),
        ("abc", "abc", Replacement(3, 3, "")),
        ("aaa", "aa", Replacement(2, 3, "")),
        ("", "x", Replacement(0, 0, "x")),
        ("one", "two", Replacement(0, 3, "two")),
        ("x = 1", "", Replacement(0, 5, "")),
    ],
)
def test_the_smallest_replacement(old, new, expected):
    found = replacement(old, new)
    assert found == expected
    assert old[: found.start] + found.text + old[found.end :] == new


def test_lines_go_in_and_out_by_four():
    assert indented(["a", "", "  b"]) == ["    a", "", "      b"]
    assert outdented(["    a", "", "  b", "c", "      d"]) == ["a", "", "b", "c", "  d"]


@pytest.mark.parametrize(("column", "spaces"), [(0, 4), (1, 3), (4, 4), (7, 1)])
def test_tab_goes_to_the_next_stop(column, spaces):
    assert to_next_stop(column) == " " * spaces


@pytest.mark.parametrize(
    ("line", "begins"),
    [("x = 1", ""), ("    x = 1", "    "), ("for i in a:", "    "), ("  if a:  # why", "      "), ("# note:", "")],
)
def test_a_new_line_begins_below_the_one_before(line, begins):
    assert indent_after(line) == begins


def test_violations_of_one_line_stand_together_and_other_scripts_have_none():
    violations = (
        Violation(line=2, rule="a", message="first"),
        Violation(line=2, rule="b", message="second"),
        Violation(line=9, rule="a", message="third"),
    )
    fault = ScriptError(kind="violation", message="first", line=2, task_id="t", violations=violations)
    assert faults_of(fault, "t") == {2: "first\nsecond", 9: "third"}
    assert faults_of(fault, "other") == {}
    assert faults_of(None, "t") == {}


@pytest.mark.parametrize(("line", "found"), [(7, {7: "no Pad"}), (0, {})])
def test_an_error_stands_at_its_line_if_that_is_known(line, found):
    assert faults_of(ScriptError(kind="exception", message="no Pad", line=line, task_id="t"), "t") == found
