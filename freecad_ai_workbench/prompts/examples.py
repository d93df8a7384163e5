"""The example scripts nearest to a request: those whose part it names, or whose header speaks of the same things."""

from __future__ import annotations

import math
import re
from functools import cache

from ..core.messages import count_tokens
from .ranking import Ranking, find_stems
from .recipe import Recipe
from .recipes import read_recipes

_NAME_WEIGHT = 3.0
_USUAL_NAMES = 2
_TITLE_WEIGHT = 2.0
_NUMBER_WEIGHT = 0.5
_LEAST = 3.0
"""A rare word, or several of the description: fewer are chance."""
_MOST_NEAR = 3
_NEARLY = 0.8
"""Less than this share of what the nearest example scores: it shows another kind of part."""
_BESIDE = re.compile(
    r"\b(?:(?:bolt|screw)s?[ -](?=(?:hole|circle)s?\b)|(?:equally |evenly )?spac(?:ed|ing)\b|rings of\b)", re.IGNORECASE
)
"""Words that name a part, where they say what holes are for and how they lie."""
_FUNCTION = re.compile(r"^(def (\w+)\(.*?\n)(?=[^\s)])", re.MULTILINE | re.DOTALL)


def find_examples(text: str, *, most: int, tokens: float = math.inf) -> tuple[str, ...]:
    """At most `most` example scripts of so many tokens at most, best first; less near ones are no help and left out.

    A section that the recipe leaves out unless asked for is shown only if the text speaks of it and there is room.
    """
    near = rank_recipes(_BESIDE.sub("", text), most=_MOST_NEAR, share=_NEARLY)
    return tuple(script for recipe in near if (script := _render(recipe, text, tokens=tokens)))[:most]


def rank_recipes(text: str, *, most: int, share: float = 0.0) -> tuple[Recipe, ...]:
    """The recipes whose scripts are nearest to a text, best first, if as near as this share of the nearest."""
    recipes = read_recipes()
    return tuple(recipes[index] for index in _ranking().find(text, most=most, least=_LEAST, share=share))


@cache
def _ranking() -> Ranking:
    recipes = read_recipes()
    return Ranking([_weights(recipe) for recipe in recipes], names=[recipe.names for recipe in recipes])


def _weights(recipe: Recipe) -> dict[str, float]:
    numbers = [word for item in recipe.parameters for word in item.words]
    details = [word for words in (*(item.words for item in recipe.options), recipe.implied) for word in words]
    return {
        **dict.fromkeys(find_stems(" ".join(numbers)), _NUMBER_WEIGHT),
        **dict.fromkeys(find_stems(" ".join([recipe.makes, *details, *recipe.names])), 1.0),
        **dict.fromkeys(find_stems(recipe.title), _TITLE_WEIGHT),
        **dict.fromkeys(find_stems(" ".join(recipe.names[:_USUAL_NAMES])), _NAME_WEIGHT),
    }


def _render(recipe: Recipe, text: str, *, tokens: float) -> str:
    """The script with the options that the text speaks of, as many as fit; empty if it is too long without any."""
    wanted = set(find_stems(text))
    options = [item.name for item in recipe.options if item.on or wanted & set(find_stems(" ".join(item.words)))]
    for count in range(len(options), -1, -1):
        shown = options[:count]
        script = f"# {recipe.title}\n{_without_unused(recipe.script(recipe.values({}, shown), shown))}".strip()
        if count_tokens(script) <= tokens:
            return script
    return ""


def _without_unused(script: str) -> str:
    """The script without the functions that it does not call."""
    for block, name in reversed(_FUNCTION.findall(script)):
        if script.count(f"{name}(") == 1:
            script = script.replace(block, "")
    return script
