"""The versions that a file depends on, kept in `kit.json` and in every archive edition."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version

from kit import __version__

PACKAGES = ("weasyprint", "pydyf", "pikepdf", "pillow", "babel", "markdown-it-py", "qrcode")


@cache
def versions() -> Mapping[str, str]:
    """Name to version, of our program, its engines and its libraries in C."""
    from kit.press.facts import engine_facts

    return {
        "press-kit": __version__,
        "python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
        **engine_facts(),
    }
