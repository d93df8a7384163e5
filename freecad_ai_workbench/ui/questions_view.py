"""The planner's questions, each with the answer it would assume: Enter takes them all, or the user types others."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .long_button import LongButton
from .qt import Qt, QtWidgets, tr
from .session_model import SessionModel


class QuestionsView(QtWidgets.QWidget):
    """A small form; hidden while nothing is asked."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("AIDesignerQuestions")
        self._fields: list[QtWidgets.QLineEdit] = []
        self._form = QtWidgets.QVBoxLayout()
        self._form.setSpacing(2)
        self.button = LongButton(tr("&Continue with these answers"), self)
        self.button.setObjectName("AIDesignerAnswer")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._send)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(self._form)
        layout.addWidget(self.button)
        session.phase_changed.connect(self.render_questions)
        self.render_questions()

    def render_questions(self, _phase: str = "") -> None:
        """Show the questions that wait for an answer, or nothing."""
        asked = self._session.clarification if self._session.phase == "asking" else None
        self._clear()
        for question in asked.questions if asked else ():
            self._add(question.text, question.default)
        self.setVisible(asked is not None)
        if asked is not None:
            self.button.setFocus()

    def _add(self, text: str, default: str) -> None:
        label = QtWidgets.QLabel(text, self)
        label.setTextFormat(Qt.PlainText)
        label.setWordWrap(True)
        field = QtWidgets.QLineEdit(default, self)
        field.setPlaceholderText(default)
        field.setAccessibleName(text)
        field.returnPressed.connect(self._send)
        self._form.addWidget(label)
        self._form.addWidget(field)
        self._fields.append(field)

    def _send(self) -> None:
        self._session.answer([field.text() for field in self._fields])

    def _clear(self) -> None:
        self._fields = []
        while self._form.count():
            widget = self._form.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
