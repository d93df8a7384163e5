"""A quiet line above the work: a session of this document can be resumed, or a run can be gone on with."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..storage.session_record import SessionHead
from .offer_bar import OfferBar
from .qt import QtWidgets, tr
from .session_shelf import SessionShelf


class SessionBar(OfferBar):
    """Of a session of this document, or a run that was left."""

    def __init__(self, shelf: SessionShelf, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__("AIDesignerSessionBar", parent=parent)
        self._shelf = shelf
        self.later = self._button("AIDesignerSessionLater", tr("&Not now"))
        self.act = self._button("AIDesignerSessionResume")
        self.later.clicked.connect(shelf.dismiss)
        self.act.clicked.connect(self._take_up)
        shelf.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        left, head = self._shelf.left, self._shelf.offered
        self.setVisible(left is not None or head is not None)
        if left is not None:
            self.text.setText(tr("The run of “{}” was left before its end.").format(_short(left.request.text)))
            self.act.setText(tr("&Go on"))
            self.act.setToolTip(tr("Take the run on from its last finished step, on the document as it is now"))
        elif head is not None:
            self.text.setText(offer_text(head))
            self.act.setText(tr("&Resume"))
            self.act.setToolTip(tr("Show this session again and go on with it"))

    def _take_up(self) -> None:
        if self._shelf.left is not None:
            self._shelf.go_on()
        elif (head := self._shelf.offered) is not None:
            self._shelf.resume(head.id)


def offer_text(head: SessionHead) -> str:
    """What is offered, in one sentence."""
    when = f"{head.changed.astimezone():%Y-%m-%d %H:%M}"
    if head.doing and not head.ended:
        return tr("FreeCAD ended unexpectedly in the middle of “{}” ({}).").format(head.name, when)
    return tr("There is a session for “{}”: “{}” ({}).").format(head.document, head.name, when)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:59] + "…"
