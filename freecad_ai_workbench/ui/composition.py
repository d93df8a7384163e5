"""The panel's composition root: it wires the application and FreeCAD's documents to a session."""

# mypy: allow-subclassing-any

from __future__ import annotations

from functools import partial

from ..app import App, build_app, keep_log
from ..config.paths import data_folder
from ..config.settings import model_was_chosen, read_settings
from ..storage.request_history import RequestHistory
from .actions import find_action
from .current_app import CurrentApp
from .estimator import Estimator
from .exporter import Exporter
from .find_documents import identity_of, open_file
from .first_run import FirstRun
from .first_run_view import FirstRunView
from .kept_runs import KeptRuns
from .open_documents import OpenDocuments
from .operations import apply_proposal, read_request
from .panel import DesignerPanel
from .qt import QtCore, QtWidgets
from .report_log import show_warnings
from .session_keeper import SessionKeeper
from .session_model import SessionModel
from .session_shelf import SessionShelf
from .warm_up import warm_up_later


def build_panel(*, app: App | None = None, parent: QtWidgets.QWidget | None = None) -> DesignerPanel:
    """The panel of `app`, by default the real one, which follows the user's settings. Raises SettingsError."""
    current = CurrentApp(app or build_app(read_settings()), follows=app is None)
    documents = OpenDocuments(
        limits=current.app.limits,
        read_request=read_request,
        apply_proposal=apply_proposal,
        checkpoints=current.app.checkpoints,
    )
    runs = KeptRuns(current)
    session = SessionModel(runs, documents)
    session.pictures.about = lambda: current.app.about_pictures()
    keeper = SessionKeeper(current.app.sessions, session, identity=identity_of, parent=session)
    runs.keep = keeper.keep_run
    shelf = SessionShelf(current.app.sessions, session, keeper, open_file=open_file, parent=session)
    keeps_texts = current.settings.audit_content == "all"
    history = RequestHistory(data_folder() / "requests.json" if keeps_texts else None)
    panel = DesignerPanel(session, shelf=shelf, history=history, parent=parent)
    panel.exporter = Exporter(current, session, active=documents.active, parent=panel)
    panel.trail = current.app.audit.path.parent
    if (macro := find_action("macro")) is not None:
        panel.timeline.save_with(partial(macro.act, panel))
    session.setParent(panel)
    current.setParent(panel)
    panel.current = current
    panel.estimator = Estimator(current, session, documents, words=panel.prompt.toPlainText, parent=panel)
    panel.estimator.estimated.connect(panel.show_estimate)
    panel.prompt.textChanged.connect(panel.estimator.notice)
    follow = Follower(current, documents, parent=panel)
    current.changed.connect(follow.take)
    follow.take()
    shelf.document_activated(identity_of(documents.active()).uid)
    shelf.refresh()
    if app is None:
        show_warnings()
        if not model_was_chosen(current.settings):
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


class Follower(QtCore.QObject):
    """Hands what the settings say to those who do not ask the application for it."""

    def __init__(self, current: CurrentApp, documents: OpenDocuments, *, parent: DesignerPanel) -> None:
        super().__init__(parent)
        self._current = current
        self._documents = documents
        self._panel = parent
        self._level = ""

    def take(self) -> None:
        """The settings are others now."""
        app = self._current.app
        self._documents.limits = app.limits
        self._panel.ghost.set_colours(app.settings.colours)
        self._panel.session.timeline.asks = app.settings.confirm.going_back
        if not self._current.follows:
            return
        if model_was_chosen(app.settings):
            self._panel.set_start(None)
        warm_up_later(app, parent=self._panel)
        if app.settings.log_level != self._level:
            self._level = app.settings.log_level
            keep_log(app.settings)
