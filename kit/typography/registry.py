"""The rules there are: each a function of a file in `rules/`, found by listing that folder."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Literal

from kit.findings import Level
from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.found import Found
from kit.typography.runs import Run
from kit.typography.text import Text

Stage = Literal["fix", "typo"]
Propose = Callable[[Run, Locale], Iterator[Edit]]
Examine = Callable[[Text], Iterator[Found]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule that proposes edits.

    stage: typo is done always, fix on request. examples: what is typed, and what comes out of the
    whole stage. languages: those it speaks. after: names of rules that go before it.
    """

    name: str
    authority: str
    stage: Stage
    languages: frozenset[str]
    examples: Mapping[str, str]
    after: tuple[str, ...]
    propose: Propose

    @property
    def says(self) -> str:
        """What the rule does, in one sentence."""
        return (self.propose.__doc__ or "").strip().splitlines()[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A rule that only reports, from the text or from the text and the data.

    level: how grave its findings are. examples: a text, and the excerpt that it is told for, or
    None where it is right.
    """

    name: str
    authority: str
    level: Level
    languages: frozenset[str]
    examples: Mapping[str, str | None]
    examine: Examine

    @property
    def says(self) -> str:
        """What the check looks at, in one sentence."""
        return (self.examine.__doc__ or "").strip().splitlines()[0]


_RULES: dict[str, Rule] = {}
_CHECKS: dict[str, Check] = {}


def rule(
    name: str,
    *,
    authority: str,
    examples: Mapping[str, str],
    stage: Stage = "typo",
    after: tuple[str, ...] = (),
    languages: tuple[str, ...] = ("fr",),
) -> Callable[[Propose], Propose]:
    """Make a function a rule that proposes edits."""

    def register(propose: Propose) -> Propose:
        _RULES[name] = Rule(
            name=name,
            authority=authority,
            stage=stage,
            languages=frozenset(languages),
            examples=MappingProxyType(dict(examples)),
            after=after,
            propose=propose,
        )
        return propose

    return register


def check(
    name: str,
    *,
    authority: str,
    level: Level,
    examples: Mapping[str, str | None],
    languages: tuple[str, ...] = ("fr", "en"),
) -> Callable[[Examine], Examine]:
    """Make a function a check that reports."""

    def register(examine: Examine) -> Examine:
        _CHECKS[name] = Check(
            name=name,
            authority=authority,
            level=level,
            languages=frozenset(languages),
            examples=MappingProxyType(dict(examples)),
            examine=examine,
        )
        return examine

    return register


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule that proposes edits, each after those that it names; otherwise by name."""
    _load()
    waiting = sorted(_RULES.values(), key=lambda one: one.name)
    ordered: list[Rule] = []
    while waiting:
        done = {one.name for one in ordered}
        ready = next(one for one in waiting if done.issuperset(one.after))
        waiting.remove(ready)
        ordered.append(ready)
    return tuple(ordered)


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, by name."""
    _load()
    return tuple(_CHECKS[name] for name in sorted(_CHECKS))


@cache
def rules_of(stage: Stage, language: str) -> tuple[Rule, ...]:
    """The rules of a stage that speak a language, in their order."""
    return tuple(one for one in all_rules() if one.stage == stage and language in one.languages)


def _load() -> None:
    folder = import_module("kit.typography.rules")
    for found in pkgutil.iter_modules(folder.__path__):
        import_module(f"{folder.__name__}.{found.name}")
