"""Holds a script's syntax tree against the lists in `allowed`: syntax, names, special attributes, imports, constants.

Default deny, and all violations at once, because they go back to the model that wrote the script.
"""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from RestrictedPython.transformer import INSPECT_ATTRIBUTES

from ..core.script import Violation
from . import source as text
from .allowed import documents, freecad, python, syntax
from .names import FIELDS, Nodes, find_identifiers, is_dunder

_BUILTINS = frozenset(dir(builtins))
_GIVEN = python.BUILTIN_NAMES | python.EXCEPTION_NAMES | python.GIVEN_NAMES | frozenset(syntax.FIXED_NAMES)
_MODULES = frozenset((*freecad.MODULES, *python.MODULES))
_BINDING = (ast.ClassDef, ast.FunctionDef, ast.arg, ast.ExceptHandler, ast.MatchAs, ast.MatchStar, ast.MatchMapping)
"""Kinds of nodes whose identifiers are names that the script makes, whatever stood for them before."""


@dataclass(frozen=True)
class Checked:
    """A syntax tree that our own lists have nothing against, with all its nodes by kind."""

    tree: ast.Module
    nodes: Nodes


def check_source(source: str) -> Checked | tuple[Violation, ...]:
    """The script's syntax tree, or all violations of the lists in `allowed`. Never raises."""
    if found := text.check_text(source):
        return found
    tree = text.parse(source)
    if isinstance(tree, Violation):
        return (tree,)
    nodes = _sort_nodes(tree)
    if isinstance(nodes, Violation):
        return (nodes,)
    found = (*text.check_identifiers(source), *_Check(nodes).run())
    unique = {(item.line, item.message): item for item in sorted(found, key=lambda item: item.line)}
    return tuple(unique.values())[: syntax.MAX_VIOLATIONS] if found else Checked(tree, nodes)


def _sort_nodes(tree: ast.Module) -> Nodes | Violation:
    """All nodes by kind, found level by level: without recursion, so that a deep tree can't end the check itself."""
    found: defaultdict[type[ast.AST], list[ast.AST]] = defaultdict(list)
    level: list[ast.AST] = [tree]
    count = depth = 0
    while level:
        count, depth = count + len(level), depth + 1
        if count > syntax.MAX_NODES or depth > syntax.MAX_DEPTH:
            message = "The script is too large or nested too deeply; use more, simpler statements."
            return Violation(line=getattr(level[0], "lineno", 1), rule="size", message=message)
        below: list[ast.AST] = []
        for node in level:
            found[type(node)].append(node)
            for value in vars(node).values():
                if isinstance(value, ast.AST):
                    below.append(value)
                elif isinstance(value, list):
                    below += [item for item in value if isinstance(item, ast.AST)]
        level = below
    return found


class _Bindings:
    """The names that the script itself makes, and what it calls the modules."""

    def __init__(self, nodes: Nodes) -> None:
        self.names: set[str] = set()
        self.attributes = {node.attr for node in nodes.get(ast.Attribute, ()) if isinstance(node.ctx, ast.Store)}
        self.modules: dict[str, str] = {name: freecad.ALIASES.get(name, name) for name in python.GIVEN_NAMES}
        self.methods: set[int] = set()
        for node in nodes.get(ast.ClassDef, ()):
            self._read_class(node)
        for node in (*nodes.get(ast.Import, ()), *nodes.get(ast.ImportFrom, ())):
            self._read_import(node)
        bound = {node.id for node in nodes.get(ast.Name, ()) if not isinstance(node.ctx, ast.Load)}
        for kind in _BINDING:
            bound.update(name for node in nodes.get(kind, ()) for name in find_identifiers(node))
        self.names |= bound
        for name in bound:
            self.modules.pop(name, None)

    def _read_class(self, node: ast.ClassDef) -> None:
        for item in node.body:
            if isinstance(item, ast.FunctionDef):
                self.attributes.add(item.name)
                self.methods.add(id(item))
            elif isinstance(item, (ast.AnnAssign, ast.Assign)):
                targets = item.targets if isinstance(item, ast.Assign) else [item.target]
                self.attributes.update(target.id for target in targets if isinstance(target, ast.Name))

    def _read_import(self, node: ast.Import | ast.ImportFrom) -> None:
        for alias in node.names:
            if alias.name == "*" and isinstance(node, ast.ImportFrom):
                self.names.update(find_exports(node.module or ""))
            else:
                bound = alias.asname or alias.name.split(".")[0]
                self.names.add(bound)
                module = alias.name if isinstance(node, ast.Import) else f"{node.module}.{alias.name}"
                module = freecad.ALIASES.get(module, module)
                if module in freecad.MODULES or module in python.MODULES:
                    self.modules[bound] = module


