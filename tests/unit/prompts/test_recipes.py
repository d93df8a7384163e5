"""Headers of recipes, and the scripts that come out of them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from freecad_ai_workbench.core.errors import PromptError
from freecad_ai_workbench.prompts.arithmetic import evaluate
from freecad_ai_workbench.prompts.recipe import Recipe
from freecad_ai_workbench.prompts.recipes import EXAMPLES, find_recipe, parse_recipe, read_recipes

HEADER = """\
# recipe: bar
# title: Bar
# level: simple
# makes: A bar
#   with a hole.
# names: bar, long bar
# example: bar 10 long
# order: LENGTH HEIGHT
# parameter: LENGTH = 10 mm, 1 to 100; length, long
# parameter: HEIGHT = LENGTH / 2 mm, 1 to 50; height
# parameter: HOLE_COUNT = 2 count, 1 to 9, option holes; hole count
# option: holes; hole
# check: HEIGHT <= LENGTH; The bar must lie.
# volume: LENGTH * HEIGHT**2 - HOLE_COUNT
# size: LENGTH; HEIGHT; max(HEIGHT, 1)
# solids: 1
import FreeCAD as App

LENGTH = 10.0  # mm
HEIGHT = 5.0  # mm
HOLE_COUNT = 2

# --- Bar ---
bar(LENGTH, HEIGHT)

# --- Holes: some --- [option holes]
holes(HOLE_COUNT)

