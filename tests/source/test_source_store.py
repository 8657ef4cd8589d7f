"""The cache: what is not whole is made again."""

import hashlib
import os
from pathlib import Path

import pytest

from kit import disk
from kit.source.store import cache_folder, in_use, is_kept, keep, make_room, object_path, store


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def test_the_cache_lies_where_the_desktop_wants_it(tmp_path: Path) -> None:
    assert cache_folder() == tmp_path / "press-kit"


def test_an_object_has_the_name_of_its_digest() -> None:
    path = store(b"words")
    assert path.name == hashlib.sha256(b"words").hexdigest()
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


HUNDRED = b"x" * 100


@pytest.fixture
def four_kept() -> tuple[str, ...]:
    """The keys of four things of a hundred bytes, each used a day after the one before."""
    keys = tuple(f"key {number}" for number in range(4))
    for number, key in enumerate(keys):
        before = set(kept_files())
        keep(key, lambda: HUNDRED)
        (new,) = set(kept_files()) - before
        day = 1_600_000_000 + 86_400 * number
        os.utime(new, (day, day))
    return keys


def kept_files() -> list[Path]:
    return [path for path in (cache_folder() / "made").rglob("*") if path.is_file()]


def test_what_was_used_longest_ago_makes_room(four_kept: tuple[str, ...]) -> None:
    make_room(300)  # each takes 132 bytes, with its digest
    assert [is_kept(key) for key in four_kept] == [False, False, True, True]


def test_what_was_read_lately_stays(four_kept: tuple[str, ...]) -> None:
    oldest = min(kept_files(), key=lambda path: path.stat().st_mtime)
    os.utime(oldest, (1_700_000_000, 1_600_000_000))
    make_room(300)
    assert [is_kept(key) for key in four_kept] == [True, False, False, True]


def test_a_cache_that_is_small_enough_loses_nothing(four_kept: tuple[str, ...]) -> None:
    make_room(600)
    assert all(is_kept(key) for key in four_kept)


def test_nothing_is_taken_away_while_a_command_uses_it(four_kept: tuple[str, ...]) -> None:
    with in_use():
        make_room(0)
    assert all(is_kept(key) for key in four_kept)
    make_room(0)
    assert kept_files() == []


def test_two_commands_use_the_cache_at_once() -> None:
    with in_use(), in_use():
        assert keep("key", lambda: b"thing") == b"thing"


def test_what_a_killed_command_left_is_cleared_away() -> None:
    path = object_path("ab" * 32)
    path.parent.mkdir(parents=True)
    left = path.with_name(f"{disk.TEMPORARY}{'0' * 16}")
    left.write_bytes(b"torn")
    make_room(1_000_000)
    assert not left.exists()


def test_what_made_room_is_made_again(four_kept: tuple[str, ...]) -> None:
    make_room(0)
    assert keep(four_kept[0], lambda: b"again") == b"again"
