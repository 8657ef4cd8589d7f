"""Output intents: what the colours of a file are meant for (ISO 32000-1, 14.11.5)."""

from __future__ import annotations

import zlib

import pikepdf
from pikepdf import Name

from kit.colour.condition import REGISTRY, Condition, fingerprint
from kit.colour.icc import Keep

SRGB = "sRGB IEC61966-2.1"


def print_intent(pdf: pikepdf.Pdf, condition: Condition, keep: Keep) -> None:
    """Name the printing condition, with its profile, as the file's only output intent."""
    _intend(
        pdf,
        kind=Name.GTS_PDFX,
        name=condition.name,
        title=condition.title,
        registry=condition.registry,
        profile=_profile(pdf, condition.profile, 4, keep),
    )


def screen_intent(pdf: pikepdf.Pdf, profile: bytes, keep: Keep) -> None:
    """Name sRGB, with its profile, as the file's only output intent."""
    _intend(
        pdf,
        kind=Name.GTS_PDFA1,
        name=SRGB,
        title=SRGB,
        registry=REGISTRY,
        profile=_profile(pdf, profile, 3, keep),
    )


def _intend(
    pdf: pikepdf.Pdf,
    *,
    kind: pikepdf.Object,
    name: str,
    title: str,
    registry: str,
    profile: pikepdf.Object,
) -> None:
    intent = pikepdf.Dictionary(
        Type=Name.OutputIntent,
        S=kind,
        OutputConditionIdentifier=pikepdf.String(name),
        OutputCondition=pikepdf.String(title),
        RegistryName=pikepdf.String(registry),
        Info=pikepdf.String(title),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])


def _profile(pdf: pikepdf.Pdf, profile: bytes, components: int, keep: Keep) -> pikepdf.Object:
    # Deflated once: at level 9 it would cost more than all the rest of an edition.
    key = f"icc/deflated/{fingerprint(profile)}"
    stream = pikepdf.Stream(pdf, b"")
    stream.write(keep(key, lambda: zlib.compress(profile, 9)), filter=Name.FlateDecode)
    stream.N = components
    return pdf.make_indirect(stream)
