"""What no layout sets is told, with its place: it would vanish from the page."""

import pytest

from kit.model.unset import unset

CASES = [
    ("> Oui.\n>\n> - un point", "t.md:5:1: quotation-block"),
    ("> # Titre", "t.md:3:1: quotation-block"),
    ("Oui <b>non</b>.", "t.md:3:5: raw-html"),
    ("Voir ![](photos/a.jpg) ici.", "t.md:3:6: picture-place"),
    ("![](photos/b.jpg)", "t.md:3:1: unknown-picture"),
    ("Oui[^1].\n\n[^1]: voir [^1].", "t.md:5:12: note-loop"),
]


@pytest.mark.parametrize(("body", "told"), CASES)
def test_it_is_told_where_it_stands(body: str, told: str) -> None:
    found = [f"{one.where}: {one.rule}" for one in unset(body, "t.md", 3, ("a",))]
    assert found[0] == told


@pytest.mark.parametrize(
    "body", ["![](photos/a.jpg)", "![](photos/a.jpg)\n![](photos/a.jpg)", "> Oui.\n>\n> Non."]
)
def test_what_is_set_is_not_told(body: str) -> None:
    assert list(unset(body, "t.md", 3, ("a",))) == []
