"""Amounts of ink: their total, and the nearest colour that a press accepts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kit.colour.palette import Cmyk

Lab = tuple[float, float, float]
ToLab = Callable[[Sequence[Cmyk]], Sequence[Lab]]

_STEPS = 24


def total(cmyk: Cmyk) -> float:
    """The total ink of a colour, per cent, 0 to 400."""
    return sum(cmyk)


def inks(cmyk: Cmyk) -> int:
    """How many inks a colour needs."""
    return sum(1 for amount in cmyk if amount > 0)


def clamp(colours: Iterable[Cmyk], limit: float, to_lab: ToLab) -> tuple[Cmyk, ...]:
    """The same colours with at most `limit` per cent of ink each, looking as near as can be.

    Grey is taken from cyan, magenta and yellow together, whose ratio carries the hue, and given
    back as black; of these mixtures the one at the least distance in Lab is taken.
    """
    given = tuple(colours)
    heavy = tuple(dict.fromkeys(one for one in given if total(one) > limit))
    if not heavy:
        return given
    families = [tuple(_mixtures(one, limit)) for one in heavy]
    looks = iter(to_lab([mixture for family in families for mixture in family]))
    nearest = {
        one: min((_distance(next(looks), want), mixture) for mixture in family)[1]
        for one, want, family in zip(heavy, to_lab(heavy), families, strict=True)
    }
    return tuple(nearest.get(one, one) for one in given)


def _mixtures(cmyk: Cmyk, limit: float) -> Iterable[Cmyk]:
    cyan, magenta, yellow, black = cmyk
    coloured = cyan + magenta + yellow
    for step in range(_STEPS):
        key = black + (100 - black) * step / (_STEPS - 1)
        share = max(0.0, min(1.0, (limit - key) / coloured))
        yield (cyan * share, magenta * share, yellow * share, key)


def _distance(one: Lab, other: Lab) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
