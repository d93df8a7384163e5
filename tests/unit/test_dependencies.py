"""What is missing is found without importing anything, and said in a sentence that helps."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

import pytest

from freecad_ai_workbench import dependencies
from freecad_ai_workbench.dependencies import Missing, Requirement, missing

REPOSITORY = Path(__file__).resolve().parents[2]
OLDER = Requirement("designtest-lib", "designtest_lib", "4.14.1")


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts a package, as pip leaves it, into a folder that is first on sys.path."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def install(name: str, version: str, *, folder: Path = tmp_path, code: str = "") -> Path:
        folder.mkdir(exist_ok=True)
        module = name.replace("-", "_")
        (folder / f"{module}.py").write_text(code)
        information = folder / f"{module}-{version}.dist-info"
        information.mkdir()
        (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        importlib.invalidate_caches()
        return folder

    return install


def test_nothing_is_missing_here():
    assert missing() == ()
    assert dependencies.explain(()) == ""


def test_an_absent_package_is_missing():
    gap = Missing("designtest-lib", "4.14.1")
    assert missing([OLDER]) == (gap,)
    assert str(gap) == "designtest-lib 4.14.1 or newer is not installed."


@pytest.mark.parametrize("version", ["4.14.1", "4.15", "5.0rc1", "10.0"])
def test_a_new_enough_package_is_not_missing(install, version):
    install("designtest-lib", version)
    assert missing([OLDER]) == ()


@pytest.mark.parametrize("version", ["4.12.2", "4.14", "4.9.0", "3.99"])
def test_a_package_that_is_too_old_is_missing(install, version):
    folder = install("designtest-lib", version)
    gap = Missing("designtest-lib", "4.14.1", version, str(folder))
    assert missing([OLDER]) == (gap,)
    assert str(gap) == f"designtest-lib {version} in {folder} is too old; 4.14.1 or newer is needed."
    assert "a newer FreeCAD is needed" in dependencies.explain([gap])


def test_an_old_package_of_freecads_wins_over_a_newer_one_in_the_vendor_folder(install, tmp_path, monkeypatch):
    vendor = install("designtest-lib", "4.16.0", folder=tmp_path / "vendor")
    install("designtest-lib", "4.12.2")
    monkeypatch.setattr(sys, "path", [*sys.path, str(vendor)])
    assert [gap.found for gap in missing([OLDER])] == ["4.12.2"]


@pytest.mark.parametrize("version", ["1.82.7", "1.82.8"])
def test_a_malicious_release_is_named_as_such_and_not_imported(install, version, monkeypatch):
    monkeypatch.delitem(sys.modules, "litellm", raising=False)
    folder = install("litellm", version, code="raise AssertionError('imported')")
    (gap,) = missing([Requirement("litellm", "litellm", "1.80")])
    assert gap.harmful
    expected = f"litellm {version} in {folder} is a malicious release: delete it and change your keys."
    assert dependencies.explain([gap]) == expected


def test_requirements_are_those_of_the_project():
    """Compared by text, because Python 3.10 can't read TOML."""
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", (REPOSITORY / "pyproject.toml").read_text(), re.M | re.S)
    declared = dict(re.findall(r'"([\w.-]+)>=([\d.]+)', listed[1]))
    ours = {item.name: item.minimum for item in dependencies.REQUIREMENTS}
    assert ours.pop("typing_extensions") == "4.14"
    assert declared.pop("keyring"), "installed with the others, but nothing fails without it"
    assert ours == declared


def test_every_locked_file_has_a_hash_and_no_place():
    lock = dependencies.LOCK.read_text()
    locked = re.findall(r"^([A-Za-z0-9._-]+)==\S+.*\\\n    --hash=sha256:", lock, re.M)
    assert len(locked) == len(re.findall(r"^[A-Za-z0-9._-]+==", lock, re.M)) > 50
    assert {"litellm", "pydantic", "platformdirs", "restrictedpython"} <= set(locked)
    assert not re.search(r"https?:|file:|--index|/home|/root|/tmp|/work", lock)
    assert not re.search(r"^litellm==1\.82\.[78]\b", lock, re.M)


def test_vendor_folder_is_freecads_own():
    folder = dependencies.vendor_folder(Path("/data"), (3, 11))
    assert folder == Path("/data/AdditionalPythonPackages/py311")


def test_pip_command_runs_no_code_of_the_packages():
    command = dependencies.pip_command("/fc/bin/python", "/data/py311", python_version=(3, 11))
    assert command[:4] == ["/fc/bin/python", "-m", "pip", "install"]
    assert {"--require-hashes", "--only-binary=:all:"} <= set(command)
    assert command[command.index("--target") + 1] == "/data/py311"
    assert command[command.index("--python-version") + 1] == "3.11"
    assert command[command.index("--requirement") + 1] == str(dependencies.LOCK)
    assert "--python-version" not in dependencies.pip_command("python", "/data")


def test_freecads_own_python_comes_first(tmp_path):
    (tmp_path / "bin").mkdir()
    own = tmp_path / "bin/python3"
    own.touch()
    assert dependencies.find_python(tmp_path, (3, 11)) == own
    assert dependencies.find_python(tmp_path / "elsewhere", (2, 99)) is None


def test_vendor_folder_is_appended_so_that_bundled_packages_win(tmp_path, monkeypatch):
    monkeypatch.setenv("FREECAD_USER_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "path", list(sys.path))
    assert dependencies.add_vendor_folder() is None
    folder = dependencies.vendor_folder(tmp_path, sys.version_info[:2])
    folder.mkdir(parents=True)
    assert dependencies.add_vendor_folder() == folder
    assert dependencies.add_vendor_folder() == folder
    assert sys.path[-1] == str(folder)
    assert sys.path.count(str(folder)) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_without_a_private_profile_the_newest_freecads_folder_is_used(tmp_path, monkeypatch):
    monkeypatch.delenv("FREECAD_USER_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "path", list(sys.path))
    plain, old, new = (
        dependencies.vendor_folder(tmp_path / name, sys.version_info[:2])
        for name in ("FreeCAD", "FreeCAD/v1-9", "FreeCAD/v1-10")
    )
    for folder in (plain, old, new):
        folder.mkdir(parents=True)
        assert dependencies.add_vendor_folder() == folder
