"""FreeCAD's modules as scripts see them: functions, types and values by name.

Left out on purpose: everything that opens, imports or exports files, the user's settings, other documents, observers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from .members import Limit

Kind = Literal["ignored", "types", "functions", "values", "errors", "own"]
KINDS: tuple[Kind, ...] = ("ignored", "types", "functions", "values", "errors", "own")


@dataclass(frozen=True)
class Module:
    """Names separated by spaces. `own` names are made by us (see `sandbox/modules.py`), not taken from FreeCAD."""

    types: str = ""
    functions: str = ""
    values: str = ""
    errors: str = ""
    own: str = ""
    ignored: str = ""

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """Of each name, what it is; ours come before FreeCAD's."""
        return {name: kind for kind in KINDS for name in getattr(self, kind).split()}


_UNITS = (
    "Acceleration AmountOfSubstance Ampere Angle AngularMinute AngularSecond Area Bar CentiMetre Coulomb CubicFoot "
    "DeciMetre "
    "Degree Density Foot Force Frequency GigaPascal Gram Hertz Hour Inch Joule Kelvin KiloGram KiloMetre KiloNewton "
    "KiloPascal Length Liter Mass MegaPascal Metre MicroMetre Mile MilliGram MilliMetre MilliNewton MilliLiter "
    "Minute NanoMetre "
    "Newton NewtonMeter Ounce Pascal Pound PoundForce PSI Pressure Radian Second SquareFoot Stress Temperature Thou "
    "TimeSpan "
    "Ton Velocity Volt Volume Watt Work Yard YoungsModulus"
)

WINDOW_MODULES = ("PartGui", "PartDesignGui", "SketcherGui", "SpreadsheetGui")
"""Imported by recorded macros, and empty: a script needs nothing of them."""

MODULES: dict[str, Module] = {
    "FreeCAD": Module(
        types="Axis BoundBox Material Matrix Placement Rotation Vector",
        own=(
            "ActiveDocument activeDocument getDocument newDocument listDocuments setActiveDocument Console Gui GuiUp "
            "Units Base "
            "Version Document DocumentObject GeoFeature DocumentObjectGroup closeDocument"
        ),
        ignored="setActiveTransaction closeActiveTransaction openTransaction commitTransaction setLogLevel",
    ),
    "FreeCAD.Base": Module(
        types="Axis BoundBox Matrix Placement Rotation Vector Vector2d",
        errors="FreeCADError CADKernelError ExpressionError ParserError PropertyError",
    ),
    "FreeCAD.Units": Module(types="Quantity Unit", functions="parseQuantity", values=_UNITS),
    "FreeCAD.Console": Module(
        own=(
            "PrintMessage PrintLog PrintWarning PrintError PrintUserWarning PrintUserError PrintNotification "
            "PrintCritical"
        )
    ),
    "FreeCADGui": Module(
        own="ActiveDocument activeDocument getDocument Selection activeView runCommand",
        ignored=(
            "SendMsgToActiveView activateWorkbench updateGui setActiveDocument sendMsgToFocusView "
            "suspendWaitCursor resumeWaitCursor activateView"
        ),
    ),
    "Part": Module(
        types=(
            "Arc ArcOfCircle ArcOfEllipse ArcOfHyperbola ArcOfParabola BSplineCurve BSplineSurface BezierCurve "
            "BezierSurface "
            "Circle CompSolid Compound Cone Cylinder Edge Ellipse Face Hyperbola Line LineSegment OffsetCurve "
            "OffsetSurface "
            "Parabola Plane Point RectangularTrimmedSurface Shape Shell Solid Sphere SurfaceOfExtrusion "
            "SurfaceOfRevolution "
            "Toroid Vertex Wire Feature"
        ),
        functions=(
            "getSortedClusters makeBox makeCircle makeCompound makeCone makeCylinder makeFace makeFilledFace "
            "makeFilledSurface "
            "makeHelix makeLine makeLoft makeLongHelix makePlane makePolygon makeRevolution makeRuledSurface "
            "makeShell makeSolid "
            "makeSphere makeSweepSurface makeThread makeTorus makeTube makeWedge sortEdges __sortEdges__ getShape"
        ),
        errors="OCCError OCCConstructionError OCCDimensionError OCCDomainError OCCRangeError",
        values="OCC_VERSION",
        own="show",
    ),
    "PartDesign": Module(),
    "Sketcher": Module(types="Constraint"),
    "Spreadsheet": Module(),
    **{name: Module() for name in WINDOW_MODULES},
    "Draft": Module(
        functions=(
            "make_angular_dimension make_arc_3points make_array make_bezcurve make_block make_bspline make_circle "
            "make_circular_array make_clone make_copy make_dimension make_ellipse make_facebinder make_fillet "
            "make_label "
            "make_line make_linear_dimension make_linear_dimension_obj make_ortho_array make_ortho_array2d "
            "make_path_array "
            "make_path_twisted_array make_point make_point_array make_polar_array make_polygon "
            "make_radial_dimension_obj "
            "make_rect_array make_rect_array2d make_rectangle make_shape2dview make_sketch make_text make_wire "
            "makeAngularDimension makeArray makeBSpline makeBezCurve makeBlock makeCircle makeCopy makeDimension "
            "makeEllipse "
            "makeFacebinder makeLabel makeLine makePathArray makePoint makePointArray makePolygon makeRectangle "
            "makeShape2DView makeSketch makeText makeWire "
            "clone move rotate scale mirror offset array extrude cut fuse upgrade downgrade split join_wires "
            "join_two_wires "
            "joinWires joinTwoWires draftify get_type getType is_clone precision get_bbox get_group_contents autogroup"
        ),
    ),
}
"""Draft's text and file makers (`make_shapestring` with a font file, `make_hatch` with a pattern file) are left out."""

