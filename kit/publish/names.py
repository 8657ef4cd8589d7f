"""Where a file lies in the published folder.

`email/CP106-2020-communique-fr.pdf`, `print/CP106-2020-communique-fr-print.pdf`; a format, where a
document has several, stands before the language: `CP106-2020-affiche-a3-fr.pdf`.
"""

from __future__ import annotations


def file_name(
    *, reference: str, document: str, format: str | None, language: str, edition: str
) -> str:
    """The path of one file relative to the release's published folder, with `/`."""
    parts = [reference, document, *([format] if format else []), language]
    if edition != "email":
        parts.append(edition)
    return f"{edition}/{'-'.join(parts)}.pdf"
