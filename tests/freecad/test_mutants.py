"""A few wrong versions of three examples, of every kind: noticed, and no alarm about the right ones.

`python3 tools/dev.py bench --only mutants` does the same with all examples and makes the table in docs/quality.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "bench"))
import mutants

from freecad_ai_workbench.prompts.recipes import Recipe, find_recipe


def recipe_called(name: str) -> Recipe:
    recipe = find_recipe(name)
    assert recipe is not None
    return recipe


@pytest.mark.parametrize("name", ["washer", "flange", "stepped_shaft"])
def test_wrong_versions_are_noticed_and_right_ones_are_not(name: str) -> None:
    outcomes = list(mutants.judge_all((recipe_called(name),)))
    assert [outcome for outcome in outcomes if outcome.is_wrong and not outcome.noticed] == []
    (right,) = (outcome for outcome in outcomes if not outcome.kind)
    assert right.failed == ()
    assert len({outcome.kind for outcome in outcomes if outcome.is_wrong}) >= 8


def test_a_version_that_comes_out_as_the_right_one_does_not_count() -> None:
    recipe = recipe_called("washer")
    right = mutants.Mutant(recipe, "", recipe.name, recipe.source)
    same = mutants.Mutant(recipe, "dimension 5 % larger", recipe.name, recipe.source)
    _, solids = mutants.judge(right)
    outcome, _ = mutants.judge(same, solids)
    assert outcome is not None
    assert not outcome.is_wrong
