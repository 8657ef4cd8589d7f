"""Find releases again by their words, dates, issuers, persons and photo credits.

An SQLite FTS5 index of the newest versions. It is a cache: nothing is known only here, `rebuild`
makes it from the store. Rows are numbered by date, so that the newest are found first without
looking at the rest: an answer takes as long among 50 releases as among 50,000.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import Any

from kit import disk
from kit.archive import premis, store
from kit.archive.record import TEXTS, Publication, read_publication
from kit.archive.store import Archive
from kit.archive.text import excerpt, fold
from kit.errors import KitError
from kit.publish.manifest import NAME

SCHEMA = 1
PER_DAY = 100_000
"""Room for the rows of one day: a row's number is its day times this, plus a count."""

_TABLES = """
CREATE TABLE releases (
    row INTEGER PRIMARY KEY, reference TEXT UNIQUE, version INTEGER, date TEXT, issued TEXT,
    title TEXT, issuers TEXT, errata INTEGER, text TEXT);
CREATE VIRTUAL TABLE words USING fts5(
    reference, title, text, issuers, people, credits,
    tokenize = "unicode61 remove_diacritics 2");
"""
_SHOWN = tuple(
    f"r.{name}" for name in ("reference", "version", "date", "issued", "title", "issuers", "errata")
)
_COLUMNS = ("reference", "title", "text", "issuers", "people", "credits")

