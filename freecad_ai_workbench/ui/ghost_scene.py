"""The scene graph of a ghost: built slice by slice, then dressed as the slider and the tree of changes want it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pivy import coin  # without it FreeCAD can't hand out a scene graph

from ..core.dry_run import Mesh, MeshRole
from .ghost_looks import CASING, PATTERNS, ROLES, Look, Palette, Stress, look_of
from .triangles import faces, line_points, line_sizes, points, runs, sizes

NODE_NAME = "AIDesignerGhost"
SLICE = 20_000
"""Vertices or triangles per slice: about 5 ms of the main thread."""
MOST_SORTED = 20_000
"""Up to so many triangles are drawn from back to front, which looks best and takes its time in every frame."""
CASING_WIDTH = 3.0
MARK, MARK_WIDTH, MARK_NEARER = (1.0, 0.35, 0.0), 5.0, 0.5
NEARER = 0.9999
"""Lines are drawn this much nearer than the surfaces that they bound, in parts of the view's depth."""


class Scene:
    """The nodes of one proposal's meshes. What objects of one role have in common is one node for all of them."""

    def __init__(self, meshes: tuple[Mesh, ...], palette: Palette) -> None:
        self.root = _empty_root(sorts_triangles=sum(sizes(mesh)[1] for mesh in meshes) <= MOST_SORTED)
        self._clothes = {role: (Clothes(role, palette), Clothes(role, palette)) for role in ROLES}
        self._parts: list[Part] = []
        self._raised = ""
        self._marks = coin.SoSeparator()
        self._marks.setName("AIDesignerMarks")
        self.root.addChild(self._marks)
        self._steps = self._build(meshes)

    def build_on(self) -> bool:
        """Do a few milliseconds' work; False when all is done. ValueError for a mesh that is not sound."""
        return next(self._steps, self) is not self

    def dress(self, *, blend: float, raised: str) -> None:
        """Show it between before (0) and after (1), and the object `raised`, if it is one of them, above the rest."""
        is_any = any(part.name == raised for part in self._parts)
        rest: Stress = "lowered" if is_any else "plain"
        for role, (ordinary, prominent) in self._clothes.items():
            ordinary.take(look_of(role, blend, rest))
            prominent.take(look_of(role, blend, "raised"))
        for part in self._parts:
            if part.name in (raised, self._raised):
                part.wear(self._clothes[part.role][part.name == raised])
        self._raised = raised

    def mark(self, meshes: Iterable[Mesh]) -> None:
        """Draw these few faces and edges in a colour of their own, over everything, instead of the ones before."""
        self._marks.removeAllChildren()
        for mesh in meshes:
            self._marks.addChild(_mark_of(mesh))

    def _build(self, meshes: tuple[Mesh, ...]) -> Iterator[None]:
        for mesh in meshes:
            surface, lines = coin.SoSeparator(), coin.SoSeparator()
            yield from _add_surface(surface, mesh)
            yield from _add_lines(lines, mesh)
            part = Part(mesh.object_name, mesh.role, surface, lines)
            part.wear(self._clothes[mesh.role][0])
            self._parts.append(part)
            self.root.addChild(surface)
            self.root.addChild(lines)


class Clothes:
    """The nodes that say how surfaces and lines of one role look."""

    def __init__(self, role: MeshRole, palette: Palette) -> None:
        self.surface, self.casing, self.line = coin.SoGroup(), coin.SoGroup(), coin.SoGroup()
        surface = _material(palette.surfaces[role], glow=0.25)
        self._materials = [surface, _material(CASING), _material(palette.lines[role])]
        self._drawings = [coin.SoDrawStyle(), coin.SoDrawStyle(), coin.SoDrawStyle()]
        self._drawings[2].linePattern = PATTERNS[role]
        self._drawings[2].linePatternScaleFactor = 2
        for node, material, drawing in zip(
            (self.surface, self.casing, self.line), self._materials, self._drawings, strict=True
        ):
            node.addChild(material)
            node.addChild(drawing)

    def take(self, look: Look) -> None:
        """Look like this from now on."""
        opacities = (look.surface, 0.8 * look.line, look.line)
        for material, drawing, opacity in zip(self._materials, self._drawings, opacities, strict=True):
            material.transparency = 1.0 - opacity
            drawing.style = coin.SoDrawStyle.FILLED if opacity > 0 else coin.SoDrawStyle.INVISIBLE
        self._drawings[1].lineWidth = look.width + CASING_WIDTH
        self._drawings[2].lineWidth = look.width


