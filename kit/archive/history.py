"""What the archive knows of one release: its versions, their files, and what replaced what."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kit import disk
from kit.archive import premis, store
from kit.archive.erratum import Erratum
from kit.archive.inventory import Inventory
from kit.archive.record import Publication, read_publication
from kit.archive.store import Archive
from kit.publish.manifest import NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One file of a version. format: such as `PDF/A 3u`; key: of PRONOM, "" where it has none."""

    path: str
    size: int
    sha256: str
    format: str
    key: str
    validation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One version. issued: the day that it bears; archived: the instant of its deposit.

    replaces, replaced_by: the erratum that made it, and the one that annuls it.
    """

    number: int
    issued: date
    archived: datetime
    message: str
    publication: Publication
    files: tuple[Kept, ...]
    replaces: Erratum | None
    replaced_by: Erratum | None


def history(archive: Archive, reference: str) -> tuple[Entry, ...]:
    """All versions of a release, the oldest first; KitError when it is not archived."""
    store.require(archive)
    with disk.reading(archive.lock):
        known = store.read(archive, reference)
        newest = store.read_file(archive, reference, known.head, premis.PATH)
        errata = premis.errata_of(newest)
        numbers = range(1, known.head + 1)
        return tuple(_entry(archive, reference, known, n, errata) for n in numbers)


def _entry(
    archive: Archive, reference: str, known: Inventory, number: int, errata: tuple[Erratum, ...]
) -> Entry:
    version = known.versions[number - 1]
    record = store.read_file(archive, reference, number, premis.PATH)
    return Entry(
        number=number,
        issued=premis.issued_of(record),
        archived=version.created,
        message=version.message,
        publication=read_publication(store.read_file(archive, reference, number, NAME)),
        files=tuple(_kept(one) for one in json.loads(record)["objects"]),
        replaces=next((one for one in errata if one.version == number), None),
        replaced_by=next((one for one in errata if one.replaces == number), None),
    )


def _kept(block: dict[str, Any]) -> Kept:
    traits = block["objectCharacteristics"]
    known = traits["format"]
    return Kept(
        path=block["objectIdentifier"],
        size=traits["size"],
        sha256=traits["fixity"]["digest"],
        format=" ".join((known["formatName"], known.get("formatVersion", ""))).strip(),
        key=known.get("formatRegistry", {}).get("key", ""),
        validation=block.get("validation", {}).get("outcome", ""),
    )
