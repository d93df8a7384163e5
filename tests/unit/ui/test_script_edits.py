"""What editing a script does to its text."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.ui.script_edits import (
    Replacement,
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
