"""FreeCAD executes this at its start, inside a function: names bound here are not seen by classes defined here."""

from freecad_ai_workbench.ui.workbench import install

install()
