"""What the renderer says while it works: WeasyPrint logs what it could not do, and goes on."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from kit.findings import Finding, Level, Place
from kit.page.types import Page


class Said(logging.Handler):
    """The renderer's messages, each once, in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: dict[tuple[int, str], None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.lines[record.levelno, record.getMessage()] = None

    def findings(self, page: Page) -> Iterator[Finding]:
        """One finding a message: an error where something is missing from the page."""
        for level, line in self.lines:
            yield Finding(
                rule="engine-error" if level >= logging.ERROR else "engine-warning",
                where=Place(file=f"{page.document}.html"),
                message="the renderer says: {line}.",
                level=Level.ERROR if level >= logging.ERROR else Level.WARNING,
                values={"line": line.rstrip(".")},
            )


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
