import FreeCAD as App
import FreeCADGui as Gui
import Part

doc = App.ActiveDocument
colors = {"Red": (1.0, 0.0, 0.0), "Steel": (0.6, 0.6, 0.65), "Grey": (0.5, 0.5, 0.5, 0.0)}
for i, (name, rgb) in enumerate(colors.items()):
    obj = doc.addObject("Part::Box", name)
    obj.Placement.Base.x = 15 * i
    if App.GuiUp:
        obj.ViewObject.ShapeColor = rgb
    vo = obj.ViewObject
    vo.ShapeColor = rgb
    vo.LineColor = (0.0, 0.0, 0.0)
    vo.Transparency = 10 * i
    vo.DisplayMode = "Flat Lines"
    vo.DrawStyle = "Dashed"
    if hasattr(vo, "PointSize"):
        vo.PointSize = 4
part = doc.addObject("App::Part", "Holder")
part.ViewObject.Visibility = False
part.ViewObject.show()
doc.recompute()
try:
    Gui.activeDocument().activeView().viewAxonometric()
    Gui.activeDocument().activeView().viewTop()
    Gui.ActiveDocument.ActiveView.setCameraType("Orthographic")
    Gui.SendMsgToActiveView("ViewFit")
    Gui.Selection.clearSelection()
except AttributeError:
    pass
print(part.ViewObject.isVisible(), len(Gui.Selection.getSelection()))
