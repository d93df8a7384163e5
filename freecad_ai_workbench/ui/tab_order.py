"""Tab goes through what is seen from top to bottom and from left to right, however and whenever it was made.

Qt's own order is that in which widgets were made, and chips, rows and pages come later than what stands below them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .focus_ring import FocusRing
from .qt import Qt, QtWidgets


def go_on(top: QtWidgets.QWidget, by_qt: Callable[[bool], bool], *, forward: bool) -> bool:
    """What Tab does below this widget: go to the next stop and mark it, or at the end, by Qt's order, elsewhere.

    For `focusNextPrevChild`, with what that does otherwise; False if the focus can't go anywhere.
    """
    target = next_stop(top, forward=forward)
    if target is not None:
        target.setFocus(Qt.TabFocusReason if forward else Qt.BacktabFocusReason)
        _bring_into_sight(target)
        FocusRing(target)
        return True
    passed: list[QtWidgets.QWidget | None] = [None]
    while by_qt(forward):
        reached = top.window().focusWidget()
        if reached in passed or not top.isAncestorOf(reached):
            return True
        passed.append(reached)
    return False


def next_stop(top: QtWidgets.QWidget, *, forward: bool) -> QtWidgets.QWidget | None:
    """Where Tab leads from where the focus is; None from the last stop, and from what is none."""
    stops = [*stops_of(top)][:: 1 if forward else -1]
    now = top.window().focusWidget()
    after = stops[stops.index(now) + 1 :] if now in stops else ()
    return after[0] if after else None


def stops_of(top: QtWidgets.QWidget) -> Iterator[QtWidgets.QWidget]:
    """Where Tab stops below a widget, in the order in which it is seen: each part of it is gone through as a whole."""
    seen = [child for child in top.children() if isinstance(child, QtWidgets.QWidget) and child.isVisible()]
    for widget in _by_rows([child for child in seen if not child.isWindow()]):
        if widget.isEnabled() and widget.focusPolicy() & Qt.TabFocus and widget.focusProxy() is None:
            yield widget
        yield from stops_of(widget)


def _by_rows(widgets: Sequence[QtWidgets.QWidget]) -> Iterator[QtWidgets.QWidget]:
    """What begins above the middle of the topmost stands in one row with it."""
    rows: list[list[QtWidgets.QWidget]] = []
    for widget in sorted(widgets, key=lambda one: one.y()):
        if not rows or widget.y() > rows[-1][0].geometry().center().y():
            rows.append([])
        rows[-1].append(widget)
    for row in rows:
        yield from sorted(row, key=lambda one: one.x())


def _bring_into_sight(widget: QtWidgets.QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QtWidgets.QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
