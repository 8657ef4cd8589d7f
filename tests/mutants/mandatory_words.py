"""What the rule `mandatory-words` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import drop_words


def mutant_title(pdf: pikepdf.Pdf) -> None:
    drop_words(pdf, "Une marée sous")
