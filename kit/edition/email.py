"""The e-mail edition: PDF/UA-1 (ISO 14289-1), small enough to send, for eyes and ears alike."""

from __future__ import annotations

import io
from hashlib import sha256

import pikepdf

from kit.colour.icc import Keep
from kit.edition.pictures import to_screen
from kit.edition.placed import placed_pictures
from kit.edition.screen import introduce, settle_links, sharpen, trim_pages
from kit.edition.types import Edition, Facts
from kit.pdf.xmp import Claims, identify
from kit.press.types import Master

NAME = "email"


def email_edition(master: Master, *, keep: Keep) -> Edition:
    """The master trimmed, with its tags, links and bookmarks, photos at 150 ppi in sRGB.

    keep: called with a key and a function; returns its bytes, made once for the key.
    """
    record = master.page.record
    with pikepdf.open(io.BytesIO(master.pdf)) as pdf:
        producer = str(pdf.docinfo.get("/Producer", record.creator))
        photos = to_screen(placed_pictures(pdf), keep)
        trim_pages(pdf)
        sharpen(pdf)
        settle_links(pdf)
        introduce(pdf, record.language)
        identify(
            pdf,
            record,
            edition=NAME,
            claims=Claims(pdfua=1),
            producer=producer,
            content=sha256(master.pdf).digest(),
        )
        held = io.BytesIO()
        pdf.save(
            held,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        pages = len(pdf.pages)
    return Edition(name=NAME, pdf=held.getvalue(), pages=pages, facts=Facts(photos=photos))
