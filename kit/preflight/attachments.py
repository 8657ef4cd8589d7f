"""Files that travel inside a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from kit.preflight.outline import name_tree


def attachments(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """The embedded files, as the name tree lists them: name and file specification."""
    names = pdf.Root.get("/Names")
    tree = names.get("/EmbeddedFiles") if isinstance(names, pikepdf.Dictionary) else None
    for name, given in name_tree(tree):
        if isinstance(given, pikepdf.Dictionary):
            yield name, given
