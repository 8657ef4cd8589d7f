"""What an element of the composed page is to a screen reader: its role, language and words.

Roles are the standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4), which PDF/UA-1 reads. Read
from the element alone, so that pieces of one element on two pages are one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

SVG = "{http://www.w3.org/2000/svg}"

_ROLES = {
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "p": "P",
    "pre": "P",
    "address": "Div",
    "section": "Sect",
    "aside": "Sect",
    "nav": "Sect",
    "article": "Art",
    "blockquote": "BlockQuote",
    "q": "Quote",
    "code": "Code",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "figure": "Div",
    "figcaption": "Caption",
    "img": "Figure",
    "object": "Figure",
    "embed": "Figure",
    f"{SVG}svg": "Figure",
}
_PICTURES = {"img", "object", "embed", f"{SVG}svg"}
_ITEMS = {"LI": ("ul", "ol"), "Lbl": ("dl", "div"), "LBody": ("dl", "div")}
_PHRASES = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "data", "dfn", "em", "i", "kbd", "mark", "s"),
        *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
    )
)

GROUPING = frozenset({"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOCI"})
"""Roles that hold blocks: words that stand directly in one get a paragraph of their own."""

STRICT = frozenset({"L", "LI", "TOC", "Table", "THead", "TBody", "TFoot", "TR"})
"""Roles whose children are fixed: no word may stand directly in one."""

INLINE = frozenset({"Link", "Span", "Quote", "Code", "Note", "Reference"})
"""Roles that stand among words: in a node that holds blocks, they are put into a paragraph."""

DECLARED = frozenset({"Lbl", "P", "Div", "Sect", "Note", "Caption", "Span", "BlockQuote", "Quote"})
"""Roles that a layout may give to an element by `data-tag`."""


class Elements:
    """The elements of one document: their parents, their order, and what each is to a reader.

    notes: those that the layout sets as footnotes.
    """

    def __init__(self, root: Any, notes: set[Any]) -> None:
        self.root = root
        self.notes = notes
        self.order = {element: index for index, element in enumerate(root.iter())}
        self.parents = {child: parent for parent in root.iter() for child in parent}
        self._roles: dict[Any, str | None] = {}

    def ancestors(self, element: Any) -> Iterator[Any]:
        """The parent of `element`, its parent, up to the root."""
        while (element := self.parents.get(element)) is not None:
            yield element

    def role(self, element: Any) -> str | None:
        """The structure type of `element`, None where it is only a box for the layout."""
        if element not in self._roles:
            self._roles[element] = self._role(element)
        return self._roles[element]

    def _role(self, element: Any) -> str | None:
        tag = element.tag
        declared = element.get("data-tag")
        if element in self.notes:
            return "Note"
        if declared in DECLARED:
            return str(declared)
        if element.get("role") == "img":
            return "Figure"
        if element.get("role") in ("presentation", "none"):
            return None
        if tag == "a" and element.get("href"):
            return "Link"
        if self.in_contents(element):
            return _contents_role(element)
        found = _ROLES.get(tag) if isinstance(tag, str) else None
        above = self.parents.get(element)
        if found in _ITEMS and (above is None or above.tag not in _ITEMS[found]):
            found = None  # an item of no list is a block like another
        if found is None and (self.language(element) or expansion(element)):
            return "Span" if tag in _PHRASES else "Div"
        return found

    def opening(self, element: Any) -> Any:
        """The `dt` (or lone `dd`) that opens the group of a `dt` or `dd`."""
        opening, previous = element, ""
        for one in self.parents[element]:
            if (one.tag == "dt" and previous != "dt") or not previous:
                opening = one
            previous = str(one.tag)
            if one is element:
                break
        return opening

    def in_contents(self, element: Any) -> bool:
        """Whether `element` stands in a table of contents, `<nav role="doc-toc">`."""
        return any(one.get("role") == "doc-toc" for one in self.ancestors(element))

    def language(self, element: Any) -> str:
        """The language of `element` where it isn't that of the words around it, else nothing."""
        own = element.get("lang")
        if not own or element is self.root:
            return ""
        around = next((a.get("lang") for a in self.ancestors(element) if a.get("lang")), "")
        return "" if own == around else str(own)

    def is_hidden(self, element: Any) -> bool:
        """Whether the author took `element` out of the reading: decoration, or a repeat."""
        if element.get("aria-hidden") == "true":
            return True
        if element.tag not in _PICTURES:
            return False
        return element.get("alt") == "" or element.get("role") in ("presentation", "none")

    def link(self, element: Any) -> Any:
        """The `<a href>` that `element` is or stands in, or None."""
        for one in (element, *self.ancestors(element)):
            if one.tag == "a" and one.get("href"):
                return one
        return None


def alternative(element: Any) -> str:
    """The words that stand for a picture: `alt`, `aria-label`, or the title of a drawing."""
    for name in ("alt", "aria-label"):
        if words := _squeezed(element.get(name) or ""):
            return words
    for child in element:
        if child.tag in (f"{SVG}title", "title"):
            return _squeezed("".join(child.itertext()))
    return _squeezed(element.get("title") or "")


def link_words(element: Any) -> str:
    """What a link opens, for a reader who sees no page: its title, label or text."""
    for name in ("title", "aria-label"):
        if words := _squeezed(element.get(name) or ""):
            return words
    text = _squeezed("".join(_words(element)))
    return text or str(element.get("href"))


def expansion(element: Any) -> str:
    """The long form of an abbreviation, from `<abbr title>`."""
    return _squeezed(element.get("title") or "") if element.tag == "abbr" else ""


def cell(element: Any, *, in_head: bool) -> dict[str, str | int]:
    """The attributes of a table's cell: what a header heads, how far a cell reaches."""
    found: dict[str, str | int] = {"O": "Table"}
    if element.tag == "th":
        found["Scope"] = _scope(element, in_head=in_head)
    for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
        value = element.get(name, "")
        if value.isdecimal() and int(value) > 1:
            found[key] = int(value)
    return found if len(found) > 1 else {}


def numbering(style: str, *, is_ordered: bool) -> str:
    """ListNumbering (ISO 32000-1, table 347) of a list whose items have this `list-style-type`."""
    known = {
        "disc": "Disc",
        "circle": "Circle",
        "square": "Square",
        "decimal": "Decimal",
        "lower-roman": "LowerRoman",
        "upper-roman": "UpperRoman",
        "lower-alpha": "LowerAlpha",
        "lower-latin": "LowerAlpha",
        "upper-alpha": "UpperAlpha",
        "upper-latin": "UpperAlpha",
    }
    return known.get(style) or ("Decimal" if is_ordered else "None")


def _scope(element: Any, *, in_head: bool) -> str:
    declared = element.get("scope", "")
    if declared.startswith("row"):
        return "Row"
    return "Column" if in_head or declared.startswith("col") else "Row"


def _contents_role(element: Any) -> str | None:
    found = _ROLES.get(element.tag)
    if found == "L":
        return "TOC"
    if found == "LI":
        return "TOCI"
    return "P" if found in ("P", "H1", "H2", "H3", "H4", "H5", "H6") else None


def _words(element: Any) -> Iterator[str]:
    if element.tag in _PICTURES:
        yield f" {alternative(element)} "
        return
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""


def _squeezed(text: str) -> str:
    return " ".join(text.split())
