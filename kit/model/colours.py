"""The colours of a brand: complete, legible, and printable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.colour.contrast import TEXT_MINIMUM, contrast
from kit.colour.palette import Palette, Role
from kit.findings import Finding
from kit.model import rules
from kit.model.sheets import ColourSheet
from kit.source.yaml import Tree

INK_LIMIT = 300.0
SMALL = ("-small", "-label")
SMALL_INKS = 2
"""Type below 9 pt takes two inks at most: a third is never in register."""

_ON_TINT = ("text", "ink", "ink-small", "muted", "muted-small", "accent-label")
_ON_INK = (
    *("on-ink", "muted-on-ink", "muted-on-ink-small"),
    *("accent-on-ink", "highlight-on-ink", "figure-on-ink"),
)
GROUNDS: Mapping[str, tuple[str, ...]] = {
    "paper": (*_ON_TINT, "accent", "alert", "alert-small", "code"),
    "tint": _ON_TINT,
    "alert": ("on-alert",),
    "ink": _ON_INK,
}
"""Which roles are text, and on what ground: each pair must reach WCAG 2.1 AA, 4.5 : 1."""

PAINTED = ("rule", "rule-on-ink")
"""What is drawn and never read."""

ROLES = tuple(
    dict.fromkeys((*GROUNDS, *(role for roles in GROUNDS.values() for role in roles), *PAINTED))
)
"""Every role that a brand must give a colour."""


def palette(colours: Mapping[str, ColourSheet]) -> Palette:
    """The palette of checked colours."""
    return Palette(
        tuple(
            Role(name=name, rgb=one.rgb, cmyk=one.cmyk, spot=one.spot or "")
            for name, one in colours.items()
        )
    )


def colour_faults(colours: Mapping[str, ColourSheet], tree: Tree) -> Iterator[Finding]:
    """What is missing, can't be read, or can't be printed."""
    for role in ROLES:
        if role not in colours:
            yield rules.COLOUR_MISSING.at(tree.where(("colours",)), role=role)
    yield from _clashes(colours, tree)
    for role, one in colours.items():
        where = tree.where(("colours", role, "cmyk"))
        if sum(one.cmyk) > INK_LIMIT:
            yield rules.COLOUR_INK.at(where, role=role, total=f"{sum(one.cmyk):g}")
        inks = sum(ink > 0 for ink in one.cmyk)
        if role.endswith(SMALL) and inks > SMALL_INKS:
            yield rules.COLOUR_SMALL.at(where, role=role, count=str(inks))
    for ground, roles in GROUNDS.items():
        for role in roles:
            if ground in colours and role in colours:
                yield from _contrast(role, ground, colours, tree)


def _clashes(colours: Mapping[str, ColourSheet], tree: Tree) -> Iterator[Finding]:
    """A colour is mapped to its inks by its sRGB value: equal values, equal inks."""
    first: dict[tuple[int, int, int], str] = {}
    for role, one in colours.items():
        other = first.setdefault(one.rgb, role)
        if colours[other].cmyk != one.cmyk:
            where = tree.where(("colours", role, "rgb"))
            rgb = "#" + bytes(one.rgb).hex().upper()
            yield rules.COLOUR_CLASH.at(where, role=role, other=other, rgb=rgb)


def _contrast(
    role: str, ground: str, colours: Mapping[str, ColourSheet], tree: Tree
) -> Iterator[Finding]:
    ratio = contrast(colours[role].rgb, colours[ground].rgb)
    if ratio < TEXT_MINIMUM:
        yield rules.COLOUR_CONTRAST.at(
            tree.where(("colours", role, "rgb")),
            role=role,
            ground=ground,
            ratio=f"{ratio:.2f}",
            minimum=f"{TEXT_MINIMUM:g}",
        )
