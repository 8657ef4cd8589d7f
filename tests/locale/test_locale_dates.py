"""Dates and times, as each place writes them."""

import datetime as dt

import pytest

from kit.locale import dates, locale, tags

PARIS = "Europe/Paris"
N = "\u00a0"


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_there_are_five_locales():
    assert tags() == ("en-GB", "en-US", "fr-CA", "fr-CH", "fr-FR")


def test_an_unknown_locale_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="fr-FR"):
        locale("fr-XX")


def test_a_range_of_two_days_running_with_weekdays():
    text = dates.date_range(day("2020-10-02"), day("2020-10-03"), weekday=True)
    assert text == "du vendredi 2 au samedi 3\u00a0octobre 2020"


def test_a_range_of_two_days_over_a_month():
    text = dates.date_range(day("2020-09-30"), day("2020-10-01"))
    assert text == "du 30\u00a0septembre au 1er\u00a0octobre 2020"


def test_a_range_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        dates.date_range(day("2020-10-05"), day("2020-10-02"))


def test_a_range_over_midnight_names_both_days():
    text = dates.time_range(at("2020-10-02T22:00"), at("2020-10-03T02:00"))
    assert text == (
        "du vendredi 2\u00a0octobre 2020 à 22\u00a0h au samedi 3\u00a0octobre 2020 à 2\u00a0h"
    )


def test_bare_hours_may_pass_midnight():
    assert dates.time_range(dt.time(22), dt.time(2)) == "de 22\u00a0h à 2\u00a0h"


def test_midnight_at_the_start_of_a_day_is_0_h():
    assert dates.date_time(at("2020-09-22T00:00")).endswith("à 0\u00a0h")


def test_minutes_below_ten_keep_their_zero():
    assert dates.date_time(at("2020-09-22T09:05")).endswith("à 9\u00a0h\u00a005")


REPEATED = [
    ("2020-10-25T02:30", "(heure de Paris, heure d’été)"),
    ("2020-10-25T00:30+00:00", "(heure de Paris, heure d’été)"),
    ("2020-10-25T01:30+00:00", "(heure de Paris, heure d’hiver)"),
    ("2020-10-25T03:30", "(heure de Paris)"),
]


@pytest.mark.parametrize(("instant", "zone"), REPEATED)
def test_in_the_hour_that_october_repeats_the_season_is_said(instant, zone):
    assert dates.date_time(at(instant), tz=PARIS).endswith(zone)


def test_the_fold_of_a_naive_instant_tells_the_season():
    late = at("2020-10-25T02:30").replace(fold=1)
    assert dates.date_time(late, tz=PARIS).endswith("(heure de Paris, heure d’hiver)")


def test_an_hour_that_march_skips_is_refused():
    with pytest.raises(ValueError, match="does not exist"):
        dates.date_time(at("2020-03-29T02:30"), tz=PARIS)


CITIES = [
    ("Europe/Athens", "(heure d’Athènes)"),
    ("Africa/Cairo", "(heure du Caire)"),
    ("Indian/Reunion", "(heure de La Réunion)"),
    ("America/New_York", "(heure de New York)"),
    ("Europe/Helsinki", "(heure d’Helsinki)"),
    ("Asia/Hong_Kong", "(heure de Hong Kong)"),
    ("Europe/London", "(heure de Londres)"),
    ("America/Cayenne", "(heure de Cayenne)"),
    ("UTC", "(UTC)"),
]


@pytest.mark.parametrize(("zone", "said"), CITIES)
def test_a_zone_is_named_by_its_city(zone, said):
    assert dates.date_time(at("2020-09-22T09:30"), tz=zone).endswith(said)


def test_the_city_may_be_named_otherwise():
    text = dates.date_time(at("2020-09-22T09:30"), tz="America/Cayenne", city="Kourou")
    assert text.endswith("(heure de Kourou)")


def test_an_unknown_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        dates.date_time(at("2020-09-22T09:30"), tz="Europe/Nowhere")


