"""Put a published release into the archive: a version for every publication."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kit import disk
from kit.archive import premis, search, store
from kit.archive.erratum import Erratum, check_claim, is_new
from kit.archive.record import RESERVED, TEXTS, Publication, read_from, read_publication
from kit.archive.store import Archive, Stamp
from kit.errors import BadInput, KitError
from kit.findings import Finding, Place
from kit.pdf.raster import page_texts
from kit.publish.manifest import NAME, File

PAGE_BREAK = "\f"


@dataclass(frozen=True, slots=True)
class Deposited:
    """What the archive holds now. is_new: False when it held exactly these files already."""

    reference: str
    version: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """A published folder, whole and equal to its `kit.json`. pages: texts by path read from."""

    publication: Publication
    files: Mapping[str, bytes]
    pages: Mapping[str, tuple[str, ...]]


def add(archive: Archive, released: Path, now: datetime) -> Deposited:
    """Archive the published folder `released` (`out/REFERENCE`, with its `kit.json`).

    now: aware, kept as the moment of the deposit. BadInput when a file is absent or differs from
    `kit.json`; KitError when the release is an erratum that is not archived yet.
    """
    found = _read(released)
    with store.writing(archive) as touched:
        search.catch_up(archive, touched)
        known = _errata(archive, found.publication.reference)
        if is_new(found.publication, known):
            raise KitError(
                "this release is an erratum.",
                remedy="`kit archive erratum {folder}` keeps its reason and links both versions.",
                values={"folder": str(released)},
            )
        return _deposit(archive, found, now, known, "publication")


def add_erratum(archive: Archive, released: Path, now: datetime) -> Deposited:
    """Archive a release that annuls and replaces the newest version, its reason kept.

    BadInput when the release tells no erratum, annuls another version, or lacks the banner.
    """
    found = _read(released)
    reference = found.publication.reference
    with store.writing(archive) as touched:
        search.catch_up(archive, touched)
        known = _errata(archive, reference)
        newest = store.read(archive, reference).head
        record = store.read_file(archive, reference, newest, premis.PATH)
        if found.publication.erratum is not None and not is_new(found.publication, known):
            return _deposit(archive, found, now, known, "publication")
        first = {path: pages[0] for path, pages in found.pages.items()}
        claim = check_claim(found.publication, premis.issued_of(record), first)
        erratum = Erratum(
            version=newest + 1,
            date=claim.date,
            reason=claim.reason,
            replaces=newest,
            replaced=claim.replaces,
        )
        return _deposit(archive, found, now, (*known, erratum), f"erratum: {claim.reason}")


def _deposit(
    archive: Archive, found: _Read, now: datetime, errata: tuple[Erratum, ...], message: str
) -> Deposited:
    publication = found.publication
    reference = publication.reference
    before, number = _held(archive, reference)
    digests = {path: hashlib.sha512(data).hexdigest() for path, data in found.files.items()}
    if {path: d for path, d in before.items() if not path.startswith(RESERVED)} == digests:
        return Deposited(reference, number, is_new=False)
    files = {**found.files, **_texts(found)}
    changed = [path for path in files if path in before and before[path] != digests.get(path)]
    files[premis.PATH] = premis.record(
        publication,
        files,
        version=number + 1,
        archived=now,
        changed=[path for path in changed if not path.startswith(RESERVED)],
        errata=errata,
    )
    issuer = publication.issuers[0]
    stamp = Stamp(
        created=now, message=message, user=issuer.name(publication.language), address=issuer.address
    )
    stage = store.commit(archive, reference, files, stamp)
    search.catch_up(archive, (reference,))
    disk.remove_tree(stage)
    return Deposited(reference, number + 1, is_new=True)


def _held(archive: Archive, reference: str) -> tuple[dict[str, str], int]:
    """sha512 by logical path in the newest version, and its number; nothing and 0 without one."""
    if not archive.object(reference).exists():
        return {}, 0
    known = store.read(archive, reference)
    return known.versions[-1].digests, known.head


def _errata(archive: Archive, reference: str) -> tuple[Erratum, ...]:
    if not archive.object(reference).exists():
        return ()
    newest = store.read(archive, reference).head
    return premis.errata_of(store.read_file(archive, reference, newest, premis.PATH))


def _read(released: Path) -> _Read:
    manifest = released / NAME
    if not manifest.is_file():
        raise KitError(
            "`{folder}` is no published release: it has no {name}.",
            remedy="Give the folder that `kit build` made, such as out/CP106-2020.",
            values={"folder": str(released), "name": NAME},
        )
    data = manifest.read_bytes()
    publication = read_publication(data, str(manifest))
    if publication.is_draft:
        raise KitError(
            "`{folder}` holds a draft.",
            remedy="Mend what `kit build` finds, and build it without `--draft`.",
            values={"folder": str(released)},
        )
    files = {NAME: data}
    findings = []
    for one in publication.files:
        content, finding = _checked(released, one)
        findings += [finding] if finding else []
        files[one.path] = content
    if findings:
        raise BadInput(tuple(findings))
    pages = {one.path: page_texts(files[one.path]) for one in read_from(publication)}
    return _Read(publication, files, pages)


def _checked(released: Path, file: File) -> tuple[bytes, Finding | None]:
    """The file's bytes, or why they aren't what was published."""
    where = Place(file=str(released / file.path))
    remedy = "Build the release again, then archive it."
    try:
        data = (released / file.path).read_bytes()
    except FileNotFoundError:
        message = "this file is in kit.json, but it is absent."
        return b"", Finding(rule="archive-file-absent", where=where, message=message, remedy=remedy)
    if hashlib.sha256(data).hexdigest() != file.sha256:
        message = "this file is not the one that was published: its sha256 differs from kit.json."
        return data, Finding(
            rule="archive-file-altered", where=where, message=message, remedy=remedy
        )
    return data, None


def _texts(found: _Read) -> dict[str, bytes]:
    """The words of each document as a text of their own, pages parted by a form feed."""
    names = {one.path: one for one in found.publication.files}
    texts = {}
    for path, pages in found.pages.items():
        one = names[path]
        name = "-".join(part for part in (one.document, one.format, one.language) if part)
        texts[f"{TEXTS}{name}.txt"] = (PAGE_BREAK.join(pages) + "\n").encode()
    return texts
