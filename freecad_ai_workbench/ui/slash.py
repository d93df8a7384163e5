"""Slash commands in the request box: what was typed, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from ..core.errors import WorkbenchError
from ..prompts.recipe import Parameter, Recipe
from .qt import tr

_COMMAND = re.compile(r"/(?P<name>[^\W\d][\w-]*)(?:\s+(?P<words>.*))?", re.DOTALL)
_VALUE = re.compile(r"(?P<number>-?(?:\d+(?:[.,]\d+)?|[.,]\d+))\s*(?P<unit>mm|cm|m|inch|in|\"|deg|°)?")
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "in": 25.4, '"': 25.4}
_DEGREES = {"deg": 1.0, "°": 1.0}


class SlashError(WorkbenchError):
    """What was typed can't be done as it stands; nothing was sent."""


class Typed(NamedTuple):
    """A command's name in lower case, and the words after it."""

    name: str
    words: str


def read_command(text: str) -> Typed | None:
    """The command that a text begins with; None for one that is a request like any other."""
    found = _COMMAND.fullmatch(text.strip())
    return Typed(found["name"].lower(), (found["words"] or "").strip()) if found else None


def recipe_command(recipe: Recipe) -> str:
    """`bent-pipe` for the recipe bent_pipe."""
    return recipe.name.replace("_", "-")


def unknown(name: str, known: Iterable[str]) -> SlashError:
    """There is no such command; those that are called alike are named."""
    near = get_close_matches(name, list(known), n=3, cutoff=0.6)
    problem = tr("There is no command /{}.").format(name)
    if near:
        return SlashError(problem, remedy=tr("Did you mean {}?").format(_or([f"/{one}" for one in near])))
    return SlashError(problem, remedy=tr("/help lists all of them."))


def recipe_request(recipe: Recipe, words: str) -> str:
    """The request that `length=120 width=80 rounding` makes of a recipe. SlashError names what is not right in it."""
    given: dict[str, float] = {}
    options: list[str] = []
    for word in re.sub(r"\s*=\s*", "=", words).split():
        name, sign, value = word.partition("=")
        if sign:
            parameter = _parameter(recipe, name)
            given[parameter.name] = _number(parameter, value)
        else:
            options.append(_option(recipe, name))
    _check(recipe, given, options)
    said = [f"{_said(item)} {_with_unit(item, given[item.name])}" for item in recipe.parameters if item.name in given]
    wanted = [
        f"with {one.words[0]}"
        for one in recipe.options
        if one.name in options and not _implied(recipe, one.name, given)
    ]
    return ", ".join((recipe.names[0], *said, *wanted))


def key(item: Parameter) -> str:
    """What a parameter is called in a command."""
    return item.name.lower()


def _parameter(recipe: Recipe, name: str) -> Parameter:
    found = {key(item): item for item in recipe.parameters}
    wanted = name.lower().replace("-", "_")
    if wanted in found:
        return found[wanted]
    raise SlashError(
        tr("/{command} has no “{name}”.").format(command=recipe_command(recipe), name=name),
        remedy=tr("It has {}.").format(_and([*found, *(one.name for one in recipe.options)])),
    )


def _option(recipe: Recipe, name: str) -> str:
    wanted = name.lower().replace("-", "_")
    if any(one.name == wanted for one in recipe.options):
        return wanted
    if any(key(item) == wanted for item in recipe.parameters):
        raise SlashError(tr("“{name}” lacks its value.").format(name=name), remedy=tr("Write {}=…").format(name))
    return _parameter(recipe, name).name  # which says what there is


def _number(item: Parameter, text: str) -> float:
    """In mm, degrees or as a count."""
    found = _VALUE.fullmatch(text)
    factors = {"mm": _MILLIMETRES, "deg": _DEGREES}.get(item.unit, {})
    if found is None or (found["unit"] and found["unit"] not in factors):
        wanted = {"mm": tr("a length, as in 12 or 12mm"), "deg": tr("an angle in degrees")}.get(
            item.unit, tr("a count")
        )
        problem = tr("“{text}” is no value for {name}.").format(text=text, name=key(item))
        raise SlashError(problem, remedy=tr("It takes {}.").format(wanted))
    number = float(found["number"].replace(",", "."))
    return round(number * factors.get(found["unit"] or "", 1.0), 6)


def _check(recipe: Recipe, given: dict[str, float], options: Sequence[str]) -> None:
    chosen = {one.name for one in recipe.options if one.on or one.name in options}
    chosen |= {item.option for item in recipe.parameters if item.name in given and item.option}
    if problems := recipe.problems(recipe.values(given, chosen), chosen):
        raise SlashError(" ".join(problems))


def _said(item: Parameter) -> str:
    spoken = item.name.lower().replace("_", " ")
    return spoken if spoken in item.words else item.words[0]


def _with_unit(item: Parameter, value: float) -> str:
    return f"{value:.10g}" + {"mm": " mm", "deg": " degrees"}.get(item.unit, "")


def _implied(recipe: Recipe, option: str, given: dict[str, float]) -> bool:
    """A dimension of it says that it is wanted."""
    return any(item.option == option for item in recipe.parameters if item.name in given)


def _or(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else tr("{} or {}").format(", ".join(names[:-1]), names[-1])


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else tr("{} and {}").format(", ".join(names[:-1]), names[-1])
