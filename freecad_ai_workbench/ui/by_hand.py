"""The commands that do by hand what the page about missing packages does."""

# mypy: allow-subclassing-any

from __future__ import annotations

import shlex
import subprocess  # nosec B404  # only to write a command down as Windows reads it
import sys
from collections.abc import Sequence
from pathlib import Path

from ..dependencies import download_command, pip_command
from ..installation.plan import Plan
from .fold import Fold
from .long_button import LongButton
from .qt import Qt, QtGui, QtWidgets, tr


class ByHand(Fold):
    """Folded; a button copies the first command."""

    def __init__(self, *, parent: QtWidgets.QWidget) -> None:
        body = QtWidgets.QWidget(parent)
        super().__init__(tr("By hand"), body, parent=parent)
        self.head.setObjectName("AIDesignerInstallByHand")
        self._install = ""
        self._text = read_only_text(tr("Commands"), body)
        self._text.setObjectName("AIDesignerInstallCommand")
        self.copy = LongButton(tr("C&opy the command"), body)
        self.copy.setObjectName("AIDesignerInstallCopy")
        self.copy.clicked.connect(lambda: QtGui.QGuiApplication.clipboard().setText(self._install))
        layout = QtWidgets.QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addWidget(self.copy, 0, Qt.AlignLeft)

    def show_plan(self, plan: Plan, *, lock: Path) -> None:
        """Say how to do this, and how to get a folder of wheels."""
        python = plan.python or "python3"
        self._install = typed(pip_command(python, plan.target, lock=lock, wheels=plan.wheels))
        note = tr("To fill a folder of wheels on a machine with network:")
        self._text.setPlainText(f"{self._install}\n\n{note}\n{typed(download_command(python, 'wheels', lock=lock))}")


def typed(command: Sequence[str]) -> str:
    """A command as it is typed into this system's shell."""
    return subprocess.list2cmdline(command) if sys.platform == "win32" else shlex.join(command)


def read_only_text(title: str, parent: QtWidgets.QWidget) -> QtWidgets.QPlainTextEdit:
    """Text to read and copy, which the Tab key leaves."""
    text = QtWidgets.QPlainTextEdit(parent)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(title)
    text.setWordWrapMode(QtGui.QTextOption.WrapAtWordBoundaryOrAnywhere)
    text.setMinimumHeight(120)
    return text
