import FreeCAD as App

doc = App.ActiveDocument
kinds = {
    "Part::Torus": dict(Radius1=12, Radius2=2, Angle3=270),
    "Part::Ellipsoid": {"Radius1": 3, "Radius2": 6, "Radius3": 4},
    "Part::Cone": {"Radius1": 5, "Radius2": 1.5, "Height": 12},
    "Part::Prism": {"Polygon": 5, "Circumradius": 4, "Height": 9},
    "Part::Sphere": {"Radius": "4.5 mm", "Angle1": -45},
    "Part::Helix": {"Pitch": 3, "Height": 12, "Radius": 4},
    "Part::Spiral": {"Growth": 2, "Rotations": 3, "Radius": 1},
    "Part::Plane": {"Length": 8, "Width": 6},
    "Part::Ellipse": {"MajorRadius": 5, "MinorRadius": 3},
    "Part::Vertex": {"X": 1, "Y": 2, "Z": 3},
    "Part::Line": {"X2": 4, "Y2": 4, "Z2": 1},
}
x = 0.0
for type_id, values in kinds.items():
    obj = doc.addObject(type_id, type_id.split("::")[1])
    for key, value in values.items():
        setattr(obj, key, value)
    obj.Placement.Base = App.Vector(x, 0, 0)
    x += 30
doc.recompute()
print("Up-to-date" in doc.Torus.State or doc.Torus.isValid())
