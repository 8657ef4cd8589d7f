"""When a mixture of inks looks black."""

from __future__ import annotations

from collections.abc import Sequence

DARK = 0.1


def looks_black(inks: Sequence[float]) -> bool:
    """Whether C, M, Y, K (0 to 1 each) leave a tenth or less of red, green and blue light."""
    black = 1 - inks[3]
    return all((1 - ink) * black <= DARK for ink in inks[:3])