@lru_cache(maxsize=256)
def find_exports(module: str) -> tuple[str, ...]:
    """What scripts get of a module, by name; nothing if the module is not theirs to use."""
    module = freecad.ALIASES.get(module, module)
    if module in freecad.MODULES:
        rule = freecad.MODULES[module]
        return tuple(f"{rule.types} {rule.functions} {rule.values} {rule.errors} {rule.own} {rule.ignored}".split())
    return tuple(python.MODULES.get(module, "").split())


def describe_refusal(path: str, advice: str = "") -> str:
    """The sentence that every refusal is made of."""
    if advice:
        return f"`{path}` is not available to scripts; {advice}."
    return f"`{path}` is not available to scripts."


def _pass(_node: ast.AST) -> None:
    """What there is to check of a kind of syntax that has no rule of its own."""


class _Check:
    """One walk over one tree."""

    def __init__(self, nodes: Nodes) -> None:
        self.nodes = nodes
        self.bound = _Bindings(nodes)
        self.found: list[Violation] = []

    def run(self) -> list[Violation]:
        for kind, nodes in self.nodes.items():
            name = kind.__name__
            if name not in syntax.ALLOWED_NODES:
                self._refuse_all(nodes, name)
                continue
            check = getattr(self, f"_check_{name}", _pass)
            for node in nodes if kind in FIELDS else ():
                self._check_identifiers(node)
            for node in nodes:
                check(node)
        return self.found

    def _refuse_all(self, nodes: Sequence[ast.AST], name: str) -> None:
        otherwise = f"{name} syntax is not available to scripts; write it in simpler statements"
        for node in nodes:
            self._add(node, rule="syntax", message=f"{syntax.REFUSED_NODES.get(name, otherwise)}.")

    def _add(self, node: ast.AST, *, rule: str, message: str) -> None:
        self.found.append(Violation(line=getattr(node, "lineno", 0) or self._line_of(node), rule=rule, message=message))

    def _line_of(self, node: ast.AST) -> int:
        return next((inner.lineno for inner in ast.walk(node) if hasattr(inner, "lineno")), 1)

    def _check_identifiers(self, node: ast.AST) -> None:
        for name in find_identifiers(node):
            if is_dunder(name) and not self._may_use(node, name):
                self._add(node, rule="name", message=self._describe_dunder(node, name))

    def _may_use(self, node: ast.AST, name: str) -> bool:
        if isinstance(node, ast.Attribute):
            return isinstance(node.ctx, ast.Load) and (name in syntax.READABLE_DUNDERS or name == "__sortEdges__")
        if isinstance(node, ast.FunctionDef):
            return id(node) in self.bound.methods and name in syntax.DEFINABLE_METHODS
        if isinstance(node, ast.Name):
            if name in syntax.DEFINABLE_METHODS:  # `__repr__ = __str__` in a class
                return True
            return isinstance(node.ctx, ast.Load) and (name in syntax.FIXED_NAMES or name in python.REFUSED_NAMES)
        return False

    def _describe_dunder(self, node: ast.AST, name: str) -> str:
        if isinstance(node, ast.FunctionDef):
            return f"A class of a script can't define `{name}`; use an ordinary method."
        return describe_refusal(name, "use the built-in functions and operators instead of special names")

    def _check_Name(self, node: ast.Name) -> None:  # noqa: N802  (named after the syntax)
        name = node.id
        if not isinstance(node.ctx, ast.Load) or name in self.bound.names or name in _GIVEN:
            return
        if name in python.REFUSED_NAMES or name in _BUILTINS:
            message = describe_refusal(name, python.REFUSED_NAMES.get(name, ""))
        elif not is_dunder(name):
            message = f"`{name}` is neither defined in this script nor available to scripts; define or import it first."
        else:
            return
        self._add(node, rule="name", message=message)

    def _check_Attribute(self, node: ast.Attribute) -> None:  # noqa: N802
        module = self._find_module(node.value)
        if module is not None:
            self._check_export(node, module=module, name=node.attr)
        elif node.attr in documents.EMPTY_DOCUMENT_MEMBERS and isinstance(node.ctx, ast.Load):
            return
        elif node.attr in documents.REFUSED_MEMBERS and node.attr not in self.bound.attributes:
            self._add(node, rule="attribute", message=describe_refusal(node.attr, documents.REFUSED_MEMBERS[node.attr]))
        elif node.attr in INSPECT_ATTRIBUTES and node.attr not in self.bound.attributes:
            self._add(
                node, rule="attribute", message=describe_refusal(node.attr, "scripts can't look into the interpreter")
            )

    def _find_module(self, node: ast.AST) -> str | None:
        if isinstance(node, ast.Name):
            return self.bound.modules.get(node.id)
        if isinstance(node, ast.Attribute) and (outer := self._find_module(node.value)):
            inner = f"{outer}.{node.attr}"
            inner = {"FreeCAD.Gui": "FreeCADGui"}.get(inner, inner)
            return inner if inner in freecad.MODULES or inner in python.MODULES else None
        return None

    def _check_export(self, node: ast.AST, *, module: str, name: str) -> None:
        if name in find_exports(module) or f"{module}.{name}" in _MODULES:
            return
        if name in ("__name__", "__doc__"):
            return
        self._add(node, rule="attribute", message=describe_refusal(f"{module}.{name}", find_advice(module, name)))

    def _check_Import(self, node: ast.Import) -> None:  # noqa: N802
        for alias in node.names:
            self._check_module(node, alias.name)

    def _check_ImportFrom(self, node: ast.ImportFrom) -> None:  # noqa: N802
        if node.level:
            self._add(
                node, rule="import", message="Relative imports are not available to scripts; a script stands alone."
            )
        elif self._check_module(node, node.module or ""):
            for alias in node.names:
                if alias.name != "*":
                    self._check_export(
                        node, module=freecad.ALIASES.get(node.module or "", node.module or ""), name=alias.name
                    )

    def _check_module(self, node: ast.AST, name: str) -> bool:
        if name in freecad.MODULES or name in python.MODULES or freecad.ALIASES.get(name) in freecad.MODULES:
            return True
        advice = python.REFUSED_MODULES.get(name.split(".")[0]) or "available are " + ", ".join(list_modules())
        self._add(node, rule="import", message=describe_refusal(name, advice))
        return False

    def _check_Constant(self, node: ast.Constant) -> None:  # noqa: N802
        value = node.value
        if isinstance(value, (str, bytes)) and len(value) > syntax.MAX_STRING:
            self._add(
                node,
                rule="size",
                message=f"A literal is longer than {syntax.MAX_STRING:,} characters; build it in a loop.",
            )
        elif isinstance(value, int) and value.bit_length() > syntax.MAX_INTEGER_BITS:
            self._add(node, rule="size", message="A number is too large; FreeCAD's sizes end at 10,000,000 mm.")

    def _check_ClassDef(self, node: ast.ClassDef) -> None:  # noqa: N802
        for keyword in node.keywords:
            self._add(
                keyword,
                rule="class",
                message="Class keywords such as `metaclass` are not available to scripts; leave them out.",
            )

    def _check_Call(self, node: ast.Call) -> None:  # noqa: N802
        if (
            isinstance(node.func, ast.Name)
            and node.func.id == "type"
            and len(node.args) != 1
            and "type" not in self.bound.names
        ):
            self._add(
                node, rule="class", message="`type` with three arguments is not available to scripts; write a `class`."
            )

    def _check_MatchValue(self, node: ast.MatchValue) -> None:  # noqa: N802
        inner = node.value.operand if isinstance(node.value, ast.UnaryOp) else node.value
        if not isinstance(inner, ast.Constant):
            self._add(node, rule="syntax", message="Patterns of `match` are literals; compare other values in an `if`.")

    def _check_MatchMapping(self, node: ast.MatchMapping) -> None:  # noqa: N802
        for key in node.keys:
            if not isinstance(key, ast.Constant):
                self._add(
                    node, rule="syntax", message="Patterns of `match` are literals; compare other values in an `if`."
                )

    def _check_AnnAssign(self, node: ast.AnnAssign) -> None:  # noqa: N802
        if node.value is None and not isinstance(node.target, ast.Name):
            self._add(node, rule="syntax", message="An annotation without a value needs a plain name.")


def find_advice(module: str, name: str) -> str:
    """What to do instead of a refused member of a module, as the end of a sentence; empty if nothing is known."""
    if name in ("export", "exportUnits", "write"):
        return "the user exports from the panel"
    if name in ("open", "openDocument", "insert", "read", "loadFile"):
        return "scripts have no files; make the geometry"
    return documents.REFUSED_MEMBERS.get(name, "")


def list_modules() -> Iterator[str]:
    """Names of the modules that scripts can import, as sentences show them."""
    yield from (name for name in (*freecad.MODULES, *python.MODULES) if _is_worth_naming(name))


def _is_worth_naming(module: str) -> bool:
    return "." not in module and not module.startswith("_") and module not in freecad.WINDOW_MODULES
