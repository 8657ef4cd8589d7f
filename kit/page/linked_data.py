"""A release as JSON-LD, embedded in the archive edition for whoever indexes it.

Terms are schema.org's: NewsArticle with a genre, Event, Organization, Person.
"""

from __future__ import annotations

import json

from kit.model.brand import Brand
from kit.model.release import Release
from kit.prose.types import Prose


def linked_data(prose: Prose, release: Release, *, genre: str) -> bytes:
    """UTF-8 JSON-LD with sorted keys: equal releases give equal bytes. genre: "Press release"."""
    article: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": prose.reference,
        "genre": genre,
        "inLanguage": prose.locale,
        "headline": prose.title.text,
        "abstract": prose.lead.text if prose.lead else "",
        "datePublished": release.date.isoformat(),
        "publisher": [_organization(brand, prose) for brand in release.issuers],
        "mentions": [{"@type": "Person", "name": one.name} for one in prose.speakers],
    }
    text = release.texts[prose.language]
    optional = {
        "alternativeHeadline": prose.subtitle.text if prose.subtitle else "",
        "keywords": list(text.keywords),
        "usageInfo": release.rights.get(prose.language, ""),
        "url": release.link or "",
        "about": _event(release, prose),
    }
    article |= {key: value for key, value in optional.items() if value}
    return (json.dumps(article, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _organization(brand: Brand, prose: Prose) -> dict[str, object]:
    language = prose.language.partition("-")[0]
    name = brand.name.get(prose.language) or brand.name.get(language) or brand.key
    site = brand.links.get("site")
    told: dict[str, object] = {"@type": "Organization", "name": name}
    return told | ({"url": site} if site else {})


def _event(release: Release, prose: Prose) -> dict[str, object]:
    if release.event is None or prose.event is None:
        return {}
    told: dict[str, object] = {
        "@type": "Event",
        "name": prose.event.name,
        "startDate": release.event.start.isoformat(),
    }
    if release.event.end:
        told["endDate"] = release.event.end.isoformat()
    if prose.event.place:
        told["location"] = {"@type": "Place", "name": prose.event.place}
    return told
