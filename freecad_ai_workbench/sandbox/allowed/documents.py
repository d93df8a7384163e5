"""Documents, objects and view providers: members by Python type, object types that may be added, property types.

Left out on purpose: saving, loading and merging documents, undo, property containers as files (`dumpContent`,
`restoreContent`), `addExtension` (its Python variants import code), `Proxy`, the status and editor mode of properties.
"""

from __future__ import annotations

from .members import Limit, Members

_GROUP_CALLS = (
    "addObject addObjects allowObject getObject getObjectsOfType hasObject newObject removeObject removeObjects "
    "setObjects"
)

TYPES: dict[str, Members] = {
    "App.Document": Members(
        read=(
            "ActiveObject Comment Company CreatedBy Id InList Label LastModifiedBy License Name Objects OutList "
            "PropertiesList "
            "RootObjects RootObjectsIgnoreLinks TopologicalSortedObjects TypeId UnitSystem"
        ),
        write="Comment Company Label License",
        call=(
            "addObject copyObject findObjects getDocumentationOfProperty getLinksTo getObject getObjectsByLabel "
            "getPropertyByName getTypeIdOfProperty getUniqueObjectName isDerivedFrom isTouched mustExecute "
            "purgeTouched "
            "recompute removeObject supportedTypes"
        ),
    ),
    "App.DocumentObject": Members(
        read=(
            "Document FullName ID InList InListRecursive Label Label2 MustExecute Name OutList OutListRecursive "
            "Parents "
            "PropertiesList Removing State TypeId Visibility ViewObject ExpressionEngine OldLabel"
        ),
        write="Label Label2 Visibility",
        call=(
            "addProperty clearExpression enforceRecompute evalExpression getDocumentationOfProperty "
            "getEnumerationsOfProperty getGlobalPlacement getGroupOfProperty getLinkedObject getParent "
            "getParentGeoFeatureGroup getParentGroup getPlacementOf getPropertyByName getStatusString getSubObject "
            "getTypeIdOfProperty getTypeOfProperty hasExtension isAttachedToDocument isDerivedFrom isElementVisible "
            "isValid "
            "mustExecute purgeTouched recompute removeProperty setDocumentationOfProperty setEditorMode setExpression "
            "setGroupOfProperty setLink supportedProperties touch getPathsByOutList"
        ),
    ),
    "App.GeoFeature": Members(
        call=f"getPaths getPropertyNameOfGeometry getPropertyOfGeometry {_GROUP_CALLS}",
    ),
    "App.Part": Members(call=_GROUP_CALLS),
    "App.DocumentObjectGroup": Members(call=_GROUP_CALLS),
    "Part.Feature": Members(call="changeAttacherType positionBySupport getElementHistory getParentGeoFeatureGroup"),
    "Part.Part2DObject": Members(call="positionBySupport"),
    "Part.BodyBase": Members(),
    "PartDesign.Body": Members(read="VisibleFeature", call=f"insertObject {_GROUP_CALLS}"),
    "PartDesign.Feature": Members(call="getBaseObject"),
    "Sketcher.SketchObject": Members(
        read=(
            "AxisCount ConflictingConstraints ConstraintCount Constraints DoF ExternalGeometry FullyConstrained "
            "Geometry "
            "GeometryCount GeometryFacadeList MalformedConstraints OpenVertices PartiallyRedundantConstraints "
            "RedundantConstraints MissingPointOnPointConstraints MissingRadiusConstraints "
            "MissingVerticalHorizontalConstraints MissingLineEqualityConstraints"
        ),
        call=(
            "addConstraint addCopy addExternal addGeometry addMove addRectangularArray addSymmetric "
            "analyseMissingPointOnPointCoincident autoRemoveRedundants autoconstraint calculateAngleViaPoint "
            "calculateConstraintError carbonCopy convertToNURBS delConstraint delConstraintOnPoint delConstraints "
            "delExternal delGeometries delGeometry deleteAllConstraints deleteAllGeometry deleteUnusedInternalGeometry "
            "detectMissingEqualityConstraints detectMissingPointOnPointConstraints "
            "detectMissingVerticalHorizontalConstraints evaluateConstraints exposeInternalGeometry extend fillet "
            "getActive "
            "getAxis getConstruction getDatum getDriving getGeoVertexIndex getGeometryId getIndexByName getPoint "
            "getVirtualSpace increaseBSplineDegree insertBSplineKnot isPointOnCurve join makeMissingEquality "
            "makeMissingPointOnPointCoincident makeMissingVerticalHorizontal modifyBSplineKnotMultiplicity "
            "moveGeometry "
            "movePoint removeAxesAlignment renameConstraint setActive setConstruction setDatum setDatumsDriving "
            "setDriving "
            "setLabelDistance setLabelPosition setVirtualSpace setVisibility solve split toggleActive "
            "toggleConstruction "
            "toggleDriving toggleVirtualSpace trim validateConstraints"
        ),
    ),
    "Spreadsheet.Sheet": Members(
        call=(
            "clear clearAll get getAlias getAlignment getBackground getCellFromAlias getColumnWidth getContents "
            "getDisplayUnit getForeground getNonEmptyCells getNonEmptyRange getRowHeight getStyle getUsedCells "
            "getUsedRange "
            "insertColumns insertRows mergeCells recomputeCells removeColumns removeRows set setAlias setAlignment "
            "setBackground setColumnWidth setDisplayUnit setForeground setRowHeight setStyle splitCell touchCells"
        ),
    ),
    "builtins.FeaturePython": Members(),
    "builtins.PrimitivePy": Members(),
}

