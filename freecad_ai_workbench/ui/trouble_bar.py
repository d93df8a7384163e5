"""Buttons for what can be done after something went wrong, and the way to its details."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from .flow_layout import FlowLayout
from .long_button import LongButton
from .next_steps import NextStep, next_steps
from .qt import QtWidgets, tr
from .trouble_page import TroublePage


class TroubleBar(QtWidgets.QWidget):
    """Hidden while nothing is wrong. The first button is the step that helps most often."""

    def __init__(self, panel: QtWidgets.QWidget) -> None:
        super().__init__(panel)
        self._panel: Any = panel
        self.setObjectName("AIDesignerTrouble")
        self.setAccessibleName(tr("What can be done now"))
        self._row = FlowLayout(self, spacing=4, fill=True)
        self.buttons: list[QtWidgets.QPushButton] = []
        session = self._panel.session
        session.phase_changed.connect(lambda _phase: self.render_steps())
        session.entries_changed.connect(self.render_steps)
        self._shown: tuple[object, ...] = ()
        self.render_steps()

    def render_steps(self) -> None:
        """The steps for what went wrong last."""
        session = self._panel.session
        trouble, failed = session.trouble, session.phase == "failed"
        shown = (trouble, failed, session.phase)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        wanted = trouble is not None and session.phase not in ("working", "applying")
        if wanted and trouble is not None:
            for step in next_steps(trouble, can_try=failed):
                self._add(step)
            self._button("AIDesignerDetails", tr("&Details…"), tr("What happened, as a report that can be copied"))
            self.buttons[-1].clicked.connect(self.show_details)
        self.setVisible(wanted)

    def show_details(self) -> None:
        """The report, as a page over the panel's work."""
        trouble = self._panel.session.trouble
        if trouble is not None:
            page = TroublePage(trouble, request=self._panel.session.request_text)
            self._panel.pages.open("trouble", tr("What happened"), page)

    def _add(self, step: NextStep) -> None:
        name = "".join(part.capitalize() for part in step.name.split("-"))
        button = self._button(f"AIDesignerStep{name}", step.text, step.hint)
        button.clicked.connect(lambda: step.act(self._panel))

    def _button(self, name: str, text: str, hint: str) -> LongButton:
        button = LongButton(text, self)
        button.setObjectName(name)
        button.setToolTip(hint)
        button.setAutoDefault(True)
        self._row.addWidget(button)
        self.buttons.append(button)
        button.show()
        return button

    def _clear(self) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)  # else the layout would keep the room of what is deleted later
            button.hide()
            button.deleteLater()
        self.buttons = []
