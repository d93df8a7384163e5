"""Slash commands: what they ask for, in words that the built-in recipes understand, and what is wrong with others."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.llm.offline.parts import read_part
from freecad_ai_workbench.llm.offline.words import canonical
from freecad_ai_workbench.prompts.recipe import Parameter, Recipe
from freecad_ai_workbench.prompts.recipes import find_recipe, read_recipes
from freecad_ai_workbench.ui.slash import SlashError, Typed, read_command, recipe_command, recipe_request, unknown

PAIRS = [(recipe, item) for recipe in read_recipes() for item in recipe.parameters]
SWITCHES = [(recipe, option.name) for recipe in read_recipes() for option in recipe.options]


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/help", Typed("help", "")),
        (" /Plate  length=120 \n", Typed("plate", "length=120")),
        ("/bent-pipe wall=1\nbend_radius=30", Typed("bent-pipe", "wall=1\nbend_radius=30")),
        ("a plate", None),
        ("/ help", None),
        ("//", None),
        ("/2 of it", None),
        ("make /help", None),
    ],
)
def test_what_is_a_command(text: str, command: Typed | None) -> None:
    assert read_command(text) == command


def nearly(recipe: Recipe, item: Parameter) -> float:
    """A value beside the default that the recipe's checks allow."""
    chosen = {one.name for one in recipe.options if one.on} | ({item.option} if item.option else set())
    default = recipe.values({}, chosen)[item.name]
    steps = (1, -1, 2) if item.unit == "count" else (0.1, -0.1, 0.01, -0.01, 0.5)
    for value in (round(default + step, 3) for step in steps):
        if not recipe.problems(recipe.values({item.name: value}, chosen), chosen):
            return value
    raise AssertionError(f"{recipe.name} {item.name}")


@pytest.mark.parametrize(("recipe", "item"), PAIRS, ids=lambda value: getattr(value, "name", ""))
def test_every_parameter_of_every_recipe_arrives(recipe: Recipe, item: Parameter) -> None:
    value = nearly(recipe, item)
    part = read_part(canonical(recipe_request(recipe, f"{item.name.lower()}={value}")))
    assert part.recipe.name == recipe.name
    assert part.values[item.name] == value


@pytest.mark.parametrize(("recipe", "option"), SWITCHES, ids=lambda value: getattr(value, "name", value))
def test_every_option_of_every_recipe_arrives(recipe: Recipe, option: str) -> None:
    part = read_part(canonical(recipe_request(recipe, option)))
    assert part.recipe.name == recipe.name
    assert option in part.options


@pytest.mark.parametrize("recipe", read_recipes(), ids=lambda recipe: recipe.name)
def test_all_parameters_together_arrive(recipe: Recipe) -> None:
    chosen = {option.name for option in recipe.options}
    values = recipe.values({}, chosen)
    if recipe.problems(values, chosen):
        pytest.skip("not all options go together")
    words = " ".join(f"{item.name.lower()}={values[item.name]}" for item in recipe.parameters)
    part = read_part(canonical(recipe_request(recipe, words)))
    assert part.recipe.name == recipe.name
    assert part.values == pytest.approx(values)


def plate(words: str) -> str:
    recipe = find_recipe("plate")
    assert recipe is not None
    return recipe_request(recipe, words)


def test_units_and_spaces_are_as_people_write_them() -> None:
    assert (
        plate("length = 12cm width=80,5 THICKNESS=0.25in") == "plate, length 120 mm, width 80.5 mm, thickness 6.35 mm"
    )
    assert plate("rounding corner_radius=4") == "plate, corner radius 4 mm"
    assert plate("") == "plate"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (
            "lenght=3",
            "/plate has no “lenght”. It has length, width, thickness, hole_diameter, hole_inset, corner_radius",
        ),
        ("length", "“length” lacks its value. Write length=…"),
        ("length=long", "“long” is no value for length. It takes a length, as in 12 or 12mm."),
        ("length=3deg", "“3deg” is no value for length."),
        ("length=0", "The length must be from 1 to 5000 mm, not 0 mm."),
        ("hole_diameter=80", "make the plate wider, or the holes smaller"),
        ("chamfer", "/plate has no “chamfer”."),
    ],
)
def test_what_is_wrong_is_said(words: str, problem: str) -> None:
    with pytest.raises(SlashError) as raised:
        plate(words)
    assert problem in str(raised.value)


def test_an_unknown_command_names_near_ones() -> None:
    names = ["help", "plate", "slotted-plate", "undo"]
    assert str(unknown("plat", names)) == "There is no command /plat. Did you mean /plate?"
    assert str(unknown("halp", names)) == "There is no command /halp. Did you mean /help?"
    assert str(unknown("xyz", names)) == "There is no command /xyz. /help lists all of them."


def test_names_of_commands_have_hyphens() -> None:
    assert recipe_command(next(recipe for recipe in read_recipes() if recipe.name == "bent_pipe")) == "bent-pipe"
