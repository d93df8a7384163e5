"""Shapes, geometry and the values of `FreeCAD.Base`: what may be read, written and called, by Python type.

Left out on purpose: everything that reads or writes files or streams (`exportStep`, `importBrep`, `read`,
`dumpToString`,
`writeInventor`, `dumpContent`, …), and what changes the element map.
"""

from __future__ import annotations

from .members import Limit, Members

_GEOMETRY_CALLS = "clone copy isSame mirror rotate scale toShape transform translate isDerivedFrom"
_CURVE_CALLS = (
    "approximateBSpline centerOfCurvature continuityWith curvature discretize getD0 getD1 getD2 getD3 getDN intersect "
    "intersect2d intersectCC intersectCS isClosed isPeriodic length makeRuledSurface normal parameter "
    "parameterAtDistance period projectPoint reverse reversedParameter tangent toBSpline toNurbs trim value"
)
_SURFACE_CALLS = (
    "bounds curvature curvatureDirections getD0 getDN intersect intersectSS isPlanar isUClosed isUPeriodic isUmbillic "
    "isVClosed isVPeriodic normal parameter projectPoint tangent toBSpline toShell uIso vIso value"
)
_AXES = "Axis Center Location XAxis YAxis AngleXU"

TYPES: dict[str, Members] = {
    "Base.Vector": Members(
        read="Length x y z",
        write="Length x y z",
        call=(
            "add cross distanceToLine distanceToLineSegment distanceToPlane distanceToPoint dot getAngle isEqual "
            "isNormal "
            "isOnLineSegment isParallel multiply negative normalize projectToLine projectToPlane scale sub"
        ),
    ),
    "Base.Vector2d": Members(
        read="x y",
        write="x y",
        call="Length atan2 square scale rotate normalize perpendicular distance isNull getAngle projectToLine",
    ),
    "Base.Matrix": Members(
        read="A A11 A12 A13 A14 A21 A22 A23 A24 A31 A32 A33 A34 A41 A42 A43 A44",
        write="A A11 A12 A13 A14 A21 A22 A23 A24 A31 A32 A33 A34 A41 A42 A43 A44",
        call=(
            "col decompose determinant diagonal hasScale inverse invert isNull isOrthogonal isUnity move multVec "
            "multiply "
            "nullify rotateX rotateY rotateZ row scale setCol setDiagonal setRow submatrix transform transpose "
            "transposed unity"
        ),
    ),
    "Base.Placement": Members(
        read="Base Matrix Rotation",
        write="Base Matrix Rotation",
        call="copy inverse isIdentity isSame move multVec multiply pow rotate sclerp slerp toMatrix translate",
    ),
    "Base.Rotation": Members(
        read="Angle Axis Q RawAxis",
        write="Angle Axis Q",
        call=(
            "getYawPitchRoll invert inverted isIdentity isNull isSame multVec multiply setEulerAngles setYawPitchRoll "
            "slerp toEuler toEulerAngles toMatrix"
        ),
    ),
    "Base.BoundBox": Members(
        read="Center DiagonalLength XLength XMax XMin YLength YMax YMin ZLength ZMax ZMin",
        write="XMax XMin YMax YMin ZMax ZMin",
        call=(
            "add closestPoint enlarge getEdge getIntersectionPoint getPoint intersect intersected isCutPlane isInside "
            "isValid move scale setVoid transformed united"
        ),
    ),
    "Base.Axis": Members(read="Base Direction", write="Base Direction", call="copy move multiply reversed"),
    "Base.Quantity": Members(read="Format Unit UserString Value", call="getUserPreferred getValueAs toStr"),
    "Base.Unit": Members(read="Signature Type"),
    "App.Material": Members(
        read="AmbientColor DiffuseColor EmissiveColor Shininess SpecularColor Transparency",
        write="AmbientColor DiffuseColor EmissiveColor Shininess SpecularColor Transparency",
    ),
    "Part.Shape": Members(
        read=(
            "Area BoundBox CenterOfGravity CompSolids Compounds Edges Faces Length Orientation Placement ShapeType "
            "Shells "
            "Solids SubShapes TypeId Vertexes Volume Wires Mass CenterOfMass MatrixOfInertia PrincipalProperties "
            "StaticMoments"
        ),
        write="Placement Orientation",
        call=(
            "ancestorsOfType applyRotation applyTranslation check childShapes cleaned common complement copy "
            "countElement "
            "cut defeaturing distToShape extrude findPlane findSubShape fix fixTolerance fuse generalFuse getElement "
            "getTolerance globalTolerance hashCode isClosed isCoplanar isEqual isInfinite isInside isNull isPartner "
            "isSame "
            "isValid makeChamfer makeEvolved makeFillet makeOffset2D makeOffsetShape makeParallelProjection "
            "makeThickness "
            "makeWires mirror multiFuse optimalBoundingBox project proximity reflectLines removeInternalWires "
            "removeShape "
            "removeSplitter replaceShape reverse reversed revolve rotate rotated scale scaled section sewShape slice "
            "slices "
            "tessellate toNurbs transformGeometry transformShape transformed translate translated isDerivedFrom "
            "inTolerance overTolerance limitTolerance getElementName"
        ),
    ),
    "Part.Vertex": Members(read="Point Tolerance X Y Z"),
    "Part.Edge": Members(
        read=("Closed Continuity Curve Degenerated FirstParameter LastParameter ParameterRange Tolerance CenterOfMass"),
        call=(
            "centerOfCurvatureAt curvatureAt curveOnSurface derivative1At derivative2At derivative3At discretize "
            "firstVertex "
            "getParameterByLength isSeam lastVertex lengthFromParameter normalAt parameterAt parameters setTolerance "
            "split "
            "tangentAt valueAt"
        ),
    ),
    "Part.Wire": Members(
        read="CenterOfMass Continuity OrderedEdges OrderedVertexes",
        call="add approximate discretize fixWire isClosed makeHomogenousWires makePipe makePipeShell makeOffset",
    ),
    "Part.Face": Members(
        read="CenterOfMass OuterWire ParameterRange Surface Tolerance Wire",
        call=(
            "addWire curvatureAt curveOnSurface cutHoles derivative1At derivative2At getUVNodes isPartOfDomain "
            "makeHalfSpace "
            "makeOffset normalAt setTolerance split tangentAt validate valueAt"
        ),
    ),
    "Part.Shell": Members(call="add getBadEdges getFreeEdges makeHalfSpace"),
    "Part.Solid": Members(read="OuterShell", call="getMomentOfInertia getRadiusOfGyration offsetFaces"),
    "Part.CompSolid": Members(call="add"),
    "Part.Compound": Members(call="add connectEdgesToWires"),
    "Part.Geometry": Members(read="Tag TypeId", call=_GEOMETRY_CALLS),
    "Part.Point": Members(read="X Y Z", write="X Y Z"),
    "Part.Curve": Members(read="Continuity FirstParameter LastParameter Rotation", call=_CURVE_CALLS),
    "Part.Line": Members(read="Direction Location", write="Direction Location"),
    "Part.BoundedCurve": Members(read="EndPoint StartPoint"),
    "Part.TrimmedCurve": Members(read="EndPoint StartPoint", call="setParameterRange"),
    "Part.LineSegment": Members(write="EndPoint StartPoint"),
    "Part.Conic": Members(read=f"Eccentricity {_AXES}", write=_AXES),
    "Part.ArcOfConic": Members(read=f"Eccentricity {_AXES}", write=_AXES),
    "Part.Circle": Members(read="Radius", write="Radius"),
    "Part.ArcOfCircle": Members(read="Circle Radius", write="Radius"),
    "Part.Ellipse": Members(read="Focal Focus1 Focus2 MajorRadius MinorRadius", write="MajorRadius MinorRadius"),
    "Part.ArcOfEllipse": Members(read="Ellipse MajorRadius MinorRadius", write="MajorRadius MinorRadius"),
    "Part.Hyperbola": Members(read="Focal Focus1 Focus2 MajorRadius MinorRadius", write="MajorRadius MinorRadius"),
    "Part.ArcOfHyperbola": Members(read="Hyperbola MajorRadius MinorRadius", write="MajorRadius MinorRadius"),
    "Part.Parabola": Members(read="Focal Focus Parameter", write="Focal Parameter", call="compute"),
    "Part.ArcOfParabola": Members(read="Focal Parabola", write="Focal"),
    "Part.BSplineCurve": Members(
        read=("Degree FirstUKnotIndex KnotSequence LastUKnotIndex MaxDegree NbKnots NbPoles"),
        call=(
            "approximate buildFromPoles buildFromPolesMultsKnots getCardinalSplineTangents getKnot getKnots "
            "getMultiplicities getMultiplicity getPole getPoles getPolesAndWeights getResolution getWeight getWeights "
            "increaseDegree insertKnot insertKnots interpolate isRational join makeC1Continuous movePoint removeKnot "
            "segment setKnot setKnots setNotPeriodic setOrigin setPeriodic setPole setWeight toBezier toBiArcs"
        ),
    ),
    "Part.BezierCurve": Members(
        read="Degree MaxDegree NbPoles",
        call=(
            "getPole getPoles getResolution getWeight getWeights increase insertPoleAfter insertPoleBefore interpolate "
            "isRational removePole segment setPole setPoles setWeight"
        ),
    ),
    "Part.OffsetCurve": Members(read="BasisCurve OffsetDirection OffsetValue"),
    "Part.GeometrySurface": Members(read="Continuity Rotation", call=_SURFACE_CALLS),
    "Part.Plane": Members(read="Axis Position", write="Axis Position"),
    "Part.Cylinder": Members(read="Axis Center Radius", write="Axis Center Radius"),
    "Part.Sphere": Members(read="Area Axis Center Radius Volume", write="Axis Center Radius"),
    "Part.Cone": Members(read="Apex Axis Center Radius SemiAngle", write="Axis Center Radius SemiAngle"),
    "Part.Toroid": Members(
        read="Area Axis Center MajorRadius MinorRadius Volume", write="Axis Center MajorRadius MinorRadius"
    ),
    "Part.BSplineSurface": Members(
        read=(
            "FirstUKnotIndex FirstVKnotIndex LastUKnotIndex LastVKnotIndex MaxDegree NbUKnots NbUPoles NbVKnots "
            "NbVPoles "
            "UDegree UKnotSequence VDegree VKnotSequence"
        ),
        call=(
            "approximate buildFromNSections buildFromPolesMultsKnots exchangeUV getPole getPoles getPolesAndWeights "
            "getUKnot "
            "getUKnots getUMultiplicities getUMultiplicity getVKnot getVKnots getVMultiplicities getVMultiplicity "
            "getWeight "
            "getWeights insertUKnot insertVKnot interpolate isURational isVRational segment setPole setUNotPeriodic "
            "setUPeriodic setVNotPeriodic setVPeriodic setWeight"
        ),
    ),
    "Part.BezierSurface": Members(
        read="NbUPoles NbVPoles UDegree VDegree", call="getPole getPoles setPole getWeight setWeight"
    ),
    "Part.OffsetSurface": Members(read="BasisSurface OffsetValue"),
    "Part.RectangularTrimmedSurface": Members(read="BasisSurface", call="setTrim"),
    "Part.SurfaceOfExtrusion": Members(read="BasisCurve Direction"),
    "Part.SurfaceOfRevolution": Members(read="BasisCurve Direction Location"),
    "Sketcher.Constraint": Members(
        read=(
            "Driving First FirstPos InVirtualSpace IsActive LabelDistance LabelPosition Name Second SecondPos Third "
            "ThirdPos Type Value"
        ),
        write="Name First FirstPos Second SecondPos Third ThirdPos",
    ),
    "Sketcher.GeometryFacade": Members(read="Construction Geometry Id InternalType TypeId Tag", call="mirror rotate"),
    "Sketcher.ExternalGeometryFacade": Members(read="Construction Geometry Id InternalType Ref TypeId Tag"),
    "Materials.Material": Members(read="Name UUID"),
}

