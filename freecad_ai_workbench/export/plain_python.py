"""From a script as it runs in the sandbox to plain FreeCAD: what differs is replaced, the rest is as written.

The script becomes the body of a function, so that names of one script are unknown to the next, as in the sandbox.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from ..sandbox.allowed import documents, freecad, python
from .source_edits import Edit, Places, apply_edits, indented

_IGNORED = frozenset(
    {
        *documents.IGNORED_DOCUMENT_CALLS,
        *freecad.MODULES["FreeCAD"].ignored.split(),
        "setActiveDocument",
        "setEditorMode",
        "sleep",
    }
)
_REPLACED = {
    **dict.fromkeys(_IGNORED, "_ignored"),
    "closeDocument": "_refused",
    "newDocument": "_this_document",
    "getDocument": "_this_document",
    "listDocuments": "_all_documents",
    "GuiUp": "False",
    "FileName": '""',
    "Gui": "_Window()",
}
"""Members of FreeCAD and its documents that mean something else, or nothing, to scripts."""
_WINDOW = ("FreeCADGui", *freecad.WINDOW_MODULES)
_SCOPES = (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_SEEDED = frozenset({"seed", "Random"})


@dataclass(frozen=True)
class PlainScript:
    """The body of a function, indented, and the names of the `macro_parts` and modules that it uses.

    `looks` are the members that it reads or sets, of views among others.
    """

    body: str
    parts: frozenset[str]
    looks: frozenset[str]
    has_future: bool


@dataclass
class _Reading:
    """What is collected while a script's tree is walked."""

    places: Places
    tree: ast.Module
    mark: str
    edits: list[Edit] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)
    window_names: set[str] = field(default_factory=lambda: {"Gui", "FreeCADGui"})

    def use(self, text: str) -> str:
        """A piece of text with our names marked as ours, and the part that it needs noted."""
        if not text.startswith("_"):
            return text
        self.parts.add(text.removesuffix("()"))
        return self.mark + text

    def replace(self, node: ast.expr | ast.stmt, text: str) -> None:
        self.edits.append(Edit(self.places.start(node), self.places.end(node), text))


def names_in(source: str) -> frozenset[str]:
    """Every name that the script uses or gives to something."""
    return frozenset(re.findall(r"[^\W\d]\w*", source))


def to_plain_python(source: str, *, kept: Collection[str] = (), mark: str = "") -> PlainScript:
    """What the script is in plain FreeCAD; objects named in `kept` are not removed by it. SyntaxError if it is none.

    `mark` stands before the names of our own parts, where the script has a name like one of them.
    """
    tree = ast.parse(source)
    reading = _Reading(Places(source), tree, mark)
    own = {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            _translate_import(node, reading)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr not in own:
            _translate_member(node, reading, kept=kept)
        elif isinstance(node, ast.Call):
            _translate_seed(node, reading)
    body = apply_edits(source, reading.edits)
    shared = frozenset(name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names)
    if "_Window" in reading.parts:
        reading.parts.add("_View")
    lines = [*_first_lines(tree, reading, shared=shared), indented(body.strip("\n"))]
    return PlainScript(
        body="\n".join(lines),
        parts=frozenset(reading.parts),
        looks=frozenset(node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)),
        has_future=any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body),
    )


