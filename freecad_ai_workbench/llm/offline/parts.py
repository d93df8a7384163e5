"""New parts: which recipe a request asks for, and with which parameters. A word that is not understood is no part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...core.record import Record
from ...prompts.arithmetic import evaluate
from ...prompts.recipes import Recipe, read_recipes
from .holes import KIND, THREAD, HoleClause, take_holes
from .words import NUMBER, Reading, UnclearError, any_of, format_number, parse_number, words

_MATERIALS = (
    r"(?:mild |stainless )?steel|alumini?um|brass|copper|bronze|plastic|nylon|wood|pla|petg|abs|titanium|acrylic"
)
_IGNORED = words(
    """please make create design model build draw generate produce add insert i we want need me us would like can could
    you give let have with of and for is are be it that which in on at to by has having new another sized size dimension
    dimensions measuring measures about roughly approximately part piece object this document mm my some so then thanks
    but from will should 3d printed printable ="""
)
_LINK = r"(?: (?:of|is|=|to|at|about|,))*"


class Part(Record):
    """A recipe with all its values settled. `assumptions` are sentences for the user."""

    recipe: Recipe
    values: dict[str, float]
    options: tuple[str, ...]
    assumptions: tuple[str, ...] = ()


def names_part(text: str) -> bool:
    """Whether a canonical text contains a recipe's name."""
    return Reading(text).take(any_of(_recipes_by_name())) is not None


def asks_for_new(request: str) -> bool:
    """Whether a request, in the user's own words, speaks of "a plate" rather than of "the plate"."""
    names = any_of(_recipes_by_name())
    return bool(re.search(rf"\b(?:an?|another|new) (?:[\w-]+ ){{0,3}}?(?:{names})\b", request.lower()))


def points_back(request: str) -> bool:
    """Whether a request, in the user's own words, is about a part that exists: "add holes to the plate"."""
    names = any_of(_recipes_by_name())
    return bool(re.search(rf"\b(?:to|from|in|into|on) (?:the|this|that|my) (?:[\w-]+ )?(?:{names})\b", request.lower()))


def read_part(text: str) -> Part:
    """The part that a canonical text asks for. Raises UnclearError unless every word of it was understood."""
    return _PartReading(text).read()


def _recipes_by_name() -> dict[str, Recipe]:
    return {name: recipe for recipe in read_recipes() for name in recipe.names}


