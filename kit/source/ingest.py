"""Photos, logos and fonts to assets: each file cleaned once, and kept by its content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from math import ceil
from pathlib import Path
from typing import Any

import PIL

from kit.source import rules
from kit.source.cut import cut_box
from kit.source.fault import Fault
from kit.source.store import has_object, keep, object_path, store
from kit.source.types import Asset

PICTURE_LIMIT = 100_000_000
DRAWING_LIMIT = 4_000_000
FONT_LIMIT = 30_000_000
FINEST = 325
"""Pixels to the inch of a photo on its page: 300 for the press, and what its box may be larger."""

# What the cache keeps was made by these versions of the code; a change of the code is a new one.
PHOTO, DRAWING = "photo 5", "drawing 1"


def picture(data: bytes, name: str) -> Asset:
    """A photo as an upright sRGB JPEG, or a drawing as plain SVG; Fault if it is neither."""
    if name.lower().endswith(".svg"):
        return _drawing(data, name)
    return _photo(data, name)


def font(
    data: bytes, name: str, *, sha256: str, permission: str = "", at: Path | None = None
) -> Asset:
    """A font as it is; Fault if it is another file than `sha256` says, or may not be embedded.

    permission: what its owner allowed, for one whose own flags forbid embedding. at: where it lies
    for good, if it came with the kit; of any other the cache keeps a copy.
    """
    from kit.source import font as fonts

    media_type = fonts.media_type(data, name)
    fonts.check_digest(data, sha256, name)
    fonts.check_embedding(fonts.embedding(data, name), name, permission)
    path = at or store(data)
    return Asset(sha256=sha256, path=path, media_type=media_type, origin=name, rights={})


def crop(asset: Asset, size: tuple[float, float], focus: tuple[float, float]) -> Asset:
    """The part of a photo that fills a box of this size with its middle nearest to `focus`.

    size: width and height in mm as it is shown: at `FINEST` and above, no press shows more.
    focus: parts of width and height from the upper left corner. The part cut off is gone.
    """
    ratio = size[0] / size[1]
    most = ceil(size[0] * FINEST / 25.4)
    pixels = (int(asset.width), int(asset.height))
    if cut_box(pixels, ratio, focus) == (0, 0, *pixels) and pixels[0] <= most:
        return asset
    told = f"{ratio:.6f} {most} {focus[0]:.6f} {focus[1]:.6f}"
    key = f"{PHOTO} cut {PIL.__version__} {asset.sha256} {told}"

    def make() -> dict[str, Any]:
        from kit.source import photo

        jpeg, width, height = photo.cut(asset.path.read_bytes(), ratio, focus, most)
        return _stored(jpeg, width, height, asset.rights)

    return replace(_asset(key, make, "image/jpeg", asset.origin), rights=asset.rights)


def _photo(data: bytes, name: str) -> Asset:
    digest = hashlib.sha256(data).hexdigest()
    ending = name.lower().rpartition(".")[2]
    key = f"{PHOTO} {PIL.__version__} {ending} {digest}"

    def make() -> dict[str, Any]:
        from kit.source import photo

        cleaned = photo.clean(data, name)
        return _stored(cleaned.jpeg, cleaned.width, cleaned.height, cleaned.rights)

    return _asset(key, make, "image/jpeg", name)


def _drawing(data: bytes, name: str) -> Asset:
    if len(data) > DRAWING_LIMIT:
        raise Fault(rules.FILE_SIZE, name=name, limit=f"{DRAWING_LIMIT // 1_000_000} MB")
    key = f"{DRAWING} {hashlib.sha256(data).hexdigest()}"

    def make() -> dict[str, Any]:
        from kit.source import drawing

        cleaned = drawing.clean(data, name)
        return _stored(cleaned.svg, cleaned.width, cleaned.height, {})

    return _asset(key, make, "image/svg+xml", name)


def _stored(data: bytes, width: float, height: float, rights: Mapping[str, str]) -> dict[str, Any]:
    store(data)
    sha256 = hashlib.sha256(data).hexdigest()
    return {"sha256": sha256, "width": width, "height": height, "rights": dict(rights)}


def _asset(key: str, make: Callable[[], dict[str, Any]], media_type: str, origin: str) -> Asset:
    """What was made under this key; made again where the cache has lost the object itself."""
    made: list[dict[str, Any]] = []

    def to_keep() -> bytes:
        made.append(make())
        return json.dumps(made[0]).encode()

    found = json.loads(keep(key, to_keep))
    if not made and not has_object(found["sha256"]):
        found = make()
    return Asset(path=object_path(found["sha256"]), media_type=media_type, origin=origin, **found)
