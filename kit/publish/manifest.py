"""`kit.json`: what was made of what, for scripts, the archive and whoever asks later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kit.findings import Finding

SCHEMA = 1
NAME = "kit.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One published file.

    path: relative, with `/`. format: `` where the document has one only. conformance: such as
    `PDF/UA-1`, as claimed inside the file. key: of all that it was made from: equal keys, equal
        bytes.
    """

    path: str
    document: str
    format: str
    language: str
    edition: str
    pages: int
    bytes: int
    sha256: str
    conformance: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """facts: the release's own, ready for JSON. inputs: (path relative to its root, sha256)."""

    facts: Mapping[str, object]
    files: tuple[File, ...]
    inputs: tuple[tuple[str, str], ...]
    versions: Mapping[str, str]
    findings: tuple[Finding, ...]

    def to_json(self) -> bytes:
        """UTF-8 JSON with sorted inputs and files: equal sources, equal bytes."""
        data = {
            "schema": SCHEMA,
            **self.facts,
            "files": [_file(one) for one in self.files],
            "inputs": [{"path": path, "sha256": digest} for path, digest in sorted(self.inputs)],
            "versions": dict(sorted(self.versions.items())),
            "findings": [_finding(one) for one in self.findings],
        }
        return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def file_of(data: Mapping[str, Any]) -> File:
    """The file that a manifest tells of. KeyError or TypeError if it is none of ours."""
    return File(**{**data, "conformance": tuple(data["conformance"])})


def _file(one: File) -> dict[str, object]:
    return {
        "path": one.path,
        "document": one.document,
        "format": one.format,
        "language": one.language,
        "edition": one.edition,
        "pages": one.pages,
        "bytes": one.bytes,
        "sha256": one.sha256,
        "conformance": list(one.conformance),
        "key": one.key,
    }


def _finding(one: Finding) -> dict[str, object]:
    return {
        "rule": one.rule,
        "level": one.level.value,
        "where": str(one.where),
        "message": one.text(),
        "remedy": one.cure(),
    }
