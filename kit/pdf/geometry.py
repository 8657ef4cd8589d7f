"""Boxes and matrices, in points, the origin below and left."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

Box = tuple[float, float, float, float]

EVERYWHERE: Box = (-math.inf, -math.inf, math.inf, math.inf)


class Matrix(NamedTuple):
    """What a content stream calls a matrix: x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, other: Matrix) -> Matrix:
        """This matrix applied first, `other` after it."""
        a, b, c, d, e, f = self
        A, B, C, D, E, F = other
        return Matrix(
            a * A + b * C,
            a * B + b * D,
            c * A + d * C,
            c * B + d * D,
            e * A + f * C + E,
            e * B + f * D + F,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point lands."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, box: Box) -> Box:
        """The upright box around a box that was moved."""
        x0, y0, x1, y1 = box
        return around(self.point(x, y) for x, y in ((x0, y0), (x1, y0), (x0, y1), (x1, y1)))

    @property
    def across(self) -> float:
        """Length of the unit vector in x after the matrix."""
        return math.hypot(self.a, self.b)

    @property
    def up(self) -> float:
        """Length of the unit vector in y after the matrix."""
        return math.hypot(self.c, self.d)

    @property
    def least(self) -> float:
        """The smallest stretch in any direction: what a line's width is multiplied by, at least."""
        a, b, c, d = self.a, self.b, self.c, self.d
        sum_ = a * a + b * b + c * c + d * d
        root = math.sqrt(max(0.0, sum_ * sum_ - 4 * (a * d - b * c) ** 2))
        return math.sqrt(max(0.0, (sum_ - root) / 2))


def around(points: Iterable[tuple[float, float]]) -> Box:
    """The upright box around points, at least one."""
    pairs = list(points)
    xs = [x for x, _ in pairs]
    ys = [y for _, y in pairs]
    return min(xs), min(ys), max(xs), max(ys)


IDENTITY = Matrix()


def meet(one: Box, other: Box) -> Box:
    """What two boxes share; where nothing, a box of no size."""
    x0, y0 = max(one[0], other[0]), max(one[1], other[1])
    x1, y1 = min(one[2], other[2]), min(one[3], other[3])
    return (x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else (x0, y0, x0, y0)


def join(one: Box, other: Box) -> Box:
    """The box around two boxes."""
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def grow(box: Box, by: float) -> Box:
    """The box, larger by `by` on each side (smaller where negative)."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def holds(outer: Box, inner: Box, tolerance: float = 0.01) -> bool:
    """Whether `inner` lies within `outer`."""
    return (
        inner[0] >= outer[0] - tolerance
        and inner[1] >= outer[1] - tolerance
        and inner[2] <= outer[2] + tolerance
        and inner[3] <= outer[3] + tolerance
    )


def width(box: Box) -> float:
    """Width, points."""
    return box[2] - box[0]


def height(box: Box) -> float:
    """Height, points."""
    return box[3] - box[1]


def area(box: Box) -> float:
    """Area, square points."""
    return width(box) * height(box)


def as_box(value: Any) -> Box | None:
    """A box from a PDF array, its corners put in order; None if it isn't four numbers."""
    numbers = as_numbers(value)
    if len(numbers) != 4:
        return None
    x0, y0, x1, y1 = numbers
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def as_matrix(value: Any) -> Matrix:
    """A matrix from a PDF array; the identity if it isn't six numbers."""
    numbers = as_numbers(value)
    return Matrix(*numbers) if len(numbers) == 6 else Matrix()


def as_numbers(value: Any) -> Sequence[float]:
    """The numbers of a PDF array; empty if one of its members isn't a number."""
    try:
        return [float(one) for one in value]
    except (TypeError, ValueError):
        return []