@dataclass(frozen=True)
class Part:
    """The nodes of one object."""

    name: str
    role: MeshRole
    surface: Any
    lines: Any

    def wear(self, clothes: Clothes) -> None:
        self.surface.replaceChild(0, clothes.surface)
        if self.lines.getNumChildren():
            self.lines.replaceChild(2, clothes.casing)
            self.lines.replaceChild(5, clothes.line)


def _empty_root(*, sorts_triangles: bool) -> Any:
    root = coin.SoSeparator()
    root.setName(NODE_NAME)
    picking = coin.SoPickStyle()
    picking.style = coin.SoPickStyle.UNPICKABLE
    hints = coin.SoShapeHints()
    hints.vertexOrdering = coin.SoShapeHints.COUNTERCLOCKWISE
    hints.shapeType = coin.SoShapeHints.UNKNOWN_SHAPE_TYPE
    hints.creaseAngle = 0.5
    offset = coin.SoPolygonOffset()
    offset.factor, offset.units = -1.0, -1.0
    blending = coin.SoTransparencyType()
    kind = "SORTED_OBJECT_SORTED_TRIANGLE_BLEND" if sorts_triangles else "SORTED_OBJECT_BLEND"
    blending.value = getattr(coin.SoTransparencyType, kind)
    for node in (picking, hints, offset, blending):
        root.addChild(node)
    return root


def _add_surface(part: Any, mesh: Mesh) -> Iterator[None]:
    vertices, triangles = sizes(mesh)
    corners, surface = coin.SoCoordinate3(), coin.SoIndexedFaceSet()
    corners.point.setNum(vertices)
    surface.coordIndex.setNum(4 * triangles)
    for start, some in points(mesh, most=SLICE):
        corners.point.setValues(start, len(some), some)
        yield
    for start, indices in faces(mesh, most=SLICE):
        surface.coordIndex.setValues(start, len(indices), indices)
        yield
    for node in (coin.SoGroup(), corners, surface):
        part.addChild(node)


def _add_lines(part: Any, mesh: Mesh) -> Iterator[None]:
    many, edges = line_sizes(mesh)
    if not edges:
        return
    corners, lines = coin.SoCoordinate3(), coin.SoLineSet()
    corners.point.setNum(many)
    lines.numVertices.setNum(edges)
    for start, some in line_points(mesh, most=SLICE):
        corners.point.setValues(start, len(some), some)
        yield
    for start, counts in runs(mesh, most=SLICE):
        lines.numVertices.setValues(start, len(counts), counts)
        yield
    depth = coin.SoDepthBuffer()
    depth.range = (0.0, NEARER)
    light = coin.SoLightModel()
    light.model = coin.SoLightModel.BASE_COLOR
    # Twice the same lines: the wide dark ones first. The places of the clothes are known to Part.wear.
    for node in (depth, light, coin.SoGroup(), corners, lines, coin.SoGroup(), lines):
        part.addChild(node)


def _mark_of(mesh: Mesh) -> Any:
    """A face or an edge, opaque and shining."""
    mark, thick, near = coin.SoSeparator(), coin.SoDrawStyle(), coin.SoDepthBuffer()
    thick.lineWidth = MARK_WIDTH
    near.range = (0.0, MARK_NEARER)
    light = coin.SoLightModel()
    light.model = coin.SoLightModel.BASE_COLOR
    for node in (_material(MARK, glow=1.0), thick, near, light):
        mark.addChild(node)
    for node in _finish(_add_surface, mesh), _finish(_add_lines, mesh):
        mark.addChild(node)
    return mark


def _finish(add: Callable[[Any, Mesh], Iterator[None]], mesh: Mesh) -> Any:
    part = coin.SoSeparator()
    for _ in add(part, mesh):
        pass
    return part


def _material(colour: tuple[float, float, float], *, glow: float = 0.0) -> Any:
    material = coin.SoMaterial()
    material.diffuseColor = colour
    material.emissiveColor = tuple(glow * channel for channel in colour)
    return material
