"""What the archive needs to know of a publication: `kit.json`, read and checked.

The archive reads of `kit.json`, beside the PDFs of `out/REFERENCE/`:

    schema      1
    reference   letters, figures, `.`, `_`, `-`; at most 64 signs, the first a letter or figure
    date        of the release, ISO 8601: "2020-09-21"
    place       {"fr": "Paris"}, may be {}
    embargo     an instant with its zone, "2020-09-22T06:00+02:00", or null
    languages   ["fr", …]
    title       {"fr": …}: one for every language
    issuers     [{"key", "name": {"fr": …}, "address"?}, …], the first one leads; address is a
                mailto: or an address of the web, and stands with the name in the OCFL inventory
                (W008, W009)
    people      ["Camille Leroux", …]: spokespersons and contacts, searched by `--person`
    credits     ["© …", …]: of the photos, searched by `--credit`
    rights      {"fr": one sentence}, may be {}
    documents   ["communique", …]
    files       what `kit.publish.manifest.File` holds; paths never start with `record/`
    versions    {"press-kit": "0.1.0", …}: of the programs that made the files
    inputs      [{"path", "sha256"}, …]
    findings    [{"rule", "level", "where", "message"}, …]; where `where` starts with the path of
                a file it is that file's, where it starts with `dossier.html` that document's,
                else it counts for all files
    erratum     null or absent, or {"date": "2020-09-25", "replaces": "2020-09-21", "reason": …,
                "banner": {"fr": "Erratum, annule et remplace la version du 21 septembre 2020"}}

`erratum` is what the release says of itself: the build has set `banner` on the first page of every
document. `replaces` is the date of the version that it annuls (of its erratum, where it was one).
`draft` is true for pages stamped as a draft, which are not archived. Other keys are kept in the
archived `kit.json` and not looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date as Date
from datetime import datetime
from typing import TypeVar

from kit.archive import fields
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
    """One organisation that publishes.

    names: by language. address: `mailto:`, of the web, or nothing.
    """

    key: str
    names: Mapping[str, str]
    address: str = ""

    def name(self, language: str) -> str:
        """The name in `language`, else in the first one it has."""
        return self.names.get(language) or next(iter(self.names.values()))


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
    place: Mapping[str, str]
    embargo: datetime | None
    languages: tuple[str, ...]
    titles: Mapping[str, str]
    issuers: tuple[Issuer, ...]
    people: tuple[str, ...]
    credits: tuple[str, ...]
    rights: Mapping[str, str]
    files: tuple[File, ...]
    versions: Mapping[str, str]
    findings: tuple[Checked, ...]
    erratum: Claim | None
    is_draft: bool = False

    @property
    def language(self) -> str:
        """The first language."""
        return self.languages[0]

    @property
    def title(self) -> str:
        """The title in the first language."""
        return self.titles.get(self.language) or next(iter(self.titles.values()))

    @property
    def issuer_names(self) -> tuple[str, ...]:
        """The names of the issuers in the first language; the first one leads."""
        return tuple(one.name(self.language) for one in self.issuers)

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
        issued = self.take(tree, "date", "a date", fields.day)
        languages = self.take(tree, "languages", "a list of languages", _languages)
        titles = self.take(tree, "title", "a title for every language", fields.filled_by_key)
        issuers = self.take(tree, "issuers", "a list of issuers", _issuers)
        files = self.take(tree, "files", "a list of files", _files)
        versions = self.take(tree, "versions", "versions by program", fields.filled_by_key)
        embargo = self.take(tree, "embargo", "an instant with its zone", fields.instant_or_none)
        erratum = self.take(tree, "erratum", "an erratum", _erratum)
        place = self.take(tree, "place", "text by language", fields.texts_by_key)
        rights = self.take(tree, "rights", "text by language", fields.texts_by_key)
        people = self.take(tree, "people", "a list of texts", fields.texts)
        owners = self.take(tree, "credits", "a list of texts", fields.texts)
        findings = self.take(tree, "findings", "a list of findings", _findings)
        if not (reference and issued and languages and titles and issuers and files and versions):
            return None
        return Publication(
            reference=reference,
            date=issued,
            place=place or {},
            embargo=embargo[0] if embargo else None,
            languages=languages,
            titles=titles,
            issuers=issuers,
            people=people or (),
            credits=owners or (),
            rights=rights or {},
            files=files,
            versions=versions,
            findings=findings or (),
            erratum=erratum[0] if erratum else None,
            is_draft=tree.get("draft") is True,
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


def _reference(value: object) -> str:
    if not _REFERENCE.fullmatch(fields.text(value)):
        raise ValueError
    return fields.text(value)


def _languages(value: object) -> tuple[str, ...]:
    found = fields.texts(value)
    if not found:
        raise ValueError
    return found


def _issuers(value: object) -> tuple[Issuer, ...]:
    blocks = [fields.mapping(one) for one in fields.listed(value)]
    if not blocks:
        raise ValueError
    return tuple(
        Issuer(
            key=fields.filled(one.get("key")),
            names=fields.filled_by_key(one.get("name")),
            address=fields.text(one.get("address")),
        )
        for one in blocks
    )


def _erratum(value: object) -> tuple[Claim | None]:
    if value is None:
        return (None,)
    block = fields.mapping(value)
    claim = Claim(
        date=fields.day(block["date"]),
        replaces=fields.day(block["replaces"]),
        reason=fields.filled(block["reason"]),
        banner=fields.filled_by_key(block["banner"]),
    )
    return (claim,)


def _findings(value: object) -> tuple[Checked, ...]:
    blocks = [fields.mapping(one) for one in fields.listed([] if value is None else value)]
    return tuple(
        Checked(
            rule=fields.filled(one["rule"]),
            level=fields.filled(one["level"]),
            where=fields.text(one["where"]),
            message=fields.text(one["message"]),
        )
        for one in blocks
    )


def _files(value: object) -> tuple[File, ...]:
    found = tuple(_file(fields.mapping(one)) for one in fields.listed(value))
    if not found or len({one.path for one in found}) < len(found):
        raise ValueError
    return found


def _file(block: Mapping[str, object]) -> File:
    path = fields.filled(block["path"])
    parts = path.split("/")
    if path.startswith(RESERVED) or path == NAME or any(p in ("", ".", "..") for p in parts):
        raise ValueError
    if not _SHA256.fullmatch(fields.text(block["sha256"])):
        raise ValueError
    return File(
        path=path,
        document=fields.filled(block["document"]),
        format=fields.text(block.get("format")),
        language=fields.filled(block["language"]),
        edition=fields.filled(block["edition"]),
        pages=fields.count(block["pages"]),
        bytes=fields.count(block["bytes"]),
        sha256=fields.text(block["sha256"]),
        conformance=fields.texts(block["conformance"]),
        key=fields.text(block.get("key")),
    )
