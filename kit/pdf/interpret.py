"""Content streams run by their operators: what they paint, through everything they call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

import pikepdf

from kit.pdf import ops_paths, ops_state, ops_text
from kit.pdf.forms import call_object, record_inline
from kit.pdf.state import Run
from kit.pdf.values import written

Operator = Callable[[Run, Sequence[Any]], None]


def _setter(attribute: str, factor: float = 1.0) -> Operator:
    def set_it(run: Run, numbers: Sequence[float]) -> None:
        setattr(run.state, attribute, numbers[0] * factor)

    return set_it


def _mode(run: Run, numbers: Sequence[float]) -> None:
    run.state.mode = int(numbers[0])


def _painter(*, fill: bool, stroke: bool) -> Operator:
    return lambda run, _: ops_paths.paint(run, fill=fill, stroke=stroke)


def _devices() -> dict[str, Operator]:
    table: dict[str, Operator] = {}
    for name, space in ops_state.SPACES.items():
        table[name] = partial(ops_state.device, space=space, stroke=False)
        table[name.upper()] = partial(ops_state.device, space=space, stroke=True)
    return table


NUMERIC: dict[str, Operator] = {
    "cm": ops_state.transform,
    "w": ops_state.line_width,
    "m": ops_paths.move,
    "l": ops_paths.line,
    "c": ops_paths.curve,
    "v": ops_paths.curve,
    "y": ops_paths.curve,
    "re": ops_paths.rectangle,
    "Td": ops_text.move,
    "TD": ops_text.move_leading,
    "Tm": ops_text.matrix,
    "Tc": _setter("char_space"),
    "Tw": _setter("word_space"),
    "Tz": _setter("scale", 0.01),
    "TL": _setter("leading"),
    "Ts": _setter("rise"),
    "Tr": _mode,
    **_devices(),
}
OTHERS: dict[str, Operator] = {
    "q": ops_state.push,
    "Q": ops_state.pop,
    "gs": ops_state.graphics_state,
    "h": ops_paths.close,
    "W": ops_paths.clip,
    "W*": ops_paths.clip,
    "n": _painter(fill=False, stroke=False),
    **dict.fromkeys(("S", "s"), _painter(fill=False, stroke=True)),
    **dict.fromkeys(("f", "F", "f*"), _painter(fill=True, stroke=False)),
    **dict.fromkeys(("B", "B*", "b", "b*"), _painter(fill=True, stroke=True)),
    "BT": ops_text.begin,
    "Tf": ops_text.set_font,
    "T*": ops_text.next_line,
    "Tj": ops_text.show,
    "TJ": ops_text.show_adjusted,
    "'": ops_text.show_next,
    '"': ops_text.show_spaced,
    "cs": partial(ops_state.set_space, stroke=False),
    "CS": partial(ops_state.set_space, stroke=True),
    **dict.fromkeys(("sc", "scn"), partial(ops_state.set_colour, stroke=False)),
    **dict.fromkeys(("SC", "SCN"), partial(ops_state.set_colour, stroke=True)),
    "sh": ops_state.shade,
    "Do": call_object,
    "d1": ops_state.uncoloured,
    **dict.fromkeys(("BMC", "BDC"), ops_state.begin_mark),
    "EMC": ops_state.end_mark,
}
IGNORED = frozenset({"J", "j", "M", "d", "ri", "i", "ET", "d0", "MP", "DP", "BX", "EX"})
OPERATORS = {**NUMERIC, **OTHERS}
"""What each operator does; those in `NUMERIC` take numbers only."""

OF_A_PATH = frozenset(
    [
        "m",
        "l",
        "c",
        "v",
        "y",
        "h",
        "re",
        "W",
        "W*",
        "n",
        "S",
        "s",
        "f",
        "F",
        "f*",
        "B",
        "B*",
        "b",
        "b*",
    ]
)
"""What may follow once a path is begun, until it is painted (ISO 32000-1:2008, figure 9)."""

COUNTS = {
    **dict.fromkeys(("w", "Tc", "Tw", "Tz", "TL", "Ts", "Tr", "g", "G"), 1),
    **dict.fromkeys(("m", "l", "Td", "TD"), 2),
    **dict.fromkeys(("rg", "RG"), 3),
    **dict.fromkeys(("re", "v", "y", "k", "K"), 4),
    **dict.fromkeys(("cm", "c", "Tm"), 6),
}
Number = (int, float, Decimal)
Kind = type | tuple[type, ...]
KINDS: dict[str, tuple[Kind, ...]] = {
    **dict.fromkeys(("gs", "cs", "CS", "sh", "Do", "BMC"), (pikepdf.Name,)),
    "BDC": (pikepdf.Name, object),
    "Tf": (pikepdf.Name, Number),
    **dict.fromkeys(("Tj", "'"), (pikepdf.String,)),
    "TJ": (pikepdf.Array,),
    '"': (Number, Number, pikepdf.String),
}


def interpret(run: Run, stream: Any) -> None:
    """Run a content stream to its end; what it gets wrong is noted and skipped."""
    for instruction in run.library.parsed(stream):
        if isinstance(instruction, pikepdf.ContentStreamInlineImage):
            record_inline(run, instruction.iimage.obj)
            continue
        name = written(instruction.operator)
        operator = OPERATORS.get(name)
        if run.points and name not in OF_A_PATH:
            run.broken("it stands between a path and its painting", name)
        if operator is not None:
            operands = _operands(name, instruction.operands)
            if operands is None:
                run.broken("its operands are wrong", name)
            else:
                operator(run, operands)
        elif name not in IGNORED:
            run.broken("it is no operator of PDF", name)
    if run.stack:
        run.broken("it saves a graphics state that it never restores", "q")


def _operands(name: str, given: Iterable[Any]) -> list[Any] | None:
    """The operands if they are those that the operator takes."""
    try:
        if name in NUMERIC:
            numbers = [float(one) for one in given]
            return numbers if len(numbers) >= COUNTS[name] else None
        operands = list(given)
    except (pikepdf.PdfError, TypeError, ValueError, OverflowError):  # too large, or no number
        return None
    kinds = KINDS.get(name, ())
    if len(operands) < len(kinds):
        return None
    right = all(isinstance(one, kind) for one, kind in zip(operands, kinds, strict=False))
    return operands if right else None
