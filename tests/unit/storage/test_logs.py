"""Logs: every line is JSON, says which run it belongs to, and holds no key."""

from __future__ import annotations

import json
import logging
import os
import threading
from pathlib import Path

import pytest

from freecad_ai_workbench.storage import logs
from freecad_ai_workbench.storage.logs import LineFormatter, LogLevel, in_run, logged, start_log

LOGGER = logging.getLogger("freecad_ai_workbench.some.part")


def read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def test_every_line_of_a_run_names_it(tmp_path: Path) -> None:
    with logged(tmp_path) as path:
        LOGGER.info("before")
        with in_run("r1"):
            LOGGER.info("%s done", "this")
            with in_run("r2"):
                LOGGER.info("within")
            LOGGER.info("again")
        LOGGER.info("after")
    lines = read(path)
    assert [line["run_id"] for line in lines] == ["", "r1", "r2", "r1", ""]
    assert (lines[1]["message"], lines[1]["level"]) == ("this done", "info")
    assert lines[1]["logger"] == LOGGER.name
    assert str(lines[1]["time"]).endswith("+00:00")


def test_two_threads_keep_their_runs_apart(tmp_path: Path) -> None:
    both = threading.Barrier(2)

    def run(name: str) -> None:
        with in_run(name):
            both.wait(5)
            LOGGER.info(name)

    with logged(tmp_path) as path:
        threads = [threading.Thread(target=run, args=(name,)) for name in ("a", "b")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert {(line["run_id"], line["message"]) for line in read(path)} == {("a", "a"), ("b", "b")}


@pytest.mark.parametrize(("level", "many"), [("debug", 2), ("info", 1), ("warning", 0)])
def test_the_level_says_what_is_kept(tmp_path: Path, level: LogLevel, many: int) -> None:
    with logged(tmp_path, level) as path:
        LOGGER.debug("a")
        LOGGER.info("b")
    assert len(read(path)) == many


def test_keys_are_blotted_out_of_messages_and_tracebacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORK_API_KEY", 'tulip"rose')
    with logged(tmp_path) as path:
        LOGGER.info("the key is %s, or\nsk-abcdefghijklmnop", 'tulip"rose')
        try:
            raise ValueError('tulip"rose is wrong')
        except ValueError:
            LOGGER.info("failed", exc_info=True)
    assert "tulip" not in path.read_text()
    assert "abcdefgh" not in path.read_text()
    assert "ValueError: «key» is wrong" in str(read(path)[1]["traceback"])


def test_a_message_that_does_not_fit_its_arguments_is_written_all_the_same() -> None:
    record = logging.makeLogRecord({"msg": "%d things", "args": ("many",), "levelno": logging.INFO})
    assert json.loads(LineFormatter().format(record))["message"] == "%d things ('many',)"


def test_a_file_that_gets_large_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 2000)
    with logged(tmp_path):
        for number in range(100):
            LOGGER.info("line %d", number)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 4
    assert max(path.stat().st_size for path in files) <= 2000
    assert read(files[0])[-1]["message"] == "line 99"


def test_the_oldest_files_go_and_others_stay(tmp_path: Path) -> None:
    for day in range(10, 31):
        (tmp_path / f"202601{day}T000000000000-1.log").write_text("")
    (tmp_path / "notes.txt").write_text("")
    with logged(tmp_path):
        pass
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert len(kept) == logs.MOST_FILES + 1
    assert kept[0].startswith("20260111")
    assert kept[-1] == "notes.txt"


@pytest.mark.skipif(os.name == "nt", reason="a folder that can't be written to is made otherwise there")
def test_a_log_that_cannot_be_written_disturbs_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    with logged(tmp_path / "file" / "logs"):
        LOGGER.info("lost")
    assert capsys.readouterr().err == ""


def test_beginning_a_log_ends_the_one_before(tmp_path: Path) -> None:
    first = start_log(tmp_path / "a")
    with logged(tmp_path / "b") as path:
        LOGGER.info("once")
    assert first not in logging.getLogger("freecad_ai_workbench").handlers
    assert not Path(first.baseFilename).exists()
    assert len(read(path)) == 1
    logging.getLogger("freecad_ai_workbench").setLevel(logging.NOTSET)
