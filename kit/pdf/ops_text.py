"""Operators that set and show text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pikepdf

from kit.pdf.fonts import Font
from kit.pdf.forms import run_glyph
from kit.pdf.geometry import Matrix, around
from kit.pdf.patterns import paint_pattern
from kit.pdf.state import Run, lookup
from kit.pdf.things import Text
from kit.pdf.values import number, written


def begin(run: Run, _: Sequence[float]) -> None:
    """`BT`"""
    run.text = run.lines = Matrix()


def set_font(run: Run, operands: Sequence[Any]) -> None:
    """`Tf`"""
    name, size = operands[0], number(operands[1])
    resource = lookup(run.frame.resources, "/Font", name)
    if not isinstance(resource, pikepdf.Dictionary):
        run.broken("its font is not in the resources", written(name))
        run.state.font, run.state.size = None, size
        return
    run.state.font, run.state.size = run.library.font(resource), size


def move(run: Run, by: Sequence[float]) -> None:
    """`Td`"""
    run.lines = Matrix(1, 0, 0, 1, by[0], by[1]).then(run.lines)
    run.text = run.lines


def move_leading(run: Run, by: Sequence[float]) -> None:
    """`TD`"""
    run.state.leading = -by[1]
    move(run, by)


def matrix(run: Run, numbers: Sequence[float]) -> None:
    """`Tm`"""
    run.text = run.lines = Matrix(*numbers[:6])


def next_line(run: Run, _: Sequence[Any] = ()) -> None:
    """`T*`"""
    move(run, (0.0, -run.state.leading))


def show(run: Run, operands: Sequence[Any]) -> None:
    """`Tj`"""
    _show(run, [operands[0]])


def show_adjusted(run: Run, operands: Sequence[Any]) -> None:
    """`TJ`"""
    _show(run, list(operands[0]))


def show_next(run: Run, operands: Sequence[Any]) -> None:
    """`'`"""
    next_line(run)
    _show(run, [operands[-1]])


def show_spaced(run: Run, operands: Sequence[Any]) -> None:
    """`"`"""
    run.state.word_space = number(operands[0])
    run.state.char_space = number(operands[1])
    show_next(run, operands)


def _show(run: Run, parts: list[Any]) -> None:
    state, frame = run.state, run.frame
    used = state.font
    if used is None:
        return
    start = run.text
    codes: list[int] = []
    advances: list[float] = []
    advance = 0.0
    step = _steps(run, used)
    for part in parts:
        if not isinstance(part, pikepdf.String):
            advance -= number(part) / 1000 * state.size * state.scale
            continue
        for code in used.decode(bytes(part)):
            codes.append(code)
            advances.append(advance)
            advance += step[code]
    run.text = Matrix(1, 0, 0, 1, advance, 0).then(start)
    if not codes:
        return
    low, high = used.descent * state.size + state.rise, used.ascent * state.size + state.rise
    on_page = start.then(state.ctm)
    corners = ((0.0, low), (advance, low), (0.0, high), (advance, high))
    box = around(on_page.point(x, y) for x, y in corners)
    thing = Text(
        page=frame.page,
        within=frame.within,
        box=box,
        clip=state.clip,
        marks=run.marks,
        overprint=state.overprint,
        mask=frame.mask,
        alpha=(state.alpha_stroke if state.mode in {1, 5} else state.alpha_fill) * frame.alpha,
        font=used,
        size=abs(state.size) * on_page.up,
        fill=state.fill,
        stroke=state.stroke,
        mode=state.mode,
        codes=tuple(codes),
        text="".join(used.read(code) for code in codes),
        line_width=state.line_width * state.ctm.least,
    )
    run.tape.things.append(thing)
    if thing.fills and state.fill_pattern is not None:
        paint_pattern(run, state.fill_pattern, state.fill, box)
    if used.kind == "Type3":
        for code, at in zip(codes, advances, strict=True):
            _glyph(run, code, Matrix(1, 0, 0, 1, at, 0).then(start))


class _Steps(dict[int, float]):
    """How far each code of a font leads on, in text space, reckoned when it is first met."""

    def __init__(self, font: Font, size: float, char: float, word: float, scale: float) -> None:
        self._font, self._size = font, size
        self._char, self._word, self._scale = char, word, scale

    def __missing__(self, code: int) -> float:
        used = self._font
        wide = used.width(code) * used.matrix.a * self._size + self._char
        if code == 32 and not used.is_composite:
            wide += self._word
        self[code] = wide * self._scale
        return self[code]


def _steps(run: Run, used: Font) -> dict[int, float]:
    state, known = run.state, run.library.steps
    key = (used, state.size, state.char_space, state.word_space, state.scale)
    if key not in known:
        known[key] = _Steps(*key)
    return known[key]


def _glyph(run: Run, code: int, place: Matrix) -> None:
    state = run.state
    assert state.font is not None
    own = Matrix(state.size * state.scale, 0, 0, state.size, 0, state.rise)
    base = state.font.matrix.then(own).then(place).then(state.ctm)
    run_glyph(run, state.font, code, base)
