import FreeCAD as App

doc = App.ActiveDocument
sheet = doc.addObject("Spreadsheet::Sheet", "Parameters")
rows = [("Length", "80 mm", "outer length"), ("Width", "=B2 / 2", "outer width"), ("Count", "4", "")]
sheet.set("A1", "Parameter")
sheet.set("B1", "Value")
sheet.mergeCells("C1:D1")
sheet.setStyle("A1:D1", "bold|underline", "add")
sheet.setAlignment("A1:B1", "center|vcenter")
sheet.setBackground("A1:D1", (0.8, 0.8, 1.0))
sheet.setForeground("A1", (0.0, 0.0, 0.5))
sheet.setColumnWidth("A", 140)
sheet.setRowHeight("1", 30)
for i, (name, value, remark) in enumerate(rows, start=2):
    sheet.set(f"A{i}", name)
    sheet.set(f"B{i}", value)
    sheet.set("C" + str(i), remark)
    sheet.setAlias(f"B{i}", name)
doc.recompute()
sheet.setDisplayUnit("B2:B3", "cm")
box = doc.addObject("Part::Box", "Box")
box.setExpression("Length", "Parameters.Length")
box.setExpression("Width", "<<Parameters>>.Width")
box.setExpression("Height", "Parameters.Count * 2 mm + max(1 mm; 2 mm)")
doc.recompute()
print(sheet.get("B3"), sheet.Length, sheet.getAlias("B2"), sheet.getCellFromAlias("Width"), sheet.getContents("B3"))
print(box.Width, box.Height.Value, sheet.getUsedCells()[:3])
