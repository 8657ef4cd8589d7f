"""Inline nodes to `Rich`: safe HTML and plain text side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from kit.markdown import Node, one_line, parse
from kit.model.languages import known_languages, locale_of
from kit.prose.address import web
from kit.prose.block import Rich
from kit.prose.inline import set_run
from kit.prose.voice import Voice
from kit.typography import typeset

WRAPS = {"em": "em", "strong": "strong", "strike": "s"}

Notes = Mapping[str, Sequence[Node]]
"""The blocks of each footnote, by its label."""

NO_NOTES: Notes = {}


def rich(nodes: Sequence[Node], notes: Notes = NO_NOTES, *, locale: str = "fr-FR") -> Rich:
    """Running text; a footnote stands as `<span class="note">` where it is called."""
    return Rich(_Setting(notes, locale).html(nodes).strip(), _text(nodes).strip())


def rich_line(words: str, voice: Voice) -> Rich | None:
    """One paragraph of Markdown from front matter, typeset; None if it is empty.

    Nothing in it opens a block: `2020. Une année` is words, not the item of a list.
    """
    blocks = parse(typeset(one_line(words), locale=voice.locale))
    return rich(blocks[0].children, locale=voice.locale) if blocks else None


def rich_title(words: str, voice: Voice) -> Rich:
    """A plain title, typeset; a line that its author broke stays broken."""
    lines = [voice.set(line.strip()) for line in words.strip().splitlines()]
    html = Markup("<br>").join(set_run(line, voice.locale) for line in lines)
    return Rich(html, " ".join(lines))


@dataclass(frozen=True, slots=True)
class _Setting:
    """What running text is set with: its footnotes, and the locale of its ordinals."""

    notes: Notes
    locale: str

    def html(self, nodes: Sequence[Node]) -> Markup:
        made = Markup()
        for at, node in enumerate(nodes):
            after = [one.kind for one in nodes[at + 1 : at + 2]]
            if node.kind == "text" and after == ["footnote_ref"]:
                made += self._calling(node.text, self._one(nodes[at + 1]))
            elif node.kind != "footnote_ref" or not at or nodes[at - 1].kind != "text":
                made += self._one(node)
        return made

    def _calling(self, text: str, note: Markup) -> Markup:
        """A text and the note that it calls: the call never begins a line after a comma or stop."""
        start = text.rfind(" ") + 1
        if text[-1].isalnum() or not text[start:]:
            return self._run(text) + note
        last = Markup('<span class="nowrap">{}{}</span>').format(self._run(text[start:]), note)
        return self._run(text[:start]) + last

    def _run(self, text: str) -> Markup:
        return set_run(text, self.locale)

    def _one(self, node: Node) -> Markup:
        if node.kind == "text":
            return self._run(node.text)
        if node.kind in WRAPS:
            tag = Markup(WRAPS[node.kind])
            return Markup("<{0}>{1}</{0}>").format(tag, self.html(node.children))
        if node.kind == "link":
            return self._link(node)
        if node.kind == "foreign":
            words = replace(self, locale=self._locale_of(node)).html(node.children)
            return Markup('<span lang="{}">{}</span>').format(node.attrs["lang"], words)
        if node.kind == "code":
            return Markup("<code>{}</code>").format(node.text)
        if node.kind == "hardbreak":
            return Markup("<br>")
        if node.kind == "softbreak":
            return Markup(" ")
        if node.kind == "footnote_ref":
            return self._note(node.attrs["label"])
        return Markup()

    def _locale_of(self, passage: Node) -> str:
        """That of the passage's language, if the kit speaks it."""
        language = passage.attrs["lang"]
        return locale_of(language) if language in known_languages() else self.locale

    def _link(self, node: Node) -> Markup:
        href = node.attrs["href"]
        words = web(href).shown if node.attrs.get("auto") else self.html(node.children)
        if title := node.attrs.get("title"):
            return Markup('<a href="{}" title="{}">{}</a>').format(href, title, words)
        return Markup('<a href="{}">{}</a>').format(href, words)

    def _note(self, label: str) -> Markup:
        """The words of a note, which doesn't call itself."""
        others = {key: words for key, words in self.notes.items() if key != label}
        inside = replace(self, notes=others)
        words = (inside.html(block.children) for block in self.notes.get(label, ()))
        return Markup('<span class="note">{}</span>').format(Markup(" ").join(words))


def _text(nodes: Sequence[Node]) -> str:
    return "".join(_plain(node) for node in nodes)


def _plain(node: Node) -> str:
    if node.kind in {"text", "code"}:
        return node.text
    if node.kind in {"softbreak", "hardbreak"}:
        return " "
    if node.kind == "link" and node.attrs.get("auto"):
        return web(node.attrs["href"]).shown
    return _text(node.children) if node.kind != "image" else ""
