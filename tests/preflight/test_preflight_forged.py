"""A forged or damaged file gives a report or one clean error, never a crash."""

import io
import random
import re

import pikepdf
import pytest
from clean_files import clean

from kit.pdf.state import Unreadable
from kit.preflight import preflight

TOKEN = re.compile(rb"/[A-Za-z0-9]+|\b\d+ 0 R|\[[^\[\]]{0,60}\]|<<|\b\d+\b")


def plain(profile: str) -> bytes:
    """The clean file with nothing packed, so that a change reaches what it says."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(clean(profile).pdf)) as pdf:
        pdf.save(
            held,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return held.getvalue()


def forged(data: bytes, seed: int) -> bytes:
    """The file with tokens swapped, bytes changed or a piece cut out."""
    chance = random.Random(seed)
    changed = bytearray(data)
    if seed % 3 == 0:
        tokens = list(TOKEN.finditer(data))
        for _ in range(chance.randint(1, 5)):
            one, other = chance.sample(tokens, 2)
            changed[one.start() : one.end()] = other[0][: len(one[0])].ljust(len(one[0]))
    elif seed % 3 == 1:
        for _ in range(chance.randint(1, 40)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    else:
        start = chance.randrange(len(changed))
        del changed[start : start + chance.randint(1, 2000)]
    return bytes(changed)


@pytest.mark.parametrize("profile", ["print", "email", "archive"])
@pytest.mark.parametrize("seed", range(12))
def test_a_forged_file_is_reported_or_refused(profile: str, seed: int) -> None:
    data = forged(plain(profile), seed)
    assert data != plain(profile)
    refusal = ""
    pages = 0
    try:
        pages = preflight(data, profile).pages
    except Unreadable as error:
        refusal = error.text()
    assert pages > 0 or refusal.startswith("the PDF can't be read: ")
