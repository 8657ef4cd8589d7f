"""Letters are corrected on request, and nothing else of a source is touched."""

from kit.model.mend import mended

HEAD = "---\ntitle: L'oeuvre # a note\n---\n\n"


def test_a_paragraph_with_a_letter_to_correct_is_corrected() -> None:
    assert mended(f"{HEAD}Une oeuvre rare.\n", "fr") == f"{HEAD}Une œuvre rare.\n"


def test_a_paragraph_without_one_stays_as_typed() -> None:
    text = f'{HEAD}Un mot: "rien"!\n\nUne oeuvre.\n'
    assert mended(text, "fr") == f'{HEAD}Un mot: "rien"!\n\nUne œuvre.\n'


def test_no_invisible_character_is_written() -> None:
    assert mended(f"{HEAD}Une oeuvre rare ?\n", "fr") == f"{HEAD}Une œuvre rare ?\n"


def test_fixed_spaces_that_the_author_typed_stay() -> None:
    text = f"{HEAD}Une oeuvre, 3\u00a0000 mots\u202f?\n"
    assert mended(text, "fr") == f"{HEAD}Une œuvre, 3\u202f000 mots\u202f?\n"


def test_what_is_right_is_returned_as_it_is() -> None:
    text = f"{HEAD}Rien à dire.\r\n\r\n- un\r\n- deux\r\n"
    assert mended(text, "fr") is text or mended(text, "fr") == text


def test_it_is_done_once() -> None:
    once = mended(f'{HEAD}Une oeuvre: "rien"?\n', "fr")
    assert mended(once, "fr") == once
