"""The vocabulary: frozen records and pure functions. Imports nothing of ours, no Qt, no FreeCAD, no clock, no I/O."""
