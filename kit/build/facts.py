"""What `kit.json` tells of a release beside its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.model.brand import Brand
from kit.model.release import Release


def facts(release: Release, banners: Mapping[str, str]) -> Mapping[str, object]:
    """Plain values: identity, dates, titles, who speaks, whose pictures are shown.

    banners: by language, what page 1 says of an erratum.
    """
    return {
        "reference": release.reference,
        "date": release.date.isoformat(),
        "place": dict(release.place),
        "embargo": release.embargo.until.isoformat() if release.embargo else None,
        "languages": list(release.languages),
        "title": {key: " ".join(text.title.split()) for key, text in release.texts.items()},
        "issuers": [_issuer(brand) for brand in release.issuers],
        "people": list(dict.fromkeys(_people(release))),
        "credits": sorted({photo.credit for photo in release.photos if photo.credit}),
        "rights": dict(release.rights),
        "documents": list(release.documents),
        "erratum": _erratum(release, banners) if release.erratum else None,
    }


def _people(release: Release) -> Iterator[str]:
    """Who speaks, then whom the press may ask."""
    yield from (one.name for one in release.spokespersons.values())
    yield from (one.name for group in release.contacts for one in group.people)


def _issuer(brand: Brand) -> Mapping[str, object]:
    site = brand.links.get("site")
    told: dict[str, object] = {"key": brand.key, "name": dict(brand.name)}
    return told | ({"address": site} if site else {})


def _erratum(release: Release, banners: Mapping[str, str]) -> Mapping[str, object]:
    erratum = release.erratum
    if erratum is None:
        return {}
    reason = erratum.reason.get(release.languages[0]) or next(iter(erratum.reason.values()), "")
    return {
        "date": erratum.date.isoformat(),
        "replaces": erratum.replaces.isoformat(),
        "reason": reason,
        "banner": dict(banners),
    }
