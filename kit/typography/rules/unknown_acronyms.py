"""Acronyms that are never spelt out."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.lexicon import ACCENTED, CAPITALS, KNOWN_ACRONYMS
from kit.typography.registry import check
from kit.typography.rules.surname_capitals import surname_capitals
from kit.typography.runs import Run
from kit.typography.text import Text

_ACRONYM = re.compile(
    r"(?<![\w.’'@#/-])(?:[dDlL][’'])?(?P<name>[A-Z]{2,6})(?![\w@]|[-/][\d\ufffc\ufdd0]|-[A-Z][a-z]|\.[A-Za-z]|[’'][a-zé]|[+#])"
)
_LABEL = re.compile(r"\s*:")
_CAPITAL_WORD = re.compile(r"(?<!\w)[^\W\d_a-zà-öø-ÿœ]{2,}(?!\w)")
_ROMAN = re.compile(r"[IVXLCDM]+")
_EXPLAINED_AFTER = re.compile(r"\s\(([^()]{4,}?)[,;)]")
_EXPLAINED_BEFORE = re.compile(r"([^().;:!?«»\u2028]{3,90})[(«“]\s?$")


@check(
    "unknown-acronym",
    authority="Lexique de l’Imprimerie nationale, « Sigles »",
    level=Level.WARNING,
    examples={
        "Le scanner et IRM en bénéficient.": "IRM",
        "L’imagerie par résonance magnétique (IRM) en bénéficie.": None,
        "L’ONU et l’UNESCO en PDF.": None,
    },
)
def unknown_acronyms(text: Text) -> Iterator[Found]:
    """An acronym that few know is spelt out once."""
    own = {str(one) for one in (text.data.get("glossary") or {}).get("acronyms") or ()}
    first: dict[str, tuple[Run, int]] = {}
    explained: set[str] = set()
    for run in text.runs:
        if is_in_capitals(run.text):
            continue
        surnames = {edit.start for edit in surname_capitals(run, text.locale)}
        for found in _ACRONYM.finditer(run.text):
            name, start = found["name"], found.start("name")
            is_word = name in CAPITALS or name.lower() in ACCENTED or _ROMAN.fullmatch(name)
            is_known = name in KNOWN_ACRONYMS or name in own or is_word
            is_label = not run.text[:start].strip() and _LABEL.match(run.text, start + len(name))
            if is_known or is_label or start in surnames:
                continue
            first.setdefault(name, (run, start))
            if _is_explained(run.text, name, start):
                explained.add(name)
    for name, (run, start) in first.items():
        if name not in explained:
            yield Found(
                message="an acronym that is never spelt out: {excerpt}",
                remedy="Spell it out once, or enter it in the glossary of the brand.",
                start=run.source(start),
                end=run.source_end(start + len(name)),
                excerpt=name,
            )


def is_in_capitals(text: str) -> bool:
    """Whether a text is a heading typed in capitals, in which no acronym can be told."""
    letters = [sign for sign in text if sign.isalpha()]
    capitals = sum(sign.isupper() for sign in letters)
    if capitals == len(letters):
        return True
    # One acronym alone fills more than half of a short text: *l’ANRU*.
    return capitals * 2 > len(letters) and len(_CAPITAL_WORD.findall(text)) > 1


def _is_explained(text: str, name: str, start: int) -> bool:
    before = _EXPLAINED_BEFORE.search(text[max(0, start - 100) : start])
    if before and _stands_for(name, before[1]):
        return True
    after = _EXPLAINED_AFTER.match(text, start + len(name))
    return bool(after and _stands_for(name, after[1]))


def _stands_for(name: str, words: str) -> bool:
    """Whether most letters of an acronym start words; in any order, for those of English."""
    bare = unicodedata.normalize("NFD", words).encode("ascii", "ignore").decode()
    initials = Counter(word[0].upper() for word in re.findall(r"[A-Za-z]+", bare))
    met = sum((Counter(name) & initials).values())
    return met * 3 >= len(name) * 2
