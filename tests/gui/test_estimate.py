"""Before Send: how much the first call reads, where that is much; gone when it is little, sent, or kept private."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import FreeCAD
import pytest
from provider_double import answers, provider
from PySide import QtCore, QtGui

from freecad_ai_workbench.config.settings import Privacy

NOBODY = "http://127.0.0.1:9/v1"
KINDS = ("Part::Box", "Part::Cylinder", "Part::Sphere", "Part::Cone", "Part::Torus", "Part::Prism")


@pytest.fixture
def large_document() -> Any:
    """More than a thousand dimensions of things that are all told."""
    document = FreeCAD.newDocument("Large")
    for kind in KINDS * 8:
        document.addObject(kind, kind.partition("::")[2])
    document.recompute()
    return document


def test_a_large_document_is_told_of_before_it_is_sent(
    large_document: Any, open_window: Callable[..., Any], wait_until: Callable[..., None]
) -> None:
    with provider(answers('{"refusal": "I only make plates."}')) as server:
        window = open_window(server.address, model="gpt-4o-mini", context_tokens=4000)
        label, prompt = window.find("Estimate"), window.find("Prompt")
        assert not label.isVisible()
        prompt.setPlainText("round all edges")
        wait_until(label.isVisible, "an estimate")
        told = label.toolTip()
        assert re.fullmatch(r"≈ \d\.\dk tokens, <\$0\.01", label.full), label.full
        assert "Document: " in told
        prompt.clear()
        wait_until(lambda: not label.isVisible(), "nothing to say")
        window.send("round all edges")
        window.wait_for("refused")
        assert not label.isVisible()
        assert server.requests


def red() -> Any:
    picture = QtGui.QImage(64, 64, QtGui.QImage.Format_RGB32)
    picture.fill(QtCore.Qt.red)
    return picture


def test_pictures_of_the_request_that_asked_count_again(
    open_window: Callable[..., Any], wait_until: Callable[..., None]
) -> None:
    with provider(answers('{"questions": [{"text": "How thick?", "default": "6 mm"}]}')) as server:
        window = open_window(server.address, vision=True)
        pictures = window.panel.session.pictures
        for _ in range(2):
            pictures.add(red())
        wait_until(lambda: len(pictures.attached) == 2, "both pictures")
        window.send("like this")
        window.wait_for("asking")
        window.find("Prompt").setPlainText("8 mm")
        wait_until(window.find("Estimate").isVisible, "an estimate")
        assert "Pictures: 2.0k tokens" in window.find("Estimate").toolTip()


def test_pictures_count_and_what_is_private_does_not(
    large_document: Any, open_window: Callable[..., Any], wait_until: Callable[..., None]
) -> None:
    window = open_window(NOBODY, vision=True, context_tokens=4000, privacy=Privacy(context="nothing"))
    label, prompt = window.find("Estimate"), window.find("Prompt")
    prompt.setPlainText("like this")
    for _ in range(4):
        window.panel.session.pictures.add(red())
    wait_until(label.isVisible, "an estimate")
    assert "Document" not in label.toolTip()
    assert "The price of here/double is not known." in label.toolTip()
    assert re.fullmatch(r"≈ 4\.\dk tokens", label.full), label.full
