"""The panel's composition root: it wires the application and FreeCAD's documents to a session."""

from __future__ import annotations

from ..app import App, build_app, keep_log
from ..config.settings import read_settings
from .open_documents import OpenDocuments
from .operations import apply_proposal, read_request
from .panel import DesignerPanel
from .qt import QtWidgets
from .report_log import show_warnings
from .session_model import SessionModel
from .warm_up import warm_up_later


def build_panel(*, app: App | None = None, parent: QtWidgets.QWidget | None = None) -> DesignerPanel:
    """The panel of `app`, by default the real one with the user's settings. Raises SettingsError."""
    given, app = app, app or build_app(read_settings())
    documents = OpenDocuments(
        limits=app.limits,
        read_request=read_request,
        apply_proposal=apply_proposal,
        checkpoints=app.checkpoints,
    )
    session = SessionModel(app, documents)
    panel = DesignerPanel(session, parent=parent)
    session.setParent(panel)
    if given is None:
        keep_log(app.settings)
        show_warnings()
        warm_up_later(app, parent=panel)
    return panel
