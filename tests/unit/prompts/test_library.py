"""Templates with exactly their variables."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from freecad_ai_workbench.core.errors import PromptError
from freecad_ai_workbench.core.expectations import Expectation
from freecad_ai_workbench.core.run import ProblemKind
from freecad_ai_workbench.prompts.examples import find_examples
from freecad_ai_workbench.prompts.library import PromptLibrary


def test_exactly_the_variables_are_filled_in() -> None:
    text = PromptLibrary().render("repair_reply", reason="it was {{not}} JSON")
    assert "it was {{not}} JSON" in text


@pytest.mark.parametrize(
    ("variables", "complaint"), [({}, "needs reason"), ({"reason": "", "other": ""}, "no place for other")]
)
def test_missing_and_unknown_variables_are_errors(variables: dict[str, str], complaint: str) -> None:
    with pytest.raises(PromptError, match=complaint):
        PromptLibrary().render("repair_reply", **variables)


def test_unknown_prompts_and_versions_are_errors() -> None:
    with pytest.raises(PromptError, match="no prompt 'poet', only "):
        PromptLibrary().read("poet")
    with pytest.raises(PromptError, match="version 'v0'"):
        PromptLibrary("v0")


@pytest.mark.parametrize("name", ["planner", "generator", "designer", "validator"])
def test_role_prompts_name_their_role_and_never_change(name: str) -> None:
    text = PromptLibrary().read(name)
    assert text.startswith(f"You are the {name}")
    assert "{{" not in text, "the static part of a prompt is the same for every call, so that providers can cache it"


def test_a_part_of_several_templates_is_written_once() -> None:
    library = PromptLibrary()
    for name in ("generator", "designer"):
        assert library.read("craft") in library.read(name)
    for name in ("planner", "designer"):
        assert library.read("expectations") in library.read(name)


def test_the_kinds_and_fields_that_are_told_exist() -> None:
    kinds = {kind.model_fields["kind"].default: kind for kind in get_args(get_args(Expectation)[0])}
    told = dict(re.findall(r"(?:^|· )(\w+): ([^·\n]+)", PromptLibrary().read("expectations"), flags=re.MULTILINE))
    assert len(told) == 9
    for kind, fields in told.items():
        first = re.split(r"\W", fields)[0]
        assert first in kinds[kind].model_fields, kind


def test_a_part_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "whole.md").write_text("begin {{> part}} end {{> nothing}}")
    (tmp_path / "part.md").write_text("{{name}}")
    library = PromptLibrary()
    library.folder = tmp_path
    with pytest.raises(PromptError, match="no prompt 'nothing'"):
        library.render("whole", name="x")
    (tmp_path / "whole.md").write_text("begin {{> part}} end")
    assert library.render("whole", name="x") == "begin x end"


@pytest.mark.parametrize("kind", ProblemKind.__args__)  # type: ignore[attr-defined]
def test_every_kind_of_problem_has_its_prompt(kind: str) -> None:
    text = PromptLibrary().render(f"repair_{kind}", script="x = 1", findings="it failed")
    assert "x = 1" in text
    assert "it failed" in text


def test_the_nearest_example_comes_first() -> None:
    (found,) = find_examples("a mounting plate with holes in the corners", most=1)
    assert "plate" in found.lower()
    assert find_examples("qwertz", most=2) == ()


@pytest.mark.parametrize("text", ["a plate", "a plate with rounded corners", "a flange with a chamfer", "a U bracket"])
def test_an_example_defines_no_function_that_it_does_not_call(text: str) -> None:
    examples = find_examples(text, most=3)
    assert examples
    for example in examples:
        defined = re.findall(r"^def (\w+)\(", example, re.MULTILINE)
        assert [name for name in defined if example.count(f"{name}(") < 2] == []
