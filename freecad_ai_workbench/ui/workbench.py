"""The workbench and its commands. Imported at FreeCAD's start, so it imports next to nothing."""

# mypy: allow-subclassing-any

from __future__ import annotations

from pathlib import Path
from typing import Any

import FreeCADGui as Gui

ICON = str(Path(__file__).parents[2] / "Resources" / "icons" / "ai_designer.svg")
COMMANDS = ("AIDesigner_ShowPanel", "AIDesigner_Stop", "AIDesigner_Accept", "AIDesigner_Reject")


class AIDesignerWorkbench(Gui.Workbench):
    """Toolbar and menu; the work itself is done in the dock."""

    MenuText = "AI Designer"
    ToolTip = "Describe a part, see the change before it happens, accept it, undo it once"
    Icon = ICON

    def Initialize(self) -> None:  # noqa: N802 - FreeCAD's name
        register_commands()
        self.appendToolbar("AI Designer", list(COMMANDS))
        self.appendMenu("&AI Designer", list(COMMANDS))

    def GetClassName(self) -> str:  # noqa: N802 - FreeCAD's name
        return "Gui::PythonWorkbench"


class ShowPanel:
    """Opens the panel, or closes it when it is seen."""

    def GetResources(self) -> dict[str, str]:  # noqa: N802 - FreeCAD's name
        return {
            "MenuText": _tr("AI Designer &panel"),
            "ToolTip": _tr("Show or hide the AI Designer panel"),
            "Pixmap": ICON,
        }

    def IsActive(self) -> bool:  # noqa: N802 - FreeCAD's name
        return True

    def Activated(self, _index: int = 0) -> None:  # noqa: N802 - FreeCAD's name
        from .dock import find_dock, show_dock

        dock = find_dock(Gui.getMainWindow())
        if dock is not None and dock.isVisible():
            dock.close()
        else:
            show_dock(Gui.getMainWindow())


class SessionCommand:
    """One of the panel's buttons as a command; active in the phase in which the button is."""

    def __init__(self, method: str, phase: str, *, text: str, hint: str, icon: str) -> None:
        self._method = method
        self._phase = phase
        self._resources = {"MenuText": text, "ToolTip": hint, "Pixmap": icon}

    def GetResources(self) -> dict[str, str]:  # noqa: N802 - FreeCAD's name
        return self._resources

    def IsActive(self) -> bool:  # noqa: N802 - FreeCAD's name
        session = _find_session()
        return session is not None and session.phase == self._phase

    def Activated(self, _index: int = 0) -> None:  # noqa: N802 - FreeCAD's name
        session = _find_session()
        if session is not None:
            getattr(session, self._method)()


def register_commands() -> None:
    """Make the commands known to FreeCAD; once made they work from any workbench."""
    commands: dict[str, Any] = {
        "AIDesigner_ShowPanel": ShowPanel(),
        "AIDesigner_Stop": SessionCommand(
            "stop",
            "working",
            text=_tr("&Stop the run"),
            hint=_tr("Stop the run; the document stays as it is"),
            icon="media-playback-stop",
        ),
        "AIDesigner_Accept": SessionCommand(
            "accept",
            "proposal",
            text=_tr("&Accept the proposal"),
            hint=_tr("Apply the proposal as one undo step"),
            icon="edit_OK",
        ),
        "AIDesigner_Reject": SessionCommand(
            "reject",
            "proposal",
            text=_tr("&Reject the proposal"),
            hint=_tr("Throw the proposal away; the document stays as it is"),
            icon="edit_Cancel",
        ),
    }
    known = set(Gui.listCommands())
    for name, command in commands.items():
        if name not in known:
            Gui.addCommand(name, command)


def install() -> None:
    """Register the workbench, and the dock as soon as FreeCAD's window is up."""
    from .qt import QtCore

    Gui.addWorkbench(AIDesignerWorkbench())
    QtCore.QTimer.singleShot(0, _install_dock)


def _install_dock() -> None:
    from .dock import install_dock

    register_commands()
    install_dock(Gui.getMainWindow())


def _find_session() -> Any:
    from .dock import find_dock

    dock = find_dock(Gui.getMainWindow())
    return dock.session if dock is not None else None


def _tr(text: str) -> str:
    from .qt import tr

    return tr(text)
