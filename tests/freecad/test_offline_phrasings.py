"""The ways in which people ask: each is planned, scripted, run and measured against what it says, computed here."""

from __future__ import annotations

import math
from typing import Any

import pytest
from offline_runs import carry_out

from freecad_ai_workbench.host.holes import count_axes, find_holes

INCH = 25.4


def round_bar(diameter: float, length: float) -> float:
    return math.pi / 4 * diameter**2 * length


def ring(outer: float, inner: float, height: float) -> float:
    return round_bar(outer, height) - round_bar(inner, height)


def hexagon(flats: float, height: float) -> float:
    return math.sqrt(3) / 2 * flats**2 * height


def rounded(length: float, width: float, radius: float) -> float:
    return length * width - (4 - math.pi) * radius**2


def thread(diameter: float, pitch: float, length: float) -> float:
    """ISO 68-1 by averaging the section over one pitch: crest an eighth, root a quarter, flanks straight between."""
    crest, root = diameter / 2, diameter / 2 - 5 / 8 * math.sqrt(3) / 2 * pitch
    flank = (crest**2 + crest * root + root**2) / 3
    return math.pi * length * (crest**2 / 8 + root**2 / 4 + 5 / 8 * flank)


def gear(module: float, teeth: int, width: float, bore: float) -> float:
    """By adding up thin rings: at each radius a tooth is as wide as the involute leaves it."""
    alpha, pitch = math.radians(20), module * teeth / 2
    base, tip, root = pitch * math.cos(alpha), pitch + module, pitch - 1.25 * module
    half = math.pi / 2 / teeth + math.tan(alpha) - alpha
    steps = 20_000
    area = math.pi * (root**2 - bore**2 / 4)
    for i in range(steps):
        r = root + (tip - root) * (i + 0.5) / steps
        angle = math.acos(min(1.0, base / r))
        area += 2 * teeth * (half - math.tan(angle) + angle) * r * (tip - root) / steps
    return area * width


