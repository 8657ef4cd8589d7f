"""The lint: what it tells, where, and when it is silent."""

import datetime as dt

import pytest

from kit.findings import Level
from kit.typography import lint

RELEASE = dt.date(2020, 9, 21)


def told(text: str, rule: str, **kwargs) -> list[str]:
    return [one.excerpt for one in lint(text, **kwargs) if one.rule == rule]


def rules(text: str, **kwargs) -> set[str]:
    return {one.rule for one in lint(text, **kwargs)}


TOLD = [
    ("weekday-mismatch", "Rendez-vous le lundi 22 septembre 2020.", "lundi"),
    ("weekday-mismatch", "Rendez-vous lundi 22 septembre.", "lundi"),
    ("weekday-mismatch", "Rendez-vous Lundi 22 septembre 2020.", "Lundi"),
    ("weekday-mismatch", "du vendredi 2 au dimanche 5 octobre 2020", "dimanche"),
    ("weekday-mismatch", "les jeudi 2 et samedi 3 octobre 2020", "jeudi"),
    ("weekday-mismatch", "lundi 22/09/2020", "lundi"),
    ("weekday-mismatch", "le mercredi 1er octobre 2020", "mercredi"),
    ("weekday-mismatch", "le **lundi** 22 septembre 2020", "lundi"),
    ("invalid-date", "le 31 septembre 2020", "31 septembre 2020"),
    ("invalid-date", "le 30 février", "30 février"),
    ("invalid-date", "le 29 février 2021", "29 février 2021"),
    ("invalid-date", "le 32/01/2020", "32/01/2020"),
    ("date-inverted", "du 5 au 2 octobre 2020", "5 au 2 octobre 2020"),
    ("date-inverted", "du 2 octobre au 30 septembre 2020", "2 octobre au 30 septembre 2020"),
    ("date-inverted", "du 2 octobre 2021 au 5 octobre 2020", "2 octobre 2021 au 5 octobre 2020"),
    ("date-inverted", "de 14 h à 12 h 30", "de 14 h à 12 h 30"),
    ("date-inverted", "de 2021 à 2019", "de 2021 à 2019"),
    ("event-before-release", "Elles se tiendront le 3 mars 2019.", "3 mars 2019"),
    ("event-before-release", "Rendez-vous le 3 mars 2019 à 18 h", "3 mars 2019"),
    ("event-before-release", "Le film sera présenté le 3 mars 2019.", "3 mars 2019"),
    ("event-before-release", "Le public sera accueilli du 3 au 5 mars 2019.", "3"),
    ("invalid-date", "le 45 mai 2025", "45 mai 2025"),
    ("date-inverted", "entre le 12 et le 10 avril 2025", "12 et le 10 avril 2025"),
    ("embargo-no-timezone", "Embargo jusqu’à 6 h le 10 avril 2025", "10 avril 2025"),
    ("number-grouping", "12 000 visiteurs contre 9500 en 2024", "9500"),
    ("unknown-acronym", "l’ANRU", "ANRU"),
    (
        "meeting-id",
        "Réunion n° 979 8149 5218, https://zoom.us/j/97981495219",
        "979 8149 5218",
    ),
    ("event-no-timezone", "Visioconférence mardi 22 septembre 2020 à 11h30", "11h30"),
    (
        "embargo-no-timezone",
        "Sous embargo jusqu’au 22 septembre 2020 à 6 h",
        "22 septembre 2020 à 6 h",
    ),
    ("capital-accent", "A propos du centre", "A"),
    ("capital-accent", "Les Etudes", "Etudes"),
    ("double-space", "Une  espace", "Une  espace"),
    ("straight-quote", 'Un "mot"', '"mot'),
    ("straight-apostrophe", "L'espace", "L'espace"),
    ("english-quote", "Un “mot”", "“mot"),
    ("unclosed-quote", "Il dit : « Nous partons.", "«"),
    ("unclosed-quote", "Il dit : Nous partons ».", "»"),
    ("unbalanced-parenthesis", "Le centre (CNES", "("),
    ("etc-ellipsis", "des radars, etc...", "etc..."),
    ("number-grouping", "11000 membres", "11000"),
    ("number-grouping", "2 500 femmes, 1200 hommes", "1200"),
    ("name-variant", "Jean-François Meder. Jean François Meder.", "Jean François Meder"),
    ("name-variant", "Hélène Dupont. Helène Dupont.", "Helène Dupont"),
    ("surname-caps", "Jean-François MEDER", "MEDER"),
    ("role-capital", "Lionel Suchet, Directeur du centre", "Directeur"),
    ("unknown-acronym", "Le scanner et IRM", "IRM"),
    ("ordinal", "la 10ème mission", "10ème"),
    ("ligature", "la mise en oeuvre", "oeuvre"),
    ("time-format", "à 11h30", "11h30"),
    ("missing-space", "Qui vient?", "vient"),
    ("missing-space", "un gain de 30%", "30%"),
    ("missing-space", "Il part.Elle reste.", "part.Elle"),
    ("missing-space", "Un,deux", "Un,deux"),
    ("placeholder-link", "[photos](#)", "[photos](#)"),
    ("placeholder-link", "[photos]()", "[photos]()"),
    ("phone-format", "Tél. 01.99.00.45.67", "01.99.00.45.67"),
    ("phone-format", "Tél. 0199004567", "0199004567"),
    ("phone-format", "+33 (0)1 99 00 45 67", "+33 (0)1 99 00 45 67"),
    ("phone-format", "Tél. : 01 99 00 45 6", "01 99 00 45 6"),
    (
        "meeting-id",
        "<https://zoom.us/j/97981495219> ID de réunion : 979 8149 5218",
        "979 8149 5218",
    ),
    ("list-punctuation", "Axes :\n\n1. Le besoin,\n2. La radio.", "Le besoin,"),
    ("list-punctuation", "Axes :\n\n- le besoin ;\n- la radio", "la radio"),
]


