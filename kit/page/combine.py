"""Several documents of a release as one composition, for the screen.

They are laid out together, in their order: pages spliced from finished files would lose their tags.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from markupsafe import escape

from kit.page.scope import scoped
from kit.page.types import Page
from kit.units import Mm

KIT = "kit"
A4 = (Mm(210), Mm(297))

OURS = 3
"""The first sheets of a page are its fonts, the brand's tokens and the size of the sheet."""

BODY = re.compile(r"<body\b(?P<attributes>[^>]*)>(?P<inside>.*)</body>", re.DOTALL)
CLASS = re.compile(r'class="([^"]*)"')
REFERENCE = re.compile(r'(?<=\s)(id|for|aria-labelledby|aria-describedby)="([^"]+)"')
ANCHOR = re.compile(r'href="#([^"]+)"')

# A document is a bookmark, its headings lie one level below.
BOOKMARKS = (
    "body { margin: 0 } h1 { bookmark-level: 2 } h2 { bookmark-level: 3 } h3 { bookmark-level: 4 } "
    "h4, h5, h6 { bookmark-level: 5 } .whole-document { bookmark-level: 1; "
    "bookmark-label: attr(data-title) }"
)


def can_combine(pages: tuple[Page, ...]) -> bool:
    """Are there several documents in A4?"""
    return sum((page.width, page.height) == A4 for page in pages) > 1


def combine(pages: tuple[Page, ...]) -> Page:
    """The A4 documents among `pages`, of one language, as one."""
    parts = tuple(page for page in pages if (page.width, page.height) == A4)
    first = parts[0]
    bodies = "\n".join(_body(page) for page in parts)
    html = BODY.sub(lambda _: f"<body>{bodies}</body>", first.html)
    css = (
        *first.css[:OURS],
        *(
            (page.document, scoped((text for _, text in page.css[OURS:]), page.document))
            for page in parts
        ),
        ("bookmarks", BOOKMARKS),
    )
    return replace(
        first,
        document=KIT,
        html=html,
        css=css,
        assets={key: asset for page in parts for key, asset in page.assets.items()},
        record=replace(
            first.record,
            identifier=first.record.identifier.replace(f"/{first.document}/", f"/{KIT}/"),
            subject=first.record.subject.rpartition(" ")[2],
        ),
        budget=sum(page.budget for page in parts),
        mandatory=tuple(dict.fromkeys(chain.from_iterable(page.mandatory for page in parts))),
        codes=tuple(chain.from_iterable(page.codes for page in parts)),
    )


def _body(page: Page) -> str:
    found = BODY.search(page.html)
    if found is None:
        return ""
    classes = CLASS.search(found["attributes"])
    own = f"whole-document as-{page.document} {classes[1] if classes else ''}".strip()
    inside = REFERENCE.sub(rf'\1="{page.document}-\2"', found["inside"])
    inside = ANCHOR.sub(rf'href="#{page.document}-\1"', inside)
    title = escape(page.record.subject.rpartition(" ")[0])
    return f'<div class="{own}" data-title="{title}">{inside}</div>'
