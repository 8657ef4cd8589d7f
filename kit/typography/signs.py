"""The signs and classes of signs that rules speak of. Invisible ones are written as escapes."""

from __future__ import annotations

NBSP = "\u00a0"
NNBSP = "\u202f"
APOSTROPHE = "\u2019"
ELLIPSIS = "\u2026"
EN_DASH = "\u2013"
EM_DASH = "\u2014"

BREAKABLE = " \t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""Spaces at which a line may break; a line end in the source is one."""

SPACES = BREAKABLE + NBSP + NNBSP + "\u2007"
S = f"[{SPACES}]"
"""One space of any kind, in a regular expression."""

BREAK = "\u2028"
"""Stands in a run for a line break that the author asked for."""

OBJECT = "\ufffc"
"""Stands in a run for what no rule may change but a word may touch: code, an image, a handle."""

ADDRESS = "\ufdd0"
"""Stands in a run for each sign of an address, to whose end nothing is ever added."""

OPENING = "([{«“‘"
CLOSING = ")]}»”’"
MARKS = ";:!?"

LETTER = r"[^\W\d_]"
UPPER = "A-ZÀ-ÖØ-ÞŒŸ"
LOWER = "a-zà-öø-ÿœ"
