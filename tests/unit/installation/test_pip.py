"""What pip is told, what its words mean, and why it gave up."""

from __future__ import annotations

from pathlib import Path

import pytest

from freecad_ai_workbench.installation.pip import (
    Failure,
    Progress,
    Reader,
    find_failure,
    is_noise,
    pip_environment,
    staging_command,
)


@pytest.mark.parametrize(("version", "bar"), [("26.2.2", "raw"), ("24.1", "raw"), ("24.0", "off"), ("20.3.4", "off")])
def test_progress_in_bytes_is_asked_of_pips_that_know_it(version: str, bar: str) -> None:
    command = staging_command(
        Path("/p"), Path("/new"), requirements=Path("/lock"), wheels=Path("/wheels"), pip_version=version
    )
    assert command[command.index("--progress-bar") + 1] == bar
    assert {"--require-hashes", "--only-binary=:all:", "--no-deps", "--no-index"} <= set(command)
    assert command[command.index("--target") + 1] == "/new"
    assert command[command.index("--find-links") + 1] == "/wheels"
    assert "--no-compile" not in command


def test_no_key_and_none_of_pips_own_switches_reach_it() -> None:
    present = {
        "PATH": "/bin",
        "OPENAI_API_KEY": "sk-planted",
        "AWS_SECRET_ACCESS_KEY": "planted",
        "PIP_NO_COMPILE": "1",
        "PIP_TARGET": "/elsewhere",
        "PYTHONPATH": "/x",
        "PIP_INDEX_URL": "https://mirror.example/simple",
        "HTTPS_PROXY": "http://proxy:1",
    }
    found = pip_environment(Path("/staging"), present)
    assert "planted" not in " ".join(found.values())
    assert not {"PIP_NO_COMPILE", "PIP_TARGET", "PYTHONPATH"} & set(found)
    assert (found["PIP_INDEX_URL"], found["HTTPS_PROXY"]) == ("https://mirror.example/simple", "http://proxy:1")
    assert found["TMPDIR"] == "/staging"


def test_progress_is_read_from_what_pip_says() -> None:
    reader = Reader(2)
    assert reader.feed("Collecting aiohttp==3.14.5 (from -r x (line 4))")
    assert reader.progress == Progress("collecting", 0, 2, "aiohttp")
    assert not reader.feed("  Downloading aiohttp-3.14.5-py3-none-any.whl (1.9 MB)")
    assert reader.feed("Progress 262144 of 1888041")
    assert (reader.progress.bytes_done, reader.progress.bytes_total) == (262144, 1888041)
    assert reader.feed("Processing /a b/some-folder/typing_extensions-4.16.0-py3-none-any.whl (from -r x)")
    assert reader.progress == Progress("collecting", 1, 2, "typing_extensions")
    assert not reader.unpacked(1)
    assert reader.feed("Installing collected packages: aiohttp, typing-extensions")
    assert reader.progress == Progress("unpacking", 0, 2)
    assert reader.unpacked(1) and not reader.unpacked(1)
    assert reader.progress.done == 1


def test_what_pip_never_announced_does_not_lead_beyond_the_end() -> None:
    reader = Reader(1)
    for name in ("a", "b", "c"):
        reader.feed(f"Collecting {name}==1")
    assert (reader.progress.done, reader.progress.total) == (0, 1)


def test_noise_is_left_out_of_the_log() -> None:
    assert is_noise("Progress 1 of 2") and is_noise("") and is_noise("Ignoring tomli: markers 'x' don't match")
    assert not is_noise("Collecting a==1") and not is_noise("ERROR: no")


REFUSED = "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(\"Failed to establish\")'"
NO_MATCH = "ERROR: No matching distribution found for aiohttp==3.14.5"


@pytest.mark.parametrize(
    ("lines", "kind", "detail"),
    [
        (["/usr/bin/python3: No module named pip"], "no_pip", "No module named pip"),
        ([REFUSED, NO_MATCH], "network", "NewConnectionError"),
        (["ERROR: Could not find a version (from versions: none)", NO_MATCH], "no_wheel", "aiohttp==3.14.5"),
        (["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."], "hash", "HASHES"),
        (["ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"], "disk", "28"),
        (["ERROR: [Errno 13] Permission denied: '/x'"], "permission", "/x"),
        (["WARNING: x SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", NO_MATCH], "certificate", "CERTIFICATE"),
        (["Looking", "ERROR: Something new.", "hint: none"], "other", "Something new."),
        ([], "other", ""),
    ],
)
def test_why_it_failed(lines: list[str], kind: str, detail: str) -> None:
    failure = find_failure(lines)
    assert failure.kind == kind
    assert detail in failure.detail
    assert isinstance(failure, Failure)
