"""How the mutants of this folder lay hands on a PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image as pillow

from kit.pdf.fonts import font as read_font
from kit.pdf.structure import read_tree
from kit.pdf.walk import PdfFile

Made = TypeVar("Made", bound=Callable[..., object])


def only(*profiles: str) -> Callable[[Made], Made]:
    """The mutant is tried on the clean files of these profiles alone."""

    def marked(made: Made) -> Made:
        made.profiles = frozenset(profiles)  # type: ignore[attr-defined]
        return made

    return marked


def spot(page: Any) -> tuple[float, float]:
    """The lower left corner of an empty place, 80 × 80 pt, on the last page."""
    trim = page.get("/TrimBox", page.get("/MediaBox"))
    return float(trim[0]) + 120, float(trim[1]) + 200


def paint(pdf: pikepdf.Pdf, content: str, page: int = -1) -> None:
    """Paint on an empty place of a page, as an artifact; its lower left corner is the origin."""
    x, y = spot(pdf.pages[page].obj)
    shown = f"/Artifact BMC q 1 0 0 1 {x} {y} cm {content} Q EMC"
    append(pdf, shown, page)


def append(pdf: pikepdf.Pdf, content: str, page: int = -1) -> None:
    """Add to the end of a page's content, in the page's own coordinates."""
    before = content_of(pdf, page)
    pdf.pages[page].obj.Contents = pdf.make_stream(
        b"q\n" + before + b"\nQ\n" + content.encode("latin-1")
    )


def prepend(pdf: pikepdf.Pdf, content: str, page: int = -1) -> None:
    """Add to the start of a page's content."""
    before = content_of(pdf, page)
    pdf.pages[page].obj.Contents = pdf.make_stream(content.encode("latin-1") + b"\n" + before)


def content_of(pdf: pikepdf.Pdf, page: int) -> bytes:
    """The content of a page, whole."""
    held = pdf.pages[page].obj.Contents
    parts = held if isinstance(held, Array) else [held]
    return b"\n".join(part.read_bytes() for part in parts)


def change(pdf: pikepdf.Pdf, page: int, pattern: bytes, by: bytes, count: int = 1) -> None:
    """Replace what matches in the content of a page; it must match."""
    content, done = re.subn(pattern, by, content_of(pdf, page), count=count, flags=re.DOTALL)
    assert done, f"page {page + 1} has nothing like {pattern!r}"
    pdf.pages[page].obj.Contents = pdf.make_stream(content)


def resource(pdf: pikepdf.Pdf, category: str, name: str, value: Any, page: int = -1) -> None:
    """Name a resource of a page."""
    held = pdf.pages[page].obj.Resources
    if category not in held:
        held[category] = Dictionary()
    held[category][name] = value


def state(pdf: pikepdf.Pdf, given: Dictionary, content: str = "0 0 10 10 re n") -> None:
    """Paint with a graphics state of this kind."""
    resource(pdf, "/ExtGState", "/Mutant", pdf.make_indirect(given))
    paint(pdf, f"/Mutant gs {content}")


def form(pdf: pikepdf.Pdf, content: str, **entries: Any) -> pikepdf.Stream:
    """Paint by a form, and give it."""
    stream = pdf.make_stream(content.encode())
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    stream.BBox = Array([0, 0, 80, 80])
    stream.Resources = Dictionary()
    for name, value in entries.items():
        stream[f"/{name}"] = value
    resource(pdf, "/XObject", "/Mutant", stream)
    paint(pdf, "/Mutant Do")
    return stream


def picture(pdf: pikepdf.Pdf, mode: str, size: int, **entries: Any) -> pikepdf.Stream:
    """Paint a picture without compression, 72 pt wide: `size` pixels an inch."""
    drawn = pillow.new(mode, (size, size))
    stream = pdf.make_stream(drawn.tobytes())
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width = stream.Height = size
    stream.BitsPerComponent = 1 if mode == "1" else 8
    stream.ColorSpace = {
        "1": Name.DeviceGray,
        "L": Name.DeviceGray,
        "RGB": Name.DeviceRGB,
        "CMYK": Name.DeviceCMYK,
    }[mode]
    for name, value in entries.items():
        stream[f"/{name}"] = value
    resource(pdf, "/XObject", "/Mutant", stream)
    paint(pdf, "72 0 0 72 0 0 cm /Mutant Do")
    return stream


def write(pdf: pikepdf.Pdf, words: str, size: float, before: str = "") -> None:
    """Set words in the text font on the empty place. before: operators for colour and state."""
    name, codes = letters(pdf, words)
    paint(pdf, f"{before} BT {name} {size} Tf 1 0 0 1 2 2 Tm <{codes}> Tj ET")


def letters(pdf: pikepdf.Pdf, words: str) -> tuple[str, str]:
    """A font of the last page, and the codes of the words in it, in hexadecimal."""
    for name, value in pdf.pages[-1].obj.Resources.Font.items():
        known = {text: code for code, text in read_font(value).unicode.items()}
        if all(letter in known for letter in words):
            return name, "".join(f"{known[letter]:04x}" for letter in words)
    raise AssertionError(f"no font has the letters of {words}")


def drop(held: Any, *names: str) -> None:
    """Remove the entries that are there."""
    for name in names:
        if name in held:
            del held[name]


