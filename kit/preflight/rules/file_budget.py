"""The rule `file-budget`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, FILE, Fault, at, promise


@promise("file-budget", ERROR, profiles={"email"}, clause="kit.toml, budgets")
def file_budget(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """The e-mail edition is as small as the budget of its document wants."""
    if expected.budget is None or len(file.data) <= expected.budget:
        return
    yield at(
        FILE,
        "{size} kB, over its budget of {budget} kB; {what}",
        "Show fewer or smaller pictures, or raise the budget in kit.toml.",
        size=round(len(file.data) / 1000),
        budget=round(expected.budget / 1000),
        what=_weights(file),
    )


def _weights(file: PdfFile) -> str:
    kinds = {"pictures": 0, "fonts": 0, "the rest": 0}
    for thing in file.objects():
        if isinstance(thing, pikepdf.Stream):
            if thing.get("/Subtype") == pikepdf.Name.Image:
                kind = "pictures"
            elif "/Length1" in thing or written(thing.get("/Subtype")) in FONTS:
                kind = "fonts"
            else:
                kind = "the rest"
            kinds[kind] += len(thing.read_raw_bytes())
    heavy = sorted(kinds.items(), key=lambda one: -one[1])
    return ", ".join(f"{kind} {round(size / 1000)} kB" for kind, size in heavy)


FONTS = frozenset({"/Type1C", "/CIDFontType0C", "/OpenType"})
