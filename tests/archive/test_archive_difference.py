"""What changed between two versions, as words and as pictures."""

import re

from archive_office import Office

from kit.archive.difference import difference


def sections(html: str) -> list[str]:
    return re.findall(r"<section>.*?</section>", html, re.DOTALL)


def test_words_that_went_are_struck_out_and_words_that_came_are_underlined(office: Office) -> None:
    office.add(pages=("Une équipe mesure onze étoiles.",))
    office.add(pages=("Une équipe mesure douze étoiles.",))
    found = difference(office.archive, "CP106-2020", "v1", "v2")
    assert found.changed == 1
    (section,) = sections(found.html)
    assert "Une équipe mesure <del>onze</del> <ins>douze</ins> étoiles." in section
    assert re.findall("<figcaption>(.*?)</figcaption>", section) == ["v1, page 1", "v2, page 1"]


def test_a_page_that_shows_the_same_is_not_pictured(office: Office) -> None:
    office.add(pages=("Première page.", "Avant."))
    office.add(pages=("Première page.", "Après."))
    (section,) = sections(difference(office.archive, "CP106-2020", "v1", "v2").html)
    assert "<p>page 1: the same in both.</p>" in section
    assert re.findall('alt="(.*?)"', section) == ["v1, page 2", "v2, page 2"]


def test_a_page_that_came_stands_alone(office: Office) -> None:
    office.add(pages=("Première page.",))
    office.add(pages=("Première page.", "Deuxième page."))
    (section,) = sections(difference(office.archive, "CP106-2020", "v1", "v2").html)
    assert re.findall('alt="(.*?)"', section) == ["v2, page 2"]


def test_facts_that_show_on_no_page_are_no_difference(office: Office) -> None:
    office.add()
    office.add(people=("Noé Besançon",))
    found = difference(office.archive, "CP106-2020", "v1", "v2")
    assert (found.changed, sections(found.html)) == (0, [])
    assert "The two versions show the same." in found.html


def test_the_report_speaks_the_readers_language(office: Office) -> None:
    office.add()
    office.add(people=("Noé Besançon",))
    french = {"The two versions show the same.": "Les deux versions montrent la même chose."}
    found = difference(
        office.archive, "CP106-2020", "v1", "v2", lambda text: french.get(text, text)
    )
    assert "Les deux versions montrent la même chose." in found.html


def test_words_are_shown_not_run(office: Office) -> None:
    office.add(pages=("Avant.",))
    office.add(pages=("<script>alert(1)</script>",))
    found = difference(office.archive, "CP106-2020", "v1", "v2")
    assert "<script>" not in found.html
    assert "<ins>&lt;script&gt;alert(1)&lt;/script&gt;</ins>" in found.html
