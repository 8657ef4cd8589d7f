"""The one place where these tests say how the archive is spoken to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from synthetic_releases import publish

from kit.archive.deposit import Deposited, add, add_erratum
from kit.archive.store import Archive

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)


class Office:
    """A press office: `out` for what it publishes, `archive` for what it keeps."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = folder / "out"
        self.archive = Archive(folder / "archive")

    def publish(self, reference: str = "CP106-2020", **facts: object) -> Path:
        return publish(self.out, reference, **facts)  # type: ignore[arg-type]

    def add(self, reference: str = "CP106-2020", **facts: object) -> Deposited:
        return add(self.archive, self.publish(reference, **facts), NOON)

    def erratum(self, reference: str = "CP106-2020", **facts: object) -> Deposited:
        return add_erratum(self.archive, self.publish(reference, **facts), NOON)

    def files(self) -> list[str]:
        root = self.archive.root
        return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())
