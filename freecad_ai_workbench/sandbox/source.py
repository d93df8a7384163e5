"""The text of a script before anything is known about its meaning: size, encoding, and whether Python can parse it."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import unicodedata
import warnings

from ..core.script import Violation
from .allowed import syntax
from .names import STAND_IN

FILENAME = "<script>"

_CODING = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff\ud800-\udfff"
    + STAND_IN
    + "]"
)


def check_text(source: str) -> tuple[Violation, ...]:
    """Violations of size and encoding; with any of them the source must not be parsed."""
    if not isinstance(source, str):
        return (Violation(line=0, rule="source", message="The script is not text."),)
    if len(source) > syntax.MAX_SOURCE or source.count("\n") > syntax.MAX_LINES:
        message = (
            f"The script is longer than {syntax.MAX_SOURCE:,} characters or {syntax.MAX_LINES:,} lines; "
            "write loops instead of repeated statements, or split the task."
        )
        return (Violation(line=1, rule="size", message=message),)
    found = (_check_line(number, text) for number, text in enumerate(source.split("\n"), 1))
    return tuple(violation for violation in found if violation is not None)


def _check_line(number: int, text: str) -> Violation | None:
    if text.isascii() and text.isprintable():
        return _check_coding(number, text)
    if odd := _ODD.search(text):
        message = f"The character U+{ord(odd.group()):04X} is invisible or looks like another; write plain characters."
        return Violation(line=number, rule="encoding", message=message)
    return _check_coding(number, text)


def _check_coding(number: int, text: str) -> Violation | None:
    match = _CODING.match(text) if number <= 2 else None
    if match is None or match.group(1).lower().replace("_", "-") in ("utf-8", "utf8"):
        return None
    return Violation(line=number, rule="encoding", message="Scripts are UTF-8; leave the coding line out.")


def check_identifiers(source: str) -> tuple[Violation, ...]:
    """Identifiers that Python reads as others than they look: by NFKC, `ｏｐｅｎ` is `open`."""
    if source.isascii() or not any(map(_may_deceive, source.split("\n"))):
        return ()
    found = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.NAME and unicodedata.normalize("NFKC", token.string) != token.string:
            message = f"The name `{token.string}` looks like another name to Python; write it in plain letters."
            found.append(Violation(line=token.start[0], rule="encoding", message=message))
    return tuple(found)


def _may_deceive(line: str) -> bool:
    """Whether letters in it read as others, in a text or comment perhaps; `²` and `½` are no letters."""
    if line.isascii() or unicodedata.is_normalized("NFKC", line):
        return False
    letters = "".join(sign if sign.isascii() or f"a{sign}".isidentifier() else " " for sign in line)
    return not unicodedata.is_normalized("NFKC", letters)


def parse(source: str) -> ast.Module | Violation:
    """The syntax tree, or the one violation that says why there is none. Never raises."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source, FILENAME, "exec", type_comments=False)
    except SyntaxError as error:
        message = f"Python can't read this line: {error.msg}."
        return Violation(line=max(error.lineno or 0, 0), rule="syntax", message=message)
    except (RecursionError, MemoryError):
        return Violation(line=1, rule="size", message="The script is nested too deeply; use more, simpler statements.")
    except (ValueError, OverflowError, UnicodeError) as error:
        return Violation(line=1, rule="syntax", message=f"Python can't read the script: {error}.")
