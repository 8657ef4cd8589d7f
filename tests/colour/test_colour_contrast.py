"""Contrast as WCAG 2.1 counts it; the values are those of its own examples and of the brief."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.colour.contrast import TEXT_MINIMUM, contrast
from kit.colour.palette import Rgb

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
channel = st.integers(0, 255)
colours = st.tuples(channel, channel, channel)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)


@pytest.mark.parametrize(
    ("rgb", "ratio"),
    [
        ((0x76, 0x76, 0x76), 4.54),
        ((0x0B, 0x1B, 0x3B), 17.0),
        ((0xC9, 0x3A, 0x18), 5.1),
        ((0x56, 0x62, 0x7A), 6.1),
        ((0x5A, 0x5A, 0x5A), 6.9),
    ],
)
def test_a_text_colour_has_the_contrast_of_the_brief_on_white(rgb: Rgb, ratio: float) -> None:
    assert contrast(rgb, WHITE) == pytest.approx(ratio, abs=0.05)


def test_the_lightest_grey_for_text_is_767676() -> None:
    assert contrast((0x76,) * 3, WHITE) >= TEXT_MINIMUM > contrast((0x77,) * 3, WHITE)


@given(one=colours, other=colours)
def test_contrast_knows_no_order(one: Rgb, other: Rgb) -> None:
    assert contrast(one, other) == contrast(other, one) >= 1
