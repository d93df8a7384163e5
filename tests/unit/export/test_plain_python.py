"""A script in plain Python: what is replaced, what stays, and how a module's text becomes a function's body."""

from __future__ import annotations

import ast

import pytest

from freecad_ai_workbench.export.plain_python import to_plain_python
from freecad_ai_workbench.export.source_edits import indented


def body(source: str, **options: object) -> str:
    plain = to_plain_python(source, **options)  # type: ignore[arg-type]
    text = f"def f():\n{plain.body}\n    pass\n"
    ast.parse(text)
    return "\n".join(line[4:] for line in plain.body.split("\n"))


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("import FreeCAD as App, Part", "import FreeCAD as App, Part"),
        ("import App", "import FreeCAD; App = FreeCAD"),
        ("import FreeCADGui as Gui", "Gui = _Window()"),
        ("import Part, PartGui", "import Part; PartGui = _Window()"),
        ("from FreeCAD import Vector, Rotation as R", "from FreeCAD import Vector, Rotation as R"),
        ("from FreeCAD.Units import Quantity as Q", "import FreeCAD; Q = FreeCAD.Units.Quantity"),
        ("from FreeCAD import newDocument", "newDocument = _this_document"),
        ("from math import *\nx = cos(tau)", "from math import cos, tau\nx = cos(tau)"),
        ("doc.openTransaction('a')", "_ignored('a')"),
        ("(doc\n    .commitTransaction)()", "(_ignored)()"),
        ("d = App.newDocument('a')", "d = _this_document('a')"),
        ("a.b[0].ViewObject.Visibility = False", "_View(a.b[0]).Visibility = False"),
        ("x.ViewObject.Object.ViewObject.show()", "_View(_View(x).Object).show()"),
        ("doc.removeObject('Pin')", "doc.removeObject('Pin')"),
        ("import random\nrandom.seed()\nr = random.Random(None)\nq = random.Random(3)",
         "import random\nrandom.seed(20240229)\nr = random.Random(20240229)\nq = random.Random(3)"),
    ],
)  # fmt: skip
def test_what_is_replaced(source: str, plain: str) -> None:
    assert body(source) == plain


def test_objects_that_are_kept_are_not_removed() -> None:
    assert body("doc.removeObject('Pin')", kept=("Pin",)) == "_removing(doc, ['Pin'])('Pin')"


def test_a_member_that_the_script_defines_itself_is_its_own() -> None:
    source = "class Step:\n    def newDocument(self):\n        return 1\nStep().newDocument()"
    assert body(source) == source


def test_a_script_that_needs_nothing_is_as_written() -> None:
    source = 'import Part  # once\nx = """a\nb"""\n\n\ndef f():\n    return x'
    plain = to_plain_python(source)
    assert plain.parts == frozenset()
    assert plain.body == '    import Part  # once\n    x = """a\nb"""\n\n\n    def f():\n        return x'


def test_names_of_built_ins_and_global_names_behave_as_in_a_module() -> None:
    found: dict[str, object] = {}
    source = "def count():\n    global n\n    n = 2\ncount()\nround = round(2.6) + n\nresult.append((round, __name__))"
    plain = to_plain_python(source)
    result: list[object] = []
    exec(f"import builtins\ndef f():\n{plain.body}\nf()", {"result": result, **found})
    assert result == [(5, "__main__")]


def test_our_names_give_way_to_those_of_a_script() -> None:
    assert body("doc.openTransaction()", mark="_macro") == "_macro_ignored()"


def test_a_text_that_is_built_of_values_keeps_its_blanks() -> None:
    assert indented('x = f"""a\n {1}\n  b"""\ny = 1') == '    x = f"""a\n {1}\n  b"""\n    y = 1'
