"""What is known of a document is what reading all of it anew gives, whatever happened since to what in it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import FreeCAD
import Part
import pytest
import Sketcher

from freecad_ai_workbench.core.design import DesignState, ObjectState
from freecad_ai_workbench.host import known_designs
from freecad_ai_workbench.host.known_designs import KnownDesigns
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.ui.pieces import whole

SEQUENCES, STEPS = 12, 14


@pytest.fixture
def known() -> Iterator[KnownDesigns]:
    followed = KnownDesigns()
    yield followed
    followed.stop()


def anew(document: Any) -> DesignState:
    return read_design_state(document, measured=())


def check_known(known: KnownDesigns, document: Any, when: str) -> None:
    """All of it, but boxes of round shapes, which are a little larger before they are drawn."""
    found, expected = whole(known.read(document)), anew(document)
    assert [without_box(item) for item in found.objects] == [without_box(item) for item in expected.objects], when
    assert [corners(item) for item in found.objects] == [
        pytest.approx(corners(item), abs=0.3) for item in expected.objects
    ], when


def without_box(item: ObjectState) -> ObjectState:
    shape = item.shape and item.shape.model_copy(update={"bounding_box": None})
    return item.model_copy(update={"shape": shape})


def corners(item: ObjectState) -> tuple[float, ...]:
    box = item.shape and item.shape.bounding_box
    return (*box.minimum, *box.maximum) if box else ()


@pytest.fixture
def plant(document: Any, tmp_path: Path) -> Any:
    """One of everything, saved, with a link into a second file."""
    document.addObject("Part::Box", "Box")
    ball = document.addObject("Part::Sphere", "Ball")
    ball.setExpression("Radius", "Box.Length / 2")
    cut = document.addObject("Part::Cut", "Cut")
    cut.Base, cut.Tool = document.Box, ball
    fillet = document.addObject("Part::Fillet", "Fillet")
    fillet.Base, fillet.Edges = cut, [(1, 0.5, 0.5)]
    mirror = document.addObject("Part::Mirroring", "Mirror")
    mirror.Source = fillet
    outer = document.addObject("App::Part", "Outer")
    inner = outer.newObject("App::Part", "Inner")
    body = inner.newObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Block")
    body.newObject("PartDesign::SubtractiveCylinder", "Drill").Radius = 1
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    sketch.addGeometry(Part.LineSegment(FreeCAD.Vector(0, 0, 0), FreeCAD.Vector(9, 1, 0)))
    sketch.addConstraint(Sketcher.Constraint("Distance", 0, 12))
    sketch.renameConstraint(0, "Long")
    sheet = document.addObject("Spreadsheet::Sheet", "Sheet")
    sheet.set("A1", "7")
    sheet.setAlias("A1", "wide")
    group = document.addObject("App::DocumentObjectGroup", "Group")
    group.addObject(mirror)
    link = document.addObject("App::Link", "Link")
    link.LinkedObject = inner
    second = document.addObject("App::Link", "Second")
    second.LinkedObject = link
    document.recompute()
    document.saveAs(str(tmp_path / "plant.FCStd"))
    other = FreeCAD.newDocument("Other")
    other.addObject("App::Part", "Holder").newObject("Part::Box", "Far")
    other.recompute()
    other.saveAs(str(tmp_path / "Other.FCStd"))
    outside = document.addObject("App::Link", "Outside")
    outside.LinkedObject = other.Holder
    document.recompute()
    document.save()
    return document


def in_one_step(document: Any, do: Callable[[], object]) -> None:
    FreeCAD.setActiveDocument(document.Name)
    FreeCAD.setActiveTransaction("step", True)
    do()
    document.recompute()
    FreeCAD.closeActiveTransaction()


def fail_and_recompute(document: Any) -> None:
    document.Fillet.Edges = [(1, 500.0, 500.0)]
    document.recompute()


def change_and_abort(document: Any) -> None:
    FreeCAD.setActiveTransaction("step", True)
    document.Box.Length = 44
    document.addObject("Part::Cone", "Cone")
    document.recompute()
    FreeCAD.closeActiveTransaction(True)


def delete_and_undo(document: Any) -> None:
    in_one_step(document, lambda: document.removeObject("Group"))
    in_one_step(document, lambda: document.removeObject("Box"))
    document.undo()
    document.undo()


def reopen_other(document: Any) -> None:
    if "Other" in FreeCAD.listDocuments():
        FreeCAD.closeDocument("Other")
    FreeCAD.openDocument(str(Path(document.FileName).parent / "Other.FCStd"))
    FreeCAD.setActiveDocument(document.Name)


def take_out_of_part(document: Any) -> None:
    document.Outer.removeObject(document.Inner)


def far(_document: Any) -> Any:
    return FreeCAD.getDocument("Other").Far


EFFECTS: dict[str, Callable[[Any], object]] = {
    "value": lambda d: setattr(d.Box, "Length", 15),
    "value and recompute": lambda d: (setattr(d.Box, "Length", 15), d.recompute()),
    "hidden by its property": lambda d: setattr(d.Box, "Visibility", False),
    "shown by its view": lambda d: d.Box.ViewObject.show(),
    "hidden by a command": lambda d: d.Box.ViewObject.hide(),
    "label in an expression": lambda d: (d.Ball.setExpression("Radius", "<<Box>>.Width"), setattr(d.Box, "Label", "K")),
    "expression": lambda d: (d.Ball.setExpression("Radius", None), d.recompute()),
    "new property": lambda d: d.Box.addProperty("App::PropertyLength", "Note", "Base", ""),
    "property that goes": lambda d: (d.Box.addProperty("App::PropertyLength", "N", "", ""), d.Box.removeProperty("N")),
    "fails to compute": fail_and_recompute,
    "computed again": lambda d: (fail_and_recompute(d), setattr(d.Fillet, "Edges", [(1, 0.2, 0.2)]), d.recompute()),
    "cell": lambda d: (d.Sheet.set("A1", "=Box.Height * 3"), d.recompute()),
    "alias": lambda d: d.Sheet.setAlias("A1", "narrow"),
    "cleared cell": lambda d: (d.Sheet.clear("A1"), d.recompute()),
    "sketch curve": lambda d: d.Sketch.addGeometry(Part.Circle(FreeCAD.Vector(), FreeCAD.Vector(0, 0, 1), 3)),
    "sketch constraint": lambda d: d.Sketch.setDatum(0, FreeCAD.Units.Quantity("14 mm")),
    "constraint's name": lambda d: d.Sketch.renameConstraint(0, "Longer"),
    "constraint for reference": lambda d: d.Sketch.setDriving(0, False),
    "construction": lambda d: d.Sketch.toggleConstruction(0),
    "into a group": lambda d: d.Group.addObject(d.Box),
    "out of a group": lambda d: d.Group.removeObject(d.Mirror),
    "outer part moved": lambda d: setattr(d.Outer.Placement.Base, "x", 70),
    "outer part moved for good": lambda d: setattr(
        d.Outer, "Placement", FreeCAD.Placement(FreeCAD.Vector(70, 0, 0), FreeCAD.Rotation(0, 0, 30))
    ),
    "tip": lambda d: (setattr(d.Body, "Tip", d.Block), d.recompute()),
    "feature in a linked body": lambda d: setattr(d.Block, "Length", 33),
    "aborted": change_and_abort,
    "other document": lambda d: setattr(far(d), "Length", 40),
    "other document computed": lambda d: (setattr(far(d), "Length", 40), FreeCAD.getDocument("Other").recompute()),
    "other document moved": lambda d: setattr(far(d).Placement, "Base", FreeCAD.Vector(0, 0, 9)),
}  # fmt: skip
LOSSES: dict[str, Callable[[Any], object]] = {
    "out of a moved part": lambda d: (setattr(d.Outer, "Placement", d.Box.Placement), take_out_of_part(d)),
    "group deleted": lambda d: d.removeObject("Group"),
    "moved part deleted": lambda d: (setattr(d.Outer, "Placement", d.Box.Placement), d.removeObject("Outer")),
    "linked object deleted": lambda d: d.removeObject("Inner"),
    "base deleted": lambda d: (d.removeObject("Ball"), d.recompute()),
    "base deleted and back": delete_and_undo,
    "other document closed": lambda d: FreeCAD.closeDocument("Other"),
    "other document opened again": reopen_other,
    "loaded again": lambda d: d.restore(),
}  # fmt: skip
"""Not much is left to happen after one of these."""


def check_read(plant: Any, known: KnownDesigns, what: str) -> None:
    check_known(known, plant, what)
    plant.recompute()
    check_known(known, plant, f"{what}, computed")


def test_what_happened_is_read_again(plant: Any, known: KnownDesigns) -> None:
    whole(known.read(plant))
    for name, bring_about in EFFECTS.items():
        bring_about(plant)
        check_read(plant, known, name)


def test_what_was_lost_is_read_no_more(plant: Any, known: KnownDesigns) -> None:
    """Each on the document as it was saved."""
    for name, lose in LOSSES.items():
        plant.UndoMode = 1
        check_read(plant, known, f"before: {name}")
        lose(plant)
        check_read(plant, known, name)
        reopen_other(plant)
        plant.restore()


def test_what_nothing_happened_to_is_not_read_again(plant: Any, known: KnownDesigns) -> None:
    before = {item.name: item for item in whole(known.read(plant)).objects}
    plant.Sketch.Label = "Drawing"
    again = [item.name for item in whole(known.read(plant)).objects if before[item.name] is not item]
    assert again == ["Sketch"]


@pytest.mark.skipif(FreeCAD.Version()[:2] == ["1", "0"], reason="FreeCAD 1.0 crashes when the document is closed")
def test_a_link_whose_creation_was_undone_is_no_object(plant: Any, known: KnownDesigns) -> None:
    before = {item.name for item in whole(known.read(plant)).objects}
    for name in ("LinkA", "LinkB", "LinkC"):
        in_one_step(plant, lambda name=name: setattr(plant.addObject("App::Link", name), "LinkedObject", plant.Box))
    for left in ({"LinkA", "LinkB"}, {"LinkA"}, set()):
        plant.undo()
        check_read(plant, known, "undone")
        assert {item.name for item in whole(known.read(plant)).objects} == before | left


class Tinkerer:
    """Changes a document at random, as a user or a script would."""

    def __init__(self, document: Any, chance: random.Random) -> None:
        self.document, self.chance = document, chance
        self.number = 0

    def act(self) -> str:
        moves = [self.value, self.add, self.remove, self.regroup, self.move, self.undo, self.redo, self.express]
        moves += [self.show, self.relabel, self.cell, self.draw, self.link, self.compute, self.fail]
        move = self.chance.choice(moves)
        undoable = move not in (self.undo, self.redo, self.link)  # 1.0 keeps a link without a name when that is undone
        in_one_step(self.document, move) if undoable and self.chance.random() < 0.7 else move()
        return move.__name__

    def some(self, *types: str) -> Any | None:
        found = [item for item in self.document.Objects if item.TypeId in types or not types]
        return self.chance.choice(found) if found else None

    def value(self) -> None:
        item = self.some("Part::Box", "PartDesign::AdditiveBox")
        if item is not None:
            item.Length = self.chance.randint(3, 20)

    def add(self) -> None:
        self.number += 1
        self.document.addObject(self.chance.choice(["Part::Box", "Part::Cone", "App::Part"]), f"New{self.number}")

    def remove(self) -> None:
        item = self.some("Part::Box", "Part::Cut", "App::Part", "App::Link", "App::DocumentObjectGroup", "Part::Cone")
        if item is not None:
            self.document.removeObject(item.Name)

    def regroup(self) -> None:
        item, group = self.some("Part::Box", "Part::Cut", "Part::Cone"), self.some("App::Part")
        if item is not None and group is not None:
            group.removeObject(item) if item in group.Group else group.addObject(item)

    def move(self) -> None:
        item = self.some("App::Part", "Part::Box", "PartDesign::Body", "App::Link")
        if item is not None:
            item.Placement.Base.z = self.chance.randint(1, 50)

    def undo(self) -> None:
        self.document.undo()

    def redo(self) -> None:
        self.document.redo()

    def express(self) -> None:
        ball, box = self.document.getObject("Ball"), self.some("Part::Box")
        if ball is not None and box is not None:
            ball.setExpression("Radius", self.chance.choice([None, f"{box.Name}.Height / 3"]))

    def show(self) -> None:
        item = self.some()
        if item is not None:
            item.ViewObject.Visibility = not item.ViewObject.Visibility

    def relabel(self) -> None:
        item = self.some()
        if item is not None:
            item.Label = f"Label {self.chance.randint(0, 99)}"

    def cell(self) -> None:
        sheet = self.document.getObject("Sheet")
        sheet.set(self.chance.choice(["A1", "B2"]), str(self.chance.randint(0, 9)))

    def draw(self) -> None:
        sketch, at = self.document.getObject("Sketch"), self.chance.randint(0, 9)
        sketch.addGeometry(Part.Circle(FreeCAD.Vector(at, 0, 0), FreeCAD.Vector(0, 0, 1), 3))

    def link(self) -> None:
        self.number += 1
        target = self.some("Part::Box", "App::Part", "Part::Cut")
        if target is not None:
            self.document.addObject("App::Link", f"Link{self.number}").LinkedObject = target

    def compute(self) -> None:
        self.document.recompute()

    def fail(self) -> None:
        fillet = self.document.getObject("Fillet")
        if fillet is not None:
            fillet.Edges = [(1, self.chance.choice([0.4, 400.0]), 0.4)]
            self.document.recompute()


def test_random_changes(plant: Any, known: KnownDesigns) -> None:
    document, path = plant, plant.FileName
    for number in range(SEQUENCES):
        document.UndoMode = 1
        tinkerer, log = Tinkerer(document, random.Random(number)), []
        for _ in range(STEPS):
            log.append(tinkerer.act())
            check_known(known, document, f"{number}: {', '.join(log)}")
        FreeCAD.closeDocument(document.Name)
        document = FreeCAD.openDocument(path)


@pytest.fixture
def boxes(document: Any) -> Any:
    for number in range(5):
        document.addObject("Part::Box", f"Box{number}")
    document.recompute()
    return document


@pytest.mark.parametrize("change", ["value", "new object", "deleted object"])
def test_change_in_between_is_in_what_is_read(boxes: Any, known: KnownDesigns, change: str) -> None:
    reading = known.read(boxes)
    next(reading)
    next(reading)
    if change == "value":
        boxes.Box0.Length = 77
    elif change == "new object":
        boxes.addObject("Part::Cylinder", "Cylinder")
    else:
        boxes.removeObject("Box2")
    assert whole(reading) == anew(boxes)


def test_document_that_never_rests_is_read_in_one_go(boxes: Any, known: KnownDesigns) -> None:
    reading, pieces = known.read(boxes), 0
    with pytest.raises(StopIteration) as last:
        while True:
            next(reading)
            pieces += 1
            boxes.Box0.Length = pieces + 10
    assert pieces == known_designs.ATTEMPTS - 1
    assert last.value.value == anew(boxes)


def test_other_document_does_not_matter(boxes: Any, known: KnownDesigns) -> None:
    other = FreeCAD.newDocument("Other")
    reading = known.read(boxes)
    next(reading)
    other.addObject("Part::Box", "Box")
    assert sum(1 for _ in reading) == 4
    assert whole(known.read(other)) == anew(other)


def test_reading_that_is_given_up_goes_on_later(boxes: Any, known: KnownDesigns) -> None:
    reading = known.read(boxes)
    next(reading)
    reading.close()
    assert sum(1 for _ in known.read(boxes)) == 4
