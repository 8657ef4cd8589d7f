"""An archive edition from a stranger can't reach beyond its folder, nor end in a traceback."""

import io
import json

import pikepdf
import pytest

from kit.archive.rebuild import NotRebuildable, rebuild

LOCK = {
    "document": "communique",
    "format": "a4",
    "language": "fr",
    "profile": "",
    "versions": {},
    "fonts": {},
    "elsewhere": {},
}


def a_file(files: dict[str, bytes]) -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for name, data in files.items():
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, data, filename=name)
        held = io.BytesIO()
        pdf.save(held)
    return held.getvalue()


def locked(**changes: object) -> bytes:
    return json.dumps(LOCK | changes).encode()


@pytest.mark.parametrize(
    "files",
    [
        {"versions.json": b"{"},
        {"versions.json": b"{}"},
        {"versions.json": b"[]"},
        {"versions.json": locked(elsewhere={"/etc/victim.jpg": {}})},
        {"versions.json": locked(elsewhere={"../../victim.jpg": {}})},
        {"versions.json": locked(), "../victim": b""},
        {"versions.json": locked(), "a": b"", "a/b": b""},
        {"versions.json": locked()},
        {},
    ],
    ids=lambda files: " ".join(files) or "nothing",
)
def test_it_is_refused_with_a_sentence(files: dict[str, bytes]) -> None:
    with pytest.raises(NotRebuildable):
        rebuild(a_file(files))
