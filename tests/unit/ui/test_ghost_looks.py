"""What is seen of a ghost at which place of the slider, and that roles are told apart without telling colours."""

from __future__ import annotations

from itertools import combinations

import pytest

from freecad_ai_workbench.config.settings import PreviewColours
from freecad_ai_workbench.core.design import DesignState, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunResult, Mesh
from freecad_ai_workbench.ui.ghost_looks import (
    CASING,
    LINES,
    PATTERNS,
    look_of,
    original_opacity,
    palette_of,
    replaced_names,
)
from freecad_ai_workbench.ui.theme import contrast

SURFACES = palette_of(PreviewColours()).surfaces
ROLES = ("added", "removed", "changed")


def whole(colour):
    return tuple(round(255 * channel) for channel in colour)


@pytest.mark.parametrize("role", ROLES)
def test_before_nothing_of_the_ghost_is_seen(role):
    assert look_of(role, 0.0, "plain").surface == look_of(role, 0.0, "plain").line == 0
    assert look_of(role, 0.0, "raised").surface == 0
    assert original_opacity(0.0) == 1


def test_after_the_result_alone_is_seen():
    assert [look_of(role, 1.0, "plain").surface for role in ROLES] == [1, 0, 1]
    assert [look_of(role, 1.0, "plain").line for role in ROLES] == [1, 0, 1]
    assert look_of("removed", 1.0, "raised").surface == 0
    assert original_opacity(1.0) == 0


@pytest.mark.parametrize("role", ROLES)
def test_in_between_both_are_seen_through(role):
    assert 0.3 < look_of(role, 0.5, "plain").surface < 0.8
    assert 0.3 < original_opacity(0.5) < 0.8
    assert original_opacity(0.25) > original_opacity(0.5) > original_opacity(0.75)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("blend", [0.2, 0.5, 0.8])
def test_what_is_pointed_at_stands_out(role, blend):
    raised, plain, lowered = (look_of(role, blend, stress) for stress in ("raised", "plain", "lowered"))
    assert 1 >= raised.surface > 1.1 * plain.surface > 1.2 * lowered.surface > 0
    assert raised.width > plain.width > lowered.width


@pytest.mark.parametrize(("first", "second"), list(combinations(ROLES, 2)))
def test_roles_differ_in_lightness_and_in_the_pattern_of_their_edges(first, second):
    assert contrast(whole(SURFACES[first]), whole(SURFACES[second])) > 1.6
    assert PATTERNS[first] != PATTERNS[second]


@pytest.mark.parametrize("background", [(0, 0, 0), (51, 51, 101), (120, 120, 130), (171, 171, 196), (255, 255, 255)])
@pytest.mark.parametrize("role", ROLES)
def test_edges_are_seen_on_every_background(role, background):
    line, casing = whole(LINES[role]), whole(CASING)
    assert max(contrast(line, background), contrast(casing, background)) > 3
    assert contrast(line, casing) > 7


def test_objects_that_are_hidden_or_gone_are_replaced():
    def state(**visible: bool) -> DesignState:
        made = (ObjectState(name=name, label=name, type_id="Part::Box", visible=seen) for name, seen in visible.items())
        return DesignState(objects=tuple(made))

    meshes = tuple(
        Mesh(object_name=name, role=role, vertices=b"", triangles=b"")
        for name, role in (("Cut", "added"), ("Thick", "changed"), ("Gone", "removed"))
    )
    trial = DryRunResult(
        before=state(Box=True, Tool=True, Thick=True, Gone=True, Other=True, Hidden=False),
        after=state(Box=False, Tool=False, Thick=True, Other=True, Hidden=False, Cut=True),
        meshes=meshes,
    )
    assert replaced_names(trial) == ("Box", "Gone", "Thick", "Tool")


def test_a_colour_of_the_users_own_has_lighter_edges_and_the_usual_ones_keep_theirs():
    palette = palette_of(PreviewColours(added="#000080"))
    assert whole(palette.surfaces["added"]) == (0, 0, 128)
    assert palette.lines["changed"] == LINES["changed"]
    assert contrast(whole(palette.lines["added"]), whole(CASING)) > 4
