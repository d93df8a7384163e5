"""Every recipe in FreeCAD: sound, fully constrained, as large as its header says, and driven by its parameters."""

from __future__ import annotations

from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.host.holes import find_holes
from freecad_ai_workbench.host.modules import FreeCADModules
from freecad_ai_workbench.prompts.arithmetic import evaluate
from freecad_ai_workbench.prompts.recipes import Recipe, find_recipe, read_recipes
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


def run(document: Any, script: str) -> Any:
    """Run a script in a document; the Body that it made."""
    FreeCAD.setActiveDocument(document.Name)
    known = {item.Name for item in document.Objects}
    exec(compile(script, "recipe", "exec"), {"__name__": "__main__"})
    return next(item for item in document.Objects if item.TypeId == "PartDesign::Body" and item.Name not in known)


def make(document: Any, recipe: Recipe, *, given: dict[str, float], options: tuple[str, ...]) -> dict[str, float]:
    """Make the part and check everything about it; the values it was made with."""
    values = recipe.values(given, options)
    assert recipe.problems(values, options) == ()
    body = run(document, recipe.script(values, options))
    check_objects(document)
    check_shape(body, recipe, values)
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


def check_shape(body: Any, recipe: Recipe, values: dict[str, float]) -> None:
    shape = body.Shape
    assert shape.isValid()
    assert len(shape.Solids) == recipe.solids
    assert shape.Volume == pytest.approx(evaluate(recipe.volume, values), rel=1e-7)
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
    body = run(document, recipe.source)
    check_objects(document)
    check_shape(body, recipe, recipe.values({}, all_options(recipe)))


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
    body = run(document, recipe.source)
    for given in OTHER_VALUES[name]:
        values = recipe.values(given, options)
        for item in recipe.parameters:
            value = values[item.name]
            setattr(document.Params, item.property_name, int(value) if item.unit == "count" else value)
        document.recompute()
        check_objects(document)
        check_shape(body, recipe, values)


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
    body = next(item for item in document.Objects if item.TypeId == "PartDesign::Body")
    check_objects(document)
    check_shape(body, recipe, recipe.values({}, all_options(recipe)))
