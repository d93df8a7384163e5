"""The forms that models give to plans and reviews in place of the one asked for, where what is meant is beyond doubt.

Names are brought to ours, numbers lose their unit, what is empty is left out. Nothing is guessed: what an expectation
says and we do not know stays, so that it is refused and the model asked again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from ..core.errors import ReplyError
from ..llm.replies import parse_script

_TASK_NAMES = {
    "name": "title", "description": "instruction", "details": "instruction", "instructions": "instruction",
    "steps": "instruction", "depends_on": "needs", "dependencies": "needs", "depends": "needs", "task_id": "id",
    "expected": "expectations", "checks": "expectations",
}  # fmt: skip
_TASK_FIELDS = ("id", "title", "instruction", "needs", "expectations")
_PLAN_NAMES = {"steps": "tasks", "title": "summary", "name": "summary", "description": "summary"}
_PLAN_FIELDS = ("summary", "assumptions", "tasks", "steps", "expectations")
_PLAN_REMARKS = frozenset({"title", "name", "description", "note", "notes", "id", "version"})
_REVIEW_NAMES = {"status": "outcome", "result": "outcome", "verdict": "outcome", "passed": "outcome"}
SCRIPT_NAMES = ("script", "scripts", "code", "source", "python")
_QUESTION_NAMES = {"question": "text", "default_answer": "default", "suggestion": "default"}
_KINDS = {"bbox": "bounding_box", "boundingbox": "bounding_box", "hole": "holes", "solid": "solids", "walls": "wall"}
_TELLING_NOTHING = frozenset({"note", "notes", "comment", "description", "reason"})
_OUTCOMES = {
    "pass": "passed", "ok": "passed", "yes": "passed", "true": "passed", "fail": "failed", "no": "failed",
    "false": "failed", "skip": "skipped", "unknown": "skipped", "unclear": "skipped",
}  # fmt: skip
_NUMBER = re.compile(
    r"([+-]?\d+(?:\.\d+|,\d{1,2}(?!\d))?)\s*(mm|cm|m|in|inch|inches|°|deg|degrees|mm2|mm²|mm\^2|mm3|mm³|mm\^3)?"
)
_FACTORS = {"cm": 10.0, "m": 1000.0, "in": 25.4, "inch": 25.4, "inches": 25.4}
_CLAIMING = re.compile(r"expect|check|measur|valid|verif|accept|criteri", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[x×*]\s*", re.IGNORECASE)
_MOST_TITLE, _MOST_ID, _MOST_ITEMS = 120, 40, 12


def plan_form(answer: Mapping[str, Any]) -> Any:
    """A plan in the form of `Plan`, with what was said beside it; what is no plan at all is left to be refused."""
    beside = {name: item for name, item in answer.items() if name in _PLAN_FIELDS}
    value = answer.get("plan", {})
    if isinstance(value, str | list):
        value = {"tasks" if isinstance(value, list) else "summary": value}
    if not isinstance(value, dict):
        return value
    plan = _renamed({**beside, **value}, _PLAN_NAMES)
    tasks = [_task(item, number) for number, item in enumerate(_listed(plan.pop("tasks", None)), 1)]
    if tasks and isinstance(tasks[-1], dict):
        tasks[-1]["expectations"] += map(_expectation, _listed(plan.pop("expectations", None)))
    titles = [str(task.get("title", "")) for task in tasks if isinstance(task, dict)]
    summary = plan.pop("summary", "; ".join(titles))
    assumptions = [_sentence(item) for item in _listed(plan.pop("assumptions", None))]
    rest = {name: item for name, item in plan.items() if name not in (*_PLAN_REMARKS, *SCRIPT_NAMES)}
    return {**rest, "summary": summary, "assumptions": assumptions, "tasks": tasks}


def scripts_form(value: Mapping[str, Any]) -> tuple[str, ...]:
    """The scripts that stand inside the JSON, in their order."""
    plan = value.get("plan")
    holders = [value, *(_listed(plan) if isinstance(plan, dict | list) else ())]
    holders += [task for holder in holders if isinstance(holder, dict) for task in _listed(holder.get("tasks"))]
    told = [holder.get(name) for holder in holders if isinstance(holder, dict) for name in SCRIPT_NAMES]
    return tuple(text for item in told for text in _sources(item))


def questions_form(value: Any) -> Any:
    """Questions as JSON in the form of `Question`, with numbers as words."""
    if not isinstance(value, list):
        return value
    return [_question(item) for item in value]


def refusal_form(value: Any) -> Any:
    """The reason, also where it was given under a name of its own."""
    return value.get("reason", value) if isinstance(value, dict) else value


def review_form(value: Mapping[str, Any]) -> Any:
    """A review as JSON in the form of `Review`; of too many claims those that failed are kept first."""
    items = [_review_item(item) for item in _listed(value.get("items"))]
    ranked = sorted(items, key=lambda item: not isinstance(item, dict) or item.get("outcome") != "failed")
    return {"items": items if len(items) <= _MOST_ITEMS else ranked[:_MOST_ITEMS]}


def _sources(value: Any) -> Iterator[str]:
    """The texts that are scripts, themselves or under a name for them, without fences."""
    for item in _listed(value):
        if isinstance(item, dict):
            yield from (text for name in SCRIPT_NAMES for text in _sources(item.get(name)))
        elif isinstance(item, str):
            with suppress(ReplyError):
                yield parse_script(item)


def _task(value: Any, number: int) -> Any:
    """A task; what it says beyond the fields of ours goes with its instruction, a bare sentence is both."""
    if isinstance(value, str):
        value = {"title": value, "instruction": value}
    if not isinstance(value, dict):
        return value
    task = _renamed(value, _TASK_NAMES)
    rest = {name: said for name, said in task.items() if name not in (*_TASK_FIELDS, *SCRIPT_NAMES)}
    claims = {name: said for name, said in rest.items() if _is_claim(name, said)}
    more = [f"{name}: {_sentence(said)}" for name, said in rest.items() if name not in claims]
    told = "\n".join([*map(_sentence, _listed(task.get("instruction"))), *more])
    return {
        **claims,
        "id": _identifier(task.get("id") or f"task_{number}"),
        "title": str(task.get("title") or told)[:_MOST_TITLE],
        "instruction": told,
        "needs": [_identifier(item) for item in _listed(task.get("needs"))],
        "expectations": [_expectation(item) for item in _listed(task.get("expectations"))],
    }


def _is_claim(name: str, value: Any) -> bool:
    """Whether this may be meant to be measured, so that it must not end as words."""
    kinds = [item for item in _listed(value) if isinstance(item, dict) and {"kind", "type"} & set(item)]
    return bool(kinds) or _CLAIMING.search(name) is not None


def _identifier(value: Any) -> str:
    """A task's id as the letters, digits and underscores that it may have."""
    name = re.sub(r"[^a-z0-9]+", "_", str(value).lower()).strip("_")
    return (name if name[:1].isalpha() else f"task_{name}")[:_MOST_ID]


