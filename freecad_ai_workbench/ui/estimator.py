"""Looks, once the user stops typing, how much the first call would read, and says so where that is much."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable

from ..agents.estimate import Estimate
from ..core.design import DesignState, SelectedElement
from ..core.run import RunRequest
from .amounts import count, money
from .current_app import CurrentApp
from .language import reading_language
from .open_documents import OpenDocuments
from .qt import Qt, QtCore, QtWidgets, Signal, tr
from .run_thread import Outcome, RunThread
from .session_model import SessionModel
from .session_talk import BUSY
from .status_bar import QuietLabel
from .turns import Turns
from .warm_up import asks_models

REST_MS = 400
"""How long nothing was typed."""
_MORE_WORDS = ("asking", "confirming")
"""Phases in which what is sent is added to the request before."""


class Estimator(QtCore.QObject):
    """`estimated` comes with an Estimate, or None where there is little to read or nobody to read it.

    The document is read between the window's turns, as for a request, which then finds it known. The rest is a
    thread's work.
    """

    estimated = Signal(object)

    def __init__(
        self,
        current: CurrentApp,
        session: SessionModel,
        documents: OpenDocuments,
        *,
        words: Callable[[], str],
        parent: QtCore.QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._current, self._session, self._documents, self._words = current, session, documents, words
        self._reading: Turns | None = None
        self._thread: RunThread | None = None
        self._rest = QtCore.QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin)
        for signal in (session.pictures.changed, session.context.changed, session.phase_changed, current.changed):
            signal.connect(self.notice)

    def notice(self, _news: object = None) -> None:
        """Something is different: look once it has come to rest; what was said holds until then."""
        self._stop_reading()
        if self._session.phase in BUSY:
            self._rest.stop()
            self.estimated.emit(None)
        else:
            self._rest.start(REST_MS)

    def stop(self) -> None:
        """FreeCAD closes."""
        self._rest.stop()
        self._stop_reading()
        if self._thread is not None:
            self._thread.wait()

    def _begin(self) -> None:
        text, settings = self._words().strip(), self._current.settings
        if not text or text.startswith("/") or not asks_models(settings):
            self.estimated.emit(None)
        elif self._thread is not None:
            self._rest.start(REST_MS)
        elif settings.privacy.context == "nothing":
            self._weigh(text, DesignState())
        else:
            self._reading = Turns(self._documents.look(self._document()), parent=self)
            self._reading.ended.connect(lambda design: self._weigh(text, design))
            self._reading.begin()

    def _weigh(self, text: str, design: DesignState) -> None:
        self._stop_reading()
        request, app = self._request(text, design), self._current.app
        self._thread = RunThread(lambda _emit, _cancel: app.estimate(request), parent=self)
        self._thread.ended.connect(self._end)
        self._thread.start()

    def _request(self, text: str, design: DesignState) -> RunRequest:
        session = self._session
        more = session.phase in _MORE_WORDS
        names = session.context.names(self._document())
        return RunRequest(
            id="estimate",
            text=f"{session.request_text}\n\n{text}" if more else text,
            design=design,
            selection=tuple(SelectedElement(object_name=name, element=element) for name, element in names),
            earlier=session.talk.earlier,
            images=session.pictures.going_along(more=more),
            language=reading_language(),
        )

    def _document(self) -> str:
        return self._session.document if self._session.phase in _MORE_WORDS else self._documents.active()

    def _end(self, outcome: Outcome) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        if self._session.phase not in BUSY and self._words().strip():
            self.estimated.emit(outcome.result)

    def _stop_reading(self) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.stop()
            reading.deleteLater()


class EstimateLabel(QuietLabel):
    """Beside Send, while there is something to say: what the first call would read, and for how much."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("AIDesignerEstimate")
        self.setAccessibleName(tr("Estimate"))
        self.setAlignment(Qt.AlignRight | Qt.AlignVCenter)
        self.hide()

    def show_estimate(self, found: Estimate | None) -> None:
        """Say it, or nothing."""
        self.setVisible(found is not None)
        self.say(_short(found) if found is not None else "")
        self.setToolTip("\n".join(_lines(found)) if found is not None else "")


def _short(found: Estimate) -> str:
    """A price of nothing is not told: who runs the model knows that it costs nothing."""
    tokens = tr("≈ {} tokens").format(count(found.tokens))
    return f"{tokens}, {_rough_money(found.cost_usd)}" if found.cost_usd else tokens


def _rough_money(usd: float) -> str:
    return "<$0.01" if usd < 0.01 else money(usd)


def _lines(found: Estimate) -> list[str]:
    parts = [
        tr("{}: {} tokens").format(name, count(tokens))
        for name, tokens in (
            (tr("Document"), found.document),
            (tr("Earlier requests"), found.earlier),
            (tr("Pictures"), found.pictures),
        )
        if tokens
    ]
    unknown = [tr("The price of {} is not known.").format(found.model)] if found.cost_usd is None else []
    what = tr("What the first call will read, estimated. Its answer and further calls come on top.")
    return [_short(found), what, *parts, *unknown]
