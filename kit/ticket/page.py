"""The ticket as a page: A4, in the brand's face, laid out by the press like any other document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from babel import Locale

from kit.locale.numbers import decimal, integer, percent
from kit.messages import translator
from kit.model.release import Release
from kit.page import setting
from kit.page.brand_css import font_faces, tokens
from kit.page.compose import BLEED
from kit.page.labels import read_labels
from kit.page.sandbox import environment
from kit.page.types import Mandatory, Page
from kit.pdf.record import Record
from kit.prose.types import Prose
from kit.source.types import Asset
from kit.source.workspace import bundled
from kit.ticket.order import Order
from kit.typography import typeset_plain
from kit.units import Mm

DOCUMENT = "ticket"
FORMAT = "a4"
TITLE = "Job ticket"
WIDTH, HEIGHT = Mm(210), Mm(297)
BUDGET = 5_000_000

HERE = Path(__file__).parent
SHEETS = ("tokens", "reset", "type", "text", "furniture", "parts", "release-page")


def ticket_page(order: Order, release: Release, prose: Prose) -> Page:
    """The composed ticket in the language of `prose`."""
    labels = read_labels(_catalogues(prose.language))
    desk = _Desk()
    values: Mapping[str, object] = {
        "document": DOCUMENT,
        "order": order,
        "prose": prose,
        "release": release,
        "brand": release.lead,
        "brands": release.issuers,
        "_": labels.gettext,
        "ngettext": labels.ngettext,
        "image": desk.image,
        "tied": setting.tied,
        "title_size": setting.title_size,
        **_writers(prose),
    }
    html = environment(_templates()).get_template("ticket/page.html").render(values)
    title = f"{labels.gettext(TITLE)} {order.reference}"
    return Page(
        document=DOCUMENT,
        format=FORMAT,
        language=prose.language,
        html=html,
        css=_sheets(release),
        assets=desk.assets | {face.asset.sha256: face.asset for face in release.lead.fonts},
        record=Record(
            identifier="/".join((order.reference, DOCUMENT, FORMAT, prose.language)),
            title=title,
            author=prose.issuers,
            subject=prose.title.text,
            keywords=(),
            rights="",
            language=prose.locale,
            created=release.created,
        ),
        palette=release.lead.palette,
        width=WIDTH,
        height=HEIGHT,
        bleed=BLEED,
        budget=BUDGET,
        mandatory=(
            Mandatory(name="reference", text=order.reference),
            *(Mandatory(name="file", text=item.file.rpartition("/")[2]) for item in order.items),
        ),
    )


def _writers(prose: Prose) -> Mapping[str, Callable[..., str]]:
    """How the page writes numbers, sizes and words of the office."""
    locale, language = prose.locale, prose.language

    def length(*sides: Mm) -> str:
        numbers = (decimal(f"{side:.1f}".removesuffix(".0"), locale=locale) for side in sides)
        return "\u00a0×\u00a0".join(numbers) + "\u00a0mm"

    def tongue(tag: str) -> str:
        name = Locale.parse(tag, sep="-").get_display_name(language.partition("-")[0])
        return str(name or tag)

    tell = translator(language.partition("-")[0])
    return {
        "count": lambda number: integer(number, locale=locale),
        "percent": lambda number, places=0: percent(number, places=places, locale=locale),
        "length": length,
        "places": lambda folds: ", ".join(length(fold) for fold in folds),
        "tongue": tongue,
        "set": lambda words: typeset_plain(words, locale=locale),
        "told": lambda finding: typeset_plain(finding.text(tell), locale=locale),
    }


@dataclass(slots=True)
class _Desk:
    """Collects the pictures that the template asks for."""

    assets: dict[str, Asset] = field(default_factory=dict)

    def image(self, asset: Asset) -> str:
        self.assets[asset.sha256] = asset
        return asset.address


def _templates() -> Mapping[str, str]:
    macros = bundled("layouts/_base/macros")
    found = {f"_base/macros/{path.name}": path for path in sorted(macros.glob("*.html"))}
    found["ticket/page.html"] = HERE / "page.html"
    return {name: path.read_text("utf-8") for name, path in found.items()}


def _catalogues(language: str) -> tuple[str, ...]:
    base = language.partition("-")[0]
    places = (bundled("layouts/_base/labels"), HERE / "labels")
    files = (place / f"{name}.po" for place in places for name in dict.fromkeys((base, language)))
    return tuple(file.read_text("utf-8") for file in files if file.is_file())


def _sheets(release: Release) -> tuple[tuple[str, str], ...]:
    brand, base = release.lead, bundled("layouts/_base/css")
    own = (("brand.css", brand.css),) if brand.css else ()
    return (
        ("fonts", font_faces(brand)),
        ("tokens", tokens(brand)),
        ("sheet", f"@page {{ size: {WIDTH}mm {HEIGHT}mm; bleed: {BLEED}mm }}\n"),
        *((f"_base/css/{name}.css", (base / f"{name}.css").read_text("utf-8")) for name in SHEETS),
        ("ticket/page.css", (HERE / "page.css").read_text("utf-8")),
        *own,
    )
