"""What of the renderer is installed, for `kit doctor`: asked without rendering anything."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from kit.errors import MissingTool

APT_LINE = "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineFact:
    """One part of the renderer.

    version: empty where it is missing. remedy: what to run then. is_needed: without it nothing is
    set; otherwise it works, but worse, as `loss` says.
    """

    name: str
    version: str
    is_needed: bool
    remedy: str = ""
    loss: str = ""


def engine_facts() -> tuple[EngineFact, ...]:
    """WeasyPrint, Pango and HarfBuzz's subsetter, each with its version or its cure."""
    try:
        door = importlib.import_module("kit.press.weasy")
    except MissingTool as error:
        return (EngineFact(name="Pango", version="", is_needed=True, remedy=error.cure()),)
    return (
        EngineFact(name="WeasyPrint", version=door.weasyprint.__version__, is_needed=True),
        EngineFact(name="Pango", version=_dotted(door.ffi.pango.pango_version()), is_needed=True),
        _subsetter(door.ffi),
    )


def _subsetter(ffi: object) -> EngineFact:
    is_there = getattr(ffi, "harfbuzz_subset", None) is not None
    return EngineFact(
        name="libharfbuzz-subset",
        version="present" if is_there else "",
        is_needed=False,
        remedy="" if is_there else f"Run `{APT_LINE}`.",
        loss="" if is_there else "every file is written twelve times slower",
    )


def _dotted(number: int) -> str:
    # Pango counts 1.50.12 as 15012.
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"
