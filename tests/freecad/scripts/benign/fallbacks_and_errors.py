import FreeCAD as App
import Part

doc = App.ActiveDocument

class DesignError(Exception):
    def __init__(self, what, *, value=None):
        super().__init__(f"{what} ({value!r})")
        self.value = value

def safe_fillet(shape, radius):
    while radius > 0.01:
        try:
            result = shape.makeFillet(radius, shape.Edges)
            if result.isValid() and not result.isNull():
                return result, radius
        except (Part.OCCError, RuntimeError, ValueError) as exc:
            print("radius", radius, "failed:", type(exc).__name__)
        radius /= 2
    raise DesignError("no radius fits", value=radius)

try:
    shape, radius = safe_fillet(Part.makeBox(10, 10, 10), 8)
except DesignError as error:
    App.Console.PrintError(str(error) + "\n")
    raise
else:
    print("fillet", radius)
finally:
    print("done")
doc.addObject("Part::Feature", "Rounded").Shape = shape
try:
    doc.getObject("Missing").Length = 5
except AttributeError as e:
    print("missing:", "NoneType" in str(e))
try:
    doc.addObject("Part::Box", "Box").Length = "five"
except Exception:
    print("not a length")
try:
    raise DesignError("x", value=3)
except DesignError as error:
    print(error, error.value, error.args)
assert doc.Box.Height.Value == 10, "height"
doc.recompute()
