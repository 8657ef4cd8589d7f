"""What the renderer says while it works: WeasyPrint logs what it could not do, and goes on."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from kit.findings import Finding, Level, Place
from kit.page.types import Page


class Said(logging.Handler):
    """The renderer's messages, each once, in order, with the file that it was reading."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: dict[tuple[str, int, str], None] = {}
        self.file = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.lines[self.file, record.levelno, record.getMessage()] = None

    @contextmanager
    def of(self, file: str) -> Iterator[dict[tuple[int, str], None]]:
        """The messages said inside, which are about `file`."""
        kept, self.file = self.file, file
        found: dict[tuple[int, str], None] = {}
        try:
            yield found
        finally:
            self.file = kept
            found.update({(level, line): None for name, level, line in self.lines if name == file})

    def again(self, file: str, lines: Iterable[tuple[int, str]]) -> None:
        """Repeat what was said when a style sheet now in the cache was read."""
        for level, line in lines:
            self.lines[file, level, line] = None

    def findings(self, page: Page) -> Iterator[Finding]:
        """One finding a message: an error where something is missing from the page."""
        for file, level, line in self.lines:
            if _MISSING.match(line):
                continue  # told with page, letter and cure by `kit.press.glyphs`
            is_error = level >= logging.ERROR or line.startswith("Font-face")
            yield Finding(
                rule="engine-error" if is_error else "engine-warning",
                where=Place(file=file or f"{page.document}.html"),
                message="the renderer says: {line}.",
                level=Level.ERROR if is_error else Level.WARNING,
                values={"line": line.rstrip(".")},
            )

    def missing(self) -> frozenset[str]:
        """The letters that no font has, not even one of the machine."""
        found = (_MISSING.match(line) for _, _, line in self.lines)
        return frozenset(chr(int(one[1], 16)) for one in found if one)


_MISSING = re.compile(r"\.notdef glyph rendered .*\(U\+([0-9A-F]+)\)$", re.DOTALL)


@contextmanager
def listening() -> Iterator[Said]:
    """Collect what WeasyPrint logs, instead of printing it."""
    logger = logging.getLogger("weasyprint")
    said = Said()
    kept = logger.propagate
    logger.addHandler(said)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(said)
        logger.propagate = kept
