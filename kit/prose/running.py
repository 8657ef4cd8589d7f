"""Inline nodes to `Rich`: safe HTML and plain text side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from kit.markdown import Node, parse
from kit.prose.address import web
from kit.prose.block import Rich
from kit.prose.inline import set_run
from kit.prose.voice import Voice
from kit.typography import typeset

WRAPS = {"em": "em", "strong": "strong", "strike": "s"}

Notes = Mapping[str, Sequence[Node]]
"""The blocks of each footnote, by its label."""

NO_NOTES: Notes = {}


def rich(nodes: Sequence[Node], notes: Notes = NO_NOTES) -> Rich:
    """Running text; a footnote stands as `<span class="note">` where it is called."""
    return Rich(_html(nodes, notes).strip(), _text(nodes).strip())


def rich_line(words: str, voice: Voice) -> Rich | None:
    """A line of Markdown from front matter, typeset; None if it is empty."""
    blocks = parse(typeset(words, locale=voice.locale)) if words.strip() else ()
    return rich(blocks[0].children) if blocks else None


def rich_title(words: str, voice: Voice) -> Rich:
    """A plain title, typeset; a line that its author broke stays broken."""
    lines = [voice.set(line.strip()) for line in words.strip().splitlines()]
    return Rich(Markup("<br>").join(set_run(line) for line in lines), " ".join(lines))


def _html(nodes: Sequence[Node], notes: Notes) -> Markup:
    made = Markup()
    for at, node in enumerate(nodes):
        if node.kind == "text" and [one.kind for one in nodes[at + 1 : at + 2]] == ["footnote_ref"]:
            made += _calling(node.text, _one(nodes[at + 1], notes))
        elif node.kind != "footnote_ref" or not at or nodes[at - 1].kind != "text":
            made += _one(node, notes)
    return made


def _calling(text: str, note: Markup) -> Markup:
    """A text and the note that it calls: the call never begins a line after a comma or a stop."""
    start = text.rfind(" ") + 1
    if text[-1].isalnum() or not text[start:]:
        return set_run(text) + note
    last = Markup('<span class="nowrap">{}{}</span>').format(set_run(text[start:]), note)
    return set_run(text[:start]) + last


def _one(node: Node, notes: Notes) -> Markup:
    if node.kind == "text":
        return set_run(node.text)
    if node.kind in WRAPS:
        tag = Markup(WRAPS[node.kind])
        return Markup("<{0}>{1}</{0}>").format(tag, _html(node.children, notes))
    if node.kind == "link":
        return _link(node, notes)
    if node.kind == "foreign":
        words = _html(node.children, notes)
        return Markup('<span lang="{}">{}</span>').format(node.attrs["lang"], words)
    if node.kind == "code":
        return Markup("<code>{}</code>").format(node.text)
    if node.kind == "hardbreak":
        return Markup("<br>")
    if node.kind == "softbreak":
        return Markup(" ")
    if node.kind == "footnote_ref":
        label = node.attrs["label"]
        others = {key: words for key, words in notes.items() if key != label}
        return _note(notes.get(label, ()), others)
    return Markup()


def _link(node: Node, notes: Notes) -> Markup:
    href = node.attrs["href"]
    if node.attrs.get("auto"):
        return Markup('<a href="{}">{}</a>').format(href, web(href).shown)
    return Markup('<a href="{}">{}</a>').format(href, _html(node.children, notes))


def _note(blocks: Sequence[Node], notes: Notes) -> Markup:
    words = Markup(" ").join(_html(block.children, notes) for block in blocks)
    return Markup('<span class="note">{}</span>').format(words)


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
