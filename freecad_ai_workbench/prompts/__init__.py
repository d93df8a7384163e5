"""Prompt templates, the FreeCAD reference and the example scripts, as versioned files."""
