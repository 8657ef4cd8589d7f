"""Fonts of a PDF: their names, whether they are embedded, and what their codes mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pikepdf

from kit.pdf.geometry import Matrix, as_matrix, as_numbers
from kit.pdf.values import integer, number, written

SUBSET = re.compile(r"^([A-Z]{6})\+(.+)$")
HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
SECTION = re.compile(
    rb"begin(bfchar|bfrange|codespacerange)(.*?)end(?:bfchar|bfrange|codespacerange)", re.DOTALL
)
DIGITS = re.compile(rb"[0-9A-Fa-f]*")
TOKEN = re.compile(rb"<[0-9A-Fa-f\s]*>|\[|\]")
SIMPLE_ENCODING = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
LARGEST_RANGE = 65536
TALLEST, DEEPEST = 0.8, 0.24


@dataclass(frozen=True, eq=False)
class Font:
    """One font resource.

    name: PostScript name without the tag of a subset. tag: six letters, or empty.
    kind: Type0, Type1, TrueType, Type3, MMType1. key: object number, for grouping.
    """

    name: str
    tag: str
    kind: str
    dictionary: Any
    key: str
    descriptor: Any = field(repr=False, default=None)

    @property
    def is_composite(self) -> bool:
        """Whether its strings are read through a CMap, mostly two bytes a code."""
        return self.kind == "Type0"

    @cached_property
    def descendant(self) -> Any:
        """The CIDFont of a composite font, or an empty dictionary."""
        fonts = self.dictionary.get("/DescendantFonts")
        if isinstance(fonts, pikepdf.Array) and len(fonts):
            first = fonts[0]
            if isinstance(first, pikepdf.Dictionary):
                return first
        return pikepdf.Dictionary()

    @property
    def program(self) -> pikepdf.Stream | None:
        """The embedded font program."""
        if isinstance(self.descriptor, pikepdf.Dictionary):
            for key in ("/FontFile3", "/FontFile2", "/FontFile"):
                found = self.descriptor.get(key)
                if isinstance(found, pikepdf.Stream):
                    return found
        return None

    @property
    def is_embedded(self) -> bool:
        """Whether its glyphs travel in the file; those of a Type 3 font always do."""
        return self.kind == "Type3" or self.program is not None

    @property
    def has_unicode(self) -> bool:
        """Whether it carries a ToUnicode map."""
        return isinstance(self.dictionary.get("/ToUnicode"), pikepdf.Stream)

    @cached_property
    def matrix(self) -> Matrix:
        """Glyph space to text space."""
        if self.kind == "Type3":
            return as_matrix(self.dictionary.get("/FontMatrix"))
        return Matrix(0.001, 0, 0, 0.001, 0, 0)

    @cached_property
    def ascent(self) -> float:
        """Height of its ink above the baseline, em: of capitals with room for a low accent."""
        return min(self._metric("/CapHeight", 0.7) + 0.06, TALLEST)

    @cached_property
    def descent(self) -> float:
        """Depth of its ink below the baseline, em, negative."""
        return -min(abs(self._metric("/Descent", -0.22)), DEEPEST)

    def _metric(self, key: str, default: float) -> float:
        if isinstance(self.descriptor, pikepdf.Dictionary):
            value = number(self.descriptor.get(key)) / 1000
            if 0.01 < abs(value) < 2:
                return value
        return default

    @cached_property
    def unicode(self) -> Mapping[int, str]:
        """What each code reads as, from ToUnicode."""
        if not self.has_unicode:
            return {}
        return to_unicode(self.dictionary["/ToUnicode"].read_bytes())

    @cached_property
    def _code_bytes(self) -> int:
        if not self.is_composite:
            return 1
        encoding = self.dictionary.get("/Encoding")
        if isinstance(encoding, pikepdf.Stream):
            for kind, body in SECTION.findall(encoding.read_bytes()):
                found = HEX.search(body)
                if kind == b"codespacerange" and found:
                    return max(1, len(found[1].strip()) // 2)
        return 2

    def decode(self, data: bytes) -> tuple[int, ...]:
        """The codes of a string."""
        if self._code_bytes == 1:
            return tuple(data)
        step = self._code_bytes
        return tuple(
            int.from_bytes(data[at : at + step], "big")
            for at in range(0, len(data) - step + 1, step)
        )

    def read(self, code: int) -> str:
        """What a code reads as: ToUnicode, else its encoding; empty where neither says."""
        known = self.unicode.get(code)
        if known is not None:
            return known
        return "" if self.is_composite else self._encoded(code)

    def _encoded(self, code: int) -> str:
        name = self.differences.get(code)
        if name is not None:
            return "" if name == ".notdef" else _named(name)
        encoding = self.dictionary.get("/Encoding")
        if isinstance(encoding, pikepdf.Dictionary):
            encoding = encoding.get("/BaseEncoding")
        return bytes([code & 255]).decode(
            SIMPLE_ENCODING.get(written(encoding), "latin-1"), "replace"
        )

    @cached_property
    def differences(self) -> Mapping[int, str]:
        """Glyph names that the encoding of a simple font sets, by code."""
        encoding = self.dictionary.get("/Encoding")
        listed = encoding.get("/Differences") if isinstance(encoding, pikepdf.Dictionary) else None
        names: dict[int, str] = {}
        code = 0
        for one in listed if isinstance(listed, pikepdf.Array) else ():
            if isinstance(one, pikepdf.Name):
                names[code] = written(one).lstrip("/")
                code += 1
            else:
                code = integer(one)
        return names

    def is_notdef(self, code: int) -> bool:
        """Whether a code shows the glyph that stands for a missing one."""
        if self.is_composite:
            return self.glyph(code) == 0
        if self.kind == "Type3":
            return self.char_proc(code) is None
        return self.differences.get(code) == ".notdef"

    def glyph(self, code: int) -> int:
        """The CID of a code, or its glyph in a TrueType CIDFont, where the maps are simple."""
        table = self._cid_to_gid
        return int.from_bytes(table[2 * code : 2 * code + 2], "big") if table else code

    @cached_property
    def _cid_to_gid(self) -> bytes:
        table = self.descendant.get("/CIDToGIDMap")
        return table.read_bytes() if isinstance(table, pikepdf.Stream) else b""

    def char_proc(self, code: int) -> pikepdf.Stream | None:
        """The content stream of a Type 3 glyph."""
        procs = self.dictionary.get("/CharProcs")
        name = self.differences.get(code)
        if isinstance(procs, pikepdf.Dictionary) and name is not None:
            found = procs.get(f"/{name}")
            return found if isinstance(found, pikepdf.Stream) else None
        return None

    def width(self, code: int) -> float:
        """The advance of a code in glyph space: thousandths of an em, but in a Type 3 font."""
        return self._widths.get(code, self._default_width)

    @cached_property
    def _default_width(self) -> float:
        if self.is_composite:
            return number(self.descendant.get("/DW"), 1000)
        if isinstance(self.descriptor, pikepdf.Dictionary):
            return number(self.descriptor.get("/MissingWidth"))
        return 0.0 if self.kind == "Type3" else 500.0

    @cached_property
    def _widths(self) -> Mapping[int, float]:
        if self.is_composite:
            return _cid_widths(self.descendant.get("/W"))
        widths = as_numbers(self.dictionary.get("/Widths"))
        first = integer(self.dictionary.get("/FirstChar"))
        return {first + at: one for at, one in enumerate(widths)}


def font(dictionary: Any) -> Font:
    """A font from its resource."""
    kind = written(dictionary.get("/Subtype", "/Unknown")).lstrip("/")
    raw = written(dictionary.get("/BaseFont", dictionary.get("/Name", "/unnamed"))).lstrip("/")
    tagged = SUBSET.match(raw)
    tag, name = (tagged[1], tagged[2]) if tagged else ("", raw)
    key = ".".join(str(n) for n in dictionary.objgen) if dictionary.is_indirect else raw
    plain = Font(name=name, tag=tag, kind=kind, dictionary=dictionary, key=key)
    source = plain.descendant if kind == "Type0" else dictionary
    return Font(
        name=name,
        tag=tag,
        kind=kind,
        dictionary=dictionary,
        key=key,
        descriptor=source.get("/FontDescriptor"),
    )


def _named(glyph: str) -> str:
    from fontTools.agl import toUnicode  # here: only files without ToUnicode pay for it

    return str(toUnicode(glyph))  # type: ignore[no-untyped-call]  # fontTools has no types


def _cid_widths(listed: Any) -> dict[int, float]:
    """The W array: `c [w …]` or `first last w`."""
    widths: dict[int, float] = {}
    pending: list[int] = []
    for one in listed if isinstance(listed, pikepdf.Array) else ():
        if isinstance(one, pikepdf.Array):
            start = pending.pop() if pending else 0
            widths.update((start + at, value) for at, value in enumerate(as_numbers(one)))
            pending.clear()
        elif len(pending) == 2:
            first, last = pending
            for code in range(first, min(last, first + LARGEST_RANGE) + 1):
                widths[code] = number(one)
            pending.clear()
        else:
            pending.append(integer(one))
    return widths


def to_unicode(cmap: bytes) -> dict[int, str]:
    """Code to text of a ToUnicode CMap; entries that can't be read are left out."""
    found: dict[int, str] = {}
    for kind, body in SECTION.findall(cmap):
        tokens = TOKEN.findall(body)
        if kind == b"bfchar":
            for code, text in zip(tokens[::2], tokens[1::2], strict=False):
                found[_number(code)] = _text(text)
        elif kind == b"bfrange":
            _read_ranges(tokens, found)
    return found


def _read_ranges(tokens: list[bytes], found: dict[int, str]) -> None:
    at = 0
    while at + 2 < len(tokens):
        first, last = _number(tokens[at]), _number(tokens[at + 1])
        last = min(last, first + LARGEST_RANGE)
        if tokens[at + 2] == b"[":
            end = tokens.index(b"]", at) if b"]" in tokens[at:] else len(tokens)
            for code, text in zip(range(first, last + 1), tokens[at + 3 : end], strict=False):
                found[code] = _text(text)
            at = end + 1
            continue
        start = _text(tokens[at + 2])
        for code in range(first, last + 1):
            found[code] = start[:-1] + chr(ord(start[-1]) + code - first) if start else ""
        at += 3


def _digits(token: bytes) -> bytes:
    """The hexadecimal digits of a token; none where it is something else."""
    digits = b"".join(token.strip(b"<>").split())
    return digits if DIGITS.fullmatch(digits) else b""


def _number(token: bytes) -> int:
    return int(_digits(token) or b"0", 16)


def _text(token: bytes) -> str:
    digits = _digits(token)
    return bytes.fromhex(digits.decode() + "0" * (len(digits) % 2)).decode("utf-16-be", "replace")
