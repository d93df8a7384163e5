# -*- coding: utf-8 -*-
import FreeCAD, Part
from FreeCAD import Base

# flange with a bolt circle, as macro writers do it
OD, ID, T = 100.0, 40.0, 12.0
BOLT_CIRCLE, BOLT_D, N = 75.0, 9.0, 6

doc = App.ActiveDocument or App.newDocument("Flange")
flange = Part.makeCylinder(OD / 2, T)
flange = flange.cut(Part.makeCylinder(ID / 2, T))
for i in range(N):
    hole = Part.makeCylinder(BOLT_D / 2, T, Base.Vector(BOLT_CIRCLE / 2, 0, 0))
    hole.rotate(Base.Vector(0, 0, 0), Base.Vector(0, 0, 1), i * 360.0 / N)
    flange = flange.cut(hole)
Part.show(flange, "Flange")
doc.recompute()
FreeCAD.Console.PrintMessage("Flange volume: {:.1f}\n".format(flange.Volume))
