"""Installing with the real pip: from a folder, from an index on loopback, and all the ways in which it fails."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from freecad_ai_workbench.config.file_lock import try_lock
from freecad_ai_workbench.installation import job
from freecad_ai_workbench.installation.plan import Plan


@pytest.fixture(autouse=True)
def pip_is_there() -> None:
    asked = subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True)
    if asked.returncode != 0:
        pytest.skip("this Python has no pip")


def test_from_a_folder_of_wheels(site) -> None:
    lock = site.lock(site.wheel("alpha"), site.wheel("beta-lib"))
    outcome = site.installation(site.plan(lock, "alpha")).run()
    assert outcome == job.Outcome()
    asked = "import alpha, beta_lib; print(alpha.version, beta_lib.version)"
    done = subprocess.run([sys.executable, "-c", asked], env={"PYTHONPATH": str(site.target)}, capture_output=True)
    assert done.stdout.split() == [b"1.0", b"1.0"]
    assert list(site.target.rglob("*.pyc")), "compiled, so that the first import is quick"
    assert [entry.name for entry in site.target.parent.iterdir()] == [site.target.name]
    steps = list(dict.fromkeys(item.step for item in site.progress))
    assert steps == ["starting", "collecting", "unpacking", "moving"]
    assert {item.total for item in site.progress} == {2}
    assert any("Processing" in line for line in site.said)


def index_of(folder: Path):
    """A package index, as pip asks it, of the wheels in a folder."""

    def answer(path: str) -> bytes | None:
        name = path.rstrip("/").rpartition("/")[2]
        if (folder / name).is_file():
            return (folder / name).read_bytes()
        links = [f'<a href="/files/{file.name}">{file.name}</a>' for file in folder.glob(f"{name.replace('-', '_')}-*")]
        return f"<!DOCTYPE html><html><body>{''.join(links)}</body></html>".encode() if links else None

    return answer


def test_from_an_index(site, make, monkeypatch) -> None:
    lock = site.lock(site.wheel("alpha", files={"alpha/data.bin": os.urandom(700_000)}))
    with make.serving(index_of(site.wheels)) as address:
        monkeypatch.setenv("PIP_INDEX_URL", address)
        monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
        outcome = site.installation(site.plan(lock, "alpha", online=True)).run()
    assert outcome == job.Outcome(), site.said
    assert (site.target / "alpha/data.bin").is_file()
    assert not any("Progress " in line for line in site.said)


def test_an_older_copy_is_replaced_and_told(site) -> None:
    lock = site.lock(site.wheel("alpha"))
    site.has("alpha", "0.9")
    site.has("others", "3.0")
    assert site.installation(site.plan(lock, "alpha")).run().replaced >= {"alpha"}
    assert (site.target / "others/__init__.py").read_text() == "version = '3.0'\n"


def fails(site, plan: Plan, kind: str, *, detail: str = "") -> None:
    """It ends with this reason, and the user's folders are as they were."""
    before = site.everything()
    existed = site.target.parent.exists()
    outcome = site.installation(plan).run()
    assert outcome.failure is not None and outcome.failure.kind == kind, (outcome, site.said)
    assert detail in outcome.failure.detail
    assert site.everything() == before
    assert site.target.parent.exists() is existed


def test_a_wrong_hash(site) -> None:
    site.has("others")
    lock = site.lock(site.wheel("alpha"), site.wheel("beta"), digest="0" * 64)
    fails(site, site.plan(lock, "alpha"), "hash")


def test_a_wheel_that_the_folder_lacks(site) -> None:
    alpha, beta = site.wheel("alpha"), site.wheel("beta")
    lock = site.lock(alpha, beta)
    beta.unlink()
    fails(site, site.plan(lock, "alpha"), "no_wheel", detail="beta==1.0")


def test_no_network(site, monkeypatch) -> None:
    lock = site.lock(site.wheel("alpha"))
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple/")
    fails(site, site.plan(lock, "alpha", online=True), "network")


def test_no_pip(site, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "bare")], check=True)
    plan = site.plan(site.lock(site.wheel("alpha")), "alpha")
    bare = tmp_path / "bare" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    fails(site, Plan(plan.target, bare, plan.items, wheels=site.wheels), "no_pip", detail=str(bare))


