import FreeCAD as App

doc = App.ActiveDocument
specs = [
    ("Part::Sphere", "Ball", {"Radius": 5}),
    ("Part::Torus", "Ring", {"Radius1": 20, "Radius2": 3}),
    ("Part::Ellipsoid", "Egg", {"Radius1": 4, "Radius2": 8}),
    ("Part::Prism", "Hex", {"Polygon": 6, "Circumradius": 7, "Height": 12}),
    ("Part::Wedge", "Wedge", {"Xmin": 0, "Xmax": 20}),
    ("Part::Helix", "Coil", {"Pitch": 5, "Height": 20, "Radius": 6}),
    ("Part::Plane", "Sheet", {"Length": 30, "Width": 10}),
    ("Part::RegularPolygon", "Penta", {"Polygon": 5, "Circumradius": 9}),
]
for row, (kind, name, values) in enumerate(specs):
    obj = doc.addObject(kind, name)
    for key, value in values.items():
        setattr(obj, key, value)
    obj.Placement = App.Placement(App.Vector(0, row * 30, 0), App.Rotation("XYZ", 0, 0, 15 * row))
doc.recompute()
extrude = doc.addObject("Part::Extrusion", "Extrude")
extrude.Base = doc.Penta
extrude.DirMode = "Normal"
extrude.LengthFwd = 8
extrude.Solid = True
mirror = doc.addObject("Part::Mirroring", "Mirror")
mirror.Source = doc.getObject("Hex")
mirror.Normal = (1, 0, 0)
compound = doc.addObject("Part::Compound", "All")
compound.Links = [doc.Ball, doc.Ring]
doc.recompute()
print([(o.Name, o.Shape.ShapeType, round(o.Shape.Area, 3)) for o in doc.Objects])
