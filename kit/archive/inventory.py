"""The inventory of one object: which files each version holds, and by which digest.

OCFL 1.1, section 3.5 (https://ocfl.io/1.1/spec/#inventory). Content is addressed by sha512; each
content file has its sha256 in the fixity block too, the digest that `kit.json` and BagIt speak.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

TYPE = "https://ocfl.io/1.1/spec/#inventory"
ALGORITHM = "sha512"
NAME = "inventory.json"
SIDECAR = f"{NAME}.{ALGORITHM}"
CONTENT = "content"
DECLARATION = "0=ocfl_object_1.1"
DECLARATION_TEXT = b"ocfl_object_1.1\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One publication: logical paths by digest, and who made it when and why.

    created: aware. user: a name; address: a `mailto:` or an address of the web, or nothing.
    """

    created: datetime
    message: str
    user: str
    address: str
    state: Mapping[str, tuple[str, ...]]

    @property
    def digests(self) -> dict[str, str]:
        """Digest by logical path, sorted by path."""
        pairs = ((path, digest) for digest, paths in self.state.items() for path in paths)
        return dict(sorted(pairs))


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """All versions of one object; version n is `versions[n - 1]`.

    manifest: content paths by sha512. fixity: by algorithm, content paths by digest.
    """

    identifier: str
    manifest: Mapping[str, tuple[str, ...]]
    fixity: Mapping[str, Mapping[str, tuple[str, ...]]]
    versions: tuple[Version, ...]

    @property
    def head(self) -> int:
        """The number of the newest version."""
        return len(self.versions)

    def content(self, number: int) -> dict[str, str]:
        """Content path by logical path, in version `number`."""
        files = self.versions[number - 1].digests
        return {path: self.manifest[digest][0] for path, digest in files.items()}

    def up_to(self, number: int) -> Inventory:
        """The inventory as it was when version `number` was the newest."""
        kept = self.versions[:number]
        known = {digest for version in kept for digest in version.state}
        manifest = {digest: paths for digest, paths in self.manifest.items() if digest in known}
        there = {path for paths in manifest.values() for path in paths}
        fixity = {name: _within(block, there) for name, block in self.fixity.items()}
        return Inventory(
            identifier=self.identifier, manifest=manifest, fixity=fixity, versions=kept
        )

    def to_json(self) -> bytes:
        """UTF-8 JSON with sorted keys: equal inventories, equal bytes."""
        data = {
            "id": self.identifier,
            "type": TYPE,
            "digestAlgorithm": ALGORITHM,
            "head": f"v{self.head}",
            "contentDirectory": CONTENT,
            "manifest": _listed(self.manifest),
            "fixity": {name: _listed(block) for name, block in self.fixity.items()},
            "versions": {f"v{n}": _version(one) for n, one in enumerate(self.versions, start=1)},
        }
        return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def with_version(
    before: Inventory, files: Mapping[str, bytes], version: Version
) -> tuple[Inventory, dict[str, bytes]]:
    """`before` with one more version that holds `files`, and the content to be written for it.

    files: bytes by logical path. version: its state is replaced. Content that the object already
    holds is not written again. Content paths are relative to the root of the object.
    """
    number = before.head + 1
    manifest = dict(before.manifest)
    short = dict(before.fixity.get("sha256", {}))
    state: dict[str, tuple[str, ...]] = {}
    new: dict[str, bytes] = {}
    for path, data in sorted(files.items()):
        digest = hashlib.sha512(data).hexdigest()
        if digest not in manifest:
            place = f"v{number}/{CONTENT}/{path}"
            manifest[digest] = (place,)
            short[hashlib.sha256(data).hexdigest()] = (place,)
            new[place] = data
        state[digest] = (*state.get(digest, ()), path)
    made = Version(
        created=version.created,
        message=version.message,
        user=version.user,
        address=version.address,
        state=state,
    )
    after = Inventory(
        identifier=before.identifier,
        manifest=manifest,
        fixity={**before.fixity, "sha256": short},
        versions=(*before.versions, made),
    )
    return after, new


def empty(identifier: str) -> Inventory:
    """The inventory of an object without versions: what the first one is added to."""
    return Inventory(identifier=identifier, manifest={}, fixity={}, versions=())


def sidecar(inventory: bytes) -> bytes:
    """The line that states the digest of an inventory (section 3.6)."""
    return f"{hashlib.sha512(inventory).hexdigest()} {NAME}\n".encode()


def _version(one: Version) -> dict[str, object]:
    user = {"name": one.user, **({"address": one.address} if one.address else {})}
    return {
        "created": one.created.isoformat(timespec="seconds"),
        "message": one.message,
        "user": user,
        "state": _listed(one.state),
    }


def _listed(block: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    return {digest: sorted(paths) for digest, paths in block.items()}


def _within(block: Mapping[str, tuple[str, ...]], there: set[str]) -> dict[str, tuple[str, ...]]:
    kept = {digest: tuple(p for p in paths if p in there) for digest, paths in block.items()}
    return {digest: paths for digest, paths in kept.items() if paths}
