"""The rule `group-space`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.spaces import Space, resolve
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("group-space", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.2.4; GWG 2015")
def group_space(file: PdfFile) -> Iterator[Fault]:
    """Transparency is blended in DeviceCMYK or DeviceGray: an RGB group sends the page through RGB
    and back."""
    for event in file.events:
        if event.kind == "group" and event.space is not None and _is_wrong(event.space):
            yield at(event.where, MESSAGE, REMEDY, space=event.space.name)
    for page in file.pages:
        group = page.get("/Group")
        value = group.get("/CS") if isinstance(group, pikepdf.Dictionary) else None
        if value is not None and _is_wrong(space := resolve(value, page.inherited("/Resources"))):
            yield at(page.where, MESSAGE, REMEDY, space=space.name)


def _is_wrong(space: Space) -> bool:
    return space.family not in {"DeviceCMYK", "DeviceGray"}


MESSAGE = "transparency is blended in {space}"
REMEDY = "Set the group's CS to DeviceCMYK."