IGNORED_DOCUMENT_CALLS: dict[str, object] = {
    "openTransaction": None,
    "commitTransaction": None,
    "abortTransaction": None,
    "setClosable": None,
    "clearUndos": None,
}
"""Accepted because models write them, and without effect: the whole change is one transaction of ours."""

REFUSED_MEMBERS: dict[str, str] = {
    "save": "the user saves the document",
    "saveAs": "the user saves the document",
    "saveCopy": "the user saves the document",
    "load": "scripts work on the open document only",
    "restore": "scripts work on the open document only",
    "mergeProject": "scripts work on the open document only",
    "importLinks": "scripts work on the open document only",
    "moveObject": "use `group.addObject` or `body.addObject` within this document",
    "undo": "the whole change is one step that the user can undo",
    "redo": "the whole change is one step that the user can undo",
    "exportStep": "the user exports from the panel",
    "exportStl": "the user exports from the panel",
    "exportBrep": "the user exports from the panel",
    "exportBrepToString": "the user exports from the panel",
    "exportBinary": "the user exports from the panel",
    "exportIges": "the user exports from the panel",
    "exportFile": "the user exports from the panel",
    "importFile": "set the cells with `sheet.set`",
    "exportGraphviz": "the user exports from the panel",
    "importBrep": "make the shape with `Part`",
    "importBrepFromString": "make the shape with `Part`",
    "importBinary": "make the shape with `Part`",
    "dumpContent": "read the properties",
    "restoreContent": "set the properties",
    "dumpToString": "read the members of the shape",
    "writeInventor": "the user exports from the panel",
    "addExtension": "use an object type that has what you need",
    "Proxy": "make the object with its own type, for example `Part::Feature` or `App::VarSet`",
    "FileName": "scripts have no files",
    "doCommand": "write the statements directly",
    "doCommandGui": "write the statements directly",
    "runCommand": "write the statements directly",
    "ParamGet": "the user's settings are not for scripts",
    "addDocumentObserver": "write the statements one after another",
    "setPropertyStatus": "leave it out",
    "toPythonCommands": "read `Geometry` and `Constraints`",
}
"""Members that models write and scripts don't get, each with what to do instead."""

EMPTY_DOCUMENT_MEMBERS: dict[str, str] = {"FileName": ""}
"""Read often, to find out whether the document was saved: a script is told that it was not. Never written."""

OBJECT_TYPES: tuple[str, ...] = (
    r"App::(VarSet|Part|DocumentObjectGroup|Link|Placement|Annotation|AnnotationLabel)",
    r"Part::(?!Import|.*Python|Custom|FeatureExt|FeatureGeometrySet|FeatureReference|CurveNet|BodyBase)[A-Z]\w*",
    r"PartDesign::(?!.*Python)[A-Z]\w*",
    r"Sketcher::SketchObject",
    r"Spreadsheet::Sheet",
)
"""Whole type names for `addObject` and `newObject`. Python features come from Draft's own makers only."""

