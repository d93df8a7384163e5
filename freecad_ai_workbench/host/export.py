"""Writing shapes of a document as files for other programs. Nothing of the document is changed."""

from __future__ import annotations

import hashlib
import importlib
import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import FreeCAD
import Part

from ..core.design import DesignState
from ..core.dry_run import DryRunResult
from ..core.errors import DocumentError
from ..core.export import Exported, ExportedPart, ExportFormat, ExportOptions, StepSchema
from ..core.script import ScriptError
from .checks.examined import final_solids
from .snapshot import read_shape

_SCHEMAS: dict[StepSchema, int] = {"AP214": 4, "AP242": 5}
"""Open CASCADE's numbers (`write.step.schema`): AP214 as the international standard, AP242 as its draft."""
_CONTAINERS = ("App::Part", "App::DocumentObjectGroup", "Assembly::AssemblyObject")
"""They show what they hold, which is exported for itself."""
_SUFFIXES: dict[ExportFormat, str] = {"step": ".step", "stl": ".stl", "3mf": ".3mf", "gltf": ".glb", "fcstd": ".FCStd"}


def exported_design(result: DryRunResult, doc: Any, options: ExportOptions, *, to: Path) -> DryRunResult:
    """The result of a trial with what was exported of its document; what can't be had is the result's `error`."""
    try:
        return result.model_copy(update={"exported": export_shapes(doc, options, state=result.after, to=to)})
    except DocumentError as error:
        return result.model_copy(update={"error": ScriptError(kind="exception", message=str(error))})


def export_shapes(doc: Any, options: ExportOptions, *, state: DesignState, to: Path) -> Exported:
    """Write the file `to`, whole, or an empty one when the content is known. DocumentError when it can't be had."""
    items = find_exported(doc, options.objects)
    content = content_of(items, options)
    parts = tuple(_part(item, state) for item in items)
    if content == options.known:
        to.touch()
        return Exported(content=content, written=False, parts=parts)
    draft = to.with_suffix(_SUFFIXES[options.format])
    try:
        _WRITERS[options.format](items, options, draft)
    except (OSError, RuntimeError, Part.OCCError) as error:
        raise DocumentError(f"FreeCAD could not write {options.format}: {error}") from error
    if not draft.is_file() or draft.stat().st_size == 0:
        raise DocumentError(f"FreeCAD wrote nothing as {options.format}.", remedy="Choose another format.")
    draft.replace(to)
    return Exported(content=content, written=True, parts=parts)


def find_exported(doc: Any, names: Sequence[str]) -> list[Any]:
    """The named objects, by name or label; without any, the visible solids that no other solid is made from.

    DocumentError names what is not there or has no shape.
    """
    if not names:
        final = [item for item in final_solids(doc) if item.TypeId not in _CONTAINERS]
        found = [item for item in final if item.Visibility] or final
        if not found:
            raise DocumentError("The document has no solid to export.", remedy="Name the objects that are meant.")
        return found
    found = [_find(doc, name) for name in dict.fromkeys(names)]
    for item in found:
        if read_shape(item) is None:
            raise DocumentError(f"“{item.Label}” has no shape to export.", remedy="Name an object that has one.")
    return found


def _find(doc: Any, name: str) -> Any:
    item = doc.getObject(name) or next(iter(doc.getObjectsByLabel(name)), None)
    if item is None:
        raise DocumentError(f"There is no object “{name}” in the document.")
    return item


def content_of(items: Sequence[Any], options: ExportOptions) -> str:
    """SHA-256 of the shapes with their labels, of the options that matter, and of FreeCAD's version."""
    digest = hashlib.sha256(options.model_dump_json(exclude={"known", "objects"}).encode())
    digest.update(".".join(FreeCAD.Version()[:3]).encode())
    for item in items:
        digest.update(f"\0{item.Name}\0{item.Label}\0".encode())
        shape = read_shape(item)
        if shape is not None:
            digest.update(shape.exportBrepToString().encode())
    return digest.hexdigest()


def _part(item: Any, state: DesignState) -> ExportedPart:
    found = state.find(item.Name)
    shape = found.shape if found is not None else None
    if shape is None:
        return ExportedPart(name=item.Name, label=item.Label)
    return ExportedPart(
        name=item.Name,
        label=item.Label,
        mass=shape.mass,
        **{name: getattr(shape, name) for name in ("solids", "volume", "area", "center_of_mass", "inertia", "density")},
    )


@contextmanager
def _scratch_document() -> Iterator[Any]:
    """A document that nobody sees; shapes stand in it where they are in the whole."""
    before = FreeCAD.ActiveDocument
    scratch = FreeCAD.newDocument("Export", hidden=True, temp=True)
    try:
        yield scratch
    finally:
        FreeCAD.closeDocument(scratch.Name)
        if before is not None:
            FreeCAD.setActiveDocument(before.Name)


def _copies(scratch: Any, items: Sequence[Any]) -> list[Any]:
    copies = []
    for item in items:
        copy = scratch.addObject("Part::Feature", item.Name)
        copy.Label, copy.Shape = item.Label, read_shape(item)
        copies.append(copy)
    return copies


def _write_step(items: Sequence[Any], options: ExportOptions, to: Path) -> None:
    Part.setStaticValue("write.step.schema", _SCHEMAS[options.step_schema])
    with _scratch_document() as scratch:
        importlib.import_module("Import").export(_copies(scratch, items), str(to))


def _write_gltf(items: Sequence[Any], options: ExportOptions, to: Path) -> None:
    """FreeCAD writes the triangles that the shapes have; without any the file would be empty."""
    with _scratch_document() as scratch:
        copies = _copies(scratch, items)
        for copy in copies:
            _mesh_of(copy.Shape, options)
            copy.Shape.tessellate(options.deviation)
        importlib.import_module("Import").export(copies, str(to))


def _write_mesh(items: Sequence[Any], options: ExportOptions, to: Path) -> None:
    """Every object is a mesh of its own in the file, where the format keeps them apart."""
    with _scratch_document() as scratch:
        meshes = []
        for item in items:
            mesh = scratch.addObject("Mesh::Feature", item.Name)
            mesh.Label, mesh.Mesh = item.Label, _mesh_of(read_shape(item), options)
            meshes.append(mesh)
        importlib.import_module("Mesh").export(meshes, str(to))


def _mesh_of(shape: Any, options: ExportOptions) -> Any:
    """Triangles within the deviation, made anew: those that are drawn are coarser or finer than asked."""
    return importlib.import_module("MeshPart").meshFromShape(
        Shape=shape.copy(True, False),
        LinearDeflection=options.deviation,
        AngularDeflection=math.radians(options.angle),
        Relative=False,
    )


def _write_document(items: Sequence[Any], options: ExportOptions, to: Path) -> None:
    """The whole document, or a new one with the named objects and all that they are made of."""
    doc = items[0].Document
    if not options.objects:
        doc.saveCopy(str(to))
        return
    with _scratch_document() as scratch:
        scratch.Label = doc.Label
        scratch.copyObject(list(items), True)
        scratch.recompute()
        scratch.saveCopy(str(to))


_WRITERS: dict[ExportFormat, Callable[[Sequence[Any], ExportOptions, Path], None]] = {
    "step": _write_step,
    "stl": _write_mesh,
    "3mf": _write_mesh,
    "gltf": _write_gltf,
    "fcstd": _write_document,
}
