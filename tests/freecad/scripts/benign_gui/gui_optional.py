import FreeCAD as App
import Part

try:
    import FreeCADGui as Gui
except ImportError:
    Gui = None

doc = App.newDocument("Anything")
doc = App.activeDocument()
App.setActiveDocument(doc.Name)
obj = doc.addObject("Part::Feature", "Thing")
obj.Shape = Part.makeBox(1, 2, 3)
if Gui is not None:
    Gui.SendMsgToActiveView("ViewFit")
App.ActiveDocument.recompute()
App.Console.PrintMessage("made %s\n" % obj.Label)
App.Console.PrintWarning("careful\n")
App.Console.PrintError("not really an error\n")
