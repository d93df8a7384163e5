import FreeCAD as App, Part, math

D, W, T, GAP = 8.0, 10.0, 2.0, 5.0
doc = App.ActiveDocument
ring = Part.makeCylinder(D / 2 + T, W).cut(Part.makeCylinder(D / 2, W))
slot = Part.makeBox(GAP, D, W)
slot.translate(App.Vector(-GAP / 2, 0, 0))
clip = ring.cut(slot)
foot = Part.makeBox(24, T, W, App.Vector(-12, -(D / 2 + T), 0))
clip = clip.fuse(foot)
for sx in (-1, 1):
    screw = Part.makeCylinder(1.6, T * 3, App.Vector(sx * 9, -(D / 2 + T) - T, W / 2), App.Vector(0, 1, 0))
    clip = clip.cut(screw)
clip = clip.removeSplitter()
o = doc.addObject("Part::Feature", "CableClip")
o.Shape = clip
o.Label = "Cable clip Ø%g" % D
doc.recompute()
bb = o.Shape.BoundBox
report = "\n".join("%-8s %8.3f" % (n, getattr(bb, n)) for n in ("XLength", "YLength", "ZLength"))
print(report)
print(math.isclose(o.Shape.Volume, clip.Volume))
while len(report) > 10:
    report = report[: len(report) // 2]
    if not report:
        break
    else:
        continue
else:
    print("short")
del report
