"""Words as outlines, for a stage that embeds no fonts."""

from __future__ import annotations

import io
from functools import lru_cache
from hashlib import sha256
from typing import Any

from kit.colour.condition import fingerprint
from kit.colour.icc import Keep


def outlined(text: str, *, font: bytes, size: float, keep: Keep) -> tuple[float, bytes]:
    """The width of `text` in points and its path, from 0 0 on its baseline, filled by `f`.

    font: an OpenType font. A letter that it lacks is drawn as its `.notdef`.
    """
    key = f"outlines/{fingerprint(font)}/{size:g}/{sha256(text.encode()).hexdigest()}"
    width, path = keep(key, lambda: _drawn(text, font, size)).split(b"\n", 1)
    return float(width), path


def _drawn(text: str, font: bytes, size: float) -> bytes:
    from fontTools.pens.basePen import BasePen  # here, since a kept line needs none

    class PathPen(BasePen):
        def __init__(self, glyphs: object, x: float, scale: float) -> None:
            super().__init__(glyphs)  # type: ignore[no-untyped-call]  # fontTools has no types
            self.x, self.scale = x, scale
            self.path: list[str] = []

        def _write(self, operator: str, *points: tuple[float, float]) -> None:
            placed = (f"{self.x + x * self.scale:.3f} {y * self.scale:.3f}" for x, y in points)
            self.path.append(" ".join((*placed, operator)))

        def _moveTo(self, pt: tuple[float, float]) -> None:
            self._write("m", pt)

        def _lineTo(self, pt: tuple[float, float]) -> None:
            self._write("l", pt)

        def _curveToOne(
            self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
        ) -> None:
            self._write("c", pt1, pt2, pt3)

        def _closePath(self) -> None:
            self.path.append("h")

    face = _face(font)
    scale = size / face["head"].unitsPerEm
    glyphs, names = face.getGlyphSet(), face.getBestCmap()
    x, lines = 0.0, []
    for letter in text:
        name = names.get(ord(letter), ".notdef")
        pen = PathPen(glyphs, x, scale)
        glyphs[name].draw(pen)
        lines += pen.path
        x += glyphs[name].width * scale
    return f"{x:.3f}\n".encode() + "\n".join(lines).encode()


@lru_cache(maxsize=1)
def _face(font: bytes) -> Any:
    """The font, opened once for all the lines of a file."""
    from fontTools.ttLib import TTFont

    return TTFont(io.BytesIO(font), lazy=True)
