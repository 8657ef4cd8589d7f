"""Each rule catches the files that break it, and no other rule cries out at them."""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from clean_files import clean

from kit.preflight import Expected, preflight
from kit.preflight.rule import Rule, all_rules

HERE = Path(__file__).parent
OURS = {"clean_files", "mutant_hands", "test_mutants"}
MODULES = sorted(file.stem for file in HERE.glob("*.py") if file.stem not in OURS)
RULES = {rule.name: rule for rule in all_rules()}


@dataclass(frozen=True)
class Mutant:
    """One way to break a clean file."""

    rule: Rule
    profile: str
    name: str
    make: Callable[[Any], Any]
    promise: Callable[[Expected], Expected]

    def __str__(self) -> str:
        return f"{self.profile}-{self.rule.name}-{self.name}"

    def broken(self) -> bytes:
        """The clean file, broken."""
        data = clean(self.profile).pdf
        if self.name.endswith("bytes"):
            made = self.make(data)
            assert isinstance(made, bytes)
            return made
        with pikepdf.open(io.BytesIO(data)) as pdf:
            self.make(pdf)
            return saved(pdf, self.profile)


def saved(pdf: pikepdf.Pdf, profile: str) -> bytes:
    """The file, saved as its edition saves it."""
    held = io.BytesIO()
    pdf.save(
        held,
        force_version="1.6" if profile == "print" else "1.7",
        deterministic_id=True,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return held.getvalue()


def mutants() -> Iterator[Mutant]:
    """Every mutant of every file of this folder, on each profile of its rule."""
    for module in MODULES:
        rule = RULES.get(module.replace("_", "-"))
        if rule is None:
            continue
        held = vars(importlib.import_module(module))
        for name, make in held.items():
            if name.startswith("mutant"):
                for profile in sorted(getattr(make, "profiles", rule.profiles)):
                    yield Mutant(rule, profile, name, make, held.get("expected", as_given))


def as_given(expected: Expected) -> Expected:
    """What the build promised, unchanged."""
    return expected


@pytest.mark.parametrize("profile", ["print", "email", "archive"])
def test_a_clean_file_has_no_finding(profile: str) -> None:
    made = clean(profile)
    assert preflight(made.pdf, profile, expected=made.expected).findings == ()


@pytest.mark.parametrize("mutant", list(mutants()), ids=str)
def test_a_mutant_is_caught_by_its_rule_and_as_nothing_else(mutant: Mutant) -> None:
    promised = mutant.promise(clean(mutant.profile).expected)
    report = preflight(mutant.broken(), mutant.profile, expected=promised)
    assert report.rules == {mutant.rule.name}


def test_every_rule_has_a_mutant_and_every_mutant_a_rule() -> None:
    assert {name.replace("_", "-") for name in MODULES} == set(RULES)


def test_there_are_enough_mutants() -> None:
    made = list(mutants())
    assert sum(one.profile == "print" for one in made) >= 40
    assert sum(one.profile != "print" for one in made) >= 30
