"""The rule `file-private`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.findings import Place
from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.private import local, searched
from kit.preflight.rule import ERROR, EVERY, Fault, at, promise


@promise("file-private", ERROR, profiles=EVERY, clause="house rule: no trace of the machine")
def file_private(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """No stream or text tells a path, the user or the host of the machine that made it."""
    words = [re.escape(word.encode()) for word in sorted(expected.private) if word]
    wanted = re.compile(rb"\b(?:" + rb"|".join(words) + rb")\b") if words else None
    for place, data in searched(file):
        named = wanted.search(data) if wanted else None
        for found in (local(data), named and named[0]):
            if found:
                yield at(
                    Place(thing=place),
                    "it tells “{what}”",
                    "Serve what it came from by its content, and write no path into it.",
                    what=found.decode("utf-8", "replace"),
                )
