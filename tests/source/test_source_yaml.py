"""YAML as text that knows its place."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.errors import BadInput
from kit.source.yaml import STRANGE, Path, Tree, Value, parse

letters = st.text(max_size=8).filter(lambda text: not STRANGE.search(text))
trees = st.recursive(
    letters,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(letters, inner, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


class Writer:
    """Writes a value as YAML in one line or many, and notes where each value begins."""

    def __init__(self) -> None:
        self.text = ""
        self.places: dict[Path, tuple[int, int]] = {}

    def write(self, value: Value, path: Path = ()) -> str:
        lines = self.text.split("\n")
        self.places[path] = (len(lines), len(lines[-1]) + 1)
        if isinstance(value, str):
            self.text += json.dumps(value, ensure_ascii=False)
        elif isinstance(value, list):
            self.text += "["
            for index, one in enumerate(value):
                self.write(one, (*path, index))
                self.text += ",\n "
            self.text += "]"
        else:
            self.text += "{ # é😀\n"
            for key, one in value.items():
                self.text += f" {json.dumps(key, ensure_ascii=False)}: "
                self.write(one, (*path, key))
                self.text += ",\n"
            self.text += "}"
        return self.text


@given(trees)
def test_every_value_is_found_where_it_was_written(value: Value) -> None:
    writer = Writer()
    tree = parse(writer.write(value), "f")
    assert tree.value == value
    assert {p: (at.line, at.column) for p, at in tree.places.items()} == writer.places


@given(st.text(max_size=200))
def test_any_text_is_a_tree_or_a_list_of_findings(text: str) -> None:
    assert told(text)


def told(text: str) -> bool:
    """Is the text a tree, or else refused with the line of each finding?"""
    try:
        return isinstance(parse(text, "f"), Tree)
    except BadInput as refused:
        return all(one.where.line for one in refused.findings) and bool(refused.findings)


@pytest.mark.parametrize("scalar", ["11:30", "01000", "no", "on", "1e3", "~", "2020-09-21", "0x1F"])
def test_a_scalar_stays_text(scalar: str) -> None:
    assert parse(f"key: {scalar}", "f").value == {"key": scalar}


def refusal(text: str) -> str:
    with pytest.raises(BadInput) as caught:
        parse(text, "f")
    return str(caught.value)


def test_the_second_of_two_equal_keys_is_refused() -> None:
    assert refusal("a: 1\nb: {c: 1, c: 2}") == (
        "f:2:11: duplicate-key: `c` is written twice, first on line 2."
    )


def test_a_merge_is_an_alias_like_any_other() -> None:
    assert refusal("a: &x {b: 1}\nc:\n  <<: *x") == (
        "f:1:4: yaml-anchor: `&x` is an anchor, which nothing may use.\n"
        "f:3:7: yaml-alias: `*x` is an alias: a fact is written where it is read."
    )


def test_a_bomb_of_aliases_is_refused_unexploded() -> None:
    bomb = "a: &a [x]\n" + "".join(f"{n}: &{n} [*{m}, *{m}]\n" for m, n in pairwise("abcde"))
    assert refusal(bomb).count("yaml-alias") == 8


def test_a_tag_is_refused() -> None:
    assert refusal("a: !!python/object:os.system x") == (
        "f:1:4: yaml-tag: `!!python/object:os.system` is a tag: the kit knows itself what each "
        "value is."
    )


def test_a_second_document_is_refused() -> None:
    assert refusal("a: 1\n---\nb: 2") == "f:2:1: yaml-documents: a second document begins here."


def test_depth_is_limited() -> None:
    assert refusal("[" * 100) == "f:1:25: yaml-depth: nested more than 24 deep."


def test_size_is_limited() -> None:
    assert refusal("a: " + "b" * 1_000_000) == (
        "f:1:1: yaml-size: the file is too large: more than 1 MB."
    )


@pytest.mark.parametrize(("sign", "name"), [("\0", "U+0000"), ("\u2028", "LINE SEPARATOR")])
def test_an_invisible_character_is_refused_by_name(sign: str, name: str) -> None:
    assert refusal(f"a: b{sign}") == (
        f"f:1:5: yaml-character: a character that a text can't hold: {name}."
    )


def test_an_invisible_character_written_as_an_escape_is_refused_too() -> None:
    assert refusal('a: "\\0"') == (
        "f:1:4: yaml-character: a character that a text can't hold: U+0000."
    )


def test_a_place_counts_the_lines_of_the_file_around_it() -> None:
    assert parse("title: x", "text.fr.md", first_line=2).places[("title",)].line == 2


def test_what_is_missing_is_told_where_it_should_be() -> None:
    tree = parse("a: {b: c}", "f")
    assert str(tree.where(("a", "x", "y"))) == "f:1:4"
