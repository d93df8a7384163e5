"""Runs a script in the restricted namespace, in the worker and in the live document alike.

Nothing that the script does leaves here as an exception; what went wrong is a value with the script's own line.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Mapping
from traceback import clear_frames
from types import CodeType, TracebackType
from typing import Any

from ..core.script import Script, ScriptError, ScriptErrorKind
from .compiler import compile_script
from .errors import ForbiddenError
from .facade import Looks
from .formatting import to_text
from .meter import Meter, MeterExhausted
from .names import restore
from .namespace import make_namespace, make_realm
from .source import FILENAME

MAX_OUTPUT = 200_000  # characters
MAX_MESSAGE = 2_000  # characters
_KERNEL_MEMORY = ("bad_alloc", "Standard_OutOfMemory", "not enough memory", "out of memory")


def run_script(
    script: Script,
    *,
    document: Any,
    modules: Mapping[str, Any],
    meter: Meter,
    write: Callable[[str], None],
    kept: Collection[str] = (),
    looks: Looks | None = None,
) -> ScriptError | None:
    """None when the script came to its end, else why it did not. Never raises for anything that the script does.

    `modules` are FreeCAD's own modules by name ("FreeCAD", "Part", …; "FreeCADGui" only with a window); `write`
    receives what the script prints; removing an object named in `kept` does nothing. `looks` holds what earlier
    scripts set on view providers and takes what this one does. The document is changed in place and not recomputed
    for the script; transactions are the caller's.
    """
    code = compile_script(script.source)
    if isinstance(code, tuple):
        message = "\n".join(str(violation) for violation in code)
        return ScriptError(
            kind="violation", message=message, line=code[0].line, task_id=script.task_id, violations=code
        )
    realm = make_realm(document, modules, meter=meter, write=_Output(write), kept=kept, looks=looks)
    namespace = make_namespace(realm)
    meter.start()
    try:
        error = _execute(code, namespace) or meter.exhausted
        if error is None:
            return None
        line = _find_line(error.__traceback__)
        if isinstance(error, MemoryError):
            _release(error, namespace)
        return _describe(error, script, line=line)
    finally:
        namespace["_tick_"] = refuse_to_go_on


def refuse_to_go_on() -> None:
    """From now on nothing of the script runs: generators that it left behind end silently when they are collected.

    Their `finally` blocks and handlers begin with a step, and would change the document outside of the transaction.
    """
    raise GeneratorExit


class _Output:
    """Passes on what a script prints, up to a bound."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._left = MAX_OUTPUT

    def __call__(self, text: str) -> None:
        if self._left <= 0:
            return
        self._write(text[: self._left] + ("\n… (cut)\n" if len(text) > self._left else ""))
        self._left -= len(text)


class _Caught:
    """Keeps whatever ends the block, with its traceback: a script may raise anything, and all of it is a value here."""

    def __init__(self) -> None:
        self.error: BaseException | None = None

    def __enter__(self) -> _Caught:
        return self

    def __exit__(self, _type: object, error: BaseException | None, _traceback: object) -> bool:
        self.error = error
        return True


def _execute(code: CodeType, namespace: dict[str, Any]) -> BaseException | None:
    with _Caught() as caught:
        exec(code, namespace)  # noqa: S102  # nosec B102  # guarded code, restricted names
    return caught.error


def _release(error: BaseException, namespace: dict[str, Any]) -> None:
    """Give back what the script holds, so that there is memory left to say that it ran out."""
    clear_frames(error.__traceback__)
    error.__traceback__ = None
    namespace.clear()
    gc.collect()


def _describe(error: BaseException, script: Script, *, line: int) -> ScriptError:
    message = _find_message(error)
    return ScriptError(kind=_find_kind(error, message), message=message, line=line, task_id=script.task_id)


def _find_kind(error: BaseException, message: str) -> ScriptErrorKind:
    if isinstance(error, MeterExhausted):
        return "timeout"
    if isinstance(error, MemoryError) or any(sign in message for sign in _KERNEL_MEMORY):
        return "memory"
    return "forbidden" if isinstance(error, ForbiddenError) else "exception"


def _find_message(error: BaseException) -> str:
    """Without trusting the exception: its text may come from code of the script."""
    name = restore(type(error).__name__)
    text = "(no text)"
    with _Caught():
        text = to_text(error)
    if isinstance(error, (ForbiddenError, MeterExhausted)):
        return text[:MAX_MESSAGE]
    if isinstance(error, (SystemExit, KeyboardInterrupt, GeneratorExit)):
        return f"The script raised {name}; let it come to its end instead."
    if isinstance(error, MemoryError):
        return "The script needed more memory than it may have."
    return f"{name}: {text}"[:MAX_MESSAGE] if text else name


def _find_line(traceback: TracebackType | None) -> int:
    line = 0
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == FILENAME:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line
