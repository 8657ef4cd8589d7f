"""Imposition: the pages of a print edition on press sheets. A scheme is a file of this folder.

A scheme has `Options`, a frozen dataclass, `plan(leaf, options)`, which gives the sides, and
`advise(leaf, options)`, which gives what the printer should know.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import fields
from types import ModuleType

from kit.errors import KitError
from kit.findings import Finding
from kit.imposition.line import Job
from kit.imposition.sheet import laid_out, leaf, opened

__all__ = ["Job", "advice", "impose", "schemes"]


def schemes() -> tuple[str, ...]:
    """The names of all schemes, such as `booklet` and `n-up`."""
    return tuple(name for name in _names() if hasattr(_module(name), "plan"))


def impose(pdf: bytes, scheme: str, job: Job, **options: object) -> bytes:
    """The pages of `pdf` on the sheets of `scheme`; options are those of the scheme.

    job: what the line beneath each sheet tells.

    Output intent, XMP and all the rest of the file stay, so that what it claims still holds.
    Raises KitError for an unknown scheme and for pages that can't be imposed.
    """
    module, chosen = _chosen(scheme, options)
    return laid_out(pdf, lambda leaf: module.plan(leaf, chosen), scheme, job)


def advice(pdf: bytes, scheme: str, **options: object) -> tuple[Finding, ...]:
    """What the printer should know of these sheets: warnings and notes, never errors."""
    module, chosen = _chosen(scheme, options)
    with opened(pdf) as file:
        return tuple(module.advise(leaf(file), chosen))


def _chosen(scheme: str, options: Mapping[str, object]) -> tuple[ModuleType, object]:
    if scheme not in schemes():
        raise KitError(
            "there is no scheme {scheme}.",
            remedy="Use one of {schemes}.",
            values={"scheme": scheme, "schemes": ", ".join(schemes())},
        )
    module = _module(scheme)
    known = [field.name for field in fields(module.Options)]
    for name in sorted(set(options) - set(known)):
        raise KitError(
            "the scheme {scheme} has no option {option}.",
            remedy="It has {options}.",
            values={"scheme": scheme, "option": name, "options": ", ".join(known)},
        )
    return module, module.Options(**options)


def _names() -> list[str]:
    return sorted(found.name.replace("_", "-") for found in pkgutil.iter_modules(__path__))


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{__name__}.{name.replace('-', '_')}")
