"""Programs are run with a true end: status, limit, nothing left over, and an explanation when it went wrong."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def process(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOLS))
    import process

    return process


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_exit_status_is_the_programs(process):
    assert process.run(python("raise SystemExit(0)")) == 0
    assert process.run(python("raise SystemExit(7)")) == 7


def test_a_program_that_is_not_there(process):
    with pytest.raises(process.SetupError, match="no-such-program can't be started"):
        process.run(["no-such-program"])


@linux
def test_nothing_is_left_of_a_program_that_took_too_long(process, tmp_path):
    child = tmp_path / "child"
    start = "import subprocess; child = subprocess.Popen(['sleep', '60'])"
    code = f"{start}; open({str(child)!r}, 'w').write(str(child.pid)); child.wait()"
    with pytest.raises(process.TimeOutError, match="did not end within 1 s"):
        process.run(python(code), timeout_s=1.0)
    assert gone(int(child.read_text()))


def gone(pid: int) -> bool:
    """The process has ended; somebody else may still have to collect its status."""
    end = time.monotonic() + 2
    while time.monotonic() < end:
        status = Path(f"/proc/{pid}/stat")
        if not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_a_failure_shows_the_end_of_the_log_and_the_remedy(process, tmp_path):
    log = tmp_path / "log"
    with pytest.raises(process.SetupError) as caught:
        process.run_logged(
            python("print('disk is full'); raise SystemExit(1)"), log, what="Copying", remedy="Make room."
        )
    assert str(caught.value) == f"Copying failed:\ndisk is full\nThe whole log is {log}. Make room."


def test_answers(process):
    assert process.ask(python("print('1.1')")) == "1.1\n"
    assert process.ask(python("print('1.1'); raise SystemExit(1)")) is None
    assert process.ask(["no-such-program"]) is None
    assert process.ask(python("import time; time.sleep(9)"), timeout_s=0.2) is None


def test_keys_are_not_handed_on(process, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("PYTHONSTARTUP", "/x.py")
    kept = process.kept_environment()
    assert "sk-secret" not in kept.values()
    assert not [name for name in kept if name.startswith("PYTHON")]
    assert kept["PATH"] == os.environ["PATH"]
