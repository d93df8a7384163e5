import FreeCAD as App
import Part
doc = App.ActiveDocument
base = Part.makeBox(20, 20, 20)
radii = [30, 12, 8, 3]
for r in radii:
    try:
        shape = base.makeFillet(r, base.Edges)
        if not shape.isValid() or shape.isNull():
            raise RuntimeError("invalid shape")
    except (Part.OCCError, RuntimeError, ValueError) as problem:
        print("radius", r, "failed:", type(problem).__name__)
        continue
    except Exception as e:
        print("unexpected", str(e)[:50])
    else:
        print("radius", r, "works")
        break
else:
    shape = base
finally_ran = []
try:
    try:
        int("abc")
    except ValueError as ve:
        raise RuntimeError("wrapped") from ve
    finally:
        finally_ran.append(True)
except RuntimeError as outer:
    print(outer, finally_ran)
class GeometryError(Exception):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code
try:
    raise GeometryError("bad", code=3)
except GeometryError as ge:
    print(ge.code, ge)
f = doc.addObject("Part::Feature", "Rounded")
f.Shape = shape
val = None
match radii:
    case [first, *others] if first > 10:
        val = first
    case []:
        val = 0
match ("move", 3, 4):
    case ("move", x, y):
        f.Placement.Base = App.Vector(x, y, 0)
    case _:
        pass
match {"op": "cut", "r": 2}:
    case {"op": "cut", "r": r}:
        f.Shape = f.Shape.cut(Part.makeCylinder(r, 100))
    case {"op": other}:
        raise ValueError(other)
if (n := len(f.Shape.Faces)) > 3:
    print(n, val)
doc.recompute()
