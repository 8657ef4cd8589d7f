"""The catalogues that people edit, as gettext reads them.

python -m kit.messages.compile fr >kit/messages/fr/LC_MESSAGES/kit.mo
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kit.messages import DOMAIN, HERE

# A catalogue is typed with plain spaces, which people see. These places get a fixed one: before a
# high mark a narrow one; inside quotation marks, before a colon, and between a number (or the field
# that stands for it) and its unit the wide one. What stands in backquotes is typed as it is.
_CODE = re.compile(r"(`[^`]*`)")
_SPACES = (
    (re.compile(r" (?=[;!?])"), "\u202f"),
    (re.compile(r" (?=[:»])|(?<=«) "), "\u00a0"),
    (re.compile(r"(?<=[\d}]) (?=(?:%|mm|pt|ko|Mo|ppp|p\.|encres|pages|secondes)(?!\w))"), "\u00a0"),
)


def compiled(catalogue: bytes) -> bytes:
    """A .po as a .mo, with the fixed spaces that French wants."""
    messages = read_po(io.BytesIO(catalogue))
    for message in messages:
        if message.id:
            message.string = _spaced(message)
    file = io.BytesIO()
    write_mo(file, messages)
    return file.getvalue()


def spaced(text: str) -> str:
    """French with its fixed spaces, code left alone."""
    parts = _CODE.split(text)
    for pattern, space in _SPACES:
        parts[::2] = [pattern.sub(space, part) for part in parts[::2]]
    return "".join(parts)


def place(language: str) -> Path:
    """Where gettext looks for the catalogue of a language."""
    return HERE / language / "LC_MESSAGES" / f"{DOMAIN}.mo"


def _spaced(entry: Message) -> str | tuple[str, ...]:
    if isinstance(entry.string, str):
        return spaced(entry.string)
    return tuple(spaced(one) for one in entry.string or ())


if __name__ == "__main__":
    sys.stdout.buffer.write(compiled((HERE / f"{sys.argv[1]}.po").read_bytes()))
