"""The ghost in the 3D view: there while a proposal waits, gone on every way out, and never in the document."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest
from pivy import coin
from PySide import QtCore


@pytest.fixture
def proposed(bench, user, ask, wait_phase, make, document, ghosts):
    """A proposal for `document`, its ghost in the view."""
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    user.wait_until(lambda: ghosts(document.Name) == 1)
    return document


def find_ghost(document: str):
    search = coin.SoSearchAction()
    search.setName(coin.SbName("AIDesignerGhost"))
    search.setInterest(coin.SoSearchAction.FIRST)
    search.apply(FreeCADGui.getDocument(document).ActiveView.getSceneGraph())
    return search.getPath().getTail()


def find_nodes(root, kind) -> list:
    search = coin.SoSearchAction()
    search.setType(kind.getClassTypeId())
    search.setInterest(coin.SoSearchAction.ALL)
    search.apply(root)
    return [search.getPaths()[number].getTail() for number in range(search.getPaths().getLength())]


def test_ghost_is_the_meshes_in_the_colours_of_their_roles(proposed):
    root = find_ghost(proposed.Name)
    coordinates = find_nodes(root, coin.SoCoordinate3)
    assert [node.point.getNum() for node in coordinates] == [8, 8, 8]
    assert [tuple(node.point[7].getValue()) for node in coordinates] == [
        (120.0, 80.0, 6.0),
        (75.0, 80.0, 18.0),
        (112.0, 72.0, 26.0),
    ]
    assert [node.coordIndex.getNum() for node in find_nodes(root, coin.SoIndexedFaceSet)] == [48, 48, 48]
    colours = [tuple(node.diffuseColor[0].getValue()) for node in find_nodes(root, coin.SoMaterial)]
    green, amber, red = colours
    assert green[1] > max(green[0], green[2]) and red[0] > 3 * max(red[1:]) and amber[0] > amber[1] > 4 * amber[2]


def test_ghost_leaves_the_document_alone(proposed):
    assert proposed.Objects == []
    assert proposed.UndoCount == 0
    assert not proposed.HasPendingTransaction
    assert not FreeCADGui.getDocument(proposed.Name).Modified


@pytest.mark.parametrize("way", ["Accept", "Reject", "new request", "closed dock", "shut down"])
def test_ghost_goes_on_every_way_out(bench, user, ask, make, proposed, ghosts, way):
    if way in ("Accept", "Reject"):
        user.click(bench.child(way))
    elif way == "new request":
        bench.propose(make.proposal(), make.Gate())
        ask("thicker")
    elif way == "closed dock":
        bench.dock.close()
    else:
        bench.dock.shut_down()
    user.wait_until(lambda: ghosts(proposed.Name) == 0)
    user.wait(0.05)
    assert ghosts(proposed.Name) == 0


def test_ghost_comes_back_when_the_dock_is_opened_again(bench, user, proposed, ghosts):
    bench.dock.close()
    assert ghosts(proposed.Name) == 0
    bench.dock.show()
    user.wait_until(lambda: ghosts(proposed.Name) == 1)


def test_switch_hides_and_shows(bench, user, proposed, ghosts):
    user.click(bench.child("Ghost"), at=QtCore.QPoint(8, bench.child("Ghost").height() // 2))
    assert ghosts(proposed.Name) == 0
    user.click(bench.child("Ghost"), at=QtCore.QPoint(8, bench.child("Ghost").height() // 2))
    assert ghosts(proposed.Name) == 1


def test_ghost_is_seen_in_its_own_document_only(user, proposed, ghosts):
    other = FreeCAD.newDocument("Other")
    user.wait(0.05)
    assert (ghosts(proposed.Name), ghosts(other.Name)) == (0, 0)
    FreeCAD.setActiveDocument(proposed.Name)
    user.wait(0.05)
    assert (ghosts(proposed.Name), ghosts(other.Name)) == (1, 0)


def test_closing_the_document_leaves_nothing(bench, user, proposed):
    FreeCAD.closeDocument(proposed.Name)
    user.wait(0.05)
    assert not bench.panel.ghost.is_shown


def test_empty_document_is_shown_so_that_the_ghost_is_seen(proposed, user):
    user.wait(0.2)
    height = FreeCADGui.getDocument(proposed.Name).ActiveView.getCameraNode().height.getValue()
    assert height > 80


def test_view_stays_where_the_user_left_it_if_something_is_seen(bench, user, ask, wait_phase, make, document, ghosts):
    document.addObject("Part::Box", "Box")
    document.recompute()
    view = FreeCADGui.getDocument(document.Name).ActiveView
    view.setAnimationEnabled(False)
    view.viewTop()
    user.wait(0.1)
    before = view.getCamera()
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    user.wait_until(lambda: ghosts(document.Name) == 1)
    assert orientation(view.getCamera()) == orientation(before)


def orientation(camera: str) -> list[str]:
    return [line for line in camera.splitlines() if "orientation" in line or "height " in line]


def test_large_meshes_are_added_in_slices(bench, user, ask, wait_phase, make, document, ghosts):
    from array import array

    from freecad_ai_workbench.core.dry_run import Mesh

    count = 100_000
    vertices = array("f", range(3 * count))
    triangles = array("i", [index for first in range(count - 2) for index in (first, first + 1, first + 2)] * 2)
    mesh = Mesh(object_name="Big", role="added", vertices=vertices.tobytes(), triangles=triangles.tobytes())
    gaps, last = [], QtCore.QElapsedTimer()
    ticker = QtCore.QTimer()
    ticker.setInterval(5)
    ticker.timeout.connect(lambda: gaps.append(last.restart()))
    ghost = bench.panel.ghost
    user.wait(0.3)
    last.start()
    ticker.start()
    ghost.show_meshes([mesh], document=document.Name)
    user.wait_until(lambda: not ghost.is_building)
    ticker.stop()
    assert len(gaps) > 5, "the window works between the slices; how smoothly is measured in tests/bench"
    assert ghosts(document.Name) == 1
    ghost.clear()


def test_unsound_mesh_is_not_shown(bench, user, make, document, ghosts, warning_log):
    user.wait(0.3)
    sound = make.box_mesh("Box", "added")
    unsound = sound.model_copy(update={"vertices": sound.vertices[:-12]})
    bench.panel.ghost.show_meshes([sound, unsound], document=document.Name)
    user.wait(0.2)
    assert ghosts(document.Name) == 0
    assert warning_log.take() == ["No preview is shown: the mesh of Box refers to vertices that it does not have"]
