"""What the offline model answers: a pure function of the chat messages, like any model's, but by rule."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from ...core.plan import Plan
from ...prompts.examples import rank_recipes
from ...prompts.recipes import read_recipes
from .dressups import is_dressup, plan_dressup, script_for_dressup
from .drilling import is_drilling, plan_drilling, script_for_drilling
from .edits import is_edit, plan_edit, script_for_edit
from .parts import points_back, read_part
from .plans import plan_part, script_for_part
from .words import UnclearError, canonical

_SECTION = re.compile(r"<([a-z]+)>\s*(.*?)\s*</\1>", re.DOTALL)
_OTHER_LANGUAGE = re.compile(
    r"\b(?:mit|und|eine?[nrs]?|bitte|der|das|mache?|une?|avec|et|des|con|una?|por|para|het|een|med|och|com|jako|je)\b"
    r"|[^\W\d_a-zA-ZøØµ]",
    re.IGNORECASE,
)
_NEAR = 3
_NO_REVIEW = {
    "claim": "The design does what was asked",
    "outcome": "skipped",
    "evidence": "The built-in recipes can't review a design.",
}


def answer(messages: Sequence[Mapping[str, str]]) -> str:
    """The reply to planner, generator or validator messages."""
    role = next((message["content"] for message in messages if message["role"] == "system"), "")
    sections = read_sections(messages)
    if role.startswith("You are the generator"):
        return _generate(sections)
    if role.startswith("You are the validator"):
        return json.dumps({"items": [_NO_REVIEW]}, ensure_ascii=False)
    return json.dumps(_plan(sections), ensure_ascii=False, indent=1)


def read_sections(messages: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """The tagged sections of the user's messages. The last one of a kind counts; a tag inside a section is text."""
    texts = (message["content"] for message in messages if message["role"] == "user")
    return {match[1]: match[2] for text in texts for match in _SECTION.finditer(text)}


def _plan(sections: Mapping[str, str]) -> dict[str, object]:
    if problem := sections.get("problem"):
        return {"refusal": f"The built-in recipes know no other way to do this.\n\n{problem}"}
    request = sections.get("request", "")
    try:
        return {"plan": _plan_request(request, sections).model_dump(mode="json")}
    except UnclearError as error:
        return {"refusal": render_refusal(request, error.problem)}


def _plan_request(request: str, sections: Mapping[str, str]) -> Plan:
    text = canonical(request)
    document, selection = sections.get("document", ""), sections.get("selection", "")
    if is_drilling(text, has_body="PartDesign::Body" in document):
        return plan_drilling(text, document=document, selection=selection)
    if is_dressup(text):
        return plan_dressup(text, document=document, selection=selection, request=request)
    if is_edit(text, request=request, document=document):
        return plan_edit(text, document=document, selection=selection)
    if points_back(request):
        raise UnclearError(
            "I can make a new part, change dimensions, drill holes and dress up edges, but not add anything else to a "
            "part or take from it."
        )
    return plan_part(read_part(text))


def render_refusal(request: str, reason: str) -> str:
    """Why not, and what can be asked for instead: examples of what is nearest, and the names of everything."""
    language = "The built-in recipes understand English only. " if _OTHER_LANGUAGE.search(request) else ""
    recipes = read_recipes()
    near = rank_recipes(request, most=_NEAR) or recipes[:_NEAR]
    examples = [f"- {recipe.title}: “{recipe.example}”" for recipe in near]
    names = ", ".join(recipe.names[0] for recipe in recipes)
    lines = [
        f"{language}{reason}",
        "",
        f"The built-in recipes work without a language model, so they can only make these parts: {names}. For example:",
        *examples,
        "and changes such as:",
        "- “make the plate 2 mm thicker”, “change the length to 150”",
        "- “add a 3 mm fillet to the selected edges”, “round all vertical edges by 3 mm”",
        "- “add a 5 mm hole in the middle”, “drill four M5 holes in the corners, 10 mm from the edges”",
    ]
    return "\n".join(lines)


def _generate(sections: Mapping[str, str]) -> str:
    try:
        return f"```python\n{_script(sections)}```\n"
    except UnclearError as error:
        return f"The built-in recipes can't do this task. {error.problem}"


def _script(sections: Mapping[str, str]) -> str:
    """The script for the task's instruction, or, where another model planned, for the request as we understand it."""
    script = _script_for(_read_instruction(sections.get("task", "")))
    if script is None:
        plan = _plan_request(sections.get("request", ""), sections)
        script = _script_for(plan.tasks[0].instruction)
    if script is None:
        raise UnclearError("I can't tell what is to be done.")
    return script


def _script_for(instruction: str) -> str | None:
    makers = (script_for_part, script_for_edit, script_for_dressup, script_for_drilling)
    return next(filter(None, (make(instruction) for make in makers)), None)


def _read_instruction(task: str) -> str:
    try:
        return str(json.loads(task)["instruction"])
    except (ValueError, KeyError, TypeError):
        return ""
