"""What the rule `font-unicode` must catch."""

from __future__ import annotations

import re

import pikepdf
from mutant_hands import fonts


def mutant_forbidden(pdf: pikepdf.Pdf) -> None:
    _remap(pdf, b"<fffe>")


def mutant_missing(pdf: pikepdf.Pdf) -> None:
    _remap(pdf, b"<0062>", b"<fff0>")


def _remap(pdf: pikepdf.Pdf, by: bytes, code: bytes = rb"\1") -> None:
    """Change what the letter b reads as, or which code it has: no mandatory word needs it."""
    for font in fonts(pdf):
        cmap = font.ToUnicode.read_bytes()
        font.ToUnicode.write(re.sub(rb"(<\w{4}>) <0062>", code + b" " + by, cmap))