# request, volume in mm³, extent along X, Y, Z in mm (None: not told by the request), holes by diameter
TABLE: list[tuple[str, float, tuple[float | None, float | None, float | None], dict[float, int]]] = [
    # boxes
    ("a 30x20x10 mm box", 6000, (30, 20, 10), {}),
    ("box 3 cm by 2 cm by 1 cm", 6000, (30, 20, 10), {}),
    ("a box 30 wide, 20 deep and 10 high", 6000, (30, 20, 10), {}),
    ("box of 30 by 20 by 10 millimeters", 6000, (30, 20, 10), {}),
    ("box l=30 w=20 h=10", 6000, (30, 20, 10), {}),
    ('create a block 2" x 1" x 1/2"', INCH**3, (2 * INCH, INCH, INCH / 2), {}),
    ("box 1-1/2 x 3/4 x 1/2 inch", 0.5625 * INCH**3, (1.5 * INCH, 0.75 * INCH, INCH / 2), {}),
    ("a box measuring 1 foot by 6 inches by 3 inches", 216 * INCH**3, (12 * INCH, 6 * INCH, 3 * INCH), {}),
    ("square bar 20 mm x 20 mm x 0.5 m", 200_000, (20, 20, 500), {}),
    # cubes
    ("make me a 10cm cube", 1e6, (100, 100, 100), {}),
    ("cube with 25 mm sides", 25**3, (25, 25, 25), {}),
    ("twenty-five mm cube", 25**3, (25, 25, 25), {}),
    ("half inch cube", (INCH / 2) ** 3, (INCH / 2,) * 3, {}),
    ("two and a half inch cube", (2.5 * INCH) ** 3, (2.5 * INCH,) * 3, {}),
    # cylinders, spheres, cones, rings
    ("cylinder diameter 1 inch, 2 in tall", round_bar(INCH, 2 * INCH), (INCH, INCH, 2 * INCH), {}),
    ("cylinder with a radius of 10 mm and a height of 5 cm", round_bar(20, 50), (20, 20, 50), {}),
    ("a rod 8 mm in diameter and 1 m long", round_bar(8, 1000), (8, 8, 1000), {}),
    ("a disc 100 mm across and 5 mm thick", round_bar(100, 5), (100, 100, 5), {}),
    ("cylinder 30mm dia x 50mm", round_bar(30, 50), (30, 30, 50), {}),
    ("a ball of 1 1/2 inch diameter", math.pi / 6 * (1.5 * INCH) ** 3, (1.5 * INCH,) * 3, {}),
    ("sphere radius 15", math.pi / 6 * 30**3, (30, 30, 30), {}),
    (
        "cone with base radius 20, top radius 10 and height 30",
        math.pi * 30 / 3 * (400 + 200 + 100),
        (40, 40, 30),
        {},
    ),
    ("cone 40 mm diameter 60 mm high", round_bar(40, 60) / 3, (40, 40, 60), {}),
    ("torus with major radius 20 and minor radius 5", 2 * math.pi**2 * 20 * 25, (50, 50, 10), {}),
    ("o-ring 20 x 3", 2 * math.pi**2 * 11.5 * 1.5**2, (26, 26, 3), {}),
    ("ring 30 mm outer diameter, 20 mm inner diameter, 5 mm thick", ring(30, 20, 5), (30, 30, 5), {20: 1}),
    ("tube 20 outside 16 inside 100 long", ring(20, 16, 100), (20, 20, 100), {16: 1}),
    ("pipe 2 inch diameter 3 feet long with 3 mm walls", ring(50.8, 44.8, 914.4), (50.8, 50.8, 914.4), {44.8: 1}),
    ("sleeve with inner diameter 10, wall 2, 30 long", ring(14, 10, 30), (14, 14, 30), {10: 1}),
    ("bushing 20 OD 12 ID 25 long", ring(20, 12, 25), (20, 20, 25), {12: 1}),
    ("spacer 10 mm long for M4, 8 mm outside diameter", ring(8, 4.5, 10), (8, 8, 10), {4.5: 1}),
    # prisms, nuts, bolts, washers
    ("hexagonal prism 20 mm across flats and 50 mm tall", hexagon(20, 50), (40 / math.sqrt(3), 20, 50), {}),
    ("octagonal prism, diameter 30, height 10", 2 * math.sqrt(2) * 15**2 * 10, (30, 30, 10), {}),
    (
        "triangular prism with side length 20 and height 50",
        math.sqrt(3) / 4 * 400 * 50,
        (10 * math.sqrt(3), 20, 50),
        {},
    ),
    ("washer for M8", ring(16, 8.4, 1.6), (16, 16, 1.6), {8.4: 1}),
    ("an M24 washer", ring(44, 25, 4), (44, 44, 4), {25: 1}),
    ("hex nut M10", hexagon(16, 8.4) - round_bar(8.5, 8.4), (32 / math.sqrt(3), 16, 8.4), {8.5: 1}),
    ("M10x60 bolt", hexagon(16, 6.4) + round_bar(10, 60), (32 / math.sqrt(3), 16, 66.4), {}),
    ("an M6 screw 30 mm long", hexagon(10, 4) + round_bar(6, 30), (20 / math.sqrt(3), 10, 34), {}),
    # plates
    (
        "plate 100 × 60 × 5 with four 6.6 mm holes 10 mm from the edges",
        30_000 - 4 * round_bar(6.6, 5),
        (100, 60, 5),
        {6.6: 4},
    ),
    ("plate 100x60x5 with M6 holes", 30_000 - 4 * round_bar(6.6, 5), (100, 60, 5), {6.6: 4}),
    ("plate 100 x 60 x 5 with four M6 holes, close fit", 30_000 - 4 * round_bar(6.4, 5), (100, 60, 5), {6.4: 4}),
    ("plate 100 x 60 x 5 with four loose fit M6 holes", 30_000 - 4 * round_bar(7, 5), (100, 60, 5), {7: 4}),
    ("plate 100x60x10 with four holes tapped M6", 60_000 - 4 * round_bar(5, 10), (100, 60, 10), {5: 4}),
    ('an 80x50x6 mm base plate, four 1/4" holes', 24_000 - 4 * round_bar(6.35, 6), (80, 50, 6), {6.35: 4}),
    ("plate 10 cm x 6 cm x 5 mm with a 20 mm hole in the middle", 30_000 - round_bar(20, 5), (100, 60, 5), {20: 1}),
    (
        "plate 100x60x5 with a central 20 mm hole and four M5 holes in the corners",
        30_000 - round_bar(20, 5) - 4 * round_bar(5.5, 5),
        (100, 60, 5),
        {20: 1, 5.5: 4},
    ),
    ("100 mm square plate, 8 mm thick", 80_000, (100, 100, 8), {}),
    ("a plate 5'6\" long, 2' wide and 1\" thick", 66 * 24 * INCH**3, (66 * INCH, 24 * INCH, INCH), {}),
    ("plate 100x60x5 with rounded corners of radius 8", rounded(100, 60, 8) * 5, (100, 60, 5), {}),
    ("plate 80x40x5 with a slot 30x8", (3200 - 8 * 22 - round_bar(8, 1)) * 5, (80, 40, 5), {}),
    (
        "plate 80x40x5 with a central slot 30 mm long and 8 mm wide",
        (3200 - 8 * 22 - round_bar(8, 1)) * 5,
        (80, 40, 5),
        {},
    ),
    (
        "perforated plate 100x60x3 with 5x3 holes of 6 mm, 15 mm apart",
        18_000 - 15 * round_bar(6, 3),
        (100, 60, 3),
        {6: 15},
    ),
    # flanges
    (
        "flange 120 mm OD, 60 mm bore, 12 mm thick, eight 11 mm holes on 95 mm PCD",
        ring(120, 60, 12) - 8 * round_bar(11, 12),
        (120, 120, 12),
        {60: 1, 11: 8},
    ),
    (
        "flange, outer diameter 150, inner diameter 50, thickness 10, a dozen M8 holes on a 120 bolt circle",
        ring(150, 50, 10) - 12 * round_bar(9, 10),
        (150, 150, 10),
        {50: 1, 9: 12},
    ),
    # brackets and profiles
    ("L bracket 50x40x30, 4 thick", (50 + 40 - 4) * 4 * 30, (50, 30, 40), {}),
    (
        "angle bracket with 50 mm legs, 20 mm wide, 3 mm thick and one 5 mm hole in each leg",
        97 * 3 * 20 - 2 * round_bar(5, 3),
        (50, 20, 50),
        {5: 2},
    ),
    (
        "sheet metal bracket 50 x 40 x 30, 2 mm thick, bend radius 3",
        (2 * (50 + 40 - 10) + math.pi / 4 * (25 - 9)) * 30,
        (50, 30, 40),
        {},
    ),
    ("U channel 40x30x3, 500 long", (40 * 3 + 2 * 27 * 3) * 500, (500, 40, 30), {}),
    # shafts, knobs, boxes
    (
        "stepped shaft with diameters 30, 20 and 10 and lengths 40, 30 and 20",
        round_bar(30, 40) + round_bar(20, 30) + round_bar(10, 20),
        (30, 30, 90),
        {},
    ),
    ("open box 100x60x40 with 3 mm wall thickness", 240_000 - 94 * 54 * 37, (100, 60, 40), {}),
    (
        "enclosure 100x60x40 with 2 mm walls and a lid, corner radius 6",
        rounded(100, 60, 6) * 42 - rounded(96, 56, 4) * 38 + rounded(95.6, 55.6, 3.8) * 4,
        (100, 60, 42),
        {},
    ),
    # complex ones
    ("spur gear module 1.5, 30 teeth, 10 mm thick, 8 mm bore", gear(1.5, 30, 10, 8), (48, None, 10), {8: 1}),
    (
        "compression spring with wire diameter 1.5 mm, outer diameter 12 mm, 10 turns, pitch 4 mm",
        round_bar(1.5, math.pi * 10.5 * 10),
        (12, 12, 41.5),
        {},
    ),
    ("threaded rod M8 x 20", thread(8, 1.25, 20), (8, 8, 20), {}),
    (
        "bent pipe 25 mm diameter, 2 mm wall, bend radius 60, legs 100 and 80",
        ring(25, 21, 180 + 30 * math.pi),
        (172.5, 25, 152.5),
        {21: 2},
    ),
]
CHANGES: list[tuple[str, str, float, dict[float, int]]] = [
    ("plate 100x60x5", "make it 10 mm thick", 60_000, {}),
    ("plate 100x60x5", "add a 5 mm hole in the middle", 30_000 - round_bar(5, 5), {5: 1}),
    ("plate 100x60x5", "drill an M6 hole through the center of the plate", 30_000 - round_bar(6.6, 5), {6.6: 1}),
    ("plate 100x60x5", "put a 1/4 inch hole at (20, 30)", 30_000 - round_bar(6.35, 5), {6.35: 1}),
    (
        "plate 100x60x5",
        "add four 5 mm holes in the corners, 8 mm from the edges",
        30_000 - 4 * round_bar(5, 5),
        {5: 4},
    ),
    ("cylinder 40 x 30", "add a 10 mm hole in the middle", ring(40, 10, 30), {10: 1}),
    ("torus with major radius 20 and minor radius 5", "make the section 8", 2 * math.pi**2 * 19 * 16, {}),
    ("plate 100x60x5", "round all vertical edges by 3 mm", rounded(100, 60, 3) * 5, {}),
    ("tube 20 outside 16 inside 100 long", "set the length to 50", ring(20, 16, 50), {16: 1}),
    ("box 30x20x10", "chamfer the bottom edges 1 mm", 6000 - (0.5 * 100 - 4 / 3), {}),
    ("cylinder 40 x 30", "chamfer the top edges by 2 mm", round_bar(40, 30) - 2 * math.pi * (20 - 2 / 3) * 2, {}),
    ("gear with 20 teeth and module 2", "change the width to 20", gear(2, 20, 20, 0), {}),
]


