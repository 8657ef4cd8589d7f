"""The part of a transformation that turns and scales; where a thing lies is of no concern here."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot, sqrt
from typing import Any

Matrix = tuple[float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0)


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`, as `cm` concatenates."""
    a, b, c, d = inner
    e, f, g, h = outer
    return (a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h)


def linear(numbers: Sequence[Any]) -> Matrix:
    """The first four of the six numbers of a PDF matrix."""
    a, b, c, d = (float(number) for number in numbers[:4])
    return (a, b, c, d)


def sides(matrix: Matrix) -> tuple[float, float]:
    """The lengths of the unit square's sides after `matrix`."""
    a, b, c, d = matrix
    return (hypot(a, b), hypot(c, d))


def scale(matrix: Matrix) -> float:
    """How much `matrix` enlarges, as the square root of areas."""
    a, b, c, d = matrix
    return sqrt(abs(a * d - b * c))
