"""What in a running text is no prose: addresses, identifiers, times with colons, smileys.

`protected(text)` finds the spans that come out byte for byte. Every pattern starts at a border and
runs on without going back, so that the search is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.typography.signs import ADDRESS, BREAK, OBJECT, SPACES

_STOP = rf"{SPACES}<>«»“”\"`{OBJECT}{ADDRESS}{BREAK}"
_TAIL = rf"[^{_STOP}]"

_ENDINGS = (
    "ac|ad|ae|af|ai|app|art|at|au|bank|be|bg|bio|biz|blog|br|brussels|bzh|ca|cat|cc|center|ch|city"
    "|cl|click|cloud|cn|co|com|coop|corsica|cz|de|dev|digital|dk|edu|ee|es|eu|eus|events|fi|fm"
    "|foundation|fr|gal|gouv|gov|gr|help|hk|hr|hu|ie|il|in|info|int|io|is|it|jobs|jp|kr|link|live"
    "|lt|lu|lv|ma|mc|me|media|mil|mobi|museum|mx|name|nc|net|news|nl|no|nz|one|online|org|paris|pf"
    "|page|pl|press|pro|pt|quebec|re|ro|rs|ru|se|sg|shop|site|si|sk|space|store|swiss|tech|tel|test"
    "|tf|tk|tn|travel|tv|tw|ua|uk|us|wf|wiki|world|xyz|yt|za|example|invalid|localhost|local"
)
_FILES = (
    "7z|aac|avi|avif|bat|bmp|bz2|cfg|conf|cpp|csh|css|csv|doc|docx|dotx|eml|eps|epub|exe|flac"
    "|gif|gz|heic|htm|html|ics|icc|idml|indd|ini|ipynb|jar|java|jpeg|jpg|js|json|jsonld|key|log"
    "|lock|m4a|m4v|md|mkv|mov|mp3|mp4|mpeg|mpg|odp|ods|odt|ogg|opus|otf|pages|pdf|php|png|po|pot"
    "|ppt|pptx|ps|psd|py|rar|raw|rb|rst|rtf|sh|sql|srt|svg|tar|tex|tgz|tif|tiff|toml|ts|tsv|ttf"
    "|txt|vcf|vtt|wav|webm|webp|woff|woff2|wmv|xhtml|xls|xlsx|xml|xsl|yaml|yml|zip|zst"
)
_LAST = rf"(?i:{_ENDINGS}|{_FILES})"

# Only the named group of an alternative is protected; a name in capitals is an address.
_ALTERNATIVES = (
    rf"(?<![\w.+-])(?P<URL>[A-Za-z][A-Za-z0-9+.-]*+://{_TAIL}++)",
    rf"(?<!\w)(?P<SCHEME>(?:mailto|sms|urn|data|geo|javascript|xmpp|sip|callto|news):{_TAIL}++)",
    r"(?<!\w)(?P<TEL>tel:\+?\d[\d.()-]{3,})",
    rf"(?<!\w)(?P<DOI>(?:(?:doi|DOI|arXiv):[ \u00a0]?)?10\.\d{{4,9}}/{_TAIL}++)",
    r"(?<!\w)(?P<ARXIV>arXiv:\d{4}\.\d{4,5}(?:v\d+)?)",
    r"(?<![\w.+%-])(?P<email>[\w.+%-]++@\w[\w-]*+(?:\.\w[\w-]*+)++)",
    r"(?<![\w@./])(?P<handle>@\w++(?:[.-]\w++)*+)",
    r"(?<![\w&/#])(?P<hashtag>#\w++(?:-\w++)*+)",
    rf"(?<![\w@./-])(?P<HOST>(?:www\.|(?:\w[\w-]*+\.)*?)(?:\w[\w-]*+\.){_LAST}(?![\w-]|\.\w)"
    rf"(?::\d+)?(?:[/?#]{_TAIL}*+)?)",
    rf"(?<![\w@./-])(?P<WWW>www\.{_TAIL}++)",
    rf"(?<![\w@./-])(?P<HOSTPATH>(?:\w[\w-]*+\.)++[a-z]{{2,}}/{_TAIL}++)",
    r"(?<![\w./~-])(?P<PATH>(?:~|\.{1,2})?/[\w.@%+~-]++(?:/[\w.@%+~-]*+)*+)",
    rf"(?<!\w)(?P<DRIVE>[A-Za-z]:\\{_TAIL}*+)",
    r"(?<!\w)(?P<dotted>\.(?:NET|env|htaccess|gitignore))\b",
    r"(?<![\w.:,])(?P<colons>(?:1 ?: ?\d{1,3}(?:[ \u00a0\u202f]\d{3})++|"
    r"[0-9]++(?:[.,]\d++)?(?::[0-9]++(?:[.,]\d++)?)++))(?![\w:])",
    r"(?<!\w)(?:[Rr]atio|[Ff]ormat|[Éé]chelle|[Rr]apport|[Pp]roportion)s?(?: de| du)? "
    r"(?P<ratio>\d++ : \d++(?: \d{3})*)(?!\w)",
    r"(?<![\w:.])(?P<hexes>(?:[0-9A-Fa-f]{0,4}:){2,}[0-9A-Fa-f]{1,4})(?![\w:])",
    r"(?<![\w/.,])(?P<scale>1 ?/ ?\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?!\d)",
    r"(?<![\w.])(?P<numbers>\d++(?:\.\d++){2,}+(?:[/:]\d++)?)(?!\w)",
    r"(?<!\w)ISBN(?:-1[03])?[ \u00a0:]{0,3}(?P<isbn>\d[\d \u00a0\u2010-\u2013-]{8,16}[\dXx])(?!\w)",
    r"(?<!\w)(?:SIRE[NT]|RCS|TVA|IBAN|ISSN|APE|NAF|ORCID|ID|[Ii]dentifiant|[Mm]atricule|[Mm]eeting"
    r"|[Rr]éunion|[Cc]ode|[Mm]ot de passe|[Pp]asscode|[Rr]éf(?:érence|\.)|[Dd]ossier)"
    r"[^\d\n\u2028/@]{0,25}(?P<keyed>(?:[A-Z]{2})?\d(?:[ \u00a0\u202f-]?\d){6,})(?!\w)",
    r"(?<![\w:])(?P<shortcode>:[a-z][a-z0-9_+-]*+:)(?![\w:])",
    rf"(?<![^{SPACES}(«“{BREAK}{OBJECT}])(?P<smiley>[:;]['’]?[-^o]?[()\[\]DPpOo/\\|*]|:'\(|[8=][-^][()D]"
    rf"|=\)|[xX]D|<3|\^\^|:-\w)(?![^{SPACES}.,;:!?)»”\"…{BREAK}{OBJECT}])",
    r"(?P<template>\{\{[^{}]*+\}\}|\{%[^{}%]*+%\}|\{[#.:][^{}]*+\})",
    r"(?P<entity>&#?\w++;)",
    r"(?<!\w)(?P<language>[CFJ]#|\w*\+\+)(?!\w)",
    rf"(?<![^{SPACES}{BREAK}])"
    rf"(?P<operator>!=|:=|\?:|::|=>|->|<=|>=|==|&&|\|\|)(?![^{SPACES}{BREAK}])",
    r"(?P<important>!important)\b",
    r"(?:(?<=\n)|(?<![\s\S]))"
    rf"(?P<DEFINITION>\[[^\]\n]{{1,200}}\]:[ \t]*(?:<|[a-z]+:|/|\.|#)[^\n{BREAK}]*+)",
)
_PROTECTED = re.compile("|".join(_ALTERNATIVES))
_PARAGRAPH = 10_000
_TRAILING = ".,;:!?…'’*_~|\\"
_PAIRS = ((")", "("), ("]", "["), ("}", "{"))


def protected(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Spans that no rule may change, in order, and whether each is an address."""
    # The lint, the setting and its proof all read the same paragraphs.
    return _known(text) if len(text) < _PARAGRAPH else tuple(_protected(text))


@lru_cache(maxsize=1024)
def _known(text: str) -> tuple[tuple[int, int, bool], ...]:
    return tuple(_protected(text))


def _protected(text: str) -> Iterator[tuple[int, int, bool]]:
    for found in _PROTECTED.finditer(text):
        name = str(found.lastgroup)
        start, end = found.span(name)
        is_address = name.isupper()
        if is_address and name != "DEFINITION":
            end = _without_trailing(text, start, end)
        if end > start:
            yield start, end, is_address


def _without_trailing(text: str, start: int, end: int) -> int:
    """An address ends before the punctuation of the sentence and a bracket opened outside it."""
    extra = {
        last: text.count(last, start, end) - text.count(first, start, end) for last, first in _PAIRS
    }
    while end > start:
        last = text[end - 1]
        if extra.get(last, 0) > 0:
            extra[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end
