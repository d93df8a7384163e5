"""The ghost: what a proposal adds, changes and removes, translucent in the 3D view. The document is never touched."""

# mypy: allow-subclassing-any

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from ..config.settings import PreviewColours
from ..core.dry_run import Mesh
from .find_documents import is_anything_visible
from .ghost_looks import MIDDLE, original_opacity, palette_of
from .ghost_scene import Scene
from .originals import Originals
from .qt import QtCore, tr
from .views import StandaloneViewer, find_area, find_views, show_all_of


class Ghost(QtCore.QObject):
    """Shows the meshes of one proposal in all 3D views of its own document, while that is the active one.

    A proposal for a document that does not exist yet is shown in a viewer of its own.
    """

    def __init__(self, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._coming: tuple[Scene, tuple[str, ...]] | None = None
        self._graphs: list[Any] = []
        self._originals = Originals()
        self._palette = palette_of(PreviewColours())
        self._replaced: tuple[str, ...] = ()
        self._viewer: StandaloneViewer | None = None
        self._document, self._raised = "", ""
        self._wanted, self._blend, self._elsewhere = True, MIDDLE, False
        self._timer = QtCore.QTimer(self)
        self._timer.setInterval(1)  # 0 would keep other timers waiting until all is built
        self._timer.timeout.connect(self._build_on)
        find_area().subWindowActivated.connect(self._look_for_views)

    @property
    def is_shown(self) -> bool:
        """Whether a ghost is in a view now."""
        return bool(self._graphs)

    @property
    def is_building(self) -> bool:
        """Whether meshes are still to come into the view."""
        return self._coming is not None

    def show_meshes(self, meshes: Iterable[Mesh], *, document: str, replaced: Iterable[str] = ()) -> None:
        """Show these instead of what is shown, which stays until they are ready; `document` "" does not exist yet.

        The objects `replaced` are seen as far as the slider stands towards before.
        """
        meshes, replaced = tuple(meshes), tuple(replaced)
        if document != self._document or not (meshes or replaced):
            self.clear()
        if meshes or replaced:
            self._document = document
            self._coming = (Scene(meshes, self._palette), replaced)
            self._timer.start()

    def set_colours(self, colours: PreviewColours) -> None:
        """The colours of the ghosts that come."""
        self._palette = palette_of(colours)

    def clear(self) -> None:
        """Remove the ghost from every view and forget it."""
        self._timer.stop()
        self._detach()
        self._close_viewer()
        self._scene, self._coming, self._replaced = None, None, ()
        self._document, self._raised, self._elsewhere = "", "", False

    def highlight(self, object_name: str) -> None:
        """Let this object's ghost stand out; "" for none."""
        self._raised = object_name
        self._dress()

    def mark(self, meshes: Iterable[Mesh]) -> None:
        """Let these faces and edges shine, and no others; they vanish with the ghost."""
        if self._scene is not None:
            self._scene.mark(meshes)

    def set_blend(self, blend: float) -> None:
        """The user's slider, from 0, the document as it is, to 1, as it would be."""
        self._blend = min(max(blend, 0.0), 1.0)
        self._dress()

    def set_wanted(self, wanted: bool) -> None:
        """The user's switch: hides the ghost without forgetting it."""
        self._wanted = wanted
        self._update()

    def document_activated(self, document: str) -> None:
        """The user went to another document: the ghost is seen in its own only."""
        self._elsewhere = bool(self._document) and document != self._document
        self._update()

    def document_closed(self, document: str) -> None:
        """The views of a closed document are gone, and the ghost with them."""
        if document and document == self._document:
            self._graphs = []
            self.clear()

    def _build_on(self) -> None:
        sound = False
        try:
            if self._coming is not None and self._coming[0].build_on():
                sound = True
                return
            self._timer.stop()
            self._replace()
            sound = True
        except ValueError as error:
            logging.getLogger(__name__).warning("No preview is shown: %s", error)
        finally:
            if not sound:
                self.clear()

    def _replace(self) -> None:
        """Put what is ready into the place of what was there; both in one turn, so that no frame is without."""
        if self._coming is None:
            return
        before, graphs = self._scene, self._graphs
        (self._scene, self._replaced), self._coming = self._coming, None
        self._graphs = []
        self._update(anew=before is None)
        _take_out(before, graphs)

    def _update(self, *, anew: bool = False) -> None:
        if self._scene is None:
            return
        if not self._wanted or self._elsewhere:
            self._detach()
            return
        self._attach(self._scene, anew=anew)
        self._dress()

    def _look_for_views(self, _window: Any = None) -> None:
        """A view of the document may have been opened."""
        if self._graphs:
            self._update()

    def _attach(self, scene: Scene, *, anew: bool) -> None:
        views = self._views()
        graphs = [view.getSceneGraph() for view in views]
        for graph in graphs:
            if graph.findChild(scene.root) < 0:
                graph.addChild(scene.root)
        self._graphs = graphs
        if anew and views and not (self._document and is_anything_visible(self._document)):
            show_all_of(views[0])

    def _dress(self) -> None:
        if self._scene is None or not self._graphs:
            return
        self._scene.dress(blend=self._blend, raised=self._raised)
        opacity = original_opacity(self._blend)
        self._originals.cover(self._replaced, document=self._document, opacity=opacity)

    def _detach(self) -> None:
        self._originals.uncover()
        _take_out(self._scene, self._graphs)
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


def _take_out(scene: Scene | None, graphs: Iterable[Any]) -> None:
    if scene is None:
        return
    for graph in graphs:
        if graph.findChild(scene.root) >= 0:
            graph.removeChild(scene.root)
