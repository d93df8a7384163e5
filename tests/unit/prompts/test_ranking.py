"""Which example and which reference card a request gets."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.prompts.examples import find_examples, rank_recipes
from freecad_ai_workbench.prompts.recipes import read_recipes
from freecad_ai_workbench.prompts.reference import find_reference, read_cards

NEAREST_EXAMPLE = [
    ("a mounting plate 120x80 with holes in the corners", "plate"),
    ("square plate 100x100 with a central hole", "plate"),
    ("plate with a long slot for adjustment", "slotted_plate"),
    ("ventilation grille with many holes in rows and columns", "perforated_plate"),
    ("perforated sheet", "perforated_plate"),
    ("an L bracket with a fillet in the corner", "l_bracket"),
    ("angle bracket for a shelf, 4 mm thick", "l_bracket"),
    ("bracket bent from 2 mm sheet", "sheet_bracket"),
    ("a sheet metal angle with holes", "sheet_bracket"),
    ("a hollow project box with 2 mm walls", "enclosure"),
    ("electronics enclosure with screw bosses", "enclosure"),
    ("drip tray", "enclosure"),
    ("case for a raspberry pi with a lid", "lidded_box"),
    ("thin-walled enclosure with a lid that snaps in", "lidded_box"),
    ("a spur gear with 24 teeth, module 1.5", "gear"),
    ("rack and pinion", "gear"),
    ("a compression spring of 1 mm wire", "spring"),
    ("M10 threaded rod 60 long", "threaded_rod"),
    ("threaded stud M6", "threaded_rod"),
    ("a V-belt pulley for a 10 mm shaft", "pulley"),
    ("sheave for a rope", "pulley"),
    ("duct that goes from 100x100 to 60x40", "hopper"),
    ("a tapered transition lofted between two rectangles", "hopper"),
    ("a bent tube for a handrail", "bent_pipe"),
    ("pipe elbow", "bent_pipe"),
    ("steel tube 30x2", "tube"),
    ("cable gland washer", "washer"),
    ("washer for an M6 screw", "washer"),
    ("a knob for a potentiometer", "knob"),
    ("U profile aluminium 2 m", "u_channel"),
    ("flange with 8 bolts on a bolt circle", "flange"),
    ("stepped shaft with three diameters", "stepped_shaft"),
    ("an axle with shoulders for bearings", "stepped_shaft"),
    ("M8 hex nut", "hex_nut"),
    ("bolt M12x60", "hex_bolt"),
    ("a cone", "cone"),
    ("O-ring 20x3", "torus"),
    ("hinge for a small door", "hinge_leaf"),
    ("hexagonal bar", "polygon_prism"),
    ("ball of 20 mm", "sphere"),
    ("a cylindrical pin with chamfered ends", "cylinder"),
    ("a block 50x40x30 with rounded edges", "box"),
    ("spacer between two plates", "spacer"),
    ("bearing bushing", "spacer"),
]
NEAREST_CARD = [
    ("add a countersunk hole for an M6 screw", "hole"),
    ("tapped M6 hole", "tapped_hole"),
    ("mirror the pocket to the other side", "mirror"),
    ("make it hollow with 2 mm walls open at the top", "thickness"),
    ("sweep a circle along a path", "pipe"),
    ("make the lid red and half transparent", "colour"),
    ("a row of ventilation slots", "linear_pattern"),
    ("six holes on a bolt circle", "polar_pattern"),
    ("grid of 5 x 4 holes", "multi_transform"),
    ("taper the walls by 3 degrees for moulding", "draft"),
    ("engrave the text FRONT", "text"),
    ("a spring", "helix"),
    ("revolve the profile around the Z axis", "revolution"),
    ("use a spreadsheet for the parameters", "spreadsheet"),
    ("the height shall be half the length by formula", "varset"),
    ("a plane inclined by 30 degrees", "datum_plane"),
    ("loft between a square and a circle", "loft"),
    ("round the upper edges with 2 mm", "edges"),
    ("chamfer all vertical edges", "edges"),
    ("move the body 10 mm to the right", "placement"),
    ("rotate it by 45 degrees", "placement"),
    ("change the width constraint of the sketch", "edit_sketch"),
    ("remove the pocket", "remove_feature"),
    ("subtract the second body from the first", "body_boolean"),
    ("cut the cylinder from the box", "part_boolean"),
    ("put a boss on the top face", "sketch_on_face"),
    ("a wavy curve", "spline"),
    ("bent sheet bracket", "sheet"),
    ("two copies of the same part", "assembly"),
    ("how heavy is it", "measure"),
    ("a hexagonal recess", "polygon"),
    ("align the sketch to an existing edge", "external_geometry"),
    ("extrude on both sides", "pad_ends"),
    ("a keyway slot", "slot"),
    ("fit the lid to the outline of the other body", "shape_binder"),
    ("a pyramid on a square base", "wedge"),
    ("a ramp from 0 to 20 mm", "wedge"),
    ("a vase turned from one profile", "revolution"),
    ("a groove for an O-ring", "revolution"),
    ("half a ball on a post, a dome", "primitives"),
    ("a cross hole for a pin", "pad_ends"),
    ("a 4 mm hole through both walls", "pad_ends"),
    ("three rings of holes", "polar_pattern"),
    ("8 ribs instead of 5", "linear_pattern"),
    ("make it 5 mm taller", "edit_sketch"),
    ("delete the fillet", "remove_feature"),
    ("round all top edges", "edges"),
    ("PartDesign::SubtractivePipe along it", "pipe"),
]
NO_CARD = [
    "a cylinder 25 mm in diameter and 60 mm tall, its axis on the Z axis, standing on the XY plane",
    "a bar 120 x 20 x 10 mm whose length is an editable parameter",
    "a washer, 8 mm inside diameter, 16 mm outside diameter, 1.6 mm thick",
    "two plates at right angles, 30 mm tall measured from the underside",
    "a column, 50 mm high, with a surface that is smooth",
]
OTHER_EXAMPLE = [
    ("a cover, a disc of 80 mm with four holes on a bolt circle of 64 mm", "hex_bolt"),
    ("a wall plate with two screw holes", "hex_bolt"),
    ("a disc with three rings of holes", "spacer"),
    ("a shaft with six equally spaced splines", "spacer"),
    ("a handle for a drawer with 128 mm hole spacing", "spacer"),
]
TITLES = {card.name: card.title for card in read_cards()}


@pytest.mark.parametrize(("request_text", "name"), NEAREST_EXAMPLE)
def test_the_nearest_example_is_the_sensible_one(request_text: str, name: str) -> None:
    assert rank_recipes(request_text, most=1)[0].name == name


@pytest.mark.parametrize(("request_text", "name"), NEAREST_CARD)
def test_the_nearest_card_is_the_sensible_one(request_text: str, name: str) -> None:
    assert find_reference(request_text, most=1)[0].startswith(f"{TITLES[name]}. ")


@pytest.mark.parametrize("request_text", NO_CARD)
def test_words_that_every_request_has_bring_no_card(request_text: str) -> None:
    assert find_reference(request_text, most=2) == ()


@pytest.mark.parametrize(("request_text", "name"), OTHER_EXAMPLE)
def test_words_for_holes_and_their_places_name_no_part(request_text: str, name: str) -> None:
    title = next(recipe.title for recipe in read_recipes() if recipe.name == name)
    assert not [script for script in find_examples(request_text, most=2) if script.startswith(f"# {title}\n")]


def test_across_flats_is_no_cut_to_both_sides() -> None:
    (card,) = find_reference("an octagonal column, 24 mm across flats", most=2)
    assert card.startswith("Regular polygons. ")


def test_an_example_that_is_less_near_is_left_out() -> None:
    words = "a flat washer, 8 mm inside diameter, 16 mm outside diameter"
    assert len(rank_recipes(words, most=3)) == 3
    assert len(find_examples(words, most=3)) == 1


@pytest.mark.parametrize("request_text", ["", "qwertz", "make it nice", "and with that, please", "12 x 34"])
def test_what_speaks_of_nothing_gets_nothing(request_text: str) -> None:
    assert find_examples(request_text, most=3) == ()
    assert find_reference(request_text, most=3) == ()


def test_no_more_than_asked_for_and_none_twice() -> None:
    words = "a plate with a grid of holes, a slot and a countersunk hole"
    for find, text in ((find_examples, "a hex nut, a hex bolt and a plain washer"), (find_reference, words)):
        found = find(text, most=3)
        assert len(found) == len(set(found)) == 3
        assert find(text, most=1) == found[:1]
        assert find(text, most=0) == ()


def test_an_example_shows_the_options_that_are_spoken_of() -> None:
    (plain,) = find_examples("a plate 120x80x6", most=1)
    assert "Pocket" not in plain
    assert "Fillet" not in plain
    (drilled,) = find_examples("a plate with holes", most=1)
    assert "Corner holes" in drilled
    assert "Fillet" not in drilled
    (rounded,) = find_examples("a plate with rounded corners", most=1)
    assert "PartDesign::Fillet" in rounded
