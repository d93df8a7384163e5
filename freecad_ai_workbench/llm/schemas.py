"""JSON schemas in the small dialect that all providers with structured output understand."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

_KEPT = ("type", "enum")


def portable_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The model's schema without references, bounds and defaults: those stay with pydantic, which has the last word."""
    schema = model.model_json_schema()
    return _plain(schema, schema.get("$defs", {}))


def _plain(node: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    if reference := node.get("$ref"):
        return _plain(definitions[reference.rpartition("/")[2]], definitions)
    if choices := node.get("anyOf") or node.get("oneOf"):
        return _choice([_plain(choice, definitions) for choice in choices], optional="default" in node)
    result = {key: node[key] for key in _KEPT if key in node}
    if "const" in node:
        result["enum"] = [node["const"]]
    if items := node.get("items") or next(iter(node.get("prefixItems", ())), None):
        result["items"] = _plain(items, definitions)
    return result | _object(node, definitions) if node.get("type") == "object" else result


def _choice(choices: list[dict[str, Any]], *, optional: bool) -> dict[str, Any]:
    """One of several; what may be left out need not be null as well."""
    wanted = [choice for choice in choices if not (optional and choice == {"type": "null"})]
    return wanted[0] if len(wanted) == 1 else {"anyOf": wanted}


def _object(node: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """A record; the field that tells its kind is never left out."""
    properties: dict[str, Any] = node.get("properties", {})
    required = [name for name, value in properties.items() if name in node.get("required", ()) or "const" in value]
    return {
        "properties": {name: _plain(value, definitions) for name, value in properties.items()},
        "required": required,
        "additionalProperties": False,
    }
