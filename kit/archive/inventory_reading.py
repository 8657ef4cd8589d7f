"""An inventory read back from bytes, or the first fault found in it.

Each fault has the code of OCFL 1.1 (https://ocfl.io/1.1/spec/validation-codes.html).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kit.archive.inventory import ALGORITHM, CONTENT, TYPE, Inventory, Version

KEYS = {"id", "type", "digestAlgorithm", "head"}
BLOCKS = {"manifest", "versions"}
OPTIONAL = {"contentDirectory", "fixity"}
FIXITY_ALGORITHMS = {"md5", "sha1", "sha256", "sha512", "blake2b-512"}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, by its code, and an English template of the sentence with its fields."""

    code: str
    message: str
    values: Mapping[str, str]


class _Wrong(Exception):
    def __init__(self, code: str, message: str, **values: str) -> None:
        super().__init__(code)
        self.fault = Fault(code, message, values)


def read_inventory(data: bytes) -> Inventory | Fault:
    """The inventory written in `data`, every promise of `Inventory` kept, or its first fault."""
    try:
        tree = json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        return Fault("E033", "the inventory is no JSON: {reason}.", {"reason": str(error)})
    try:
        return _inventory(tree)
    except _Wrong as error:
        return error.fault


def _inventory(tree: object) -> Inventory:
    top = _object(tree, "E033", "inventory")
    _head_keys(top)
    manifest = _block(top["manifest"], "manifest", {"object": "E106", "array": "E092"})
    _check_paths([p for paths in manifest.values() for p in paths], _CONTENT_CODES)
    versions = _versions(top["versions"])
    if top["head"] != f"v{len(versions)}":
        raise _Wrong("E040", "the head is not the newest version: {head}.", head=str(top["head"]))
    _check_digests(manifest, versions)
    fixity = _object(top.get("fixity", {}), "E111", "fixity")
    return Inventory(
        identifier=str(top["id"]),
        manifest=manifest,
        fixity={name: _fixity_block(name, block, manifest) for name, block in fixity.items()},
        versions=versions,
    )


def _head_keys(top: Mapping[str, object]) -> None:
    for key in sorted(KEYS - set(top)):
        raise _Wrong("E036", "the inventory lacks the key {key}.", key=key)
    for key in sorted(BLOCKS - set(top)):
        raise _Wrong(
            "E041" if key == "manifest" else "E043", "the inventory lacks the key {key}.", key=key
        )
    for key in sorted(set(top) - KEYS - BLOCKS - OPTIONAL):
        raise _Wrong("E102", "the inventory has an unknown key: {key}.", key=key)
    if not isinstance(top["id"], str) or not top["id"]:
        raise _Wrong("E037", "the identifier is no text.")
    if top["type"] != TYPE:
        raise _Wrong("E038", "the type of the inventory is unknown: {type}.", type=str(top["type"]))
    if top["digestAlgorithm"] != ALGORITHM:
        raise _Wrong("E025", "the digest algorithm is not sha512.")
    if top.get("contentDirectory", CONTENT) != CONTENT:
        raise _Wrong("E020", "the content folder is not named content.")


def _versions(tree: object) -> tuple[Version, ...]:
    block = _object(tree, "E044", "versions")
    if not block:
        raise _Wrong("E008", "the inventory has no version.")
    wanted = [f"v{n}" for n in range(1, len(block) + 1)]
    for name in wanted:
        if name not in block:
            raise _Wrong("E010", "version {version} is not in the inventory.", version=name)
    return tuple(_version(name, block[name]) for name in wanted)


def _version(name: str, tree: object) -> Version:
    block = _object(tree, "E047", name)
    for key in ("created", "state"):
        if key not in block:
            raise _Wrong("E048", "version {version} lacks the key {key}.", version=name, key=key)
    state = _block(block["state"], f"state of {name}", {"object": "E050", "array": "E051"})
    _check_paths([p for paths in state.values() for p in paths], _LOGICAL_CODES)
    message = block.get("message", "")
    if not isinstance(message, str):
        raise _Wrong("E094", "the message of {version} is no text.", version=name)
    user = _object(block.get("user", {"name": ""}), "E054", "user")
    if not isinstance(user.get("name"), str) or not isinstance(user.get("address", ""), str):
        raise _Wrong("E054", "the user of {version} has no name.", version=name)
    return Version(
        created=_instant(name, block["created"]),
        message=message,
        user=str(user["name"]),
        address=str(user.get("address", "")),
        state=state,
    )


def _instant(version: str, text: object) -> datetime:
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        found = None
    if found is None or found.tzinfo is None or "T" not in str(text):
        raise _Wrong("E049", "the date of {version} is no instant: {date}.",
                     version=version, date=str(text))  # fmt: skip
    return found


def _check_digests(manifest: Mapping[str, tuple[str, ...]], versions: Iterable[Version]) -> None:
    used = {digest for version in versions for digest in version.state}
    for digest in sorted(used - set(manifest)):
        raise _Wrong("E050", "a version holds {digest}, which is not in the manifest.",
                     digest=digest)  # fmt: skip
    for digest in sorted(set(manifest) - used):
        raise _Wrong("E107", "the manifest holds {digest}, which is in no version.",
                     digest=digest)  # fmt: skip


def _fixity_block(
    name: str, tree: object, manifest: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    if name not in FIXITY_ALGORITHMS:
        raise _Wrong("E056", "the fixity block has an unknown algorithm: {name}.", name=name)
    block = _block(tree, f"fixity {name}", {"object": "E057", "array": "E057"}, again="E097")
    known = {path for paths in manifest.values() for path in paths}
    for paths in block.values():
        for path in paths:
            if path not in known:
                raise _Wrong("E057", "the fixity block names {path}, which the manifest doesn't.",
                             path=path)  # fmt: skip
    return block


def _block(
    tree: object, name: str, codes: Mapping[str, str], again: str = "E096"
) -> dict[str, tuple[str, ...]]:
    """Digest → paths; digests are compared without case, and kept as they are written."""
    block = _object(tree, codes["object"], name)
    folded = [digest.lower() for digest in block]
    if len(set(folded)) < len(folded):
        raise _Wrong(again, "{block} has one digest twice.", block=name)
    return {digest: _paths(paths, name, codes["array"]) for digest, paths in block.items()}


def _paths(tree: object, name: str, code: str) -> tuple[str, ...]:
    if not isinstance(tree, list) or not all(isinstance(path, str) for path in tree) or not tree:
        raise _Wrong(code, "{block} has a digest without a list of paths.", block=name)
    return tuple(tree)


_CONTENT_CODES = {"edge": "E100", "element": "E099", "twice": "E101"}
_LOGICAL_CODES = {"edge": "E053", "element": "E052", "twice": "E095"}


def _check_paths(paths: list[str], codes: Mapping[str, str]) -> None:
    known = set(paths)
    if len(known) < len(paths):
        raise _Wrong(codes["twice"], "a path stands twice.")
    for path in paths:
        parts = path.split("/")
        if path.startswith("/") or path.endswith("/"):
            raise _Wrong(codes["edge"], "a path starts or ends with a slash: {path}.", path=path)
        if any(part in ("", ".", "..") for part in parts):
            raise _Wrong(codes["element"], "a path has an unsafe element: {path}.", path=path)
        for end in range(1, len(parts)):
            if "/".join(parts[:end]) in known:
                raise _Wrong(codes["twice"], "a path is a file and a folder: {path}.", path=path)


def _object(tree: object, code: str, name: str) -> Mapping[str, object]:
    if not isinstance(tree, dict):
        raise _Wrong(code, "{block} is no JSON object.", block=name)
    return tree
