"""Keys of what is made: equal keys, equal bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from pathlib import Path

import kit
from kit.build.versions import versions
from kit.edition.types import Embedded
from kit.page.types import Page


@cache
def engine_stamp() -> str:
    """The program by its content, and every version that can change a byte.

    By content, not by time: the keys stand in `kit.json`, which is the same wherever it is made.
    """
    package = Path(kit.__file__).parent
    made = hashlib.sha256(json.dumps(dict(versions()), sort_keys=True).encode())
    for path in sorted(package.rglob("*.py")):
        made.update(path.relative_to(package).as_posix().encode())
        made.update(hashlib.sha256(path.read_bytes()).digest())
    return made.hexdigest()


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


def edition_key(
    master: str, edition: str, condition: str, embedded: Iterable[Embedded], page: Page
) -> str:
    """Of an edition: its master, the printing condition, what travels inside it and what it
    promises, since a file that was right under one promise may break another.
    """
    inside = [
        [one.name, hashlib.sha256(one.data).hexdigest(), one.media_type, one.description]
        for one in embedded
    ]
    promised = [
        [[one.name, one.text, one.every_page] for one in page.mandatory],
        [[one.payload, one.purpose] for one in page.codes],
        list(page.folds),
    ]
    return _digest(master, edition, condition, inside, promised)


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()
