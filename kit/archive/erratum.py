"""An erratum: a version that annuls and replaces another one, and says so on its first page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date

from kit.archive.record import Claim, Publication
from kit.archive.text import fold
from kit.errors import BadInput
from kit.findings import Finding, Place
from kit.publish.manifest import NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """version: its number. replaces: that of the version which it annuls, issued on `replaced`."""

    version: int
    date: Date
    reason: str
    replaces: int
    replaced: Date


def check_claim(publication: Publication, issued: Date, pages: Mapping[str, str]) -> Claim:
    """The publication's erratum, which must annul the version issued on `issued`.

    pages: text of the first page by path, of one edition of each document. BadInput when the
    publication has no erratum, annuls another version, or a first page doesn't show the banner.
    """
    claim = publication.erratum
    if claim is None:
        raise BadInput((_no_claim(),))
    findings = [] if claim.replaces == issued else [_other_version(claim, issued)]
    languages = {one.path: one.language for one in publication.files}
    for path, text in pages.items():
        banner = claim.banner.get(languages[path], "")
        if not banner or _flat(banner) not in _flat(text):
            findings.append(_no_banner(path, banner))
    if findings:
        raise BadInput(tuple(findings))
    return claim


def is_new(publication: Publication, known: tuple[Erratum, ...]) -> bool:
    """Whether the publication tells an erratum that the archive doesn't hold yet."""
    claim = publication.erratum
    return claim is not None and all(
        (one.date, one.replaced) != (claim.date, claim.replaces) for one in known
    )


def _flat(text: str) -> str:
    return " ".join(fold(text).split())


def _no_claim() -> Finding:
    return Finding(
        rule="archive-erratum-absent",
        where=Place(file=NAME),
        message="this release is no erratum.",
        remedy="Write `erratum:` with its reason in release.yaml and build again; "
        "for a publication that annuls nothing, `kit archive add`.",
    )


def _other_version(claim: Claim, issued: Date) -> Finding:
    return Finding(
        rule="archive-erratum-date",
        where=Place(file=NAME),
        message="the erratum replaces the version of {given}, the archive holds that of {held}.",
        remedy="Write `replaces: {held}` in release.yaml and build again.",
        values={"given": claim.replaces.isoformat(), "held": issued.isoformat()},
    )


def _no_banner(path: str, banner: str) -> Finding:
    return Finding(
        rule="archive-erratum-banner",
        where=Place(file=path, page=1),
        message="the first page doesn't say `{banner}`.",
        remedy="Build the release again, with its erratum, before you archive it.",
        values={"banner": banner},
    )
