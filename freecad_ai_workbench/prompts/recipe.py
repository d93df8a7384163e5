"""What a recipe is: parameters with their words, options, checks, and the closed forms of what comes out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from ..core.record import Record
from .arithmetic import evaluate

_UNIT_SIGNS = {"mm": " mm", "deg": "°", "count": ""}
Level = Literal["simple", "intermediate", "complex"]


class Parameter(Record):
    """A dimension in mm, an angle in degrees or a count. `default` is an expression over the parameters before it."""

    name: str
    default: str
    unit: str
    minimum: float
    maximum: float
    words: tuple[str, ...]
    option: str = ""

    @property
    def property_name(self) -> str:
        """Its name in the document: HOLE_DIAMETER is the property HoleDiameter."""
        return "".join(part.capitalize() for part in self.name.split("_"))

    @property
    def unit_sign(self) -> str:
        """What follows its number in a sentence."""
        return _UNIT_SIGNS[self.unit]


class Given(Record):
    """Another quantity that a request may name instead of a parameter."""

    name: str
    words: tuple[str, ...]
    parameter: str
    expression: str


class Option(Record):
    """A part of the script that can be left out."""

    name: str
    words: tuple[str, ...]
    on: bool = False


class Check(Record):
    """A condition over the parameters; `message` says what is allowed."""

    condition: str
    message: str


class Holes(Record):
    """Expressions for the diameter in mm and the count of equal cylindrical holes, and words that say where."""

    diameter: str
    count: str
    words: tuple[str, ...] = ()


class Order(Record):
    """Parameters that a row of numbers gives; with `words` only beside one, with `needs` only if that is given."""

    names: tuple[str, ...]
    words: tuple[str, ...] = ()
    needs: str = ""


class Equal(Record):
    """Words that say that parameters are the same."""

    words: tuple[str, ...]
    names: tuple[str, ...]


class Also(Record):
    """Names of another recipe that mean this one where one of the words is said, too."""

    names: tuple[str, ...]
    words: tuple[str, ...]


class Feature(Record):
    """A detail of the part with dimensions of its own. `dimensions` are parameters by the word for them."""

    words: tuple[str, ...]
    dimensions: dict[str, str]


class Kind(Record):
    """Words that settle parameters."""

    words: tuple[str, ...]
    values: dict[str, float]


class Recipe(Record):
    """One example script with its header. `source` is the script without the header."""

    name: str
    title: str
    makes: str
    level: Level
    names: tuple[str, ...]
    example: str
    source: str
    volume: str
    size: tuple[str, str, str]
    solids: int
    parameters: tuple[Parameter, ...]
    orders: tuple[Order, ...] = ()
    grid: tuple[str, ...] = ()
    equals: tuple[Equal, ...] = ()
    also: tuple[Also, ...] = ()
    kinds: tuple[Kind, ...] = ()
    features: tuple[Feature, ...] = ()
    series: dict[str, tuple[str, ...]] = {}
    lone: str = ""
    implied: tuple[str, ...] = ()
    givens: tuple[Given, ...] = ()
    options: tuple[Option, ...] = ()
    drilled: tuple[Holes, ...] = ()
    threads: dict[str, dict[str, float]] = {}
    standard: str = ""
    metric: str = ""
    checks: tuple[Check, ...] = ()
    holes: tuple[Holes, ...] = ()
    accuracy: float = 1e-7
    notes: tuple[str, ...] = ()

    def values(self, given: Mapping[str, float], options: Collection[str]) -> dict[str, float]:
        """All parameters: as given, else by default, and 0 where they belong to an option that is left out."""
        values: dict[str, float] = {}
        for item in self.parameters:
            if item.option and item.option not in options:
                values[item.name] = 0.0
            else:
                values[item.name] = round(given.get(item.name, evaluate(item.default, values)), 6)
        return values

    def problems(self, values: Mapping[str, float], options: Collection[str]) -> tuple[str, ...]:
        """Sentences about values out of range or against each other."""
        present = [item for item in self.parameters if not item.option or item.option in options]
        found = [_range_problem(item, values[item.name]) for item in present]
        if any(found):
            return tuple(filter(None, found))
        return tuple(check.message for check in self.checks if not evaluate(check.condition, values))

    def script(self, values: Mapping[str, float], options: Collection[str]) -> str:
        """The script with these values, without the parts that are not asked for."""
        left_out = {item.name for item in self.options} - set(options)
        source = "".join(_sections(self.source, left_out))
        for item in self.parameters:
            text = "" if item.option in left_out else rf"\g<1>{_number(item, values[item.name])}\g<2>"
            source = re.sub(rf"^({item.name} = )\S+(.*\n)", text, source, flags=re.MULTILINE)
        return source


def _range_problem(item: Parameter, value: float) -> str:
    name = item.name.lower().replace("_", " ")
    low, high = f"{item.minimum:g}", f"{item.maximum:g}"
    if item.unit == "count" and value != int(value):
        return f"The {name} must be a whole number, not {value:g}."
    if not item.minimum <= value <= item.maximum:
        unit = item.unit_sign
        return f"The {name} must be from {low} to {high}{unit}, not {value:g}{unit}."
    return ""


def _number(item: Parameter, value: float) -> str:
    return str(int(value)) if item.unit == "count" else repr(float(value))


def _sections(source: str, left_out: Collection[str]) -> Iterator[str]:
    for section in re.split(r"^(?=# --- )", source, flags=re.MULTILINE):
        option = re.match(r"# --- .* ---( \[option (\w+)\])\n", section)
        if option is None:
            yield section
        elif option[2] not in left_out:
            yield section.replace(option[1], "", 1)
