"""The page of the allowed surface holds everything that the lists hold."""

from __future__ import annotations

import ast
import builtins
import importlib
import re
from pathlib import Path

import pytest

from freecad_ai_workbench import cli
from freecad_ai_workbench.sandbox.allowed import documents, freecad, python, shapes
from freecad_ai_workbench.sandbox.policy import check_script
from freecad_ai_workbench.sandbox.surface import render_surface

REPOSITORY = Path(__file__).parents[3]


def test_page_names_what_is_allowed_and_what_is_not():
    page = render_surface()
    for name in (
        "makeBox",
        "addConstraint",
        "App::PropertyLength",
        "Sketcher::SketchObject",
        "itertools",
        "exportStep",
    ):
        assert f"`{name}`" in page
    for name in (*shapes.TYPES, *documents.TYPES, *freecad.MODULES):
        assert f"### `{name}`" in page


def test_lists_name_nothing_that_writes_files_or_leaves_the_document():
    dangerous = {
        "save", "saveAs", "saveCopy", "exportStep", "exportStl", "exportBrep", "exportIges", "importBrep", "read",
        "dumpToString",
        "writeInventor", "dumpContent", "restoreContent", "addExtension", "Proxy", "FileName", "exportFile",
        "importFile",
        "mergeProject", "moveObject", "undo", "redo", "TransientDir", "getTempFileName", "toPythonCommands",
    }  # fmt: skip
    for name, members in {**shapes.TYPES, **documents.TYPES}.items():
        listed = set(f"{members.read} {members.write} {members.call}".split())
        assert not listed & dangerous, name
        assert not [item for item in listed if item.startswith("_")], name
    assert not dangerous & set(" ".join(f"{m.types} {m.functions} {m.own}" for m in freecad.MODULES.values()).split())


def test_names_of_python_exist():
    assert set(dir(builtins)) >= python.BUILTIN_NAMES | (python.EXCEPTION_NAMES - {"EncodingWarning"})
    assert not python.BUILTIN_NAMES & set(python.REFUSED_NAMES)


@pytest.mark.parametrize("module", [name for name in python.MODULES if name not in ("typing", "__future__")])
def test_listed_members_of_the_standard_library_exist(module):
    real = importlib.import_module(module)
    newer = {"cbrt", "exp2", "pairwise", "fmean"}
    assert [name for name in python.MODULES[module].split() if not hasattr(real, name) and name not in newer] == []


def test_page_in_the_documentation_is_up_to_date():
    committed = (REPOSITORY / "docs" / "allowed-surface.md").read_text(encoding="utf-8")
    assert committed == render_surface(), (
        "write it anew: python3 -m freecad_ai_workbench.cli surface > docs/allowed-surface.md"
    )


def test_command_prints_the_page(monkeypatch, capsys):
    monkeypatch.setattr(cli, "missing", lambda: ())
    assert cli.main(["surface"]) == 0
    assert capsys.readouterr().out == render_surface()


def read_taught():
    """What the instructions for writing scripts show as code."""
    prompts = REPOSITORY / "freecad_ai_workbench" / "prompts" / "v1"
    files = (prompts / "craft.md", *sorted((prompts / "reference").glob("*.md")))
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)


def list_callable():
    members = {**shapes.TYPES, **documents.TYPES}.values()
    modules = freecad.MODULES.values()
    texts = [item.call for item in members] + [f"{item.types} {item.functions} {item.own}" for item in modules]
    return set(" ".join(texts).split()) | set(python.BUILTIN_NAMES)


def test_generator_is_taught_only_types_that_scripts_may_add():
    named = {name for code in read_taught() for name in re.findall(r"\b[A-Z]\w+::[A-Z]\w+", code)}
    patterns = (*documents.OBJECT_TYPES, *map(re.escape, documents.WRITABLE_PROPERTIES))
    assert len(named) > 10
    assert [name for name in named if not any(re.fullmatch(pattern, name) for pattern in patterns)] == []


def test_generator_is_taught_only_calls_that_scripts_may_make():
    called = {name for code in read_taught() for name in re.findall(r"\b(\w+)\(", code)}
    assert {"addObject", "newObject", "addConstraint", "setExpression", "recompute"} <= called
    assert called - list_callable() == set()


def test_generator_is_taught_only_statements_that_pass():
    given = (
        "App = doc = body = params = sketch = pad = pocket = fillet = base = names = f = z = i = plane = pattern = 0\n"
    )
    parsed = 0
    for code in read_taught():
        try:
            ast.parse(code)
        except SyntaxError:
            continue
        if code.isidentifier():
            continue
        parsed += 1
        unknown = [item for item in check_script(given + code) if item.rule != "name"]
        assert unknown == [], code
    assert parsed > 15
