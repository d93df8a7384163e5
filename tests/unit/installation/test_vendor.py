"""Packages go into the shared folder whole, or the folder stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from freecad_ai_workbench.installation.vendor import ConflictError, bring_back, put_in, unpacked


@pytest.fixture
def new(site, make, tmp_path: Path):
    """Packages that lie ready."""

    def ready(*wheels: Path) -> Path:
        for wheel in wheels:
            make.unpack(wheel, tmp_path / "staging/new")
        return tmp_path / "staging/new"

    return ready


def put(site, new: Path, **more):
    return put_in(new, site.target, aside=new.with_name("old"), **more)


def test_an_empty_folder_gets_them(site, new) -> None:
    folder = new(site.wheel("alpha"), site.wheel("beta", files={"shared/b.py": b"b"}))
    assert put(site, folder) == frozenset()
    assert (site.target / "alpha/__init__.py").read_text() == "version = '1.0'\n"
    assert (site.target / "shared/b.py").is_file()
    assert list(folder.iterdir()) == []


def test_the_older_version_goes_and_nothing_else(site, new) -> None:
    site.has("alpha", "0.9")
    site.has("others", "0.1")
    (site.target / "alpha/left.py").write_text("somebody's")
    (site.target / "alpha/__pycache__").mkdir()
    (site.target / "alpha/__pycache__/__init__.cpython-314.pyc").write_text("stale")
    before = site.everything()
    assert put(site, new(site.wheel("alpha"))) == {"alpha", "alpha-0"}
    assert (site.target / "alpha/__init__.py").read_text() == "version = '1.0'\n"
    assert (site.target / "alpha/left.py").read_text() == "somebody's"
    assert not list(site.target.glob("alpha-0.9*"))
    after = site.everything()
    assert {name: data for name, data in before.items() if "others" in name} == {
        name: data for name, data in after.items() if "others" in name
    }


def test_a_file_of_nobody_known_is_not_overwritten(site, new) -> None:
    (site.target / "alpha").mkdir(parents=True)
    (site.target / "alpha/__init__.py").write_text("somebody's")
    before = site.everything()
    with pytest.raises(ConflictError, match=r"alpha.__init__\.py"):
        put(site, new(site.wheel("alpha"), site.wheel("beta")))
    assert site.everything() == before


def test_a_package_that_lists_what_is_not_its_own_takes_nothing_from_outside(site, new) -> None:
    site.has("alpha", "0.9")
    outside = site.target.parent / "outside.txt"
    outside.write_text("not yours")
    record = next(site.target.glob("alpha-0.9*")) / "RECORD"
    record.write_text(record.read_text() + f"../outside.txt,,\n{outside},,\nalpha/../../outside.txt,,\n")
    put(site, new(site.wheel("alpha")))
    assert outside.read_text() == "not yours"


def test_when_a_move_fails_everything_goes_back(site, new) -> None:
    site.has("alpha", "0.9")
    site.has("beta", "0.9")
    before = site.everything()
    folder = new(site.wheel("alpha"), site.wheel("beta"))
    (folder.with_name("old") / "beta/__init__.py/in the way").mkdir(parents=True)
    with pytest.raises(OSError):
        put(site, folder)
    assert site.everything() == before
    assert (folder / "alpha/__init__.py").is_file()


def test_what_was_cut_off_is_brought_back(site, tmp_path: Path, make) -> None:
    site.has("beta", "1.0")
    before = site.everything()
    aside = tmp_path / "old"
    make.unpack(make.wheel(tmp_path / "w", "beta", "0.9", files={"beta/more.py": b"x"}), aside)
    bring_back(aside, site.target)
    after = site.everything()
    assert before.items() <= after.items(), "what is there is newer and stays"
    assert (site.target / "beta/more.py").is_file()


def test_the_packages_that_count_come_last(site, new, monkeypatch) -> None:
    moved = []
    replace = Path.replace
    monkeypatch.setattr(Path, "replace", lambda self, to: (moved.append(self.name), replace(self, to))[1])
    put(site, new(site.wheel("alpha"), site.wheel("beta"), site.wheel("gamma-lib")), last=["Alpha", "gamma_lib"])
    assert moved[-2:] == ["alpha-1.0.dist-info", "gamma_lib-1.0.dist-info"]


def test_programs_of_packages_are_left_out(site, new) -> None:
    put(site, new(site.wheel("alpha", files={"bin/alpha": b"#!"})))
    assert not (site.target / "bin").exists()


def test_ready_packages_are_counted_wherever_pip_keeps_them(site, new, tmp_path: Path) -> None:
    folder = new(site.wheel("alpha"), site.wheel("beta"))
    assert unpacked(folder.parent) == 2
    assert unpacked(tmp_path / "none") == 0
