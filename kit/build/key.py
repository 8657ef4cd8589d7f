"""Keys of what is made: equal keys, equal bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from pathlib import Path

import kit
from kit.edition.types import Embedded
from kit.page.types import Page
from kit.publish.unchanged import stamp_of


@cache
def engine_stamp() -> str:
    """The program, and every version that can change a byte."""
    from kit.build.versions import versions

    return stamp_of(Path(kit.__file__).parent, dict(versions()))


def page_key(page: Page) -> str:
    """Of a master: the composed page, not the sources it was composed from.

    A comment or another order of keys in `release.yaml` composes the same page, and nothing is
    set again.
    """
    return _digest(
        engine_stamp(),
        page.html,
        page.css,
        sorted(page.assets),
        {name: str(value) for name, value in asdict(page.record).items()},
        [[role.name, role.rgb, role.cmyk] for role in page.palette.roles],
        [page.width, page.height, page.bleed],
    )


def edition_key(master: str, edition: str, condition: str, embedded: Iterable[Embedded]) -> str:
    """Of an edition: its master, the printing condition, and what travels inside it."""
    inside = [
        [one.name, hashlib.sha256(one.data).hexdigest(), one.media_type, one.description]
        for one in embedded
    ]
    return _digest(master, edition, condition, inside)


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()