# A phrase in quotes, or a run of letters; either may end with a star.
_TERM = re.compile(r'"([^"]+)"(\*?)|(\S+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for; empty fields let everything through.

    words: all of them must occur, in any order; "in quotes" a phrase, with a star at its end any
    word that starts so. since, until: days of the release, both included. limit: answers wanted.
    """

    words: str = ""
    since: Date | None = None
    until: Date | None = None
    issuer: str = ""
    person: str = ""
    credit: str = ""
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One release found. version: its newest. excerpt: some words around the first one sought."""

    reference: str
    version: int
    date: Date
    issued: Date
    title: str
    issuers: tuple[str, ...]
    errata: int
    excerpt: str


def search(archive: Archive, query: Query) -> tuple[Hit, ...]:
    """The newest releases that fit, newest first; `query.limit + 1` of them when there are more."""
    match = _match(query)
    source, key = ("words CROSS JOIN releases r ON r.row = words.rowid", "words.rowid")
    if not match:
        source, key = ("releases r", "r.row")
    # The text is long, and needed for an excerpt only.
    text = "r.text" if query.words else "''"
    sql = f"SELECT {', '.join(_SHOWN)}, {text} FROM {source} WHERE {key} BETWEEN ? AND ?"
    values: list[object] = [*_bounds(query)]
    if match:
        sql += " AND words MATCH ?"
        values.append(match)
    sql += f" ORDER BY {key} DESC LIMIT ?"
    values.append(query.limit + 1)
    with _reading(archive) as connection:
        rows = connection.execute(sql, values).fetchall()
    words = tuple(phrase for phrase, _ in _terms(query.words))
    return tuple(_hit(row, words) for row in rows)


def catch_up(archive: Archive, touched: Iterable[str]) -> None:
    """Let the index know the newest versions of `touched`; made anew if it can't be read.

    Call it in `store.writing`. KitError when the index can't be written.
    """
    wanted = tuple(touched)
    if not wanted:
        return
    if not _is_current(archive.index, disk.database):
        rebuild(archive)
        return
    with _open_to_write(archive.index) as connection:
        for reference in wanted:
            _forget(connection, reference)
            if archive.object(reference).exists():
                _learn(connection, _row(archive, reference))


def reindex(archive: Archive) -> tuple[int, tuple[str, ...]]:
    """How many releases a new index knows, and the references whose object can't be read."""
    store.require(archive)
    with store.writing(archive):
        left_out = rebuild(archive)
        return len(indexed(archive)), left_out


def rebuild(archive: Archive) -> tuple[str, ...]:
    """Make the index anew from the store; the references whose object could not be read.

    Call it in `store.writing`.
    """
    left_out = []
    stage = disk.unused(archive.staging, "")
    made = stage / archive.index.name
    with _open_to_write(made) as connection:
        connection.executescript(f"{_TABLES} PRAGMA user_version = {SCHEMA};")
        for reference in store.references(archive):
            try:
                _learn(connection, _row(archive, reference))
            except (KitError, KeyError, OSError, ValueError):
                left_out.append(reference)
    # The old journal goes between the old index and the new one: it belongs to neither.
    for old in (archive.index, archive.index.with_name(f"{archive.index.name}-journal")):
        if old.exists():
            disk.drop(old)
    disk.move(made, archive.index)
    disk.remove_tree(stage)
    return tuple(left_out)


def indexed(archive: Archive) -> dict[str, int]:
    """The newest version of each reference, as the index knows it; empty without an index.

    Call it with the lock held. KitError when the index is damaged.
    """
    if not archive.index.is_file():
        return {}
    with _open_to_read(archive) as connection:
        return dict(connection.execute("SELECT reference, version FROM releases").fetchall())


@contextlib.contextmanager
def _reading(archive: Archive) -> Iterator[sqlite3.Connection]:
    store.require(archive)
    if not _is_current(archive.index) or not store.is_clean(archive):
        _mend(archive)
    with disk.reading(archive.lock), _open_to_read(archive) as connection:
        yield connection


@contextlib.contextmanager
def _open_to_write(index: Path) -> Iterator[sqlite3.Connection]:
    try:
        with contextlib.closing(disk.database(index)) as connection, connection:
            yield connection
    except sqlite3.Error as error:
        raise KitError(
            "the search index can't be written: {reason}.",
            remedy="What was archived is safe. Make room, then run `kit archive reindex`.",
            values={"reason": str(error)},
        ) from error


@contextlib.contextmanager
def _open_to_read(archive: Archive) -> Iterator[sqlite3.Connection]:
    try:
        with contextlib.closing(disk.database_to_read(archive.index)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise KitError(
            "the search index can't be read: {reason}.",
            remedy="`kit archive reindex` makes it anew from the archive.",
            values={"reason": str(error)},
        ) from error


def _mend(archive: Archive) -> None:
    """Bring the index up to date; an archive for reading only is searched as it is."""
    try:
        with store.writing(archive) as touched:
            if _is_current(archive.index, disk.database):
                catch_up(archive, touched)
            else:
                rebuild(archive)
    except KitError:
        if not _is_current(archive.index):
            raise


def _is_current(
    index: Path, connect: Callable[[Path], sqlite3.Connection] = disk.database_to_read
) -> bool:
    """Whether there is an index of the shape that this program makes.

    connect: a writer gives `disk.database`, so that SQLite undoes what a killed one left.
    """
    if not index.is_file():
        return False
    try:
        with contextlib.closing(connect(index)) as connection:
            (schema,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error:
        return False
    return bool(schema == SCHEMA)


def _match(query: Query) -> str:
    """The FTS5 expression: every word anywhere, every field in its column."""
    terms = [f'"{phrase}"{star}' for phrase, star in _terms(query.words)]
    for column, value in (
        ("issuers", query.issuer),
        ("people", query.person),
        ("credits", query.credit),
    ):
        terms += [f'{column} : "{phrase}"{star}' for phrase, star in _terms(_phrase(value))]
    return " AND ".join(terms)


def _phrase(value: str) -> str:
    return '"' + value.replace('"', " ") + '"'


def _terms(text: str) -> Iterator[tuple[str, str]]:
    """Folded phrases, each with `*` where any ending is wanted; what has no letter is left out."""
    for found in _TERM.finditer(text):
        phrase = found[1] if found[1] is not None else found[3].rstrip("*")
        star = found[2] if found[1] is not None else "*" * found[3].endswith("*")
        folded = fold(phrase.replace('"', " ")).strip()
        if any(letter.isalnum() for letter in folded):
            yield folded, star


def _bounds(query: Query) -> tuple[int, int]:
    since = query.since or Date.min
    until = query.until or Date.max
    return since.toordinal() * PER_DAY, (until.toordinal() + 1) * PER_DAY - 1


def _hit(row: tuple[Any, ...], words: tuple[str, ...]) -> Hit:
    reference, version, day, issued, title, issuers, errata, text = row
    return Hit(
        reference=reference,
        version=version,
        date=Date.fromisoformat(day),
        issued=Date.fromisoformat(issued),
        title=title,
        issuers=tuple(json.loads(issuers)),
        errata=errata,
        excerpt=excerpt(text, words) if words else "",
    )


@dataclass(frozen=True, slots=True)
class _Row:
    publication: Publication
    version: int
    errata: int
    text: str


def _row(archive: Archive, reference: str) -> _Row:
    """What the index keeps of the newest version."""
    newest = store.read(archive, reference)
    root = archive.object(reference)
    content = {path: root / place for path, place in newest.content(newest.head).items()}
    texts = [content[path] for path in sorted(content) if path.startswith(TEXTS)]
    return _Row(
        publication=read_publication(content[NAME].read_bytes()),
        version=newest.head,
        errata=len(premis.errata_of(content[premis.PATH].read_bytes())),
        text="\n".join(path.read_text(encoding="utf-8") for path in texts),
    )


def _forget(connection: sqlite3.Connection, reference: str) -> None:
    found = connection.execute("SELECT row FROM releases WHERE reference = ?", (reference,))
    for (row,) in found.fetchall():
        connection.execute("DELETE FROM words WHERE rowid = ?", (row,))
        connection.execute("DELETE FROM releases WHERE row = ?", (row,))


def _learn(connection: sqlite3.Connection, known: _Row) -> None:
    one = known.publication
    first = one.date.toordinal() * PER_DAY
    (last,) = connection.execute(
        "SELECT max(row) FROM releases WHERE row BETWEEN ? AND ?", (first, first + PER_DAY - 1)
    ).fetchone()
    row = first if last is None else last + 1
    issuers = " ; ".join(
        f"{name} ; {issuer.key}" for issuer in one.issuers for name in issuer.names.values()
    )
    titles = " ; ".join(one.titles.values())
    words = (one.reference, titles, known.text, issuers, " ; ".join(one.people),
             " ; ".join(one.credits))  # fmt: skip
    connection.execute(
        f"INSERT INTO words (rowid, {', '.join(_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row, *(fold(text) for text in words)),
    )
    names = json.dumps(one.issuer_names, ensure_ascii=False)
    connection.execute(
        "INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row, one.reference, known.version, one.date.isoformat(), one.issued.isoformat(),
         one.title, names, known.errata, known.text),
    )  # fmt: skip
