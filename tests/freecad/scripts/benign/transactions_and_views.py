import FreeCAD as App

doc = App.ActiveDocument
doc.openTransaction("Make box")
box = doc.addObject("Part::Box", "Box")
doc.commitTransaction()
doc.recompute()
if App.GuiUp:
    import FreeCADGui as Gui

    Gui.ActiveDocument.getObject(box.Name).ShapeColor = (1.0, 0.2, 0.2)
    Gui.SendMsgToActiveView("ViewFit")
if box.ViewObject:
    box.ViewObject.Transparency = 30
