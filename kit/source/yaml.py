"""YAML to plain values in which every scalar stays text, and every value knows its place.

`safe_load` would read `11:30` as 690, `01000` as 512 and `no` as False, and keep the last of two
equal keys in silence. Events are read instead of nodes: an anchor is seen only there, and depth is
known before anything recurses.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from kit.errors import BadInput
from kit.findings import Finding, Place
from kit.source import rules

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

LIMIT = 1_000_000
DEPTH = 24

STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters, lone surrogates, U+FEFF, and the line ends that no editor shows."""


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file says, and where. places: of each value by its path; keys: of each key."""

    file: str
    value: Value
    places: Mapping[Path, Place]
    keys: Mapping[Path, Place]

    def where(self, path: Path) -> Place:
        """Where the value at `path` is, or the nearest one that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(file=self.file, line=1, column=1))

    def where_key(self, path: Path) -> Place:
        """Where the key of the value at `path` is written."""
        return self.keys.get(path) or self.where(path)


def parse(text: str, file: str, *, first_line: int = 1) -> Tree:
    """The values in `text`, the first line of which is line `first_line` of `file`.

    BadInput: everything but plain mappings, lists and scalars; a syntax error ends the reading.
    """
    return _Reading(text, file, first_line).tree()


class _Reading:
    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text = text
        self.file = file
        self.first_line = first_line
        # Only a line feed ends a line, as in every editor; YAML counts U+0085 and U+2028 too.
        self.starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
        self.places: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.findings: list[Finding] = []

    def tree(self) -> Tree:
        if len(self.text) > LIMIT:
            raise BadInput((rules.YAML_SIZE.at(self.place(0), limit="1 MB"),))
        if strange := STRANGE.search(self.text):
            where = self.place(strange.start())
            raise BadInput((rules.YAML_CHARACTER.at(where, name=_name(strange[0])),))
        try:
            value = self.document(yaml.parse(self.text, yaml.CSafeLoader))
        except yaml.MarkedYAMLError as error:
            raise BadInput((*self.findings, self.bad_syntax(error))) from error
        if self.findings:
            raise BadInput(tuple(self.findings))
        return Tree(self.file, value, self.places, self.keys)

    def document(self, events: Iterator[yaml.Event]) -> Value:
        value: Value = ""
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.findings.append(rules.YAML_DOCUMENTS.at(self.at(event)))
                    break
            elif isinstance(event, yaml.NodeEvent):
                value = self.value(event, events, ())
        return value

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Value:
        self.places.setdefault(path, self.at(event))
        self.refuse(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, events, path)
        return self.scalar(event) if isinstance(event, yaml.ScalarEvent) else ""

    def scalar(self, event: yaml.ScalarEvent) -> str:
        if strange := STRANGE.search(event.value):  # written as an escape, such as "\0"
            where = self.at(event)
            self.findings.append(rules.YAML_CHARACTER.at(where, name=_name(strange[0])))
        return str(event.value)

    def refuse(self, event: yaml.Event) -> None:
        place = self.at(event)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self.findings.append(rules.YAML_ALIAS.at(place, name=str(anchor)))
        elif anchor is not None:
            self.findings.append(rules.YAML_ANCHOR.at(place, name=anchor))
        if tag is not None:
            short = tag.replace("tag:yaml.org,2002:", "!!")
            self.findings.append(rules.YAML_TAG.at(place, tag=short))

    def mapping(
        self, start: yaml.Event, events: Iterator[yaml.Event], path: Path
    ) -> dict[str, Value]:
        self.too_deep(start, path)
        found: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, events, path)
            value = self.value(next(events), events, (*path, key))
            found.setdefault(key, value)
        return found

    def key(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> str:
        place = self.at(event)
        if not isinstance(event, yaml.ScalarEvent):
            self.findings.append(rules.YAML_KEY.at(place))
            self.value(event, events, (*path, "?"))
            return "?"
        self.refuse(event)
        first = self.keys.setdefault((*path, event.value), place)
        if first is not place:
            line = str(first.line)
            self.findings.append(rules.DUPLICATE_KEY.at(place, key=event.value, line=line))
        return str(event.value)

    def sequence(self, start: yaml.Event, events: Iterator[yaml.Event], path: Path) -> list[Value]:
        self.too_deep(start, path)
        found: list[Value] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self.value(event, events, (*path, len(found))))
        return found

    def too_deep(self, event: yaml.Event, path: Path) -> None:
        if len(path) >= DEPTH:
            deep = rules.YAML_DEPTH.at(self.at(event), limit=str(DEPTH))
            raise BadInput((*self.findings, deep))

    def at(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return self.place(mark.index if mark else 0)

    def place(self, index: int) -> Place:
        line = bisect_right(self.starts, index) - 1
        column = index - self.starts[line] + 1
        return Place(file=self.file, line=line + self.first_line, column=column)

    def bad_syntax(self, error: yaml.MarkedYAMLError) -> Finding:
        mark = error.problem_mark or error.context_mark
        where = self.place(mark.index) if mark else Place(file=self.file)
        return rules.YAML_SYNTAX.at(where, problem=str(error.problem or error.context))


def _name(sign: str) -> str:
    return unicodedata.name(sign, f"U+{ord(sign):04X}")