NULL_SAFE: frozenset[str] = frozenset(
    [
        "isNull",
        "isValid",
        "ShapeType",
        "TypeId",
        "copy",
        "Placement",
        "Orientation",
        "Area",
        "Volume",
        "Length",
        "Faces",
        "Edges",
        "Vertexes",
        "Wires",
        "Solids",
        "Shells",
        "Compounds",
        "CompSolids",
        "SubShapes",
        "BoundBox",
        "isDerivedFrom",
    ]
)
"""What may be used of a shape that holds nothing; everything else crashes the kernel in some version."""

LIMITS: dict[str, tuple[Limit, ...]] = {
    "tessellate": (Limit(0, "Tolerance", low=1e-3),),
    "discretize": (
        Limit(0, "Number", low=-1e7, high=100_000),
        Limit(0, "Num", high=100_000),
        Limit(0, "QuasiNumber", high=100_000),
        Limit(0, "Deflection", low=1e-4),
        Limit(0, "QuasiDeflection", low=1e-4),
        Limit(0, "Distance", low=1e-3),
        Limit(0, "Angular", low=1e-3),
        Limit(1, "Curvature", low=1e-3),
    ),
    "approximateBSpline": (
        Limit(0, "Tolerance", low=1e-6),
        Limit(1, "MaxSegments", high=1_000),
        Limit(2, "MaxDegree", high=25),
    ),
    "increaseDegree": (Limit(0, "Degree", high=25),),
    "increase": (Limit(0, "Int", high=25),),
    "getDN": (Limit(1, "n", high=10),),
    "pow": (Limit(0, "t", low=-1e4, high=1e4),),
    "slices": (),
    "fixTolerance": (Limit(0, "value", low=1e-7, high=1.0),),
    "limitTolerance": (Limit(0, "tmin", low=1e-7),),
    "setTolerance": (Limit(0, "value", low=1e-7, high=1.0),),
    "toBiArcs": (Limit(0, "tolerance", low=1e-4),),
    "getUVNodes": (),
}
"""Numbers on which the kernel's time and memory depend without bound."""
