"""Prompt texts as versioned files. A missing or left-over variable is an error before any call is made."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from ..core.errors import PromptError

VERSION = "v1"
_VARIABLE = re.compile(r"\{\{(\w+)\}\}")
_PART = re.compile(r"\{\{> (\w+)\}\}")


class PromptLibrary:
    """The templates of one version; `{{name}}` marks a variable, `{{> name}}` another template that stands there."""

    def __init__(self, version: str = VERSION) -> None:
        self.folder = Path(__file__).parent / version
        if not self.folder.is_dir():
            raise PromptError(f"There are no prompts of version {version!r}.")

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(path.stem for path in self.folder.glob("*.md"))

    def read(self, name: str) -> str:
        """The template with its parts in place. PromptError names the templates that exist."""
        if name not in self.names:
            raise PromptError(f"There is no prompt {name!r}, only {', '.join(sorted(self.names))}.")
        text = (self.folder / f"{name}.md").read_text(encoding="utf-8").strip()
        return _PART.sub(lambda match: self.read(match.group(1)), text)

    def render(self, name: str, /, **variables: str) -> str:
        """The template with exactly these variables filled in. PromptError for missing and for unknown ones."""
        template = self.read(name)
        wanted = set(_VARIABLE.findall(template))
        if missing := sorted(wanted - set(variables)):
            raise PromptError(f"The prompt {name!r} needs {', '.join(missing)}.")
        if unknown := sorted(set(variables) - wanted):
            raise PromptError(f"The prompt {name!r} has no place for {', '.join(unknown)}.")
        return _VARIABLE.sub(lambda match: variables[match.group(1)], template)
