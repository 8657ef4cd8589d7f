"""French of France, after the Lexique des règles typographiques de l'Imprimerie nationale."""

from __future__ import annotations

import re

from kit.locale.base import NBSP, NNBSP, DateWords, Locale, Quotes

_ELIDED = re.compile(r"(?i)[aeiouàâäéèêëîïôöù]|helsinki|h[éo]rault")
_MERGED = (("Les ", "des "), ("Le ", "du "))


def of(name: str) -> str:
    """`de Paris`, `d’Athènes`, `du Caire`, `de La Réunion`."""
    for article, merged in _MERGED:
        if name.startswith(article):
            return merged + name.removeprefix(article)
    return f"d’{name}" if _ELIDED.match(name) else f"de {name}"


def ordinal(number: int, feminine: bool, plural: bool) -> str:
    """`1er`, `1re`, `2e`, `3es`: never -ème."""
    ending = ("re" if feminine else "er") if number == 1 else "e"
    return f"{number}{ending}{'s' if plural else ''}"


DATES = DateWords(
    first_of_month="1er",
    day="{d.day}\u00a0{d.month} {d.year}",
    day_weekday="{d.weekday} {d.day}\u00a0{d.month} {d.year}",
    one_day="le {first}",
    running="les {a.day} et {b.day}\u00a0{b.month} {b.year}",
    in_month="du {a.day} au {b.day}\u00a0{b.month} {b.year}",
    in_year="du {a.day}\u00a0{a.month} au {b.day}\u00a0{b.month} {b.year}",
    over_years="du {first} au {last}",
    in_month_weekday="du {a.weekday} {a.day} au {b.weekday} {b.day}\u00a0{b.month} {b.year}",
    in_year_weekday=(
        "du {a.weekday} {a.day}\u00a0{a.month} au {b.weekday} {b.day}\u00a0{b.month} {b.year}"
    ),
    over_years_weekday="du {first} au {last}",
    hour="{hour}\u00a0h",
    hour_minute="{hour}\u00a0h\u00a0{minute}",
    at="{date} à {time}",
    onwards="{date} à partir de {time}",
    hours="de {start} à {end}",
    hours_of_day="{date} de {start} à {end}",
    over_midnight="du {first} à {start} au {last} à {end}",
    zone="{when} (heure {city})",
    zone_summer="{when} (heure {city}, heure d’été)",
    zone_winter="{when} (heure {city}, heure d’hiver)",
    seasons=("heure d’été", "heure d’hiver"),
    utc="{when} (UTC)",
    embargo="Sous embargo jusqu’au {when}",
    of=of,
)

LOCALE = Locale(
    tag="fr-FR",
    before={";": NNBSP, "!": NNBSP, "?": NNBSP, ":": NBSP},
    quotes=(Quotes(opening="«", closing="»", inner=NBSP), Quotes(opening="“", closing="”")),
    group=NNBSP,
    decimal=",",
    percent="{number}\u00a0%",
    money="{number}\u00a0{sign}",
    ordinal=ordinal,
    dates=DATES,
    region="FR",
    superiors=frozenset({"er", "ers", "re", "res", "e", "es", "nd", "nds", "nde", "ndes"}),
    cities={
        "America/Montreal": "Montréal",
        "Asia/Kolkata": "Calcutta",
        "Asia/Ho_Chi_Minh": "Hô Chi Minh-Ville",
    },
)
