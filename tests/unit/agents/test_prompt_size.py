"""The prompt hardly grows with the document: the benchmark's documents, with the benchmark's bound."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "tools"))
sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
import prompt

from freecad_ai_workbench.agents.context import render_document, render_selection
from freecad_ai_workbench.core.design import SelectedElement


@pytest.mark.parametrize("selected", [False, True])
@pytest.mark.parametrize("agent", ["planner", "generator"])
def test_five_thousand_objects_cost_little_more_than_ten(agent: str, selected: bool) -> None:
    ten, most = (prompt.prompt_tokens(agent, size=size, selected=selected) for size in (10, 5000))
    assert most <= prompt.BOUND * ten


@pytest.mark.parametrize("tokens", [200, 2000])
@pytest.mark.parametrize("size", [1, 40, 100, 5000])
def test_the_outline_keeps_to_its_budget_and_tells_what_is_selected(size: int, tokens: int) -> None:
    design = prompt.document(size)
    last = design.objects[-1].name
    text = render_document(design, selection=(SelectedElement(object_name=last),), tokens=tokens)
    assert len(text) <= 4 * tokens
    assert f"- {last}: " in text


def test_what_the_request_names_is_told_with_its_features() -> None:
    text = render_document(prompt.document(5000), request="make the rail 414 longer")
    assert '- Body414: PartDesign::Body "Rail 414"' in text
    assert "- Pad414: " in text
    assert "- Body413: " not in text


def test_a_name_that_fits_hundreds_of_objects_tells_none_of_them() -> None:
    whole = prompt.document(5000)
    assert render_document(whole, request="make the rail longer") == render_document(whole)


def test_a_thousand_selected_faces_are_summed_up() -> None:
    faces = [SelectedElement(object_name="Box", element=f"Face{at}", kind="plane") for at in range(1000)]
    text = render_selection(faces)
    assert "more" in text.splitlines()[-1]
    assert len(text) < 3000
