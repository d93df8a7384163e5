"""The lock names what belongs on a machine, and its sizes are there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from freecad_ai_workbench.dependencies import LOCK, REQUIREMENTS
from freecad_ai_workbench.installation.lock import SIZES, normal_name, read_lock, read_sizes

REPOSITORY = Path(__file__).resolve().parents[3]


def facts(version: str, system: str = "linux", machine: str = "x86_64") -> dict[str, str]:
    python = {"platform_python_implementation": "CPython", "implementation_name": "cpython"}
    return {"python_full_version": version, "sys_platform": system, "platform_machine": machine, **python}


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("version", ["3.10.9", "3.11.0", "3.13.5", "3.14.2"])
def test_each_package_is_there_once(version: str, system: str) -> None:
    names = [item.name for item in read_lock(LOCK, facts(version, system))]
    assert len(names) == len(set(names)) > 50
    assert {normal_name(item.name) for item in REQUIREMENTS} <= set(names)
    assert ("colorama" in names) is (system == "win32")
    assert ("secretstorage" in names) is (system == "linux")
    assert ("tomli" in names) is (version < "3.11")
    assert "httpx2-jsfetch" not in names


def test_the_version_is_that_of_the_python() -> None:
    def version(python: str) -> str:
        return next(item.version for item in read_lock(LOCK, facts(python)) if item.name == "restrictedpython")

    assert (version("3.10.9"), version("3.13.1")) == ("8.5", "9.0")


def test_what_the_lock_says_is_kept_word_for_word() -> None:
    text = LOCK.read_text()
    items = read_lock(LOCK, facts("3.14.0"))
    assert all(item.text in text and "--hash=sha256:" in item.text for item in items)
    assert all(item.text.startswith(tuple("abcdefghijklmnopqrstuvwxyz")) and item.text.endswith("\n") for item in items)


def test_every_package_of_a_usual_machine_has_a_size() -> None:
    sizes = read_sizes()
    assert {item.name for item in read_lock(LOCK, facts("3.14.0"))} == set(sizes)
    assert all(size.download > 0 and size.on_disk > 0 for size in sizes.values())
    assert 30e6 < sum(size.download for size in sizes.values()) < 150e6
    assert read_sizes(SIZES.with_name("none")) == {}


def test_a_condition_that_is_not_understood_is_an_error(tmp_path: Path) -> None:
    lock = tmp_path / "odd.lock"
    lock.write_text("thing==1.0 ; 'a' in extra \\\n    --hash=sha256:00\n")
    with pytest.raises(ValueError, match="not understood"):
        read_lock(lock)


def test_the_standard_library_is_enough() -> None:
    names = [path.stem for path in (REPOSITORY / "freecad_ai_workbench/installation").glob("[a-z]*.py")]
    code = f"import sys; sys.path.insert(0, {str(REPOSITORY)!r})\n"
    code += "".join(f"import freecad_ai_workbench.installation.{name}\n" for name in names)
    assert len(names) == 5
    done = subprocess.run([sys.executable, "-S", "-I", "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
