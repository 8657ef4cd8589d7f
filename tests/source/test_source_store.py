"""The cache: what is not whole is made again."""

import hashlib
from pathlib import Path

import pytest

from kit.source.store import cache_folder, keep, object_path, store


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def test_the_cache_lies_where_the_desktop_wants_it(tmp_path: Path) -> None:
    assert cache_folder() == tmp_path / "press-kit"


def test_an_object_has_the_name_of_its_digest() -> None:
    path = store(b"words")
    assert path.parent.name + path.name == hashlib.sha256(b"words").hexdigest()
    assert path.read_bytes() == b"words"


def test_a_damaged_object_is_written_again() -> None:
    store(b"words").write_bytes(b"sword")
    assert store(b"words").read_bytes() == b"words"


def test_a_thing_is_made_once() -> None:
    made: list[bytes] = []

    def make() -> bytes:
        made.append(b"thing")
        return b"thing"

    assert [keep("key", make) for _ in range(3)] == [b"thing"] * 3
    assert made == [b"thing"]


def test_another_key_is_another_thing() -> None:
    assert (keep("a", lambda: b"1"), keep("b", lambda: b"2")) == (b"1", b"2")


def test_a_damaged_thing_is_made_again() -> None:
    keep("key", lambda: b"thing")
    (path,) = (one for one in (cache_folder() / "made").rglob("*") if one.is_file())
    path.write_bytes(path.read_bytes()[:-1])
    assert keep("key", lambda: b"other") == b"other"


def test_an_object_s_path_needs_no_object() -> None:
    assert not object_path("ab" * 32).exists()
