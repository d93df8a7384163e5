import FreeCAD as App
import Part
doc = App.activeDocument()
def add(t, n, **kw):
    o = doc.addObject(t, n)
    for k, v in kw.items():
        setattr(o, k, v)
    return o
box = add("Part::Box", "Box", Length=30, Width=20, Height=10)
cyl = add("Part::Cylinder", "Cyl", Radius=4, Height=30, Placement=App.Placement(App.Vector(15, 10, -5), App.Rotation()))
cone = add("Part::Cone", "Cone", Radius1=5, Radius2=2, Height=12)
tor = add("Part::Torus", "Tor", Radius1=10, Radius2=2)
sph = add("Part::Sphere", "Sph", Radius=6, Angle1=-45)
wed = add("Part::Wedge", "Wed", Xmin=0, Xmax=10, X2min=2, X2max=8)
pri = add("Part::Prism", "Pri", Polygon=5, Circumradius=4, Height=9)
ell = add("Part::Ellipsoid", "Ell", Radius1=3, Radius2=5)
spi = add("Part::Spiral", "Spi", Growth=2, Rotations=2)
reg = add("Part::RegularPolygon", "Reg", Polygon=6, Circumradius=5)
pla = add("Part::Plane", "Pla", Length=10, Width=10)
lin = add("Part::Line", "Lin", X2=10, Y2=5)
ver = add("Part::Vertex", "Ver", X=1)
doc.recompute()
cut = add("Part::Cut", "Cut", Base=box, Tool=cyl)
com = add("Part::MultiCommon", "Com", Shapes=[sph, ell])
fus = add("Part::Fuse", "Fus", Base=tor, Tool=cone)
doc.recompute()
fil = doc.addObject("Part::Fillet", "Fil"); fil.Base = cut
fil.Edges = [(i + 1, 1.0, 1.0) for i, e in enumerate(cut.Shape.Edges) if e.BoundBox.ZMin > 9.9 and e.Curve.TypeId == "Part::GeomLine"]
cha = add("Part::Chamfer", "Cha", Base=wed); cha.Edges = [(1, .5, .5)]
mir = add("Part::Mirroring", "Mir", Source=pri, Normal=App.Vector(1, 0, 0), Base=App.Vector(20, 0, 0))
ext = add("Part::Extrusion", "Ext", Base=reg, Dir=App.Vector(0, 0, 1), DirMode="Custom", LengthFwd=4, Solid=True, TaperAngle=3)
rev = add("Part::Revolution", "Rev", Source=pla, Axis=App.Vector(0, 1, 0), Base=App.Vector(-5, 0, 0), Angle=180)
off = add("Part::Offset", "Off", Source=box, Value=1.0)
off2 = add("Part::Offset2D", "Off2", Source=reg, Value=2.0)
thi = add("Part::Thickness", "Thi", Value=1.0); thi.Faces = (box, ("Face6",))
lof = add("Part::Loft", "Lof", Sections=[reg, add("Part::Circle", "Ci", Radius=3, Placement=App.Placement(App.Vector(0, 0, 15), App.Rotation()))], Solid=True)
cmp = add("Part::Compound", "Cmp", Links=[sph, tor])
sec = add("Part::Section", "Sec", Base=box, Tool=cyl)
ref = add("Part::Refine", "Ref", Source=cut)
rul = add("Part::RuledSurface", "Rul") if False else None
doc.recompute()
for o in (cut.Base, cut.Tool):
    o.Visibility = False
bad = [o.Name for o in doc.Objects if "Invalid" in o.State]
print(bad, {o.Name: round(o.Shape.Volume, 2) for o in doc.Objects if o.Shape.Solids})
print([o.Name for o in box.InList], [o.Name for o in cut.OutList], len(cut.OutListRecursive), fil.FullName if False else fil.Name)
