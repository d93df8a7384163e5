"""Reference cards and the generator's own prompt speak only of what the sandbox lets scripts use."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from freecad_ai_workbench.core.errors import PromptError
from freecad_ai_workbench.core.messages import count_tokens
from freecad_ai_workbench.core.script import Violation
from freecad_ai_workbench.prompts.library import PromptLibrary
from freecad_ai_workbench.prompts.recipes import read_recipes
from freecad_ai_workbench.prompts.reference import Card, _parse, read_cards
from freecad_ai_workbench.sandbox.allowed import documents, freecad, python
from freecad_ai_workbench.sandbox.policy import check_script

MOST_TOKENS = 190
CARDS = read_cards()
PROMPTS = ("generator", "designer", "craft")
TEXTS = {
    **{f"card {card.name}": f"{card.text}\n{card.code}" for card in CARDS},
    **{f"prompt {name}": PromptLibrary().read(name) for name in PROMPTS},
    **{f"example {recipe.name}": recipe.source for recipe in read_recipes()},
}


@pytest.fixture(params=sorted(TEXTS))
def text(request: pytest.FixtureRequest) -> str:
    return TEXTS[request.param]


def test_there_are_enough_cards_and_each_is_short() -> None:
    assert len(CARDS) >= 30
    sizes = {card.name: count_tokens(card.render()) for card in CARDS}
    assert {name: size for name, size in sizes.items() if size > MOST_TOKENS} == {}
    assert sum(sizes.values()) / len(sizes) < 130


def test_a_card_without_its_parts_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "broken.md"
    path.write_text("# Hole\nNo words and no code.\n", encoding="utf-8")
    with pytest.raises(PromptError, match=r"broken\.md"):
        _parse(path)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_the_policy_lets_a_card_pass(card: Card) -> None:
    assert check_fragment(card.code) == ()


def check_fragment(code: str) -> tuple[Violation, ...]:
    """What the policy says to a piece of a script, in which all names that it reads exist."""
    read = {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)} - set(python.BUILTIN_NAMES)
    modules = "import math\nimport FreeCAD as App\nimport Draft\nimport Part\nimport Sketcher\n"
    names = "".join(f"{name} = 0\n" for name in sorted(read - {"App", "math", "Draft", "Part", "Sketcher"}))
    return check_script(f"{modules}{names}{code}")


def test_object_and_property_types_may_be_made(text: str) -> None:
    for name in set(re.findall(r"\b(?:App|Part|PartDesign|Sketcher|Spreadsheet)::\w+", text)):
        if name.startswith("App::Property"):
            assert name in documents.WRITABLE_PROPERTIES
        else:
            assert any(re.fullmatch(pattern, name) for pattern in documents.OBJECT_TYPES) or name.startswith(
                "Part::Geom"
            )


def test_modules_have_what_is_used(text: str) -> None:
    names = {"App": "FreeCAD", "Part": "Part", "Sketcher": "Sketcher", "Draft": "Draft"}
    for module, member in set(re.findall(r"\b(App|Part|Sketcher|Draft)\.(\w+)", text)):
        rule = freecad.MODULES[names[module]]
        allowed = f"{rule.types} {rule.functions} {rule.values} {rule.errors} {rule.own} {rule.ignored}"
        assert member in allowed.split(), f"{module}.{member}"


def test_constraints_exist(text: str) -> None:
    for name in set(re.findall(r"\bConstraint\(\"(\w+)\"", text)):
        assert name in freecad.CONSTRAINTS


def test_imports_are_allowed(text: str) -> None:
    modules = {*freecad.MODULES, *python.MODULES}
    for name in set(re.findall(r"^import (\w+)", text, flags=re.MULTILINE)):
        assert name in modules


@pytest.mark.parametrize("name", PROMPTS)
def test_code_in_the_prompts_passes_the_policy(name: str) -> None:
    found = list(_statements(PromptLibrary().read(name)))
    assert len(found) > 10
    for code in found:
        assert check_fragment(code) == (), code


def _statements(text: str) -> Iterator[str]:
    """The pieces between backticks that are Python statements with a call or an assignment."""
    for code in re.findall(r"`([^`\n]+)`", text):
        try:
            tree = ast.parse(code)
        except SyntaxError:
            continue
        if any(isinstance(node, ast.Call | ast.Assign | ast.Import) for node in ast.walk(tree)):
            yield code
