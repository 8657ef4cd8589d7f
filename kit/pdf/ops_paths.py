"""Operators that build and paint paths."""

from __future__ import annotations

from collections.abc import Sequence

from kit.pdf.geometry import around, grow, meet
from kit.pdf.patterns import paint_pattern
from kit.pdf.state import Run
from kit.pdf.things import Path

Numbers = Sequence[float]


def move(run: Run, to: Numbers) -> None:
    """`m`"""
    run.cursor = (to[0], to[1])
    run.start = run.state.ctm.point(to[0], to[1])


def _begin(run: Run) -> None:
    """Count the point moved to, now that something leads on from it: alone it paints nothing."""
    if run.start is not None:
        run.points.append(run.start)
        run.pieces += 1
        run.start = None


def line(run: Run, to: Numbers) -> None:
    """`l`"""
    _begin(run)
    run.cursor = (to[0], to[1])
    run.points.append(run.state.ctm.point(to[0], to[1]))


def curve(run: Run, to: Numbers) -> None:
    """`c`, `v` and `y`: the ends and the extreme points of the curve."""
    _begin(run)
    points = [(to[at], to[at + 1]) for at in range(0, len(to) - 1, 2)]
    start, end = run.cursor, points[-1]
    if len(points) == 3:
        first, second = points[0], points[1]
    else:
        first, second = points[0], points[0]
    for t in (0.25, 0.5, 0.75):
        run.points.append(run.state.ctm.point(*_bezier(start, first, second, end, t)))
    run.points.append(run.state.ctm.point(*end))
    run.cursor = end


def _bezier(
    p0: tuple[float, float],
    p1: tuple[float, float],
    p2: tuple[float, float],
    p3: tuple[float, float],
    t: float,
) -> tuple[float, float]:
    s = 1 - t
    a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return (
        a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0],
        a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1],
    )


def rectangle(run: Run, of: Numbers) -> None:
    """`re`"""
    x, y, wide, high = of[:4]
    point = run.state.ctm.point
    run.points += [point(x, y), point(x + wide, y), point(x + wide, y + high), point(x, y + high)]
    run.cursor = (x, y)
    run.pieces += 1
    run.start = None


def close(run: Run, _: Numbers) -> None:
    """`h`: nothing that a box would feel."""


def clip(run: Run, _: Numbers) -> None:
    """`W`, `W*`: takes effect at the next painting operator."""
    run.clips = True


def paint(run: Run, *, fill: bool, stroke: bool) -> None:
    """Any painting operator, `n` included."""
    if run.points and (fill or stroke):
        _record(run, fill=fill, stroke=stroke)
    if run.clips and run.points:
        run.state.clip = meet(run.state.clip, around(run.points))
    run.points.clear()
    run.pieces, run.start = 0, None
    run.clips = False


def _record(run: Run, *, fill: bool, stroke: bool) -> None:
    state, frame = run.state, run.frame
    shape = around(run.points)
    line_width = state.line_width * state.ctm.least
    box = grow(shape, state.line_width * max(state.ctm.across, state.ctm.up) / 2)
    alphas = [state.alpha_fill] * fill + [state.alpha_stroke] * stroke
    run.tape.things.append(
        Path(
            page=frame.page,
            within=frame.within,
            box=box if stroke else shape,
            clip=state.clip,
            marks=run.marks,
            overprint=state.overprint,
            mask=frame.mask,
            alpha=max(alphas) * frame.alpha,
            fill=state.fill if fill else None,
            stroke=state.stroke if stroke else None,
            line_width=line_width,
            pieces=run.pieces,
            shape=shape,
            is_box=run.pieces == 1 and _is_upright(run.points),
        )
    )
    if fill and state.fill_pattern is not None:
        paint_pattern(run, state.fill_pattern, state.fill, box)
    if stroke and state.stroke_pattern is not None:
        paint_pattern(run, state.stroke_pattern, state.stroke, box)


def _is_upright(points: list[tuple[float, float]]) -> bool:
    """Whether every side of the path lies along the page's edges."""
    following = [*points[1:], points[0]]
    return all(
        abs(a[0] - b[0]) < 0.001 or abs(a[1] - b[1]) < 0.001
        for a, b in zip(points, following, strict=True)
    )
