"""Requests of the past are kept over restarts, and nothing that looks like a key is."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from freecad_ai_workbench.storage.request_history import LONGEST, MOST, RequestHistory


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "requests.json"


def test_they_come_back_after_a_restart_in_their_order(path: Path) -> None:
    history = RequestHistory(path)
    for text in ("a plate", "größer, bitte\nund dicker", "a plate"):
        history.add(text)
    assert RequestHistory(path).texts == history.texts == ("größer, bitte\nund dicker", "a plate")
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_windows_keep_each_others(path: Path) -> None:
    first, second = RequestHistory(path), RequestHistory(path)
    assert first.texts == second.texts == ()
    first.add("one")
    second.add("two")
    first.add("three")
    assert RequestHistory(path).texts == ("one", "two", "three")


def test_only_the_newest_are_kept_and_none_that_is_endless(path: Path) -> None:
    history = RequestHistory(path)
    path.parent.mkdir()
    path.write_text(json.dumps([f"request {number}" for number in range(MOST + 50)]))
    history.add("x" * (LONGEST + 1))
    history.add("last")
    assert len(history.texts) == MOST
    assert history.texts[-2:] == (f"request {MOST + 49}", "last")


def test_a_key_is_not_kept(path: Path) -> None:
    key = "sk-" + "proj-" + "a1B2c3D4e5F6g7H8i9J0" * 2
    RequestHistory(path).add(f"use {key} for it")
    assert key not in path.read_text()
    assert "for it" in RequestHistory(path).texts[0]


@pytest.mark.parametrize("content", ["", "{", '{"a": 1}', "[1, null]", "\xff\xfe"])
def test_a_broken_file_is_an_empty_one(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content.encode("latin-1"))
    history = RequestHistory(path)
    assert history.texts == ()
    history.add("new")
    assert RequestHistory(path).texts == ("new",)


def test_a_folder_that_can_not_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    history = RequestHistory(tmp_path / "data" / "requests.json")
    history.add("a plate")
    assert history.texts == ("a plate",)


def test_without_a_file_it_lasts_as_long_as_it_lives() -> None:
    history = RequestHistory()
    history.add("a plate")
    history.add("another")
    assert history.texts == ("a plate", "another")
