"""A layout: what one document of a kit looks like."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import InstanceOf

from kit.model.fact import NONE, Fact
from kit.source.types import Asset
from kit.units import Mm

NEEDS = (
    "embargo",
    "event",
    "meeting",
    "library",
    "photos",
    "contacts",
    "spokespersons",
    "link",
    "chapters",
)
"""What a layout may need of a release: fields that may be empty."""

CARRIES = ("contacts", "legal")
"""What a layout may promise to print."""


class Format(Fact):
    """One trimmed size, mm. folds: where it is folded, from the left edge of its first page."""

    width: Mm
    height: Mm
    folds: tuple[Mm, ...] = ()


class Layout(Fact):
    """One folder under `layouts/`, with `_base/` beneath it.

    label: what its documents are called, a key of the label catalogues ("Press release").
    needs: parts of a release without which it can't be: names of `NEEDS`.
    carries: parts that must be found in the text of its pages (`contacts`, `legal`).
    formats: by name; default: the one made when none is asked for.
    files: every template, style sheet and catalogue as `FOLDER/name` → text, FOLDER being its own
    or `_base`. template, css: names among `files`; css in the order of the cascade.
    assets: drawings and pictures, by the same names.
    budget: bytes of the e-mail edition, None for the workspace's default.
    """

    name: str
    label: str
    needs: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    formats: Mapping[str, Format]
    default: str
    template: str
    css: tuple[str, ...]
    files: Mapping[str, str]
    assets: Mapping[str, InstanceOf[Asset]] = NONE
    budget: int | None = None
