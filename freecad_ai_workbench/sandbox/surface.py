"""The whole surface that scripts can reach, as a page for people: made from the same lists that the walls go by."""

from __future__ import annotations

from collections.abc import Iterable

from .allowed import documents, freecad, python, shapes, syntax

_INTRODUCTION = """# What a script can use

This page is printed by `python3 -m freecad_ai_workbench.cli surface` from the lists in
`freecad_ai_workbench/sandbox/allowed`; whatever is not here is refused. To allow
one more thing, add its name to the list it belongs to, and a test.
"""


def render_surface() -> str:
    """Markdown of every kind of syntax, name, module, type, object type and property type that scripts get."""
    parts = [
        _INTRODUCTION,
        *_render_python(),
        *_render_modules(),
        *_render_types(),
        *_render_objects(),
        *_render_refused(),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(set(names))) or "nothing"


def _render_python() -> Iterable[str]:
    yield "## Python\n"
    for group, (reason, nodes) in syntax.NODE_GROUPS.items():
        yield f"- **{group}**: {reason} {_names(nodes.split())}"
    yield f"\nBuilt-in names: {_names(python.BUILTIN_NAMES)}.\n"
    yield f"Exceptions: {_names(python.EXCEPTION_NAMES)}.\n"
    yield f"Bound before the script starts: {_names(python.GIVEN_NAMES)}.\n"
    yield f"Special methods that a class may define: {_names(syntax.DEFINABLE_METHODS)}.\n"
    yield "### Members of Python's own types\n"
    yield from (
        f"- `{name}`: {_names(members.split())}" for name, members in sorted(python.TYPE_MEMBERS.items()) if members
    )


def _render_modules() -> Iterable[str]:
    yield "\n## Modules\n"
    yield from (f"- `{name}`: {_names(members.split())}" for name, members in sorted(python.MODULES.items()))
    for name, rule in freecad.MODULES.items():
        yield f"\n### `{name}`\n"
        for label, names in (
            ("Types", rule.types),
            ("Functions", rule.functions),
            ("Values", rule.values),
            ("Exceptions", rule.errors),
            ("Made by the sandbox", rule.own),
            ("Accepted without effect", rule.ignored),
        ):
            if names:
                yield f"- {label}: {_names(names.split())}"


def _render_types() -> Iterable[str]:
    yield "\n## Members by type\n\nA type also has what its base types have."
    for name, members in {**documents.TYPES, **shapes.TYPES}.items():
        yield f"\n### `{name}`\n"
        for label, names in (("Read", members.read), ("Set", members.write), ("Call", members.call)):
            if names:
                yield f"- {label}: {_names(names.split())}"
    yield f"\nView properties: {_names(documents.VIEW_PROPERTIES)}."


def _render_objects() -> Iterable[str]:
    yield "\n## Objects and properties\n\nTypes that `addObject` and `newObject` accept, as patterns:\n"
    yield from (f"- `{pattern}`" for pattern in documents.OBJECT_TYPES)
    yield f"\nProperty types that may be added and set: {_names(documents.WRITABLE_PROPERTIES)}.\n"
    yield f"Functions in expressions: {_names(freecad.EXPRESSION_FUNCTIONS)}.\n"
    yield "Constraints and their arguments (g = geometry index, p = point, v = value, i = index):\n"
    yield from (f"- `{name}`: {_names(shapes_of)}" for name, shapes_of in freecad.CONSTRAINTS.items())


def _render_refused() -> Iterable[str]:
    yield "\n## Often written, never available\n"
    refused = {**python.REFUSED_NAMES, **python.REFUSED_MODULES, **documents.REFUSED_MEMBERS}
    yield from (f"- `{name}`: {advice}" for name, advice in sorted(refused.items()))
