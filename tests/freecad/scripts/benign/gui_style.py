import FreeCAD as App
import FreeCADGui as Gui
import Part
try:
    doc = App.ActiveDocument
    if doc is None:
        doc = App.newDocument("Unnamed")
except Exception as exc:
    print("no document", exc)
    raise
App.setActiveDocument(doc.Name)
doc.openTransaction("Make rack")
rack = doc.addObject("App::DocumentObjectGroup", "Rack")
colors = [(1.0, 0.0, 0.0), (0.0, 0.6, 0.0, 0.0), (0.1, 0.1, 0.9)]
for i, c in enumerate(colors):
    o = doc.addObject("Part::Cylinder", "Rod%d" % i)
    o.Radius = 2 + i
    o.Height = 50
    o.Placement = App.Placement(App.Vector(i * 12.5, 0, 0), App.Rotation(App.Vector(1, 0, 0), 0))
    rack.addObject(o)
    vo = o.ViewObject
    if App.GuiUp and vo:
        vo.ShapeColor = c
        vo.LineColor = (0.0, 0.0, 0.0)
        vo.LineWidth = 2
        vo.PointSize = 3
        vo.DisplayMode = "Shaded"
        vo.DrawStyle = "Solid"
        vo.Visibility = True
doc.commitTransaction()
doc.recompute()
App.Console.PrintMessage("done\n")
App.Console.PrintWarning("check rods\n")
App.Console.PrintLog("log\n")
try:
    Gui.activeDocument().activeView().viewAxonometric()
    Gui.SendMsgToActiveView("ViewFit")
    Gui.Selection.clearSelection()
    Gui.updateGui()
except Exception:
    pass
