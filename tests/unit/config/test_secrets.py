"""Keys are blotted out of texts, in whatever text they stand."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.config.secrets import BLOT, redact

TAIL = "Abc-123_def4"


@pytest.mark.parametrize("begin", ["sk-", "sk_", "pk-", "gsk_", "xai-", "hf_", "key-"])
def test_what_is_shaped_like_a_key_is_blotted_out(begin: str) -> None:
    for around in ("{}", "the key is {}.", '"{}"', "a\n{}\nb", "({})", "x={}&y"):
        assert redact(around.format(begin + TAIL), environment={}) == around.format(BLOT)
    assert redact(begin + TAIL[:-1], environment={}) == begin + TAIL[:-1], "too short for a key"


def test_other_shapes_are_known_as_well() -> None:
    assert redact("AIza" + "x" * 20, environment={}) == BLOT
    assert redact("Authorization: Bearer  abcdefgh", environment={}) == f"Authorization: {BLOT}"


@pytest.mark.parametrize(
    "text", ["Bearer of news", "AIza", "task_of_some_length_or_other", "the-sketch-of-a-long-name", "-_-" * 9]
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert redact(text, environment={}) == text


def test_values_of_secret_variables_go_the_longest_first() -> None:
    environment = {"A_KEY": "tulip1", "B_TOKEN": "tulip1rose", "HOME": "/home/tulip", "C_SECRET": "abc"}
    assert redact("tulip1rose tulip1 /home/tulip abc", environment=environment) == f"{BLOT} {BLOT} /home/tulip abc"
