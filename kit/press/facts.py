"""What of the renderer is installed: asked without rendering anything."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping

from kit.errors import MissingTool

LARGEST_PART = 99


def engine_facts() -> Mapping[str, str]:
    """Name to version of the C libraries that set a page; an empty version where one is missing.

    Other versions of Pango and HarfBuzz may break a line elsewhere, so they belong to what a file
    was made with. Without `harfbuzz-subset` all works, but a file is written twelve times slower.
    """
    try:
        door = importlib.import_module("kit.press.weasy")
    except MissingTool:
        return {"pango": "", "harfbuzz": "", "harfbuzz-subset": ""}
    harfbuzz = _harfbuzz(door.ffi.harfbuzz.hb_version_atleast)
    return {
        "pango": _pango(door.ffi.pango.pango_version()),
        "harfbuzz": harfbuzz,
        "harfbuzz-subset": harfbuzz if door.ffi.harfbuzz_subset is not None else "",
    }


def _pango(number: int) -> str:
    # Pango counts 1.50.12 as 15012.
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _harfbuzz(is_at_least: Callable[..., int]) -> str:
    # The binding has no other way to ask for the version.
    found: list[int] = []
    for _ in range(3):
        padding = [0] * (2 - len(found))
        last = max(n for n in range(LARGEST_PART) if is_at_least(*found, n, *padding))
        found.append(last)
    return ".".join(map(str, found))
