"""Text made comparable: the same words, however they were set."""

from __future__ import annotations

import unicodedata

IGNORED = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff\u200d"))
ALIKE = str.maketrans({"\u2019": "'", "\u2011": "-", "\u2010": "-"})


def squeezed(text: str) -> str:
    """The letters without spaces, case, ligatures, soft hyphens or kinds of apostrophe and hyphen.

    Small capitals, capitals by style and lines broken anywhere leave it equal.
    """
    plain = unicodedata.normalize("NFKC", text.translate(IGNORED)).translate(ALIKE).casefold()
    return "".join(plain.split())
