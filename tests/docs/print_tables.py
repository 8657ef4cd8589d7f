"""The measured values of `docs/print.md`: made by a run, held to it by a test.

Run as a program, this file writes them anew.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS / "edition"), str(TESTS / "qr")]

from edition_samples import SAMPLES, print_set  # noqa: E402
from PIL import Image  # noqa: E402
from qr_ways import WAYS, read  # noqa: E402

from kit.pdf.codes import PPI, surroundings  # noqa: E402
from kit.pdf.geometry import overlaps  # noqa: E402
from kit.pdf.raster import render  # noqa: E402
from kit.pdf.walk import PdfFile  # noqa: E402
from kit.preflight import preflight  # noqa: E402
from kit.preflight.ink import densest, separations  # noqa: E402
from kit.units import Pt, mm  # noqa: E402

SHEET = 800
"""Pixels of a side: 68 mm."""

PAGE = TESTS.parent / "docs" / "print.md"
SAMPLE = SAMPLES[0]
HEAD = (
    "file",
    "pages",
    "errors",
    "warnings",
    "ink, % over 15 mm²",
    "least ppi",
    "least type, pt",
    "thinnest stroke, pt",
    "text to trim, mm",
    "least module of a code, mm",
)


@dataclass(frozen=True)
class Sample:
    """One print edition, measured when it is asked."""

    path: Path

    @cached_property
    def file(self) -> PdfFile:
        return PdfFile(self.path.read_bytes())

    def cells(self) -> Iterator[str]:
        report = preflight(self.file.data, "print")
        yield f"`{self.path.name.removeprefix(SAMPLE + '-').removesuffix('-fr-print.pdf')}`"
        yield str(len(self.file.pages))
        yield str(len(report.errors))
        yield str(len(report.warnings))
        plates = zip(self.file.pages, separations(self.file.data), strict=True)
        yield f"{max(densest(page, drawn)[0] for page, drawn in plates):.0f}"
        yield least(self._ppi(), "{:.0f}")
        yield least(self._sizes(), "{:.2f}")
        yield least(self._lines(), "{:.2f}")
        yield least(self._margins(), "{:.1f}")
        yield least((mm(Pt(code.module)) for code in self.file.codes()), "{:.2f}")

    def _ppi(self) -> Iterator[float]:
        for one in self.file.images():
            if one.kind == "image" and one.is_seen:
                yield min(one.ppi)

    def _sizes(self) -> Iterator[float]:
        for one in self.file.texts():
            if one.is_seen and not one.is_blank:
                yield one.size

    def _lines(self) -> Iterator[float]:
        for one in self.file.paths():
            trim = self.file.pages[one.page - 1].trim
            if one.stroke and one.is_seen and overlaps(one.visible, trim):
                yield one.line_width

    def _margins(self) -> Iterator[float]:
        for one in self.file.texts():
            trim, box = self.file.pages[one.page - 1].trim, one.visible
            if one.is_seen and not one.is_blank and overlaps(box, trim):
                sides = (box[0] - trim[0], box[1] - trim[1], trim[2] - box[2], trim[3] - box[3])
                yield mm(Pt(min(sides)))


def least(numbers: Iterator[float], shape: str) -> str:
    """The smallest number, or that there is none."""
    found = min(numbers, default=None)
    return "none" if found is None else shape.format(found)


def values_table(files: tuple[Path, ...]) -> str:
    """What was measured of each file."""
    rows = [HEAD, ("---",) * len(HEAD), *(tuple(Sample(path).cells()) for path in files)]
    return _table(rows)


def codes_table(files: tuple[Path, ...]) -> str:
    """How many of the codes on the pages are still read after each way to spoil them."""
    pictures = [one for path in files for one in _codes(PdfFile(path.read_bytes()))]
    rows: list[tuple[str, ...]] = [("spoilt by", "codes read"), ("---", "---")]
    for name, spoil in WAYS.items():
        good = sum(payload in read(spoil(picture)) for payload, picture in pictures)
        rows.append((name, f"{good} of {len(pictures)}"))
    return _table(rows)


def _codes(file: PdfFile) -> Iterator[tuple[str, Image.Image]]:
    """Each code, its address and what a camera sees of it: on a sheet, not cut out to the edge.

    A reader takes a picture of less than 500 pixels as it is, and one of a camera also smaller,
    where noise evens out.
    """
    for code in file.codes():
        media = file.pages[code.page - 1].media
        part = surroundings(code.box, media)
        seen = render(file.data, code.page, media, PPI, part).convert("L")
        sheet = Image.new("L", (max(SHEET, seen.width), max(SHEET, seen.height)), 255)
        sheet.paste(seen, ((sheet.width - seen.width) // 2, (sheet.height - seen.height) // 2))
        yield code.payload, sheet


def _table(rows: list[tuple[str, ...]]) -> str:
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


TABLES: dict[str, Callable[[tuple[Path, ...]], str]] = {
    "values": values_table,
    "codes": codes_table,
}


def with_tables(text: str, files: tuple[Path, ...]) -> str:
    """The page with its tables as they are now."""
    for name, table in TABLES.items():
        block = re.compile(rf"(<!-- measured: {name} -->\n)(.*?)(<!-- end -->)", re.DOTALL)
        assert block.search(text), name
        text = block.sub(rf"\g<1>\n{table(files)}\n\g<3>", text)
    return text


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = with_tables(PAGE.read_text("utf-8"), print_set(Path(folder), SAMPLE))
    PAGE.write_text(made, encoding="utf-8")
