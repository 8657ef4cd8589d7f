"""The stamp on every page of a draft: nobody sends by mistake what has errors."""

from __future__ import annotations

import re

from markupsafe import escape

DRAFT = "Draft, not for release"

BODY = re.compile(r"<body\b[^>]*>")

# A fixed box is painted on every page; it counts from the page area.
STAMP = (
    '<div aria-hidden="true" data-near-trim style="position: fixed; right: 0; bottom: 0; '
    "z-index: 9; padding: 0 2.25mm; background: var(--alert); color: var(--on-alert); "
    'font: 600 9pt/6.75mm var(--face-label)">{words}</div>'
)


def stamped(html: str, words: str) -> str:
    """The same document with `words` on every page."""
    return BODY.sub(lambda body: body[0] + STAMP.format(words=escape(words)), html, count=1)
