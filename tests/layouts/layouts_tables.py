"""Tables of docs/layouts.md that are made from the code and from layouts/_base.

Run as a program, this file writes them anew.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from kit.build.torture import cases
from kit.model.colours import ROLES
from kit.prose import block, types

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "layouts.md"
BASE = ROOT / "layouts" / "_base"
SECTION = re.compile(r"(<!-- made from the code: (\w+) -->\n\n).+?(\n\n<!-- end -->)", re.S)


def page_as_made() -> str:
    """docs/layouts.md with every table as it should be."""
    return SECTION.sub(
        lambda found: found[1] + TABLES[found[2]]() + found[3], PAGE.read_text(encoding="utf-8")
    )


def data() -> str:
    """What `prose` is made of: a row a type, Prose first."""
    found = {
        one.__name__: one
        for module in (types, block)
        for _, one in inspect.getmembers(module, dataclasses.is_dataclass)
        if one.__module__ in ("kit.prose.types", "kit.prose.block")
    }
    return _table(
        ("type", "what it is", "fields"),
        [
            (f"`{name}`", _first_line(one.__doc__), ", ".join(map(_field, _fields(one))))
            for name, one in sorted(found.items(), key=lambda pair: (pair[0] != "Prose", pair[0]))
        ],
    )


def macros() -> str:
    """A row a file: its macros, and what its first line says."""
    rows = []
    for file in sorted((BASE / "macros").glob("*.html")):
        text = file.read_text(encoding="utf-8")
        found = re.findall(r"{%-? macro (.+?) -?%}", text)
        told = re.match(r"{# (.*?) #}", text, re.S)
        names = ", ".join(f"`{one}`" for one in found)
        rows.append((f"`{file.name}`", names, told[1] if told else ""))
    return _table(("file", "macros", "what they set"), rows)


def tokens() -> str:
    """A row a custom property of tokens.css."""
    text = (BASE / "css" / "tokens.css").read_text(encoding="utf-8")
    found = re.findall(r"^  (--[\w-]+): (.+?);$", text, re.M)
    return _table(("token", "value"), [(f"`{name}`", f"`{value}`") for name, value in found])


def colours() -> str:
    """The roles of colour, each a custom property."""
    return ", ".join(f"`--{role}`" for role in ROLES)


def sheets() -> str:
    """The style sheets of _base, each with the first line of its comment."""
    rows = []
    for file in sorted((BASE / "css").glob("*.css")):
        told = re.match(r"/\* (.*?) \*/", file.read_text(encoding="utf-8"), re.S)
        rows.append((f"`_base/css/{file.name}`", _first_sentence(told[1]) if told else ""))
    return _table(("sheet", "what it sets"), rows)


def options() -> str:
    """The cases in which one part is absent."""
    names = (case.name for case in cases("fr", ("one", "two"), ()) if not case.is_everywhere)
    return ", ".join(f"`{name}`" for name in names)


TABLES: Mapping[str, Callable[[], str]] = {
    "data": data,
    "macros": macros,
    "tokens": tokens,
    "sheets": sheets,
    "colours": colours,
    "options": options,
}


def _fields(one: object) -> list[tuple[str, str]]:
    fields = dataclasses.fields(one)  # type: ignore[arg-type]
    return [(field.name, str(field.type)) for field in fields if field.name != "kind"]


def _field(pair: tuple[str, str]) -> str:
    name, kind = pair
    return f"`{name}`" if kind == "str" else f"`{name}`: {kind.replace('|', 'or')}"


def _first_line(text: str | None) -> str:
    return " ".join((text or "").strip().split("\n\n")[0].split())


def _first_sentence(text: str) -> str:
    return " ".join(text.split()).partition(". ")[0].rstrip(".") + "."


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    return (
        text.replace("|", "\\|").replace("<", "\\<")
        if "`" not in text
        else text.replace("|", "\\|")
    )


if __name__ == "__main__":
    PAGE.write_text(page_as_made(), encoding="utf-8")
