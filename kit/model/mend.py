"""Correct the letters of a text, and nothing else of it."""

from __future__ import annotations

from kit.markdown import parse, split_front_matter
from kit.model.languages import locale_of
from kit.typography import typeset

_FIXED_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})


def mended(text: str, language: str) -> str:
    """The text of a file with its letters corrected; front matter and all else stay as typed.

    Only paragraphs with a letter to correct are changed, and they get no invisible character: a
    page is typeset when it is made, a source is read by people.
    """
    locale = locale_of(language)
    _, body, _ = split_front_matter(text)
    plain, fixed = (typeset(body, locale=locale, fix=fix) for fix in (False, True))
    blocks, plain_blocks, fixed_blocks = parse(body), parse(plain), parse(fixed)
    if not len(blocks) == len(plain_blocks) == len(fixed_blocks):
        return text
    parts: list[str] = []
    last = 0
    for block, before, after in zip(blocks, plain_blocks, fixed_blocks, strict=True):
        own = body[block.start : block.end]
        new = fixed[after.start : after.end]
        if new == plain[before.start : before.end]:
            new = own
        elif own == own.translate(_FIXED_SPACES):
            new = new.translate(_FIXED_SPACES)
        parts += [body[last : block.start], new]
        last = block.end
    return text[: len(text) - len(body)] + "".join([*parts, body[last:]])