def _expectation(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    said = {name: item for name, item in value.items() if name not in _TELLING_NOTHING and item is not None}
    if "kind" not in said and "type" in said:
        said["kind"] = said.pop("type")
    kind = re.sub(r"[\s-]+", "_", str(said.get("kind", "")).strip().lower())
    said["kind"] = kind = _KINDS.get(kind, kind)
    if kind == "bounding_box" and "size" not in said and {"x", "y", "z"} <= set(said):
        said["size"] = [said.pop(axis) for axis in "xyz"]
    texts = ("kind", "name", "of", "plane", "between")
    return {name: item if name in texts else _measure(name, item) for name, item in said.items()}


def _measure(name: str, value: Any) -> Any:
    """Numbers without their units, and lists where lists are due."""
    if isinstance(value, dict) and set(value) == {"x", "y", "z"}:
        value = [value[axis] for axis in "xyz"]
    if name == "size" and isinstance(value, str) and len(sides := _BETWEEN.split(value)) > 1:
        value = sides
    if name == "pitch" and not isinstance(value, list):
        value = [value]
    return [_number(item) for item in value] if isinstance(value, list) else _number(value)


def _number(value: Any) -> Any:
    """The number in a text like “6 mm”, in mm; else what was given. A comma before three digits is no decimal one."""
    match = _NUMBER.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return value
    number = float(match[1].replace(",", "."))
    return number * _FACTORS.get(match[2] or "", 1.0)


def _question(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    said = _renamed(value, _QUESTION_NAMES)
    return {name: _sentence(said[name]) for name in ("text", "default") if name in said}


def _review_item(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    item = _renamed(value, _REVIEW_NAMES)
    outcome = str(item.get("outcome", "")).strip().lower()
    said = {name: _sentence(item[name]) for name in ("claim", "evidence") if name in item}
    return {**said, "outcome": _OUTCOMES.get(outcome, outcome)}


def _renamed(value: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Without what is empty, and with our names where ours are not there."""
    said = {name: item for name, item in value.items() if item not in (None, "", [], {})}
    taken = set(said)
    result: dict[str, Any] = {}
    for name, item in said.items():
        ours = names.get(name, name)
        result.setdefault(name if ours != name and (ours in taken or ours in result) else ours, item)
    return result


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _sentence(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
