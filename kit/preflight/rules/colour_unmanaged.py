"""The rule `colour-unmanaged`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.values import integer
from kit.pdf.walk import PdfFile
from kit.preflight.colours import painted
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("colour-unmanaged", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.2.4.3")
def colour_unmanaged(file: PdfFile) -> Iterator[Fault]:
    """Every colour has a meaning: device colours are those of the output intent."""
    managed = _intent(file)
    if not managed:
        return
    for thing in file.things:
        for colour in painted(thing):
            for space in colour.space.within():
                wanted = DEVICE.get(space.family)
                if wanted is not None and wanted not in managed:
                    yield at(
                        thing,
                        "painted in {space}, which the output intent does not define",
                        "Paint it in the colours of the output intent, sRGB.",
                        space=space.name,
                    )


def _intent(file: PdfFile) -> frozenset[int]:
    listed = file.root.get("/OutputIntents")
    for one in listed if isinstance(listed, pikepdf.Array) else ():
        profile = one.get("/DestOutputProfile") if isinstance(one, pikepdf.Dictionary) else None
        if isinstance(profile, pikepdf.Stream) and isinstance(profile.get("/N"), int):
            return frozenset({1, integer(profile.get("/N"))})
    return frozenset()


DEVICE = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}
