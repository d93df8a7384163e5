"""What becomes of what was typed: a run, one of the panel's actions, or a sentence on what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..prompts.recipe import Parameter, Recipe
from ..prompts.recipes import read_recipes
from .actions import Action, actions
from .amounts import measure
from .completion import Choice, Sources
from .mentions import find_mentions
from .qt import tr
from .slash import SlashError, key, read_command, recipe_command, recipe_request, unknown


def sources(panel: Any) -> Sources:
    """What the request box of this panel offers."""
    return Sources(_commands, lambda name: _words_of(panel, name), lambda: _objects(panel))


def carry_out(panel: Any, text: str) -> bool:
    """Do what was typed; False when nothing can be sent now. SlashError says what is wrong, and then nothing was."""
    command = read_command(text)
    if command is None:
        return bool(panel.session.submit(_with_mentions(panel, text)))
    name = command.name.replace("_", "-")
    if (action := _slash_actions().get(name)) is not None:
        _act(panel, action, command.words)
        return True
    if (recipe := recipes().get(name)) is not None:
        return bool(panel.session.submit(recipe_request(recipe, command.words)))
    raise unknown(name, (*_slash_actions(), *recipes()))


def recipes() -> dict[str, Recipe]:
    """The built-in recipes by their commands."""
    return {recipe_command(recipe): recipe for recipe in read_recipes()}


def _slash_actions() -> dict[str, Action]:
    return {action.name: action for action in actions() if "slash" in action.doors}


def _act(panel: Any, action: Action, words: str) -> None:
    if not action.ready(panel):
        raise SlashError(tr("/{} can't be done now.").format(action.name), remedy=f"{action.hint}.")
    action.act(panel, words)


def _with_mentions(panel: Any, text: str) -> str:
    """The text without the @ of objects, which go along as if they had been picked."""
    if "@" not in text:  # listing a thousand objects takes 10 ms
        return text
    plain, names = find_mentions(text, panel.session.context.objects())
    for name in names:
        panel.session.context.pin(name)
    return plain


def _commands() -> Iterator[Choice]:
    for name, action in _slash_actions().items():
        yield Choice(name, action.label, f"/{name} ")
    for name, recipe in recipes().items():
        yield Choice(name, recipe.title, f"/{name} ")


def _words_of(panel: Any, command: str) -> Iterable[Choice]:
    action = _slash_actions().get(command)
    if action is not None and action.choices is not None:
        return [Choice(one.words, one.text, f"{one.words} ") for one in action.choices(panel)]
    recipe = recipes().get(command.replace("_", "-"))
    return _parameters(recipe) if recipe is not None else ()


def _parameters(recipe: Recipe) -> Iterator[Choice]:
    values = recipe.values({}, [option.name for option in recipe.options])
    for item in recipe.parameters:
        yield Choice(key(item), parameter_hint(item, values[item.name]), f"{key(item)}=")
    for option in recipe.options:
        if not option.on:
            yield Choice(option.name, tr("with {}").format(option.words[0]), f"{option.name} ")


def parameter_hint(item: Parameter, default: float) -> str:
    """`120 mm  (1 to 5000)`: the value without any word about it, and what is allowed."""
    limits = tr("{} to {}").format(f"{item.minimum:g}", f"{item.maximum:g}")
    return f"{measure(default)}{item.unit_sign}  ({limits})"


def _objects(panel: Any) -> Iterator[Choice]:
    for item in panel.session.context.objects():
        yield Choice(item.label, item.type_id.rpartition("::")[2], f"{item.label} ", tag=item.name)
