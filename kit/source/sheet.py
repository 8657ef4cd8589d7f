"""A text with its front matter: facts of one text above, Markdown below."""

from __future__ import annotations

from dataclasses import dataclass

from kit.errors import BadInput
from kit.findings import Place
from kit.source import rules
from kit.source.yaml import Tree, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One text. front: its front matter; body: what follows; body_line: the line it starts on.

    text: the whole file, its line ends as line feeds.
    """

    file: str
    language: str
    text: str
    front: Tree
    body: str
    body_line: int


def read_sheet(text: str, file: str, language: str) -> Sheet:
    """The text cut at its front matter; BadInput if there is none, or it is not YAML."""
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or end is None:
        raise BadInput((rules.FRONT_MATTER.at(Place(file=file, line=1, column=1)),))
    front = parse("\n".join(lines[1:end]), file, first_line=2)
    start = next((at for at in range(end + 1, len(lines)) if lines[at].strip()), len(lines))
    return Sheet(
        file=file,
        language=language,
        text=text,
        front=front,
        body="\n".join(lines[start:]),
        body_line=start + 1,
    )
