"""The panel's colours, derived from what the main window looks like, so that every FreeCAD theme works."""

from __future__ import annotations

from dataclasses import dataclass

RGB = tuple[int, int, int]


@dataclass(frozen=True)
class Theme:
    """Colours as #rrggbb. `good`, `bad` and `notice` have enough contrast with `background` to be read as text."""

    dark: bool
    background: str
    text: str
    muted: str
    faint: str
    bubble: str
    ring: str
    good: str
    bad: str
    notice: str
    keyword: str
    string: str
    number: str


LIGHT = {
    "good": "#0b6e4f",
    "bad": "#b3261e",
    "notice": "#8a5200",
    "keyword": "#7a1fa2",
    "string": "#0b6e4f",
    "number": "#1455b3",
}
DARK = {
    "good": "#4fd1a1",
    "bad": "#ff8b7b",
    "notice": "#f2b84b",
    "keyword": "#d6a3f0",
    "string": "#7fd6a8",
    "number": "#86b8ff",
}

SEEN = 3.0
"""The contrast by which a line is seen, by WCAG 2."""


def theme_of(*, background: RGB, text: RGB, accent: RGB) -> Theme:
    """A theme for text on a background; shades in between are mixed from the two and the accent."""
    dark = luminance(background) < luminance(text)
    return Theme(
        dark=dark,
        background=_hex(background),
        text=_hex(text),
        muted=_hex(_mix(text, background, 0.36)),
        faint=_hex(_mix(text, background, 0.88)),
        bubble=_hex(_mix(accent, background, 0.78)),
        ring=_hex(_seen(accent, text, background)),
        **(DARK if dark else LIGHT),
    )


def luminance(colour: RGB) -> float:
    """Relative luminance, 0 to 1, by WCAG 2."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: RGB, second: RGB) -> float:
    """Contrast ratio, 1 to 21, by WCAG 2; text wants 4.5."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def rgb(text: str) -> RGB:
    """The numbers of #rrggbb."""
    return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))


def _seen(accent: RGB, text: RGB, background: RGB) -> RGB:
    """The accent, with as much of the text's colour as makes a line of it seen."""
    shades = [_mix(accent, text, share / 8) for share in range(9)]
    return next((shade for shade in shades if contrast(shade, background) >= SEEN), text)


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


def _mix(first: RGB, second: RGB, share: float) -> RGB:
    """`share` of the second colour, the rest of the first."""
    mixed = [round(one * (1 - share) + two * share) for one, two in zip(first, second, strict=True)]
    return (mixed[0], mixed[1], mixed[2])


def _hex(colour: RGB) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
