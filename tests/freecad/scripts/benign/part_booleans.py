from FreeCAD import Vector, Placement, Rotation
import FreeCAD as App, Part

doc = App.getDocument(App.ActiveDocument.Name)
base = doc.addObject("Part::Box", "Base")
base.Length = 40
base.Width = 40
base.Height = 20
tool = doc.addObject("Part::Cylinder", "Bore")
tool.Radius, tool.Height = 8, 30
tool.Placement = Placement(Vector(20, 20, -5), Rotation(Vector(0, 0, 1), 0))
cut = doc.addObject("Part::Cut", "Cut")
cut.Base, cut.Tool = base, tool
doc.recompute()
fuse = doc.addObject("Part::MultiFuse", "Fusion")
post = doc.addObject("Part::Cone", "Post")
post.Radius1 = 6
post.Radius2 = 3
post.Height = 15
post.Placement.Base = Vector(5, 5, 20)
fuse.Shapes = [cut, post]
common = doc.addObject("Part::MultiCommon", "Common")
slab = doc.addObject("Part::Box", "Slab")
slab.Length = slab.Width = 100
slab.Height = 10
common.Shapes = [fuse, slab]
doc.recompute()
assert common.Shape.isValid()
print(len(common.Shape.Solids), common.Shape.Volume)
