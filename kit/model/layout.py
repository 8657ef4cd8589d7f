"""A layout: what one document of a kit looks like."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import InstanceOf

from kit.model.fact import NONE, Fact
from kit.source.types import Asset
from kit.units import Mm


class Format(Fact):
    """One trimmed size, mm."""

    width: Mm
    height: Mm


class Layout(Fact):
    """One folder under `layouts/`, with `_base/` beneath it.

    label: what the document is called, in English, a key of the label catalogues ("Press release").
    carries: what it must print beside title, reference and embargo: `contacts`, `legal`.
    needs: parts of a release without which it can't be (`meeting`, `event`, `photos`, …).
    formats: by name; default: the one made when none is asked for.
    template: name of its page among `files`. css: names among `files`, in the order of the cascade.
    files: every template and style sheet, `_base/…` included, name → text.
    assets: drawings and pictures of the layout, by the name used in its files.
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
