"""Cases by family: what is typed, and what comes out, sign for sign.

In `cases/*.txt`, ⍽ stands for U+00A0 and ⎵ for U+202F. Whatever comes out comes out again.
"""

from pathlib import Path

import pytest

from kit.typography import typeset

FOLDER = Path(__file__).parent / "cases"
LOCALES = {"canada": "fr-CA", "switzerland": "fr-CH", "english": "en-GB"}
ARROW = "\t→\t"


def cases():
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if ARROW in line:
                typed, right = line.split(ARROW)
                yield pytest.param(path.stem, typed, right, id=f"{path.stem}: {typed}")


def spaces(shown: str) -> str:
    return shown.replace("⍽", "\u00a0").replace("⎵", "\u202f")


def written(family: str, text: str) -> str:
    return typeset(text, locale=LOCALES.get(family, "fr-FR"), fix=family == "letters")


@pytest.mark.parametrize(("family", "typed", "right"), cases())
def test_a_case(family, typed, right):
    out = written(family, spaces(typed))
    assert out == spaces(right)
    assert written(family, out) == out
