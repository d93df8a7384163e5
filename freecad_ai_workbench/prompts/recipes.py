"""Recipes: runnable example scripts whose header says what they make, from which parameters, and what comes out.

A header is the comment block at the top of `v1/examples/*.py`. A line is `# key: value`; a line that begins with
`#   ` (three spaces) continues the one before. Lists are separated by `, `, parts of a value by `; `. The keys:

    recipe       identifier, equal to the file's name
    title, makes one line; one sentence
    level        simple, intermediate or complex
    names        nouns in a request that ask for this part
    also         names of another recipe; words that make this one of it, as "slot" does of a plate
    example      a request that this recipe answers
    order        NAME NAME …[, given NAME][; words]      parameters that "120x80x6" gives, in this order; one line for
                 each count of numbers; perhaps only if another one is given, too. With words: "60x40 at the top"
    equal        words; NAME NAME      parameters that are the same, as in "square"
    grid         NAME NAME      counts that "5 x 3 holes" gives
    kind         words; NAME = value, …      what a word gives, as "octagonal" does, also as part of a name
    series       word; parameters that "diameters 20, 30 and 20" gives
    lone         parameter that a number without any word gives, as in "20 mm cube"
    implied      phrases that say what the recipe does anyway
    parameter    NAME = default unit, minimum to maximum[, option NAME]; words that name it in a request. The unit is
                 mm, deg or count
    feature      words; NAME = word, …      what "a slot 30 long and 8 wide" gives: dimensions of a detail
    given        NAME; words; PARAMETER = expression      another quantity that fixes a parameter, as a radius does;
                 of several equations, those apply whose other parameters are given
    option       name[, on]; words      a part of the script that is left out unless asked for (or unless on)
    hole         DIAMETER COUNT[; words]      which parameters "4 holes of 9 mm" gives; COUNT may be a number. With
                 words, holes that are told by them, as "in the middle" does
    thread       M8; PARAMETER = value, …      what a size of thread gives, according to `standard`
    metric       the parameter that 40 is in "M8x40"
    let          NAME = expression      a name for the expressions below
    check        condition; sentence that says what is allowed
    volume, solids     closed form in mm³, of all bodies together; a count
    accuracy     relative error of the volume, where curves are approximated; 1e-7 unless given
    size         closed forms along X; Y; Z
    holes        DIAMETER COUNT, …     equal cylindrical holes, expressions without spaces
    note         an assumption that always holds

Expressions are those of `arithmetic`. Parameters of an option that is left out are 0 in them. A parameter is a
constant `NAME = 120.0  # mm` of the script and the property `Name` of its App::VarSet. A section of the script begins
with `# --- title ---`; one with `[option NAME]` after that belongs to the option.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..core.errors import PromptError
from .recipe import Also, Check, Equal, Feature, Given, Holes, Kind, Level, Option, Order, Parameter, Recipe

EXAMPLES = Path(__file__).parent / "v1" / "examples"

_PARAMETER = re.compile(r"(\w+) = (.+) (mm|deg|count), (\S+) to (\S+?)(?:, option (\w+))?")
_LEVELS: dict[str, Level] = {"simple": "simple", "intermediate": "intermediate", "complex": "complex"}


@cache
def read_recipes() -> tuple[Recipe, ...]:
    """All recipes of the package, by file name. Raises PromptError when a header is wrong."""
    return tuple(parse_recipe(path.read_text(encoding="utf-8")) for path in sorted(EXAMPLES.glob("*.py")))


def find_recipe(name: str) -> Recipe | None:
    """The recipe with this identifier."""
    return next((recipe for recipe in read_recipes() if recipe.name == name), None)


def parse_recipe(text: str) -> Recipe:
    """The recipe that a script with a header is. Raises PromptError when the header is wrong."""
    header, source = _split(text)
    header = _with_lets(header)
    one = {key: values[0] for key, values in header.items()}
    try:
        return Recipe(
            name=one["recipe"],
            title=one["title"],
            makes=one["makes"],
            level=_LEVELS[one["level"]],
            names=_words(one["names"]),
            example=one["example"],
            source=source,
            volume=one["volume"],
            size=_three(one["size"]),
            solids=int(one["solids"]),
            parameters=tuple(_parse_parameter(value) for value in header["parameter"]),
            orders=tuple(map(_parse_order, header.get("order", ()))),
            grid=tuple(one.get("grid", "").split()),
            equals=tuple(
                Equal(words=_words(a), names=tuple(b.split())) for a, b in map(_parts, header.get("equal", ()))
            ),
            also=tuple(Also(names=_words(a), words=_words(b)) for a, b in map(_parts, header.get("also", ()))),
            kinds=tuple(map(_parse_kind, header.get("kind", ()))),
            features=tuple(map(_parse_feature, header.get("feature", ()))),
            series={word: tuple(names.split()) for word, names in map(_parts, header.get("series", ()))},
            lone=one.get("lone", ""),
            implied=_words(one.get("implied", "")),
            givens=tuple(_parse_given(value) for value in header.get("given", ())),
            options=tuple(_parse_option(value) for value in header.get("option", ())),
            drilled=tuple(map(_parse_holes, header.get("hole", ()))),
            threads=dict(_parse_thread(value) for value in header.get("thread", ())),
            standard=one.get("standard", ""),
            metric=one.get("metric", ""),
            checks=tuple(Check(condition=a, message=b) for a, b in map(_parts, header.get("check", ()))),
            holes=tuple(map(_parse_holes, _words(one.get("holes", "")))),
            accuracy=float(one.get("accuracy", "1e-7")),
            notes=tuple(header.get("note", ())),
        )
    except (KeyError, ValueError) as error:
        raise PromptError(f"The header of recipe {one.get('recipe', '?')} is wrong: {error}.") from error


def _split(text: str) -> tuple[dict[str, list[str]], str]:
    header: dict[str, list[str]] = {}
    lines = text.splitlines(keepends=True)
    end = next((i for i, line in enumerate(lines) if not line.startswith("# ")), len(lines))
    joined = "".join(line[2:] for line in lines[:end]).replace("\n  ", " ")
    for line in joined.splitlines():
        key, _, value = line.partition(": ")
        header.setdefault(key, []).append(value)
    return header, "".join(lines[end:])


def _with_lets(header: dict[str, list[str]]) -> dict[str, list[str]]:
    """The header with the names of `let` lines replaced by what they stand for."""
    lets: dict[str, str] = {}
    for line in header.get("let", ()):
        name, expression = line.split(" = ")
        lets[name] = f"({_expand(expression, lets)})".replace(" ", "")
    plain = ("check", "volume", "size", "holes")
    return {key: [_expand(text, lets) for text in texts] if key in plain else texts for key, texts in header.items()}


def _expand(text: str, lets: Mapping[str, str]) -> str:
    return re.sub(r"\b[A-Z][A-Z0-9_]*\b", lambda word: lets.get(word[0], word[0]), text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (word.strip() for word in text.split(","))))


def _parts(text: str) -> tuple[str, str]:
    first, second = text.split("; ")
    return first, second


def _three(text: str) -> tuple[str, str, str]:
    x, y, z = text.split("; ")
    return x, y, z


def _parse_parameter(text: str) -> Parameter:
    declaration, words = _parts(text)
    match = _PARAMETER.fullmatch(declaration)
    if match is None:
        raise ValueError(f"parameter {declaration}")
    name, default, unit, low, high, option = match.groups()
    limits = {"minimum": float(low), "maximum": float(high)}
    return Parameter(name=name, default=default, unit=unit, words=_words(words), option=option or "", **limits)


def _parse_given(text: str) -> Given:
    name, words, equation = text.split("; ")
    parameter, expression = equation.split(" = ")
    return Given(name=name, words=_words(words), parameter=parameter, expression=expression)


def _parse_option(text: str) -> Option:
    declaration, words = _parts(text)
    name, _, state = declaration.partition(", ")
    return Option(name=name, words=_words(words), on=state == "on")


def _parse_order(text: str) -> Order:
    names, _, words = text.partition("; ")
    names, _, needs = names.partition(", given ")
    return Order(names=tuple(names.split()), words=_words(words), needs=needs)


def _parse_kind(text: str) -> Kind:
    words, assignments = _parts(text)
    return Kind(words=_words(words), values=_assignments(assignments))


def _parse_feature(text: str) -> Feature:
    words, dimensions = _parts(text)
    pairs = (item.split(" = ") for item in dimensions.split(", "))
    return Feature(words=_words(words), dimensions={word: name for name, word in pairs})


def _parse_thread(text: str) -> tuple[str, dict[str, float]]:
    size, assignments = _parts(text)
    return size, _assignments(assignments)


def _assignments(text: str) -> dict[str, float]:
    pairs = (item.split(" = ") for item in text.split(", "))
    return {name: float(value) for name, value in pairs}


def _parse_holes(text: str) -> Holes:
    expressions, _, words = text.partition("; ")
    diameter, count = expressions.split(" ")
    return Holes(diameter=diameter, count=count, words=_words(words))