def fonts(pdf: pikepdf.Pdf) -> list[Any]:
    """The fonts of the last page."""
    return list(pdf.pages[-1].obj.Resources.Font.values())


def photo(pdf: pikepdf.Pdf) -> Any:
    """The photo of the first page."""
    for value in pdf.pages[0].obj.Resources.XObject.values():
        if value.get("/Subtype") == Name.Image:
            return value
    raise AssertionError("no photo")


def redraw(pdf: pikepdf.Pdf, size: tuple[int, int], colour: Any = None) -> None:
    """Put another photo in the place of the first, in the same colour space."""
    held = photo(pdf)
    mode = "CMYK" if held.ColorSpace == Name.DeviceCMYK else "RGB"
    drawn = pillow.new(mode, size, colour if colour is not None else 0x606060)
    data = io.BytesIO()
    drawn.save(data, "JPEG", quality=90)
    held.write(data.getvalue(), filter=Name.DCTDecode)
    held.Width, held.Height = size


def drop_words(pdf: pikepdf.Pdf, words: str) -> None:
    """Show nothing where these words stand."""
    for page in pdf.pages:
        made = []
        used = None
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "Tf":
                used = read_font(page.obj.Resources.Font[str(operands[0])])
            if name == "TJ" and used is not None:
                shown = b"".join(
                    bytes(one) for one in operands[0] if isinstance(one, pikepdf.String)
                )
                if words in "".join(used.read(code) for code in used.decode(shown)):
                    operands = [Array([])]
            made.append((operands, operator))
        page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(made))


def element(pdf: pikepdf.Pdf, role: str, number: int = 0) -> Any:
    """The dictionary of the n-th structure element of a type."""
    return elements(pdf, role)[number]


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """The dictionaries of all structure elements of a type."""
    tree = read_tree(pdf)
    assert tree is not None
    return [one.dictionary for one in tree.walk() if one.kind == role]


def link(pdf: pikepdf.Pdf, number: int = 0) -> Any:
    """The n-th link of the file."""
    found = [
        one
        for page in pdf.pages
        for one in page.obj.get("/Annots", Array())
        if one.get("/Subtype") == Name.Link
    ]
    return found[number]


def annotate(pdf: pikepdf.Pdf, **entries: Any) -> Dictionary:
    """Put an annotation on the last page."""
    page = pdf.pages[-1].obj
    x, y = spot(page)
    made = Dictionary(Type=Name.Annot, Rect=Array([x, y, x + 20, y + 20]), F=4)
    for name, value in entries.items():
        made[f"/{name}"] = value
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(pdf.make_indirect(made))
    return made


def appearance(pdf: pikepdf.Pdf) -> Dictionary:
    """The looks of an annotation: nothing."""
    stream = pdf.make_stream(b"")
    stream.Type, stream.Subtype, stream.BBox = Name.XObject, Name.Form, Array([0, 0, 20, 20])
    stream.Resources = Dictionary()
    return Dictionary(N=stream)


def xmp(pdf: pikepdf.Pdf, pattern: str, by: str) -> None:
    """Replace what matches in the XMP packet; it must match."""
    held = pdf.Root.Metadata
    text, done = re.subn(pattern, by, held.read_bytes().decode(), flags=re.DOTALL)
    assert done, f"XMP has nothing like {pattern}"
    held.write(text.encode())


def attachments(pdf: pikepdf.Pdf) -> list[Any]:
    """The file specifications of embedded files."""
    return list(pdf.Root.Names.EmbeddedFiles.Names)[1::2]


def path_of_code(pdf: pikepdf.Pdf) -> tuple[int, bytes]:
    """The page and the operators that draw the QR code: its colour, then one long path."""
    for number in range(len(pdf.pages)):
        found = CODE.search(content_of(pdf, number))
        if found:
            return number, found[0]
    raise AssertionError("no code")


CODE = re.compile(
    rb"(?:[\d. ]+(?:k|rg|g)\n)(?:(?:\[\] 0 d|[\d.]+ [wJjM])\n)*"
    rb"(?:/\w+ gs\n)?(?:[-\d. ]+ [mlh]\n|h\n){400,}f\*?\n"
)


def code_box(pdf: pikepdf.Pdf) -> tuple[int, tuple[float, float, float, float]]:
    """The page and the box of the QR code as it is read."""
    held = io.BytesIO()
    pdf.save(held)
    (code,) = PdfFile(held.getvalue()).codes()
    return code.page - 1, code.box


def pages_of(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """The dictionaries of the pages."""
    return (page.obj for page in pdf.pages)


def updated(data: bytes, changed: dict[int, bytes]) -> bytes:
    """A file with an incremental update: other entries for dictionaries, by object number."""
    trailer = data[data.rindex(b"trailer << ") :]
    previous = data[data.rindex(b"startxref\n") + 10 :].split()[0]
    made, table = data, b"xref\n"
    for number, entries in sorted(changed.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(made))
        made += b"%d 0 obj\n<<%s>>\nendobj\n" % (number, entries)
    start = len(made)
    head = trailer[: trailer.index(b" >>\nstartxref")]
    return made + table + head + b" /Prev %s >>\nstartxref\n%d\n%%%%EOF\n" % (previous, start)
