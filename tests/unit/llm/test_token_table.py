"""litellm's table of tokens is made when it is first used, and is then the one that tiktoken makes."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from freecad_ai_workbench.llm.litellm_client import load_litellm

litellm = load_litellm()
import tiktoken
import tiktoken.registry

print(len(tiktoken.registry.ENCODINGS))
late = litellm.encoding
print(isinstance(late, tiktoken.Encoding), len(tiktoken.registry.ENCODINGS))
words = "A plate of 60 × 40 mm with four holes <|endoftext|>"
real = tiktoken.get_encoding("cl100k_base")
same = late.encode(words, disallowed_special=()) == real.encode(words, disallowed_special=())
print(same, late.name, hasattr(late, "nonsense"))
"""


def test_table_is_made_when_it_is_first_used_and_counts_as_tiktoken_does() -> None:
    found = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines() == ["0", "True 0", "True cl100k_base False"]
