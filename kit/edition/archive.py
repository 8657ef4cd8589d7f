"""The archive edition: PDF/A-3u (ISO 19005-3) and PDF/UA-1 in one file, with its own sources."""

from __future__ import annotations

import io
from collections.abc import Iterable
from hashlib import sha256

import pikepdf

from kit.colour.icc import Keep
from kit.edition.embed import embed
from kit.edition.intent import screen_intent
from kit.edition.screen import drop_unused_spaces, introduce, settle_links, sharpen, trim_pages
from kit.edition.types import Edition, Embedded
from kit.pdf.xmp import Claims, identify
from kit.press.types import Master

NAME = "archive"


def archive_edition(
    master: Master, *, sources: Iterable[Embedded], srgb: bytes, keep: Keep
) -> Edition:
    """The master trimmed, with its tags, links and bookmarks, and `sources` embedded.

    srgb: the ICC profile of the output intent. keep: called with a key and a function; returns its
    bytes, made once for the key.
    """
    record = master.page.record
    embedded = tuple(sources)
    content = sha256(master.pdf)
    for file in sorted(embedded, key=lambda file: file.name):
        content.update(sha256(file.name.encode()).digest() + sha256(file.data).digest())
    with pikepdf.open(io.BytesIO(master.pdf)) as pdf:
        producer = str(pdf.docinfo.get("/Producer", record.creator))
        trim_pages(pdf)
        sharpen(pdf)
        settle_links(pdf)
        drop_unused_spaces(pdf)
        introduce(pdf, record.language)
        screen_intent(pdf, srgb, keep)
        embed(pdf, embedded, record.created)
        identify(
            pdf,
            record,
            edition=NAME,
            claims=Claims(pdfa=(3, "U"), pdfua=1),
            producer=producer,
            content=content.digest(),
        )
        held = io.BytesIO()
        # Sources are deflated already or can't be; to try again would cost more than all the rest.
        pdf.save(
            held,
            force_version="1.7",
            deterministic_id=True,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        pages = len(pdf.pages)
    return Edition(name=NAME, pdf=held.getvalue(), pages=pages)
