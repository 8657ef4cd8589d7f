"""One document's style sheet, made to touch that document alone among others on the same pages.

Selectors are put under the document's own class, pages under names that start with the document's.
What a page needs of the root element (its margin boxes inherit from there) stays on the root too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from tinycss2 import parser, serializer

GROUPS = frozenset({"media", "layer", "supports"})
PAGE_NAME = re.compile(r"(?<![\w-])page:\s*(?!auto\b)([A-Za-z][\w-]*)")
ROOT = re.compile(r"^(?::root|html)(?![\w-])\s*")
BODY = re.compile(r"^body(?![\w-])")


def scoped(sheets: Iterable[str], document: str) -> str:
    """The sheets of one document as one, for elements under `.as-DOCUMENT`."""
    rules = [rule for sheet in sheets for rule in _rules(sheet)]
    return "\n".join(_Scope(document, rules).written())


def _rules(sheet: str) -> list[Any]:
    found = parser.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return [rule for rule in found if rule.type != "error"]


class _Scope:
    def __init__(self, document: str, rules: list[Any]) -> None:
        self.document = document
        self.rules = rules
        self.names = sorted(_page_names(rules))
        self.firsts = sorted(_page_names(rule for rule in rules if _is_of_body(rule)))

    def written(self) -> Iterator[str]:
        yield f".as-{self.document} {{ break-before: page; page: {self.document} }}"
        for rule in self.rules:
            yield from self.rule(rule)

    def rule(self, rule: Any) -> Iterator[str]:
        if rule.type == "qualified-rule":
            yield from self.style(rule)
        elif rule.lower_at_keyword == "page":
            yield self.page(rule)
        elif rule.lower_at_keyword in GROUPS and rule.content is not None:
            inner = parser.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            body = "\n".join(text for one in inner for text in self.rule(one))
            yield f"@{rule.at_keyword} {serializer.serialize(rule.prelude)}{{\n{body}\n}}"
        else:
            yield rule.serialize()

    def style(self, rule: Any) -> Iterator[str]:
        body = PAGE_NAME.sub(rf"page: {self.document}-\1", serializer.serialize(rule.content))
        selectors = list(_selectors(rule.prelude))
        whole = [one for one in selectors if ROOT.fullmatch(one)]
        if whole:
            yield f"{', '.join(whole)} {{{body}}}"
        yield f"{', '.join(self.selector(one) for one in selectors)} {{{body}}}"

    def selector(self, selector: str) -> str:
        own = f".as-{self.document}"
        below = ROOT.sub("", selector)
        if not below:
            return own
        if BODY.match(below):
            return BODY.sub(own, below)
        return f"{own} {below}"

    def page(self, rule: Any) -> str:
        wanted = [part for one in _selectors(rule.prelude) or [""] for part in self.pages(one)]
        return f"@page {', '.join(wanted)} {{{serializer.serialize(rule.content)}}}"

    def pages(self, selector: str) -> list[str]:
        """The names of pages that an `@page` selector stands for among other documents."""
        name, colon, pseudo = selector.partition(":")
        if pseudo == "blank":
            return [selector]
        if pseudo == "first":
            firsts = [f"{self.document}-{name}"] if name else self.all(self.firsts)
            return [f"{one}:nth(1 of {one})" for one in firsts]
        named = [f"{self.document}-{name}"] if name else self.all(self.names)
        return [one + colon + pseudo for one in named]

    def all(self, names: list[str]) -> list[str]:
        return [self.document, *(f"{self.document}-{name}" for name in names)]


def _selectors(prelude: list[Any]) -> list[str]:
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [text for text in (serializer.serialize(part).strip() for part in parts) if text]


def _page_names(rules: Iterable[Any]) -> set[str]:
    found: set[str] = set()
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword == "page":
            found |= {one.partition(":")[0] for one in _selectors(rule.prelude)}
        elif rule.content is not None:
            found |= set(PAGE_NAME.findall(serializer.serialize(rule.content)))
    return found - {""}


def _is_of_body(rule: Any) -> bool:
    return rule.type == "qualified-rule" and any(map(BODY.match, _selectors(rule.prelude)))
