"""What the dock shows while packages are missing: what would be installed and how, and how far it is."""

# mypy: allow-subclassing-any

from __future__ import annotations

import html
from pathlib import Path

from ..installation.pip import Progress
from .amounts import file_size
from .by_hand import ByHand, read_only_text
from .fold import Fold
from .install_failures import failure_text
from .install_words import (
    breakable,
    gap_text,
    others_text,
    progress_text,
    size_text,
    source_text,
    warnings,
)
from .installer import Installer
from .long_button import LongButton
from .look import LookWatch, current_theme
from .qt import Qt, QtWidgets, tr
from .scrolled import Scrolled

MOST_WIDTH = 380
"""Of a button, in a wide dock."""


class InstallPage(Scrolled):
    """Renders an `Installer`, and asks it for what the user wants."""

    def __init__(self, installer: Installer, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.installer = installer
        self.setObjectName("AIDesignerInstallPage")
        self._page = QtWidgets.QWidget(self)
        self._make_texts()
        self._make_buttons()
        self._make_folds()
        self._lay_out()
        self._connect()
        self._render()

    def shut_down(self, *, seconds: float) -> None:
        """FreeCAD closes."""
        self.installer.shut_down(seconds=seconds)

    def _make_texts(self) -> None:
        self._title = self._label("")
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._intro = self._label("AIDesignerInstallIntro")
        self._warning = self._label("AIDesignerInstallWarning")
        self._facts = self._label("AIDesignerInstallFacts")
        self._message = self._label("AIDesignerInstallMessage")
        self._step = self._label("AIDesignerInstallStep")
        self._bar = QtWidgets.QProgressBar(self._page)
        self._bar.setObjectName("AIDesignerInstallProgress")
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setTextVisible(False)

    def _label(self, name: str) -> QtWidgets.QLabel:
        label = QtWidgets.QLabel(self._page)
        label.setObjectName(name)
        label.setTextFormat(Qt.RichText)
        label.setTextInteractionFlags(Qt.TextSelectableByMouse | Qt.TextSelectableByKeyboard)
        label.setFocusPolicy(Qt.NoFocus)
        label.setWordWrap(True)
        return label

    def _make_buttons(self) -> None:
        self._install = self._button("AIDesignerInstall", tr("&Install"))
        self._folder = self._button("AIDesignerInstallFolder", tr("Choose a &folder of wheels…"))
        self._folder.setToolTip(tr("Install without network, from files fetched on another machine"))
        self._index = self._button("AIDesignerInstallIndex", tr("Use the package inde&x instead"))
        self._retry = self._button("AIDesignerRetry", tr("&Try again"))
        self._retry.setToolTip(tr("Look again for what is missing"))
        self._cancel = self._button("AIDesignerInstallCancel", tr("&Cancel"))

    def _button(self, name: str, text: str) -> LongButton:
        button = LongButton(text, self._page)
        button.setObjectName(name)
        button.setAutoDefault(True)
        return button

    def _make_folds(self) -> None:
        self._list = read_only_text(tr("Packages"), self._page)
        self._list.setObjectName("AIDesignerInstallList")
        self._log = read_only_text(tr("Log"), self._page)
        self._log.setObjectName("AIDesignerInstallLog")
        self._log.setMaximumBlockCount(5000)
        self._packages = Fold("", self._list, parent=self._page)
        self._said = Fold(tr("Log"), self._log, parent=self._page)
        self._by_hand = ByHand(parent=self._page)
        self._packages.head.setObjectName("AIDesignerInstallPackages")
        self._said.head.setObjectName("AIDesignerInstallSaid")

    def _lay_out(self) -> None:
        layout = QtWidgets.QVBoxLayout(self._page)
        layout.setContentsMargins(6, 10, 6, 10)
        layout.setSpacing(8)
        for widget in (self._title, self._intro, self._warning, self._facts, self._packages, self._message):
            layout.addWidget(widget)
        for widget in (self._step, self._bar):
            layout.addWidget(widget)
        for button in (self._cancel, self._install, self._folder, self._index, self._retry):
            button.setMaximumWidth(MOST_WIDTH)
            layout.addWidget(button)
        layout.addWidget(self._said)
        layout.addWidget(self._by_hand)
        layout.addStretch(1)
        self.hold(self._page)

    def _connect(self) -> None:
        installer = self.installer
        self._install.clicked.connect(installer.install)
        self._cancel.clicked.connect(installer.cancel)
        self._retry.clicked.connect(installer.look_again)
        self._folder.clicked.connect(self._choose)
        self._index.clicked.connect(lambda: installer.take_from(None))
        installer.changed.connect(self._render)
        installer.progressed.connect(self._show_progress)
        installer.logged.connect(self._log.appendPlainText)
        LookWatch(self._render, parent=self)

    def _choose(self) -> None:
        chosen = QtWidgets.QFileDialog.getExistingDirectory(self, tr("A folder with the wheels of the packages"))
        if chosen:
            self.installer.take_from(Path(chosen))

    def _render(self) -> None:
        installer, plan = self.installer, self.installer.plan
        self._title.setText(html.escape(self._title_text()))
        size = f" ({file_size(plan.download)})" if plan.download else ""
        self._install.setText(tr("&Install") + size)
        self._intro.setText(self._intro_text())
        said = warnings(installer.gaps, plan)
        self._warning.setText(_coloured("<br><br>".join(_readable(text) for text in said), current_theme().bad))
        self._facts.setText(self._facts_text())
        self._packages.head.setText(tr("The {} packages").format(len(plan.items)))
        self._list.setPlainText(
            "\n".join(_row(item.locked.name, item.locked.version, item.download) for item in plan.items)
        )
        self._by_hand.show_plan(plan, lock=installer.place.lock)
        self._message.setText(self._message_text())
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        """Each button where it does something, and each text where it says something."""
        installer = self.installer
        working, restart = installer.busy, installer.state == "restart"
        self._warning.setVisible(bool(self._warning.text()) and not restart)
        for widget in (self._facts, self._packages, self._by_hand, self._intro):
            widget.setVisible(not restart)
        self._message.setVisible(bool(self._message.text()))
        for widget in (self._step, self._bar, self._cancel):
            widget.setVisible(working)
        for widget in (self._install, self._folder, self._retry):
            widget.setVisible(not working and not restart)
        self._index.setVisible(not working and not restart and installer.plan.wheels is not None)
        self._install.setEnabled(installer.can_install)
        self._cancel.setEnabled(installer.state == "working")
        self._said.setVisible(working or bool(self._log.toPlainText()))
        if installer.state == "working":
            self._show_progress(Progress(total=len(installer.plan.items)))

    def _title_text(self) -> str:
        if self.installer.state == "restart":
            return tr("The packages are there: restart FreeCAD")
        return tr("AI Designer needs a few Python packages")

    def _intro_text(self) -> str:
        gaps = (gap_text(gap, self.installer.plan) for gap in self.installer.gaps)
        lines = "".join(f"<li><b>{_readable(name)}</b>: {_readable(text)}</li>" for name, text in gaps)
        asked = html.escape(tr("Until they are there nothing of it runs. Nothing is fetched before you press Install."))
        return f"<ul style='margin-left: 14px; -qt-list-indent: 0'>{lines}</ul>{asked}"

    def _facts_text(self) -> str:
        plan = self.installer.plan
        checked = tr("each by its hash, which is part of AI Designer; no code of a package runs while it is installed")
        facts = [
            (tr("Size"), size_text(plan)),
            (tr("From"), source_text(plan)),
            (tr("Into"), str(plan.target)),
            (tr("Checked"), checked),
            (tr("Others"), others_text(plan)),
        ]
        muted = current_theme().muted
        rows = (
            f"<tr>{_cell(_coloured(html.escape(name), muted))}{_cell(_readable(text))}</tr>" for name, text in facts
        )
        return f"<table cellspacing='0'>{''.join(rows)}</table>"

    def _message_text(self) -> str:
        installer, theme = self.installer, current_theme()
        if installer.state == "cancelled":
            return html.escape(tr("Cancelled. Everything is as it was."))
        if installer.state == "restart":
            text = tr(
                "Another add-on has loaded an older version of a package that was replaced. Restart FreeCAD once."
            )
            return html.escape(text)
        if installer.failure is None:
            return ""
        what, then = failure_text(installer.failure, installer.plan)
        unchanged = tr("Everything is as it was.")
        return f"{_coloured(_readable(what), theme.bad)}<br>{_readable(then)} {html.escape(unchanged)}"

    def _show_progress(self, progress: Progress) -> None:
        if self.installer.state == "stopping":
            self._step.setText(html.escape(tr("Stopping…")))
            return
        self._step.setText(_readable(progress_text(progress)))
        parts = {"starting": 0.0, "collecting": 0.0, "unpacking": 0.5, "moving": 1.0}
        share = progress.done / progress.total if progress.total else 0.0
        self._bar.setRange(0, 1000)
        self._bar.setValue(int(1000 * min(1.0, parts[progress.step] + share / 2)))


def _row(name: str, version: str, size: int) -> str:
    return f"{name} {version}" + (f"  {file_size(size)}" if size else "")


def _readable(text: str) -> str:
    """Text as it is, which may be broken within paths."""
    return html.escape(breakable(text))


def _cell(markup: str) -> str:
    return f"<td style='padding: 0 8px 4px 0'>{markup}</td>"


def _coloured(markup: str, colour: str) -> str:
    return f"<span style='color: {colour}'>{markup}</span>" if markup else ""
