"""Hand a version over as a bag: BagIt (RFC 8493), made by the Library of Congress's own library.

The bag's date is that of the deposit, kept in the archive, not that of the export: the same
version gives the same bag, whoever exports it, whenever.
"""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path

import kit
from kit import disk
from kit.archive import store
from kit.archive.layout import identifier
from kit.archive.record import read_publication
from kit.archive.store import Archive
from kit.errors import KitError
from kit.publish.manifest import NAME

ALGORITHMS = ("sha256", "sha512")


def export(archive: Archive, reference: str, version: str, into: Path) -> Path:
    """Make the bag `into/REFERENCE-vN`, with every file of the version as payload; its folder.

    version: `v2`, or "" for the newest. KitError when the bag exists, or when a file of the archive
    is not what its digest says: nothing is handed over then.
    """
    store.require(archive)
    with disk.reading(archive.lock):
        known = store.read(archive, reference)
        number = store.version_number(known, version, reference)
        bag = into / f"{reference}-v{number}"
        with disk.lock(into / f".{bag.name}.lock"):
            disk.recover(bag)
            if bag.exists():
                raise KitError(
                    "`{path}` exists already.",
                    remedy="Move it away, or export elsewhere with --out.",
                    values={"path": str(bag)},
                )
            # Named as `disk.recover` knows what a killed writer of this folder left.
            made = into / f"{disk.TEMPORARY}{bag.name}-{secrets.token_hex(8)}-new"
            for path, digest in known.versions[number - 1].digests.items():
                data = (archive.object(reference) / known.manifest[digest][0]).read_bytes()
                if hashlib.sha512(data).hexdigest() != digest:
                    disk.remove_tree(made)
                    raise _altered(reference, path)
                disk.write_new(made / path, data)
            _bag(made, _information(archive, reference, number))
            disk.sync_tree(made)
            disk.move(made, bag)
    return bag


def _bag(folder: Path, information: dict[str, str | list[str]]) -> None:
    import bagit  # type: ignore[import-untyped]  # it has no types

    bagit.make_bag(str(folder), bag_info=information, checksums=list(ALGORITHMS))


def _information(archive: Archive, reference: str, number: int) -> dict[str, str | list[str]]:
    """The fields of bag-info.txt (RFC 8493, section 2.2.2)."""
    import bagit

    version = store.read(archive, reference).versions[number - 1]
    told = read_publication(store.read_file(archive, reference, number, NAME))
    email = told.issuers[0].address
    made: dict[str, str | list[str]] = {
        "Source-Organization": list(told.issuer_names),
        "External-Identifier": reference,
        "External-Description": told.title,
        "Internal-Sender-Identifier": f"{identifier(reference)}/v{number}",
        "Internal-Sender-Description": version.message,
        "Bagging-Date": version.created.date().isoformat(),
        "Bag-Software-Agent": f"press-kit {kit.__version__}, bagit {bagit.VERSION}",
    }
    if email.startswith("mailto:"):
        made["Contact-Email"] = email.removeprefix("mailto:")
    return made


def _altered(reference: str, path: str) -> KitError:
    return KitError(
        "`{path}` of `{reference}` was altered in the archive: nothing is exported.",
        remedy="`kit archive verify` names every fault.",
        values={"path": path, "reference": reference},
    )
