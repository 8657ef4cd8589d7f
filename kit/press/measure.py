"""What a typesetter trues by hand, done while a page is laid out.

WeasyPrint has no `text-wrap: balance`, no baseline grid, no `hyphenate-limit-lines`. Measuring a
finished layout and laying out again would cost a layout each: so the block that was just set is
measured, and set again alone, before its page goes on. All of it depends on the input only.

- `data-balance` (its value, if any, a width in mm): the lines of a title become as even as their
  number allows. A `<br>` of the author wins.
- `data-snap`: the block is padded to whole lines; an excess under 0.5 mm is taken away instead.
- where hyphenation is on: no more than two hyphens in a row, no last line under four letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kit.press.lines import divided_word, hyphen_of, ladders, letters_in, lines_of, width_of
from kit.press.weasy import MM, block, boxes, replaced

MOST_HYPHENS = 2
FEWEST_LETTERS = 4
EXCESS_MM = 0.5
LINE_MM = 4.5
NARROWER_MM = 0.75
MOST_TRIALS = 12
SLACK = 0.3 * MM
HAIR = 0.05
"""CSS px: Pango rounds widths down to 1/1024, and a line must not lose its last word by that."""


@contextmanager
def measuring(root: Any) -> Iterator[None]:
    """Balance, snap and cure in all layouts of the document `root` made inside."""
    line = _line_height(root) * MM
    contain, switch = block.block_container_layout, block.block_level_layout_switch

    def block_container_layout(
        context: Any,
        box: Any,
        bottom_space: Any,
        skip_stack: Any,
        page_is_empty: Any,
        absolute_boxes: Any,
        fixed_boxes: Any,
        adjoining_margins: Any,
        *styles: Any,
        **more: Any,
    ) -> Any:
        def lay_out() -> Any:
            return contain(
                context,
                box,
                bottom_space,
                skip_stack,
                page_is_empty,
                absolute_boxes,
                fixed_boxes,
                adjoining_margins,
                *styles,
                **more,
            )

        is_balanced = skip_stack is None and _is_balanced(box)
        if not is_balanced and not _is_hyphenated(box):
            return lay_out()
        setting = _Setting(lay_out, context, box, (absolute_boxes, fixed_boxes, adjoining_margins))
        return setting.balanced() if is_balanced else setting.cured()

    def block_level_layout_switch(
        context: Any, box: Any, bottom_space: Any, skip: Any, around: Any, *rest: Any, **more: Any
    ) -> Any:
        result = switch(context, box, bottom_space, skip, around, *rest, **more)
        if result[0] is not None and result[1] is None and _is_snapped(box, around):
            _snap(result[0], line, context.page_bottom - bottom_space)
        return result

    with (
        replaced(block, "block_container_layout", block_container_layout),
        replaced(block, "block_level_layout_switch", block_level_layout_switch),
    ):
        yield


def _line_height(root: Any) -> float:
    value = root.get("data-line", "")
    try:
        return float(value) if value else LINE_MM
    except ValueError:
        return LINE_MM


def _is_balanced(box: Any) -> bool:
    element = box.element
    return (
        element is not None
        and element.get("data-balance") is not None
        and len(box.children) == 1
        and isinstance(box.children[0], boxes.LineBox)
        and all(one.tag != "br" for one in element.iter())
    )


def _is_hyphenated(box: Any) -> bool:
    return (
        len(box.children) == 1
        and isinstance(box.children[0], boxes.LineBox)
        and box.style["hyphens"] == "auto"
    )


def _is_snapped(box: Any, around: Any) -> bool:
    element = box.element
    # A box without element of its own (of a table, of words beside a block) borrows its parent's.
    return (
        element is not None
        and element.get("data-snap") is not None
        and getattr(around, "element", None) is not element
    )


def _snap(box: Any, line: float, bottom: float) -> None:
    """Pad a finished block to whole lines, or shorten it, never beyond the page's `bottom`."""
    excess = box.border_height() % line
    if excess < EXCESS_MM * MM:
        box.height -= min(excess, box.height)
        return
    room = max(0.0, bottom - box.border_box_y() - box.border_height())
    box.padding_bottom += min(line - excess, room)


