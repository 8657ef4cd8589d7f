"""Units, percentages and currencies."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import NBSP, NNBSP, S

_SYMBOLS = """
    km/h km/s m/s km² m² cm² mm² km³ m³ dm³ cm³ km2 m2 cm2 m3 cm3 km hm dam m dm cm mm µm μm nm pm
    hPa kPa MPa Pa bar mbar kg mg µg μg hg g t kt Mt Gt ha l L cl cL ml mL dl dL hl hL µl kWh
    MWh GWh TWh Wh kWc MWc GWc kW MW GW TW mW W kV mV V mA A Hz kHz MHz GHz THz kJ MJ GJ J kcal
    cal kN N dB lm lx cd mol Mbit/s Gbit/s kbit/s Mb/s Gb/s Mbps Gbps ko Ko Mo Go To Po kB KB MB
    GB TB Kio Mio Gio min ms µs ns s h j px ppp dpi ppm ppb rpm tr/min UA al pc eV keV MeV GeV
    TeV K mn Mm CV ch
"""
SYMBOLS = tuple(_SYMBOLS.split())

# Supplied with a space where figure and letters were typed together, unlike those that may end an
# identifier or mean something else: 16A, 2B, 4K, 5G, 80s.
_AMBIGUOUS = frozenset(
    ("al", "pc", "UA", "ch", "CV", "Mm", "pm", "A", "J", "N", "K", "s", "h", "j")
)
_SUPPLIED = tuple(one for one in SYMBOLS if one not in _AMBIGUOUS)
_MONEY = """
    € $ £ ¥ ₿ M€ Md€ k€ K€ Mds€ M$ Md$ k$ CHF EUR USD GBP FCFA US$ $US CA$ $CA $C
"""
CURRENCIES = tuple(_MONEY.split())

_END = r"(?![\w²³°])(?![’'](?=[^\W\d_]))"


def _either(symbols: tuple[str, ...]) -> str:
    return "|".join(re.escape(one) for one in sorted(symbols, key=len, reverse=True))


_TYPED = re.compile(
    rf"(?<=[\d½¼¾])(?P<space>{S})(?=(?:(?:{_either(SYMBOLS)})(?:/(?:m²|m2|ha|kg|l|L|h|j|an|km|mois))?{_END}"
    rf"|(?:{_either(CURRENCIES)})(?!\w)|[%‰](?!\w)|°{S}?[CF](?!\w)))"
)
_GLUED = re.compile(
    rf"(?<![\w.,-])(?P<number>\d+(?:[.,]\d+)?)(?=(?:{_either(_SUPPLIED)})(?:/(?:m²|ha|kg|l|h|j|an|km|mois))?"
    rf"(?!\w|[²³°]|[-/’']\w))"
)
_SIGN = re.compile(rf"(?<=[\d½¼¾])(?=[%‰](?!\w)|(?:{_either(CURRENCIES)})(?![\w€$]))")
_DEGREE = re.compile(rf"(?<=\d)(?P<left>{S}?)°(?P<right>{S}?)(?=[CF](?!\w))")
_IDENTIFIER = re.compile(r"[^\W\d_][\w-]*$")


@rule(
    "units",
    authority="Bureau international des poids et mesures, brochure sur le SI; Lexique",
    examples={
        "Un gain de 30%": "Un gain de 30\u00a0%",
        "Une orbite à 400 km": "Une orbite à 400\u00a0km",
        "Un billet à 8€": "Un billet à 8\u00a0€",
        "Il fait 25°C": "Il fait 25\u00a0°C",
        "5kg, en 3D, en 5G": "5\u00a0kg, en 3D, en 5G",
    },
    after=("double-space", "number-grouping", "time-format"),
)
def units(run: Run, locale: Locale) -> Iterator[Edit]:
    """A no-break space stands between a number and its unit, %, or currency."""
    text = run.text
    for found in _DEGREE.finditer(text):
        if not found["left"] or found["left"] not in NBSP + NNBSP:
            yield Edit(*found.span("left"), NBSP, "" if found["left"] else "missing-space")
        yield Edit(*found.span("right"), "")
    for found in _TYPED.finditer(text):
        if found["space"] not in NBSP + NNBSP:
            yield Edit(*found.span(), NBSP)
    for found in _GLUED.finditer(text):
        yield Edit(found.end(), found.end(), NBSP, "missing-space")
    for found in _SIGN.finditer(text):
        if not _IDENTIFIER.search(text[max(0, found.start() - 20) : found.start()]):
            yield Edit(found.start(), found.start(), NBSP, "missing-space")
