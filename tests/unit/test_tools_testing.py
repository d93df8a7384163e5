"""The totals of a test run are true, also when a part of it died."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
REPORT = """<testsuites><testsuite>
  <testcase name="a"/>
  <testcase name="b"><system-out>text</system-out></testcase>
  <testcase name="c"><failure message="x"/></testcase>
  <testcase name="d"><error message="teardown"/></testcase>
  <testcase name="e"><skipped message="no"/></testcase>
</testsuite></testsuites>"""


@pytest.fixture
def testing(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOLS))
    import testing

    return testing


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.xml"
    path.write_text(REPORT)
    return path


def test_errors_count_as_failed(testing, report):
    assert testing.count(report) == testing.Total(passed=2, failed=2, skipped=1)


def test_the_total_is_one_line_of_a_fixed_form(testing):
    total = testing.Total(2, 0, 1) + testing.Total(1, 3, 0)
    assert str(total) == "3 passed, 3 failed, 1 skipped"


@pytest.mark.parametrize("status", [1, 2, 3, 4, 5, -11, 139])
def test_a_part_that_died_without_a_report_has_failed(testing, tmp_path, status):
    part = testing.PARTS["gui"]
    assert testing.judge(part, status, tmp_path / "none.xml") == testing.Total(failed=1)


def test_a_part_without_tests_has_failed(testing, tmp_path):
    report = tmp_path / "report.xml"
    report.write_text("<testsuites><testsuite/></testsuites>")
    assert testing.judge(testing.PARTS["unit"], 5, report) == testing.Total(failed=1)


def test_a_status_that_the_report_does_not_explain_is_a_failure_more(testing, tmp_path):
    report = tmp_path / "report.xml"
    report.write_text('<testsuites><testsuite><testcase name="a"/></testsuite></testsuites>')
    part = testing.PARTS["unit"]
    assert testing.judge(part, 0, report) == testing.Total(passed=1)
    assert testing.judge(part, 3, report) == testing.Total(passed=1, failed=1)


def test_a_missing_report_of_a_part_that_says_it_went_well_is_a_failure(testing, tmp_path):
    assert testing.judge(testing.PARTS["unit"], 0, tmp_path / "none.xml") == testing.Total(failed=1)


def test_failures_in_the_report_are_not_counted_twice(testing, report):
    assert testing.judge(testing.PARTS["unit"], 1, report).failed == 2


def test_what_tests_can_be_asked_for_reaches_them(testing):
    texts = [path.read_text(encoding="utf-8") for path in Path(__file__).parents[1].rglob("*.py")]
    asked = {name for text in texts for name in re.findall(r'os\.environ\.get\("(AI_DESIGNER_\w+)"', text)}
    asked -= {"AI_DESIGNER_WHEELS"}  # which tools/testing.py sets by itself
    assert {"AI_DESIGNER_KILL_POINTS", "AI_DESIGNER_SEQUENCES"} <= asked <= set(testing.WISHES)
