"""What the static policy says: exact sentences with their lines, all at once, and no exception ever."""

from __future__ import annotations

import ast
import random
import time

import pytest

from freecad_ai_workbench.sandbox.allowed import syntax
from freecad_ai_workbench.sandbox.compiler import compile_script
from freecad_ai_workbench.sandbox.policy import check_script


def sentences(source):
    return [str(violation) for violation in check_script(source)]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (
            "x = 1\nopen('a')",
            "line 2: `open` is not available to scripts; to write a file the user exports from the panel.",
        ),
        (
            "import os",
            "line 1: `os` is not available to scripts; scripts have no files; "
            "to write a file the user exports from the panel.",
        ),
        (
            "import Part\nPart.export([], 'x')",
            "line 2: `Part.export` is not available to scripts; the user exports from the panel.",
        ),
        (
            "from Part import read",
            "line 1: `Part.read` is not available to scripts; scripts have no files; make the geometry.",
        ),
        (
            "doc = App.ActiveDocument\ndoc.saveAs('x')",
            "line 2: `saveAs` is not available to scripts; the user saves the document.",
        ),
        (
            "().__class__.__mro__",
            "line 1: `__mro__` is not available to scripts; "
            "use the built-in functions and operators instead of special names.",
        ),
        (
            "with x as y:\n    pass",
            "line 1: `with` is not available to scripts; nothing here needs closing, so write the body without it.",
        ),
        ("async def f():\n    pass", "line 1: `async def` is not available to scripts; write an ordinary function."),
        (
            "print(undefined)",
            "line 1: `undefined` is neither defined in this script nor available to scripts; "
            "define or import it first.",
        ),
        ("def f(:\n    pass", "line 1: Python can't read this line: invalid syntax."),
        (
            "class A:\n    def __new__(cls):\n        pass",
            "line 2: A class of a script can't define `__new__`; use an ordinary method.",
        ),
        (
            "class A(metaclass=type):\n    pass",
            "line 1: Class keywords such as `metaclass` are not available to scripts; leave them out.",
        ),
        ("from . import x", "line 1: Relative imports are not available to scripts; a script stands alone."),
        ("type('A', (), {})", "line 1: `type` with three arguments is not available to scripts; write a `class`."),
        (
            "def g():\n    yield\ng().gi_frame",
            "line 3: `gi_frame` is not available to scripts; scripts can't look into the interpreter.",
        ),
        ("x = 1 # \u202e", "line 1: The character U+202E is invisible or looks like another; write plain characters."),
        ("# coding: latin-1\nx = 1", "line 1: Scripts are UTF-8; leave the coding line out."),
        ("\uff4fpen = 1", "line 1: The name `\uff4fpen` looks like another name to Python; write it in plain letters."),
        ("x = " + "9" * 400, "line 1: A number is too large; FreeCAD's sizes end at 10,000,000 mm."),
        (
            "match 1:\n    case int():\n        pass",
            "line 2: class patterns are not available to scripts; use `isinstance` in an `if`.",
        ),
        (
            "match 1:\n    case App.x:\n        pass",
            "line 2: Patterns of `match` are literals; compare other values in an `if`.",
        ),
    ],
)
def test_sentence_and_line(source, sentence):
    assert sentence in sentences(source)


def test_all_violations_are_found_at_once_and_in_order():
    found = check_script("import os\nx = eval('1')\n\nopen('y')\nApp.saveParameter()\n")
    assert [item.line for item in found] == [1, 2, 4, 5]
    assert all(item.rule and item.message.endswith(".") for item in found)


def test_module_names_are_followed_through_aliases():
    assert sentences("import FreeCAD as F\nF.ParamGet('x')") == [
        "line 2: `FreeCAD.ParamGet` is not available to scripts; the user's settings are not for scripts."
    ]
    assert "FreeCAD.Console.AddObserver" in sentences("App.Console.AddObserver(1)")[0]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\n\n# nothing\n",
        "_private = 1\n__very = 2\nprint(_private, __very)",
        "def save(x):\n    return x\nclass A:\n    def save(self):\n        return 1\nA().save()",
        "if __name__ == '__main__':\n    print(1)",
        "x: int = 1\ny: 'list[float]' = []\ndef f(a: int, *, b: float = 1.0) -> None:\n    pass",
        "class A:\n    def __repr__(self):\n        return 'A'\n    __str__ = __repr__",
        "try:\n    import FreeCADGui as Gui\nexcept ImportError:\n    Gui = None",
        "print('50 mm\u00b2 \u00d8 \u00b0 \u2013 gr\u00f6\u00dfe')\ngr\u00f6\u00dfe = 1",
        "from math import *\nprint(sin(pi))",
        "import FreeCAD, Part, Sketcher as S",
        "from FreeCAD import Base\nclass Base:\n    count = 0\nBase.count += 1",
        "class Part:\n    total = 0\nPart.total = Part.total + 1",
        "from __future__ import annotations",
        "a, *b = 1, 2, 3\n[c, d] = b\n(e := 5)",
        "x = [i for i in range(3) if i]\ny = {k: v for k, v in zip('ab', x)}\nlambda *a, **k: (a, k)",
        "def f():\n    global g\n    g = 1",
        "def h():\n    n = 1\n    def i():\n        nonlocal n\n        n += 1\n    return i",
    ],
)
def test_ordinary_python_is_not_refused(source):
    assert check_script(source) == ()


