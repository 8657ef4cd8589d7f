"""Operators of the graphics state, of colour and of marked content."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

import pikepdf

from kit.pdf import spaces
from kit.pdf.forms import run_soft_mask
from kit.pdf.geometry import Matrix
from kit.pdf.patterns import record_shading
from kit.pdf.spaces import CMYK, GRAY, RGB, Colour, Space
from kit.pdf.state import Marked, Run, lookup
from kit.pdf.things import Mark, Overprint
from kit.pdf.values import integer, is_true, number, written

PAINT_KEYS = ("/OP", "/op", "/OPM")


def push(run: Run, _: Sequence[Any]) -> None:
    """`q`"""
    run.stack.append(copy(run.state))
    run.tape.nesting = max(run.tape.nesting, len(run.stack))


def pop(run: Run, _: Sequence[Any]) -> None:
    """`Q`"""
    if not run.stack:
        run.broken("it restores a graphics state that it never saved", "Q")
        return
    run.state = run.stack.pop()


def transform(run: Run, numbers: Sequence[float]) -> None:
    """`cm`"""
    run.state.ctm = Matrix(*numbers[:6]).then(run.state.ctm)


def line_width(run: Run, numbers: Sequence[float]) -> None:
    """`w`"""
    run.state.line_width = numbers[0]


def graphics_state(run: Run, operands: Sequence[Any]) -> None:
    """`gs`"""
    name = written(operands[0])
    given = lookup(run.frame.resources, "/ExtGState", name)
    if not isinstance(given, pikepdf.Dictionary):
        run.broken("its graphics state is not in the resources", name)
        return
    run.event("state", name.lstrip("/"), dictionary=given)
    state = run.state
    for entry, attribute in (("/LW", "line_width"), ("/CA", "alpha_stroke"), ("/ca", "alpha_fill")):
        if entry in given:
            setattr(state, attribute, number(given[entry]))
    if any(entry in given for entry in PAINT_KEYS):
        state.overprint = _overprint(given, state.overprint)
    used = given.get("/Font")
    if isinstance(used, pikepdf.Array) and len(used) == 2:
        state.font, state.size = run.library.font(used[0]), number(used[1])
    mask = given.get("/SMask")
    if isinstance(mask, pikepdf.Dictionary):
        run_soft_mask(run, mask, name)


def _overprint(given: Any, before: Overprint) -> Overprint:
    stroke = is_true(given.get("/OP", before.stroke))
    fill = is_true(given.get("/op", given.get("/OP", before.fill)))
    return Overprint(fill=fill, stroke=stroke, mode=integer(given.get("/OPM", before.mode)))


def set_space(run: Run, operands: Sequence[Any], *, stroke: bool) -> None:
    """`cs`, `CS`"""
    space = run.library.space(operands[0], run.frame.resources)
    if space.family == "Unknown":
        run.broken("its colour space is not in the resources", written(operands[0]))
    _set(run, spaces.initial(space), None, stroke=stroke)


def set_colour(run: Run, operands: Sequence[Any], *, stroke: bool) -> None:
    """`sc`, `scn`, `SC`, `SCN`"""
    space = (run.state.stroke if stroke else run.state.fill).space
    if operands and isinstance(operands[-1], pikepdf.Name):
        name = written(operands[-1])
        pattern = lookup(run.frame.resources, "/Pattern", name)
        if pattern is None:
            run.broken("its pattern is not in the resources", name)
        values = tuple(number(one) for one in operands[:-1])
        found = None if pattern is None else (pattern, run.frame.base)
        _set(run, Colour(space, values, name.lstrip("/")), found, stroke=stroke)
        return
    _set(run, Colour(space, tuple(number(one) for one in operands)), None, stroke=stroke)


def device(run: Run, numbers: Sequence[float], space: Space, *, stroke: bool) -> None:
    """`g`, `rg`, `k` and their strokes."""
    _set(run, Colour(space, tuple(numbers)), None, stroke=stroke)


def _set(run: Run, colour: Colour, pattern: tuple[Any, Matrix] | None, *, stroke: bool) -> None:
    if not run.coloured:
        return
    if stroke:
        run.state.stroke, run.state.stroke_pattern = colour, pattern
    else:
        run.state.fill, run.state.fill_pattern = colour, pattern


def shade(run: Run, operands: Sequence[Any]) -> None:
    """`sh`"""
    name = written(operands[0])
    record_shading(
        run, lookup(run.frame.resources, "/Shading", name), name.lstrip("/"), run.state.clip
    )


def uncoloured(run: Run, _: Sequence[Any]) -> None:
    """`d1`: the glyph takes the colour of the text."""
    run.coloured = False


def begin_mark(run: Run, operands: Sequence[Any]) -> None:
    """`BMC`, `BDC`"""
    tag = written(operands[0])
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Name):
        properties = lookup(run.frame.resources, "/Properties", properties)
    mcid = None
    if isinstance(properties, pikepdf.Dictionary):
        found = properties.get("/MCID")
        mcid = found if isinstance(found, int) else None
    if tag == "/OC":
        run.event("optional", written(operands[-1]).lstrip("/"), dictionary=properties)
    mark = Mark(tag, mcid, run.frame.stream, properties)
    if mcid is not None or tag == "/Artifact":
        frame = run.frame
        run.tape.marked.append(Marked(mark, frame.page, frame.within, frame.parents, run.marks))
    run.marks = (*run.marks, mark)


def end_mark(run: Run, _: Sequence[Any]) -> None:
    """`EMC`"""
    run.marks = run.marks[:-1]


SPACES = {"g": GRAY, "rg": RGB, "k": CMYK}
