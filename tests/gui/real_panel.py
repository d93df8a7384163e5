"""The real panel with the real application, before a model server on loopback that does as a test says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide import QtCore, QtWidgets

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.settings import AgentSettings, RetrySettings, Settings
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock


class Window:
    """The panel in a dock of its own, driven by its buttons."""

    def __init__(self, dock: Any, wait_until: Callable[..., None]) -> None:
        self.dock, self.wait_until = dock, wait_until

    @property
    def panel(self) -> Any:
        return self.dock.panel

    def find(self, name: str) -> Any:
        return self.panel.findChild(QtWidgets.QWidget, f"AIDesigner{name}")

    def said(self) -> str:
        QtCore.QCoreApplication.processEvents()
        return str(self.find("Chat").toPlainText())

    def send(self, text: str) -> None:
        self.find("Prompt").setPlainText(text)
        self.find("Send").click()

    def fail(self, text: str = "a plate") -> str:
        self.send(text)
        return self.wait_for("failed")

    def refuse(self, text: str = "a plate") -> str:
        self.send(text)
        self.wait_until(lambda: self.panel.session.phase != "failed", "a beginning")
        return self.wait_for("refused")

    def wait_for(self, phase: str) -> str:
        self.wait_until(lambda: self.panel.session.phase not in ("idle", "working"), "an end", seconds=60)
        assert self.panel.session.phase == phase, self.said()
        return self.said()

    def steps(self) -> list[str]:
        """Names of the buttons that are offered after something went wrong."""
        bar = self.find("Trouble")
        return [button.objectName().removeprefix("AIDesigner") for button in bar.buttons if button.isVisible()]


def settings_for(address: str, *, model: str = "double", vision: bool | None = None, **changes: Any) -> Settings:
    """All agents ask this model of the server at `address`, once."""
    agent = AgentSettings(model=f"here/{model}", timeout_s=20, stall_s=10)
    return Settings(
        planner=agent,
        generator=agent,
        validator=agent,
        connections={"here": Connection(provider="openai", api_base=address, vision=vision)},
        retry=RetrySettings(tries=1),
        **changes,
    )


def open_panel(main_window: Any, settings: Settings, wait_until: Callable[..., None]) -> Window:
    """The panel with these settings, shown; `close_panel` takes it away."""
    dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=build_app(settings)))
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    QtCore.QCoreApplication.processEvents()
    return Window(dock, wait_until)


def close_panel(window: Window, main_window: Any) -> None:
    """Stop what runs and take the dock away."""
    window.dock.shut_down()
    main_window.removeDockWidget(window.dock)
    window.dock.deleteLater()
    QtCore.QCoreApplication.processEvents()
