"""The architecture document: who may import whom, and where a broad `except` may stand."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "freecad_ai_workbench"
MAY_IMPORT = {
    "core": set(),
    "config": {"core"},
    "llm": {"core", "config", "prompts"},  # the offline model is made of recipes
    "prompts": {"core", "config"},
    "sandbox": {"core", "config"},
    "host": {"core", "config", "llm", "prompts", "sandbox"},
    "agents": {"core", "config", "llm", "prompts", "sandbox"},
    "export": {"core", "config", "sandbox"},
    "storage": {"core", "config", "llm", "prompts", "sandbox"},
    "app": {"core", "config", "llm", "prompts", "sandbox", "agents", "storage", "export"},
    "headless": {"core", "config", "llm", "prompts", "sandbox", "agents", "storage", "app", "export"},
    "cli": {"core", "headless", "dependencies", "arguments"},
    "arguments": set(),
    "ui": {
        "core",
        "config",
        "llm",
        "prompts",
        "sandbox",
        "agents",
        "storage",
        "app",
        "host",
        "dependencies",
        "export",
        "installation",
    },
    "dependencies": set(),
    "installation": {"dependencies", "config"},
}
ONLY_IN = {
    "FreeCAD": ("host/", "ui/"),
    "Part": ("host/",),
    "Sketcher": ("host/",),
    "FreeCADGui": ("host/selection.py", "ui/"),
    "PySide": ("ui/qt.py",),
    "PySide2": (),
    "PySide6": (),
    "pivy": ("ui/ghost_scene.py", "ui/originals.py"),
    "keyring": ("config/keys.py",),
    "litellm": ("llm/litellm_client.py", "llm/offline/provider.py"),
    "RestrictedPython": ("sandbox/",),
}
BROAD_EXCEPT_IN = ["cli.py", "host/worker.py", "ui/operations.py", "ui/run_thread.py"]
"""One in each."""


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "examples" not in path.parts:
            yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def own_imports(name: str, tree: ast.Module) -> Iterator[str]:
    """The top-level units (packages or modules) of ours that a module imports from outside its own."""
    depth = name.count("/") + 1
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            yield from [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]


def outside_imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def test_imports_point_down() -> None:
    wrong = [
        f"{name} imports {unit}"
        for name, tree in sources()
        for own in [name.split("/")[0].removesuffix(".py")]
        for unit in own_imports(name, tree)
        if own != "__init__" and unit not in MAY_IMPORT[own] | {own, "__version__"}
    ]
    assert not wrong


@pytest.mark.parametrize("module", sorted(ONLY_IN))
def test_outside_packages_are_imported_where_they_belong(module: str) -> None:
    found = {name for name, tree in sources() if module in outside_imports(tree)}
    assert all(name.startswith(ONLY_IN[module]) if ONLY_IN[module] else False for name in found), found


def test_broad_except_stands_in_four_places_only() -> None:
    broad = [
        name
        for name, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
    ]
    assert sorted(broad) == BROAD_EXCEPT_IN


def test_no_module_is_imported_by_its_own_full_name() -> None:
    assert not [name for name, tree in sources() if "freecad_ai_workbench" in outside_imports(tree)]
