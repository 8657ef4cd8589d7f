"""A small press office, and `kit ticket` as its user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

RELEASE = """\
reference: CP1
date: 2020-09-21
languages: [fr]
issuers: [starter]
documents: [communique, cartes]
link: https://presse.example.org/cp1
"""
TEXT = """\
---
title: Un satellite pour les marées
---

Le lancement est confirmé.

Le satellite mesurera la hauteur de la mer, quatre fois par jour, au plus près des côtes.
"""


@dataclass(frozen=True)
class Office:
    """A workspace with the release `CP1`."""

    root: Path

    @property
    def release(self) -> Path:
        return self.root / "releases" / "CP1"

    @property
    def folder(self) -> Path:
        return self.root / "out" / "CP1-ticket"

    def add(self, line: str) -> None:
        with (self.release / "release.yaml").open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def kit(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kit", *words],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"} | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def ticket(self, *words: str, **environment: str) -> dict[str, bytes]:
        done = self.kit("ticket", "CP1", *words, **environment)
        assert done.returncode == 0, done.stdout + done.stderr
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}

    def told(self, *words: str, **environment: str) -> Any:
        return json.loads(self.ticket(*words, **environment)["CP1-ticket-fr.json"])


def office(root: Path) -> Office:
    """The workspace, made."""
    made = Office(root)
    made.release.mkdir(parents=True)
    (root / "kit.toml").write_text("", "utf-8")
    (made.release / "release.yaml").write_text(RELEASE, "utf-8")
    (made.release / "text.fr.md").write_text(TEXT, "utf-8")
    return made
