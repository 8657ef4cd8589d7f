"""The addresses that pages show as QR codes: short enough to print well, and safe to print."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from kit.findings import Finding
from kit.model import rules
from kit.model.values import PASSCODES
from kit.qr import LONGEST
from kit.source.references import text_at
from kit.source.types import Source
from kit.source.yaml import Path, Tree

MEETING: Path = ("meeting", "url")
CODED: tuple[Path, ...] = (
    ("link",),
    ("library", "url"),
    MEETING,
    ("meeting", "accreditation", "url"),
)
"""Where a release gives an address that layouts draw as a code."""

STAND_INS = ("press", "site")
"""Links of the leading brand that can stand in for another address, the best first."""

EXAMPLE = "https://presse.example.org/106"


def code_faults(source: Source) -> Iterator[Finding]:
    """A finding for each address too long or too secret for a code, and a short one to give."""
    tree = source.release
    if tree is None:
        return
    for path in CODED:
        address = text_at(tree, path)
        where, proposal = tree.where(path), _short_link(source, address)
        if len(address) > LONGEST:
            count, most = str(len(address)), str(LONGEST)
            yield rules.CODE_LONG.at(where, count=count, most=most, proposal=proposal)
        if path != MEETING and (name := _secret(address)):  # a meeting's may hold none at all
            yield rules.CODE_PASSCODE.at(where, parameter=name, proposal=proposal)


def _secret(address: str) -> str:
    """The name under which an address carries a passcode, or nothing."""
    try:
        parts = urlsplit(address)
    except ValueError:  # told where its own value is read
        return ""
    names = (name for name, _ in parse_qsl(f"{parts.query}&{parts.fragment}"))
    return next((name for name in names if name.lower() in PASSCODES), "")


def _short_link(source: Source, instead_of: str) -> str:
    """The release's own short link, else one of its leading brand's, else what one looks like."""
    trees: list[tuple[Tree | None, Path]] = [(source.release, ("link",))]
    for brand in list(source.brands.values())[:1]:
        trees += [(brand.tree, ("links", purpose)) for purpose in STAND_INS]
    links = (text_at(tree, path) for tree, path in trees if tree)
    fit = (one for one in links if one and one != instead_of and len(one) <= LONGEST)
    return next((one for one in fit if not _secret(one)), EXAMPLE)
