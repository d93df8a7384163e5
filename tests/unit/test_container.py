"""The container's files: the same steps as tools/ takes, no rights that are not needed. No container engine is used."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from freecad_ai_workbench.arguments import make_parser
from freecad_ai_workbench.dependencies import LOCK, pip_command

ROOT = Path(__file__).parents[2]
FOR_WINDOWS = {"xvfb", "xauth", "libgl1-mesa-dri", "fonts-dejavu-core"}
"""What tools/ installs for the window and for pictures, which a headless runner has no use for."""


@pytest.fixture
def chroot(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import chroot  # type: ignore[import-not-found]

    return chroot  # type: ignore[no-any-return]


def instructions() -> list[tuple[str, str]]:
    """(RUN, text) and so on, continued lines joined and comments left out."""
    lines = [line for line in (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(word, rest.strip()) for line in joined.splitlines() if line for word, _, rest in [line.partition(" ")]]


def texts(word: str) -> list[str]:
    return [text for found, text in instructions() if found == word]


def compose() -> str:
    return (ROOT / "compose.yaml").read_text(encoding="utf-8")


def test_it_is_the_system_that_tools_install_freecad_from(chroot: ModuleType) -> None:
    newest = next(iter(chroot.RELEASES.values()))
    assert {text.split()[0] for text in texts("FROM")} == {f"debian:{newest}-slim"}


def test_it_has_the_packages_that_tools_install_but_those_for_the_window(chroot: ModuleType) -> None:
    commands = [part for text in texts("RUN") for part in text.split("&&") if "apt-get install" in part]
    installed = {word for part in commands for word in shlex.split(part)[2:] if word[:1] != "-"}
    assert installed == set(chroot.PACKAGES) - FOR_WINDOWS | {"ca-certificates"}
    assert all("--yes --no-install-recommends" in part for part in commands)


def test_python_packages_are_those_of_the_lock_installed_as_everywhere() -> None:
    command = shlex.join(pip_command("python3", "/opt/packages", lock="/tmp/dependencies.lock"))
    assert command in texts("RUN")
    source = LOCK.relative_to(ROOT).as_posix()
    assert f"{source} /tmp/dependencies.lock" in texts("COPY")
    (environment,) = texts("ENV")
    assert "PYTHONPATH=/opt/ai-designer:/opt/packages" in environment


def test_it_runs_as_nobody_in_particular() -> None:
    assert texts("USER") == ["designer"]
    assert "useradd --uid 10001" in " ".join(texts("RUN"))
    order = [word for word, _ in instructions()]
    assert order.index("USER") < order.index("ENTRYPOINT")
    assert "RUN" not in order[order.index("USER") :]
    assert 'user: "10001:10001"' in compose()


def test_only_what_must_be_is_writable() -> None:
    lines = [line.strip() for line in compose().splitlines()]
    for needed in ("read_only: true", "- ALL", "- no-new-privileges:true", "- ./config:/config:ro"):
        assert needed in lines
    assert any(line.startswith("- /tmp:") for line in lines)
    assert "privileged: true" not in lines


def test_nothing_secret_is_in_the_files() -> None:
    for name in ("Dockerfile", "compose.yaml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"(KEY|TOKEN|SECRET)\w*\s*[=:]\s*\S", text)


def test_the_commands_in_it_exist() -> None:
    (health,) = texts("HEALTHCHECK")
    command = re.findall(r'"([^"]+)"', health)
    assert command[:4] == ["python3", "-m", "freecad_ai_workbench.cli", "dry-run"]
    script = ROOT / Path(command[4]).relative_to("/opt/ai-designer")
    assert make_parser("").parse_args(["dry-run", str(script)]).script == script
    assert texts("ENTRYPOINT") == ['["python3", "-m", "freecad_ai_workbench.cli"]']
    assert [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line[:1] == "!"] == [
        "!freecad_ai_workbench"
    ]
