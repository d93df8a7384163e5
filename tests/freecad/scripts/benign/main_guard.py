# -*- coding: utf-8 -*-
"""Bearing block, written as people write macros."""

import FreeCAD
import Part
from FreeCAD import Vector


def create_block(doc, length: float = 60.0, width: float = 20.0, height: float = 30.0) -> "Part.Feature":
    block = Part.makeBox(length, width, height, Vector(-length / 2, -width / 2, 0))
    bore = Part.makeCylinder(10, width, Vector(0, -width / 2, height - 12), Vector(0, 1, 0))
    result = block.cut(bore)
    feature: Part.Feature = doc.addObject("Part::Feature", "Block")
    feature.Shape = result
    return feature


def main():
    doc = FreeCAD.ActiveDocument
    if doc is None:
        doc = FreeCAD.newDocument()
    feature = create_block(doc, width=25)
    doc.recompute()
    FreeCAD.Console.PrintMessage("Volume %.1f\n" % feature.Shape.Volume)


if __name__ == "__main__":
    main()
