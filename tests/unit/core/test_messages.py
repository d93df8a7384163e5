"""Pictures as they are taken in and written down; tokens as they are guessed."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.messages import MOST_BYTES_OF_IMAGE, Image, count_tokens

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256))


@pytest.mark.parametrize(("data", "media_type"), [(PNG, "image/png"), (JPEG, "image/jpeg")])
def test_a_picture_is_known_by_its_first_bytes_and_survives_json(data: bytes, media_type: str) -> None:
    image = Image.of(data)
    assert (image.media_type, image.data) == (media_type, data)
    assert Image.model_validate_json(image.model_dump_json()) == image
    assert "\\x89" not in repr(image), "no picture fills a log"


@pytest.mark.parametrize(
    ("data", "problem"),
    [(b"", "neither"), (b"GIF89a", "neither"), (PNG + bytes(MOST_BYTES_OF_IMAGE), "larger than 20 MB")],
)
def test_what_is_no_picture_or_too_large_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Image.of(data)


def test_four_characters_make_a_token() -> None:
    assert [count_tokens("x" * size) for size in (0, 1, 4, 5)] == [0, 1, 1, 2]
