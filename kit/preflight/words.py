"""Text made comparable: the same words, however they were set."""

from __future__ import annotations

import unicodedata

# A reader of text takes the hyphen at the end of a line for one of division, and drops it or gives
# U+0002 or U+FFFE for it: so no hyphen counts.
IGNORED = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff\u200d-\u2010\u2011\ufffe\u0002"))
ALIKE = str.maketrans({"\u2019": "'"})


def squeezed(text: str) -> str:
    """The letters without spaces, case, ligatures, hyphens or kinds of apostrophe.

    Small capitals, capitals by style and lines broken anywhere leave it equal.
    """
    plain = unicodedata.normalize("NFKC", text.translate(IGNORED)).translate(ALIKE).casefold()
    return "".join(plain.split())
