"""Facts about FreeCAD's window, and about these tests, that we rely on."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
from PySide import QtCore, QtWidgets


def test_window_is_a_real_one(main_window):
    assert FreeCAD.GuiUp
    assert main_window.isVisible()
    assert main_window.width() > 800


def test_a_document_has_a_scene(document):
    from pivy import coin  # without it getSceneGraph() raises "No SWIG wrapped library loaded"

    scene = FreeCADGui.getDocument(document.Name).ActiveView.getSceneGraph()
    assert scene.isOfType(coin.SoSeparator.getClassTypeId())


def test_keys_arrive_in_a_widget(qtest):
    field = QtWidgets.QLineEdit()
    qtest.keyClicks(field, "80 × 50 plate")
    assert field.text() == "80 × 50 plate"


def test_an_exception_in_a_slot_is_noticed(slot_errors, wait_until):
    QtCore.QTimer.singleShot(0, lambda: [].index("gone"))
    wait_until(lambda: bool(slot_errors), "the exception of a slot arrives")
    assert "ValueError" in slot_errors.pop()
