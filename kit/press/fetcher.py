"""The gate of the renderer: it reads stored blobs by their digest, and nothing else.

WeasyPrint 70 wants a `URLFetcher` subclass (a plain function ends in an AttributeError), and
swallows what a fetcher raises: the picture is missing and the file is written all the same. So a
refusal is noted here, and the press stage fails the build with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kit.press.weasy import urls, weasyprint
from kit.source.types import Asset

SCHEME = "kit:"
_ADDRESS = re.compile(r"kit:([0-9a-f]{64})(?:#.*)?", re.DOTALL)


class KitFetcher(urls.URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Serve `kit:SHA256` from the assets of one page.

    assets: what may be read, by sha256. reads: what was. refused: addresses asked for in vain, in
    order. There is no network and no file system behind it, hence no redirect either.
    """

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        super().__init__(allowed_protocols=("kit",), allow_redirects=False)
        self.assets = assets
        self.reads: set[str] = set()
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> Any:
        """The blob behind `url`; ValueError, and a note in `refused`, for any other address."""
        match = _ADDRESS.fullmatch(url)
        asset = self.assets.get(match[1]) if match else None
        if asset is None:
            self.refused.append(url)
            raise ValueError(f"refused: {url}")
        self.reads.add(asset.sha256)
        return urls.URLFetcherResponse(
            f"{SCHEME}{asset.sha256}",
            body=asset.path.read_bytes(),
            headers={"Content-Type": asset.media_type},
        )


def html(text: str, fetcher: KitFetcher) -> Any:
    """A composed page, parsed. The only place that makes one: a test forbids others."""
    return weasyprint.HTML(string=text, base_url=SCHEME, url_fetcher=fetcher)


def css(text: str, fetcher: KitFetcher, fonts: Any, counters: Any) -> Any:
    """A style sheet, parsed, its fonts loaded. The only place that makes one, as above."""
    return weasyprint.CSS(
        string=text,
        base_url=SCHEME,
        url_fetcher=fetcher,
        font_config=fonts,
        counter_style=counters,
    )
