"""An issuer: its name, face, colours, boilerplate and contacts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import InstanceOf

from kit.colour.palette import Palette
from kit.model.contact import Contact
from kit.model.fact import NONE, ByLanguage, Fact
from kit.source.types import Asset
from kit.units import Mm

FACES = ("text", "lead", "quote", "title", "label", "small", "display")
"""The roles of type that a brand gives a family to."""


class Logo(Fact):
    """light: for a light ground; dark: for a dark one; mark, mark_dark: without the name.

    clear_space: what stays empty around it, as a part of its height.
    minimum: the smallest height at which it is set.
    """

    light: InstanceOf[Asset]
    dark: InstanceOf[Asset]
    mark: InstanceOf[Asset] | None = None
    mark_dark: InstanceOf[Asset] | None = None
    clear_space: float = 0.33
    minimum: Mm = Mm(6.4)


class FontFace(Fact):
    """One file of a family. family: the name that the style sheets use (`Kit Serif Text`)."""

    family: str
    weight: int
    style: Literal["normal", "italic"]
    asset: InstanceOf[Asset]


class Glossary(Fact):
    """How the house writes. acronyms: to their expansion, which may be empty.

    names: own names as they are spelt. keep: words that typography leaves as they are.
    """

    acronyms: Mapping[str, str] = NONE
    names: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


class Brand(Fact):
    """One brand, checked: its files exist, its colours are legible, its inks are printable.

    key: the name of its folder. article: the name as a sentence takes it ("l’Agence Orbite").
    boilerplate: Markdown. contacts: in the brand's order.
    links: by purpose (press, site, …), https. legal: notices that must be printed.
    faces: role of type (one of `FACES`) to family. fallback: families for letters that the others
    lack. weights: role (title, subtitle, head, …) to weight. tracking: role to em.
    fonts: every file of every family named; none of an issuer that doesn't lead.
    css: the text of the brand's own style sheet.
    """

    key: str
    name: ByLanguage
    short: ByLanguage
    article: ByLanguage
    logo: Logo
    faces: Mapping[str, str]
    families: tuple[str, ...]
    fallback: tuple[str, ...] = ()
    fonts: tuple[FontFace, ...]
    weights: Mapping[str, int] = NONE
    tracking: Mapping[str, float] = NONE
    palette: InstanceOf[Palette]
    boilerplate: ByLanguage = NONE
    contacts: tuple[Contact, ...] = ()
    links: Mapping[str, str] = NONE
    legal: ByLanguage = NONE
    glossary: Glossary = Glossary()
    css: str = ""
