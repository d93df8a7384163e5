"""package.xml says what the add-on index asks for, and what it says is true of this repository."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path

import pytest

from freecad_ai_workbench import __version__

REPOSITORY = Path(__file__).resolve().parents[2]
NAMESPACE = {"p": "https://wiki.freecad.org/Package_Metadata"}
MOST_ICON_BYTES = 10_000


@pytest.fixture(scope="module")
def package() -> ElementTree.Element:
    return ElementTree.parse(REPOSITORY / "package.xml").getroot()


def text(package: ElementTree.Element, path: str) -> str:
    found = package.findtext("/".join(f"p:{step}" for step in path.split("/")), namespaces=NAMESPACE)
    assert found, f"package.xml has no {path}"
    return found


def test_format_and_names(package):
    assert package.get("format") == "1"
    assert text(package, "name") == text(package, "content/workbench/name") == "AI Designer"
    assert not re.search("freecad|workbench", text(package, "name"), re.I)
    assert text(package, "content/workbench/classname") == "AIDesignerWorkbench"
    assert text(package, "content/workbench/subdirectory") == "./"


def test_version_is_the_packages(package):
    assert text(package, "version") == __version__
    assert date.fromisoformat(text(package, "date"))


def test_what_it_runs_on_is_what_the_project_declares(package):
    assert text(package, "content/workbench/freecadmin") == "1.0.0"
    declared = re.search(r'^requires-python = ">=(.+)"', (REPOSITORY / "pyproject.toml").read_text(), re.M)
    assert text(package, "content/workbench/pythonmin") == declared[1]


def test_licence_and_maintainer(package):
    assert text(package, "license") == "LGPL-2.1-or-later"
    assert (REPOSITORY / package.find("p:license", NAMESPACE).get("file")).is_file()
    assert "@" in package.find("p:maintainer", NAMESPACE).get("email")


def test_addresses(package):
    addresses = {url.get("type"): url for url in package.findall("p:url", NAMESPACE)}
    assert set(addresses) == {"repository", "bugtracker", "readme", "documentation"}
    assert addresses["repository"].get("branch") == "main"
    home = addresses["repository"].text
    assert all(addresses[kind].text.startswith(home) for kind in ("bugtracker", "documentation"))
    assert addresses["readme"].text.startswith("https://raw.") and addresses["readme"].text.endswith("/README.md")


def test_icon_is_small_and_there(package):
    icon = REPOSITORY / text(package, "icon")
    assert text(package, "content/workbench/icon") == text(package, "icon")
    assert icon.suffix == ".svg"
    assert 0 < icon.stat().st_size <= MOST_ICON_BYTES


def test_no_file_that_the_index_builder_acts_on():
    folders = [path for path in REPOSITORY.iterdir() if path.is_dir() and not path.name.startswith(".")]
    files = [*REPOSITORY.iterdir(), *(path for folder in folders for path in folder.rglob("*"))]
    names = {path.name for path in files}
    assert not names & {"requirements.txt", "metadata.txt"}
    assert not [name for name in names if name.endswith(".FCMacro")]


def test_no_folder_that_would_shadow_other_packages():
    """FreeCAD puts the repository first on sys.path."""
    for folder in ("tests", "Resources", "tools", "docs"):
        assert not (REPOSITORY / folder / "__init__.py").exists()
