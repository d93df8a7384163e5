"""The page of the allowed surface holds everything that the lists hold."""

from __future__ import annotations

import builtins
import importlib

import pytest

from freecad_ai_workbench.sandbox.allowed import documents, freecad, python, shapes
from freecad_ai_workbench.sandbox.surface import render_surface


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
