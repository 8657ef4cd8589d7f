"""What a content stream calls: forms, pictures, soft masks, glyphs of Type 3 fonts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pikepdf

from kit.pdf.fonts import Font
from kit.pdf.geometry import Box, Matrix, as_box, as_matrix, meet
from kit.pdf.spaces import GRAY, UNKNOWN, resolve
from kit.pdf.state import Frame, Run, State, key, lookup
from kit.pdf.things import Image
from kit.pdf.values import integer, is_true, written

UNIT: Box = (0.0, 0.0, 1.0, 1.0)


def call_object(run: Run, operands: Sequence[Any]) -> None:
    """`Do`"""
    name = written(operands[0])
    thing = lookup(run.frame.resources, "/XObject", name)
    if not isinstance(thing, pikepdf.Stream):
        run.broken("its object is not in the resources", name)
        return
    kind = written(thing.get("/Subtype"))
    if kind == "/Image":
        record_image(run, thing, name)
    elif kind == "/Form" and thing.get("/Subtype2") != pikepdf.Name.PS:
        run_form(run, thing, name)
    else:
        run.event("postscript", name, dictionary=thing)


def run_form(run: Run, form: Any, name: str, *, mask: bool = False) -> None:
    """Run a form, clipped to its BBox, as a group where it is one."""
    state, frame = run.state, run.frame
    inner = as_matrix(form.get("/Matrix")).then(state.ctm)
    box = as_box(form.get("/BBox"))
    clip = meet(state.clip, inner.box(box)) if box else state.clip
    group = form.get("/Group")
    run.event("form", name, dictionary=form)
    alpha = frame.alpha
    started = replace(state, ctm=inner, clip=clip)
    if isinstance(group, pikepdf.Dictionary):
        note_group(run, group, name)
        alpha *= state.alpha_fill
        started = replace(started, alpha_fill=1.0, alpha_stroke=1.0)
    resources = form.get("/Resources")
    called = Frame(
        page=frame.page,
        within=(*frame.within, name.lstrip("/")),
        stream=key(form),
        parents=_parents(form),
        resources=frame.resources if resources is None else resources,
        base=inner,
        alpha=alpha,
        mask=frame.mask or mask,
    )
    run.call(form, called, started, coloured=run.coloured)


def note_group(run: Run, group: Any, name: str) -> None:
    """Note a transparency group with its blend space."""
    space = group.get("/CS")
    run.event(
        "group",
        name,
        dictionary=group,
        space=None if space is None else resolve(space, run.frame.resources),
    )


def run_soft_mask(run: Run, mask: Any, name: str) -> None:
    """Run the form behind a soft mask, once for each page."""
    form = mask.get("/G")
    if not isinstance(form, pikepdf.Stream):
        run.broken("its soft mask has no form", name)
        return
    seen = f"mask {key(form)}"
    if seen in run.tape.seen:
        return
    run.tape.seen.add(seen)
    run_form(run, form, f"soft mask of {name.lstrip('/')}", mask=True)


def run_glyph(run: Run, font: Font, code: int, base: Matrix) -> None:
    """Run a Type 3 glyph, once for each page, font and code."""
    stream = font.char_proc(code)
    seen = f"glyph {font.key} {code}"
    if stream is None or seen in run.tape.seen:
        return
    run.tape.seen.add(seen)
    frame = run.frame
    resources = font.dictionary.get("/Resources")
    called = Frame(
        page=frame.page,
        within=(*frame.within, f"Type 3 glyph {font.differences.get(code, code)}"),
        stream=key(stream),
        parents=None,
        resources=frame.resources if resources is None else resources,
        base=base,
        alpha=frame.alpha,
        mask=frame.mask,
    )
    run.call(stream, called, replace(run.state, ctm=base), coloured=True)


def record_image(run: Run, stream: Any, name: str) -> None:
    """Record a picture and the masks that belong to it."""
    _image(run, stream, name, "image")
    for entry, kind in (("/SMask", "soft mask"), ("/Mask", "stencil mask")):
        mask = stream.get(entry)
        if isinstance(mask, pikepdf.Stream):
            _image(run, mask, name, kind)


def record_inline(run: Run, image: Any) -> None:
    """Record a picture that stands in the content stream itself."""
    _image(run, image, "inline", "image")


def _image(run: Run, dictionary: Any, name: str, kind: str) -> None:
    state, frame = run.state, run.frame
    stencil = is_true(_entry(dictionary, "/ImageMask", "/IM", False))
    wide = integer(_entry(dictionary, "/Width", "/W", 0))
    high = integer(_entry(dictionary, "/Height", "/H", 0))
    value = _entry(dictionary, "/ColorSpace", "/CS", None)
    if stencil:
        space = GRAY
    elif value is None:
        space = UNKNOWN
    else:
        space = run.library.space(value, frame.resources)
    run.tape.things.append(
        Image(
            page=frame.page,
            within=frame.within,
            box=state.ctm.box(UNIT),
            clip=state.clip,
            marks=run.marks,
            overprint=state.overprint,
            mask=frame.mask or kind != "image",
            alpha=state.alpha_fill * frame.alpha,
            name=name.lstrip("/"),
            pixels=(wide, high),
            ppi=(_ppi(wide, state.ctm.across), _ppi(high, state.ctm.up)),
            space=space,
            bits=1 if stencil else integer(_entry(dictionary, "/BitsPerComponent", "/BPC", 8)),
            interpolate=is_true(_entry(dictionary, "/Interpolate", "/I", False)),
            fill=state.fill if stencil and kind == "image" else None,
            is_stencil=stencil,
            is_inline=not isinstance(dictionary, pikepdf.Stream),
            kind=kind,
            dictionary=dictionary,
        )
    )


def _entry(dictionary: Any, long: str, short: str, default: Any) -> Any:
    found = dictionary.get(long)
    if found is None and not isinstance(dictionary, pikepdf.Stream):
        found = dictionary.get(short)
    return default if found is None else found


def _ppi(pixels: int, points: float) -> float:
    return pixels * 72 / points if points > 0 else math.inf


def _parents(form: Any) -> int | None:
    value = form.get("/StructParents")
    return value if isinstance(value, int) else None


__all__ = ["State", "call_object", "note_group", "record_image", "record_inline", "run_form"]
