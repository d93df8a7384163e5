"""What the offline model answers: a pure function of the chat messages, like any model's, but by rule."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..prompts.recipes import read_recipes
from .offline_edits import is_edit, plan_edit, script_for_edit
from .offline_parts import plan_part, read_part, script_for
from .offline_words import UnclearError, canonical

_SECTION = re.compile(r"<(request|document|selection|task|problem)>\s*(.*?)\s*</\1>", re.DOTALL)
_OTHER_LANGUAGE = re.compile(
    r"\b(?:mit|und|eine?[nrs]?|bitte|der|das|mach[et]?|une?|avec|et|des|con|una?|por|para|het|een|med|och|com)\b|[^\W\d_a-zA-ZøØµ]",
    re.IGNORECASE,
)
_REVIEW = {"claim": "The design fits the request.", "outcome": "skipped"}
_NO_REVIEW = "The built-in recipes can't review a design."


def answer(messages: Sequence[Mapping[str, str]]) -> str:
    """The reply to planner, generator or validator messages."""
    role = next((item["content"] for item in messages if item["role"] == "system"), "")
    sections = read_sections(messages)
    if role.startswith("You are the generator"):
        return _generate(sections)
    if role.startswith("You are the validator"):
        return json.dumps({"items": [{**_REVIEW, "evidence": _NO_REVIEW}]})
    return json.dumps(_plan(sections), ensure_ascii=False, indent=2)


def read_sections(messages: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """The tagged sections of the user's messages; the last one of a kind counts, and sections don't nest."""
    texts = (item["content"] for item in messages if item["role"] == "user")
    return {match[1]: match[2] for text in texts for match in _SECTION.finditer(text)}


def _plan(sections: Mapping[str, str]) -> dict[str, Any]:
    if problem := sections.get("problem"):
        return {"refusal": f"The built-in recipes know no other way to do this. What went wrong: {problem}"}
    request = sections.get("request", "")
    try:
        return {"plan": _plan_request(request, sections)}
    except UnclearError as error:
        return {"refusal": render_refusal(request, error.problem)}


def _plan_request(request: str, sections: Mapping[str, str]) -> dict[str, Any]:
    text = canonical(request)
    document, selection = sections.get("document", ""), sections.get("selection", "")
    if is_edit(text, request=request, document=document):
        return plan_edit(text, document=document, selection=selection)
    return plan_part(read_part(text))


def render_refusal(request: str, reason: str) -> str:
    """Why not, and what can be asked for instead."""
    language = "The built-in recipes understand English only. " if _OTHER_LANGUAGE.search(request) else ""
    parts = "\n".join(f"- {recipe.title}: “{recipe.example}”" for recipe in read_recipes())
    return (
        f"{language}{reason}\n\n"
        "The built-in recipes work without a language model, so they understand only parts like these:\n"
        f"{parts}\nand changes like these:\n- “make the plate 2 mm thicker”, “change the length to 150”\n"
        "- “add a 3 mm fillet to the selected edges”, “chamfer the selected edges 1 mm”"
    )


def _generate(sections: Mapping[str, str]) -> str:
    try:
        script = _script(sections)
    except UnclearError as error:
        return f"The built-in recipes can't do this task: {error.problem}"
    return f"```python\n{script}```\n"


def _script(sections: Mapping[str, str]) -> str:
    instruction = _instruction(sections.get("task", ""))
    script = script_for(instruction) or script_for_edit(instruction)
    if script is not None:
        return script
    plan = _plan_request(sections.get("request", ""), sections)
    own = plan["tasks"][0]["instruction"]
    return script_for(own) or script_for_edit(own) or ""


def _instruction(task: str) -> str:
    try:
        return str(json.loads(task)["instruction"])
    except (ValueError, KeyError, TypeError):
        return ""