@pytest.mark.parametrize("python", [None, Path("/nowhere/python3")])
def test_no_python(site, python: Path | None) -> None:
    plan = site.plan(site.lock(site.wheel("alpha")), "alpha")
    fails(site, Plan(plan.target, python, plan.items), "no_python")


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="a folder in which not even root may write")
def test_a_folder_that_can_not_be_written(site) -> None:
    plan = site.plan(site.lock(site.wheel("alpha")), "alpha")
    fails(site, Plan(Path("/sys/kernel/packages/py3"), plan.python, plan.items, wheels=site.wheels), "permission")


def test_a_file_of_somebody_else_is_in_the_way(site) -> None:
    lock = site.lock(site.wheel("alpha"))
    (site.target / "alpha").mkdir(parents=True)
    (site.target / "alpha/__init__.py").write_text("somebody's")
    fails(site, site.plan(lock, "alpha"), "conflict", detail="__init__.py")


def test_a_second_one_at_the_same_time(site) -> None:
    lock = site.lock(site.wheel("alpha"))
    staging = site.target.parent / f".ai-designer-{site.target.name}"
    staging.mkdir(parents=True)
    with try_lock(staging / "lock"):
        outcome = site.installation(site.plan(lock, "alpha")).run()
    assert outcome.failure is not None and outcome.failure.kind == "busy"


@pytest.fixture
def small_disk(site) -> Iterator[int]:
    """The user's data folder on a disk of 60 MB."""
    place = site.target.parents[1]
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=60m", "none", str(place)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("nothing can be mounted here")
    yield 60_000_000
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_is_too_small_is_told_before(site, small_disk) -> None:
    (site.target.parents[1] / "much").write_bytes(bytes(20_000_000))
    fails(site, site.plan(site.lock(site.wheel("alpha")), "alpha"), "disk", detail="50 MB needed")
    assert not site.said


def test_a_disk_that_becomes_full(site, small_disk) -> None:
    wheel = site.wheel("alpha", files={"alpha/large.bin": bytes(small_disk + 10_000_000)})
    fails(site, site.plan(site.lock(wheel), "alpha"), "disk")
    assert any("No space left" in line for line in site.said)


def test_cancelled_in_the_middle(site, make, monkeypatch) -> None:
    """pip waits for an index that does not answer, and is gone a moment later."""
    asked, over = threading.Event(), threading.Event()

    def stall(_path: str) -> None:
        asked.set()
        over.wait(30)

    lock = site.lock(site.wheel("alpha"))
    site.has("others")
    before = site.everything()
    ended: list[job.Outcome] = []
    with make.serving(stall) as address:
        monkeypatch.setenv("PIP_INDEX_URL", address)
        installation = site.installation(site.plan(lock, "alpha", online=True))
        thread = threading.Thread(target=lambda: ended.append(installation.run()))
        thread.start()
        assert asked.wait(30)
        installation.cancel()
        thread.join(10)
        over.set()
    assert ended == [job.Outcome(cancelled=True)]
    assert site.everything() == before


def test_what_a_killed_freecad_left_is_tidied_by_the_next(site, make, tmp_path: Path) -> None:
    lock = site.lock(site.wheel("alpha"))
    staging = site.target.parent / f".ai-designer-{site.target.name}"
    make.unpack(make.wheel(tmp_path / "w", "half"), staging / "new")
    make.unpack(make.wheel(tmp_path / "w", "others"), staging / "old")
    assert site.installation(site.plan(lock, "alpha")).run() == job.Outcome()
    assert (site.target / "others/__init__.py").is_file()
    assert not (site.target / "half").exists()
    assert not staging.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="sleep")
def test_all_that_pip_started_is_ended(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    code = f"import subprocess; p = subprocess.Popen(['sleep', '60']); open({str(told)!r}, 'w').write(str(p.pid))"
    with job._started([sys.executable, "-c", f"{code}; p.wait()"], tmp_path) as process:
        while not (told.is_file() and told.read_text()):
            time.sleep(0.01)
        child = int(told.read_text())
    process.stdout.close()
    end = time.monotonic() + 5
    while time.monotonic() < end and Path(f"/proc/{child}").is_dir() and "Z" not in _state(child):
        time.sleep(0.01)
    assert not Path(f"/proc/{child}").is_dir() or "Z" in _state(child)


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2]
    except OSError:
        return "Z"
