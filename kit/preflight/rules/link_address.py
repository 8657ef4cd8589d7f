"""The rule `link-address`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.links import address, links
from kit.preflight.rule import ERROR, SCREEN, WARNING, Fault, at, rule


@rule(
    "link-address", ERROR, profiles=SCREEN, clause="house rule: a link leads somewhere for everyone"
)
def link_address(file: PdfFile) -> Iterator[Fault]:
    """Links lead to https, mailto or tel addresses, or to a page of the file."""
    for page, annotation, box in links(file):
        to = address(annotation)
        if to and not ACCEPTED.match(to):
            yield at(
                page.where,
                "the link leads to “{to}”",
                "Write the whole public address, with https.",
                level=WARNING if to.startswith("http://") else ERROR,
                box=box,
                to=to,
            )
        elif not to and annotation.get("/Dest") is None and annotation.get("/A") is None:
            yield at(page.where, "a link that leads nowhere", "Remove it.", box=box)


ACCEPTED = re.compile(r"^(https://[^\s/]+|mailto:\S+@\S+|tel:\+?[\d().\-]+)")
