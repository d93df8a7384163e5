"""Checks of what single functions of FreeCAD are given: where a text could be a file, where unknown shapes of
arguments crash,
where a number decides about time and memory."""

from __future__ import annotations

import re
from typing import Any

from . import kinds
from .allowed import documents, freecad
from .errors import ForbiddenError
from .expressions import check_expression, check_path
from .realm import Realm

_OBJECT_TYPE = re.compile("|".join(f"(?:{pattern})" for pattern in documents.OBJECT_TYPES))
_NAME = re.compile(r"[^/\\\0<>]{0,120}")
_WORDS = re.compile(r"[\w :.,#\-]{0,200}")
_FACE_MAKER = re.compile(r"Part::FaceMaker\w*")
_AXES = re.compile(r"[A-Za-z]{1,20}")


def check_name(name: Any) -> str:
    """A proposed object name. Raises `ForbiddenError`."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ForbiddenError("The name of an object is a short text without slashes.")
    return str(name)


def check_object_type(realm: Realm, type_id: Any) -> str:
    """An object type that scripts may add, counted. Raises `ForbiddenError`."""
    if not isinstance(type_id, str) or not _OBJECT_TYPE.fullmatch(type_id):
        advice = "use `Part::Feature` with a shape, or one of Draft's makers" if "Python" in str(type_id) else ""
        sentence = f"Objects of type `{str(type_id)[:80]}` can't be added by scripts"
        raise ForbiddenError(f"{sentence}; {advice}." if advice else f"{sentence}.")
    realm.added_objects += 1
    if realm.added_objects > documents.MAX_OBJECTS:
        raise ForbiddenError(
            f"A script adds up to {documents.MAX_OBJECTS:,} objects; use a pattern feature or a compound."
        )
    return type_id


def check_constructor(realm: Realm, path: str, args: list[Any], kwargs: dict[str, Any]) -> None:
    """Arguments of a class of FreeCAD. Raises `ForbiddenError`."""
    texts = [item for item in (*args, *kwargs.values()) if isinstance(item, str)]
    if path.startswith("Part."):
        if any(not _FACE_MAKER.fullmatch(item) for item in texts):
            raise ForbiddenError(f"`{path}` takes no text; scripts have no files.")
    elif path == "FreeCAD.Rotation":
        if any(not _AXES.fullmatch(item) for item in texts):
            raise ForbiddenError("The order of angles is a word such as `XYZ`.")
    elif path == "Sketcher.Constraint":
        check_constraint(realm, args, kwargs)
    elif any(len(item) > 200 for item in texts):
        raise ForbiddenError(f"A text for `{path}` is too long.")
    if not path.startswith("FreeCAD.Units."):
        realm.check_sizes((*args, *kwargs.values()))


def check_function(realm: Realm, path: str, args: list[Any], kwargs: dict[str, Any]) -> None:
    """Arguments of a function of a module of FreeCAD. Raises `ForbiddenError`."""
    values = (*args, *kwargs.values())
    if path.startswith("Part."):
        if any(isinstance(item, str) and not _WORDS.fullmatch(item) for item in values):
            raise ForbiddenError(f"`{path}` takes no path; scripts have no files.")
        realm.check_sizes(values)
    if path in ("Part.makeHelix", "Part.makeLongHelix"):
        _check_helix(args, kwargs)
    if path == "Part.makeThread":
        _check_helix([args[0], args[2]] if len(args) > 2 else args, kwargs)
    if path.startswith("Draft."):
        _check_draft(realm, path, values)
    if path == "FreeCAD.Units.parseQuantity" and any(len(str(item)) > 200 for item in values):
        raise ForbiddenError("A quantity is a short text such as `10 mm`.")


def _check_helix(args: list[Any], kwargs: dict[str, Any]) -> None:
    pitch = kwargs.get("pitch", args[0] if args else None)
    height = kwargs.get("height", args[1] if len(args) > 1 else None)
    if not isinstance(pitch, (int, float)) or not isinstance(height, (int, float)):
        return
    if pitch == 0 or abs(height / pitch) > freecad.MAX_TURNS:
        raise ForbiddenError(f"A helix has up to {freecad.MAX_TURNS:,} turns; use a larger pitch.")


def _check_draft(realm: Realm, path: str, values: tuple[Any, ...]) -> None:
    realm.added_objects += 1
    realm.check_sizes(values)
    for value in values:
        if (
            isinstance(value, str)
            and ("/" in value or "\\" in value)
            and "text" not in path.lower()
            and "label" not in path.lower()
        ):
            raise ForbiddenError(f"`{path}` takes no path; scripts have no files.")
        if "array" in path and isinstance(value, int) and value > freecad.MAX_ARRAY:
            raise ForbiddenError(f"An array has up to {freecad.MAX_ARRAY:,} elements.")


def check_constraint(realm: Realm, args: list[Any], kwargs: dict[str, Any]) -> None:
    """Shapes of arguments that are not in the table crash FreeCAD. Raises `ForbiddenError`."""
    if not args and not kwargs:
        return
    kind = args[0] if args else None
    patterns = freecad.CONSTRAINTS.get(kind) if isinstance(kind, str) else None
    if patterns is None or kwargs:
        raise ForbiddenError(f"`Sketcher.Constraint` has no type `{str(kind)[:60]}` that scripts can use.")
    rest = list(args[1:])
    while rest and isinstance(rest[-1], bool):
        rest.pop()
    if len(args) - 1 - len(rest) > 2 or not any(_fits(pattern, rest) for pattern in patterns):
        shapes = " or ".join("(" + ", ".join(_WORDING[letter] for letter in pattern) + ")" for pattern in patterns)
        raise ForbiddenError(f"`Sketcher.Constraint('{kind}', …)` takes after the type: {shapes}.")


_WORDING = {"g": "geometry index", "p": "point 0–3", "v": "value", "i": "index"}


def _fits(pattern: str, values: list[Any]) -> bool:
    return len(pattern) == len(values) and all(
        _fits_one(letter, value) for letter, value in zip(pattern, values, strict=True)
    )


def _fits_one(letter: str, value: Any) -> bool:
    if isinstance(value, bool):
        return False
    if letter == "v":
        return isinstance(value, (int, float)) or kinds.find_kind(type(value)).name == "Base.Quantity"
    limit = {"g": (-5_000, 100_000), "p": (0, 3), "i": (-1, 100_000)}[letter]
    return isinstance(value, int) and limit[0] <= value <= limit[1]


# members that need their own treatment: (realm, owner, *arguments) as the script gave them


def _add_to_document(realm: Realm, owner: Any, type: Any = None, name: Any = "", *rest: Any, **kwargs: Any) -> Any:
    if any(item is not None for item in (*rest, *kwargs.values())):
        raise ForbiddenError("`addObject` takes a type and a name; Python proxies are not available to scripts.")
    type_id = check_object_type(realm, type)
    return realm.admit(owner.addObject(type_id, check_name(name)) if name else owner.addObject(type_id))


def _new_object(realm: Realm, owner: Any, type: Any = None, name: Any = "") -> Any:
    type_id = check_object_type(realm, type)
    return realm.admit(owner.newObject(type_id, check_name(name)) if name else owner.newObject(type_id))


def _copy_object(realm: Realm, owner: Any, item: Any, recursive: bool = False, *rest: Any) -> Any:
    realm.added_objects += 1
    return realm.admit(owner.copyObject(realm.release(item), bool(recursive)))


def _remove_object(realm: Realm, owner: Any, name: Any) -> None:
    if not isinstance(name, str):
        raise ForbiddenError("`removeObject` takes an object's name, a text: `doc.removeObject(obj.Name)`.")
    name = realm.release(name)
    if name not in realm.kept:
        owner.removeObject(name)


def _find_objects(realm: Realm, owner: Any, *args: Any, **kwargs: Any) -> Any:
    clean, named = realm.release_arguments(args, kwargs)
    if any(
        isinstance(item, str) and not re.fullmatch(r"[\w:.^$*? -]{0,80}", item) for item in (*clean, *named.values())
    ):
        raise ForbiddenError("`findObjects` takes a type and a simple name pattern.")
    return realm.admit(owner.findObjects(*clean, **named))


def _add_property(realm: Realm, owner: Any, *args: Any, **kwargs: Any) -> Any:
    clean, named = realm.release_arguments(args, kwargs)
    type_id = named.get("type", clean[0] if clean else "")
    name = named.get("name", clean[1] if len(clean) > 1 else "")
    if type_id not in documents.WRITABLE_PROPERTIES:
        raise ForbiddenError(
            f"Properties of type `{str(type_id)[:80]}` can't be added by scripts; use numbers, quantities, text, "
            "vectors or links."
        )
    if (
        not isinstance(name, str)
        or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,80}", name)
        or name in documents.REFUSED_MEMBERS
    ):
        raise ForbiddenError(f"`{str(name)[:80]}` is no name for a property; use letters, digits and underscores.")
    return realm.admit(owner.addProperty(*clean, **named))


def _set_expression(realm: Realm, owner: Any, path: Any, expression: Any = None, *comment: Any) -> None:
    if not isinstance(path, str) or not (expression is None or isinstance(expression, str)):
        raise ForbiddenError("`setExpression` takes a property and an expression, both text.")
    check_path(path)
    if expression is not None:
        check_expression(expression)
    owner.setExpression(path, expression)


def _eval_expression(realm: Realm, owner: Any, expression: Any) -> Any:
    if not isinstance(expression, str):
        raise ForbiddenError("`evalExpression` takes a text.")
    check_expression(expression)
    return realm.admit(owner.evalExpression(expression))


def _set_cell(realm: Realm, owner: Any, address: Any, content: Any) -> None:
    if not isinstance(address, str) or not isinstance(content, (str, int, float)):
        raise ForbiddenError("`sheet.set` takes an address and a text, for example `sheet.set('A1', '5 mm')`.")
    text = str(content)
    if text.strip().startswith("="):
        check_expression(text.strip()[1:])
    realm.set_cells += 1
    if realm.set_cells > documents.MAX_CELLS or len(text) > documents.MAX_PROPERTY_TEXT:
        raise ForbiddenError("This sets more cells or longer texts than a script may.")
    owner.set(address, text)


def _set_datum(realm: Realm, owner: Any, constraint: Any, value: Any) -> Any:
    value = realm.release(value)
    realm.check_size(realm.as_number(value), "setDatum")
    return realm.admit(owner.setDatum(realm.release(constraint), value))


def _get_property(realm: Realm, owner: Any, name: Any, *rest: Any) -> Any:
    if not isinstance(name, str):
        raise ForbiddenError("`getPropertyByName` takes a text.")
    return realm.read(owner, name)


def _ignore(realm: Realm, owner: Any, *args: Any, **kwargs: Any) -> None:
    return None


CALLS: dict[tuple[str, str], Any] = {
    ("App.Document", "addObject"): _add_to_document,
    ("App.Document", "copyObject"): _copy_object,
    ("App.Document", "findObjects"): _find_objects,
    ("App.Document", "getPropertyByName"): _get_property,
    ("App.Document", "removeObject"): _remove_object,
    ("App.DocumentObject", "newObject"): _new_object,
    ("App.DocumentObject", "addProperty"): _add_property,
    ("App.DocumentObject", "setExpression"): _set_expression,
    ("App.DocumentObject", "evalExpression"): _eval_expression,
    ("App.DocumentObject", "getPropertyByName"): _get_property,
    ("App.DocumentObject", "setEditorMode"): _ignore,
    ("Spreadsheet.Sheet", "set"): _set_cell,
    ("Sketcher.SketchObject", "setDatum"): _set_datum,
}