ALIASES: dict[str, str] = {
    "App": "FreeCAD",
    "Gui": "FreeCADGui",
    "Units": "FreeCAD.Units",
    "FreeCAD.Vector": "FreeCAD",
}

IGNORED_COMMANDS = r"Std_(View|Ortho|Perspective|Refresh|Select|DrawStyle)\w*"
"""Commands that only turn the view; `Gui.runCommand` of anything else is refused."""

CONSTRAINTS: dict[str, tuple[str, ...]] = {
    "Horizontal": ("g", "gpgp"),
    "Vertical": ("g", "gpgp"),
    "Block": ("g",),
    "Coincident": ("gpgp",),
    "Parallel": ("gg",),
    "Perpendicular": ("gg", "gpg", "gpgp", "ggpgp", "ggp"),
    "Tangent": ("gg", "gpg", "gpgp", "ggp", "ggpgp"),
    "Equal": ("gg",),
    "PointOnObject": ("gpg",),
    "Symmetric": ("gpgpg", "gpgpgp"),
    "Distance": ("gv", "ggv", "gpgv", "gpgpv"),
    "DistanceX": ("gv", "gpv", "gpgpv"),
    "DistanceY": ("gv", "gpv", "gpgpv"),
    "Radius": ("gv",),
    "Diameter": ("gv",),
    "Weight": ("gv",),
    "Angle": ("gv", "ggv", "gpgpv"),
    "AngleViaPoint": ("gggpv", "ggpv"),
    "InternalAlignment:EllipseMajorDiameter": ("gg",),
    "InternalAlignment:EllipseMinorDiameter": ("gg",),
    "InternalAlignment:EllipseFocus1": ("gpg",),
    "InternalAlignment:EllipseFocus2": ("gpg",),
    "InternalAlignment:HyperbolaMajor": ("gg",),
    "InternalAlignment:HyperbolaMinor": ("gg",),
    "InternalAlignment:HyperbolaFocus": ("gpg",),
    "InternalAlignment:ParabolaFocus": ("gpg",),
    "InternalAlignment:ParabolaFocalAxis": ("gg",),
    "InternalAlignment:Sketcher::BSplineControlPoint": ("gpgi",),
    "InternalAlignment:Sketcher::BSplineKnotPoint": ("gpgi",),
    "SnellsLaw": ("gpgpgv",),
}
"""Shapes of arguments of `Sketcher.Constraint` after the type: g = geometry index, p = point position 0–3, v = value,
i = index. FreeCAD crashes on some that it does not know. A number at the end may be followed by True/False (activated,
driving)."""

LIMITS: dict[str, tuple[Limit, ...]] = {
    "Part.makeThread": (Limit(0, "pitch", low=1e-2),),
}
MAX_TURNS = 1_000
"""Turns of a helix: height / pitch."""
MAX_ARRAY = 2_000
"""Elements of a Draft array."""

EXPRESSION_FUNCTIONS: frozenset[str] = frozenset(
    [
        "abs",
        "acos",
        "asin",
        "atan",
        "atan2",
        "average",
        "cath",
        "ceil",
        "cos",
        "cosh",
        "count",
        "create",
        "exp",
        "floor",
        "hypot",
        "int",
        "list",
        "log",
        "log10",
        "matrix",
        "max",
        "min",
        "minvert",
        "mod",
        "mrotate",
        "mrotatex",
        "mrotatey",
        "mrotatez",
        "mscale",
        "mtranslate",
        "not",
        "or",
        "and",
        "parsequant",
        "placement",
        "pow",
        "rotation",
        "rotationx",
        "rotationy",
        "rotationz",
        "round",
        "sin",
        "sinh",
        "sqrt",
        "stddev",
        "str",
        "sum",
        "tan",
        "tanh",
        "translationm",
        "trunc",
        "tuple",
        "vangle",
        "vcross",
        "vdot",
        "vector",
        "vlinedist",
        "vlineproj",
        "vlinesegdist",
        "vnormalize",
        "vplanedist",
        "vplaneproj",
        "vscale",
        "vscalex",
        "vscaley",
        "vscalez",
    ]
)
"""Functions of FreeCAD's expressions. `href` and `hiddenref` are left out: they leave the dependency graph."""
REFUSED_IN_EXPRESSIONS: frozenset[str] = frozenset(
    {"href", "hiddenref", "Proxy", "ViewObject", "Document", "import", "eval", "exec", "func", "dbind"}
)
MAX_EXPRESSION = 2_000
