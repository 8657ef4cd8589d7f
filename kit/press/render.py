"""From a composed page to its master: one layout, one tagged paint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kit import worker
from kit.errors import Refused
from kit.findings import Finding, Place
from kit.page.types import Page
from kit.pdf.record import Record
from kit.press.blanks import remembering_blanks
from kit.press.bookmarks import space_bookmarks
from kit.press.breaks import breaking_before_the_last_word
from kit.press.engine import Engine, Sheet, engine, pictures
from kit.press.fetcher import KitFetcher, html
from kit.press.fonts import Finisher, offered
from kit.press.glyphs import missing_letters
from kit.press.hyphens import telling_hyphens
from kit.press.links import open_links
from kit.press.measure import measuring
from kit.press.order import reading_order
from kit.press.overflow import overflow
from kit.press.placed import Sheets
from kit.press.reading import Reading
from kit.press.said import listening
from kit.press.spare import leave_out_spare_pages
from kit.press.tags import tagging
from kit.press.trailing import hanging_blanks
from kit.press.types import Master
from kit.press.weasy import CounterStyle, DocumentMetadata

MOST_PAGES = 200


def press(page: Page, *, limits: worker.Limits | None = None) -> Master:
    """The master of `page`, made in a child process within `limits`."""
    return worker.call(press_here, page, limits=limits)


def press_each(
    pages: Iterable[Page], *, limits: worker.Limits | None = None, jobs: int | None = None
) -> Iterator[Master]:
    """The masters of `pages`, in their order, by `jobs` children side by side."""
    waiting = tuple(pages)
    warm(waiting)
    return worker.each(press_here, waiting, limits=limits, jobs=jobs)


def warm(pages: Iterable[Page]) -> None:
    """Parse the style sheets of `pages` and load their fonts here, for all children to come.

    Worth it before several documents: 200 ms of a child's life otherwise go into it. What the gate
    refuses is told when a page is pressed.
    """
    with listening() as said:
        for number, page in enumerate(pages):
            fetcher = KitFetcher(page.assets)
            for name, text in page.css:
                engine(page.css).sheet(name, text, fetcher, said)
            if number == 0:
                _try_out(engine(page.css), fetcher)


def _try_out(ready: Engine, fetcher: KitFetcher) -> None:
    """Set one letter: the binding to Pango and HarfBuzz reads each type of C when it is first met.

    That takes 80 ms of every process that has not seen it. No style sheet of a layout takes part:
    it may be a stranger's, and here are no limits.
    """
    html("<p>a", fetcher).render(font_config=ready.fonts).write_pdf(pdf_tags=True)


def press_here(page: Page) -> Master:
    """The master of `page`, made in this process, without limits of memory or time.

    The same page gives the same bytes in any folder, time zone and process, warm or fresh.
    Raises `Refused` when the page asks for what it may not read.
    """
    fetcher = KitFetcher(page.assets)
    with listening() as said, pictures(fetcher) as cache:
        ready = engine(page.css)
        sheets = tuple(ready.sheet(name, text, fetcher, said) for name, text in page.css)
        document = _lay_out(page, ready, sheets, fetcher, cache)
        _stop_at_refusals(page, fetcher)
        leave_out_spare_pages(document, document._html.etree_element)
        _stop_at_pages(page, len(document.pages))
        document.metadata = _metadata(page.record)
        reading = Reading(document, document._html.etree_element)
        _stop_at_links(page, open_links(document, reading))
        space_bookmarks(document)
        placed = Sheets(document, f"{page.document}.html", reading)
        fonts = Finisher()
        with tagging(reading), telling_hyphens(document._html.etree_element):
            pdf = document.write_pdf(pdf_tags=True, cache=cache, finisher=fonts)
        _stop_at_refusals(page, fetcher)
    ours = offered(page.assets)
    return Master(
        page=page,
        pdf=pdf,
        pages=len(document.pages),
        fonts=ours,
        reads=frozenset(fetcher.reads),
        findings=(
            *said.findings(page),
            *missing_letters(placed, fonts.used, ours, said.missing()),
            *reading_order(reading.structure, placed.file),
            *overflow(placed),
        ),
    )


def _lay_out(
    page: Page, ready: Engine, sheets: tuple[Sheet, ...], fetcher: KitFetcher, cache: Any
) -> Any:
    counters = CounterStyle()
    for sheet in sheets:
        counters.update(sheet.counters)
    parsed = html(page.html, fetcher)
    with (
        breaking_before_the_last_word(),
        remembering_blanks(),
        hanging_blanks(),
        measuring(parsed.etree_element),
    ):
        return parsed.render(
            stylesheets=[sheet.css for sheet in sheets],
            font_config=ready.fonts,
            counter_style=counters,
            cache=cache,
        )


def _metadata(record: Record) -> Any:
    # Never the clock, and nothing that the page's own <meta> or <link> could slip in.
    moment = record.created.isoformat(timespec="seconds")
    return DocumentMetadata(
        title=record.title,
        authors=list(record.author),
        description=record.subject,
        keywords=list(record.keywords),
        generator=record.creator,
        created=moment,
        modified=moment,
        lang=record.language,
    )


def _stop_at_refusals(page: Page, fetcher: KitFetcher) -> None:
    if fetcher.refused:
        raise Refused(tuple(_refusal(page, url) for url in dict.fromkeys(fetcher.refused)))


def _stop_at_links(page: Page, addresses: tuple[str, ...]) -> None:
    if addresses:
        raise Refused(
            tuple(
                Finding(
                    rule="link-refused",
                    where=_place(page, one),
                    message="a page may not link to `{address}`.",
                    remedy="Link to an https:, mailto: or tel: address.",
                    values={"address": one},
                    excerpt=one,
                )
                for one in addresses
            )
        )


def _stop_at_pages(page: Page, count: int) -> None:
    if count > MOST_PAGES:
        raise Refused(
            (
                Finding(
                    rule="too-many-pages",
                    where=Place(file=f"{page.document}.html"),
                    message="it has {count} pages, and {most} are the most.",
                    remedy="Divide the document.",
                    values={"count": str(count), "most": str(MOST_PAGES)},
                ),
            )
        )


def _refusal(page: Page, url: str) -> Finding:
    return Finding(
        rule="resource-refused",
        where=_place(page, url),
        message="`{url}` may not be read while a page is set.",
        remedy="Put the picture or the font into the release, the brand or the layout.",
        values={"url": url},
        excerpt=url,
    )


def _place(page: Page, url: str) -> Place:
    """Where `url` stands in the composed page: its address, or the drawing that holds it."""
    for name, text in (*page.css, (f"{page.document}.html", page.html)):
        start = text.find(url)
        if start >= 0:
            line = text.count("\n", 0, start) + 1
            return Place(file=name, line=line, column=start - text.rfind("\n", 0, start))
    for asset in page.assets.values():
        if asset.media_type == "image/svg+xml" and url.encode() in asset.path.read_bytes():
            return Place(file=asset.origin)
    return Place(file=f"{page.document}.html", thing=url)
