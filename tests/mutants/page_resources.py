"""What the rule `page-resources` must catch."""

from __future__ import annotations

import re

import pikepdf
from mutant_hands import form, resource, updated
from pikepdf import Dictionary


def mutant_page_bytes(data: bytes) -> bytes:
    """An incremental update by hand: qpdf would hand the resources down again when it saves."""
    node = rb"\n(\d+) 0 obj\n<<((?:(?!endobj).)*/Type /Pages.*?)>>\nendobj"
    root = re.search(node, data, re.DOTALL)
    assert root is not None
    first = re.search(rb"/Kids \[ (\d+) 0 R", root[2])
    assert first is not None
    page = re.search(rb"\n" + first[1] + rb" 0 obj\n<<(.*?)>>\nendobj", data, re.DOTALL)
    assert page is not None
    given = re.search(rb"/Resources \d+ 0 R", page[1])
    assert given is not None
    changed = {
        int(root[1]): root[2] + given[0],
        int(first[1]): page[1].replace(given[0], b""),
    }
    return updated(data, changed)


def mutant_form(pdf: pikepdf.Pdf) -> None:
    made = form(pdf, "/Mutant2 gs 0 0 4 4 re n")
    resource(pdf, "/ExtGState", "/Mutant2", Dictionary(LW=1))
    del made.Resources
