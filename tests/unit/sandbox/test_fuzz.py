"""Scripts that nobody wrote: whatever they are, the policy answers with violations, and the guards keep to the lists.

Mutants of the benign and the hostile scripts, and scripts drawn from a small grammar. The seeds are fixed.
"""

from __future__ import annotations

import ast
import copy
import random
import re
import time
from pathlib import Path
from types import CodeType, FrameType, ModuleType, SimpleNamespace, TracebackType

import pytest

from freecad_ai_workbench.core.script import Violation
from freecad_ai_workbench.sandbox import kinds
from freecad_ai_workbench.sandbox.compiler import compile_script
from freecad_ai_workbench.sandbox.facade import OWN_TYPES
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.namespace import make_namespace, make_realm
from freecad_ai_workbench.sandbox.policy import check_script
from freecad_ai_workbench.sandbox.runner import refuse_to_go_on

TESTS = Path(__file__).parents[2]
SECONDS = 1.5
"""For each test, so that all of them stay quick. More is found by setting it higher."""
NAMES = tuple(  # noqa: RUF100, SIM905
    """
x y K e self append upper join Vector ActiveDocument value name args real label names items keys copy partial func m
print str int len list dict map getattr type object format range sorted zip iter next App Gui FreeCAD
""".split()  # noqa: SIM905
)
HOSTILE_NAMES = tuple(
    """
__class__ __mro__ __subclasses__ __globals__ __builtins__ __import__ __dict__ __init__ __getattribute__ _getattr_ _tick_
_write_ __name__ __call__ __code__ __closure__ __self__ __func__ __wrapped__ gi_frame f_back f_globals tb_frame
__traceback__ cr_frame open exec eval vars dir mro fetch _realm _real __reduce__ __bases__ __loader__
""".split()  # noqa: SIM905
)
STARTS = ("x", "y", "K", "e", "1", "'abc'", "(1, 2)", "[x]", "{'a': x}", "lambda: x", "App", "App.Vector", "print")
CONSTANTS = (0, 1, -1, 2**70, 1e308, "", "__class__", "{0.__class__}", "%99999d", "a.b", None, True, ..., b"x", 3j)
UNLISTED = ("_Plain", "super", "method-wrapper")
"""`object()`, `super()`, and `x.__init__` of a class without one: there is nothing to be read of them."""
FORBIDDEN = (ModuleType, FrameType, CodeType, TracebackType)


