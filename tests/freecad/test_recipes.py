"""Every recipe in FreeCAD: sound, fully constrained, as large as its header says, and driven by its parameters."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part
import pytest

from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.host.holes import find_holes
from freecad_ai_workbench.host.modules import FreeCADModules
from freecad_ai_workbench.prompts.arithmetic import evaluate
from freecad_ai_workbench.prompts.recipe import Recipe
from freecad_ai_workbench.prompts.recipes import find_recipe, read_recipes
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.runner import run_script

SCAFFOLD = ("App::Origin", "App::Line", "App::Plane", "App::Point")
OTHER_VALUES: dict[str, tuple[dict[str, float], dict[str, float]]] = {
    "box": (
        {"LENGTH": 7.5, "WIDTH": 90, "HEIGHT": 33},
        {"LENGTH": 300, "WIDTH": 200, "HEIGHT": 100, "EDGE_RADIUS": 12},
    ),
    "cube": ({"SIZE": 3.5}, {"SIZE": 250}),
    "cylinder": ({"DIAMETER": 8, "HEIGHT": 120, "CHAMFER": 0.5}, {"DIAMETER": 200, "HEIGHT": 6, "CHAMFER": 2}),
    "enclosure": (
        {"LENGTH": 60, "WIDTH": 90, "HEIGHT": 25, "WALL": 3, "FLOOR": 1.5, "CORNER_RADIUS": 9},
        {"LENGTH": 200, "WIDTH": 150, "HEIGHT": 80, "WALL": 4, "FLOOR": 6, "CORNER_RADIUS": 2},
    ),
    "flange": (
        {"DIAMETER": 100, "BOLT_CIRCLE": 80, "HOLE_COUNT": 6, "HOLE_DIAMETER": 9, "BORE": 40, "THICKNESS": 12},
        {"DIAMETER": 300, "BOLT_CIRCLE": 250, "HOLE_COUNT": 13, "HOLE_DIAMETER": 22, "BORE": 150, "THICKNESS": 25},
    ),
    "hex_nut": ({"ACROSS_FLATS": 24, "HEIGHT": 14.8, "BORE": 14}, {"ACROSS_FLATS": 5.5, "HEIGHT": 2.4, "BORE": 2.5}),
    "hinge_leaf": (
        {
            "LENGTH": 100,
            "WIDTH": 40,
            "THICKNESS": 3,
            "PIN_DIAMETER": 5,
            "HOLE_DIAMETER": 5.5,
            "HOLE_COUNT": 4,
            "GAP": 1,
        },
        {"LENGTH": 30, "WIDTH": 20, "THICKNESS": 1, "PIN_DIAMETER": 3, "HOLE_DIAMETER": 3, "HOLE_COUNT": 1, "GAP": 0.2},
    ),
    "knob": (
        {
            "DIAMETER": 25,
            "HEIGHT": 30,
            "HUB_DIAMETER": 20,
            "HUB_HEIGHT": 5,
            "EDGE_RADIUS": 8,
            "BORE": 10,
            "BORE_DEPTH": 20,
        },
        {
            "DIAMETER": 80,
            "HEIGHT": 40,
            "HUB_DIAMETER": 30,
            "HUB_HEIGHT": 20,
            "EDGE_RADIUS": 1,
            "BORE": 8,
            "BORE_DEPTH": 12,
        },
    ),
    "l_bracket": (
        {"LENGTH": 50, "HEIGHT": 80, "WIDTH": 20, "THICKNESS": 5, "HOLES_PER_LEG_COUNT": 1, "FILLET_RADIUS": 7},
        {"LENGTH": 100, "HEIGHT": 60, "WIDTH": 90, "THICKNESS": 3, "HOLES_PER_LEG_COUNT": 4, "HOLE_DIAMETER": 9},
    ),
    "plate": (
        {"LENGTH": 80, "WIDTH": 50, "THICKNESS": 6, "HOLE_DIAMETER": 5.5, "HOLE_INSET": 8, "CORNER_RADIUS": 4},
        {"LENGTH": 50, "WIDTH": 200, "THICKNESS": 10, "HOLE_DIAMETER": 12, "HOLE_INSET": 12, "CORNER_RADIUS": 15},
    ),
    "spacer": (
        {"INNER_DIAMETER": 4.5, "OUTER_DIAMETER": 8, "HEIGHT": 25, "CHAMFER": 0.3},
        {"INNER_DIAMETER": 40, "OUTER_DIAMETER": 70, "HEIGHT": 8, "CHAMFER": 2},
    ),
    "sphere": ({"DIAMETER": 5}, {"DIAMETER": 400}),
    "stepped_shaft": (
        {"DIAMETER_1": 30, "LENGTH_1": 10, "DIAMETER_2": 20, "LENGTH_2": 50, "DIAMETER_3": 10, "LENGTH_3": 15},
        {"DIAMETER_1": 12, "LENGTH_1": 20, "DIAMETER_2": 8, "LENGTH_2": 4, "DIAMETER_3": 25, "LENGTH_3": 60},
    ),
    "cone": (
        {"BOTTOM_DIAMETER": 10, "TOP_DIAMETER": 30, "HEIGHT": 5},
        {"BOTTOM_DIAMETER": 200, "TOP_DIAMETER": 0, "HEIGHT": 300},
    ),
    "torus": ({"INNER_DIAMETER": 8, "SECTION": 1.5}, {"INNER_DIAMETER": 100, "SECTION": 60}),
    "polygon_prism": ({"SIDES": 3, "DIAMETER": 8, "HEIGHT": 50}, {"SIDES": 7, "DIAMETER": 120, "HEIGHT": 4}),
    "u_channel": (
        {"LENGTH": 50, "WIDTH": 20, "HEIGHT": 35, "THICKNESS": 1.5},
        {"LENGTH": 1000, "WIDTH": 120, "HEIGHT": 40, "THICKNESS": 8},
    ),
    "slotted_plate": (
        {"LENGTH": 40, "WIDTH": 60, "THICKNESS": 3, "SLOT_LENGTH": 20, "SLOT_WIDTH": 5},
        {"LENGTH": 200, "WIDTH": 50, "THICKNESS": 12, "SLOT_LENGTH": 150, "SLOT_WIDTH": 30},
    ),
    "perforated_plate": (
        {
            "LENGTH": 100,
            "WIDTH": 60,
            "THICKNESS": 2,
            "COLUMNS": 8,
            "ROWS": 2,
            "SPACING": 11,
            "HOLE_DIAMETER": 4,
        },
        {
            "LENGTH": 90,
            "WIDTH": 130,
            "THICKNESS": 6,
            "COLUMNS": 2,
            "ROWS": 5,
            "SPACING": 25,
            "HOLE_DIAMETER": 10,
        },
    ),
    "hex_bolt": (
        {"ACROSS_FLATS": 5.5, "HEAD_HEIGHT": 2, "DIAMETER": 3, "LENGTH": 10},
        {"ACROSS_FLATS": 36, "HEAD_HEIGHT": 15, "DIAMETER": 24, "LENGTH": 200},
    ),
    "gear": (
        {"MODULE": 1, "TEETH": 9, "WIDTH": 4, "BORE": 3},
        {"MODULE": 3, "TEETH": 43, "WIDTH": 25, "BORE": 50, "PRESSURE_ANGLE": 14.5},
    ),
    "spring": (
        {"WIRE": 1, "DIAMETER": 9, "COILS": 12, "PITCH": 1.5},
        {"WIRE": 5, "DIAMETER": 60, "COILS": 3, "PITCH": 20},
    ),
    "threaded_rod": (
        {"DIAMETER": 3, "PITCH": 0.5, "LENGTH": 4},
        {"DIAMETER": 24, "PITCH": 3, "LENGTH": 30},
    ),
    "hopper": (
        {"BOTTOM_LENGTH": 80, "BOTTOM_WIDTH": 80, "TOP_LENGTH": 50, "TOP_WIDTH": 120, "HEIGHT": 30, "WALL": 4},
        {"BOTTOM_LENGTH": 300, "BOTTOM_WIDTH": 20, "TOP_LENGTH": 100, "TOP_WIDTH": 200, "HEIGHT": 400, "WALL": 1},
    ),
    "bent_pipe": (
        {"DIAMETER": 8, "WALL": 1, "BEND_RADIUS": 5, "FIRST_LEG": 3, "SECOND_LEG": 30},
        {"DIAMETER": 60, "WALL": 12, "BEND_RADIUS": 150, "FIRST_LEG": 200, "SECOND_LEG": 20},
    ),
    "pulley": (
        {"DIAMETER": 30, "GROOVE_WIDTH": 6, "GROOVE_DEPTH": 4, "GROOVE_ANGLE": 60, "WIDTH": 8, "BORE": 5},
        {"DIAMETER": 250, "GROOVE_WIDTH": 22, "GROOVE_DEPTH": 20, "GROOVE_ANGLE": 34, "WIDTH": 32, "BORE": 40},
    ),
    "sheet_bracket": (
        {"LENGTH": 30, "HEIGHT": 60, "WIDTH": 15, "THICKNESS": 1, "BEND_RADIUS": 4, "HOLE_DIAMETER": 4},
        {"LENGTH": 120, "HEIGHT": 70, "WIDTH": 80, "THICKNESS": 5, "BEND_RADIUS": 5, "HOLE_DIAMETER": 22},
    ),
    "lidded_box": (
        {
            "LENGTH": 50,
            "WIDTH": 70,
            "HEIGHT": 20,
            "WALL": 1.5,
            "CORNER_RADIUS": 3,
            "LID_THICKNESS": 4,
            "RIM_HEIGHT": 2,
            "CLEARANCE": 0.1,
        },
        {
            "LENGTH": 220,
            "WIDTH": 150,
            "HEIGHT": 90,
            "WALL": 4,
            "CORNER_RADIUS": 30,
            "LID_THICKNESS": 3,
            "RIM_HEIGHT": 12,
            "CLEARANCE": 0.5,
        },
    ),
    "tube": ({"OUTER_DIAMETER": 60, "WALL": 10, "LENGTH": 15}, {"OUTER_DIAMETER": 12, "WALL": 0.5, "LENGTH": 300}),
    "washer": (
        {"INNER_DIAMETER": 21, "OUTER_DIAMETER": 37, "HEIGHT": 3},
        {"INNER_DIAMETER": 3.2, "OUTER_DIAMETER": 7, "HEIGHT": 0.5},
    ),
}
NAMES = [recipe.name for recipe in read_recipes()]


def recipe_called(name: str) -> Recipe:
    recipe = find_recipe(name)
    assert recipe is not None
    return recipe


def run(document: Any, script: str) -> list[Any]:
    """Run a script in a document; the Bodies that it made."""
    FreeCAD.setActiveDocument(document.Name)
    known = {item.Name for item in document.Objects}
    exec(compile(script, "recipe", "exec"), {"__name__": "__main__"})
    return [item for item in find_bodies(document) if item.Name not in known]


def find_bodies(document: Any) -> list[Any]:
    return [item for item in document.Objects if item.TypeId == "PartDesign::Body"]


def make(document: Any, recipe: Recipe, *, given: dict[str, float], options: tuple[str, ...]) -> dict[str, float]:
    """Make the part and check everything about it; the values it was made with."""
    values = recipe.values(given, options)
    assert recipe.problems(values, options) == ()
    bodies = run(document, recipe.script(values, options))
    check_objects(document)
    check_shape(bodies, recipe, values)
    return values


def check_objects(document: Any) -> None:
    for item in document.Objects:
        if item.TypeId in SCAFFOLD:
            continue
        assert item.isValid() and "Invalid" not in item.State, item.Label
        if item.TypeId == "Sketcher::SketchObject":
            assert item.solve() == 0, item.Label
            assert item.FullyConstrained, item.Label
            assert not item.Visibility


def check_shape(bodies: list[Any], recipe: Recipe, values: dict[str, float]) -> None:
    shape = Part.makeCompound([body.Shape for body in bodies]) if len(bodies) > 1 else bodies[0].Shape
    assert shape.isValid()
    assert len(shape.Solids) == recipe.solids
    assert shape.Volume == pytest.approx(evaluate(recipe.volume, values), rel=recipe.accuracy)
    box = shape.optimalBoundingBox(False)
    size = [evaluate(axis, values) for axis in recipe.size]
    assert [box.XLength, box.YLength, box.ZLength] == pytest.approx(size, abs=1e-3)
    assert count_bores(shape) == expected_bores(recipe, values)


def count_bores(shape: Any) -> dict[float, int]:
    found: dict[float, int] = {}
    for _, diameter, *_ in sorted({(hole.position, round(hole.diameter, 4), hole.axis) for hole in find_holes(shape)}):
        found[diameter] = found.get(diameter, 0) + 1
    return found


def expected_bores(recipe: Recipe, values: dict[str, float]) -> dict[float, int]:
    found: dict[float, int] = {}
    for holes in recipe.holes:
        diameter = round(evaluate(holes.diameter, values), 4)
        if diameter > 0:
            found[diameter] = found.get(diameter, 0) + int(evaluate(holes.count, values))
    return found


def all_options(recipe: Recipe) -> tuple[str, ...]:
    return tuple(option.name for option in recipe.options)


def test_there_are_other_values_for_every_recipe() -> None:
    assert sorted(OTHER_VALUES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_as_it_stands_makes_what_its_header_says(document: Any, name: str) -> None:
    recipe = recipe_called(name)
    bodies = run(document, recipe.source)
    check_objects(document)
    check_shape(bodies, recipe, recipe.values({}, all_options(recipe)))


@pytest.mark.parametrize("name", NAMES)
def test_without_any_option_it_is_sound(document: Any, name: str) -> None:
    make(document, recipe_called(name), given={}, options=())


@pytest.mark.parametrize("index", [0, 1])
@pytest.mark.parametrize("name", NAMES)
def test_other_values_give_other_shapes(document: Any, name: str, index: int) -> None:
    recipe = recipe_called(name)
    make(document, recipe, given=OTHER_VALUES[name][index], options=all_options(recipe))


@pytest.mark.parametrize("name", NAMES)
def test_each_option_works_alone(document: Any, name: str) -> None:
    recipe = recipe_called(name)
    for option in all_options(recipe):
        make(document, recipe, given=OTHER_VALUES[name][0], options=(option,))
        for item in reversed(document.Objects):
            document.removeObject(item.Name)


@pytest.mark.parametrize("name", NAMES)
def test_the_parameters_drive_the_shape(document: Any, name: str) -> None:
    recipe = recipe_called(name)
    options = all_options(recipe)
    bodies = run(document, recipe.source)
    for given in OTHER_VALUES[name]:
        values = recipe.values(given, options)
        for item in recipe.parameters:
            value = values[item.name]
            setattr(document.Params, item.property_name, int(value) if item.unit == "count" else value)
        document.recompute()
        check_objects(document)
        check_shape(bodies, recipe, values)


@pytest.mark.parametrize("name", NAMES)
def test_two_of_a_kind_live_in_one_document(document: Any, name: str) -> None:
    recipe = recipe_called(name)
    first = run(document, recipe.source)
    values = recipe.values(OTHER_VALUES[name][0], all_options(recipe))
    second = run(document, recipe.script(values, all_options(recipe)))
    check_shape(first, recipe, recipe.values({}, all_options(recipe)))
    check_shape(second, recipe, values)


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_is_a_property_of_the_parameter_set(document: Any, name: str) -> None:
    recipe = recipe_called(name)
    run(document, recipe.source)
    values = recipe.values({}, all_options(recipe))
    found = {item.name: float(getattr(document.Params, item.property_name)) for item in recipe.parameters}
    assert found == pytest.approx(values)


@pytest.mark.parametrize("name", NAMES)
def test_the_sandbox_runs_it_unchanged(document: Any, name: str) -> None:
    recipe = recipe_called(name)
    FreeCAD.setActiveDocument(document.Name)
    script = Script(task_id="recipe", source=recipe.source)
    meter = Meter(steps=1_000_000, seconds=60)
    assert run_script(script, document=document, modules=FreeCADModules(), meter=meter, write=print) is None
    check_objects(document)
    check_shape(find_bodies(document), recipe, recipe.values({}, all_options(recipe)))
