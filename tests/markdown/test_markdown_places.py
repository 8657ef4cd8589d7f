"""The tree of a Markdown text, and the places of its nodes."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.markdown import Lines, Node, parse, split_front_matter


def nodes(text: str) -> list[Node]:
    return [node for block in parse(text) for node in block.walk()]


def read(text: str, kind: str) -> list[str]:
    return [text[node.start : node.end] for node in nodes(text) if node.kind == kind]


SOURCES = [
    ("text", "# Titre *à* lire ##", ["Titre ", "à", " lire"]),
    ("em", "Un *mot* ici", ["*mot*"]),
    ("strong", "Un **mot `x` là** ici", ["**mot `x` là**"]),
    ("code", "Un ``a`b`` ici", ["``a`b``"]),
    ("link", "Un [lien *là*](http://a.fr \"t\") ici", ['[lien *là*](http://a.fr "t")']),
    ("link", "Un <https://a.fr> ici", ["<https://a.fr>"]),
    ("image", "![un *deux*](a.jpg)", ["![un *deux*](a.jpg)"]),
    ("text", "![un *deux*](a.jpg)", ["un ", "deux"]),
    ("text", "| a | b \\| c |\n|---|---|\n| *d* | e |", ["a", "b ", "| c", "d", "e"]),
    ("text", "> - un\n>   deux", ["un", "deux"]),
    ("softbreak", "> - un\n>   deux", ["\n>   "]),
    ("hardbreak", "un  \ndeux", ["  \n"]),
    ("text", "1. un\n\n   deux", ["un", "deux"]),
    ("footnote_ref", "un[^n]\n\n[^n]: note", ["[^n]"]),
    ("text", "un[^n]\n\n[^n]: note", ["un", "note"]),
    ("text", "un\r\ndeux\r\n\r\ntrois", ["un", "deux", "trois"]),
    ("text", "a \\* b &amp; c", ["a ", "\\*", " b ", "&amp;", " c"]),
    ("html_inline", "un <b>deux</b>", ["<b>", "</b>"]),
    ("text", "Titre\n=====", ["Titre"]),
    ("text", "a\tb *c*", ["a\tb ", "c"]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "pieces"), SOURCES)
def test_a_node_knows_its_place(kind, text, pieces):
    assert read(text, kind) == pieces


def test_a_place_has_line_and_column():
    (code,) = [node for node in nodes("---\n\n> un\n> deux `x`") if node.kind == "code"]
    assert (code.line, code.column) == (4, 8)


def test_an_escape_and_an_entity_say_what_they_stand_for():
    special = [(node.text, node.attrs["special"]) for node in nodes("\\* &amp;") if node.attrs]
    assert special == [("*", "escape"), ("&", "entity")]


def test_blocks_have_their_attributes():
    text = "## T\n\n3. un\n\n| a |\n|:-:|\n| b |\n\n```sh\nx\n```\n\n<div>\n"
    attrs = {node.kind: dict(node.attrs) for node in nodes(text)}
    assert attrs["heading"] == {"level": "2"}
    assert attrs["ordered_list"] == {"start": "3"}
    assert attrs["td"] == {"align": "center"}
    assert attrs["code_block"] == {"info": "sh"}
    assert "html_block" in attrs


def test_front_matter_is_split_off():
    text = "---\ntitle: a\n---\nUn mot\n"
    assert split_front_matter(text) == ("title: a\n", "Un mot\n", 4)


@pytest.mark.parametrize("text", ["Un mot", "---\nsans fin", "", "\n---\na: b\n---\n"])
def test_a_text_without_front_matter_is_whole(text):
    assert split_front_matter(text) == ("", text, 1)


def test_front_matter_with_other_line_ends():
    assert split_front_matter("---\r\na: b\r\n...\r\nmot") == ("a: b\r\n", "mot", 4)


def test_lines_end_in_three_ways():
    lines = Lines("a\nb\r\nc\rd")
    assert [lines.place(at) for at in (0, 2, 5, 7)] == [(1, 1), (2, 1), (3, 1), (4, 1)]


PARTS = [
    *"ab *_`~[]()!<>&\\|#-+1.:\"'^ é«»",
    *("\t", "\n", "\r", "\r\n", "\n\n", "\n> ", "\n- ", "\n1. ", "**", "~~", "[^1]", "\n[^1]: n"),
    *("&amp;", "&nbsp;", "<b>", "![x](y)", "[a](b)", "|a|b|\n|-|-|\n|x|y|\n", "```\n", "    "),
    *("\n===\n", "<http://a.b>", "\u00a0", "\u2009"),
]


def check_places(text: str) -> None:
    def check(siblings: tuple[Node, ...], low: int, high: int) -> None:
        for node in siblings:
            assert low <= node.start <= node.end <= high
            if node.kind == "text" and not node.attrs:
                assert node.text == text[node.start : node.end].replace("\0", "\ufffd")
            check(node.children, node.start, node.end)
            low = node.end if node.kind in {"text", "code", "em", "strong", "softbreak"} else low

    check(parse(text), 0, len(text))


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=60).map("".join) | st.text(max_size=80))
def test_any_text_reads_as_its_source_where_its_nodes_say(text):
    check_places(text)


@pytest.mark.parametrize("seed", range(3))
def test_so_does_a_long_one(seed):
    rng = random.Random(seed)
    check_places("".join(rng.choice(PARTS) for _ in range(5_000)))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
def test_line_ends_of_another_system_change_no_text(text):
    plain = re.sub(r"\r\n?", "\n", text)
    other = plain.replace("\n", "\r\n")
    assert [node.text for node in nodes(other)] == [node.text for node in nodes(plain)]
