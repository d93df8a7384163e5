"""AI Designer for FreeCAD: a workbench in which language models propose changes to the open design."""

__version__ = "0.1.0"