# --- Finish ---
done()
"""
UNIT_SYMBOLS = frozenset(
    [
        "A",
        "C",
        "F",
        "G",
        "H",
        "J",
        "K",
        "L",
        "M",
        "N",
        "P",
        "S",
        "T",
        "V",
        "W",
        "g",
        "h",
        "l",
        "m",
        "s",
        "t",
        "mm",
        "cm",
        "km",
        "nm",
        "in",
        "ft",
        "yd",
        "kg",
        "mg",
        "deg",
        "rad",
        "Pa",
        "Hz",
    ]
)


def everything(recipe: Recipe) -> tuple[str, ...]:
    return tuple(option.name for option in recipe.options)


def test_a_header_is_read() -> None:
    recipe = parse_recipe(HEADER)
    assert recipe.makes == "A bar with a hole."
    assert recipe.names == ("bar", "long bar")
    assert [order.names for order in recipe.orders] == [("LENGTH", "HEIGHT")]
    assert recipe.parameters[2].property_name == "HoleCount"
    assert recipe.parameters[2].option == "holes"
    assert recipe.values({}, ["holes"]) == {"LENGTH": 10, "HEIGHT": 5, "HOLE_COUNT": 2}
    assert recipe.values({"LENGTH": 8}, []) == {"LENGTH": 8, "HEIGHT": 4, "HOLE_COUNT": 0}


def test_problems_are_sentences() -> None:
    recipe = parse_recipe(HEADER)
    assert recipe.problems({"LENGTH": 200, "HEIGHT": 5, "HOLE_COUNT": 0}, []) == (
        "The length must be from 1 to 100 mm, not 200 mm.",
    )
    assert recipe.problems({"LENGTH": 10, "HEIGHT": 20, "HOLE_COUNT": 0}, []) == ("The bar must lie.",)
    assert recipe.problems({"LENGTH": 10, "HEIGHT": 5, "HOLE_COUNT": 2.5}, ["holes"]) == (
        "The hole count must be a whole number, not 2.5.",
    )


def test_the_script_has_the_values_and_only_the_sections_asked_for() -> None:
    recipe = parse_recipe(HEADER)
    with_holes = recipe.script({"LENGTH": 12.5, "HEIGHT": 3, "HOLE_COUNT": 4}, ["holes"])
    assert "LENGTH = 12.5  # mm\nHEIGHT = 3.0  # mm\nHOLE_COUNT = 4\n" in with_holes
    assert "# --- Holes: some ---\nholes(HOLE_COUNT)\n" in with_holes
    without = recipe.script({"LENGTH": 12.5, "HEIGHT": 3, "HOLE_COUNT": 0}, [])
    assert "hole" not in without.lower()
    assert without.endswith("# --- Bar ---\nbar(LENGTH, HEIGHT)\n\n# --- Finish ---\ndone()\n")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("# solids: 1\n", ""),
        ("# size: LENGTH; HEIGHT; max(HEIGHT, 1)\n", "# size: LENGTH; HEIGHT\n"),
        ("HEIGHT = LENGTH / 2 mm, 1 to 50; height", "HEIGHT is half the length"),
        ("# option: holes; hole", "# option: holes"),
    ],
)
def test_a_wrong_header_is_an_error_that_names_the_recipe(line: str, instead: str) -> None:
    assert line in HEADER
    with pytest.raises(PromptError, match="The header of recipe bar is wrong"):
        parse_recipe(HEADER.replace(line, instead))


@pytest.mark.parametrize(
    "text", ["__import__('os')", "LENGTH.real", "[1][0]", "1 if 2 else 3", "NO + 1", "1 / 0", "'a'"]
)
def test_arithmetic_is_nothing_but_arithmetic(text: str) -> None:
    with pytest.raises(PromptError):
        evaluate(text, {"LENGTH": 1.0})


def test_recipes_are_named_like_their_files() -> None:
    assert [recipe.name for recipe in read_recipes()] == sorted(path.stem for path in EXAMPLES.glob("*.py"))
    assert find_recipe("plate") is not None
    assert find_recipe("staircase") is None


def test_there_are_enough_of_each_level() -> None:
    levels = Counter(recipe.level for recipe in read_recipes())
    assert levels["simple"] >= 10
    assert levels["intermediate"] >= 10
    assert levels["complex"] >= 8


@pytest.mark.parametrize("recipe", read_recipes(), ids=lambda recipe: recipe.name)
def test_defaults_are_the_constants_of_the_script_and_are_allowed(recipe: Recipe) -> None:
    values = recipe.values({}, everything(recipe))
    constants = dict(
        re.findall(r"^([A-Z][A-Z0-9_]*) = ([\d.]+)(?:  # (?:mm|deg))?$", recipe.source, flags=re.MULTILINE)
    )
    assert {name: float(value) for name, value in constants.items()} == values
    assert recipe.problems(values, everything(recipe)) == ()
    assert recipe.problems(recipe.values({}, ()), ()) == ()


@pytest.mark.parametrize("recipe", read_recipes(), ids=lambda recipe: recipe.name)
def test_everything_that_a_header_refers_to_exists(recipe: Recipe) -> None:
    names = {item.name for item in recipe.parameters}
    givens = {item.name for item in recipe.givens}
    assert {name for order in recipe.orders for name in order.names} <= names
    assert {name for series in recipe.series.values() for name in series} <= names
    assert {name for thread in recipe.threads.values() for name in thread} <= names
    assert {item.parameter for item in recipe.givens} <= names
    assert {item.option for item in recipe.parameters} <= {"", *everything(recipe)}
    assert {hole.diameter for hole in recipe.drilled} <= names
    assert {hole.count for hole in recipe.drilled if not hole.count.isdigit()} <= names | givens
    assert {name for kind in recipe.kinds for name in kind.values} <= names
    assert {*recipe.grid, *filter(None, [recipe.metric])} <= names
    assert bool(recipe.standard) == bool(recipe.threads)


@pytest.mark.parametrize("recipe", read_recipes(), ids=lambda recipe: recipe.name)
def test_each_option_can_be_left_out_alone(recipe: Recipe) -> None:
    for option in everything(recipe):
        others = [name for name in everything(recipe) if name != option]
        source = recipe.script(recipe.values({}, others), others)
        gone = [item for item in recipe.parameters if item.option == option]
        assert gone
        for item in gone:
            assert not re.search(
                rf"\b(?:{item.name}|{item.property_name})\b", source.replace(f'"{item.property_name}"', "")
            )
        compile(source, recipe.name, "exec")


@pytest.mark.parametrize("recipe", read_recipes(), ids=lambda recipe: recipe.name)
def test_no_property_is_named_like_a_unit(recipe: Recipe) -> None:
    assert not {item.property_name for item in recipe.parameters} & UNIT_SYMBOLS
    assert (
        not set(re.findall(r'renameConstraint\([^,]+, "(\w+)"|drive\([^"]+"\w+"[^"]+"(\w+)"', recipe.source))
        & UNIT_SYMBOLS
    )


def test_names_are_unique() -> None:
    names = [name for recipe in read_recipes() for name in recipe.names]
    assert sorted(names) == sorted(set(names))
