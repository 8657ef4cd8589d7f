"""One document in one language: its master, its editions, and what preflight says of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kit.build.key import edition_key, page_key
from kit.colour.condition import Condition
from kit.edition.archive import archive_edition
from kit.edition.email import email_edition
from kit.edition.print import print_edition
from kit.edition.types import Edition, Embedded
from kit.findings import Finding, from_plain, to_plain
from kit.page.types import Page
from kit.preflight.check import preflight
from kit.preflight.expected import Expected
from kit.press.types import Master
from kit.source.store import is_kept, keep


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What editions are made with, beside their master.

    condition: of the press. srgb: profile of the screen. slug_font: draws the line of the sheet.
    """

    condition: Condition
    srgb: bytes
    slug_font: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a worker needs to make one document.

    inside: what the archive edition embeds.
    """

    page: Page
    editions: tuple[str, ...]
    means: Means
    inside: tuple[Embedded, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One edition, made and checked. key: of all that it was made from."""

    edition: str
    pdf: bytes
    pages: int
    key: str
    findings: tuple[Finding, ...]
    facts: Mapping[str, float]
    checked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One document in one language, in the editions asked for."""

    page: Page
    findings: tuple[Finding, ...]
    products: tuple[Product, ...]


def run(job: Job) -> Made:
    """Make a document; what was made before of the same parts comes from the cache."""
    key = page_key(job.page)
    master = _master(job.page, key)
    products = tuple(_product(job, master, key, name) for name in job.editions)
    return Made(page=job.page, findings=master.findings, products=products)


def is_set(page: Page) -> bool:
    """Has this very page been laid out before, so that its editions need no engine?"""
    return is_kept(_name(page_key(page)))


def key_of(job: Job, edition: str) -> str:
    """The key of one edition, whether it is made or not."""
    return _edition_key(job, page_key(job.page), edition)


def _edition_key(job: Job, master: str, edition: str) -> str:
    inside = job.inside if edition == "archive" else ()
    return edition_key(master, edition, job.means.condition.digest, inside, job.page)


def _name(key: str) -> str:
    return f"master {key}"


def _press(page: Page) -> bytes:
    from kit.press.render import press_here  # here: an edition of a known master needs no engine

    return _packed_master(press_here(page))


def _master(page: Page, key: str) -> Master:
    kept = keep(_name(key), lambda: _press(page))
    facts, pdf = _unpacked(kept)
    return Master(
        page=page,
        pdf=pdf,
        pages=facts["pages"],
        fonts=frozenset(facts["fonts"]),
        reads=frozenset(facts["reads"]),
        findings=tuple(from_plain(one) for one in facts["findings"]),
    )


def _packed_master(master: Master) -> bytes:
    facts = {
        "pages": master.pages,
        "fonts": sorted(master.fonts),
        "reads": sorted(master.reads),
        "findings": [to_plain(one) for one in master.findings],
    }
    return _packed(facts, master.pdf)


def _product(job: Job, master: Master, master_key: str, name: str) -> Product:
    key = _edition_key(job, master_key, name)
    # Its findings are kept beside its bytes, and a budget changes those alone.
    within = f"edition {key} within {job.page.budget}"
    kept = keep(within, lambda: _packed_edition(_derive(job, master, name), master))
    facts, pdf = _unpacked(kept)
    return Product(
        edition=name,
        pdf=pdf,
        pages=facts["pages"],
        key=key,
        findings=tuple(from_plain(one) for one in facts["findings"]),
        facts=facts["counts"],
        checked=facts["checked"],
    )


def _derive(job: Job, master: Master, name: str) -> Edition:
    if name == "print":
        means = job.means
        return print_edition(
            master, condition=means.condition, slug_font=means.slug_font, keep=keep
        )
    if name == "email":
        return email_edition(master, keep=keep)
    return archive_edition(master, sources=job.inside, srgb=job.means.srgb, keep=keep)


def _packed_edition(edition: Edition, master: Master) -> bytes:
    report = preflight(edition.pdf, edition.name, expected=_expected(master, edition.name))
    facts = {
        "pages": edition.pages,
        "findings": [to_plain(one) for one in (*edition.findings, *report.findings)],
        "counts": asdict(edition.facts),
        "checked": len(report.checked),
    }
    return _packed(facts, edition.pdf)


def _expected(master: Master, name: str) -> Expected:
    page = master.page
    return Expected(
        fonts=master.fonts,
        mandatory=page.mandatory,
        codes=page.codes,
        trim=(page.width, page.height),
        pages=master.pages,
        budget=page.budget if name == "email" else None,
        title=page.record.title,
        language=page.record.language,
    )


def _packed(facts: object, pdf: bytes) -> bytes:
    """Facts as one line of JSON, then the file: what the cache keeps of a stage."""
    return json.dumps(facts).encode() + b"\n" + pdf


def _unpacked(kept: bytes) -> tuple[dict[str, Any], bytes]:
    head, _, pdf = kept.partition(b"\n")
    return json.loads(head), pdf
