"""Fixtures for tests in FreeCAD's real window."""

from __future__ import annotations

import FreeCADGui
import pytest


@pytest.fixture
def main_window():
    """FreeCAD's own window."""
    return FreeCADGui.getMainWindow()
