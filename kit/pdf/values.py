"""Numbers and words from PDF objects that may be of any kind."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pikepdf


def number(value: Any, default: float = 0.0) -> float:
    """A number as a float; `default` for what isn't one."""
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        try:
            return float(value)
        except OverflowError:
            return default
    return default


def integer(value: Any, default: int = 0) -> int:
    """A whole number; `default` for what isn't a number."""
    return int(number(value, default))


def is_true(value: Any, default: bool = False) -> bool:
    """A truth; `default` for what isn't one."""
    return value if isinstance(value, bool) else default


def words(value: Any) -> str:
    """A name without its slash, or a text; empty for what is neither."""
    if isinstance(value, pikepdf.Name):
        return written(value).lstrip("/")
    if isinstance(value, pikepdf.String):
        return written(value)
    return ""


def written(value: Any) -> str:
    """The text of a name, a string or an operator; its bytes one by one where it isn't UTF-8."""
    try:
        return str(value)
    except UnicodeDecodeError:
        return bytes(value.unparse()).decode("latin-1")
