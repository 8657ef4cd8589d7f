"""The rule `page-hole`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kit.pdf.geometry import height
from kit.pdf.walk import PdfFile
from kit.preflight.holes import largest_gap, opens_part
from kit.preflight.rule import ERROR, EVERY, Fault, at, rule


@rule("page-hole", ERROR, profiles=EVERY, clause="house rule: no hole before the last page")
def page_hole(file: PdfFile) -> Iterator[Fault]:
    """No page but the last has a gap of 40 % of its height over its whole width.

    A gap lies between two things that are neither white nor a ground under the page; the foot of
    the page counts as a thing. Not judged are pages with a picture or a ground over half of them,
    and those before a page that opens a part by a line of 18 pt or more in its upper half, or by
    a picture or a ground over half of it: a back cover.
    """
    for page, following in pairwise(file.pages):
        gap = None if opens_part(following) else largest_gap(page)
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
