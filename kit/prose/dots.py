"""How many dots the parts of a whole take in a unit chart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from math import floor

MOST_DOTS = 132
"""Six rows of twenty-two, the most that are still counted at a glance (design brief, 5)."""


def step(total: float, most: int) -> float:
    """How much one dot stands for: the least of 1, 2, 5, 10, 20 … that needs `most` at the most."""
    steps = (digit * 10**power for power in count() for digit in (1, 2, 5))
    return next(float(one) for one in steps if total / one <= most)


def dots(values: Sequence[float], each: float) -> tuple[int, ...]:
    """The dots of each value; all together they are the rounded whole (largest remainders).

    values: not negative. each: how much one dot stands for, more than nought.
    """
    exact = [value / each for value in values]
    found = [floor(one) for one in exact]
    left = floor(sum(exact) + 0.5) - sum(found)
    fullest = sorted(range(len(exact)), key=lambda at: found[at] - exact[at])
    for at in fullest[:left]:
        found[at] += 1
    return tuple(found)
