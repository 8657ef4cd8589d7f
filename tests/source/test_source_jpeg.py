"""A photo that is an upright sRGB JPEG already loses its metadata and nothing else."""

import io

import pytest
from PIL import Image

from kit.source import jpeg, photo
from kit.source.jpeg import bare, with_rights

RIGHTS = {"alt.fr": "Une côte", "caption": "A & B", "credit": "Agence Orbite", "rights": "libre"}


def a_photo(**options: object) -> bytes:
    image = Image.radial_gradient("L").convert("RGB").resize((320, 200))
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera of somebody"
    image.save(file, "JPEG", exif=exif, comment=b"a secret", **options)
    return file.getvalue()


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_rows": 1}])
def test_its_pixels_are_not_encoded_again(options: dict[str, object]) -> None:
    data = a_photo(**options)
    cleaned = photo.clean(data, "a.jpg")
    scans = data[data.index(b"\xff\xda") :]
    assert cleaned.jpeg.endswith(scans)
    assert b"somebody" not in cleaned.jpeg
    assert b"secret" not in cleaned.jpeg


def test_cleaning_twice_gives_the_same_bytes() -> None:
    once = photo.clean(a_photo(), "a.jpg").jpeg
    assert photo.clean(once, "a.jpg").jpeg == once


def test_what_follows_the_end_is_cut_off() -> None:
    assert b"hidden" not in bare(a_photo() + b"hidden" * 50)


def test_a_cleaned_photo_can_say_whose_it_is_and_still_be_the_same() -> None:
    once = photo.clean(a_photo(), "a.jpg").jpeg
    again = photo.clean(with_rights(once, RIGHTS), "a.jpg")
    assert again.jpeg == once
    assert {name: again.rights[name] for name in RIGHTS} == RIGHTS


def test_a_turned_photo_is_encoded_upright() -> None:
    image = Image.new("RGB", (40, 20), "red")
    exif = Image.Exif()
    exif[0x0112] = 6
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif)
    cleaned = photo.clean(file.getvalue(), "a.jpg")
    assert (cleaned.width, cleaned.height) == (20, 40)


def test_bytes_that_are_no_jpeg_are_refused() -> None:
    with pytest.raises(jpeg.NotJpeg):
        bare(b"\xff\xd8\xff\xe0\x00")


def test_words_longer_than_a_segment_are_left_out_the_longest_first() -> None:
    once = photo.clean(a_photo(), "a.jpg").jpeg
    told = photo.clean(with_rights(once, {**RIGHTS, "caption": "a" * 70_000}), "a.jpg").rights
    assert "caption" not in told
    assert told["credit"] == RIGHTS["credit"]
