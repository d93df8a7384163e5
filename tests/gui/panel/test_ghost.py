"""The ghost in the 3D view: there while a proposal waits, gone on every way out, and never in the document."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

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


def surface_of(root, number: int):
    """The material of a mesh's surface."""
    part = [root.getChild(at) for at in range(root.getNumChildren()) if is_surface(root.getChild(at))][number]
    return find_nodes(part, coin.SoMaterial)[0]


def is_surface(node) -> bool:
    return bool(find_nodes(node, coin.SoIndexedFaceSet))


def find_veils(document: str) -> int:
    search = coin.SoSearchAction()
    search.setName(coin.SbName("AIDesignerVeil"))
    search.setInterest(coin.SoSearchAction.ALL)
    search.setSearchingAll(True)
    search.apply(FreeCADGui.getDocument(document).ActiveView.getSceneGraph())
    return search.getPaths().getLength()


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
    colours = [surface_of(root, number).diffuseColor[0].getValue() for number in range(3)]
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


def placed(camera: str) -> list[str]:
    """Without the depth of what is seen, which FreeCAD fits to the scene."""
    return [line for line in camera.splitlines() if "Distance" not in line]


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


WAYS = ("Accept", "Reject", "new request", "closed dock", "shut down", "other document", "switch", "unsound mesh")


@pytest.fixture
def replacing(bench, user, ask, wait_phase, make, document, ghosts):
    """A proposal that changes a box, a body and a box in a part, and removes a cylinder; all of them in the view."""
    document.addObject("Part::Box", "Box").ViewObject.Transparency = 10
    document.addObject("Part::Cylinder", "Cylinder")
    document.addObject("PartDesign::Body", "Body").newObject("PartDesign::AdditiveBox", "Block")
    document.addObject("App::Part", "Part").addObject(document.addObject("Part::Sphere", "Sphere"))
    document.recompute()
    FreeCADGui.getDocument(document.Name).Modified = False
    roles = {"Box": "changed", "Cylinder": "removed", "Body": "changed", "Sphere": "changed"}
    bench.propose(make.proposal(meshes=[make.box_mesh(name, role) for name, role in roles.items()]))
    nodes = nodes_of(document)
    undo = document.UndoCount
    ask("a plate")
    wait_phase("proposal")
    user.wait_until(lambda: ghosts(document.Name) == 1)
    assert (document.UndoCount, document.HasPendingTransaction) == (undo, False)
    return document, nodes


def nodes_of(document) -> dict[str, list[int]]:
    """What every object is drawn with."""
    roots = {item.Name: item.ViewObject.RootNode for item in document.Objects}
    return {
        name: [hash(root.getChild(number)) for number in range(root.getNumChildren())] for name, root in roots.items()
    }


def pixels(document) -> int:
    """How many pixels of the view are neither background nor of a ghost: grey ones, of the objects themselves."""
    from PySide import QtGui

    view = FreeCADGui.getDocument(document.Name).ActiveView
    folder = Path(tempfile.mkdtemp())
    view.saveImage(str(folder / "view.png"), 120, 90, "White")
    image = QtGui.QImage(str(folder / "view.png"))
    shutil.rmtree(folder)
    colours = [image.pixelColor(x, y) for x in range(120) for y in range(90)]
    return sum(max(c.red(), c.green(), c.blue()) < 235 for c in colours)


def test_slider_goes_from_the_originals_to_the_result(bench, user, replacing):
    document, nodes = replacing
    slider = bench.child("Blend")
    assert find_veils(document.Name) == 4
    slider.setValue(0)
    assert find_veils(document.Name) == 0 and nodes_of(document) == nodes
    slider.setValue(slider.maximum())
    assert find_veils(document.Name) == 4
    assert not FreeCADGui.getDocument(document.Name).Modified
    assert all(item.ViewObject.Visibility for item in (document.Box, document.Cylinder, document.Body))


def test_after_the_originals_are_not_drawn(bench, user, make, document):
    for name in ("Box", "Cylinder", "Sphere"):
        document.addObject(f"Part::{name}", name)
    document.recompute()
    view = FreeCADGui.getDocument(document.Name).ActiveView
    view.setAnimationEnabled(False)
    view.viewIsometric()
    view.fitAll()
    user.wait(0.3)
    alone = pixels(document)
    ghost = bench.panel.ghost
    ghost.show_meshes((), document=document.Name, replaced=("Box", "Cylinder", "Sphere"))
    user.wait_until(lambda: not ghost.is_building)
    ghost.set_blend(1.0)
    hidden = pixels(document)
    ghost.clear()
    assert alone > 500 and hidden == 0 and pixels(document) == alone


