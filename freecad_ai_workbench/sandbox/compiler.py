"""From the text of a script to one code object, the same for the worker and for the live document."""

from __future__ import annotations

import ast
import warnings
from functools import lru_cache
from types import CodeType

from ..core.script import Violation
from .allowed import syntax
from .names import rename_private
from .rules import Checked, check_source
from .source import FILENAME
from .transformer import ScriptTransformer

_TOO_DEEP = Violation(line=1, rule="size", message="The script is nested too deeply; use more, simpler statements.")


@lru_cache(maxsize=32)
def compile_script(source: str) -> CodeType | tuple[Violation, ...]:
    """The guarded code with the script's own line numbers, or all violations. Never raises."""
    checked = check_source(source)
    if isinstance(checked, tuple):
        return checked
    try:
        return _transform(checked)
    except (RecursionError, MemoryError):
        return (_TOO_DEEP,)
    except SyntaxError as error:
        message = f"Python can't compile this line: {error.msg}."
        return (Violation(line=max(error.lineno or 0, 0), rule="syntax", message=message),)
    except (ValueError, TypeError, OverflowError) as error:
        return (Violation(line=1, rule="syntax", message=f"Python can't compile the script: {error}."),)


def _transform(checked: Checked) -> CodeType | tuple[Violation, ...]:
    loaded = frozenset(node.id for node in checked.nodes.get(ast.Name, ()) if isinstance(node.ctx, ast.Load))
    rename_private(checked.nodes)
    transformer = ScriptTransformer(loaded)
    guarded = transformer.visit(checked.tree)
    if transformer.violations:
        return tuple(sorted(transformer.violations, key=lambda item: item.line))[: syntax.MAX_VIOLATIONS]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer Pythons warn of `return` in `finally` and the like
        return compile(guarded, FILENAME, "exec", dont_inherit=True)
