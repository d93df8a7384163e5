"""The panel: a session's views, the prompt box and the buttons, from top to bottom."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..agents.estimate import Estimate
from ..core.proposal import Proposal
from ..storage.request_history import RequestHistory
from .alternatives_view import AlternativesView
from .chat_view import ChatView
from .completion import Choice
from .current_app import CurrentApp
from .decision_bar import DecisionBar
from .document_watch import DocumentWatch
from .empty_view import EmptyView
from .estimator import EstimateLabel, Estimator
from .exporter import Exporter
from .find_documents import identity_of
from .ghost_looks import replaced_names
from .language import retold
from .live_view import LiveView
from .pages import Pages
from .panel_head import PanelHead
from .picture_chips import PictureButtons, PictureChips
from .plan_editor import PlanEditor
from .plan_view import PlanView
from .pointing import Pointer
from .preview import Ghost
from .prompt_box import PromptBox
from .proposal_view import ProposalView
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .questions_view import QuestionsView
from .recovery_view import RecoveryView
from .remark import Remark
from .review_status import ReviewStatus
from .selection_chips import SelectionChips
from .session_bar import SessionBar
from .session_model import SessionModel
from .session_shelf import SessionShelf
from .session_talk import BUSY
from .slash import SlashError
from .status_bar import ActivityLabel, CostLabel
from .timeline_view import TimelineView
from .trouble_bar import TroubleBar
from .typed_requests import carry_out, sources


class DesignerPanel(QtWidgets.QWidget):
    """What stands in the dock. Its Qt property "phase" is the session's phase."""

    def __init__(
        self,
        session: SessionModel,
        *,
        shelf: SessionShelf | None = None,
        history: RequestHistory | None = None,
        parent: QtWidgets.QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.shelf = shelf
        self.exporter: Exporter | None = None
        self.trail: Path | None = None
        """Where the audit trail lies, for the statistics."""
        self.current: CurrentApp | None = None
        self.estimator: Estimator | None = None
        self._history = history
        self.setObjectName("AIDesignerPanel")
        self.setMinimumWidth(max(220, 10 * self.fontMetrics().height()))  # so that the longest words fit
        self._open = True
        self._ghost_of: Proposal | None = None
        self._start: QtWidgets.QWidget | None = None
        self.ghost = Ghost(parent=self)
        self._pointer = Pointer()
        self._watch = DocumentWatch(
            activated=self._document_activated,
            changed=session.document_changed,
            closed=self._document_closed,
            stepped=session.timeline.look,
            committed=session.timeline.notice_commit,
        )
        self._make_views()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._follow(session.phase)

    def sizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        return QtCore.QSize(340, 600)

    def set_open(self, is_open: bool) -> None:
        """The dock was opened or closed: a closed panel runs nothing and shows no ghost."""
        self._open = is_open
        if not is_open:
            self.session.stop()
        self._show_ghost()

    def set_start(self, view: QtWidgets.QWidget | None) -> None:
        """What is shown before the first request; the examples if that is None."""
        old, self._start = self._start, view
        if view is not None:
            self._stack.addWidget(view)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._arrange()

    def shut_down(self, *, seconds: float) -> None:
        """FreeCAD closes: stop the run, wait for it, leave nothing behind."""
        self._watch.stop()
        self.ghost.clear()
        if self.exporter is not None:
            self.exporter.shut_down(seconds=seconds)
        if self.shelf is not None:
            self.shelf.end()
        if self.estimator is not None:
            self.estimator.stop()
        self.session.pictures.stop()
        self.session.shut_down(seconds=seconds)

    def _make_views(self) -> None:
        self.chat = ChatView(self.session, parent=self)
        self.empty = EmptyView(parent=self)
        self.plan = PlanView(self.session, parent=self)
        self.plan_editor = PlanEditor(self.session, parent=self)
        self.alternatives = AlternativesView(self.session.review, parent=self)
        self.proposal = ProposalView(self.session, parent=self)
        self.status = ReviewStatus(self.session.review, parent=self)
        self.numbers = LiveView(self.session.live, parent=self)
        self.questions = QuestionsView(self.session, parent=self)
        self.trouble = TroubleBar(self)
        self.decision = DecisionBar(self.session, parent=self)
        self.timeline = TimelineView(self.session.timeline, parent=self)
        self.recovery = RecoveryView(self.session.recovery, parent=self)
        self.activity = ActivityLabel(self.session, parent=self)
        self.chips = SelectionChips(self.session.context, parent=self)
        self.prompt = PromptBox(history=self._history, sources=sources(self), parent=self)
        self.remark = Remark(parent=self)
        self.pictures = PictureChips(self.session.pictures, parent=self)
        self.picture_buttons = PictureButtons(self.session.pictures, parent=self)
        self.chips.add_button(self.picture_buttons)
        self.cost = CostLabel(self.session, parent=self)
        self.estimate = EstimateLabel(parent=self)

    def _make_buttons(self) -> None:
        self.send = QtWidgets.QPushButton(tr("&Send"), self)
        self.send.setObjectName("AIDesignerSend")
        self.send.setToolTip(tr("Send the request (Enter)"))
        self.stop = QtWidgets.QPushButton(tr("S&top"), self)
        self.stop.setObjectName("AIDesignerStop")
        self.stop.setToolTip(tr("Stop the run (Esc); the document stays as it is"))

    def _lay_out(self) -> None:
        self._lay_out_talk()
        desk = QtWidgets.QWidget(self)
        layout = QtWidgets.QVBoxLayout(desk)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.recovery)
        if self.shelf is not None:
            layout.addWidget(SessionBar(self.shelf, parent=self))
        layout.addWidget(self._splitter, 1)
        for widget in (
            self.numbers,
            self.questions,
            self.trouble,
            self.status,
            self.decision,
            self.timeline,
            self.chips,
            self.pictures,
            self.prompt,
            self.remark,
        ):
            layout.addWidget(widget)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.activity, 1)
        row.addWidget(self.estimate, 1)
        row.addWidget(self.stop)
        row.addWidget(self.send)
        layout.addLayout(row)
        layout.addWidget(self.cost)
        self.pages = Pages(desk, parent=self)
        self.head = PanelHead(self, self.pages)
        if self.shelf is not None:
            self.shelf.keeper.named.connect(self.head.title.say)
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(4, 4, 4, 4)
        outer.setSpacing(2)
        outer.addWidget(self.head)
        outer.addWidget(self.pages, 1)

    def _lay_out_talk(self) -> None:
        """The chat, and below it what is proposed."""
        self._stack = QtWidgets.QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.chat)
        self._stack.setMinimumHeight(60)
        work = QtWidgets.QWidget(self)
        layout = QtWidgets.QVBoxLayout(work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.plan)
        layout.addWidget(self.plan_editor, 1)
        layout.addWidget(self.alternatives)
        layout.addWidget(self.proposal, 1)
        self._splitter = QtWidgets.QSplitter(Qt.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(work)
        self._splitter.setStretchFactor(0, 1)
        self._work = work

    def _connect(self) -> None:
        session = self.session
        self.empty.chosen.connect(self.prompt.fill)
        self.prompt.sent.connect(self._submit)
        self.chips.left.connect(self.prompt.setFocus)
        self.pictures.left.connect(self.prompt.setFocus)
        self.prompt.textChanged.connect(self._enable_send)
        self.prompt.textChanged.connect(self._tell_of_pictures)
        self.prompt.picked.connect(self._take_along)
        self.prompt.given.connect(session.pictures.add)
        session.pictures.refused.connect(self.remark.say)
        session.pictures.changed.connect(self._tell_more_of_pictures)
        self.send.clicked.connect(self.prompt.send)
        self.stop.clicked.connect(session.stop)
        self.decision.ghost.wanted.connect(self.ghost.set_wanted)
        self.decision.ghost.blended.connect(self.ghost.set_blend)
        self.proposal.changes.highlighted.connect(self._point)
        self.proposal.report.pointed.connect(self._point_at)
        session.phase_changed.connect(self._follow)
        session.activity_changed.connect(self._enable_send)
        session.proposal_changed.connect(self._show_ghost)
        for signal in (session.entries_changed, session.plan_changed, session.proposal_changed):
            signal.connect(self._arrange)

    def event(self, event: QtCore.QEvent) -> bool:
        """Esc is ours, before it is anybody's shortcut, while it can do something here."""
        if event.type() == QtCore.QEvent.ShortcutOverride and self._can_leave(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc leads back from a page, else it stops the run. A key comes here if no child wanted it."""
        if not self._can_leave(event):
            super().keyPressEvent(event)
        elif self.pages.name:
            self.pages.close_page()
        else:
            self.session.stop()

    def _can_leave(self, event: QtGui.QKeyEvent) -> bool:
        wanted = event.key() == Qt.Key_Escape and event.modifiers() == Qt.NoModifier
        return wanted and bool(self.pages.name or self.session.phase == "working")

    def take_request(self) -> None:
        """Be ready for a request about what is selected."""
        self.pages.close_page()
        self.prompt.setFocus()

    def _submit(self, text: str) -> None:
        try:
            taken = carry_out(self, text)
        except SlashError as error:
            self.remark.say(retold(str(error)))
            return
        if taken:
            self.prompt.accepted(text)

    def show_estimate(self, found: Estimate | None) -> None:
        """What the first call would read takes the place of what is being done, which is nothing then."""
        self.estimate.show_estimate(found)
        self.activity.setVisible(found is None)

    def _tell_more_of_pictures(self) -> None:
        """Pictures came or went. What was said last stays, unless there is more to say, or none are left."""
        pictures = self.session.pictures
        if not pictures.attached or pictures.about():
            self._tell_of_pictures()

    def _tell_of_pictures(self) -> None:
        """Before they are sent: whether the model will see them."""
        self.remark.say(retold(self.session.pictures.about()) if self.session.pictures.attached else "")

    def _take_along(self, choice: Choice) -> None:
        """An object that was named is what the request is about."""
        if choice.tag:
            self.session.context.pin(choice.tag)

    def _follow(self, phase: str) -> None:
        self.setProperty("phase", phase)
        working = phase == "working"
        self.stop.setVisible(working)
        self.send.setVisible(not working)
        self.prompt.invite(phase)
        self._enable_send()
        self.numbers.set_wanted(phase in ("idle", "applied", "refused", "failed"))
        self._show_ghost()
        self._arrange()

    def _enable_send(self) -> None:
        has_text = bool(self.prompt.toPlainText().strip())
        self.send.setEnabled(has_text and self.session.phase not in BUSY)
        self.stop.setEnabled(not self.session.stopping)

    def _arrange(self) -> None:
        """Show the chat once something was said, and give the proposal the larger part when it comes."""
        self._stack.setCurrentWidget(self.chat if self.session.talk.entries else self._start or self.empty)
        has_plan, has_proposal = self.session.talk.plan is not None, self.session.proposal is not None
        self._work.setVisible(has_plan or has_proposal)
        asks = self.session.phase == "confirming"
        stage = "proposal" if has_proposal else "confirming" if asks else "plan" if has_plan else ""
        if stage != self._splitter.property("stage"):
            self._splitter.setProperty("stage", stage)
            QtCore.QTimer.singleShot(0, self._share_height)

    def _share_height(self) -> None:
        height = self._splitter.height()
        deciding = self.session.proposal is not None or self.session.phase == "confirming"
        wanted = int(height * 0.62) if deciding else self.plan.height() + 4
        for at, stretch in enumerate((not deciding, deciding)):  # ticks stay where they are when a line comes below
            self._splitter.setStretchFactor(at, int(stretch))
        self._splitter.setSizes([height - wanted, wanted])

    def _show_ghost(self) -> None:
        """Keep the ghost of the proposal that waits, and none else."""
        waits = self.session.phase == "proposal" and self._open
        review = self.session.review
        proposal = (review.chosen or review.proposal) if waits else None
        if proposal is self._ghost_of:
            return
        self._ghost_of = proposal
        if proposal is None:
            self.ghost.clear()
            self.decision.ghost.rewind()
        else:
            trial = proposal.dry_run
            self.ghost.show_meshes(trial.meshes, document=self.session.document, replaced=replaced_names(trial))

    def _point(self, object_name: str) -> None:
        """Show where the object is that the user looks at in the tree of changes."""
        self._point_at(object_name, ())

    def _point_at(self, object_name: str, elements: Sequence[str]) -> None:
        """Show the object, and on it the faces and edges, that a finding is about."""
        self._pointer.point(self.session.document, object_name, elements)
        self.ghost.highlight(object_name)
        names = {f"{object_name}.{element}" for element in elements}
        marks = self._ghost_of.dry_run.marks if self._ghost_of is not None else ()
        self.ghost.mark(mesh for mesh in marks if mesh.object_name in names)

    def _document_activated(self, document: str) -> None:
        self.ghost.document_activated(document)
        self.session.live.go_to(document)
        self.session.context.document_activated(document)
        if self.shelf is not None:
            self.shelf.document_activated(identity_of(document).uid)

    def _document_closed(self, document: str) -> None:
        self.ghost.document_closed(document)
        self.session.document_closed(document)