def _first_lines(tree: ast.Module, reading: _Reading, *, shared: frozenset[str]) -> Iterator[str]:
    """What makes a function's body behave as a module does."""
    bound, used = _bound_names(tree), {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    if shared:
        yield f"    global {', '.join(sorted(shared))}"
    for name in sorted(name for name in (bound & set(dir(builtins))) - shared if not name.startswith("_")):
        yield f"    {name} = builtins.{name}  # until the script gives the name to something of its own"
        reading.parts.add("builtins")
    if "__name__" in used:
        yield '    __name__ = "__main__"'
    if window := sorted((used & {"Gui", "FreeCADGui"}) - bound):
        yield f"    {' = '.join(window)} = {reading.use('_Window()')}"
        reading.parts.add("_View")
    if "random" in _imported_modules(tree):
        reading.parts.add("random")


def _bound_names(tree: ast.Module) -> set[str]:
    """Names that the module's own level gives to something."""
    found = set()
    for node in _own_level(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, (ast.Store, ast.Del)):
            found.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            found.update((alias.asname or alias.name).split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
    return found


def _own_level(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes outside of functions, classes and comprehensions, and these themselves."""
    for child in ast.iter_child_nodes(tree):
        yield child
        if not isinstance(child, _SCOPES):
            yield from _own_level(child)


def _imported_modules(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _translate_import(node: ast.Import | ast.ImportFrom, reading: _Reading) -> None:
    if isinstance(node, ast.Import):
        lines = [_import_line(alias, reading) for alias in node.names]
        plain = all(line is None for line in lines)
        texts = [line or f"import {_alias_text(alias)}" for line, alias in zip(lines, node.names, strict=True)]
    else:
        texts = list(_import_from_lines(node, reading))
        plain = texts == []
    if not plain:
        reading.replace(node, "; ".join(texts))


def _alias_text(alias: ast.alias) -> str:
    return f"{alias.name} as {alias.asname}" if alias.asname else alias.name


def _import_line(alias: ast.alias, reading: _Reading) -> str | None:
    """What stands for `import name`; None where that does the same in plain FreeCAD."""
    name = freecad.ALIASES.get(alias.name, alias.name)
    given = alias.asname or alias.name.split(".")[0]
    if name in _WINDOW:
        reading.window_names.add(given)
        return f"{given} = {reading.use('_Window()')}"
    if name.startswith("FreeCAD.") or name != alias.name:
        value = name if alias.asname or name != alias.name else "FreeCAD"
        return f"import FreeCAD; {given} = {value}"
    return None


def _import_from_lines(node: ast.ImportFrom, reading: _Reading) -> Iterator[str]:
    """What stands for `from module import names`; nothing where that does the same in plain FreeCAD."""
    module = freecad.ALIASES.get(node.module or "", node.module or "")
    if module == "__future__":
        yield "pass"
    elif node.names[0].name == "*":
        yield from _star_lines(module, reading)
    elif module.split(".")[0] in ("FreeCAD", *_WINDOW):
        special = {alias.name for alias in node.names} & {*_REPLACED, *_SEEDED}
        if module == "FreeCAD" and not special and node.module == "FreeCAD":
            return
        for alias in node.names:
            yield _member_line(module, alias, reading)


def _member_line(module: str, alias: ast.alias, reading: _Reading) -> str:
    given = alias.asname or alias.name
    if module in _WINDOW:
        reading.window_names.add(given)
        return f"{given} = {reading.use('_Window()')}.{alias.name}"
    if module == "FreeCAD" and alias.name in _REPLACED:
        if alias.name == "Gui":
            reading.window_names.add(given)
        return f"{given} = {reading.use(_REPLACED[alias.name])}"
    return f"import FreeCAD; {given} = {module}.{alias.name}"


def _star_lines(module: str, reading: _Reading) -> Iterator[str]:
    """A function can't import `*`: the names that the script uses, of those that scripts have."""
    used = {node.id for node in ast.walk(reading.tree) if isinstance(node, ast.Name)}
    rule = freecad.MODULES.get(module)
    listed = (
        " ".join((rule.types, rule.functions, rule.values, rule.own)) if rule else python.MODULES.get(module, "")
    ).split()
    names = sorted(used & set(listed))
    if module in _WINDOW or not names:
        yield "pass"
    elif rule is None or "." not in module:
        yield f"from {module} import {', '.join(names)}"
    else:
        yield from (f"import FreeCAD; {name} = {module}.{name}" for name in names)


def _translate_member(node: ast.Attribute, reading: _Reading, *, kept: Collection[str]) -> None:
    if isinstance(node.value, ast.Name) and node.value.id in reading.window_names and node.attr != "ViewObject":
        return
    after_owner = reading.places.end(node.value)
    if reading.places.text(after_owner, reading.places.end(node)).strip().lstrip(".").strip() != node.attr:
        return  # in an older Python's f-string, whose places are not true
    if node.attr == "ViewObject":
        _wrap(node, reading, before=f"{reading.use('_View')}(", after=")")
    elif node.attr == "removeObject" and kept:
        _wrap(node, reading, before=f"{reading.use('_removing')}(", after=f", {sorted(kept)!r})")
    elif node.attr in _REPLACED and isinstance(node.ctx, ast.Load):
        reading.replace(node, reading.use(_REPLACED[node.attr]))


def _wrap(node: ast.Attribute, reading: _Reading, *, before: str, after: str) -> None:
    start, end = reading.places.start(node), reading.places.end(node)
    reading.edits.append(Edit(start, start, before))
    reading.edits.append(Edit(reading.places.end(node.value), end, after))


def _translate_seed(node: ast.Call, reading: _Reading) -> None:
    """Without a seed Python takes the time, and scripts the same number each time."""
    called: Callable[[ast.expr], str] = lambda item: getattr(item, "attr", getattr(item, "id", ""))  # noqa: E731
    given = [item for item in node.args if not (isinstance(item, ast.Constant) and item.value is None)]
    if (
        called(node.func) not in _SEEDED
        or given
        or node.keywords
        or "random" not in set(_imported_modules(reading.tree))
    ):
        return
    end = reading.places.end(node)
    reading.edits.append(Edit(reading.places.end(node.func), end, f"({python.RANDOM_SEED})"))
