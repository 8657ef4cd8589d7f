"""The ticket for programs: the same facts as its pages, in JSON."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from kit.model.release import Release
from kit.prose.types import Prose
from kit.ticket.imposed import Imposed
from kit.ticket.order import INKS, Face, Item, Order

SCHEMA = 1


def as_json(order: Order, release: Release, prose: Prose) -> bytes:
    """UTF-8 JSON. Lengths are millimetres, inks and coverages per cent."""
    condition = order.condition
    told = {
        "schema": SCHEMA,
        "reference": order.reference,
        "date": release.date.isoformat(),
        "language": prose.language,
        "title": prose.title.text,
        "issuers": list(prose.issuers),
        "embargo": release.embargo.until.isoformat() if release.embargo else None,
        "condition": {
            "name": condition.name,
            "title": condition.title,
            "registry": condition.registry,
            "profile_sha256": hashlib.sha256(condition.profile).hexdigest(),
            "ink_limit": condition.limit,
        },
        "plates": "drawn" if order.has_plates else "not drawn",
        "items": [_item(item) for item in order.items],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _item(item: Item) -> dict[str, Any]:
    return {
        "document": item.document,
        "format": item.format,
        "language": item.language,
        "file": item.file,
        "sha256": item.sha256,
        "bytes": item.bytes,
        "conformance": list(item.conformance),
        "copies": item.copies,
        "pages": item.pages,
        "trim": [item.width, item.height],
        "bleed": item.bleed,
        "paper": item.paper or None,
        "finishing": item.finishing or None,
        "colours": {"front": list(item.front), "back": list(item.back)},
        "spots": [{"name": role.spot, "inks": list(role.cmyk)} for role in item.spots],
        "ink": {"object": item.ink, "measured": item.total},
        "imposition": _imposed(item.imposed, item.copies),
        "faces": [_face(face) for face in item.faces],
        "preflight": {
            "rules": item.checked,
            "errors": 0,
            "warnings": [
                {"rule": one.rule, "page": one.where.page, "message": one.text()}
                for one in item.warnings
            ],
        },
    }


def _imposed(way: Imposed, copies: int | None) -> dict[str, Any]:
    return {
        "scheme": way.scheme,
        "sheet": [way.width, way.height],
        "pages_per_side": way.per_side,
        "sheets_per_set": way.leaves,
        "copies_per_set": way.repeats,
        "sheets": way.sheets(copies) if copies else None,
        "flip": f"{way.flip} edge" if way.flip else None,
        "folds": list(way.folds),
    }


def _face(face: Face) -> dict[str, Any]:
    covered = dict(zip(INKS, face.coverage, strict=True)) if face.coverage else None
    return {"page": face.number, "inks": list(face.inks), "coverage": covered, "ink": face.total}
