import FreeCAD as App
doc = App.ActiveDocument
box = doc.addObject("Part::Box", "Crate")
box.Length, box.Width, box.Height = 120.5, 80.25, 33.3333
doc.recompute()
s = box.Shape
print("Volume: %.2f cm3" % (s.Volume / 1000.0))
print("Area: {0:.1f} {unit}".format(s.Area, unit="mm2"))
print("{:<10}|{:>8.2f}|{:^7}".format("Length", box.Length.Value, "mm"))
print(f"{'Width':<10}|{box.Width.Value:>8.2f}|{'mm':^7}")
print("\n".join(f"{n:>3}: {e.Length:7.3f}" for n, e in enumerate(s.Edges[:3], 1)))
print(", ".join(sorted({f.Surface.TypeId for f in s.Faces})), "=" * 20)
print("%s has %d faces (%r)" % (box.Label, len(s.Faces), box.Name), end="\n\n")
print("CoM", tuple(round(c, 3) for c in s.CenterOfMass), sep=": ")
text = "  10.5 , 20 ,30 "
values = [float(t.strip()) for t in text.split(",")]
print(values, sum(values), f"{sum(values) / len(values):.3g}", str(values[0]).zfill(6), "a-b_c".replace("-", " ").title())
name = "part no. 7"
print(name.upper(), name.split()[-1].isdigit(), name[::-1], name.find("no"), "7" in name, f"{name!r:>14}")
box.Label = "Crate {}x{}x{}".format(*(int(round(v)) for v in (box.Length, box.Width, box.Height)))
