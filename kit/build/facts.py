"""What `kit.json` tells of a release beside its files."""

from __future__ import annotations

from collections.abc import Mapping

from kit.model.brand import Brand
from kit.model.release import Release


def facts(release: Release) -> Mapping[str, object]:
    """Plain values: identity, dates, titles, who speaks, whose pictures are shown."""
    return {
        "reference": release.reference,
        "date": release.date.isoformat(),
        "place": dict(release.place),
        "embargo": release.embargo.until.isoformat() if release.embargo else None,
        "languages": list(release.languages),
        "title": {key: " ".join(text.title.split()) for key, text in release.texts.items()},
        "issuers": [_issuer(brand) for brand in release.issuers],
        "people": [one.name for one in release.spokespersons.values()],
        "credits": sorted({photo.credit for photo in release.photos if photo.credit}),
        "rights": dict(release.rights),
        "documents": list(release.documents),
    }


def _issuer(brand: Brand) -> Mapping[str, object]:
    return {"key": brand.key, "name": dict(brand.name)}
