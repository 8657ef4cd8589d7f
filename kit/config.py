"""`kit.toml`, the mark of a workspace, as one frozen value."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Never
from zoneinfo import ZoneInfo

from kit.errors import BadInput
from kit.findings import Finding, Place
from kit.messages.rule import Rule, nearest

FILE = "kit.toml"
ARCHIVE = "archive"
"""The folder of the archive in a workspace; `kit archive --archive` names another."""
MOST_COPIES = 10_000_000

SYNTAX = Rule("config-syntax", "this is not TOML: {problem}.", "Mend this line.")
UNKNOWN = Rule("config-unknown-key", "`{key}` is not a setting.", "Did you mean {known}?")
_VALUE = "`{key}` can't be `{value}`."
TABLE = Rule("config-table", _VALUE, "Write a table, `[{key}]`.")
WORDS = Rule("config-words", _VALUE, "Write a name of the registry, such as `FOGRA39`.")
PLACE = Rule("config-place", _VALUE, "Write the name of a file or a folder in the workspace.")
LANGUAGES = Rule("config-languages", _VALUE, 'Write a list of languages, such as `["fr", "en"]`.')
ZONE = Rule("config-zone", _VALUE, "Write a time zone by its city, such as `Europe/Paris`.")
REGION = Rule("config-region", _VALUE, "Write the two capitals of a country, such as `FR`.")
SIZE = Rule("config-size", _VALUE, 'Write a size, such as `"500 kB"`.')
COPIES = Rule("config-copies", _VALUE, "Write a number of copies, such as `250`.")
ORDERED = Rule("config-order", _VALUE, 'Write words for the printer, such as `"matt, 135 g/m²"`.')
SHARED = Rule(
    "config-shared-folder",
    "`{key}` can't be `{value}`: what is made would be mixed with what lies in `{other}`.",
    "Give each a folder of its own.",
)
RULES = (
    *(SYNTAX, UNKNOWN, TABLE, WORDS, PLACE, SHARED),
    *(LANGUAGES, ZONE, REGION, SIZE, COPIES, ORDERED),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What the print edition is made for.

    condition: its name in the registry of characterisation data. profile: the ICC file, under the
    workspace; "" for the one that comes with the kit.
    """

    condition: str = "FOGRA39"
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What a release takes when it says nothing.

    zone: IANA name. region: of telephone numbers without a country, ISO 3166.
    """

    languages: tuple[str, ...] = ("fr",)
    zone: str = "Europe/Paris"
    region: str = "FR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where things lie, under the workspace."""

    releases: str = "releases"
    layouts: str = "layouts"
    brands: str = "assets/brands"
    fonts: str = "fonts"
    out: str = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cache:
    """How many bytes the cache may hold when a build has ended."""

    size: int = 2_000_000_000


def _budgets() -> Mapping[str, int]:
    return {"communique": 500_000, "dossier": 5_000_000}


def _nothing() -> Mapping[str, Never]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of a workspace.

    budget: bytes of the e-mail edition. print_run: copies, for a release that orders none.
    paper, finishing: in the words of the office, for the printer. All four by document.
    """

    output: Output = field(default_factory=Output)
    defaults: Defaults = field(default_factory=Defaults)
    folders: Folders = field(default_factory=Folders)
    cache: Cache = field(default_factory=Cache)
    budget: Mapping[str, int] = field(default_factory=_budgets)
    print_run: Mapping[str, int] = field(default_factory=_nothing)
    paper: Mapping[str, str] = field(default_factory=_nothing)
    finishing: Mapping[str, str] = field(default_factory=_nothing)

    def budget_of(self, document: str) -> int:
        """Bytes that the e-mail edition of `document` may take: the communiqué's, if not set."""
        return self.budget.get(document, self.budget["communique"])


