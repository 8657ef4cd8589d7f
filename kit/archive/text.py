"""The fold under which two spellings are one word, and what stands around a word."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "’": "'"})
_SPELLINGS = {
    "a": "[aàáâãäå]",
    "c": "[cç]",
    "e": "[eèéêë]",
    "i": "[iìíîï]",
    "n": "[nñ]",
    "o": "[oòóôõö]",
    "u": "[uùúûü]",
    "y": "[yýÿ]",
    "æ": "(?:æ|ae)",
    "œ": "(?:œ|oe)",
    "'": "['’]",
}


def fold(text: str) -> str:
    """`text` without accents, case, ligatures: `Cœur` and `COEUR` are both `coeur`."""
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def excerpt(text: str, words: tuple[str, ...], width: int = 120) -> str:
    """Some `width` letters of `text` around the first of `words` that it holds, else its start."""
    flat = " ".join(text.split())
    found = [match.start() for word in words if (match := _spellings(word).search(flat))]
    start = _word_start(flat, min(found, default=0) - width // 3)
    end = start + width
    if end >= len(flat):
        return ("… " if start else "") + flat[start:]
    space = flat.rfind(" ", start + 1, end)
    return ("… " if start else "") + flat[start : space if space > 0 else end] + " …"


def _word_start(text: str, place: int) -> int:
    """The start of the first word at or after `place`; 0 where that is before the text."""
    return 0 if place <= 0 else text.find(" ", place) + 1 or place


def _spellings(word: str) -> re.Pattern[str]:
    """All spellings that fold to what `word` folds to, at the start of a word."""
    letters = fold(word).replace("oe", "œ").replace("ae", "æ")
    body = "".join(_SPELLINGS.get(letter, re.escape(letter)) for letter in letters)
    return re.compile(r"(?<!\w)" + body, re.IGNORECASE)
