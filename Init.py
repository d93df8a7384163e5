"""FreeCAD executes this at every start, with and without a window. There is nothing to set up for both."""
