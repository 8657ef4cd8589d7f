"""What the two screen editions share: the page as trimmed, tagged, its pictures not smoothed."""

from __future__ import annotations

import pikepdf
from pikepdf import Name

from kit.pdf.boxes import box

# Printed, and neither hidden nor kept from view (ISO 19005-3, 6.3.2).
_PRINTED = 4


def trim_pages(pdf: pikepdf.Pdf) -> None:
    """Crop every page to its trim, and name no other box."""
    for page in pdf.pages:
        trim = box(page, "/TrimBox").array()
        for key in ("/BleedBox", "/TrimBox", "/ArtBox", "/CropBox"):
            if key in page.obj:
                del page.obj[key]
        page.obj.MediaBox = trim
        page.obj.CropBox = trim


def sharpen(pdf: pikepdf.Pdf) -> None:
    """Show the pixels of pictures as they are, not smoothed (ISO 19005-3, 6.2.8)."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == Name.Image:
            thing.Interpolate = False


def settle_links(pdf: pikepdf.Pdf) -> None:
    """Give annotations their flags, and corners in the usual order."""
    for page in pdf.pages:
        for link in page.obj.get("/Annots", pikepdf.Array()):
            x0, y0, x1, y1 = (float(edge) for edge in link.Rect)
            link.Rect = pikepdf.Array(
                [round(edge, 4) for edge in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))]
            )
            link.F = _PRINTED


def introduce(pdf: pikepdf.Pdf, language: str) -> None:
    """Say what a reader's program shows first: title, language, bookmarks, page labels."""
    root = pdf.Root
    root.Lang = pikepdf.String(language)
    if "/ViewerPreferences" not in root:
        root.ViewerPreferences = pikepdf.Dictionary()
    root.ViewerPreferences.DisplayDocTitle = True
    if "/StructTreeRoot" in root:
        root.MarkInfo = pikepdf.Dictionary(Marked=True, Suspects=False)
    if int(root.get("/Outlines", pikepdf.Dictionary()).get("/Count", 0)) > 0:
        root.PageMode = Name.UseOutlines
    if "/PageLabels" not in root:
        root.PageLabels = pikepdf.Dictionary(Nums=[0, pikepdf.Dictionary(S=Name.D)])


def drop_unused_spaces(pdf: pikepdf.Pdf) -> None:
    """Forget the Lab spaces that the engine names in all resources and never uses."""
    for thing in pdf.objects:
        held = thing if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)) else None
        if held is not None and "/Resources" in held and "/ColorSpace" in held.Resources:
            del held.Resources["/ColorSpace"]
