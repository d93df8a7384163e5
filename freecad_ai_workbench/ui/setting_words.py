"""What is wrong with a value that was typed for a setting, in the user's words."""

from __future__ import annotations

from ..config.settings import Problem
from .qt import tr


def problem_text(problem: Problem) -> str:
    """A short sentence: what was expected."""
    bounds = problem.bounds
    match problem.kind:
        case "greater_than_equal":
            return tr("{} is the least.").format(_number(bounds["ge"]))
        case "less_than_equal":
            return tr("{} is the most.").format(_number(bounds["le"]))
        case "greater_than":
            return tr("It should be more than {}.").format(_number(bounds["gt"]))
        case "int_parsing" | "int_type" | "int_from_float":
            return tr("A whole number is wanted.")
        case "float_parsing" | "float_type" | "finite_number":
            return tr("A number is wanted.")
        case "string_too_short":
            return tr("Something is wanted here.")
        case "string_pattern_mismatch":
            return _pattern_text(str(bounds.get("pattern", "")))
        case _:
            return tr("This can't be used here.")


def _pattern_text(pattern: str) -> str:
    """What each of our patterns wants, told by what is in it."""
    if "http" in pattern:
        return tr("An address begins with http:// or https:// and has no spaces.")
    if "API_KEY" in pattern:
        return tr("The name of a variable, such as WORK_API_KEY. Never the key itself.")
    if "#" in pattern:
        return tr("A colour is # and six digits from 0 to f.")
    return tr("Small letters, digits, - and _ only, a letter first.")


def _number(value: float) -> str:
    return f"{value:,.6g}"
