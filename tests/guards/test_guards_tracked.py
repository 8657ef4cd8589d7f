"""No file says where it was made: no host of a package registry, no folder of a machine."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from guard_modules import ROOT

# What .gitignore leaves out, and the history itself.
NOT_OURS = {
    *(".git", ".venv", ".tools", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"),
    *("__pycache__", "out", "build", "dist"),
}

# Joined here, so that this file doesn't hold them.
REGISTRIES = tuple(
    ".".join(parts).encode()
    for parts in (
        *(("pypi", "org"), ("files", "pythonhosted", "org"), ("pypi", "python", "org")),
        *(("registry", "npmjs", "org"), ("npmjs", "com"), ("registry", "yarnpkg", "com")),
        *(("repo", "maven", "apache", "org"), ("repo1", "maven", "org"), ("maven", "org")),
        *(("deb", "debian", "org"), ("security", "debian", "org"), ("crates", "io")),
        *(("proxy", "golang", "org"), ("pkg", "dev")),
    )
)
HOST = re.compile(rb"\b(" + b"|".join(re.escape(host) for host in REGISTRIES) + rb")\b", re.I)
# Camille is one of our fictitious people, whose folder a mutant gives away.
HOMES = re.compile(
    rb"/(home|Users)/(?!camille/)[\w.-]+/|[A-Z]:\\\\?Users\\|/"
    + b"root/"
    + rb"|/"
    + b"work/(main|shared)"
)


def ours() -> Iterator[Path]:
    for folder, folders, files in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in NOT_OURS)
        yield from (Path(folder) / name for name in sorted(files))


@pytest.mark.parametrize(("what", "pattern"), [("a registry", HOST), ("a machine", HOMES)])
def test_no_file_names(what: str, pattern: re.Pattern[bytes]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {hit[0].decode()}"
        for path in ours()
        if (hit := pattern.search(path.read_bytes()))
    ]
    assert not found, f"{what} is named: {found}"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (HOST, b"https://" + b"pypi." + b"org/simple"),
        (HOST, b"https://europe-python." + b"pkg." + b"dev/x"),
        (HOMES, b"-e file:///" + b"root/kit"),
        (HOMES, b"/ho" + b"me/ana/kit"),
        (HOMES, b"C:\\Us" + b"ers\\ana"),
        (HOMES, b"../wo" + b"rk/shared/seed"),
    ],
)
def test_a_name_is_seen(pattern: re.Pattern[bytes], text: bytes) -> None:
    assert pattern.search(text)
