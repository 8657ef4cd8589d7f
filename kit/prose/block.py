"""Running text and the blocks that it comes in, typeset.

`Rich` is the only carrier of running text: html is safe inline HTML (text escaped, emphasis, links,
`<abbr>`, `<span class="note">` for a footnote), text is the same without tags.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kit.source.types import Asset


@dataclass(frozen=True, slots=True)
class Rich:
    """Typeset running text."""

    html: Markup
    text: str

    def __html__(self) -> str:
        return str(self.html)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is quoted. name carries the honorific; portrait may be missing."""

    key: str
    name: str
    role: str
    issuer: str
    portrait: Asset | None
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    words: Rich
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A crosshead. level: 2 or 3. anchor: unique in the document."""

    words: Rich
    level: int
    anchor: str
    kind: str = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One numbered axis: head without its final stop, and what stands under it."""

    number: int
    head: Rich
    words: Rich | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """Two to six numbered axes; more, or items without a bold head, are a plain list."""

    items: tuple[Axis, ...]
    kind: str = "axes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list; each item is a row of blocks."""

    ordered: bool
    start: int
    items: tuple[tuple[Block, ...], ...]
    kind: str = "items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words said: paragraphs without their outer guillemets, and who said them, if known."""

    paragraphs: tuple[Rich, ...]
    speaker: Speaker | None
    kind: str = "quotation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: head cells, body rows, and for each column left, right or centre."""

    head: tuple[Rich, ...]
    rows: tuple[tuple[Rich, ...], ...]
    align: tuple[str, ...]
    caption: Rich | None = None
    kind: str = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo of the release: `![](photos/horizon.jpg)` alone in its paragraph, or the photo sheet.

    caption: whole. headline: its first sentence; detail: what follows it.
    credit: as printed, with its ©. rights: the words that say what may be done with it.
    focus: (x, y), 0 to 1 from the top left.
    """

    key: str
    asset: Asset
    caption: Rich | None
    headline: Rich | None
    detail: Rich | None
    alt: str
    credit: str
    rights: str
    focus: tuple[float, float]
    kind: str = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Photos to compare, alone in one paragraph: `![](photos/a.jpg) ![](photos/b.jpg)`."""

    pictures: tuple[Picture, ...]
    kind: str = "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code block, byte for byte."""

    text: str
    kind: str = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A thematic break."""

    kind: str = "break"


Block = Paragraph | Heading | Axes | Items | Quotation | Table | Picture | Pictures | Code | Break
