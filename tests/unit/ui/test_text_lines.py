"""Texts on lines of limited width."""

from freecad_ai_workbench.ui.text_lines import broken


def test_lines_are_broken_at_blanks_where_they_no_longer_fit():
    assert broken("Volume: 76 → 96 mm³ (+25 %)", fits=lambda line: len(line) <= 12) == (
        "Volume: 76 →",
        "96 mm³ (+25",
        "%)",
    )
    assert broken("Unbreakable", fits=lambda line: len(line) <= 3) == ("Unbreakable",)
    assert broken("", fits=lambda line: True) == ("",)
