"""`record/record.json`: what each file of a version is, who made it, how it was checked.

In the words of PREMIS 3 (https://www.loc.gov/standards/premis/), as JSON: objects (the files),
events, agents, rights, and relations by the terms of Dublin Core (hasFormat, replaces …).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from kit.archive.erratum import Erratum
from kit.archive.formats import Format, format_of
from kit.archive.layout import identifier
from kit.archive.record import RESERVED, Publication
from kit.publish.manifest import File

PATH = f"{RESERVED}record.json"
SCHEMA = 1
PROGRAM = "press-kit"


def record(
    publication: Publication,
    files: Mapping[str, bytes],
    *,
    version: int,
    archived: datetime,
    changed: Iterable[str],
    errata: tuple[Erratum, ...],
) -> bytes:
    """The record of version `version`, as UTF-8 JSON.

    files: bytes by logical path, the record left out. archived: aware. changed: the paths that the
    version before held with other bytes. errata: all of the object, in their order.
    """
    published = {one.path: one for one in publication.files}
    replaced = set(changed)
    data = {
        "schema": SCHEMA,
        "identifier": identifier(publication.reference),
        "version": f"v{version}",
        "reference": publication.reference,
        "issued": publication.issued.isoformat(),
        "objects": [
            _object(publication, path, content, published.get(path), version, path in replaced)
            for path, content in sorted(files.items())
        ],
        "events": _events(publication, archived),
        "agents": [
            {"agentType": "software", "agentName": name, "agentVersion": number}
            for name, number in sorted(publication.versions.items())
        ],
        "rights": {"rightsHolders": list(publication.issuer_names)}
        | ({"rightsStatement": dict(publication.rights)} if publication.rights else {})
        | ({"credits": list(publication.credits)} if publication.credits else {}),
        "errata": [_erratum(one) for one in errata],
        "relations": [link for one in errata for link in _links(one)],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def errata_of(data: bytes) -> tuple[Erratum, ...]:
    """The errata that a record holds."""
    return tuple(
        Erratum(
            version=_number(one["version"]),
            date=date.fromisoformat(one["date"]),
            reason=one["reason"],
            replaces=_number(one["replaces"]),
            replaced=date.fromisoformat(one["replacedDate"]),
        )
        for one in json.loads(data)["errata"]
    )


def issued_of(data: bytes) -> date:
    """The day of the version that a record describes."""
    return date.fromisoformat(json.loads(data)["issued"])


def sizes_of(data: bytes) -> dict[str, int]:
    """Bytes by logical path, as a record holds them."""
    return {
        one["objectIdentifier"]: one["objectCharacteristics"]["size"]
        for one in json.loads(data)["objects"]
    }


def _object(
    publication: Publication,
    path: str,
    content: bytes,
    published: File | None,
    version: int,
    is_changed: bool,
) -> dict[str, Any]:
    from hashlib import sha256

    made = {
        "objectIdentifier": path,
        "objectCharacteristics": {
            "size": len(content),
            "fixity": {"messageDigestAlgorithm": "sha256", "digest": sha256(content).hexdigest()},
            "format": _format(format_of(path, content)),
        },
        "creatingApplication": _maker(publication),
        "relationships": _relationships(publication, path, published, version, is_changed),
    }
    if published is not None:
        made["significantProperties"] = {
            "document": published.document,
            "edition": published.edition,
            "language": published.language,
            "pages": published.pages,
        }
        made["rights"] = publication.rights.get(published.language, "")
        made["validation"] = _validation(publication, published)
    return made


def _format(known: Format) -> dict[str, Any]:
    made: dict[str, Any] = {"mediaType": known.media_type, "formatName": known.name}
    if known.version:
        made["formatVersion"] = known.version
    if known.key:
        made["formatRegistry"] = {"name": "PRONOM", "key": known.key}
    if known.claims:
        made["claims"] = list(known.claims)
    return made


def _maker(publication: Publication) -> dict[str, str]:
    return {"name": PROGRAM, "version": publication.versions.get(PROGRAM, "")}


def _validation(publication: Publication, file: File) -> dict[str, Any]:
    """What the build's checks said of this file, and the standards it was checked against.

    One that was made on the page, before its editions, names the page by its document
    (`dossier.html, page 3`) and counts for all files of that; one that names nothing, for all.
    """
    files = publication.files
    others = (
        *(one.path for one in files if one.path != file.path),
        *(f"{one.document}.html" for one in files if one.document != file.document),
    )
    own = [one for one in publication.findings if not one.where.startswith(others)]
    worst = {one.level for one in own}
    outcome = "fail" if "error" in worst else "pass with warnings" if "warning" in worst else "pass"
    return {
        "eventType": "validation",
        "standards": list(file.conformance),
        "outcome": outcome,
        "findings": [
            {"rule": one.rule, "level": one.level, "where": one.where, "message": one.message}
            for one in own
        ],
    }


def _relationships(
    publication: Publication, path: str, file: File | None, version: int, is_changed: bool
) -> list[dict[str, str]]:
    made = [{"type": "isPartOf", "related": identifier(publication.reference)}]
    if file is not None:
        made += [{"type": "hasFormat", "related": one} for one in _siblings(publication, file)]
    if is_changed:
        made.append({"type": "replaces", "related": f"v{version - 1}/{path}"})
    return made


def _siblings(publication: Publication, file: File) -> list[str]:
    """The other editions of the same document, format and language."""
    same = (file.document, file.format, file.language)
    return sorted(
        one.path
        for one in publication.files
        if (one.document, one.format, one.language) == same and one.path != file.path
    )


def _events(publication: Publication, archived: datetime) -> list[dict[str, str]]:
    events = [
        {"eventType": "publication", "eventDate": publication.issued.isoformat()},
        {
            "eventType": "ingestion",
            "eventDate": archived.isoformat(timespec="seconds"),
            "eventOutcome": "every file equal to its sha256 in kit.json",
        },
    ]
    if publication.embargo is not None:
        instant = publication.embargo.isoformat(timespec="seconds")
        events.append({"eventType": "end of embargo", "eventDate": instant})
    return events


def _erratum(one: Erratum) -> dict[str, str]:
    return {
        "version": f"v{one.version}",
        "date": one.date.isoformat(),
        "reason": one.reason,
        "replaces": f"v{one.replaces}",
        "replacedDate": one.replaced.isoformat(),
    }


def _links(one: Erratum) -> list[dict[str, str]]:
    """The erratum's link, both ways."""
    new, old = f"v{one.version}", f"v{one.replaces}"
    return [
        {"from": new, "type": "replaces", "to": old},
        {"from": old, "type": "isReplacedBy", "to": new},
    ]


def _number(version: str) -> int:
    return int(version.removeprefix("v"))
