"""The workbench and its commands. Imported at FreeCAD's start, so it imports next to nothing."""

# mypy: allow-subclassing-any

from __future__ import annotations

from pathlib import Path
from typing import Any

import FreeCADGui as Gui

from . import preferences
from .actions import Action, actions
from .language import add_translations
from .qt import QtCore, tr

ICONS = Path(__file__).parents[2] / "Resources" / "icons"
ICON = str(ICONS / "ai_designer.svg")


class AIDesignerWorkbench(Gui.Workbench):
    """Toolbar and menu; the work itself is done in the dock."""

    MenuText = "AI Designer"
    ToolTip = "Describe a part, see the change before it happens, accept it, undo it once"
    Icon = ICON

    def Initialize(self) -> None:  # noqa: N802 - FreeCAD's name
        register_commands()
        self.appendToolbar("AI Designer", list(command_names()))
        self.appendMenu("&AI Designer", list(command_names()))

    def GetClassName(self) -> str:  # noqa: N802 - FreeCAD's name
        return "Gui::PythonWorkbench"


class ShowPanel:
    """Opens the panel, or closes it when it is seen."""

    def GetResources(self) -> dict[str, str]:  # noqa: N802 - FreeCAD's name
        return {
            "MenuText": tr("AI Designer &panel"),
            "ToolTip": tr("Show or hide the AI Designer panel"),
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


class ActionCommand:
    """One of the panel's actions as a command, active when it can be done."""

    def __init__(self, action: Action) -> None:
        self._action = action

    def GetResources(self) -> dict[str, str]:  # noqa: N802 - FreeCAD's name
        icon = self._action.icon
        pixmap = str(ICONS / icon) if icon.endswith(".svg") else icon
        return {"MenuText": self._action.text, "ToolTip": self._action.hint, "Pixmap": pixmap}

    def IsActive(self) -> bool:  # noqa: N802 - FreeCAD's name
        panel = _find_panel()
        return self._action.opens if panel is None else self._action.ready(panel)

    def Activated(self, _index: int = 0) -> None:  # noqa: N802 - FreeCAD's name
        from .dock import show_dock

        panel = show_dock(Gui.getMainWindow()).panel if self._action.opens else _find_panel()
        if panel is not None:
            self._action.act(panel, "")


def command_names() -> tuple[str, ...]:
    """FreeCAD's names of our commands, in the order of the toolbar."""
    return ("AIDesigner_ShowPanel", *(action.command for action in _command_actions()))


def register_commands() -> None:
    """Make the commands known to FreeCAD; once made they work from any workbench."""
    commands = {action.command: ActionCommand(action) for action in _command_actions()}
    known = set(Gui.listCommands())
    for name, command in {"AIDesigner_ShowPanel": ShowPanel(), **commands}.items():
        if name not in known:
            Gui.addCommand(name, command)


def _command_actions() -> tuple[Action, ...]:
    return tuple(action for action in actions() if "command" in action.doors)


def install() -> None:
    """Register the workbench, and the dock as soon as FreeCAD's window is up."""
    add_translations()
    Gui.addWorkbench(AIDesignerWorkbench())
    preferences.register()
    QtCore.QTimer.singleShot(0, _install_dock)


def _install_dock() -> None:
    from .ahead import import_ahead
    from .dock import install_dock

    register_commands()
    import_ahead(parent=install_dock(Gui.getMainWindow()))


def _find_panel() -> Any:
    from .dock import find_dock

    dock = find_dock(Gui.getMainWindow())
    return dock.panel if dock is not None else None