@pytest.mark.parametrize(("rule", "text", "excerpt"), TOLD, ids=lambda value: str(value)[:60])
def test_it_tells(rule, text, excerpt):
    assert told(text, rule, release_date=RELEASE) == [excerpt]


SILENT = [
    "Mardi 22 septembre 2020",
    "mardi 22 septembre",
    "du vendredi 2 au lundi 5 octobre 2020",
    "du 30 décembre 2020 au 2 janvier 2021",
    "du 30 décembre au 2 janvier 2021",
    "le 29 février 2020",
    "de 9\u00a0h à 12\u00a0h\u00a030",
    "de 22\u00a0h à 2\u00a0h",
    "de 1961 à 2020",
    "Le centre, créé le 3 mars 1961, est national.",
    "«\u00a0Le mot “espace” me plaît.\u00a0»",
    "«\u00a0Un.\n\n«\u00a0Deux.\u00a0»",
    "L’Agence spatiale européenne (ESA) et l’ESA.",
    "Le Centre national d’études spatiales (CNES). Le CNES.",
    "Le CNES (Centre national d’études spatiales).",
    "L’ONU, l’UNESCO, un PDF, l’UTC, la TV, une PME.",
    "Tél. 01\u00a099\u00a000\u00a045\u00a067",
    "Tél. +33\u00a01\u00a099\u00a000\u00a045\u00a067",
    "(un) ; a) deux ; b) trois".replace(" ;", "\u202f;"),
    "Axes\u00a0:\n\n- le besoin\u202f;\n- la radio.",
    "Contacts\n\n- Pascale Durand\n- Raphaël Petit",
    "Monsieur le Président, le Premier ministre",
    "Directeur général du centre",
    "11\u202f000 membres en 2020, 2\u202f500 en 1961",
    "2037 membres",
    "[photos](https://example.org/photos), [plus bas](#contacts)",
    "Marie Dupont et Marie Durand, Paul Dupont et Paule Dupont",
    "Louis\u00a0XIV et François\u00a0Ier",
    "https://example.org/a,b;c?d=Etudes&e=(",
    "`A propos (`",
    "un(e) chercheur(se), presse.cnes.fr, 1,5 million".replace(" mi", "\u00a0mi"),
    "**Lieu\u00a0:** Toulouse, 75001 Paris",
    "Réf.\u00a0CP-106-2020",
    "<https://zoom.us/j/97981495219> - ID de réunion\u00a0: 979 8149 5219",
    "Conférence en ligne à 11\u00a0h\u00a030 (heure de Paris)",
    "CONTACTS PRESSE DU CNES",
    "Axes\u00a0:\n\n- Ariane 6\u202f;\n- CNES.",
    "Étapes\u00a0:\n\n- Toulouse\u202f;\n- Paris.",
    "Créée le 3 mars 1961, l’agence fêtera ses 65\u00a0ans.",
    "Signé le 2\u00a0mars 2020, l’accord entrera en vigueur en mai.",
    "Le décret du 3\u00a0mars 2020 sera abrogé.",
    "L’exposition, ouverte depuis le 3\u00a0mars 2020, fermera en mai.",
    "entre le 10 et le 12\u00a0avril 2021",
    "Le webinaire dure 2\u00a0h.",
    "Le musée est ouvert de 9\u00a0h à 18\u00a0h. Réservez en ligne.",
    "11\u202f000 membres, Agenda 2030 compris",
    "rue du Docteur Roux",
    "LIEU\u00a0: Paris",
    "«\u00a0Un paragraphe.\n\n»\u00a0Un autre.\u00a0»",
]


