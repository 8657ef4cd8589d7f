"""The ligature œ."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run

# Words, by their stem, in which French orthography requires œ. Coefficient, moelle, poêle, goéland,
# coexister, oersted, Noé have none.
_WORDS = re.compile(
    r"(?<!\w)(?:"
    r"(?:dés|man|ch[eè]f-d['’]|hors-d['’]|main-d['’])?(?P<a>oe)uvr\w+"
    r"|(?P<c>oe)(?:il|ils|illet|illets|illade|illades|illère|illères|illeton|illetons|uf|ufs|uvette)"
    r"|(?:arrière-|haut-le-|sacré-|contre)?(?:b(?P<d>oe)ufs?|c(?P<e>oe)urs?|s(?P<f>oe)urs?|ch(?P<g>oe)urs?)"
    r"|s(?P<h>oe)urettes?|belles?-s(?P<i>oe)urs?|cons(?P<j>oe)urs?|m(?P<k>oe)urs"
    r"|n(?P<l>oe)uds?|v(?P<m>oe)ux?|ranc(?P<n>oe)urs?|éc(?P<o>oe)ur\w*|(?P<p>oe)dèmes?|(?P<q>oe)démateu\w+"
    r"|(?P<r>oe)sophag\w*|(?P<s>oe)str(?:us|al|ale|aux|ogène|ogènes|ogénique|adiol)|(?P<t>oe)cumén\w*"
    r"|f(?P<u>oe)t(?:us|al|ale|aux|ales)|(?P<v>oe)nolog\w*|(?P<w>oe)dip(?:e|ien|ienne|iens)"
    r"|c(?P<x>oe)liaques?|c(?P<y>oe)li(?:oscop|ochirurg)\w*|c(?P<z>oe)lacanthes?|(?P<aa>oe)nanthe"
    r"|(?P<cc>oe)notouris\w*|(?P<dd>oe)nothèques?|(?P<ee>oe)nophil\w*"
    r")(?!\w)",
    re.IGNORECASE,
)


@rule(
    "ligature",
    authority="Académie française, Dictionnaire; Lexique de l’Imprimerie nationale, « Ligatures »",
    stage="fix",
    examples={
        "La mise en oeuvre": "La mise en œuvre",
        "OEUVRES et coeurs": "ŒUVRES et cœurs",
        "Un coefficient": "Un coefficient",
    },
)
def ligatures(run: Run, locale: Locale) -> Iterator[Edit]:
    """œ where French orthography requires it, from a closed list of words."""
    for found in _WORDS.finditer(run.text):
        name = found.lastgroup
        if name is not None:
            start, end = found.span(name)
            yield Edit(start, end, "œ" if run.text[start] == "o" else "Œ", "ligature")