@pytest.mark.parametrize("way", WAYS)
def test_originals_are_as_before_after_every_way_out(bench, user, ask, make, replacing, warning_log, way):
    document, nodes = replacing
    leave(way, bench, user, ask, make)
    user.wait_until(lambda: find_veils(document.Name) == 0)
    user.wait(0.05)
    present = nodes_of(document)
    assert {name: present[name] for name in nodes} == nodes
    warning_log.take()


def leave(way: str, bench, user, ask, make) -> None:
    if way in ("Accept", "Reject"):
        user.click(bench.child(way))
    elif way == "new request":
        bench.propose(make.proposal(), make.Gate())
        ask("thicker")
    elif way == "closed dock":
        bench.dock.close()
    elif way == "shut down":
        bench.dock.shut_down()
    elif way == "other document":
        FreeCAD.newDocument("Other")
    elif way == "switch":
        bench.panel.ghost.set_wanted(False)
    else:
        sound = make.box_mesh("Box", "changed")
        unsound = sound.model_copy(update={"vertices": sound.vertices[:-12]})
        bench.panel.ghost.show_meshes([unsound], document="Test", replaced=("Box",))


def test_what_the_user_hides_meanwhile_stays_hidden(bench, user, replacing):
    document, nodes = replacing
    document.Box.ViewObject.Visibility = False
    document.Cylinder.ViewObject.hide()
    document.Cylinder.ViewObject.show()
    user.click(bench.child("Reject"))
    user.wait_until(lambda: find_veils(document.Name) == 0)
    assert not document.Box.ViewObject.isVisible() and document.Cylinder.ViewObject.isVisible()
    assert nodes_of(document) == nodes


def test_deleted_original_comes_back_as_it_was(bench, user, replacing):
    document, nodes = replacing
    document.openTransaction("delete")
    document.removeObject("Cylinder")
    document.commitTransaction()
    user.wait(0.05)
    bench.panel.ghost.clear()
    document.undo()
    assert document.Cylinder.ViewObject.isVisible()
    assert nodes_of(document) == nodes


def test_new_view_of_the_document_shows_it_too(user, replacing, ghosts):
    document, _ = replacing
    FreeCADGui.runCommand("Std_ViewCreate")
    user.wait_until(lambda: ghosts(document.Name) == 2)


def test_next_ghost_takes_the_place_of_the_one_before_it(bench, user, make, replacing, ghosts):
    document, _ = replacing
    view = FreeCADGui.getDocument(document.Name).ActiveView
    before, counts = view.getCamera(), []
    ghost = bench.panel.ghost
    ghost.show_meshes([make.box_mesh("Box", "changed", size=(9, 9, 9))], document=document.Name, replaced=("Box",))
    while ghost.is_building:
        counts.append(ghosts(document.Name))
        user.wait(0.001)
    assert set(counts) == {1} and ghosts(document.Name) == 1
    assert find_veils(document.Name) == 1
    assert placed(view.getCamera()) == placed(before)
    assert len(find_nodes(find_ghost(document.Name), coin.SoIndexedFaceSet)) == 1


def test_what_is_pointed_at_in_the_tree_stands_out(bench, proposed):
    root, ghost = find_ghost(proposed.Name), bench.panel.ghost
    plain = surface_of(root, 0).transparency[0]
    ghost.highlight("Body")
    body, box = surface_of(root, 0).transparency[0], surface_of(root, 1).transparency[0]
    assert body < plain < box
    ghost.highlight("")
    assert surface_of(root, 0).transparency[0] == plain


def test_edges_are_drawn_over_a_dark_line(bench, user, make, document):
    from array import array

    numbers = array("f", [0, 0, 0, 9, 0, 0, 9, 9, 0])
    mesh = make.box_mesh("Box", "added").model_copy(
        update={"lines": numbers.tobytes(), "runs": array("i", [3]).tobytes()}
    )
    ghost = bench.panel.ghost
    ghost.show_meshes([mesh], document=document.Name)
    user.wait_until(lambda: ghost.is_shown)
    root = find_ghost(document.Name)
    assert [line.numVertices[0] for line in find_nodes(root, coin.SoLineSet)] == [3, 3]
    widths = [node.lineWidth.getValue() for node in find_nodes(root, coin.SoDrawStyle)][-2:]
    assert widths[0] > widths[1]
    ghost.clear()
