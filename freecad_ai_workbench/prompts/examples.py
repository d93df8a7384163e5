"""The example scripts nearest to a request: those whose part it names, or whose header speaks of the same things."""

from __future__ import annotations

from functools import cache

from .ranking import Ranking, find_stems
from .recipe import Recipe
from .recipes import read_recipes

_NAME_WEIGHT = 3.0
_USUAL_NAMES = 2
_TITLE_WEIGHT = 2.0
_NUMBER_WEIGHT = 0.5
_LEAST = 3.0
"""A rare word, or several of the description: fewer are chance."""


def find_examples(text: str, *, most: int) -> tuple[str, ...]:
    """At most `most` example scripts, best first; those that share no telling words with the text are left out.

    A section that the recipe leaves out unless asked for is shown only if the text speaks of it.
    """
    return tuple(_render(recipe, text) for recipe in rank_recipes(text, most=most))


def rank_recipes(text: str, *, most: int) -> tuple[Recipe, ...]:
    """The recipes whose scripts are nearest to a text, best first."""
    recipes = read_recipes()
    return tuple(recipes[index] for index in _ranking().find(text, most=most, least=_LEAST))


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


def _render(recipe: Recipe, text: str) -> str:
    wanted = set(find_stems(text))
    options = [item.name for item in recipe.options if item.on or wanted & set(find_stems(" ".join(item.words)))]
    return f"# {recipe.title}\n{recipe.script(recipe.values({}, options), options)}".strip()
