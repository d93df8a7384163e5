import FreeCAD, Part, math
from FreeCAD import Base

# a wing of NACA four-digit sections
def naca(m, p, t, c, n=12):
    upper, lower = [], []
    for i in range(n + 1):
        x = 0.5 * (1 - math.cos(math.pi * i / n))
        yt = 5 * t * (0.2969 * math.sqrt(x) - 0.1260 * x - 0.3516 * x**2 + 0.2843 * x**3 - 0.1036 * x**4)
        yc = m / p**2 * (2 * p * x - x * x) if x < p else m / (1 - p) ** 2 * ((1 - 2 * p) + 2 * p * x - x * x)
        upper.append((c * x, c * (yc + yt)))
        lower.append((c * x, c * (yc - yt)))
    return upper[::-1] + lower[1:-1]

def section(chord, y, dx):
    points = [Base.Vector(px + dx, y, pz) for px, pz in naca(0.02, 0.4, 0.12, chord)]
    points.append(points[0])
    return Part.makePolygon(points)

wing = Part.makeLoft([section(100, 0, 0), section(60, 200, 30)], True, True)
o = FreeCAD.ActiveDocument.addObject("Part::Feature", "Wing")
o.Shape = wing
FreeCAD.ActiveDocument.recompute()
FreeCAD.Console.PrintMessage(str(round(wing.Volume, 3)) + "\n")
