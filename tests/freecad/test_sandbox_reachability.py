"""Whatever a script can reach by attributes, items, iteration and calls without arguments is on a list."""

from __future__ import annotations

import contextlib
import enum
import io
import types
from collections import Counter, deque

import Draft
import FreeCAD as App
import Part
import PartDesign
import Sketcher
import Spreadsheet

from freecad_ai_workbench.sandbox import kinds
from freecad_ai_workbench.sandbox.facade import OWN_TYPES, Facade, TypeName
from freecad_ai_workbench.sandbox.guards import read_item
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.namespace import make_namespace, make_realm

MODULES = {
    "FreeCAD": App, "Part": Part, "PartDesign": PartDesign, "Sketcher": Sketcher, "Draft": Draft,
    "Spreadsheet": Spreadsheet,
}  # fmt: skip
IMPORTS = [
    "Part",
    "PartDesign",
    "Sketcher",
    "Draft",
    "Spreadsheet",
    "math",
    "random",
    "itertools",
    "functools",
    "typing",
    "collections",
    "dataclasses",
    "enum",
    "copy",
    "time",
    "operator",
    "string",
    "statistics",
]
SPECIAL = [
    "__class__",
    "__dict__",
    "__mro__",
    "__bases__",
    "__subclasses__",
    "__globals__",
    "__code__",
    "__closure__",
    "__func__",
    "__self__",
    "__module__",
    "__init__",
    "__new__",
    "__reduce__",
    "__reduce_ex__",
    "__getattribute__",
    "__builtins__",
    "__wrapped__",
    "__doc__",
    "__name__",
    "__call__",
    "__defaults__",
    "__traceback__",
    "__loader__",
    "__spec__",
    "__init_subclass__",
    "mro",
    "os",
    "sys",
    "gi_frame",
    "f_back",
    "tb_frame",
    "_call",
    "_owner",
    "_make",
    "_real",
    "_realm",
    "_makers",
    "_found",
    "fetch",
    "real",
    "base",
    "item",
    "provider",
    "values",
    "label",
    "names",
    "Proxy",
    "FileName",
    "im_func",
    "func_globals",
    "fget",
    "default_factory",
    "FreeCAD",
    "App",
    "Gui",
    "ParamGet",
    "open",
    "save",
    "saveAs",
    "exportStep",
    "Document",
    "ViewObject",
    "RootNode",
    "IV",
]
FORBIDDEN = (
    types.ModuleType, types.FrameType, types.CodeType, types.TracebackType, types.CellType, types.MappingProxyType,
    io.IOBase, types.GetSetDescriptorType, types.MemberDescriptorType, types.WrapperDescriptorType,
)  # fmt: skip
UNKNOWN = {"auto", "super", "K", "_Plain", "itertools.cmp_to_key", "KeyWrapper", "Field", "_MISSING_TYPE"}
LEAST = 10_000
PER_TYPE = 700


def make_document():
    document = App.newDocument("Walked")
    App.newDocument("Foreign").addObject("Part::Box", "Stranger")
    App.setActiveDocument("Walked")
    document.addObject("Part::Box", "Box")
    body = document.addObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Block")
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    sketch.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 3))
    sketch.addGeometry(Part.LineSegment(App.Vector(0, 0, 0), App.Vector(9, 0, 0)))
    sketch.addConstraint(Sketcher.Constraint("Radius", 0, 3))
    document.addObject("Spreadsheet::Sheet", "Sheet").set("A1", "5 mm")
    params = document.addObject("App::VarSet", "Params")
    for kind in ("Length", "String", "Placement", "Color", "LinkList", "Material", "VectorList"):
        params.addProperty(f"App::Property{kind}", f"My{kind}")
    document.addObject("App::Part", "Group").addObject(document.Box)
    document.addObject("App::Link", "Link").LinkedObject = document.Box
    Draft.make_rectangle(4, 5)
    Draft.make_ortho_array(document.Box, n_x=2, n_y=1, n_z=1)
    document.addObject("Part::Feature", "Curved").Shape = Part.makeTorus(10, 2).fuse(Part.makeCone(3, 1, 9))
    document.recompute()
    return document


def check(value, realm, path):
    assert not isinstance(value, FORBIDDEN), path
    if isinstance(value, type):
        assert issubclass(value, BaseException), path
        return
    if type(value) in OWN_TYPES or isinstance(value, (BaseException, enum.Enum)):
        return
    if isinstance(value, types.BuiltinFunctionType):
        owner = value.__self__
        allowed_module = isinstance(owner, types.ModuleType) and owner.__name__ in (
            "builtins",
            "math",
            "time",
            "_operator",
        )
        assert allowed_module or not kinds.find_kind(type(owner)).of_freecad, path
        assert getattr(value, "__name__", "") not in ("open", "exec", "eval", "compile", "__import__", "input"), path
        return
    kind = kinds.find_kind(type(value))
    if kind.family == "document":
        assert value.Name == "Walked", path
    elif kind.family == "object":
        assert value.Document.Name == "Walked", path
    elif kind.family == "unknown":
        assert type(value).__name__ in UNKNOWN, path


def names_of(value):
    names = set(SPECIAL)
    if type(value) is Facade:
        names |= set(value.names())
    elif kinds.find_kind(type(value)).of_freecad:
        names |= {name for name in dir(value) if not name.startswith("__")}
        names |= set(getattr(value, "PropertiesList", ()))
    else:
        names |= set(kinds.find_kind(type(value)).read) | {
            name for name in dir(type(value)) if not name.startswith("__")
        }
    return sorted(names)


def reach(value, realm, path):
    """Pairs of what is one step away and how."""
    steps = [(f".{name}", lambda name=name: realm.read(value, name)) for name in names_of(value)]
    steps.append(("[0]", lambda: read_item(realm, value, 0)))
    steps.append(("[*]", lambda: next(realm.iterate(value))))
    steps.append(("[-1]", lambda: read_item(realm, value, -1)))
    if callable(value) and not isinstance(value, type):
        steps.append(("()", value))
    for name, step in steps:
        with contextlib.suppress(Exception):  # refusing is what guards do; here we look at what they hand out
            yield step(), path + name


def test_everything_within_reach_is_listed():
    document = make_document()
    realm = make_realm(document, MODULES, meter=Meter(10**9, seconds=300), write=lambda text: None)
    namespace = make_namespace(realm)
    roots = {
        **namespace["__builtins__"],
        **{name: value for name, value in namespace.items() if not name.startswith("_")},
    }
    todo = deque((value, name) for name, value in roots.items() if name not in ("__build_class__", "super"))
    todo.extend((namespace["_import_"](name), name) for name in IMPORTS)
    todo.extend((item, f"doc.{item.Name}") for item in document.Objects)
    seen, kept = Counter(), []
    while todo and len(kept) < 3 * LEAST:
        value, path = todo.popleft()
        check(value, realm, path)
        if type(value) in kinds.SCALARS:
            continue
        kept.append(value)
        label = type(value).__name__ + (value.label if type(value) in (TypeName, Facade) else "")
        seen[label] += 1
        if seen[label] <= PER_TYPE:
            todo.extend(reach(value, realm, path))
    print(f"{len(kept)} objects of {len(seen)} types")
    assert len(kept) >= LEAST
    assert [item.Name for item in App.getDocument("Foreign").Objects] == ["Stranger"]
    for name in list(App.listDocuments()):
        App.closeDocument(name)
