"""What planner and generator answer for a part: the plan with its expectations, the instruction, and the script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.plan import (
    Expectation,
    ExpectedBoundingBox,
    ExpectedHoles,
    ExpectedParameter,
    ExpectedSolids,
    ExpectedVolume,
    Plan,
    Task,
)
from ...prompts.arithmetic import evaluate
from ...prompts.recipes import find_recipe
from .settling import Part
from .words import UnclearError, format_number

_INSTRUCTION = re.compile(r"recipe (\w+): ([A-Z0-9_=. ]*); options: ([a-z_ ]+)")
_HOLE_TOLERANCE = 0.05


def plan_part(part: Part) -> Plan:
    """One task that makes the part, with everything about it that can be measured."""
    recipe = part.recipe
    size = " × ".join(format_number(length) for length in _size(part))
    task = Task(
        id=recipe.name,
        title=f"Make the {recipe.names[0]}",
        instruction=render_instruction(part),
        expectations=tuple(_expectations(part)),
    )
    return Plan(summary=f"{recipe.title}, {size} mm.", assumptions=part.assumptions, tasks=(task,))


def _size(part: Part) -> tuple[float, float, float]:
    x, y, z = (round(evaluate(axis, part.values), 6) for axis in part.recipe.size)
    return x, y, z


def _expectations(part: Part) -> Iterator[Expectation]:
    recipe, values = part.recipe, part.values
    yield ExpectedBoundingBox(size=_size(part))
    yield ExpectedVolume(value=round(evaluate(recipe.volume, values), 6), relative_tolerance=1e-4)
    yield ExpectedSolids(count=recipe.solids)
    yield from _expected_holes(part)
    for item in recipe.parameters:
        if not item.option or item.option in part.options:
            yield ExpectedParameter(name=item.property_name, value=values[item.name])


def _expected_holes(part: Part) -> Iterator[ExpectedHoles]:
    """One claim for each diameter: holes that a measurement can't tell apart are counted together."""
    found: dict[float, int] = {}
    for holes in part.recipe.holes:
        diameter = round(evaluate(holes.diameter, part.values), 6)
        count = int(evaluate(holes.count, part.values))
        same = next((other for other in found if abs(other - diameter) <= _HOLE_TOLERANCE), diameter)
        found[same] = found.get(same, 0) + count
    for diameter, count in found.items():
        if diameter > 0:
            yield ExpectedHoles(diameter=diameter, count=count, tolerance=_HOLE_TOLERANCE)


def render_instruction(part: Part) -> str:
    """One line that says everything: `recipe plate: LENGTH=120 WIDTH=80 THICKNESS=6; options: holes`."""
    shown = (item for item in part.recipe.parameters if not item.option or item.option in part.options)
    values = " ".join(f"{item.name}={format_number(part.values[item.name])}" for item in shown)
    return f"recipe {part.recipe.name}: {values}; options: {' '.join(part.options) or 'none'}"


def script_for_part(instruction: str) -> str | None:
    """The script for an instruction that `render_instruction` wrote; None for any other. Raises UnclearError."""
    match = _INSTRUCTION.fullmatch(instruction.strip())
    recipe = find_recipe(match[1]) if match else None
    if match is None or recipe is None:
        return None
    options = tuple(item.name for item in recipe.options if item.name in match[3].split())
    given: dict[str, float] = {}
    for pair in match[2].split():
        name, _, value = pair.partition("=")
        given[name] = _number(value)
    values = recipe.values(given, options)
    if problems := recipe.problems(values, options):
        raise UnclearError(" ".join(problems))
    return recipe.script(values, options)


def _number(text: str) -> float:
    if not re.fullmatch(r"\d+(?:\.\d+)?", text):
        raise UnclearError(f"“{text}” is not a number.")
    return float(text)
