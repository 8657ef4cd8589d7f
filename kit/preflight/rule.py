"""How a preflight rule is written, and how all of them are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from kit.findings import Finding, Level, Place
from kit.pdf.geometry import Box
from kit.pdf.things import Thing
from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected

ERROR, WARNING = Level.ERROR, Level.WARNING
EVERY = frozenset({"print", "email", "archive"})
SCREEN = frozenset({"email", "archive"})
PAPER = frozenset({"print"})
STORE = frozenset({"archive"})


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule yields: a finding that does not yet know its rule.

    level: where it differs from the rule's own. box: on the page, points.
    """

    where: Place
    message: str
    remedy: str = ""
    level: Level | None = None
    box: Box | None = None
    values: dict[str, str] = field(default_factory=dict)


Check = Callable[[PdfFile], Iterable[Fault]]
Promise = Callable[[PdfFile, Expected], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of preflight.

    profiles: names. clause: of the norm it stands on. summary: first paragraph of its docstring.
    is_promise: whether it compares a file with what its build promised.
    """

    name: str
    level: Level
    profiles: frozenset[str]
    clause: str
    summary: str
    is_promise: bool
    look: Promise

    def findings(self, file: PdfFile, expected: Expected) -> Iterator[Finding]:
        """What the rule finds in a file."""
        for fault in self.look(file, expected):
            yield Finding(
                rule=self.name,
                where=fault.where,
                message=fault.message,
                remedy=fault.remedy,
                level=fault.level or self.level,
                values=fault.values,
                box=fault.box,
            )


def rule(
    name: str, level: Level, *, profiles: Iterable[str], clause: str
) -> Callable[[Check], Rule]:
    """Make a rule of a function that looks at any PDF."""

    def made(check: Check) -> Rule:
        def look(file: PdfFile, _: Expected) -> Iterable[Fault]:
            return check(file)

        return Rule(name, level, frozenset(profiles), clause, _summary(check), False, look)

    return made


def promise(
    name: str, level: Level, *, profiles: Iterable[str], clause: str
) -> Callable[[Promise], Rule]:
    """Make a rule of a function that compares a file with what its build promised."""

    def made(check: Promise) -> Rule:
        return Rule(name, level, frozenset(profiles), clause, _summary(check), True, check)

    return made


def at(
    place: Thing | Place,
    message: str,
    remedy: str = "",
    *,
    level: Level | None = None,
    box: Box | None = None,
    **values: object,
) -> Fault:
    """A fault of a painted thing, marked by what is seen of it, or of a place."""
    filled = {name: str(value) for name, value in values.items()}
    if isinstance(place, Thing):
        return Fault(place.where, message, remedy, level, box or place.visible, filled)
    return Fault(place, message, remedy, level, box, filled)


FILE = Place()
"""The place of a fault that concerns the whole file."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule under `rules/`, by name."""
    from kit.preflight import rules

    found = [
        value
        for module in pkgutil.iter_modules(rules.__path__)
        for value in vars(importlib.import_module(f"{rules.__name__}.{module.name}")).values()
        if isinstance(value, Rule)
    ]
    return tuple(sorted(found, key=lambda one: one.name))


def _summary(check: Callable[..., object]) -> str:
    paragraph = (check.__doc__ or "").strip().split("\n\n")[0]
    return " ".join(paragraph.split())
