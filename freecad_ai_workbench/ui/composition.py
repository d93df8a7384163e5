"""The panel's composition root: it wires the application and FreeCAD's documents to a session."""

from __future__ import annotations

from ..app import App, build_app, keep_log
from ..config.settings import model_was_chosen, read_settings
from .actions import find_action
from .first_run import FirstRun
from .first_run_view import FirstRunView
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
        if not model_was_chosen(app.settings):
            offer_first_run(panel, FirstRun(parent=panel))
    return panel


def offer_first_run(panel: DesignerPanel, first_run: FirstRun) -> None:
    """Show the ways to start until one is chosen; the request box works all the same."""
    view = FirstRunView(first_run, parent=panel)
    settings = find_action("settings")
    view.allow_hosted(settings is not None)
    if settings is not None:
        view.hosted.connect(lambda: settings.act(panel, "hosted"))
    first_run.chosen.connect(lambda: panel.set_start(None))
    panel.set_start(view)
