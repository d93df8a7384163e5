"""What a request said about a part, and the part that follows: derived quantities, defaults, and what contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...core.record import Record
from ...prompts.arithmetic import evaluate
from ...prompts.recipe import Given, Recipe
from .words import UnclearError, format_number

_ROUNDING = 1e-5


class Part(Record):
    """A recipe with all its values settled. `assumptions` are sentences for the user."""

    recipe: Recipe
    values: dict[str, float]
    options: tuple[str, ...]
    assumptions: tuple[str, ...] = ()


class Said:
    """What was said: numbers by name, options asked for and refused, parameters that are equal, notes for the user."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.given: dict[str, float] = {}
        self.notes: list[str] = []
        self.asked: set[str] = set()
        self.without: set[str] = set()
        self.same: list[tuple[str, ...]] = []

    def give(self, name: str, value: float) -> None:
        """Note a number for a parameter or another quantity. Raises UnclearError if it has a different one."""
        if self.given.setdefault(name, value) != value:
            first, second = format_number(self.given[name]), format_number(value)
            raise UnclearError(f"The {spoken(name)} is given twice, as {first} and as {second}.")

    def settle(self) -> Part:
        """The part. Raises UnclearError for values out of range or against each other."""
        recipe, given = self.recipe, self._with_derived()
        asked = self.asked | {item.option for item in recipe.parameters if item.name in given} - {""}
        if both := asked & self.without:
            raise UnclearError(f"You ask for {spoken(min(both))} and for none.")
        chosen = asked | {item.name for item in recipe.options if item.on} - self.without
        options = tuple(item.name for item in recipe.options if item.name in chosen)
        values = recipe.values(given, options)
        if problems := recipe.problems(values, options):
            raise UnclearError(" ".join(problems))
        assumptions = tuple(self._assumptions(given, values, options))
        return Part(recipe=recipe, values=values, options=options, assumptions=assumptions)

    def _with_derived(self) -> dict[str, float]:
        """What was given, with the other quantities (a radius, say) turned into parameters."""
        self._make_equal()
        equations = [item for item in self.recipe.givens if item.name in self.given]
        for only_known in (True, False):
            for item in equations:
                if item.parameter not in self.given and (not only_known or self._knows_all(item)):
                    self.given[item.parameter] = self._solve(item)
        for item in equations:
            if abs(self._solve(item) - self.given[item.parameter]) > _ROUNDING:
                raise UnclearError(f"The {spoken(item.name)} contradicts the {spoken(item.parameter)}.")
        return self._parameters_given()

    def _parameters_given(self) -> dict[str, float]:
        parameters = {item.name for item in self.recipe.parameters}
        return {name: value for name, value in self.given.items() if name in parameters}

    def _make_equal(self) -> None:
        for names in self.same:
            known = [self.given[name] for name in names if name in self.given]
            for name in names if known else ():
                self.give(name, known[0])

    def _knows_all(self, item: Given) -> bool:
        others = {other.name for other in self.recipe.parameters} & set(re.findall(r"\w+", item.expression))
        return others <= set(self.given)

    def _solve(self, item: Given) -> float:
        everything = [option.name for option in self.recipe.options]
        known = {**self.recipe.values(self._parameters_given(), everything), **self.given}
        return round(evaluate(item.expression, known), 6)

    def _assumptions(
        self, given: Mapping[str, float], values: Mapping[str, float], options: tuple[str, ...]
    ) -> Iterator[str]:
        yield from self.notes
        for item in self.recipe.parameters:
            if item.name not in given and (not item.option or item.option in options):
                value = f"{format_number(values[item.name])}{item.unit_sign}"
                yield f"{spoken(item.name).capitalize()} {value} (not given)."
        yield from self.recipe.notes


def spoken(name: str) -> str:
    """A parameter's name in a sentence: HOLE_DIAMETER is the hole diameter."""
    return name.lower().replace("_", " ").removesuffix(" count")


def with_article(noun: str) -> str:
    """A plate, an enclosure."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
