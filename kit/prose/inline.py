"""One run of typeset text to safe HTML, with what the page needs to know of its parts.

The letters and spaces of the text stay as they are; only tags are added:
acronyms become `<abbr>`, the letters of an ordinal `<span class="superior">` where the locale wants
it (1er, but 15th), hours, telephone numbers and *n° 3* `<span class="fixed">` (their spaces never
stretch, their parts never part).
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from kit.locale import locale as find

SPACE = "[\u00a0\u202f]"
PARTS = re.compile(
    rf"""
    (?P<fixed> (?:\+\d{{1,3}}{SPACE}\d|\b0\d)(?:{SPACE}\d\d){{4}}\b
             | \b\d{{1,2}}{SPACE}h(?:{SPACE}\d\d)?\b
             | \b[nN]°{SPACE}\d+ )
  | \b(?P<figure>\d+)(?P<superior>[a-z]{{1,4}})\b(?![’'-])
  | \b(?P<roman> I(?=ers?\b|res?\b) | [VX](?=es?\b)
               | (?=[IVXLCDM]{{2}})X{{0,3}}L?X{{0,3}}(?:IX|IV|V?I{{0,3}}) )
       (?P<rank>ers?|res?|es?)\b(?![’'-])
  | (?<![\w.@/#&-])(?P<acronym>[A-ZÀ-ÖØ-Þ]{{2,}})(?![\w.@/#-]|[’'][A-Z])
    """,
    re.VERBOSE,
)


def set_run(text: str, locale: str = "fr-FR") -> Markup:
    """Safe HTML of one run of text."""
    superiors = find(locale).superiors
    made = Markup()
    at = 0
    for found in PARTS.finditer(text):
        made += escape(text[at : found.start()]) + _part(found, superiors)
        at = found.end()
    return made + escape(text[at:])


def _part(found: re.Match[str], superiors: frozenset[str]) -> Markup:
    if found["fixed"]:
        return Markup('<span class="fixed">{}</span>').format(found["fixed"])
    figure, letters = found["figure"] or found["roman"], found["superior"] or found["rank"]
    if letters and letters not in superiors:
        return escape(found[0])
    if letters:
        return Markup('{}<span class="superior">{}</span>').format(figure, letters)
    return Markup("<abbr>{}</abbr>").format(found["acronym"])
