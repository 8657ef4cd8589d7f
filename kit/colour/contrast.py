"""Contrast between two colours, as WCAG 2.1 defines it."""

from __future__ import annotations

from kit.colour.palette import Rgb

TEXT_MINIMUM = 4.5
LARGE_TEXT_MINIMUM = 3.0


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two sRGB colours, 1 to 21 (WCAG 2.1, "contrast ratio")."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(rgb: Rgb) -> float:
    """The relative luminance of an sRGB colour, 0 for black to 1 for white (WCAG 2.1)."""
    red, green, blue = (_linear(value / 255) for value in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    # WCAG 2.1 prints 0.03928 for the threshold of IEC 61966-2-1, 0.04045: no 8-bit value differs.
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
