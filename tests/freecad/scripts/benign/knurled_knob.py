import FreeCAD as App
import Part
from math import radians, sin, cos

def knob(radius: float = 15, height: float = 12, grips: int = 10) -> Part.Shape:
    """A knob with grips around its rim."""
    blank = Part.makeCylinder(radius, height)
    cutters = []
    for k in range(grips):
        a = radians(360 / grips * k)
        cutters.append(Part.makeCylinder(1.5, height, App.Vector((radius + .6) * cos(a), (radius + .6) * sin(a), 0)))
    result = blank.cut(cutters)
    d_shaft = Part.makeCylinder(3, 10).cut(Part.makeBox(6, 6, 10, App.Vector(2.5, -3, 0)))
    result = result.cut(d_shaft)
    return result if result.isValid() else blank

if __name__ == '__main__':
    doc = App.ActiveDocument or App.newDocument()
    obj = doc.addObject('Part::Feature', 'Knob')
    obj.Shape = knob(grips=8)
    obj.addProperty('App::PropertyInteger', 'Grips', 'Knob', 'number of grips').Grips = 8
    obj.addProperty('App::PropertyLength', 'Diameter', 'Knob')
    obj.Diameter = 30
    doc.recompute()
    print(obj.Grips, obj.Diameter, len(obj.Shape.Faces))