def test_one_code_object_with_the_scripts_own_lines():
    code = compile_script("x = 1\n\n\ny = x.real\n")
    assert code is compile_script("x = 1\n\n\ny = x.real\n")
    assert code.co_filename == "<script>"
    assert {line for *_range, line in code.co_lines() if line} >= {1, 4}


@pytest.mark.parametrize(
    "source",
    [
        "(" * 5_000,
        "-" * 100_000 + "1",
        "x = " + "1+" * 20_000 + "1",
        "x" + ".y" * 20_000,
        "f" + "()" * 20_000,
        "x = " + "[" * 150 + "]" * 150,
        "lambda: " * 2_000 + "1",
        "not " * 20_000 + "x",
        "if 1:\n" + "".join(" " * n + "if 1:\n" for n in range(1, 99)) + " " * 99 + "pass",
        "x = 1\n" * 20_000,
        "\0",
        "\ud800",
        "\x0c\x0c",
        "'" + "x" * 200_000 + "'",
        "f'{" * 200,
        "x = 1e999999999\ny = 0x" + "f" * 10_000,
        "\\",
        "def f(a, a): pass",
        "return 1",
        "break",
        "nonlocal x",
        "def f():\n    x = 1\n    global x",
        "class A:\n  def f(self): yield\n  return 1",
        "a = *b",
        "f(**{}, *[])",
        "x = yield",
        "'''",
        "\t x\n  y",
        "import " + "a." * 5_000 + "b",
        "from x import (a",
        "match x:\n    case [*a, *b]: pass",
        "match x:\n    case a: pass\n    case b: pass",
        "1 = 2",
        "{**a} = 1",
        "del f()",
        "nothing += 1; (a, b) += 1",
    ],
)
def test_the_policy_never_raises(source):
    found = check_script(source)
    assert isinstance(found, tuple)
    assert found == () or all(item.message for item in found)


def test_no_source_at_all_is_a_violation():
    assert check_script(None)[0].message == "The script is not text."


def test_mutated_scripts_never_make_the_policy_raise():
    seed = "import math\nclass A:\n    x: int = 1\n    def f(self, *a, b=2, **k):\n        for i, (j, _k) in a:\n"
    seed += "            self.x += i ** 2\n        return f'{self.x:>{b}}' if a else [*a, {**k}]\n"
    seed += "print(A().f((1, (2, 3))))\n"
    chooser, letters = random.Random(1), "()[]{}:=.,*'\"\n \t_\\0ax@\u00e9\u02cd;#%&|<>!"
    for _ in range(400):
        text = list(seed)
        for _change in range(chooser.randint(1, 6)):
            position = chooser.randrange(len(text))
            text[position : position + chooser.randint(0, 3)] = chooser.choice(letters) * chooser.randint(0, 2)
        result = compile_script("".join(text))
        assert isinstance(result, tuple) or result.co_filename == "<script>"


def test_every_node_that_python_has_is_either_listed_or_refused():
    abstract = {
        "mod",
        "expr",
        "stmt",
        "operator",
        "unaryop",
        "boolop",
        "cmpop",
        "expr_context",
        "excepthandler",
        "pattern",
    }
    listed = syntax.ALLOWED_NODES | set(syntax.REFUSED_NODES) | abstract
    known = {name for name, cls in vars(ast).items() if isinstance(cls, type) and issubclass(cls, ast.AST)}
    old = {
        "Num",
        "Str",
        "Bytes",
        "NameConstant",
        "Ellipsis",
        "Index",
        "ExtSlice",
        "Suite",
        "AugLoad",
        "AugStore",
        "Param",
    }
    others = {"AST", "slice", "type_ignore", "TypeIgnore", "type_param", "FunctionType", "Interactive", "Expression"}
    assert known - listed - old - others == set()


def test_a_long_script_is_checked_quickly():
    lines = []
    for n in range(1_000):
        lines += [f"box{n} = doc.addObject('Part::Box', 'Box{n}')", f"box{n}.Length = {n} * 2.5 + wall"]
    source = "\n".join(["doc = App.ActiveDocument", "wall = 3", *lines])
    best = min(_time(source + f"\n# {number}") for number in range(3))
    assert best <= 0.4  # the target is 0.2 s; a busy machine is allowed twice that


def _time(source):
    start = time.process_time()
    assert check_script(source) == ()
    return time.process_time() - start
