"""Footnotes in running text: the call stays with the word, or the mark, that it follows."""

from kit.markdown import parse
from kit.prose.running import rich

NOTE = '<span class="note">Au large.</span>'


def html(text: str) -> str:
    *paragraphs, note = parse(f"{text}\n\n[^1]: Au large.")
    return str(rich(paragraphs[0].children, {"1": note.children}).html)


def test_a_note_stands_where_it_is_called() -> None:
    assert html("quarante lieues[^1], dit-il") == f"quarante lieues{NOTE}, dit-il"


def test_a_call_never_begins_a_line_after_a_comma_or_a_stop() -> None:
    assert html("forty leagues,[^1] he said") == (
        f'forty <span class="nowrap">leagues,{NOTE}</span> he said'
    )
    assert html("leagues.[^1]") == f'<span class="nowrap">leagues.{NOTE}</span>'


def test_a_note_may_follow_emphasis() -> None:
    assert html("l’*isolario*[^1]") == f"l’<em>isolario</em>{NOTE}"


def test_no_note_is_lost_or_said_twice() -> None:
    assert html("un [^1] deux, [^1]").count("Au large.") == 2


def test_a_note_that_calls_itself_ends() -> None:
    from kit.markdown import parse
    from kit.prose.running import rich

    paragraph, note = parse("Mots[^1].\n\n[^1]: voir [^1].")
    assert "voir" in rich(paragraph.children, {"1": note.children}).html


def test_a_note_of_the_head_of_an_axis_is_set() -> None:
    from kit.model.text import Text
    from kit.prose.block import Axes
    from kit.prose.blocks import Cast, blocks
    from kit.prose.voice import voice

    speech = voice(Text(language="fr", file="", title="", body="", body_line=1))
    (axes,) = blocks("1. **Voir.**[^1]\n2. **Dire.**\n\n[^1]: Au large.", speech, Cast({}, {}))
    assert isinstance(axes, Axes)
    assert [str(one.words.html) if one.words else None for one in axes.items] == [NOTE, None]
