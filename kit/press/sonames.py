"""Libraries found by the dynamic linker alone, while an engine is imported."""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def by_soname() -> Iterator[None]:
    """Inside, `ctypes.util.find_library` finds nothing on Linux.

    WeasyPrint 70 asks for seven libraries by up to six names each, those of other systems first,
    and for each of these Python starts `ldconfig`, `gcc` and `ld`: up to sixty processes, a quarter
    of the price of its import. The names that Linux knows, such as `libpango-1.0.so.0`, need none
    of it: the linker opens them as they are.
    """
    kept = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _nothing
    try:
        yield
    finally:
        ctypes.util.find_library = kept


def _nothing(name: str) -> str | None:
    return None
