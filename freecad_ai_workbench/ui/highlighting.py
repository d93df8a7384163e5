"""Which pieces of a line of Python are comments, strings, numbers and keywords."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from typing import Literal

Shade = Literal["comment", "string", "number", "word"]

_TOKEN = re.compile(
    r"(?P<comment>\#.*)"
    r"|(?P<string>[rbfuRBFU]{0,2}(?:\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?))"
    r"|(?P<number>\b(?:\d[\d_]*\.?\d*(?:[eE][+-]?\d+)?|\.\d+)\b)"
    r"|(?P<word>[^\W\d]\w*)"
)


def shades(line: str) -> Iterator[tuple[int, int, Shade]]:
    """Beginning, end and kind of what stands out in the line; words are keywords."""
    for match in _TOKEN.finditer(line):
        for kind in ("comment", "string", "number", "word"):
            if match.lastgroup == kind and (kind != "word" or keyword.iskeyword(match.group())):
                yield match.start(), match.end(), kind
