"""The pieces of FreeCAD Python that a macro brings along, each only when its scripts need it.

Scripts are tried in a namespace that leaves some calls without effect and gives every object a look without a
window. A macro runs in plain FreeCAD, so these stand for that there.
"""

from __future__ import annotations

IGNORED = '''
def _ignored(*_values, **_named):
    """Stands for calls that change nothing of the design: steps of undo, pauses, what the property editor shows."""
'''

REFUSED = '''
def _refused(*_values, **_named):
    """Stands for what scripts may not do."""
    raise RuntimeError("not available to scripts")
'''

THIS_DOCUMENT = '''
def _this_document(*_names, **_named):
    """All scripts work on one document, whatever they call it."""
    return App.ActiveDocument
'''

ALL_DOCUMENTS = '''
def _all_documents(*_values):
    """All scripts work on one document."""
    return {App.ActiveDocument.Name: App.ActiveDocument}
'''

VIEW = '''
class _View:
    """How an object looks. Without a window what a script sets is kept for it to read; visibility always counts."""

    kept = {}
    usual = @USUAL@

    def __init__(self, item):
        self.__dict__["Object"] = item

    def __getattr__(self, name):
        item, provider = self.Object, self.Object.ViewObject
        if name in ("Visibility", "isVisible"):
            return item.Visibility if name == "Visibility" else lambda: item.Visibility
        if name in ("show", "hide"):
            return lambda: setattr(item, "Visibility", name == "show")
        if (item.Name, name) in self.kept:
            return self.kept[item.Name, name]
        if provider is not None and hasattr(provider, name):
            return getattr(provider, name)
        return self.usual.get(name, lambda *_values: None)

    def __setattr__(self, name, value):
        if name == "Visibility":
            self.Object.Visibility = bool(value)
            return
        if self.Object.ViewObject is not None and hasattr(self.Object.ViewObject, name):
            setattr(self.Object.ViewObject, name, value)
        self.kept[self.Object.Name, name] = value
'''

WINDOW = '''
class _Window:
    """FreeCAD's window as far as scripts need it, which is not at all: nothing is selected, turning the view waits."""

    def __getattr__(self, _name):
        return self

    def __call__(self, *_values, **_named):
        return self

    def getSelection(self, *_values):
        return []

    getSelectionEx = getCompleteSelection = getSelection

    def getInEdit(self):
        return None

    def getObject(self, name):
        item = App.ActiveDocument.getObject(name)
        return None if item is None else _View(item)

    @property
    def Document(self):
        return App.ActiveDocument
'''

REMOVING = '''
def _removing(owner, kept):
    """What takes objects out of `owner`, and leaves those in `kept` that were not to go."""

    def remove(item):
        if item not in kept:
            owner.removeObject(item)

    return remove
'''

TAKING_BACK = '''
def _parent_of(item):
    return item.getParentGeoFeatureGroup() or item.getParentGroup()


def _contents_of(item):
    """What FreeCAD would save of each property that is not computed."""
    computed = ("Part::PropertyPartShape", "Part::PropertyShapeCache")
    return {
        name: bytes(item.dumpPropertyContent(name, Compression=0))
        for name in item.PropertiesList
        if name != "ExpressionEngine"
        and (item.TypeId == "Part::Feature" or item.getTypeIdOfProperty(name) not in computed)
    }


def _remember(doc, names):
    """The objects that are there, and how those among `names` are before the scripts run."""
    kept = [item for item in doc.Objects if item.Name in names]
    return (
        {item.Name for item in doc.Objects},
        [(item, _parent_of(item), _contents_of(item), dict(item.ExpressionEngine)) for item in kept],
    )


def _take_back(doc, names, remembered):
    """Remove what came, and put back what changed, of the objects that were not accepted."""
    before, originals = remembered
    new = [item for item in doc.Objects if item.Name in names and item.Name not in before]
    for item in sorted(new, key=lambda one: len(one.InListRecursive)):
        parent = _parent_of(item)
        if parent is not None and parent.TypeId == "PartDesign::Body":
            was_tip = parent.Tip is not None and parent.Tip.Name == item.Name
            parent.removeObject(item)
            if was_tip and parent.Tip is not None:
                parent.Tip.Visibility = True
        doc.removeObject(item.Name)
    for item, parent, contents, expressions in originals:
        _put_back(item, contents, expressions)
        now = _parent_of(item)
        if getattr(now, "Name", "") != getattr(parent, "Name", ""):
            if now is not None:
                now.removeObject(item)
            if parent is not None:
                parent.addObject(item)
    doc.recompute()


def _put_back(item, contents, expressions):
    present = _contents_of(item)
    for path in dict(item.ExpressionEngine):
        if path not in expressions:
            item.setExpression(path, None)
    for name, content in contents.items():
        if name in present and present[name] != content:
            item.restorePropertyContent(name, bytearray(content))
    for path, expression in expressions.items():
        if dict(item.ExpressionEngine).get(path) != expression:
            item.setExpression(path, expression)
    for name in set(present) - set(contents):
        item.removeProperty(name)
'''
