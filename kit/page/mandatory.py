"""The words that a document may never lose, whatever its layout and brand do."""

from __future__ import annotations

from collections.abc import Callable

from kit.model.layout import Layout
from kit.page.types import Mandatory
from kit.prose.types import Erratum, Prose

ERRATUM = "Erratum, cancels and replaces the version of %(date)s"
"""The banner of a correction: the label that catalogues translate."""


def mandatory(prose: Prose, layout: Layout, label: Callable[[str], str]) -> tuple[Mandatory, ...]:
    """Title and reference; the embargo on every page; contacts and legal notices where carried.

    What a layout carries beyond title, reference and embargo is listed in its `carries`.
    """
    found = [
        Mandatory(name="title", text=prose.title.text),
        Mandatory(name="reference", text=prose.reference),
    ]
    if prose.erratum:
        found.append(Mandatory(name="erratum", text=erratum_banner(prose.erratum, label)))
    if prose.embargo:
        found.append(Mandatory(name="embargo", text=prose.embargo.short, every_page=True))
    if "contacts" in layout.carries:
        people = (person for group in prose.contacts for person in group)
        found += (Mandatory(name="contact", text=person.name) for person in people)
    if "legal" in layout.carries:
        found += (Mandatory(name="legal", text=notice) for notice in prose.legal)
    return tuple(found)


def erratum_banner(erratum: Erratum, label: Callable[[str], str]) -> str:
    """*Erratum, annule et remplace la version du 21 septembre 2020*."""
    return label(ERRATUM) % {"date": erratum.replaces}
