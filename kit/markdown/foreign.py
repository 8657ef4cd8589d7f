"""Passages in another language: `[isolario]{lang=it}`."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

_LANG = re.compile(r"\{lang=(?P<tag>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}")


def foreign(state: StateInline, silent: bool) -> bool:
    """The inline rule; brackets that no language follows stay what they were."""
    if state.src[state.pos] != "[" or state.src.startswith("[^", state.pos):
        return False
    start, last = state.pos + 1, state.md.helpers.parseLinkLabel(state, state.pos, False)
    mark = _LANG.match(state.src, last + 1, state.posMax) if last > start else None
    if mark is None:
        return False
    if not silent:
        end = state.posMax
        state.pos, state.posMax = start, last
        state.push("foreign_open", "span", 1).attrSet("lang", mark["tag"])
        state.md.inline.tokenize(state)
        state.push("foreign_close", "span", -1)
        state.posMax = end
    state.pos = mark.end()
    return True
