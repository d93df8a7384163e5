"""Facts about FreeCAD's window that we rely on."""

from __future__ import annotations

import FreeCAD


def test_window_is_a_real_one(main_window):
    assert main_window.isVisible()
    assert main_window.width() > 800


def test_document_has_a_view_and_its_undo_is_on(document, main_window):
    import FreeCADGui
    from pivy import coin  # without it getSceneGraph() raises "No SWIG wrapped library loaded"

    assert FreeCAD.GuiUp
    assert FreeCADGui.getDocument(document.Name).ActiveView.getSceneGraph().isOfType(coin.SoSeparator.getClassTypeId())
    assert document.UndoMode == 1
