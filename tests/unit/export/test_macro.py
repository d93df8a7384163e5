"""The text of a macro: what it says of itself, and that no request can break it."""

from __future__ import annotations

import ast
from datetime import date

import pytest

from freecad_ai_workbench.core.design import DesignState, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.parameters import Parameter, ParameterValue
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.export.macro import render_macro

MADE = date(2026, 1, 2)
LENGTH = Parameter(object_name="Params", object_label="P", name="Length", kind="length", value=12, description="long")


def proposal(source: str = "x = 1\n", *, request: str = "a box", **more: object) -> Proposal:
    return Proposal.model_validate(
        {
            "id": "p",
            "request": request,
            "plan": Plan(summary="A box.", tasks=(Task(id="box", title="Make a box"),)),
            "scripts": (Script(task_id="box", source=source),),
            "changes": (),
            "dry_run": DryRunResult(parameters=(LENGTH,), freecad_version="1.1.3"),
            "validation": ValidationResult(),
            **more,
        }
    )


def test_it_says_what_it_is() -> None:
    head = render_macro([proposal()], made=MADE).split("import FreeCAD")[0]
    for told in ("# a box", "2026-01-02", "FreeCAD 1.1.3", "A box.", "Params.Length = 12 mm (long)"):
        assert told in head


@pytest.mark.parametrize("request_text", ['"""', "\\", "a\nimport os", "'\"\\n\0\r\u2028x", "", "ä ° ×"])
def test_no_request_breaks_it(request_text: str) -> None:
    tree = ast.parse(render_macro([proposal(request=request_text)], made=MADE))
    assert all(isinstance(node, (ast.Import, ast.FunctionDef, ast.Expr)) for node in tree.body)


@pytest.mark.parametrize("source", ["", "# nothing\n", "\n\n"])
def test_a_script_of_no_statement_is_no_error(source: str) -> None:
    ast.parse(render_macro([proposal(source)], made=MADE))


def test_a_script_with_one_of_our_names_keeps_it() -> None:
    text = render_macro([proposal("_ignored = 3\ndoc.openTransaction()\n")], made=MADE)
    assert "def _macro_ignored(" in text
    assert "    _ignored = 3\n    _macro_ignored()" in text


def test_an_edit_asks_for_its_document() -> None:
    base = DesignState(objects=(ObjectState(name="Box", label="Box", type_id="Part::Box"),))
    text = render_macro([proposal(base=base)], made=MADE)
    assert "newDocument" not in text
    assert "Open the document that this macro changes" in text


def test_a_number_for_nothing_is_an_error() -> None:
    wanted = (ParameterValue(object_name="Params", name="Depth", value=1),)
    with pytest.raises(ValueError, match=r"Params\.Depth"):
        render_macro([proposal(parameters=wanted)], made=MADE)
    with pytest.raises(ValueError, match="at least one"):
        render_macro([], made=MADE)
