import FreeCAD as App

doc = App.ActiveDocument
sheet = doc.addObject("Spreadsheet::Sheet", "Spreadsheet")
rows = {"length": "100 mm", "width": "60 mm", "height": "=length / 5", "radius": "=min(length; width) / 10"}
sheet.set("A1", "Parameter")
sheet.set("B1", "Value")
sheet.setStyle("A1:B1", "bold")
for number, (name, value) in enumerate(rows.items(), start=2):
    sheet.set(f"A{number}", name)
    sheet.set(f"B{number}", value)
    sheet.setAlias(f"B{number}", name)
doc.recompute()
box = doc.addObject("Part::Box", "Block")
box.setExpression("Length", "Spreadsheet.length")
box.setExpression("Width", "<<Spreadsheet>>.width")
box.setExpression("Height", "Spreadsheet.height")
doc.recompute()
print(sheet.get("height"), sheet.get("B5"), sheet.length, sheet.getContents("B4"))
fillet = doc.addObject("Part::Fillet", "Rounded")
fillet.Base = box
fillet.Edges = [(i, sheet.radius.Value, sheet.radius.Value) for i in (1, 3, 5, 7)]
box.Visibility = False
doc.recompute()