def measure(document: Any) -> tuple[float, tuple[float, float, float], dict[float, int]]:
    """Volume, extents and bores of all bodies together."""
    shapes = [item.Shape for item in document.Objects if item.TypeId == "PartDesign::Body"]
    boxes = [shape.optimalBoundingBox(False) for shape in shapes]
    box = boxes[0]
    for other in boxes[1:]:
        box.add(other)
    holes: dict[float, int] = {}
    for shape in shapes:
        found = find_holes(shape)
        for diameter in {round(hole.diameter, 3) for hole in found}:
            holes[diameter] = count_axes(hole for hole in found if round(hole.diameter, 3) == diameter)
    return sum(shape.Volume for shape in shapes), (box.XLength, box.YLength, box.ZLength), holes


@pytest.mark.parametrize(("request_text", "volume", "size", "holes"), TABLE, ids=[row[0] for row in TABLE])
def test_a_phrasing_gives_what_it_says(
    document: Any, request_text: str, volume: float, size: tuple[float | None, ...], holes: dict[float, int]
) -> None:
    carry_out(document, request_text)
    found, extents, bores = measure(document)
    assert found == pytest.approx(volume, rel=2e-5)
    assert extents == pytest.approx(
        [now if told is None else told for told, now in zip(size, extents, strict=True)], abs=1e-3
    )
    assert bores == holes


@pytest.mark.parametrize(("first", "change", "volume", "holes"), CHANGES, ids=[row[1] for row in CHANGES])
def test_a_change_gives_what_it_says(
    document: Any, first: str, change: str, volume: float, holes: dict[float, int]
) -> None:
    carry_out(document, first)
    carry_out(document, change)
    found, _, bores = measure(document)
    assert found == pytest.approx(volume, rel=2e-5)
    assert bores == holes


def test_a_hole_in_the_middle_stays_there(document: Any) -> None:
    carry_out(document, "plate 100x60x5")
    carry_out(document, "add a 5 mm hole in the middle")
    carry_out(document, "change the length to 180")
    (hole,) = find_holes(document.Body.Shape)
    assert hole.position == pytest.approx((90, 30, 0), abs=1e-6)


def test_there_are_enough_phrasings() -> None:
    assert len(TABLE) + len(CHANGES) >= 60
    assert len({row[0] for row in TABLE}) == len(TABLE)