class _Setting:
    """One block of text, set and set again until it is right.

    lists: of absolute boxes, fixed boxes and adjoining margins, which a layout changes in place,
    as it changes the box: all are put back before the next.
    """

    def __init__(
        self,
        lay_out: Callable[[], Any],
        context: Any,
        box: Any,
        lists: tuple[list[Any], list[Any], list[Any] | None],
    ) -> None:
        self.lay_out = lay_out
        self.context = context
        self.box = box
        self.absolute, self.fixed, self.margins = lists
        self.before = dict(vars(box))
        self.margins_before = list(self.margins or ())
        self.result: Any = None
        self.unbroken: set[str] = set()
        self.refused: set[str] = set()

    def lay(self, width: float) -> list[Any]:
        """Set the block on `width`, anew if it was set before; its lines."""
        if self.result is not None:
            self._take_back()
        wide = self.box.width
        self.box.width = width
        with self._whole_words():
            self.result = self.lay_out()
        self.box.width = wide
        if self.result[0] is None:
            return []
        self._spread(self.result[0], wide - width)
        return lines_of(self.result[0])

    def balanced(self) -> Any:
        """The layout on the narrowest measure that needs no line more."""
        widest = min(self.box.width, _declared(self.box.element) or self.box.width)
        lines = self.lay(widest)
        count, width, best = len(lines), widest, widest
        while len(lines) == count > 1:
            best, longest = width, max(map(width_of, lines))
            if longest > width + SLACK:
                break  # a word wider than the measure: a narrower one only makes it worse
            width = min(width, longest + HAIR) - 2 * HAIR
            lines = self.lay(width)
        if lines and best != width:
            self.lay(best)
        return self.result

    def cured(self) -> Any:
        """The layout without ladders of hyphens and without a stub for a last line."""
        wide = width = self.box.width
        lines = self.lay(width)
        for _ in range(MOST_TRIALS):
            if self.result[0] is None:
                return self.result
            whole = self._words_to_keep(lines)
            if whole:
                self.unbroken |= whole
            elif self._ends_in_a_stub(lines) and self._is_ragged():
                width -= NARROWER_MM * MM
            else:
                break
            lines = self.lay(width)
            if any(width_of(line) > width + SLACK for line in lines):
                # A word left whole is wider than the column: a hyphen is the lesser evil.
                self.unbroken -= whole
                self.refused |= whole
                lines = self.lay(width)
        if self.result[0] is not None and width != wide and self._ends_in_a_stub(lines):
            self.lay(wide)  # no measure helps: the author must
        return self.result

    def _words_to_keep(self, lines: list[Any]) -> set[str]:
        """Words whose hyphen makes a ladder, or leaves a stub on the last line."""
        found = {divided_word(*pair) for pair in ladders(lines, MOST_HYPHENS)}
        if not found and self._ends_in_a_stub(lines) and hyphen_of(lines[-2]):
            found = {divided_word(*lines[-2:])}
        return found - self.refused - {""}

    def _ends_in_a_stub(self, lines: list[Any]) -> bool:
        is_whole = self.result[1] is None
        return is_whole and len(lines) > 1 and letters_in(lines[-1]) < FEWEST_LETTERS

    def _is_ragged(self) -> bool:
        return self.box.style["text_align_all"] in ("start", "left")

    def _take_back(self) -> None:
        placed = [] if self.result[0] is None else [self.result[0]]
        block.remove_placeholders(self.context, placed, self.absolute, self.fixed)
        vars(self.box).clear()
        vars(self.box).update(self.before)
        if self.margins is not None:
            self.margins[:] = self.margins_before

    def _spread(self, new_box: Any, spare: float) -> None:
        """Give a block set on a narrower measure its own width back."""
        new_box.width += spare
        share = {"center": 0.5, "right": 1.0, "end": 1.0}
        if shift := share.get(self.box.style["text_align_all"], 0.0) * spare:
            for line in lines_of(new_box):
                line.translate(dx=shift)

    @contextmanager
    def _whole_words(self) -> Iterator[None]:
        if not self.unbroken:
            yield
            return
        dictionaries = self.context.dictionaries
        self.context.dictionaries = _Sparing(dictionaries, frozenset(self.unbroken))
        try:
            yield
        finally:
            self.context.dictionaries = dictionaries


class _Sparing(dict[Any, Any]):
    """The hyphenation dictionaries of a document, which leave some words whole."""

    def __init__(self, dictionaries: dict[Any, Any], unbroken: frozenset[str]) -> None:
        super().__init__({key: _Whole(one, unbroken) for key, one in dictionaries.items()})
        self.unbroken = unbroken

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(key, _Whole(value, self.unbroken))


class _Whole:
    """One hyphenation dictionary (pyphen) that leaves some words whole."""

    def __init__(self, dictionary: Any, unbroken: frozenset[str]) -> None:
        self.dictionary = dictionary
        self.unbroken = unbroken

    def iterate(self, word: str) -> Iterator[tuple[str, str]]:
        """The ways to divide `word`: none for a word to leave whole."""
        if any(one in word for one in self.unbroken):
            return iter(())
        return iter(self.dictionary.iterate(word))


def _declared(element: Any) -> float:
    value = element.get("data-balance", "")
    try:
        return float(value) * MM if value else 0.0
    except ValueError:
        return 0.0
