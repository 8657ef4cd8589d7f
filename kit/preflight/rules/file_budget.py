"""The rule `file-budget`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from kit.pdf.state import key
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, FILE, Fault, at, promise

HEAVIEST = 5


@promise("file-budget", ERROR, profiles={"email"}, clause="kit.toml, budgets")
def file_budget(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """The e-mail edition is as small as the budget of its document wants."""
    if expected.budget is None or len(file.data) <= expected.budget:
        return
    pictures, fonts = _pictures(file), _fonts(file)
    shown, set_in = (sum(size for size, _ in some.values()) for some in (pictures, fonts))
    content = _content(file)
    heaviest = sorted([*pictures.values(), *fonts.values()], key=lambda one: (-one[0], one[1]))
    yield at(
        FILE,
        "{size} kB, over its budget of {budget} kB: pictures {pictures} kB, fonts {fonts} kB, "
        "words and drawings {content} kB, structure {structure} kB. "
        "The heaviest, in kB: {heaviest}",
        "Show fewer or smaller pictures, or raise the budget in kit.toml.",
        size=_kb(len(file.data)),
        budget=_kb(expected.budget),
        pictures=_kb(shown),
        fonts=_kb(set_in),
        content=_kb(content),
        structure=_kb(len(file.data) - shown - set_in - content),
        heaviest=", ".join(f"{_kb(size)} ({name})" for size, name in heaviest[:HEAVIEST]),
    )


def _pictures(file: PdfFile) -> dict[str, tuple[int, str]]:
    """Size and page of each picture, by object; one shown twice counts where it is first seen."""
    found: dict[str, tuple[int, str]] = {}
    for image in file.images():
        if isinstance(image.dictionary, pikepdf.Stream):
            weight = (_size(image.dictionary), f"p. {image.where.page}")
            found.setdefault(key(image.dictionary), weight)
    return found


def _fonts(file: PdfFile) -> dict[str, tuple[int, str]]:
    """Size and name of each font program, by object."""
    found = {}
    for thing in file.objects():
        for name in ("/FontFile", "/FontFile2", "/FontFile3"):
            program = thing.get(name) if isinstance(thing, pikepdf.Dictionary) else None
            if isinstance(program, pikepdf.Stream):
                family = written(thing.get("/FontName")).lstrip("/").rpartition("+")[2]
                found[key(program)] = (_size(program), family)
    return found


def _content(file: PdfFile) -> int:
    """The bytes of all that paints words and lines: content of pages, forms and patterns."""
    streams = {key(one): one for page in file.pdf.pages for one in _contents(page)}
    for thing in file.objects():
        if isinstance(thing, pikepdf.Stream) and (
            thing.get("/Subtype") == pikepdf.Name.Form or "/PatternType" in thing
        ):
            streams[key(thing)] = thing
    return sum(map(_size, streams.values()))


def _contents(page: Any) -> list[Any]:
    held = page.obj.get("/Contents")
    parts = list(held) if isinstance(held, pikepdf.Array) else [held]
    return [one for one in parts if isinstance(one, pikepdf.Stream)]


def _size(stream: Any) -> int:
    return len(stream.read_raw_bytes())


def _kb(size: int) -> int:
    return round(size / 1000)
