"""New parts: which recipe a request asks for, and with which parameters. A word that is not understood is no part."""

from __future__ import annotations

import re

from ...prompts.recipe import Recipe
from ...prompts.recipes import read_recipes
from .holes import KIND, THREAD, HoleClause, take_holes
from .settling import Part, Said, spoken, with_article
from .words import NUMBER, Reading, UnclearError, any_of, parse_number, words

_MATERIALS = (
    r"(?:mild |stainless )?steel|alumini?um|brass|copper|bronze|plastic|nylon|wood|pla|petg|abs|titanium|acrylic"
)
_IGNORED = words(
    """please make create design model build draw generate produce add insert i we want need me us would like can could
    you give let have with of and for is are be it that which in on at to by has having new another sized size dimension
    dimensions measuring measures about roughly approximately part piece object this document mm my some so then thanks
        but from will should 3d printed printable whose ="""
)
_WIDE_DEEP_HIGH = (words("wide width"), words("deep depth"), words("high height tall"))
_LONG = words("long length l x")
_LINK = r"(?: (?:of|is|are|=|to|at|about|,))*"
_QUANTITY = rf"{NUMBER}(?: degree)?"
_GRID = "grid|array|pattern|matrix|raster"
_SIZED = rf"(?:(?:{THREAD}|(?:diameter )?{NUMBER})(?: diameter)? )?{KIND}"
_LARGEST_PITCH = 4.0
"""mm: no metric screw up to M36 has a larger one."""


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


