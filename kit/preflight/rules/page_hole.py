"""The rule `page-hole`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import height
from kit.pdf.walk import PdfFile
from kit.preflight.holes import largest_gap
from kit.preflight.rule import ERROR, EVERY, Fault, at, rule


@rule("page-hole", ERROR, profiles=EVERY, clause="house rule: no hole before the last page")
def page_hole(file: PdfFile) -> Iterator[Fault]:
    """No page but the last has a gap of 40 % of its height over its whole width.

    A gap lies between two things that are neither white nor a ground under the page; the foot of
    the page counts as a thing. Pages with a picture or a ground over half of them are not judged.
    """
    for page in file.pages[:-1]:
        gap = largest_gap(page)
        if gap is not None and height(gap) > LARGEST * height(page.trim):
            yield at(
                page.where,
                "{share} % of its height is empty",
                "Something too large to be broken moved to the next page: let it break, or "
                "reorder.",
                box=gap,
                share=round(100 * height(gap) / height(page.trim)),
            )


LARGEST = 0.4