BRITISH = [
    (
        lambda **of: dates.date(day("2020-10-01"), weekday=True, **of),
        "Thursday 1\u00a0October 2020",
    ),
    (
        lambda **of: dates.date_range(day("2020-10-02"), day("2020-10-05"), **of),
        "from 2 to 5\u00a0October 2020",
    ),
    (
        lambda **of: dates.date_time(at("2020-09-22T11:30"), tz=PARIS, **of),
        "Tuesday 22\u00a0September 2020 at 11:30am (Paris time)",
    ),
    (
        lambda **of: dates.embargo(at("2020-09-22T06:00"), tz=PARIS, **of),
        "Embargoed until Tuesday 22\u00a0September 2020 at 6am (Paris time)",
    ),
]


@pytest.mark.parametrize(("written", "text"), BRITISH)
def test_british_english(written, text):
    assert written(locale="en-GB") == text


AMERICAN = [
    (
        lambda **of: dates.date(day("2020-10-01"), weekday=True, **of),
        "Thursday, October\u00a01, 2020",
    ),
    (
        lambda **of: dates.date_range(day("2020-10-02"), day("2020-10-05"), **of),
        "from October\u00a02 to 5, 2020",
    ),
    (
        lambda **of: dates.date_time(at("2020-09-22T23:30"), tz=PARIS, **of),
        "Tuesday, September\u00a022, 2020, at 11:30\u00a0p.m. (Paris time)",
    ),
    (
        lambda **of: dates.time_range(at("2020-10-02T09:00"), at("2020-10-02T12:00"), **of),
        "Friday, October\u00a02, 2020, from 9\u00a0a.m. to noon",
    ),
]


@pytest.mark.parametrize(("written", "text"), AMERICAN)
def test_american_english(written, text):
    assert written(locale="en-US") == text


@pytest.mark.parametrize("tag", ["fr-CA", "fr-CH"])
def test_french_elsewhere_writes_dates_as_france_does(tag):
    text = dates.date_time(at("2020-10-01T18:30"), tz=PARIS, locale=tag)
    assert text == dates.date_time(at("2020-10-01T18:30"), tz=PARIS)


def test_a_range_of_instants_is_one_of_their_days():
    morning, evening = dt.datetime(2025, 5, 1, 10), dt.datetime(2025, 5, 1, 18)
    assert dates.date_range(morning, evening) == f"le 1er{N}mai 2025"
    tomorrow = dt.date(2025, 5, 2)
    assert dates.date_range(evening, tomorrow) == f"les 1er et 2{N}mai 2025"


def test_a_range_of_which_one_end_alone_has_a_zone_is_refused():
    start = dt.datetime(2025, 5, 1, 7, tzinfo=dt.UTC)
    with pytest.raises(ValueError, match="only one end of the range has a time zone"):
        dates.time_range(start, dt.datetime(2025, 5, 1, 12))


def test_a_range_that_starts_in_the_repeated_hour_says_the_season_of_its_start():
    start = dt.datetime(2025, 10, 26, 0, 30, tzinfo=dt.UTC)
    end = dt.datetime(2025, 10, 26, 3, 0, tzinfo=dt.UTC)
    assert dates.time_range(start, end, tz="Europe/Paris") == (
        f"dimanche 26{N}octobre 2025 de 2{N}h{N}30 (heure d’été) à 4{N}h (heure de Paris)"
    )


@pytest.mark.parametrize(
    ("zone", "city"),
    [("America/Montreal", "de Montréal"), ("America/Argentina/Buenos_Aires", "de Buenos Aires")],
)
def test_a_zone_is_named_by_no_other_city_and_by_no_country(zone, city):
    said = dates.date_time(dt.datetime(2025, 5, 1, 11, 30), tz=zone)
    assert said == f"jeudi 1er{N}mai 2025 à 11{N}h{N}30 (heure {city})"