class _PartReading(Said):
    """One pass over the text: what is understood is cut out of `rest` and noted in the other attributes."""

    def __init__(self, text: str) -> None:
        self.rest = Reading(text)
        super().__init__(self._take_recipe())
        self.noun = with_article(self.recipe.names[0])

    def read(self) -> Part:
        """The steps go from the most telling pieces to single words; each leaves less to misread for the next."""
        self._take_material()
        self._take_without()
        self._take_kinds()
        self._take_equals()
        self._take_features()
        self._turn_depth()
        self._take_series()
        self._take_grid()
        self._take_worded_sizes()
        self._take_metric()
        self._take_sizes()
        self._take_hole_named()
        self._take_holes()
        self._take_thread()
        self.rest.text = re.sub(r"(?<=[a-z]) x (?=\d)", " , ", self.rest.text)  # as in "30 long x 20 wide"
        self._take_named()
        self._take_options()
        self._take_lone()
        self._check_nothing_left()
        return self.settle()

    def _take_recipe(self) -> Recipe:
        by_name = _recipes_by_name()
        found = self.rest.take(rf"(?:1 )?(?P<name>{any_of(by_name)})")
        if found is None:
            raise self._unknown_part()
        self.named = found["name"]
        others = (other for other in read_recipes() if self._means(other))
        return next(others, by_name[self.named])

    def _unknown_part(self) -> UnclearError:
        several = re.search(rf" (?P<name>{any_of(_recipes_by_name())})(?:s|es) ", self.rest.text)
        if several:
            return UnclearError(f"I make one part at a time: ask for one {several['name']}.")
        left = self.rest.left(_IGNORED)
        return UnclearError(f"I can't tell which part you mean{f' by “{left}”' if left else ''}.")

    def _means(self, other: Recipe) -> bool:
        """Whether what else was said makes the named part another one: a plate with a slot."""
        return any(self.named in also.names and Reading(self.rest.text).take(any_of(also.words)) for also in other.also)

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

    def _take_kinds(self) -> None:
        for kind in self.recipe.kinds:
            if self.named in kind.words or self.rest.take(any_of(kind.words)):
                for name, value in kind.values.items():
                    self.give(name, value)

    def _take_equals(self) -> None:
        """Read "square" and "100 mm square"."""
        for equal in self.recipe.equals:
            word = any_of(equal.words)
            if found := self.rest.take(rf"(?P<size>{NUMBER}) (?:{word})(?! (?:x|{NUMBER}))|{word}"):
                self.same.append(equal.names)
                if found["size"]:
                    self._give_number(equal.names[0], found["size"])

    def _take_features(self) -> None:
        """Read "a slot 30 long and 8 wide" and "an 8 wide slot"."""
        for feature in self.recipe.features:
            noun, pair = any_of(feature.words), rf"{NUMBER} (?:{any_of(feature.dimensions)})"
            behind = rf"(?:{noun})(?: (?:of|is|=|with))* (?P<row>{pair}(?: (?:and|x) {pair})*)"
            while found := self.rest.take(
                rf"{behind}(?P<more> ,(?: and)? {pair})?|(?P<lead>{pair}(?: and {pair})*) (?:{noun})"
            ):
                if found["more"]:
                    raise UnclearError(f"Say “and” between the dimensions of the {found[0].split()[0]}.")
                for number, word in re.findall(rf"({NUMBER}) (\w+)", found["row"] or found["lead"]):
                    self._give_number(feature.dimensions[word], number)

    def _turn_depth(self) -> None:
        """Read "30 wide, 20 deep and 10 high" as along X, Y and Z, where otherwise the width is along Y."""
        said = set(self.rest.text.split())
        names = {item.name for item in self.recipe.parameters}
        if (
            {"LENGTH", "WIDTH", "HEIGHT"} <= names
            and all(said & words for words in _WIDE_DEEP_HIGH)
            and not said & _LONG
        ):
            turned = {"wide": "long", "width": "length", "deep": "wide", "depth": "width"}
            self.rest.text = f" {' '.join(turned.get(word, word) for word in self.rest.text.split())} "
            self.notes.append("The width is along X, the depth along Y.")

    def _take_grid(self) -> None:
        """Read "5 x 3 grid of holes" and "5 x 3 holes"."""
        grid = self.recipe.grid
        if grid and (found := self.rest.take(rf"(?P<a>\d+) x (?P<b>\d+)(?: (?:{_GRID}))?(?: of)?(?= {_SIZED}hole)")):
            self.give(grid[0], int(found["a"]))
            self.give(grid[1], int(found["b"]))
            self.asked.update(item.option for item in self.recipe.parameters if item.name in grid)

    def _take_worded_sizes(self) -> None:
        """Read "60 x 40 at the top" and "top: 60 x 40". Between two rows, a word goes with its row as the first did."""
        orders = [order for order in self.recipe.orders if order.words]
        anywhere = any_of([word for order in orders for word in order.words] or ["-"])
        first = re.search(rf"(?<= )(?:(?P<word>{anywhere})|{NUMBER} x {NUMBER})(?= )", self.rest.text)
        word_first = first is not None and first["word"] is not None
        for order in orders:
            row, where = " x ".join([NUMBER] * len(order.names)), any_of(order.words)
            forms = [rf"(?:{where}){_LINK} (?P<row>{row})(?! x)", rf"(?<!x )(?P<row>{row})(?: ,)? (?:{where})"]
            for form in forms if word_first else reversed(forms):
                if found := self.rest.take(form):
                    self._give_all(order.names, found["row"], what="dimensions")
                    break

    def _take_sizes(self) -> None:
        orders = [order for order in self.recipe.orders if not order.words]
        round_first = any(order.names[0].endswith("DIAMETER") for order in orders)
        lead, trail = ("(?:diameter )?", "(?: diameter)?") if round_first else ("", "")
        found = self.rest.take(rf"{lead}{NUMBER}{trail}(?: x {NUMBER})+(?! x)(?! (?:diameter )?{KIND}hole)")
        if found is None:
            return
        count = len(re.findall(NUMBER, found[0]))
        order = next((order for order in orders if len(order.names) == count), None)
        if order is None or (order.needs and not self._speaks_of(order.needs)):
            raise UnclearError(f"I can't tell what {found[0]} means for {self.noun}; name the dimensions.")
        self._give_all(order.names, found[0], what="dimensions")
        self._take_last_word(found.start(), order.names[-1])
        if order.names[:2] != ("LENGTH", "WIDTH"):
            self.notes.append(f"{found[0]} is read as {' × '.join(map(spoken, order.names))}.")

    def _take_last_word(self, position: int, name: str) -> None:
        """Drop "thick" after "120 x 80 x 6 thick", which says again what the last number is."""
        named = any_of(next(item.words for item in self.recipe.parameters if item.name == name))
        before, rest = self.rest.text[:position], self.rest.text[position:]
        self.rest.text = before + re.sub(rf"^, (?:{named})(?= )(?! (?:of|is|=)? ?{NUMBER} )", ",", rest)

    def _take_hole_named(self) -> None:
        """Read "hole diameter 6" before the 50 in "width 50 hole diameter 6" is taken for a count of holes."""
        by_word = self._by_word()
        self.rest.text = re.sub(rf"( (?:{any_of(by_word)}) {NUMBER}) (?=hole )", r"\1 , ", self.rest.text)
        named = any_of([word for word in by_word if "hole " in word] or ["-"])
        begin = r"(?:(?<= , )|(?<= with )|(?<= and ))"
        while found := self.rest.take(rf"{begin}(?P<word>{named}){_LINK} (?P<value>{NUMBER})(?! x)"):
            self._give_number(by_word[found["word"]], found["value"])

    def _by_word(self) -> dict[str, str]:
        """Names of parameters and of other quantities by the words for them."""
        by_word = {word: item.name for item in self.recipe.parameters for word in item.words}
        return by_word | {word: item.name for item in self.recipe.givens for word in item.words}

    def _speaks_of(self, name: str) -> bool:
        """Whether what is left gives this parameter by one of its words."""
        named = any_of(next(item.words for item in self.recipe.parameters if item.name == name))
        return Reading(self.rest.text).take(rf"(?:{named}){_LINK} {NUMBER}|{NUMBER}(?: of)? (?:{named})") is not None

    def _give_all(self, names: tuple[str, ...], text: str, *, what: str) -> None:
        numbers = re.findall(NUMBER, text)
        if len(numbers) != len(names):
            raise UnclearError(f"{self.noun.capitalize()} has {len(names)} {what}, not {len(numbers)}.")
        for name, number in zip(names, numbers, strict=True):
            self._give_number(name, number)

    def _take_holes(self) -> None:
        """Holes that are told by their place first, so that "a hole in the middle" is none of the others."""
        plain_diameter = any("diameter" in item.words for item in self.recipe.parameters)
        for hole in sorted(self.recipe.drilled, key=lambda hole: not hole.words):
            while clause := take_holes(self.rest, pause=not plain_diameter, where=hole.words):
                self.asked.update(item.option for item in self.recipe.parameters if item.name == hole.diameter)
                if clause.diameter is not None:
                    self.give(hole.diameter, clause.diameter)
                self._give_count(clause, name=hole.count)
                self.notes.extend(filter(None, [clause.note]))

    def _give_count(self, clause: HoleClause, *, name: str) -> None:
        if clause.count is None:
            return
        if not name.isdigit():
            self.give(name, clause.count)
        elif clause.count != int(name):
            holes = "holes" if int(name) > 1 else "such hole"
            places = [f", or 1 {hole.words[0]}" for hole in self.recipe.drilled if hole.words and hole.count == "1"]
            other = places[0] if places and int(name) > 1 else ""
            raise UnclearError(f"{self.noun.capitalize()} can have {name} {holes}{other}, but not {clause.count}.")

    def _take_thread(self) -> None:
        if not self.recipe.threads or not (found := self.rest.take(rf"(?:for )?({THREAD})(?: (?:screw|bolt|thread))?")):
            return
        size = found[1].upper()
        if size not in self.recipe.threads:
            raise UnclearError(f"I know the sizes {', '.join(self.recipe.threads)}, but not {size}.")
        for name, value in self.recipe.threads[size].items():
            self.give(name, value)
        self.notes.append(f"Dimensions for {size} follow {self.recipe.standard}.")

    def _take_metric(self) -> None:
        """Read the length in "M8x40"; a small number there may be the pitch, so it is left, and refused."""
        found = re.search(rf"(?<= )(?P<thread>{THREAD}) x (?P<length>{NUMBER})(?= )(?! x)", self.rest.text)
        if self.recipe.metric and found and parse_number(found["length"]) > _LARGEST_PITCH:
            self._give_number(self.recipe.metric, found["length"])
            self.rest.text = f"{self.rest.text[: found.end('thread')]} ,{self.rest.text[found.end() :]}"

    def _take_named(self) -> None:
        by_word = self._by_word()
        names = any_of(by_word)
        name_first = rf"(?P<word>{names}){_LINK} (?P<value>{_QUANTITY})(?! x)"
        number_first = rf"(?P<number>{_QUANTITY})(?: (?:of|for|in))? (?P<after>{names})"
        while found := self.rest.take(f"{name_first}|{number_first}"):
            self._give_number(by_word[found["word"] or found["after"]], found["value"] or found["number"])

    def _give_number(self, name: str, text: str) -> None:
        """Give a number as it was written; lengths, angles and counts are not mixed up."""
        unit = next((item.unit for item in self.recipe.parameters if item.name == name), "mm")
        written = "deg" if text.endswith(" degree") else "mm" if text.endswith("mm") else ""
        if written and written != unit:
            raise UnclearError(f"The {spoken(name)} can't be {text}.")
        self.give(name, parse_number(text.removesuffix(" degree")))

    def _take_options(self) -> None:
        for option in self.recipe.options:
            while self.rest.take(any_of(option.words)):
                self.asked.add(option.name)

    def _take_lone(self) -> None:
        if self.recipe.lone and self.recipe.lone not in self.given and (found := self.rest.take(NUMBER)):
            self.give(self.recipe.lone, parse_number(found[0]))

    def _check_nothing_left(self) -> None:
        while self.recipe.implied and self.rest.take(any_of(self.recipe.implied)):
            pass
        left = self.rest.left(_IGNORED)
        if other := Reading(f" {left} ").take(any_of(_recipes_by_name())):
            raise UnclearError(f"I make one part at a time: {self.noun} or {with_article(other[0])}?")
        if left:
            raise UnclearError(f"For {self.noun} I don't know what to do with “{left}”.")
