"""Prompt texts as versioned files. A missing or left-over variable is an error before any call is made."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from ..core.errors import PromptError

VERSION = "v1"
_VARIABLE = re.compile(r"\{\{(\w+)\}\}")


class PromptLibrary:
    """The templates of one version; `{{name}}` marks a variable."""

    def __init__(self, version: str = VERSION) -> None:
        self.folder = Path(__file__).parent / version
        if not self.folder.is_dir():
            raise PromptError(f"There are no prompts of version {version!r}.")

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(path.stem for path in self.folder.glob("*.md"))

    def read(self, name: str) -> str:
        """The template as it stands. PromptError names the ones that exist."""
        if name not in self.names:
            raise PromptError(f"There is no prompt {name!r}, only {', '.join(sorted(self.names))}.")
        return (self.folder / f"{name}.md").read_text(encoding="utf-8").strip()

    def render(self, name: str, **variables: str) -> str:
        """The template with exactly these variables filled in. PromptError for missing and for unknown ones."""
        template = self.read(name)
        wanted = set(_VARIABLE.findall(template))
        if missing := sorted(wanted - set(variables)):
            raise PromptError(f"The prompt {name!r} needs {', '.join(missing)}.")
        if unknown := sorted(set(variables) - wanted):
            raise PromptError(f"The prompt {name!r} has no place for {', '.join(unknown)}.")
        return _VARIABLE.sub(lambda match: variables[match.group(1)], template)