_NUMBERS = (
    "Bool Float FloatConstraint Precision Integer IntegerConstraint Percent Quantity QuantityConstraint Acceleration "
    "AmountOfSubstance Angle Area CompressiveStrength CurrentDensity Density DissipationRate Distance DynamicViscosity "
    "ElectricCharge ElectricCurrent ElectricPotential ElectricalCapacitance ElectricalConductance "
    "ElectricalConductivity "
    "ElectricalInductance ElectricalResistance Force Frequency HeatFlux InverseArea InverseLength InverseVolume "
    "KinematicViscosity Length LuminousIntensity MagneticFieldStrength MagneticFlux MagneticFluxDensity "
    "Magnetization Mass "
    "Moment Power Pressure ShearModulus SpecificEnergy SpecificHeat Speed Stiffness StiffnessDensity Stress "
    "Temperature "
    "ThermalConductivity ThermalExpansionCoefficient ThermalTransferCoefficient Time UltimateTensileStrength Velocity "
    "Volume VolumeFlowRate VolumetricThermalExpansionCoefficient Work YieldStrength YoungsModulus"
)
_VALUES = (
    "String StringList Enumeration BoolList FloatList IntegerList IntegerSet Matrix Vector VectorDistance VectorList "
    "Position Direction Rotation Placement PlacementList PlacementLink Color ColorList Material MaterialList UUID"
)
_LINKS = (
    "Link LinkChild LinkGlobal LinkHidden LinkSub LinkSubChild LinkSubGlobal LinkSubHidden LinkList LinkListChild "
    "LinkListGlobal LinkListHidden LinkSubList LinkSubListChild LinkSubListGlobal LinkSubListHidden"
)
_GEOMETRY = "Part::PropertyPartShape Part::PropertyGeometryList Sketcher::PropertyConstraintList"

WRITABLE_PROPERTIES: frozenset[str] = frozenset(
    {f"App::Property{name}" for name in f"{_NUMBERS} {_VALUES} {_LINKS}".split()} | set(_GEOMETRY.split())
)
"""Property types that a script may add and set: values and links within the document; never files or Python objects."""

OUTSIDE_LINKS: frozenset[str] = frozenset(
    f"App::PropertyXLink{kind}" for kind in ("", "Sub", "SubHidden", "SubList", "List")
)
"""Links that could lead to other files. Existing ones may be set to an object of this document; none may be added."""

READABLE_PROPERTIES: frozenset[str] = (
    WRITABLE_PROPERTIES
    | OUTSIDE_LINKS
    | frozenset(
        {"App::PropertyExpressionEngine", "Part::PropertyFilletEdges", "Spreadsheet::PropertySpreadsheetQuantity"}
    )
)

EXTRA_WRITABLE: frozenset[str] = frozenset({"Part::PropertyFilletEdges"})

LENGTH_PROPERTIES: frozenset[str] = frozenset(
    f"App::Property{name}"
    for name in ["Length", "Distance", "VectorDistance", "Position", "Vector", "VectorList", "Placement"]
)
"""Held to sizes that the kernel can take."""

VIEW_PROPERTIES: dict[str, object] = {
    "AngularDeflection": 28.5,
    "BoundingBox": False,
    "Deviation": 0.5,
    "DisplayMode": "Flat Lines",
    "DisplayModeBody": "Through",
    "DrawStyle": "Solid",
    "Lighting": "Two side",
    "LineColor": (0.098, 0.098, 0.098, 0.0),
    "LineColorArray": (),
    "LineWidth": 2.0,
    "PointColor": (0.098, 0.098, 0.098, 0.0),
    "PointColorArray": (),
    "PointSize": 2.0,
    "Selectable": True,
    "SelectionStyle": "Shape",
    "ShapeColor": (0.8, 0.8, 0.8, 0.0),
    "DiffuseColor": (),
    "ShapeMaterial": None,
    "ShapeAppearance": (),
    "ShowInTree": True,
    "Transparency": 0,
    "FontSize": 3.0,
    "TextColor": (0.0, 0.0, 0.0, 0.0),
    "ArrowSize": 1.0,
    "Decimals": 2,
    "ShowUnit": True,
    "GridSize": 10.0,
    "ShowGrid": False,
    "Autoconstraints": True,
}
"""View properties that may be read and set, with what a script reads where there is no window."""

LIMITS: dict[str, tuple[Limit, ...]] = {
    "insertRows": (Limit(1, "count", high=1_000),),
    "insertColumns": (Limit(1, "count", high=200),),
    "removeRows": (Limit(1, "count", high=10_000),),
    "removeColumns": (Limit(1, "count", high=1_000),),
    "addRectangularArray": (Limit(3, "rows", high=200), Limit(4, "columns", high=200)),
}
"""Counts of members on which time and memory depend without bound."""

MOST: dict[str, int] = {
    "Occurrences": 2_000,
    "Occurrences2": 2_000,
    "ElementCount": 2_000,
    "NumberX": 2_000,
    "NumberY": 2_000,
    "NumberZ": 2_000,
    "NumberPolar": 2_000,
    "NumberCircles": 200,
    "Count": 2_000,
    "Polygon": 1_000,
    "FacesNumber": 1_000,
}
"""Counts of properties on which time and memory depend without bound."""

MAX_OBJECTS = 2_000  # that one script may add
MAX_LABEL = 500  # characters
MAX_PROPERTY_TEXT = 20_000  # characters
MAX_CELLS = 20_000  # that one script may set