def read_config(text: str) -> Config:
    """The settings in `text`. BadInput names everything that is wrong, with its line."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput((_syntax(str(error)),)) from error
    findings = tuple(_faults(tables, text)) or tuple(_shared(tables.get("folders", {}), text))
    if findings:
        raise BadInput(findings)
    given = {name: tables.get(name, {}) for name in _TABLES}
    defaults = dict(given["defaults"])
    if "languages" in defaults:
        defaults["languages"] = tuple(defaults["languages"])
    sizes = {document: _size(value) or 0 for document, value in given["budget"].items()}
    return Config(
        output=replace(Output(), **given["output"]),
        defaults=replace(Defaults(), **defaults),
        folders=replace(Folders(), **given["folders"]),
        cache=Cache(size=_size(given["cache"].get("size")) or Cache().size),
        budget={**_budgets(), **sizes},
        print_run=given["print_run"],
        paper=given["paper"],
        finishing=given["finishing"],
    )


def _syntax(problem: str) -> Finding:
    at = re.search(r"\(at line (\d+), column (\d+)\)", problem)
    where = Place(file=FILE, line=int(at[1]), column=int(at[2])) if at else Place(file=FILE)
    return SYNTAX.at(where, problem=problem.split(" (at ")[0].rstrip(".").lower())


def _faults(tables: Mapping[str, Any], text: str) -> Iterator[Finding]:
    for name, table in tables.items():
        if name not in _TABLES:
            yield UNKNOWN.at(_place(text, "", name), key=name, known=nearest(name, tuple(_TABLES)))
        elif not isinstance(table, Mapping):
            place = _place(text, "", name)
            yield TABLE.at(place, key=name, value=str(table))
        else:
            yield from _faults_of(name, table, text)


def _faults_of(name: str, table: Mapping[str, Any], text: str) -> Iterator[Finding]:
    checks = _TABLES[name]
    for key, value in table.items():
        place = _place(text, name, key)
        check = checks.get(key) or checks.get("*")
        if check is None:
            yield UNKNOWN.at(place, key=f"{name}.{key}", known=nearest(key, tuple(checks)))
        elif not check.holds(value):
            shown = value if isinstance(value, str) else repr(value)
            yield check.rule.at(place, key=f"{name}.{key}", value=shown)


def _shared(given: Mapping[str, str], text: str) -> Iterator[Finding]:
    """What is made lies apart: a build replaces folders there, whole, with all that they hold.

    Capitals don't count: on some file systems `Out` is `out`.
    """
    folders = replace(Folders(), **given)
    sources = {key: getattr(folders, key) for key in ("releases", "layouts", "brands", "fonts")}
    for key, source in {**sources, "": ARCHIVE}.items():
        pair = {"out": folders.out, key: source}
        one, other = (f"{path.casefold()}/" for path in pair.values())
        if one.startswith(other) or other.startswith(one):
            told = "out" if "out" in given else key
            (beside,) = (path for name, path in pair.items() if name != told)
            place = _place(text, "folders", told)
            yield SHARED.at(place, key=f"folders.{told}", value=pair[told], other=beside)


@dataclass(frozen=True, slots=True)
class _Check:
    holds: Callable[[Any], bool]
    rule: Rule


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_folder(value: Any) -> bool:
    if not _is_words(value) or value.startswith(("/", "~")) or "\\" in value:
        return False
    return not {"", ".", ".."} & set(value.split("/"))


def _is_zone(value: Any) -> bool:
    if not _is_words(value):
        return False
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError):  # not found, a path, a folder of the zone database
        return False
    return True


def _is_languages(value: Any) -> bool:
    tags = value if isinstance(value, list) else []
    good = [
        tag for tag in tags if isinstance(tag, str) and re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", tag)
    ]
    return bool(tags) and len(set(good)) == len(tags)


def _is_region(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[A-Z]{2}", value) is not None


def _size(value: Any) -> int | None:
    """Bytes: `500000`, "500 kB", "5 MB", "2 GB"; thousands, not 1024."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    if isinstance(value, str) and (found := re.fullmatch(r"([1-9]\d*) ?(k|M|G)B", value)):
        return int(found[1]) * {"k": 1_000, "M": 1_000_000, "G": 1_000_000_000}[found[2]]
    return None


def _is_copies(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MOST_COPIES


_FOLDER = _Check(_is_folder, PLACE)
_SIZE = _Check(lambda value: _size(value) is not None, SIZE)
_TABLES: Mapping[str, Mapping[str, _Check]] = {
    "output": {"condition": _Check(_is_words, WORDS), "profile": _FOLDER},
    "defaults": {
        "languages": _Check(_is_languages, LANGUAGES),
        "zone": _Check(_is_zone, ZONE),
        "region": _Check(_is_region, REGION),
    },
    "folders": dict.fromkeys(("releases", "layouts", "brands", "fonts", "out"), _FOLDER),
    "cache": {"size": _SIZE},
    "budget": {"*": _SIZE},
    "print_run": {"*": _Check(_is_copies, COPIES)},
    "paper": {"*": _Check(_is_words, ORDERED)},
    "finishing": {"*": _Check(_is_words, ORDERED)},
}


def _place(text: str, table: str, key: str) -> Place:
    """The line on which a table, or a key of a table, is written: its first letter."""
    current = ""
    for number, line in enumerate(text.split("\n"), 1):
        head = re.match(r"\s*\[\s*([\w-]+)\s*\]", line)
        current = head[1] if head else current
        found = re.match(rf"\s*(?:{re.escape(table)}\s*\.\s*)?[\"']?({re.escape(key)})\b", line)
        if not table and head and head[1] == key:
            return Place(file=FILE, line=number, column=head.start(1) + 1)
        if found and not head and (current == table or not table):
            return Place(file=FILE, line=number, column=found.start(1) + 1)
    return Place(file=FILE)
