"""Patterns: tiles that have a content of their own, and gradients."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pikepdf

from kit.pdf.geometry import EVERYWHERE, Box, Matrix, as_matrix
from kit.pdf.spaces import Colour, resolve
from kit.pdf.state import Frame, Run, State, key
from kit.pdf.things import Shading


def paint_pattern(run: Run, pattern: tuple[Any, Matrix], colour: Colour, box: Box) -> None:
    """Record what a pattern paints into `box`; a tile is run once for each page."""
    dictionary, base = pattern
    if dictionary.get("/PatternType") == 2:
        record_shading(run, dictionary.get("/Shading"), colour.pattern, box)
        return
    name = key(dictionary)
    if name in run.tape.seen or not isinstance(dictionary, pikepdf.Stream):
        return
    run.tape.seen.add(name)
    inner = as_matrix(dictionary.get("/Matrix")).then(base)
    frame = Frame(
        page=run.frame.page,
        within=(*run.frame.within, f"pattern {colour.pattern}"),
        stream=name,
        parents=None,
        resources=dictionary.get("/Resources"),
        base=inner,
        alpha=run.frame.alpha * run.state.alpha_fill,
        mask=run.frame.mask,
    )
    state = State(ctm=inner, clip=EVERYWHERE)
    uncoloured = dictionary.get("/PaintType") == 2
    if uncoloured and colour.space.base is not None:
        plain = Colour(colour.space.base, colour.values)
        state = replace(state, fill=plain, stroke=plain)
    run.call(dictionary, frame, state, coloured=not uncoloured)


def record_shading(run: Run, dictionary: Any, name: str, box: Box) -> None:
    """Record a gradient."""
    if not isinstance(dictionary, pikepdf.Dictionary | pikepdf.Stream):
        run.broken("its shading is missing", name)
        return
    state, frame = run.state, run.frame
    run.tape.things.append(
        Shading(
            page=frame.page,
            within=frame.within,
            box=box,
            clip=state.clip,
            marks=run.marks,
            overprint=state.overprint,
            mask=frame.mask,
            alpha=state.alpha_fill * frame.alpha,
            name=name,
            space=resolve(dictionary.get("/ColorSpace"), frame.resources),
            dictionary=dictionary,
        )
    )
