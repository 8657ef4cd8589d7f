"""The rule `line-thin`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import height, width
from kit.pdf.things import Path
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, WARNING, Fault, at, rule


@rule("line-thin", ERROR, profiles=PAPER, clause="GWG 2015, line width")
def line_thin(file: PdfFile) -> Iterator[Fault]:
    """Lines are 0.25 pt wide or more; below 0.124 pt they break on the plate."""
    for path in file.paths():
        drawn = _width(path)
        if drawn is not None and drawn < WANTED and path.is_seen:
            yield at(
                path,
                "a line of {drawn} pt",
                "Draw it 0.25 pt wide or wider.",
                level=ERROR if drawn < LEAST else WARNING,
                drawn=f"{drawn:.3f}",
            )


def _width(path: Path) -> float | None:
    """What is drawn as a line: a stroke, or a box filled so thin that it is one."""
    if path.stroke is not None and not path.stroke.is_white and path.fill is None:
        return path.line_width
    if path.fill is not None and path.is_box and not path.fill.is_white:
        sides = sorted((width(path.shape), height(path.shape)))
        return sides[0] if sides[1] > LONG else None
    return None


LEAST, WANTED, LONG = 0.124, 0.2495, 2.0
