"""The rule `link-tracking`."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from kit.pdf.walk import PdfFile
from kit.preflight.links import address, links
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("link-tracking", ERROR, profiles=SCREEN, clause="house rule: readers are not followed")
def link_tracking(file: PdfFile) -> Iterator[Fault]:
    """No link tells its site who followed it."""
    for page, annotation, box in links(file):
        to = address(annotation)
        names = [name for name, _ in parse_qsl(urlsplit(to).query, keep_blank_values=True)]
        followed = [
            name for name in names if name.lower().startswith("utm_") or name.lower() in KNOWN
        ]
        if followed:
            yield at(
                page.where,
                "the link {to} follows its reader by {names}",
                "Remove these parameters.",
                box=box,
                to=to,
                names=", ".join(followed),
            )


KNOWN = frozenset(
    [
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "mc_cid",
        "mc_eid",
        "igshid",
        "yclid",
        "_hsenc",
        "_hsmi",
        "mkt_tok",
        "vero_id",
        "oly_enc_id",
        "oly_anon_id",
        "wickedid",
        "s_cid",
        "trk_contact",
    ]
)
