"""What a request is about, after selecting, picking and removing."""

from __future__ import annotations

from freecad_ai_workbench.core.design import SelectedElement
from freecad_ai_workbench.ui.references import Chosen, Reference, describe

A, B, C = (Reference("D", "Box", f"Face{at}") for at in (1, 2, 3))


def test_what_is_selected_is_meant_in_its_order() -> None:
    assert Chosen().following((A, B, A)).of("D") == (A, B)
    assert Chosen().following((A, B)).of("Other") == ()


def test_what_was_removed_stays_away_while_it_is_selected() -> None:
    chosen = Chosen().following((A, B)).without(A)
    assert chosen.of("D") == (B,)
    assert chosen.following((A, B, C)).of("D") == (B, C)
    assert chosen.following((B,)).following((A, B)).of("D") == (A, B)


def test_what_was_picked_stays_whatever_is_selected() -> None:
    chosen = Chosen().following((A,)).with_pin(B)
    assert chosen.of("D") == (B, A)
    assert chosen.following(()).of("D") == (B,)
    assert chosen.following((B, C)).of("D") == (B, C)
    assert chosen.following((B,)).without(B).of("D") == ()
    assert chosen.following((A,)).without(A).with_pin(A).of("D") == (B, A)


def test_what_was_picked_goes_with_the_request_and_what_is_selected_stays() -> None:
    chosen = Chosen().following((A,)).with_pin(A).with_pin(B).unpinned()
    assert chosen.of("D") == (A,)
    assert Chosen().following((A, C)).without(C).with_pin(B).unpinned().of("D") == (A,)


def test_a_closed_document_takes_its_things_along() -> None:
    other = Reference("E", "Box")
    chosen = Chosen().following((A, other)).with_pin(B).without_document("D")
    assert chosen == Chosen().following((other,))


def test_things_are_described_by_what_a_user_sees() -> None:
    face = SelectedElement(
        object_name="Pad", element="Face3", label="Plate", kind="plane", size=(40, 20), area=800, normal=(0, 0, 1)
    )
    assert describe(face) == "Face3 of Plate: plane, 40 × 20 mm, normal +Z"
    edge = SelectedElement(
        object_name="Pad", element="Edge1", label="Plate", kind="line", length=5.5, direction=(0, 0.6, 0.8)
    )
    assert describe(edge) == "Edge1 of Plate: line, 5.5 mm long, along (0, 0.6, 0.8)"
    hole = SelectedElement(
        object_name="P", element="Face9", label="P", kind="cylinder", radius=2, area=9, direction=(1, 0, 0)
    )
    assert describe(hole) == "Face9 of P: cylinder, 9 mm², radius 2 mm, along X"
    assert describe(SelectedElement(object_name="Pad", label="Plate")) == "Plate"
