"""A user's folders, and installations of small packages into them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from freecad_ai_workbench.dependencies import Missing
from freecad_ai_workbench.installation.job import Installation
from freecad_ai_workbench.installation.pip import Progress
from freecad_ai_workbench.installation.plan import Plan, make_plan

sys.path.append(str(Path(__file__).parents[2] / "shared"))

from small_wheels import lock_of, make_wheel, serving, unpack


class Site:
    """A user's folders, and installations into them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheels = folder / "wheels"
        self.target = folder / "data" / "AdditionalPythonPackages" / "py3"
        self.said: list[str] = []
        self.progress: list[Progress] = []

    def wheel(self, name: str, version: str = "1.0", **more: object) -> Path:
        return make_wheel(self.wheels, name, version, **more)

    def lock(self, *wheels: Path, digest: str = "") -> Path:
        return lock_of(self.folder, *wheels, digest=digest)

    def has(self, name: str, version: str = "1.0") -> None:
        """The package is in the target already."""
        self.target.mkdir(parents=True, exist_ok=True)
        unpack(make_wheel(self.folder / "earlier", name, version), self.target)

    def plan(self, lock: Path, *names: str, online: bool = False) -> Plan:
        gaps = [Missing(name, "1.0") for name in names]
        wheels = None if online else self.wheels
        return make_plan(gaps, self.target, python=Path(sys.executable), lock=lock, wheels=wheels)

    def installation(self, plan: Plan) -> Installation:
        return Installation(plan, self.progress.append, self.said.append)

    def everything(self) -> dict[str, bytes]:
        """All files in the user's data folder."""
        root = self.folder / "data"
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    yield Site(tmp_path)


@pytest.fixture
def make() -> SimpleNamespace:
    """The builders, for tests that can't import from each other."""
    return SimpleNamespace(wheel=make_wheel, lock=lock_of, unpack=unpack, serving=serving)
