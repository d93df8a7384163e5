import FreeCAD as App

doc = App.ActiveDocument
for i in range(5):
    c = doc.addObject("Part::Cylinder", "Peg")
    c.Label = "Peg number %s" % (i + 1)
    c.Radius = 2
    c.Height = 10
    c.Placement.Base = App.Vector(10 * i, 0, 0)
doc.recompute()
pegs = [o for o in doc.Objects if o.Label.startswith("Peg number")]
for peg in pegs:
    number = int(peg.Label.rsplit(" ", 1)[-1])
    if number % 2 == 0:
        peg.Radius = peg.Radius * 1.5
        peg.Height = "%s mm" % (peg.Height.Value + number)
    elif number == 5:
        doc.removeObject(peg.Name)
        continue
    peg.Label = peg.Label.replace("number", "no.")
    print(peg.Name, peg.Label, peg.Radius, peg.Height.UserString)
missing = doc.getObjectsByLabel("Peg number 5")
print(missing, [o.Name for o in doc.Objects], doc.getObject("Peg004"))
doc.recompute()
