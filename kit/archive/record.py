"""What the archive needs to know of a publication: `kit.json`, read and checked.

The archive reads of `kit.json`, beside the PDFs of `out/REFERENCE/`:

    schema      1
    reference   letters, figures, `.`, `_`, `-`; at most 64 signs, the first a letter or figure
    date        of the release, ISO 8601: "2020-09-21"
    place       text, may be ""
    embargo     an instant with its zone, "2020-09-22T06:00+02:00", or null
    languages   ["fr", …]
    title       {"fr": …}: one for every language
    issuers     [{"key", "name", "address"?}, …], the first one leads; address is a mailto: or an
                address of the web, and stands with the name in the OCFL inventory (W008, W009)
    people      ["Camille Leroux", …]: spokespersons and contacts, searched by `--person`
    credits     ["© …", …]: of the photos, searched by `--credit`
    rights      one sentence, may be ""
    documents   ["communique", …]
    files       what `kit.publish.manifest.File` holds; paths never start with `record/`
    versions    {"press-kit": "0.1.0", …}: of the programs that made the files
    inputs      [{"path", "sha256"}, …]
    findings    [{"rule", "level", "where", "message"}, …]; `where` starts with the file's path
    erratum     null or absent, or {"date": "2020-09-25", "replaces": "2020-09-21", "reason": …,
                "banner": {"fr": "Erratum, annule et remplace la version du 21 septembre 2020"}}

`erratum` is what the release says of itself: the build has set `banner` on the first page of every
document. `replaces` is the date of the version that it annuls (of its erratum, where it was one).
Other keys are kept in the archived `kit.json` and not looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date as Date
from datetime import datetime
from typing import TypeVar

from kit.errors import BadInput
from kit.findings import Finding, Place
from kit.publish.manifest import NAME, SCHEMA, File

RESERVED = "record/"
TEXTS = f"{RESERVED}text/"

# The edition that a document is read from: the first of these that it has.
READ_FROM = ("email", "archive", "print")

_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_SHA256 = re.compile(r"[0-9a-f]{64}")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """One organisation that publishes. address: `mailto:`, of the web, or nothing."""

    key: str
    name: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a release says of its own erratum. banner: by language, as page 1 shows it."""

    date: Date
    replaces: Date
    reason: str
    banner: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One finding of the build, kept as it was told."""

    rule: str
    level: str
    where: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A published release, as its `kit.json` tells it: made by `read_publication` only."""

    reference: str
    date: Date
    place: str
    embargo: datetime | None
    titles: Mapping[str, str]
    issuers: tuple[Issuer, ...]
    people: tuple[str, ...]
    credits: tuple[str, ...]
    rights: str
    files: tuple[File, ...]
    versions: Mapping[str, str]
    findings: tuple[Checked, ...]
    erratum: Claim | None

    @property
    def title(self) -> str:
        """The title in the first language."""
        return next(iter(self.titles.values()))

    @property
    def issued(self) -> Date:
        """The day of this version: of its erratum, else of the release."""
        return self.erratum.date if self.erratum else self.date


def read_publication(data: bytes, name: str = NAME) -> Publication:
    """The publication that `data` tells; BadInput with everything that is wrong with it.

    name: of the file, for the findings.
    """
    try:
        tree = json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise BadInput((_wrong(name, "this is no JSON: {reason}.", reason=str(error)),)) from error
    reader = _Reader(name)
    made = reader.publication(tree)
    if reader.findings or made is None:
        raise BadInput(tuple(reader.findings))
    return made


def read_from(publication: Publication) -> tuple[File, ...]:
    """One PDF of each document, format and language: the edition to read the words from."""
    chosen: dict[tuple[str, str, str], File] = {}
    for edition in READ_FROM:
        for one in publication.files:
            if one.edition == edition and one.path.lower().endswith(".pdf"):
                chosen.setdefault((one.document, one.format, one.language), one)
    return tuple(chosen[key] for key in sorted(chosen))


