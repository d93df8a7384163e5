"""Checkpoints: kept whole, so many per document, and offered after a FreeCAD that died."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from freecad_ai_workbench.storage.checkpoints import Checkpoint, Checkpoints


def clock() -> Iterator[datetime]:
    moment = datetime(2026, 1, 1, tzinfo=timezone.utc)
    while True:
        yield moment
        moment += timedelta(seconds=1)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Checkpoints]]:
    """Makes stores in one folder, as several FreeCADs have them; all end in order."""
    made: list[Checkpoints] = []

    def one(*, most: int = 10, max_bytes: int = 10_000) -> Checkpoints:
        ticking = clock()
        made.append(Checkpoints(tmp_path / "kept", most=most, max_bytes=max_bytes, clock=lambda: next(ticking)))
        return made[-1]

    yield one
    for store in made:
        store.end()


@pytest.fixture
def store(make: Callable[..., Checkpoints]) -> Checkpoints:
    return make()


def keep(store: Checkpoints, tmp_path: Path, text: str, *, uid: str = "u") -> Checkpoint:
    copy = tmp_path / "copy.FCStd"
    copy.unlink(missing_ok=True)
    copy.write_text(text)
    kept = store.keep(copy, document="/plate.FCStd", label="Plate", uid=uid, request=text, transaction=text)
    assert kept is not None
    assert copy.is_file()
    return kept


def files(tmp_path: Path) -> list[str]:
    return sorted(path.read_text() for path in (tmp_path / "kept").glob("*.FCStd"))


def test_what_is_kept_can_be_found_and_forgotten(store: Checkpoints, tmp_path: Path) -> None:
    kept = keep(store, tmp_path, "one")
    found = store.find_file(kept)
    assert found is not None
    assert found.read_text() == "one"
    assert (kept.label, kept.document, kept.transaction) == ("Plate", "/plate.FCStd", "one")
    store.forget(kept)
    assert store.find_file(kept) is None
    store.end()
    assert list((tmp_path / "kept").iterdir()) == []


def test_the_last_few_of_each_document_are_kept(make: Callable[..., Checkpoints], tmp_path: Path) -> None:
    store = make(most=2)
    for text in ("a1", "a2", "a3"):
        keep(store, tmp_path, text)
    keep(store, tmp_path, "b1", uid="other")
    assert files(tmp_path) == ["a2", "a3", "b1"]


def test_all_together_have_a_bound_but_the_newest_stays(make: Callable[..., Checkpoints], tmp_path: Path) -> None:
    store = make(max_bytes=5)
    keep(store, tmp_path, "abc", uid="1")
    keep(store, tmp_path, "de", uid="2")
    assert files(tmp_path) == ["abc", "de"]
    keep(store, tmp_path, "f", uid="3")
    assert files(tmp_path) == ["de", "f"]
    keep(store, tmp_path, "larger than all", uid="4")
    assert files(tmp_path) == ["larger than all"]


def test_none_are_kept_when_switched_off(make: Callable[..., Checkpoints], tmp_path: Path) -> None:
    store = make(most=0)
    copy = tmp_path / "copy.FCStd"
    copy.write_text("x")
    assert store.keep(copy, document="", label="", uid="", request="", transaction="") is None
    assert not (tmp_path / "kept").exists()


def test_a_failure_is_logged_and_nothing_more(store: Checkpoints, tmp_path: Path, warning_log) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    copy = tmp_path / "copy.FCStd"
    copy.write_text("x")
    assert store.keep(copy, document="", label="", uid="", request="", transaction="grow it") is None
    (message,) = warning_log.take()
    assert "before “grow it” could not be kept" in message


def test_what_dying_in_the_middle_left_is_swept(store: Checkpoints, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    old, young = folder / "old.FCStd.part", folder / "young.FCStd"
    for path in (old, young):
        path.write_text("x")
    os.utime(old, (0, 0))
    (folder / "broken.json").write_text("{")
    keep(store, tmp_path, "one")
    assert not old.exists()
    assert young.exists()


DIES = """
import sys, os
from pathlib import Path
from freecad_ai_workbench.storage.checkpoints import Checkpoints
store = Checkpoints(Path(sys.argv[1]) / "kept")
copy = Path(sys.argv[1]) / "copy.FCStd"
for text in ("first", "second"):
    copy.unlink(missing_ok=True)
    copy.write_text(text)
    store.keep(copy, document="", label="Plate", uid="u", request=text, transaction=text)
if sys.argv[2] == "ends":
    store.end()
os._exit(1)
"""


def other_freecad(tmp_path: Path, how: str) -> None:
    subprocess.run([sys.executable, "-c", DIES, str(tmp_path), how], check=False, cwd=Path(__file__).parents[3])


def test_the_last_state_of_a_freecad_that_died_is_offered_until_it_is_settled(
    store: Checkpoints, make: Callable[..., Checkpoints], tmp_path: Path
) -> None:
    other_freecad(tmp_path, "dies")
    keep(store, tmp_path, "mine")
    (offered,) = store.left_over()
    assert offered.transaction == "second"
    assert [kept.transaction for kept in make().left_over()] == ["second"], "the living session is not dead"
    store.settle(offered)
    assert store.left_over() == ()
    assert store.find_file(offered) is not None


def test_a_freecad_that_ended_in_order_left_nothing_to_recover(store: Checkpoints, tmp_path: Path) -> None:
    other_freecad(tmp_path, "ends")
    assert store.left_over() == ()
    assert files(tmp_path) == ["first", "second"]


def test_a_death_with_nothing_kept_is_forgotten(store: Checkpoints, tmp_path: Path) -> None:
    other_freecad(tmp_path, "dies")
    for path in (tmp_path / "kept").glob("*.FCStd"):
        path.unlink()
    assert store.left_over() == ()
    assert list((tmp_path / "kept").glob("*.lock")) == []