@pytest.mark.parametrize("text", SILENT)
def test_it_is_silent_on_what_is_right(text):
    assert rules(text, release_date=RELEASE) == set()


DATA = [
    ({"embargo": "2025-04-10T06:00"}, "embargo-no-timezone"),
    ({"embargo": "2025-04-10T06:00", "tz": None}, "embargo-no-timezone"),
    ({"embargo": "2025-04-31T06:00", "tz": "Europe/Paris"}, "invalid-date"),
    ({"events": [{"start": "2025-04-10T06:00"}]}, "event-no-timezone"),
    ({"events": [{"start": "2019-04-10T06:00+02:00"}]}, "event-before-release"),
    ({"events": [{"start": "2025-04-10", "end": "2025-04-09"}]}, "date-inverted"),
    (
        {
            "events": [
                {"start": "2025-04-10T08:00", "end": "2025-04-10T07:00", "tz": "Europe/Paris"}
            ]
        },
        "date-inverted",
    ),
    ({"contacts": [{"name": "A. Durand", "phone": "01 99 00"}]}, "phone-format"),
    ({"contacts": [{"name": "A. Durand", "phone": "979 8149 5219"}]}, "phone-format"),
    (
        {"meeting_id": "979 8149 5218", "url": "https://zoom.us/j/97981495219"},
        "meeting-id",
    ),
    (
        {"events": [{"meeting_id": "979 8149 5218", "url": "https://zoom.us/j/97981495219"}]},
        "meeting-id",
    ),
]


@pytest.mark.parametrize(("data", "rule"), DATA, ids=lambda value: str(value)[:60])
def test_it_reads_the_data(data, rule):
    assert rules("Un texte.", release_date=RELEASE, data=data) == {rule}


RIGHT_DATA = [
    {"embargo": "2025-04-10T06:00", "tz": "Europe/Paris"},
    {"embargo": "2025-04-10T06:00 Europe/Paris"},
    {"embargo": "2025-04-10T06:00Z"},
    {"embargo": dt.datetime(2025, 4, 10, 6, tzinfo=dt.UTC)},
    {"events": [{"start": "2025-04-10T06:00", "end": "2025-04-10T07:00", "tz": "Europe/Paris"}]},
    {"events": [{"start": "2025-04-10"}]},
    {"contacts": [{"name": "A. Durand", "phone": "06 39 98 12 34"}]},
    {"meeting_id": "979 8149 5219", "url": "https://zoom.us/j/97981495219"},
    {"contacts": [], "events": [], "embargo": None, "glossary": {}},
]


@pytest.mark.parametrize("data", RIGHT_DATA, ids=str)
def test_it_is_silent_on_right_data(data):
    assert rules("Un texte.", release_date=RELEASE, data=data) == set()


