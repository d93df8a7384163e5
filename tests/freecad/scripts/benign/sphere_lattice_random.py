import random
import FreeCAD as App, Part
random.seed(42)
doc = App.ActiveDocument
balls = []
while len(balls) < 8:
    p = App.Vector(random.uniform(0, 50), random.uniform(0, 50), random.uniform(0, 20))
    r = random.choice([2, 3, 4])
    if all(p.distanceToPoint(q) > r + s for q, s in balls):
        balls.append((p, r))
comp = Part.makeCompound([Part.makeSphere(r, p) for p, r in balls])
doc.addObject("Part::Feature", "Balls").Shape = comp
doc.recompute()
order = list(range(5))
random.shuffle(order)
print(order, random.randint(1, 6), round(random.gauss(0, 1), 6), random.sample("abcdef", 3))
