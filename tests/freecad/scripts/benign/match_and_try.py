import FreeCAD as App
import Part

doc = App.ActiveDocument
commands = [("box", 10, 20, 30), ("cylinder", 5, 12), ("sphere", 7), ("unknown",), {"kind": "cone", "r": 4, "h": 9}, 42]
shapes = []
for command in commands:
    match command:
        case ("box", l, w, h):
            shapes.append(Part.makeBox(l, w, h))
        case ("cylinder", r, h) if r > 0:
            shapes.append(Part.makeCylinder(r, h))
        case ("sphere", _r):
            shapes.append(Part.makeSphere(_r))
        case {"kind": "cone", "r": r, **rest}:
            shapes.append(Part.makeCone(r, 0, rest["h"]))
        case [name, *_]:
            print("skip", name)
        case 41 | 42:
            print("number")
        case _:
            print("?")


class BuildError(ValueError):
    """Something could not be built."""

    def __init__(self, what, code=1):
        super().__init__(what)
        self.code = code


def risky(value):
    try:
        if value > 2:
            raise BuildError("too many", code=7)
        return 10 / value
    except ZeroDivisionError as error:
        print("zero:", error)
        return None
    except (BuildError, KeyError) as error:
        print(type(error).__name__, error, error.code, error.args)
        return -1
    else:
        print("never")
    finally:
        print("done", value)


results = [risky(v) for v in (0, 1, 3)]
try:
    Part.makeBox(0, 0, 0)
except Exception as e:
    print("kernel says no", isinstance(e, Exception))
try:
    doc.NoSuchObject
except AttributeError:
    print("no such object")
for i, shape in enumerate(shapes):
    f = doc.addObject("Part::Feature", f"Shape{i}")
    f.Shape = shape
    f.Placement.move(App.Vector(40 * i, 0, 0))
print(results)
doc.recompute()
