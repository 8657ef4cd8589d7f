"""What does not fit, found by reading the boxes of a finished layout.

Each rule yields findings with page and element; an error among them forbids release. A layout marks
what it promises: `data-fit` on a box whose text must stay inside it, `data-max-lines` on a title,
`data-near-trim` on what may stand closer to the trim than 5 mm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kit.findings import Finding, Level
from kit.press.boxes import walk
from kit.press.lines import (
    divided_word,
    hyphen_of,
    ladders,
    letters_in,
    lines_of,
    text_of,
    width_of,
)
from kit.press.measure import FEWEST_LETTERS, MOST_HYPHENS
from kit.press.overlap import overlaps
from kit.press.placed import Sheets, shortened, words
from kit.press.weasy import MM

SLACK = 0.3 * MM
SAFE_MM = 5.0

Rule = Callable[[Sheets], Iterator[Finding]]


def overflow(sheets: Sheets) -> Iterator[Finding]:
    """All that does not fit on the pages, rule by rule."""
    for rule in RULES:
        yield from rule(sheets)


def text_outgrows_its_box(sheets: Sheets) -> Iterator[Finding]:
    """`data-fit`: all text of the box lies inside it, on one page."""
    for element, pieces in sheets.with_attribute("data-fit"):
        if len({one.page for one in pieces}) > 1:
            yield pieces[0].finding(
                "text-overflow",
                "the text does not fit on one page with its panel.",
                "Shorten it.",
                excerpt=words(element),
            )
            continue
        frame = pieces[0].frame
        farthest = max(
            (text for piece in pieces for text in piece.texts()),
            key=lambda text: frame.excess(text.frame),
            default=None,
        )
        if farthest is not None and not frame.holds(farthest.frame, SLACK):
            yield farthest.finding(
                "text-overflow",
                "the text is larger than its panel, by {excess} mm.",
                "Shorten it, or give the panel more room in the layout.",
                excess=f"{frame.excess(farthest.frame) / MM:.1f}",
                excerpt=farthest.box.text,
            )


def title_is_too_long(sheets: Sheets) -> Iterator[Finding]:
    """`data-max-lines`: a title has no more lines than that."""
    for element, pieces in sheets.with_attribute("data-max-lines"):
        most = element.get("data-max-lines", "")
        count = sum(len(lines_of(one)) for piece in pieces for one in walk(piece.box))
        if most.isdecimal() and count > int(most):
            yield pieces[0].finding(
                "title-too-long",
                "it takes {count} lines, and {most} are the most.",
                "Shorten it.",
                count=str(count),
                most=most,
                excerpt=words(element),
            )


def row_is_cut(sheets: Sheets) -> Iterator[Finding]:
    """A row of a table stands on one page."""
    for element, pieces in sheets.rows():
        if len({one.page for one in pieces}) > 1:
            yield pieces[0].finding(
                "row-cut",
                "the row of the table is cut by the end of the page.",
                "Shorten the row, or let the layout keep its rows whole.",
                excerpt=words(element),
            )


def caption_is_away(sheets: Sheets) -> Iterator[Finding]:
    """A figure and its caption stand on one page."""
    for element, pieces in sheets.tagged("figure"):
        if len({one.page for one in pieces}) > 1:
            yield pieces[0].finding(
                "caption-away",
                "the figure and its caption are on two pages.",
                "Move it, or let the layout keep its figures whole.",
                excerpt=words(element),
            )


def line_is_alone(sheets: Sheets) -> Iterator[Finding]:
    """No single line of a paragraph begins or ends a page, no page holds one line alone."""
    for _, fragments in sheets.paragraphs():
        for piece in fragments if len(fragments) > 1 else ():
            lines = lines_of(piece.box)
            if len(lines) == 1 and letters_in(lines[0]):
                yield piece.finding(
                    "lonely-line",
                    "a line of the paragraph stands alone on the page.",
                    "Shorten or lengthen the text before it by a line.",
                    excerpt=text_of(lines[0]),
                )
    for page, pieces in sheets.body_lines():
        if page > 1 and len(pieces) == 1:
            yield pieces[0].finding(
                "lonely-line",
                "the page holds a single line.",
                "Shorten the text by a line.",
                excerpt=text_of(pieces[0].box),
            )


def line_is_too_wide(sheets: Sheets) -> Iterator[Finding]:
    """No word is wider than its column."""
    for piece in sheets.lines():
        excess = width_of(piece.box) - piece.room
        if excess > SLACK and letters_in(piece.box):
            yield piece.finding(
                "too-wide",
                "it is {excess} mm wider than its column.",
                "Write it shorter, or allow a break in it.",
                excess=f"{excess / MM:.1f}",
                excerpt=text_of(piece.box),
            )


def text_leaves_the_page(sheets: Sheets) -> Iterator[Finding]:
    """Text stays on the page, and away from where the guillotine may cut."""
    for piece in sheets.texts():
        trim = sheets.trim(piece.page)
        if not trim.holds(piece.frame, 0.5):
            yield piece.finding(
                "beyond-page",
                "it is cut by the edge of the page.",
                "Shorten it, or mend the layout.",
                excerpt=piece.box.text,
            )
        elif not sheets.has(piece, "data-near-trim"):
            distance = trim.inset(piece.frame) / MM
            if distance < SAFE_MM - 0.05:
                yield piece.finding(
                    "near-trim",
                    "it stands {distance} mm from the edge of the page: 5 mm are safe.",
                    "Give the layout a wider margin.",
                    distance=f"{distance:.1f}",
                    excerpt=piece.box.text,
                )


def text_runs_into_the_foot(sheets: Sheets) -> Iterator[Finding]:
    """Text in the flow ends where the margin of the page begins."""
    for page, pieces in sheets.body_lines():
        area = sheets.area(page)
        for piece in pieces:
            excess = piece.frame.bottom - area.bottom
            if excess > SLACK and letters_in(piece.box):
                yield piece.finding(
                    "into-the-foot",
                    "it runs {excess} mm into the foot of the page.",
                    "Shorten what must stay together on the page.",
                    excess=f"{excess / MM:.1f}",
                    excerpt=text_of(piece.box),
                )
                break


def hyphens_stand_in_a_ladder(sheets: Sheets) -> Iterator[Finding]:
    """No more than two hyphens in a row, no stub for a last line, where hyphenation is on."""
    for _, fragments in sheets.paragraphs():
        for piece in fragments:
            if piece.box.style["hyphens"] != "auto":
                continue
            lines = lines_of(piece.box)
            for pair in ladders(lines, MOST_HYPHENS):
                yield piece.finding(
                    "hyphen-ladder",
                    "more than two lines in a row end in a hyphen.",
                    "Change a word nearby.",
                    level=Level.WARNING,
                    excerpt=divided_word(*pair),
                )
        last = lines_of(fragments[-1].box)
        if (
            fragments[-1].box.style["hyphens"] == "auto"
            and len(last) > 1
            and letters_in(last[-1]) < FEWEST_LETTERS
            and not hyphen_of(last[-1])
        ):
            yield fragments[-1].finding(
                "last-line-short",
                "the last line has fewer than four letters.",
                "Change a word in the paragraph.",
                level=Level.WARNING,
                excerpt=text_of(last[-1]),
            )


def clipped_text(sheets: Sheets) -> Iterator[Finding]:
    """Nothing that should be read is cut off by a box that hides what is larger than it."""
    for piece in sheets.texts():
        for frame in piece.clips:
            if not frame.holds(piece.frame, SLACK):
                yield piece.finding(
                    "text-hidden",
                    "it is hidden by the box that it stands in.",
                    "Shorten it, or mend the layout.",
                    excerpt=piece.box.text,
                )
                break


def text_stands_on_text(sheets: Sheets) -> Iterator[Finding]:
    """No words stand on words: nothing makes room for what is taken out of the flow."""
    for piece, other in overlaps(sheets):
        yield piece.finding(
            "text-on-text",
            "“{words}” stands on “{other}”.",
            "Give one of the two more room in the layout, or let it flow.",
            words=shortened(piece.box.text),
            other=shortened(other.box.text),
        )


RULES: tuple[Rule, ...] = (
    text_outgrows_its_box,
    title_is_too_long,
    row_is_cut,
    caption_is_away,
    line_is_alone,
    line_is_too_wide,
    text_leaves_the_page,
    text_runs_into_the_foot,
    clipped_text,
    text_stands_on_text,
    hyphens_stand_in_a_ladder,
)
