"""What typesetting has changed, told to programs."""

from kit.typography import typeset
from kit.typography.changes import changes


def told(before: str) -> list[tuple[int | None, int | None, str, str | None]]:
    return [
        (one.where.line, one.where.column, one.excerpt, one.proposal)
        for one in changes(before, typeset(before), "text.md")
    ]


def test_a_change_is_told_in_whole_words() -> None:
    assert told("Bonjour.\n\nMais qui vient? Eux.\n") == [(3, 10, "vient?", "vient\u202f?")]


def test_what_lies_between_two_changes_of_a_line_is_told_with_them() -> None:
    assert told("L'heure : 11h30 !\n") == [
        (1, 1, "L'heure : 11h30 !", "L’heure\u00a0: 11\u00a0h\u00a030\u202f!")
    ]


def test_a_text_that_is_set_already_has_no_change() -> None:
    assert told("Mais qui vient\u202f? Eux.\n") == []


def test_a_doubled_letter_is_cut_where_it_begins() -> None:
    (found,) = changes("a bb c", "a b c", "text.md")
    assert (found.excerpt, found.proposal, str(found.where)) == ("bb", "b", "text.md:1:3")


def test_a_line_that_was_joined_to_the_next_is_told_with_it() -> None:
    (found,) = changes("un\ndeux\ntrois", "un\u00a0deux\ntrois", "text.md")
    assert (found.excerpt, found.proposal) == ("un\ndeux", "un\u00a0deux")
