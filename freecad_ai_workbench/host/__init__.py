"""FreeCAD, read and changed: the only package that imports it."""
