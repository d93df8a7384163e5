import FreeCAD as App
import Part

doc = App.ActiveDocument
circle = doc.addObject("Part::Circle", "Circle")
circle.Radius = 5
ext = doc.addObject("Part::Extrusion", "Extrusion")
ext.Base = circle
ext.DirMode = "Normal"
ext.LengthFwd = 20
ext.Solid = True
ext.TaperAngle = 2.0
polygon = doc.addObject("Part::RegularPolygon", "Hexagon")
polygon.Polygon = 6
polygon.Circumradius = 4
polygon.Placement.Base.x = 30
rev = doc.addObject("Part::Revolution", "Ring")
rev.Source = polygon
rev.Axis = (0, 1, 0)
rev.Base = (0, 0, 0)
rev.Angle = 360.0
rev.Solid = True
mirror = doc.addObject("Part::Mirroring", "Mirror")
mirror.Source = ext
mirror.Normal = (0.0, 0.0, 1.0)
mirror.Base = App.Vector(0, 0, -5)
offset = doc.addObject("Part::Offset", "Offset")
offset.Source = ext
offset.Value = 1.5
offset.Mode = 0
offset.Join = 2
compound = doc.addObject("Part::Compound", "All")
compound.Links = [ext, mirror]
doc.recompute()
print(rev.Shape.isValid(), [o.Name for o in compound.Links], ext.Shape.ShapeType)
