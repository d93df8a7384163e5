# -*- coding: utf-8 -*-

# Macro Begin: recorded
import FreeCAD
import PartDesign
import PartDesignGui
import Sketcher

App.activeDocument().addObject('PartDesign::Body','Body')
App.ActiveDocument.getObject('Body').Label = 'Body'
# Gui.activateView('Gui::View3DInventor', True)
# Gui.activeView().setActiveObject('pdbody', App.activeDocument().Body)
App.ActiveDocument.recompute()
App.activeDocument().getObject('Body').newObject('PartDesign::AdditiveCylinder','Cylinder')
App.ActiveDocument.getObject('Cylinder').Radius = '12 mm'
App.ActiveDocument.recompute()
Gui.ActiveDocument.getObject('Cylinder').ShapeColor = (0.5, 0.2, 0.1)
Gui.ActiveDocument.getObject('Cylinder').Transparency = 30
Gui.activeDocument().resetEdit()
Gui.getDocument('Untitled').getObject('Body').Visibility = True
Gui.SendMsgToActiveView("ViewFit")
# Macro End