class _PartReading:
    """One pass over the text: what is understood is cut out of `rest` and noted in the other attributes."""

    def __init__(self, text: str) -> None:
        self.rest = Reading(text)
        self.given: dict[str, float] = {}
        self.notes: list[str] = []
        self.asked: set[str] = set()
        self.without: set[str] = set()
        self.recipe = self._take_recipe()
        self.noun = with_article(self.recipe.names[0])

    def read(self) -> Part:
        """The steps go from the most telling pieces to single words; each leaves less to misread for the next."""
        self._take_material()
        self._take_without()
        self._take_series()
        self._take_sizes()
        self._take_holes()
        self._take_thread()
        self._take_named()
        self._take_options()
        self._take_lone()
        self._check_nothing_left()
        return self._settle()

    def _take_recipe(self) -> Recipe:
        by_name = _recipes_by_name()
        found = self.rest.take(rf"(?:1 )?(?P<name>{any_of(by_name)})")
        if found is None:
            raise UnclearError("I can't tell which part you mean.")
        return by_name[found["name"]]

    def _take_material(self) -> None:
        if found := self.rest.take(rf"(?:(?:out )?(?:of|from|in) )?(?P<material>{_MATERIALS})"):
            self.notes.append(f"The material ({found['material']}) is not stored: the recipe makes the shape only.")

    def _take_without(self) -> None:
        for option in self.recipe.options:
            if self.rest.take(rf"(?:and |but )?(?:without|no|0)(?: any)? (?:{any_of(option.words)})"):
                self.without.add(option.name)

    def _take_series(self) -> None:
        for word, names in self.recipe.series.items():
            more = rf"(?:(?: (?:,|and|then|/))+ {NUMBER})+"
            found = self.rest.take(rf"{word}(?: (?:of|are|is|=|,))* {NUMBER}{more}|{NUMBER}{more}(?: in)? {word}")
            if found is not None:
                self._give_all(names, found[0], what=f"{word}s")

    def _take_sizes(self) -> None:
        diameter_first = any(order[0].endswith("DIAMETER") for order in self.recipe.orders)
        lead = "(?:diameter )?" if diameter_first else ""
        found = self.rest.take(rf"{lead}{NUMBER}(?: x {NUMBER})+(?! x)(?! (?:diameter )?{KIND}hole)")
        if found is None:
            return
        count = len(re.findall(NUMBER, found[0]))
        order = next((order for order in self.recipe.orders if len(order) == count), None)
        if order is None:
            raise UnclearError(f"I can't tell what {found[0]} means for {self.noun}; name the dimensions.")
        self._give_all(order, found[0], what="dimensions")
        if order[0] != "LENGTH":
            self.notes.append(f"{found[0]} is read as {' × '.join(map(spoken, order))}.")

    def _give_all(self, names: tuple[str, ...], text: str, *, what: str) -> None:
        numbers = re.findall(NUMBER, text)
        if len(numbers) != len(names):
            raise UnclearError(f"{self.noun.capitalize()} has {len(names)} {what}, not {len(numbers)}.")
        for name, number in zip(names, numbers, strict=True):
            self._give(name, parse_number(number))

    def _take_holes(self) -> None:
        hole = self.recipe.hole
        if hole is None:
            return
        plain_diameter = any("diameter" in item.words for item in self.recipe.parameters)
        while clause := take_holes(self.rest, pause=not plain_diameter):
            self.asked.update(item.option for item in self.recipe.parameters if item.name == hole.diameter)
            if clause.diameter is not None:
                self._give(hole.diameter, clause.diameter)
            self._give_count(clause, name=hole.count)
            self.notes.extend(filter(None, [clause.note]))

    def _give_count(self, clause: HoleClause, *, name: str) -> None:
        if clause.count is None:
            return
        if not name.isdigit():
            self._give(name, clause.count)
        elif clause.count != int(name):
            raise UnclearError(f"{self.noun.capitalize()} can have {name} holes, but not {clause.count}.")

    def _take_thread(self) -> None:
        if not self.recipe.threads or not (found := self.rest.take(rf"(?:for )?({THREAD})(?: (?:screw|bolt|thread))?")):
            return
        size = found[1].upper()
        if size not in self.recipe.threads:
            raise UnclearError(f"I know the sizes {', '.join(self.recipe.threads)}, but not {size}.")
        for name, value in self.recipe.threads[size].items():
            self._give(name, value)
        self.notes.append(f"Dimensions for {size} follow {self.recipe.standard}.")

    def _take_named(self) -> None:
        by_word = {word: item.name for item in self.recipe.parameters for word in item.words}
        by_word.update({word: item.name for item in self.recipe.givens for word in item.words})
        names = any_of(by_word)
        name_first = rf"(?P<word>{names}){_LINK} (?P<value>{NUMBER})(?! x)"
        number_first = rf"(?P<number>{NUMBER})(?: (?:of|for))? (?P<after>{names})"
        while found := self.rest.take(f"{name_first}|{number_first}"):
            self._give(by_word[found["word"] or found["after"]], parse_number(found["value"] or found["number"]))

    def _take_options(self) -> None:
        for option in self.recipe.options:
            while self.rest.take(any_of(option.words)):
                self.asked.add(option.name)

    def _take_lone(self) -> None:
        if self.recipe.lone and self.recipe.lone not in self.given and (found := self.rest.take(NUMBER)):
            self._give(self.recipe.lone, parse_number(found[0]))

    def _check_nothing_left(self) -> None:
        while self.recipe.implied and self.rest.take(any_of(self.recipe.implied)):
            pass
        left = self.rest.left(_IGNORED)
        if other := Reading(f" {left} ").take(any_of(_recipes_by_name())):
            raise UnclearError(f"I make one part at a time: {self.noun} or {with_article(other[0])}?")
        if left:
            raise UnclearError(f"For {self.noun} I don't know what to do with “{left}”.")

    def _give(self, name: str, value: float) -> None:
        if self.given.setdefault(name, value) != value:
            first, second = format_number(self.given[name]), format_number(value)
            raise UnclearError(f"The {spoken(name)} is given twice, as {first} and as {second}.")

    def _settle(self) -> Part:
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
        given = dict(self.given)
        everything = [option.name for option in self.recipe.options]
        for item in self.recipe.givens:
            if item.name in self.given:
                known = {**self.recipe.values(given, everything), **self.given}
                value = round(evaluate(item.expression, known), 6)
                if given.setdefault(item.parameter, value) != value:
                    raise UnclearError(f"The {spoken(item.name)} contradicts the {spoken(item.parameter)}.")
        parameters = {item.name for item in self.recipe.parameters}
        return {name: value for name, value in given.items() if name in parameters}

    def _assumptions(
        self, given: Mapping[str, float], values: Mapping[str, float], options: tuple[str, ...]
    ) -> Iterator[str]:
        yield from self.notes
        for item in self.recipe.parameters:
            if item.name not in given and (not item.option or item.option in options):
                unit = " mm" if item.unit == "mm" else ""
                yield f"{spoken(item.name).capitalize()} {format_number(values[item.name])}{unit} (not given)."
        yield from self.recipe.notes


def spoken(name: str) -> str:
    """A parameter's name in a sentence: HOLE_DIAMETER is the hole diameter."""
    return name.lower().replace("_", " ").removesuffix(" count")


def with_article(noun: str) -> str:
    """A plate, an enclosure."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
