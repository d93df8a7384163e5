"""New parts: which recipe a request asks for, with which parameters, and the plan and the script for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..core.record import Record
from ..prompts.arithmetic import evaluate
from ..prompts.recipes import Holes, Recipe, find_recipe, read_recipes
from .offline_words import NUMBER, Reading, UnclearError, alternatives, format_number, parse_number

CLEARANCE = {
    2: 2.4,
    2.5: 2.9,
    3: 3.4,
    4: 4.5,
    5: 5.5,
    6: 6.6,
    8: 9,
    10: 11,
    12: 13.5,
    14: 15.5,
    16: 17.5,
    20: 22,
    24: 26,
}
"""Clearance holes for metric screws in mm: ISO 273, medium series."""

_MATERIALS = (
    r"(?:mild |stainless )?steel|alumini?um|brass|copper|bronze|plastic|nylon|wood|pla|petg|abs|titanium|acrylic"
)
_IGNORED = frozenset(
    [
        "please",
        "make",
        "create",
        "design",
        "model",
        "build",
        "draw",
        "generate",
        "produce",
        "add",
        "i",
        "we",
        "want",
        "need",
        "me",
        "us",
        "would",
        "like",
        "can",
        "could",
        "you",
        "give",
        "let",
        "have",
        "with",
        "of",
        "and",
        "for",
        "is",
        "are",
        "be",
        "it",
        "that",
        "which",
        "in",
        "on",
        "at",
        "to",
        "by",
        "has",
        "having",
        "new",
        "one",
        "1",
        "simple",
        "basic",
        "plain",
        "small",
        "flat",
        "rectangular",
        "round",
        "circular",
        "through",
        "clearance",
        "also",
        "sized",
        "size",
        "dimension",
        "dimensions",
        "measuring",
        "measures",
        "about",
        "roughly",
        "approximately",
        "part",
        "piece",
        "object",
        "shape",
        "in",
        "this",
        "document",
        ",",
        "=",
        "x",
        "mm",
        "my",
        "some",
        "standard",
        "metric",
        "solid",
        "through",
        "from",
        "centred",
        "made",
        "out",
        "outer",
        "overall",
        "total",
        "then",
        "so",
        "as",
        "well",
        "each",
        "equally",
        "spaced",
        "evenly",
        "distributed",
        "near",
        "'s",
        "thanks",
        "thank",
    ]
)
_LINK = r"(?: (?:of|is|=|to|at|,? ?about))*"
_KIND = r"(?:(?:clearance|through|corner|bolt|mounting|screw|fixing|round|drilled|equal|equally spaced) )*"
_SIZE = rf"(?:m\d+(?:\.\d+)?|{NUMBER})"


class Part(Record):
    """A recipe with all its values settled. `assumptions` are sentences for the user."""

    recipe: Recipe
    values: dict[str, float]
    options: tuple[str, ...]
    assumptions: tuple[str, ...] = ()


def read_part(text: str) -> Part:
    """The part that a canonical text asks for. Raises UnclearError unless every word of it was understood."""
    return _PartReading(text).read()


class _PartReading:
    """One pass over the text. What was understood is cut out of `rest` and noted in the other attributes."""

    def __init__(self, text: str) -> None:
        self.rest = Reading(text)
        self.given: dict[str, float] = {}
        self.notes: list[str] = []
        self.without: set[str] = set()
        self.asked: set[str] = set()
        self.recipe = self._take_recipe()

    def read(self) -> Part:
        self._take_material()
        self._take_without()
        self._take_order()
        self._take_holes()
        self._take_thread()
        self._take_named()
        self._take_options()
        self._take_lone()
        if left := self.rest.left(_IGNORED):
            raise UnclearError(f"I don't know what to do with “{left}” for a {self.recipe.names[0]}.")
        return self._settle()

    def _take_recipe(self) -> Recipe:
        by_name = {name: recipe for recipe in read_recipes() for name in recipe.names}
        found = self.rest.take(alternatives(by_name))
        if found is None:
            raise UnclearError("I can't tell which part you mean.")
        if other := self.rest.take(alternatives(by_name)):
            raise UnclearError(f"I make one part at a time: a {found[0]} or a {other[0]}?")
        return by_name[found[0]]

    def _take_material(self) -> None:
        if found := self.rest.take(rf"(?:(?:from|of|in|out of) )?(?:{_MATERIALS})"):
            self.notes.append(
                f"The material ({found[0].split(' of ')[-1]}) is not stored: the recipe makes the shape only."
            )

    def _take_without(self) -> None:
        for option in self.recipe.options:
            if self.rest.take(rf"(?:without|no|0)(?: any)? (?:{alternatives(dict.fromkeys(option.words))})"):
                self.without.add(option.name)

    def _take_order(self) -> None:
        order = max(orders, key=len, default=())
        first = order[0] if order else ""
        lead = "(?:diameter )?" if first.endswith("DIAMETER") else ""
        found = self.rest.take(rf"{lead}{NUMBER}(?: x {NUMBER})+(?! x)(?! (?:diameter )?{_KIND}hole)")
        if found is None:
            return
        numbers = re.findall(NUMBER, found[0])
        if len(numbers) > len(order):
            raise UnclearError(f"I can't tell what {found[0]} means for a {self.recipe.names[0]}.")
        for name, number in zip(order, numbers, strict=False):
            self._give(name, parse_number(number))
        if first != "LENGTH":
            names = " × ".join(_spoken(name) for name in order[: len(numbers)])
            self.notes.append(f"{found[0]} is read as {names}.")

    def _take_holes(self) -> None:
        if self.recipe.hole is None:
            return
        found = self.rest.take(
            _hole_pattern(comma=not any("diameter" in item.words for item in self.recipe.parameters))
        )
        if found is None:
            return
        self.asked.update(item.option for item in self.recipe.parameters if item.name == self.recipe.hole.diameter)
        groups = found.groupdict()
        if size := _first(groups, "size", "lone", "thread", "named", "plain", "before"):
            self._give(self.recipe.hole.diameter, self._hole_diameter(size))
        if count := _first(groups, "count", "number"):
            self._give_count(self.recipe.hole, int(count))

    def _hole_diameter(self, size: str) -> float:
        if not size.startswith("m"):
            return parse_number(size)
        diameter = CLEARANCE.get(float(size[1:]))
        if diameter is None:
            raise UnclearError(f"I know no clearance hole for {size.upper()}; give the diameter in mm.")
        self.notes.append(f"Holes for {size.upper()} are {diameter:g} mm clearance holes (ISO 273, medium).")
        return float(diameter)

    def _give_count(self, hole: Holes, count: int) -> None:
        if not hole.count.isdigit():
            self._give(hole.count, count)
        elif count != int(hole.count):
            raise UnclearError(f"A {self.recipe.names[0]} can have {hole.count} holes, not {count}.")

    def _take_thread(self) -> None:
        if not self.recipe.threads:
            return
        if found := self.rest.take(r"(?:for )?(?P<size>m\d+(?:\.\d+)?)(?: (?:screw|bolt|thread))?"):
            size = found["size"].upper()
            if size not in self.recipe.threads:
                raise UnclearError(f"I know the sizes {', '.join(self.recipe.threads)}, but not {size}.")
            for name, value in self.recipe.threads[size].items():
                self._give(name, value)
            self.notes.append(f"Dimensions for {size} are taken from the standard.")

    def _take_named(self) -> None:
        by_word = {word: item.name for item in self.recipe.parameters for word in item.words}
        by_word.update({word: item.name for item in self.recipe.givens for word in item.words})
        words = alternatives(by_word)
        pattern = rf"(?P<word>{words}){_LINK} (?P<value>{NUMBER})(?! x)|(?P<number>{NUMBER})(?: (?:in|of|for))? (?P<after>{words})"
        while found := self.rest.take(pattern):
            self._give(by_word[found["word"] or found["after"]], parse_number(found["value"] or found["number"]))

    def _take_options(self) -> None:
        for option in self.recipe.options:
            while self.rest.take(rf"(?:with )?(?:{alternatives(dict.fromkeys(option.words))})"):
                self.asked.add(option.name)

    def _take_lone(self) -> None:
        if self.recipe.lone and not set(self.recipe.lone) & set(self.given):
            if found := self.rest.take(NUMBER):
                for name in self.recipe.lone:
                    self._give(name, parse_number(found[0]))

    def _give(self, name: str, value: float) -> None:
        if self.given.setdefault(name, value) != value:
            first, second = format_number(self.given[name]), format_number(value)
            raise UnclearError(f"The {_spoken(name)} is given twice, as {first} and as {second}.")

    def _settle(self) -> Part:
        recipe = self.recipe
        given = self._with_derived()
        asked = self.asked | {item.option for item in recipe.parameters if item.name in given} - {""}
        if both := asked & self.without:
            raise UnclearError(f"You ask for {_spoken(min(both))} and for none.")
        options = tuple(
            item.name for item in recipe.options if item.name in asked or (item.on and item.name not in self.without)
        )
        values = recipe.values(given, options)
        if problems := recipe.problems(values, options):
            raise UnclearError(" ".join(problems))
        return Part(
            recipe=recipe, values=values, options=options, assumptions=tuple(self._assumptions(given, values, options))
        )

    def _with_derived(self) -> dict[str, float]:
        given = dict(self.given)
        for item in self.recipe.givens:
            if item.name in given:
                known = {**self.recipe.values(given, [option.name for option in self.recipe.options]), **given}
                value = round(evaluate(item.expression, known), 6)
                if given.setdefault(item.parameter, value) != value:
                    raise UnclearError(f"The {_spoken(item.name)} contradicts the {_spoken(item.parameter)}.")
                del given[item.name]
        return given

    def _assumptions(
        self, given: Mapping[str, float], values: Mapping[str, float], options: tuple[str, ...]
    ) -> Iterator[str]:
        yield from self.notes
        for item in self.recipe.parameters:
            if item.name not in given and (not item.option or item.option in options):
                unit = " mm" if item.unit == "mm" else ""
                yield f"{_spoken(item.name).capitalize()}: {format_number(values[item.name])}{unit} (not given)."
        yield from self.recipe.notes


def _hole_pattern(*, comma: bool) -> str:
    pause = "(?: ,)?" if comma else ""
    tail = "|".join(
        (
            r"(?: ,)?(?: (?:of|with|size|for|to|take|fit|in))* (?P<thread>m\d+(?:\.\d+)?)(?: (?:clearance|screw|bolt))*",
            rf"{pause}(?: (?:of|with|at|size|sized|is|=))* diameter{_LINK} (?P<named>{NUMBER})",
            rf" (?:of|size|sized|at|with) (?P<plain>{NUMBER})(?: diameter)?(?= (?:,|on|and|with|at|in) | $)",
            rf"{pause} (?P<before>{NUMBER}) (?:in )?diameter",
        )
    )
    size = rf"(?:diameter )?(?P<size>{_SIZE})(?: diameter)?"
    lone = r"(?P<lone>m\d+(?:\.\d+)?|-?\d+(?:\.\d+)?mm|-?\d+\.\d+|(?<=diameter )\d+)(?: diameter)?"
    sized = rf"(?P<count>\d+) (?:x )?{size} {_KIND}hole|(?:diameter )?{lone} {_KIND}hole"
    bare = rf"(?:(?P<number>\d+) )?{_KIND}hole(?:{tail})?"
    return f"{sized}|{bare}"


def _first(groups: Mapping[str, str | None], *names: str) -> str:
    return next((text for name in names if (text := groups[name])), "")


def _spoken(name: str) -> str:
    return name.lower().replace("_", " ")


def plan_part(part: Part) -> dict[str, Any]:
    """The planner's answer for a part, as core.plan.Plan has it."""
    recipe, values = part.recipe, part.values
    task = {
        "id": recipe.name,
        "title": f"Make the {recipe.names[0]}",
        "instruction": render_instruction(part),
        "expectations": list(_expectations(part)),
    }
    size = " × ".join(format_number(evaluate(axis, values)) for axis in recipe.size)
    return {"summary": f"{recipe.title}, {size} mm.", "assumptions": list(part.assumptions), "tasks": [task]}


