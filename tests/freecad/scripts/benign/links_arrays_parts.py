import FreeCAD as App

doc = App.ActiveDocument
post = doc.addObject("Part::Cylinder", "Post")
post.Height = 40
post.Radius = 3
rail = doc.addObject("Part::Box", "Rail")
rail.Length = 100
rail.Width = rail.Height = 4
part = doc.addObject("App::Part", "Fence")
part.addObject(post)
part.addObject(rail)
part.Placement = App.Placement(App.Vector(10, 10, 0), App.Rotation(App.Vector(0, 0, 1), 90))
for i in range(1, 4):
    lnk = doc.addObject("App::Link", "Post_%02d" % i)
    lnk.setLink(post) if hasattr(lnk, "setLink") else setattr(lnk, "LinkedObject", post)
    lnk.Label = "Post %d" % i
    lnk.LinkPlacement = App.Placement(App.Vector(25 * i, 0, 0), App.Rotation())
    part.addObject(lnk)
array = doc.addObject("App::Link", "LinkArray")
array.LinkedObject = rail
array.ElementCount = 3
array.ShowElement = False
array.PlacementList = [App.Placement(App.Vector(0, 0, 10 * k), App.Rotation()) for k in range(3)]
doc.recompute()
print([o.Name for o in part.Group], part.getParentGroup(), lnk.LinkedObject == post, array.ElementCount)