def test_an_embargo_of_the_text_is_that_of_the_data():
    text = "Sous embargo jusqu’au jeudi 10\u00a0avril 2025 à 7\u00a0h (heure de Paris)"
    data = {"embargo": "2025-04-10T06:00", "tz": "Europe/Paris"}
    assert rules(text, data=data) == {"embargo-conflict"}
    assert rules(text.replace("7", "6"), data=data) == set()


def test_a_name_of_the_text_is_that_of_the_data():
    data = {"contacts": [{"name": "Jean-François Meder", "phone": "01 99 00 12 34"}]}
    assert told("Jean François Meder", "name-variant", data=data) == ["Jean François Meder"]


def test_a_letter_of_a_name_of_the_data_is_missed():
    data = {"contacts": [{"name": "Claire Martin", "phone": "01 99 00 12 34"}]}
    assert told("Écrire à Clare Martin.", "name-variant", data=data) == ["Clare Martin"]
    assert told("Écrire à Claire Martin.", "name-variant", data=data) == []


def test_the_proposal_of_an_hour_is_whole():
    (one,) = [one for one in lint("à 11h30") if one.rule == "time-format"]
    assert (one.excerpt, one.proposal) == ("11h30", "11\u00a0h\u00a030")


def test_the_glossary_of_the_brand_is_right():
    data = {"glossary": {"acronyms": ["IRM"], "capitals": ["Directeur Général"]}}
    assert rules("L’IRM, selon Paul, Directeur Général", data=data) == set()


def test_a_finding_has_its_place_in_the_whole_file():
    text = "---\ntitle: x\n---\n\nUn mot.\n\nLa mise en **oeuvre**.\n"
    one = next(one for one in lint(text, file="text.md") if one.rule == "ligature")
    assert str(one.where) == "text.md:7:14"
    assert (one.excerpt, one.proposal, one.level) == ("oeuvre", "œuvre", Level.WARNING)
    assert one.text() == "French writes œ here: oeuvre"
    assert one.cure() == "Write œuvre."


def test_what_typesetting_repairs_is_one_counted_note():
    found = [one for one in lint("L'un, l'autre et l'ami.") if one.rule == "straight-apostrophe"]
    assert [(one.level, one.values["count"]) for one in found] == [(Level.NOTE, "3")]


def test_the_front_matter_silences_a_rule():
    text = "---\ncheck:\n  ignore: [ordinal]\n---\nLa 10ème mise en oeuvre\n"
    assert rules(text) == {"ligature"}


def test_an_english_text_has_english_rules():
    text = "Tuesday, September 22, 2020. Monday 22 September 2020."
    assert told(text, "weekday-mismatch", locale="en-US") == ["Monday"]


def test_an_event_that_goes_on_is_not_before_the_release():
    exhibition = {"start": "2020-09-01", "end": "2020-12-31"}
    assert "event-before-release" not in rules(
        "Texte", release_date=RELEASE, data={"events": [exhibition]}
    )


def test_ends_of_an_event_in_two_zones_are_compared_as_instants():
    flight = {"start": "2025-04-10T18:00+02:00", "end": "2025-04-10T17:00Z"}
    assert "date-inverted" not in rules("Texte", data={"events": [flight]})
    back = {"start": "2025-04-10T18:00+02:00", "end": "2025-04-10T15:59Z"}
    assert "date-inverted" in rules("Texte", data={"events": [back]})


def test_an_embargo_in_universal_time_is_that_of_the_data():
    data = {"embargo": "2025-04-10T06:00", "tz": "Europe/Paris"}
    stated = "Sous embargo jusqu’au 10 avril 2025 à {} h UTC"
    assert "embargo-conflict" not in rules(stated.format(4), data=data)
    assert "embargo-conflict" in rules(stated.format(6), data=data)


def test_the_hour_of_an_embargo_may_stand_before_its_day():
    data = {"embargo": "2025-04-10T06:00", "tz": "Europe/Paris"}
    stated = "Sous embargo jusqu’à {} h (heure de Paris) le jeudi 10 avril 2025"
    assert "embargo-conflict" not in rules(stated.format(6), data=data)
    assert "embargo-conflict" in rules(stated.format(8), data=data)
