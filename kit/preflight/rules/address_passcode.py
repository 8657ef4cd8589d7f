"""The rule `address-passcode`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.links import address, links
from kit.preflight.rule import ERROR, EVERY, Fault, at, rule


@rule("address-passcode", ERROR, profiles=EVERY, clause="house rule: a passcode never travels")
def address_passcode(file: PdfFile) -> Iterator[Fault]:
    """No link and no QR code lets everyone into the meeting."""
    for page, annotation, box in links(file):
        if SECRET.search(address(annotation)):
            yield at(page.where, "a link carries a passcode", REMEDY, box=box)
    for code in file.codes():
        if SECRET.search(code.payload):
            yield at(code.where, "a QR code carries a passcode", REMEDY, box=code.box)


SECRET = re.compile(r"[?&#](pwd|passcode|password|passwd|mdp)=", re.IGNORECASE)
REMEDY = "Link the press page on which the meeting's own link is given."
