"""Replacing pieces of a Python source where its syntax tree says they are; what is between them stays as written."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Edit:
    """The bytes from `start` to `end` of the source in UTF-8 become `text`."""

    start: int
    end: int
    text: str


class Places:
    """Where the nodes of a source's tree begin and end in its UTF-8 bytes."""

    def __init__(self, source: str) -> None:
        self.data = source.encode()
        self._lines = [0]
        for line in self.data.split(b"\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)

    def start(self, node: ast.expr | ast.stmt) -> int:
        return self._lines[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt) -> int:
        return self._lines[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)

    def text(self, start: int, end: int) -> str:
        return self.data[start:end].decode(errors="replace")


def apply_edits(source: str, edits: Iterable[Edit]) -> str:
    """The source with all edits made; one that lies within another is dropped."""
    wanted = sorted(edits)
    outer = [one for one in wanted if not any(_contains(other, one) for other in wanted)]
    data = source.encode()
    for edit in reversed(outer):
        data = data[: edit.start] + edit.text.encode() + data[edit.end :]
    return data.decode()


def _contains(outer: Edit, inner: Edit) -> bool:
    inside = outer.start <= inner.start and inner.end <= outer.end
    return inside and (outer.end - outer.start) > (inner.end - inner.start) and outer.start < inner.end


def indented(source: str, prefix: str = "    ") -> str:
    """Every line moved to the right, but for those that begin inside a text."""
    fixed = lines_inside_texts(source)
    lines = source.split("\n")
    return "\n".join(
        prefix + line if line.strip() and number not in fixed else line for number, line in enumerate(lines, 1)
    )


def lines_inside_texts(source: str) -> frozenset[int]:
    """Numbers of the lines that begin inside a text of several lines; their blanks belong to it."""
    found: set[int] = set()
    opened: list[int] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        name = tokenize.tok_name[token.type]
        if name == "STRING":
            found.update(range(token.start[0] + 1, token.end[0] + 1))
        elif name in ("FSTRING_START", "TSTRING_START"):
            opened.append(token.start[0])
        elif name in ("FSTRING_END", "TSTRING_END"):
            found.update(range(opened.pop() + 1, token.end[0] + 1))
    return frozenset(found.difference(*map(_lines_of, _statements_of_text(source))))


def _statements_of_text(source: str) -> Iterator[ast.stmt]:
    """Texts that stand alone, as the descriptions of functions do: nothing depends on their blanks."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node


def _lines_of(node: ast.stmt) -> range:
    return range(node.lineno + 1, (node.end_lineno or node.lineno) + 1)
