import math
import FreeCAD as App
import Part

class InvoluteGear:
    """A spur gear as a solid."""

    def __init__(self, module: float, teeth: int, width: float, pressure_angle: float = 20.0):
        self.m, self.z, self.b = module, teeth, width
        self.alpha = math.radians(pressure_angle)

    @property
    def pitch_radius(self):
        return self.m * self.z / 2

    def _involute(self, base_radius, t):
        return (
            base_radius * (math.cos(t) + t * math.sin(t)),
            base_radius * (math.sin(t) - t * math.cos(t)),
        )

    def profile(self, steps=6):
        rb = self.pitch_radius * math.cos(self.alpha)
        ra = self.pitch_radius + self.m
        rf = self.pitch_radius - 1.25 * self.m
        t_max = math.sqrt((ra / rb) ** 2 - 1)
        inv = math.tan(self.alpha) - self.alpha
        half = math.pi / (2 * self.z) + inv
        points = []
        for tooth in range(self.z):
            angle = tooth * 2 * math.pi / self.z
            flank = [self._involute(rb, t_max * i / steps) for i in range(steps + 1)]
            left = [self._rotate(x, y, angle - half) for x, y in flank]
            right = [self._rotate(x, -y, angle + half) for x, y in reversed(flank)]
            points += [self._polar(rf, angle - half), *left, *right, self._polar(rf, angle + half)]
        points.append(points[0])
        return [App.Vector(x, y, 0) for x, y in points]

    @staticmethod
    def _rotate(x, y, a):
        c, s = math.cos(a), math.sin(a)
        return x * c - y * s, x * s + y * c

    @staticmethod
    def _polar(r, a):
        return r * math.cos(a), r * math.sin(a)

    def solid(self, bore):
        face = Part.Face(Part.makePolygon(self.profile()))
        gear = face.extrude(App.Vector(0, 0, self.b))
        return gear.cut(Part.makeCylinder(bore / 2, self.b))

doc = App.ActiveDocument
gear = doc.addObject("Part::Feature", "Gear")
gear.Shape = InvoluteGear(2.0, 12, 8).solid(bore=6)
gear.Label = f"Gear z={12} m={2.0:.1f}"
doc.recompute()
