"""What the rule `code-ink` must catch."""

from __future__ import annotations

import re

import pikepdf
from mutant_hands import change, path_of_code


def mutant(pdf: pikepdf.Pdf) -> None:
    page, path = path_of_code(pdf)
    change(pdf, page, re.escape(path), path.replace(b"0 0 0 1 k", b".5 .4 .4 1 k", 1))
