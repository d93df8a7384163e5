"""The ghost: what a proposal adds, changes and removes, translucent in the 3D view. The document is never touched."""

# mypy: allow-subclassing-any

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import Any

import FreeCADGui as Gui
from pivy import coin  # without it FreeCAD can't hand out a scene graph

from ..core.dry_run import Mesh, MeshRole
from .find_documents import find_gui_document, is_anything_visible
from .qt import QtCore, QtWidgets, Signal, tr
from .triangles import faces, points, sizes

NODE_NAME = "AIDesignerGhost"
SLICE = 20_000
"""Vertices or triangles per slice: about 5 ms of the main thread."""

COLOURS: dict[MeshRole, tuple[float, float, float]] = {
    "added": (0.00, 0.62, 0.45),
    "removed": (0.66, 0.07, 0.10),
    "changed": (0.95, 0.68, 0.05),
}
"""Green, red and amber that differ in lightness too, so that they are told apart without telling red from green."""

TRANSPARENCY: dict[MeshRole, float] = {"added": 0.45, "removed": 0.35, "changed": 0.45}


class Ghost(QtCore.QObject):
    """Shows the meshes of one proposal in the 3D views of its own document, while that is the active one.

    A proposal for a document that does not exist yet is shown in a viewer of its own.
    """

    def __init__(self, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._root: Any = None
        self._graphs: list[Any] = []
        self._viewer: StandaloneViewer | None = None
        self._document = ""
        self._wanted = True
        self._building: Iterator[None] | None = None
        self._timer = QtCore.QTimer(self)
        self._timer.setInterval(1)  # 0 would keep other timers waiting until all is built
        self._timer.timeout.connect(self._build_on)

    @property
    def is_shown(self) -> bool:
        """Whether a ghost is in a view now."""
        return bool(self._graphs)

    def show_meshes(self, meshes: Iterable[Mesh], *, document: str) -> None:
        """Replace what is shown; `document` "" is one that does not exist yet."""
        self.clear()
        meshes = tuple(meshes)
        if not meshes:
            return
        self._document = document
        self._root = _empty_root()
        self._building = _build(self._root, meshes)
        self._timer.start()

    def clear(self) -> None:
        """Remove the ghost from every view and forget it."""
        self._timer.stop()
        self._detach()
        self._close_viewer()
        self._root, self._building, self._document = None, None, ""

    def set_wanted(self, wanted: bool) -> None:
        """The user's switch: hides the ghost without forgetting it."""
        self._wanted = wanted
        self._update()

    def document_activated(self, document: str) -> None:
        """The user went to another document: the ghost is seen in its own only."""
        if self._document and document != self._document:
            self._detach()
        else:
            self._update()

    def document_closed(self, document: str) -> None:
        """The views of a closed document are gone, and the ghost with them."""
        if document and document == self._document:
            self._graphs = []
            self.clear()

    def _build_on(self) -> None:
        try:
            unfinished = self._building is not None and next(self._building, self) is not self
        except ValueError as error:
            logging.getLogger(__name__).warning("No preview is shown: %s", error)
            self.clear()
            return
        if not unfinished:
            self._timer.stop()
            self._building = None
            self._update()

    def _update(self) -> None:
        ready = self._root is not None and self._building is None
        if not ready or not self._wanted:
            self._detach()
        elif not self._graphs:
            self._attach()

    def _attach(self) -> None:
        views = self._views()
        self._graphs = [view.getSceneGraph() for view in views]
        for graph in self._graphs:
            graph.addChild(self._root)
        if views and not (self._document and is_anything_visible(self._document)):
            show_all_of(views[0])

    def _detach(self) -> None:
        for graph in self._graphs:
            if graph.findChild(self._root) >= 0:
                graph.removeChild(self._root)
        self._graphs = []

    def _views(self) -> list[Any]:
        if self._document:
            return find_views(self._document)
        if self._viewer is None:
            self._viewer = StandaloneViewer(tr("AI Designer: preview"))
            self._viewer.closed.connect(self._forget_viewer)
        return [self._viewer.view]

    def _forget_viewer(self) -> None:
        """The user closed the viewer: the ghost comes back with the switch."""
        self._graphs, self._viewer = [], None

    def _close_viewer(self) -> None:
        viewer, self._viewer = self._viewer, None
        if viewer is not None:
            viewer.close()


class StandaloneViewer(QtCore.QObject):
    """A 3D view without a document, as a window in FreeCAD's main area."""

    closed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        area = Gui.getMainWindow().findChild(QtWidgets.QMdiArea)
        before = set(area.subWindowList())
        self.view = Gui.createViewer(1, title)
        self._window = next(window for window in area.subWindowList() if window not in before)
        self._window.destroyed.connect(self._vanish)

    def close(self) -> None:
        """Close the window, if the user has not done so."""
        window, self._window = self._window, None
        if window is not None:
            window.close()

    def _vanish(self) -> None:
        if self._window is not None:
            self._window = None
            self.closed.emit()


def find_views(document: str) -> list[Any]:
    """The 3D views of a document; none if it is not open."""
    gui_document = find_gui_document(document)
    return list(gui_document.mdiViewsOfType("Gui::View3DInventor")) if gui_document else []


def show_all_of(view: Any) -> None:
    """Look at everything from above and aside, at once: the fit is wrong while the camera is still turning."""
    animated = view.isAnimationEnabled()
    view.setAnimationEnabled(False)
    view.viewIsometric()
    view.fitAll()
    view.setAnimationEnabled(animated)


def _empty_root() -> Any:
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
    blending.value = coin.SoTransparencyType.SORTED_OBJECT_SORTED_TRIANGLE_BLEND
    for node in (picking, hints, offset, blending):
        root.addChild(node)
    return root


def _build(root: Any, meshes: tuple[Mesh, ...]) -> Iterator[None]:
    """Fill the root slice by slice; each step is a few milliseconds. Raises ValueError for a mesh that is not sound."""
    for mesh in meshes:
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
        part = coin.SoSeparator()
        for node in (_material(mesh.role), corners, surface):
            part.addChild(node)
        root.addChild(part)


def _material(role: MeshRole) -> Any:
    material = coin.SoMaterial()
    material.diffuseColor = COLOURS[role]
    material.emissiveColor = tuple(0.25 * channel for channel in COLOURS[role])
    material.transparency = TRANSPARENCY[role]
    return material