def read_sources():
    for path in sorted((TESTS / "freecad" / "scripts").glob("*/*.py")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((TESTS / "data" / "attacks").glob("*.txt")):
        for part in re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            yield part.partition("\n")[2]


def read_trees():
    for source in read_sources():
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        if len(source) < 6_000:
            yield tree


class Mutation:
    """Changes a tree in place: names, attributes and constants are swapped, subtrees are taken from elsewhere."""

    def __init__(self, chance: random.Random, donors: list[ast.AST]) -> None:
        self.chance = chance
        self.donors = donors

    def apply(self, tree: ast.Module) -> ast.Module:
        made = copy.deepcopy(tree)
        nodes = list(ast.walk(made))
        for node in self.chance.sample(nodes, min(len(nodes), self.chance.randint(1, 5))):
            self._change(node)
        return made

    def _change(self, node: ast.AST) -> None:
        chance = self.chance
        if isinstance(node, ast.Name):
            node.id = self._draw_name()
        elif isinstance(node, ast.Attribute):
            node.attr = self._draw_name()
        elif isinstance(node, ast.Constant):
            node.value = chance.choice(CONSTANTS)
        else:
            self._splice(node)

    def _draw_name(self) -> str:
        return self.chance.choice(NAMES + HOSTILE_NAMES)

    def _splice(self, node: ast.AST) -> None:
        for field in self.chance.sample(sorted(node._fields), len(node._fields)):
            value = getattr(node, field, None)
            wanted = ast.stmt if field in ("body", "orelse", "finalbody") else ast.expr
            donor = copy.deepcopy(self.chance.choice([item for item in self.donors if isinstance(item, wanted)]))
            if isinstance(value, ast.expr):
                setattr(node, field, donor)
                return
            if isinstance(value, list) and value and isinstance(value[0], wanted):
                value[self.chance.randrange(len(value))] = donor
                return


def make_mutants(seed):
    """Without end; sources that Python can't even write down are left out."""
    chance, trees = random.Random(seed), list(read_trees())
    donors = [node for tree in trees for node in ast.walk(tree) if isinstance(node, (ast.expr, ast.stmt))]
    mutation = Mutation(chance, chance.sample(donors, 2_000))
    while True:
        try:
            yield ast.unparse(ast.fix_missing_locations(mutation.apply(chance.choice(trees))))
        except (ValueError, TypeError, AttributeError, RecursionError, KeyError):
            continue


class Grammar:
    """Short programs that walk from what is given, by attribute, item, call and operator."""

    def __init__(self, seed: int, *, names: tuple[str, ...] = NAMES, starts: tuple[str, ...] = STARTS) -> None:
        self.chance = random.Random(seed)
        self.names = names
        self.starts = starts

    def program(self) -> str:
        lines = ["class K:\n    x = 1\n    def m(self):\n        return self", "x = y = K()", "e = ValueError(x)"]
        lines += [self._statement() for _ in range(self.chance.randint(2, 7))]
        return "\n".join(lines)

    def _statement(self) -> str:
        name, value = self.chance.choice("xye"), self._expression(4)
        return self.chance.choice([
            f"{name} = {value}",
            f"try:\n    {name} = {value}\nexcept Exception as e:\n    x = e",
            f"for {name} in {value}:\n    break",
            f"{name}, *x = {value}",
            f"def f(*a, **k):\n    yield {value}\nx = f()",
            f"x = [{value} for {name} in (1, 2)]",
        ])  # fmt: skip

    def _expression(self, depth: int) -> str:
        chance = self.chance
        if depth == 0:
            return chance.choice(self.names if chance.random() < 0.3 else self.starts)
        inner = self._expression(depth - 1)
        return chance.choice([
            f"({inner}).{chance.choice(self.names)}",
            f"({inner}).{chance.choice(('__class__', '__name__', '__doc__', '__init__', '__str__', '_private'))}",
            f"({inner})[{self._expression(0)}]",
            f"({inner})()",
            f"({inner})({self._expression(0)})",
            f"getattr({inner}, {chance.choice(NAMES + HOSTILE_NAMES)!r}, x)",
            f"type({inner})",
            f"({inner}) {chance.choice(['+', '*', '%', '|', 'in', 'is', 'and'])} ({self._expression(0)})",
            f"f'{{{inner.replace(chr(39), chr(34))}}}'",
            inner,
        ])  # fmt: skip


class Vector:
    """Stands for FreeCAD's own."""


class Document:
    """Stands for FreeCAD's own."""

    Name = "Sandbox"

    def getObject(self, _name: str) -> None:
        return None


Vector.__module__, Document.__module__ = "Base", "App"


class LeakError(BaseException):
    """A value that is on no list. Scripts don't catch it by accident."""


def make_stand_in():
    """What one run can reach where there is no FreeCAD."""
    freecad = SimpleNamespace(Vector=Vector, ActiveDocument=None, Version=lambda: ["1", "1"])
    meter = Meter(3_000, seconds=1.0)
    return make_realm(Document(), {"FreeCAD": freecad}, meter=meter, write=lambda _text: None)


def run_watched(code, realm):
    """Run guarded code; every value that a guard hands out, and every global name at the end, must be listed."""
    namespace = make_namespace(realm)
    for name in ("_getattr_", "_getitem_", "_import_"):
        namespace[name] = watch(namespace[name], check_listed, realm)
    given = set(namespace)
    try:
        exec(code, namespace)
    except LeakError:
        raise
    except BaseException as error:  # noqa: BLE001  # a script may raise anything
        check_listed(error, realm)
    finally:
        namespace["_tick_"] = refuse_to_go_on
    for name in set(namespace) - given:
        check_listed(namespace[name], realm)


def watch(guard, found, realm):
    def watched(*args):
        value = guard(*args)
        found(value, realm)
        return value

    return watched


def check_listed(value, realm):
    if not is_listed(value, realm):
        raise LeakError(f"{type(value)}: {value!r}")


def is_listed(value, realm):
    if isinstance(value, FORBIDDEN):
        return False
    if isinstance(value, type):
        return issubclass(value, BaseException) or value in realm.own_types
    if isinstance(value, BaseException) or type(value) in (*OWN_TYPES, *realm.own_types):
        return True
    if getattr(value, "__name__", "") in ("open", "exec", "eval", "compile", "__import__", "input"):
        return False
    return kinds.find_kind(type(value)).family != "unknown" or type(value).__name__ in UNLISTED


def count_until(seconds, sources):
    end = time.monotonic() + seconds
    for source in sources:
        yield source
        if time.monotonic() > end:
            return


@pytest.mark.parametrize("seed", [1, 2])
def test_policy_answers_whatever_it_is_given(seed):
    checked = refused = 0
    for source in count_until(SECONDS, make_mutants(seed)):
        found = check_script(source)
        assert all(isinstance(item, Violation) and item.message for item in found)
        checked, refused = checked + 1, refused + bool(found)
    assert checked > 20
    assert 0 < refused < checked


def test_policy_answers_to_damaged_text():
    chance, sources = random.Random(3), list(read_sources())
    letters = "(){}[]'\"\\\n\t #:@=\0é\ud800\u202e_0.f%"
    for _ in range(1_500):
        source = list(chance.choice(sources)[:600])
        for _change in range(chance.randint(1, 6)):
            source[chance.randrange(len(source) or 1) :][:1] = chance.choice(letters)
            source.insert(chance.randrange(len(source) + 1), chance.choice(letters))
        assert all(isinstance(item, Violation) for item in check_script("".join(source)))


@pytest.mark.parametrize("seed", [4, 5])
def test_guards_hand_out_only_what_is_listed(seed):
    grammar, ran = Grammar(seed), 0
    drawn = (grammar.program() for _ in iter(int, 1))
    for source in count_until(SECONDS, drawn):
        code = compile_script(source)
        if isinstance(code, CodeType):
            run_watched(code, make_stand_in())
            ran += 1
    assert ran > 20


def test_guards_hand_out_only_what_is_listed_to_mutants():
    ran = 0
    for source in count_until(SECONDS, make_mutants(6)):
        code = compile_script(source)
        if isinstance(code, CodeType) and "Part" not in source:
            run_watched(code, make_stand_in())
            ran += 1
    assert ran > 2
