"""Which examples and reference cards stand in a prompt, and that they keep to its budget."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from run_double import REVIEW, Run, broken, check, plan, single

from freecad_ai_workbench.agents.knowledge import render_knowledge
from freecad_ai_workbench.core.messages import count_tokens
from freecad_ai_workbench.core.run import Effort

MENDED = "```python\nimport FreeCAD as App\n```"
FILLETED = """```python
import FreeCAD as App
rounding = body.newObject('PartDesign::Fillet', 'Rounding')
rounding.Base = None
```"""
TEXT = "A rectangular plate 120 x 80 x 6 with rounded vertical edges and a polar pattern of six tapped holes M5"


@pytest.mark.parametrize("tokens", [0, 150, 400, 900, 1500, 5000])
def test_knowledge_keeps_to_its_budget(tokens: int) -> None:
    text = render_knowledge(TEXT, tokens=tokens, examples=2, cards=2)
    assert count_tokens(text) <= tokens + 4, "joining takes a character for each piece"
    assert text.count("<example>") <= 2
    assert text.count("<reference>") <= 2


def test_there_is_one_example_before_any_card_and_another_after_them() -> None:
    words = "a washer and a spacer of sheet metal with an engraved logo"
    text = render_knowledge(words, tokens=5000, examples=2, cards=2)
    kinds = [line for line in text.splitlines() if line in ("<example>", "<reference>")]
    assert kinds == ["<example>", "<reference>", "<reference>", "<example>"]


def test_an_example_that_is_too_long_is_shown_with_fewer_options() -> None:
    words = "a plate with a centre hole and rounded corners"
    whole = render_knowledge(words, tokens=9000, examples=1, cards=0)
    less = render_knowledge(words, tokens=count_tokens(whole) - 5, examples=1, cards=0)
    assert "PartDesign::Fillet" in whole
    assert "PartDesign::Fillet" not in less
    assert less.splitlines()[1] == whole.splitlines()[1] == "# Rectangular plate"
    assert render_knowledge(words, tokens=300, examples=1, cards=0) == ""


def test_a_card_that_tells_what_the_example_shows_is_left_out() -> None:
    chamfered = render_knowledge("a dowel pin with chamfered ends", tokens=5000, examples=1, cards=1)
    assert "PartDesign::Chamfer" in chamfered
    assert "<reference>" not in chamfered
    assert "<reference>" in render_knowledge("a dowel pin with chamfered ends", tokens=5000, examples=0, cards=1)


def test_the_nearest_example_leaves_room_for_the_cards() -> None:
    words = "a plate with a centre hole, rounded corners and an engraved logo"
    whole = render_knowledge(words, tokens=9000, examples=1, cards=1)
    less = render_knowledge(words, tokens=count_tokens(whole) - 5, examples=1, cards=1)
    assert less != whole
    assert less.count("<example>") == less.count("<reference>") == 1


@pytest.mark.parametrize(("effort", "most"), [("quick", 1), ("standard", 2)])
def test_a_repair_looks_up_what_failed(effort: Effort, most: int) -> None:
    first = plan("a") if effort == "standard" else f"{plan('a')}\n{FILLETED}"
    replies = (first, FILLETED, MENDED, REVIEW) if effort == "standard" else (first, MENDED)
    error = broken("the base is empty")
    run = Run(*replies, dry_runs=(error, single(check("passed"))), effort=effort)
    repair = run.asked("generator")[-1].messages[-1].content
    assert "line 3: the base is empty" in repair
    assert 1 <= repair.count("<reference>") <= most
    assert "Fillets and chamfers" in repair
    assert "<example>" not in repair


def test_what_the_user_misses_is_not_looked_up() -> None:
    wrong = single(check("passed"))
    unmet = REVIEW.replace("passed", "failed")
    run = Run(plan("a"), FILLETED, unmet, MENDED, REVIEW, dry_runs=(wrong, wrong))
    assert "<reference>" not in run.asked("generator")[-1].messages[-1].content