def _expectations(part: Part) -> Iterator[dict[str, Any]]:
    recipe, values = part.recipe, part.values
    yield {"kind": "bounding_box", "size": [round(evaluate(axis, values), 6) for axis in recipe.size]}
    yield {"kind": "volume", "value": round(evaluate(recipe.volume, values), 6)}
    yield {"kind": "solids", "count": recipe.solids}
    counts: dict[float, int] = {}
    for holes in recipe.holes:
        diameter = round(evaluate(holes.diameter, values), 6)
        counts[diameter] = counts.get(diameter, 0) + int(evaluate(holes.count, values))
    yield from (
        {"kind": "holes", "diameter": diameter, "count": counts[diameter]} for diameter in counts if diameter > 0
    )
    for item in recipe.parameters:
        if not item.option or item.option in part.options:
            yield {"kind": "parameter", "name": item.property_name, "value": values[item.name]}


def render_instruction(part: Part) -> str:
    """One line that says everything: `recipe plate: LENGTH=120 WIDTH=80 THICKNESS=6; options: holes`."""
    shown = (item for item in part.recipe.parameters if not item.option or item.option in part.options)
    values = " ".join(f"{item.name}={format_number(part.values[item.name])}" for item in shown)
    return f"recipe {part.recipe.name}: {values}; options: {' '.join(part.options) or 'none'}"


def script_for(instruction: str) -> str | None:
    """The script for an instruction that `render_instruction` wrote; None for any other. Raises UnclearError."""
    match = re.fullmatch(r"recipe (\w+): ([A-Z0-9_=. -]*); options: ([a-z_ ]+)", instruction.strip())
    recipe = find_recipe(match[1]) if match else None
    if match is None or recipe is None:
        return None
    options = tuple(item.name for item in recipe.options if item.name in match[3].split())
    given = {name: float(value) for name, _, value in (pair.partition("=") for pair in match[2].split())}
    values = recipe.values(given, options)
    if problems := recipe.problems(values, options):
        raise UnclearError(" ".join(problems))
    return recipe.script(values, options)
