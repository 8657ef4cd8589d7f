"""The parts of a dossier in words: glossary, charts of dots, pictures to compare."""

from pathlib import Path

import pytest

from kit.model.load import load
from kit.prose.block import Pictures
from kit.prose.types import Chapter, Prose
from kit.prose.typeset import typeset_release
from kit.source.workspace import find_workspace

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def prose(request: pytest.FixtureRequest) -> Prose:
    reference, language = request.param
    loaded = load(find_workspace(ROOT), ROOT / "releases" / reference)
    return typeset_release(loaded.release, language)


def chapter(prose: Prose, anchor: str) -> Chapter:
    return next(one for one in prose.chapters if one.anchor.endswith(anchor))


@pytest.mark.parametrize("prose", [("EX12-2026", "fr")], indirect=True)
def test_a_glossary_is_in_the_order_of_the_alphabet_whatever_the_accents(prose: Prose) -> None:
    words = [term.word.text for term in chapter(prose, "lexique").terms]
    assert words[:5] == ["courbe de niveau", "fuseau", "hachure", "île fausse", "isolario"]


@pytest.mark.parametrize("prose", [("CP106-2020", "fr")], indirect=True)
def test_the_parts_of_a_whole_take_a_dot_for_so_many(prose: Prose) -> None:
    chart = chapter(prose, "donnees").charts[0]
    assert (chart.shape, chart.each) == ("dots", "100")
    assert [(point.shown, point.dots) for point in chart.points] == [
        ("8\u202f963", 90),
        ("2\u202f037", 20),
    ]


@pytest.mark.parametrize("prose", [("CP106-2020", "fr")], indirect=True)
def test_pictures_alone_in_one_paragraph_are_set_side_by_side(prose: Prose) -> None:
    last = chapter(prose, "bruit").blocks[-1]
    assert isinstance(last, Pictures)
    assert [one.key for one in last.pictures] == ["fausses-couleurs", "littoral"]


@pytest.mark.parametrize("prose", [("CP106-2020", "fr")], indirect=True)
def test_the_first_sentence_of_a_caption_is_its_headline(prose: Prose) -> None:
    picture = prose.pictures[0]
    assert picture.headline
    assert picture.detail
    assert (picture.headline.text, picture.detail.text) == (
        "L’horizon d’une planète, vu d’une orbite basse.",
        "Image simulée.",
    )


@pytest.mark.parametrize("prose", [("CP106-2020", "fr")], indirect=True)
def test_a_meeting_tells_its_zone_apart_from_its_hours(prose: Prose) -> None:
    meeting = prose.meeting
    assert meeting
    assert (meeting.weekday, meeting.date) == ("Mardi", "22\u00a0septembre 2020")
    assert (meeting.hours, meeting.zone) == ("à partir de 11\u00a0h\u00a030", "heure de Paris")


@pytest.mark.parametrize("prose", [("EX12-2026", "en")], indirect=True)
def test_an_english_meeting_tells_its_zone_apart_from_its_hours(prose: Prose) -> None:
    meeting = prose.meeting
    assert meeting
    assert (meeting.hours, meeting.zone) == ("from 9:30am to midday", "Paris time")