class _Reader:
    """Reads fields one by one and keeps what is wrong, so that all of it is told at once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.findings: list[Finding] = []

    def publication(self, tree: object) -> Publication | None:
        if not isinstance(tree, dict) or tree.get("schema") != SCHEMA:
            self.miss("schema", str(SCHEMA))
            return None
        reference = self.take(tree, "reference", "a reference", _reference)
        issued = self.take(tree, "date", "a date", _date)
        titles = self.take(tree, "title", "a title for every language", _texts_by_key)
        issuers = self.take(tree, "issuers", "a list of issuers", _issuers)
        files = self.take(tree, "files", "a list of files", _files)
        versions = self.take(tree, "versions", "versions by program", _texts_by_key)
        embargo = self.take(tree, "embargo", "an instant with its zone", _instant_or_none)
        erratum = self.take(tree, "erratum", "an erratum", _erratum)
        place = self.take(tree, "place", "text", _text)
        rights = self.take(tree, "rights", "text", _text)
        people = self.take(tree, "people", "a list of texts", _texts)
        owners = self.take(tree, "credits", "a list of texts", _texts)
        findings = self.take(tree, "findings", "a list of findings", _findings)
        if not (reference and issued and titles and issuers and files and versions):
            return None
        return Publication(
            reference=reference,
            date=issued,
            place=place or "",
            embargo=embargo[0] if embargo else None,
            titles=titles,
            issuers=issuers,
            people=people or (),
            credits=owners or (),
            rights=rights or "",
            files=files,
            versions=versions,
            findings=findings or (),
            erratum=erratum[0] if erratum else None,
        )

    def take(
        self, tree: Mapping[str, object], key: str, wanted: str, read: Callable[[object], T]
    ) -> T | None:
        try:
            return read(tree.get(key))
        except (KeyError, TypeError, ValueError):
            self.miss(key, wanted)
            return None

    def miss(self, key: str, wanted: str) -> None:
        self.findings.append(_wrong(self.name, "`{key}` is not {wanted}.", key=key, wanted=wanted))


def _wrong(name: str, message: str, **values: str) -> Finding:
    return Finding(
        rule="archive-manifest",
        where=Place(file=name),
        message=message,
        remedy="Build the release again: `kit build` writes this file.",
        values=values,
    )


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError
    return value


def _filled(value: object) -> str:
    text = _text(value)
    if not text.strip():
        raise ValueError
    return text


def _reference(value: object) -> str:
    if not _REFERENCE.fullmatch(_text(value)):
        raise ValueError
    return _text(value)


def _date(value: object) -> Date:
    return Date.fromisoformat(_text(value))


def _instant_or_none(value: object) -> tuple[datetime | None]:
    if value is None:
        return (None,)
    found = datetime.fromisoformat(_text(value))
    if found.tzinfo is None:
        raise ValueError
    return (found,)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_filled(one) for one in _list([] if value is None else value))


def _texts_by_key(value: object) -> dict[str, str]:
    found = {key: _filled(text) for key, text in _mapping(value).items()}
    if not found:
        raise ValueError
    return found


def _issuers(value: object) -> tuple[Issuer, ...]:
    blocks = [_mapping(one) for one in _list(value)]
    if not blocks:
        raise ValueError
    return tuple(
        Issuer(
            key=_filled(one.get("key")),
            name=_filled(one.get("name")),
            address=_text(one.get("address")),
        )
        for one in blocks
    )


def _erratum(value: object) -> tuple[Claim | None]:
    if value is None:
        return (None,)
    block = _mapping(value)
    claim = Claim(
        date=_date(block["date"]),
        replaces=_date(block["replaces"]),
        reason=_filled(block["reason"]),
        banner=_texts_by_key(block["banner"]),
    )
    return (claim,)


def _findings(value: object) -> tuple[Checked, ...]:
    blocks = [_mapping(one) for one in _list([] if value is None else value)]
    return tuple(
        Checked(
            rule=_filled(one["rule"]),
            level=_filled(one["level"]),
            where=_text(one["where"]),
            message=_text(one["message"]),
        )
        for one in blocks
    )


def _files(value: object) -> tuple[File, ...]:
    found = tuple(_file(_mapping(one)) for one in _list(value))
    if not found or len({one.path for one in found}) < len(found):
        raise ValueError
    return found


def _file(block: Mapping[str, object]) -> File:
    path = _filled(block["path"])
    parts = path.split("/")
    if path.startswith(RESERVED) or path == NAME or any(p in ("", ".", "..") for p in parts):
        raise ValueError
    if not _SHA256.fullmatch(_text(block["sha256"])):
        raise ValueError
    return File(
        path=path,
        document=_filled(block["document"]),
        format=_text(block.get("format")),
        language=_filled(block["language"]),
        edition=_filled(block["edition"]),
        pages=_count(block["pages"]),
        bytes=_count(block["bytes"]),
        sha256=_text(block["sha256"]),
        conformance=_texts(block["conformance"]),
        key=_text(block.get("key")),
    )


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value
