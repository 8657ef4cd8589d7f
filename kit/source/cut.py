"""Which part of a photo a cut keeps."""

from __future__ import annotations


def cut_box(
    size: tuple[int, int], ratio: float, focus: tuple[float, float]
) -> tuple[int, int, int, int]:
    """Left, upper, right and lower edge, in pixels, of the largest part of this ratio.

    ratio: width / height. Its middle is as near to `focus` as the edges of the photo allow.
    """
    width, height = size
    wide = min(width, max(1, round(height * ratio)))
    high = min(height, max(1, round(width / ratio)))
    left = round(min(max(focus[0] * width - wide / 2, 0), width - wide))
    upper = round(min(max(focus[1] * height - high / 2, 0), height - high))
    return left, upper, left + wide, upper + high
