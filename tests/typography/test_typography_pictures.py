"""A picture in the text: its alternative is typeset, its address never."""

import pytest

from kit.typography import typeset


@pytest.mark.parametrize("text", ["![](photos/a.jpg)", "Voir ![](a.jpg) ici.", "![](a.jpg)\n\nOui"])
def test_a_picture_may_have_no_alternative(text: str) -> None:
    assert typeset(text) == text


def test_an_alternative_is_typeset() -> None:
    assert typeset("![Qui?](a?.jpg)") == "![Qui\u202f?](a?.jpg)"
