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
    ("Oui.\n\n[^1]: non.", "t.md:5:1: note-uncalled"),
    ("- Oui.\n\n  [^1]: non.", "t.md:5:1: note-uncalled"),
    ("Oui[^1].\n\n[^1]: non.\n\n[^1]: si.", "t.md:7:1: note-twice"),
    ("Oui[^1].\n\n[^1]: non.\n\n    - si", "t.md:7:1: note-block"),
    ("Oui[^2].", "t.md:3:1: note-unwritten"),
    ("![Le ciel](photos/a.jpg)", "t.md:3:1: picture-words"),
    ('![](photos/a.jpg "Le ciel")', "t.md:3:1: picture-words"),
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "t.md:5:1: cell-extra"),
    ("Oui.\n\n[Rappel]: demain", "t.md:5:1: link-unused"),
]


@pytest.mark.parametrize(("body", "told"), CASES)
def test_it_is_told_where_it_stands(body: str, told: str) -> None:
    found = [f"{one.where}: {one.rule}" for one in unset(body, "t.md", 3, ("a",))]
    assert found[0] == told


@pytest.mark.parametrize(
    "body",
    [
        "![](photos/a.jpg)",
        "![](photos/a.jpg)\n![](photos/a.jpg)",
        "> Oui.\n>\n> Non.",
        "Oui[^1].\n\n[^1]: non.\n\n    Si.",
        "- Oui[^1].\n\n  [^1]: non.",
        "| a | b |\n|---|---|\n| 1\\|2 | 3 |\n| 1 |",
        "Voir [ici].\n\n[ici]: https://example.org",
        "Voir \\[^1].",
    ],
)
def test_what_is_set_is_not_told(body: str) -> None:
    assert list(unset(body, "t.md", 3, ("a",))) == []
