"""The warm state of the renderer: fonts, parsed style sheets and pictures, kept between documents.

Everything is keyed by content, so that a warm process gives the bytes that a fresh one gives.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from kit.press.fetcher import KitFetcher, css
from kit.press.said import Said
from kit.press.weasy import CounterStyle, FontConfiguration, RasterImage

KEPT_ENGINES = 4
KEPT_PICTURES = 64


@dataclass(slots=True)
class Sheet:
    """A parsed style sheet: its reads and counter styles, and what the renderer said of it."""

    css: Any
    reads: frozenset[str]
    refused: tuple[str, ...]
    said: tuple[tuple[int, str], ...]
    counters: Any


@dataclass(slots=True)
class Engine:
    """One font configuration and the style sheets parsed with it.

    Two brands may give one family name to different files, and fontconfig would mix them: each set
    of `@font-face` rules has its engine.
    """

    fonts: Any = field(default_factory=FontConfiguration)
    sheets: dict[str, Sheet] = field(default_factory=dict)

    def sheet(self, name: str, text: str, fetcher: KitFetcher, said: Said) -> Sheet:
        """The parsed style sheet; its reads and messages are told, parsed anew or not."""
        key = _digest(text)
        if key not in self.sheets:
            gate = KitFetcher(fetcher.assets)
            counters = CounterStyle()
            with said.of(name) as lines:
                parsed = css(text, gate, self.fonts, counters)
            self.sheets[key] = Sheet(
                css=parsed,
                reads=frozenset(gate.reads),
                refused=tuple(gate.refused),
                said=tuple(lines),
                counters=counters,
            )
        found = self.sheets[key]
        fetcher.reads.update(found.reads)
        fetcher.refused.extend(found.refused)
        said.again(name, found.said)
        return found


class Pictures(dict[str, Any]):
    """The image cache of one process, which tells a fetcher what a document used of it."""

    fetcher: KitFetcher | None = None

    def __contains__(self, url: object) -> bool:
        known = super().__contains__(url)
        if known and self.fetcher is not None and isinstance(url, str):
            digest = url.removeprefix("kit:").partition("#")[0]
            if digest in self.fetcher.assets:
                self.fetcher.reads.add(digest)
        return known

    @contextmanager
    def of(self, fetcher: KitFetcher) -> Iterator[Pictures]:
        """The cache, noting reads in `fetcher`. Drawings go afterwards: each holds its document."""
        self.fetcher = fetcher
        try:
            yield self
        finally:
            self.fetcher = None
            photos = {id(one) for one in self.values() if isinstance(one, RasterImage)}
            if len(photos) > KEPT_PICTURES:
                self.clear()
            for url in [
                url
                for url, one in self.items()
                if not isinstance(one, bytes) and id(one) not in photos
            ]:
                del self[url]


_engines: dict[str, Engine] = {}
_pictures = Pictures()


def engine(sheets: tuple[tuple[str, str], ...]) -> Engine:
    """The engine for these (name, text) style sheets, from this process's few."""
    key = _digest("\0".join(text for _, text in sheets if "@font-face" in text))
    found = _engines.pop(key, None) or Engine()
    _engines[key] = found  # the newest last
    while len(_engines) > KEPT_ENGINES:
        del _engines[next(iter(_engines))]
    return found


def pictures(fetcher: KitFetcher) -> Any:
    """The image cache as a context, its reads noted in `fetcher`."""
    return _pictures.of(fetcher)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _leave_the_fonts_to_the_parent() -> None:
    # A FontConfiguration removes its folder of fonts when it is collected: in a forked child that
    # would take the files away from the parent and from the other children.
    for one in _engines.values():
        one.fonts._folder = None


os.register_at_fork(after_in_child=_leave_the_fonts_to_the_parent)
