"""What the documentation promises is there: commands, settings, pictures, other pages and their headings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from freecad_ai_workbench.config.settings import from_environment

REPOSITORY = Path(__file__).resolve().parents[2]
PICTURES = REPOSITORY / "docs" / "pictures"
MOST_PICTURE_BYTES = 150_000
PAGES = (*sorted(REPOSITORY.glob("*.md")), *sorted((REPOSITORY / "docs").rglob("*.md")))
NAMES = {page: str(page.relative_to(REPOSITORY)) for page in PAGES}
PACKAGE = REPOSITORY / "freecad_ai_workbench"
OTHERS = {
    *("View", "Panels", "Tools", "Addon manager", "Custom repositories", "Customize", "Preferences"),
    *("Developer", "Start server", "AIDesigner_…"),
}
"""What FreeCAD, other programs and FreeCAD's list of commands say, among what the guide puts in italics."""
FOLDERS = {"AI_DESIGNER_CONFIG", "AI_DESIGNER_DATA", "AI_DESIGNER_LOGS"}


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def links(page: Path) -> list[str]:
    """Where the links and pictures of a page lead, but for those to elsewhere and those in code."""
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", text_of(page), flags=re.DOTALL)
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", prose) if not re.match(r"\w+:", link)]


def anchors(page: Path) -> set[str]:
    """The names that headings get as links."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def slash_actions() -> Iterator[str]:
    """The names in the table of actions that can be typed; read from the source, because Qt is not here."""
    for file in (REPOSITORY / "freecad_ai_workbench" / "ui").glob("*actions.py"):
        for node in ast.walk(ast.parse(text_of(file))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Action":
                doors = next((ast.unparse(word.value) for word in node.keywords if word.arg == "doors"), "'slash'")
                if "'slash'" in doors:
                    yield ast.literal_eval(node.args[0])


def test_the_guide_tells_of_every_command_and_of_no_other():
    section = text_of(REPOSITORY / "docs" / "guide.md").split("| command |")[1].split("\n\n")[0]
    told = [name for row in section.splitlines() for name in re.findall(r"`/([\w-]+)`", row.split("|")[1])]
    assert sorted(told) == sorted(slash_actions())


@pytest.mark.parametrize("page", PAGES, ids=NAMES.get)
def test_links_lead_somewhere(page: Path):
    for link in links(page):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_every_picture_is_shown_somewhere_and_is_small():
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(page)}
    for picture in PICTURES.iterdir():
        assert picture in shown, f"{picture.name} is on no page"
        assert picture.stat().st_size <= MOST_PICTURE_BYTES, picture.name


@pytest.mark.parametrize("name", ["README.md", "docs/guide.md", "docs/settings.md"])
def test_every_variable_that_is_named_is_a_setting(name: str):
    named = set(re.findall(r"AI_DESIGNER_[A-Z_]+[A-Z]", text_of(REPOSITORY / name)))
    unknown = {one for one in named - FOLDERS if not from_environment({one: "x"})}
    assert not unknown


def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that the panel and the parts below it say to users."""
    monkeypatch.syspath_prepend(str(REPOSITORY / "tools"))
    import texts

    return [text.replace("&", "") for text in (*texts.panel_texts(PACKAGE), *texts.sentences(PACKAGE))]


def quoted(page: Path) -> set[str]:
    """What stands in italics: names of buttons, menus and fields, and the beginnings of messages."""
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", text_of(page), flags=re.DOTALL)
    found = re.findall(r"(?<![*\w])\*([^*\n]+)\*(?!\*)", prose)
    return {step for words in found for step in words.split(" → ") if re.search(r"[A-Za-z]{3}", step)}


@pytest.mark.parametrize("name", ["README.md", "docs/guide.md"])
def test_what_is_quoted_is_what_the_panel_says(name: str, monkeypatch: pytest.MonkeyPatch):
    texts = said(monkeypatch)
    gaps = [re.compile(".+".join(map(re.escape, re.split(r"\{\w*\}", text))), re.IGNORECASE) for text in texts]

    def is_said(words: str) -> bool:
        begins = re.compile(".*".join(map(re.escape, words.rstrip(" :.…").split("…"))).strip(), re.IGNORECASE)
        return any(map(begins.match, texts)) or any(gap.fullmatch(words) for gap in gaps)

    assert not [words for words in quoted(REPOSITORY / name) - OTHERS if not is_said(words)]
