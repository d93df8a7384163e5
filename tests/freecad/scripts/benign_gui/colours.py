import FreeCAD as App
import FreeCADGui as Gui

doc = App.ActiveDocument
box = doc.addObject("Part::Box", "Box")
doc.recompute()
box.ViewObject.ShapeColor = (0.9, 0.1, 0.1)
box.ViewObject.Transparency = 40
box.ViewObject.LineWidth = 3.0
box.ViewObject.DisplayMode = "Shaded"
view = box.ViewObject
view.Visibility = False
assert box.Visibility is False
view.show()
assert box.Visibility
Gui.ActiveDocument.getObject("Box").PointColor = (0.0, 0.0, 0.0)
box.ViewObject.ShapeAppearance = (App.Material(DiffuseColor=(0.2, 0.3, 0.4)),)
print(box.ViewObject.Transparency, Gui.ActiveDocument.getObject("Nothing"))
try:
    Gui.activateWorkbench("PartDesignWorkbench")
    Gui.Selection.clearSelection()
    Gui.Selection.addSelection(doc.Name, box.Name)
    Gui.activeDocument().activeView().viewIsometric()
    Gui.ActiveDocument.ActiveView.fitAll()
    Gui.activeDocument().activeView().setActiveObject("pdbody", box)
    Gui.SendMsgToActiveView("ViewFit")
    Gui.runCommand("Std_ViewFitAll", 0)
    Gui.updateGui()
except Exception:
    raise
App.Gui.SendMsgToActiveView("ViewAxo")
