"""Where an object lies under the storage root, and the files of the root itself.

OCFL community extension 0003, hash and id n-tuple: two letters of a hash spread the objects over
at most 256 folders, and the folder of an object says its reference in clear.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from types import MappingProxyType

EXTENSION = "0003-hash-and-id-n-tuple-storage-layout"
TUPLE = 2
SCHEME = "press-kit:"
LONGEST = 100
DECLARATION = "0=ocfl_1.1"
LAYOUT = "ocfl_layout.json"
CONFIG = f"extensions/{EXTENSION}/config.json"

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")

README = """\
This folder is an archive of press releases. It follows the Oxford Common File Layout (OCFL),
version 1.1, https://ocfl.io/1.1/spec/ and any OCFL validator can check it.

Each release is one folder, named press-kit%3aREFERENCE, below a folder of two letters.
inventory.json lists its versions; a version's files lie under v1/content, v2/content and so on,
and a file that did not change lies in the version that brought it. Nothing is ever overwritten.
record/record.json says of each file its format, size, digest, rights, and how it was checked.

Ce dossier est une archive de communiques de presse, au format OCFL 1.1. Un communique est un
dossier ; inventory.json y enumere les versions et l'empreinte de chaque fichier.
"""


def _json(data: Mapping[str, object]) -> bytes:
    return (json.dumps(data, indent=1) + "\n").encode()


ROOT_FILES: Mapping[str, bytes] = MappingProxyType({
    DECLARATION: b"ocfl_1.1\n",
    LAYOUT: _json({
        "extension": EXTENSION,
        "description": "two letters of the sha256 of the identifier, then the identifier, escaped",
    }),
    CONFIG: _json({
        "extensionName": EXTENSION,
        "digestAlgorithm": "sha256",
        "tupleSize": TUPLE,
        "numberOfTuples": 1,
    }),
    "README.txt": README.encode("ascii"),
})  # fmt: skip
"""The files of a storage root, by name, exactly as they are written and verified."""


def identifier(reference: str) -> str:
    """The name of the object in OCFL, a URI: `press-kit:CP106-2020`."""
    return SCHEME + reference


def object_folder(name: str) -> str:
    """`3c/press-kit%3aCP106-2020`: the folder, from the storage root, of the object `name`.

    Letters, figures, `-` and `_` stay; every other byte of UTF-8 is escaped, so that no reference
    can leave the archive; a long name is cut and ends with its hash.
    """
    digest = hashlib.sha256(name.encode()).hexdigest()
    escaped = _UNSAFE.sub(_escape, name)
    if len(escaped) > LONGEST:
        escaped = f"{escaped[:LONGEST]}-{digest}"
    return f"{digest[:TUPLE]}/{escaped}"


def _escape(letter: re.Match[str]) -> str:
    return "".join(f"%{byte:02x}" for byte in letter[0].encode())
