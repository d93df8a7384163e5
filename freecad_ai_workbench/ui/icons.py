"""FreeCAD's own icons for types of objects."""

from __future__ import annotations

import FreeCADGui as Gui

from .qt import QtCore, QtGui

SPECIAL = {
    "App::Part": "Geofeaturegroup",
    "App::DocumentObjectGroup": "folder",
    "App::VarSet": "VarSet",
    "App::Origin": "Std_CoordinateSystem",
    "App::Plane": "Std_Plane",
    "App::Line": "Std_Axis",
    "App::Point": "Std_Point",
    "App::Link": "Link",
    "App::LinkGroup": "LinkGroup",
    "Sketcher::SketchObject": "Sketcher_Sketch",
    "Spreadsheet::Sheet": "Spreadsheet",
    "Part::Feature": "Part_Feature",
    "Part::Cut": "Part_Cut",
    "Part::MultiFuse": "Part_Fuse",
    "Part::MultiCommon": "Part_Common",
    "PartDesign::FeatureBase": "PartDesign_BaseFeature",
    "PartDesign::ShapeBinder": "PartDesign_ShapeBinder",
    "Mesh::Feature": "Mesh_Tree",
}
FALLBACKS = ("Part_Feature", "Tree_Part")
FOLDERS = ("", "parametric/")


def icon_of(type_id: str) -> QtGui.QIcon:
    """The icon of a type id; a general one where FreeCAD has none, or has not loaded the workbench that brings it."""
    for name in (*_names(type_id), *FALLBACKS):
        if any(QtCore.QFile.exists(f":/icons/{folder}{name}.svg") for folder in FOLDERS):
            # FreeCAD draws it: Qt alone can't where its plugin for SVG icons is not installed.
            return Gui.getIcon(name)
    return QtGui.QIcon()


def _names(type_id: str) -> tuple[str, ...]:
    module, _, name = type_id.partition("::")
    named = (SPECIAL[type_id],) if type_id in SPECIAL else ()
    stem = f"{module}_{name}"
    return (*named, f"{stem}_Parametric", stem, f"Tree_{stem}")
