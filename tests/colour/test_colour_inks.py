"""From sRGB to inks: neutrals, pictures, the limit of total ink, and the cache."""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, degrees
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kit.colour.condition import Condition, condition
from kit.colour.icc import grey_inks, lab, picture_inks, separate, within_limit
from kit.colour.ink import inks, total
from kit.errors import KitError

PROFILE = Path(__file__).parents[2] / "assets/icc/FOGRA39L_coated.icc"
FOGRA39 = condition(PROFILE.read_bytes())

amounts = st.floats(0, 100)


def keep(key: str, make: Callable[[], bytes]) -> bytes:
    return make()


def nothing_kept(key: str, make: Callable[[], bytes]) -> bytes:
    raise AssertionError(f"{key} is made again")


def hue(cmyk: tuple[float, float, float, float]) -> float:
    _, a, b = lab([cmyk], FOGRA39)[0]
    return degrees(atan2(b, a))


def test_white_takes_no_ink_and_black_all_the_black() -> None:
    greys = grey_inks(FOGRA39, keep)
    assert (greys[255], greys[0]) == (0, 100)


@pytest.mark.parametrize(("grey", "ink"), [(0x5A, 80), (0xBD, 35), (0xF1, 7), (0xC9, 30)])
def test_a_neutral_keeps_its_lightness_in_black_ink(grey: int, ink: float) -> None:
    assert grey_inks(FOGRA39, keep)[grey] == pytest.approx(ink, abs=1.5)


def test_a_darker_neutral_never_takes_less_ink() -> None:
    greys = grey_inks(FOGRA39, keep)
    assert list(greys) == sorted(greys, reverse=True)


def test_a_colour_of_a_picture_looks_alike_in_inks() -> None:
    # A muted red lies within the gamut: its Lab is that of sRGB (D50), 46.6 46.1 28.7.
    seen = lab([picture_inks([(170, 70, 66)], FOGRA39, keep)[170, 70, 66]], FOGRA39)[0]
    assert seen == pytest.approx((43, 42, 25), abs=5)


def test_colours_of_pictures_are_converted_once() -> None:
    held: dict[str, bytes] = {}
    made = picture_inks([(1, 2, 3), (4, 5, 6)], FOGRA39, lambda k, m: held.setdefault(k, m()))

    def kept(key: str, make: Callable[[], bytes]) -> bytes:
        return held[key]

    assert picture_inks([(4, 5, 6), (1, 2, 3), (4, 5, 6)], FOGRA39, kept) == made


def test_no_colour_asks_the_cache_for_nothing() -> None:
    assert picture_inks([], FOGRA39, nothing_kept) == {}


@settings(max_examples=40, deadline=None)
@given(red=st.integers(0, 255), green=st.integers(0, 255), blue=st.integers(0, 255))
def test_no_colour_of_a_picture_exceeds_the_limit(red: int, green: int, blue: int) -> None:
    (cmyk,) = picture_inks([(red, green, blue)], FOGRA39, keep).values()
    assert total(cmyk) <= 300


def test_no_pixel_of_a_photo_exceeds_the_limit() -> None:
    # Dark colours, where the profile alone gives up to 318 per cent.
    bands = [Image.linear_gradient("L").rotate(turn).point(lambda v: v // 6) for turn in (0, 90, 0)]
    inked = separate(Image.merge("RGB", bands), FOGRA39, keep)
    pixels = inked.tobytes()
    assert inked.mode == "CMYK"
    assert max(sum(pixels[at : at + 4]) for at in range(0, len(pixels), 4)) / 2.55 <= 300


def test_the_profile_alone_would_exceed_it() -> None:
    limitless = condition(FOGRA39.profile, limit=400)
    inked = separate(Image.new("RGB", (1, 1), (8, 8, 8)), limitless, keep).tobytes()
    assert sum(inked) / 2.55 > 300


@settings(max_examples=40, deadline=None)
@given(st.tuples(amounts, amounts, amounts, amounts))
def test_inks_are_brought_within_the_limit(cmyk: tuple[float, float, float, float]) -> None:
    (held,) = within_limit([cmyk], FOGRA39)
    assert total(held) <= max(300.0001, min(total(cmyk), 300.0001))


def test_inks_within_the_limit_stay_as_they_are() -> None:
    assert within_limit([(60, 40, 40, 100), (0, 0, 0, 100)], FOGRA39) == (
        (60, 40, 40, 100),
        (0, 0, 0, 100),
    )


def test_a_clamped_colour_keeps_its_hue_and_lightness() -> None:
    rich = (100.0, 85.0, 60.0, 70.0)
    (held,) = within_limit([rich], FOGRA39)
    before, after = lab([rich, held], FOGRA39)
    assert total(held) == pytest.approx(300)
    assert after[0] == pytest.approx(before[0], abs=1.5)
    assert hue(held) == pytest.approx(hue(rich), abs=25)
    assert held[0] > held[1] > held[2]


def test_inks_are_counted() -> None:
    assert (inks((0, 90, 100, 15)), total((0, 90, 100, 15))) == (3, 205)


def test_a_damaged_profile_is_refused() -> None:
    with pytest.raises(KitError) as caught:
        condition(FOGRA39.profile[:-1])
    assert str(caught.value) == (
        "the profile of FOGRA39 is damaged: it says 121368 bytes and has 121367. "
        "Copy the profile again."
    )


def test_a_profile_of_a_screen_is_no_printing_condition() -> None:
    with pytest.raises(KitError) as caught:
        condition((PROFILE.parent / "sRGB2014.icc").read_bytes(), name="sRGB")
    assert str(caught.value) == (
        "the profile of sRGB is no printing profile in CMYK. Name the output profile of a press."
    )


def test_another_profile_or_limit_is_another_digest() -> None:
    assert FOGRA39.digest != condition(FOGRA39.profile, limit=280).digest
    assert FOGRA39.digest != Condition(name="x", title="x", profile=b"x").digest
