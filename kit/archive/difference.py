"""What changed from one version to another: the words, and the pages side by side.

The report is one HTML file that needs nothing else, to be read, printed or sent.
"""

from __future__ import annotations

import base64
import difflib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from kit import disk
from kit.archive import store
from kit.archive.record import Publication, read_from, read_publication
from kit.archive.store import Archive
from kit.findings import Translate
from kit.pdf.raster import page_texts, render
from kit.publish.manifest import NAME, File

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

PPI = 80
PAPER = (255, 255, 255)
MARK = (255, 214, 102)

# Below this, of 255, a difference is the rounding of two renderings.
SEEN = 12

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem;
  color: #1b1b1b; background: #f4f4f2 }
section { background: #fff; padding: 1rem 1.5rem; margin: 1.5rem 0; border: 1px solid #d8d8d4 }
p.words { white-space: pre-line; max-width: 46rem }
del { background: #ffd7d5; color: #82071e } ins { background: #ccf2d4; color: #0a4b1c }
.pages { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
figure { margin: 0 } figcaption { font-size: .875rem } img { width: 100%; border: 1px solid #bbb }
"""


@dataclass(frozen=True, slots=True)
class Difference:
    """changed: how many documents differ. html: the report."""

    changed: int
    html: str


def difference(
    archive: Archive, reference: str, old: str, new: str, translate: Translate = str
) -> Difference:
    """Compare two versions (`v1`, `v2`) of a release, document by document.

    translate: turns the English labels into the reader's language.
    """
    store.require(archive)
    with disk.reading(archive.lock):
        known = store.read(archive, reference)
        numbers = [store.version_number(known, one, reference) for one in (old, new)]
        before, after = (_documents(archive, reference, number) for number in numbers)
    names = [f"v{number}" for number in numbers]
    sections = []
    for name in dict.fromkeys([*before, *after]):
        one, other = before.get(name, b""), after.get(name, b"")
        if one != other:
            sections.append(_section(name, one, other, names, translate))
    title = f"{reference}: {names[0]} → {names[1]}"
    same = f"<p>{escape(translate('The two versions show the same.'))}</p>"
    body = "".join(sections) or same
    html = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head><body><h1>{escape(title)}</h1>{body}</body></html>\n"
    )
    return Difference(len(sections), html)


def _documents(archive: Archive, reference: str, number: int) -> dict[str, bytes]:
    """One PDF of each document by its name; the e-mail edition where there is one."""
    told: Publication = read_publication(store.read_file(archive, reference, number, NAME))
    return {
        _name(one): store.read_file(archive, reference, number, one.path) for one in read_from(told)
    }


def _name(file: File) -> str:
    return " ".join(part for part in (file.document, file.format, file.language) if part)


def _section(name: str, old: bytes, new: bytes, names: list[str], translate: Translate) -> str:
    heads = "".join((f"<h2>{escape(name)}</h2>", _absence(old, new, names, translate)))
    words = _words(_text(old), _text(new))
    pages = "".join(_pages(_pictures(old), _pictures(new), names, translate))
    return f'<section>{heads}<p class="words">{words}</p>{pages}</section>'


def _absence(old: bytes, new: bytes, names: list[str], translate: Translate) -> str:
    if old and new:
        return ""
    sentence = translate("This document is only in {version}.")
    return f"<p>{escape(sentence.format_map({'version': names[0] if old else names[1]}))}</p>"


def _text(data: bytes) -> str:
    return "\n\n".join(page_texts(data)) if data else ""


def _words(old: str, new: str) -> str:
    """The new text with what went struck out and what came underlined, word by word."""
    made = []
    for kind, one, other in _blocks(old.splitlines(keepends=True), new.splitlines(keepends=True)):
        if kind == "equal":
            made.append(escape("".join(one)))
        else:
            made += [_marked(*part) for part in _blocks(_split(one), _split(other))]
    return "".join(made)


def _blocks(old: list[str], new: list[str]) -> Iterator[tuple[str, list[str], list[str]]]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        yield kind, old[a:b], new[c:d]


def _split(lines: list[str]) -> list[str]:
    """Words, each with the space after it, so that a line broken elsewhere is no change."""
    return [f"{word} " for word in "".join(lines).split()]


def _marked(kind: str, old: list[str], new: list[str]) -> str:
    if kind == "equal":
        return escape("".join(new))
    gone = f"<del>{escape(''.join(old).rstrip())}</del> " if old else ""
    come = f"<ins>{escape(''.join(new).rstrip())}</ins> " if new else ""
    return gone + come


def _pictures(data: bytes) -> list[Picture]:
    if not data:
        return []
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        boxes = [tuple(float(side) for side in page.mediabox) for page in pdf.pages]
    return [
        render(data, number, (box[0], box[1], box[2], box[3]), PPI)
        for number, box in enumerate(boxes, start=1)
    ]


def _pages(
    old: list[Picture], new: list[Picture], names: list[str], translate: Translate
) -> Iterator[str]:
    for number in range(max(len(old), len(new))):
        one = old[number] if number < len(old) else None
        other = new[number] if number < len(new) else None
        page = translate("page {number}").format_map({"number": str(number + 1)})
        if one is not None and other is not None:
            mask = _mask(one, other)
            if mask is None:
                same = translate("{page}: the same in both.").format_map({"page": page})
                yield f"<p>{escape(same)}</p>"
                continue
            one, other = _highlighted(one, mask), _highlighted(other, mask)
        figures = [
            _figure(picture, f"{name}, {page}")
            for name, picture in zip(names, (one, other), strict=True)
        ]
        yield f'<div class="pages">{"".join(figures)}</div>'


def _figure(picture: Picture | None, caption: str) -> str:
    if picture is None:
        return "<div></div>"
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    data = base64.b64encode(out.getvalue()).decode("ascii")
    label = escape(caption)
    image = f'<img src="data:image/png;base64,{data}" alt="{label}">'
    return f"<figure>{image}<figcaption>{label}</figcaption></figure>"


def _mask(one: Picture, other: Picture) -> Picture | None:
    """Where two pages differ, white on black and somewhat widened; None where they don't."""
    from PIL import Image, ImageChops, ImageFilter

    size = (max(one.width, other.width), max(one.height, other.height))
    left, right = (Image.new("RGB", size, PAPER) for _ in range(2))
    left.paste(one)
    right.paste(other)
    seen = ImageChops.difference(left, right).convert("L").point(lambda level: 255 * (level > SEEN))
    return seen.filter(ImageFilter.MaxFilter(7)) if seen.getbbox() else None


def _highlighted(page: Picture, mask: Picture) -> Picture:
    from PIL import Image, ImageChops

    tinted = ImageChops.multiply(page, Image.new("RGB", page.size, MARK))
    return Image.composite(tinted, page, mask.crop((0, 0, *page.size)))
