"""Run the rules of a profile over a file."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Iterator

from kit.findings import Finding
from kit.pdf.walk import PdfFile
from kit.preflight import ink
from kit.preflight.expected import NOTHING, Expected
from kit.preflight.profiles import profile_named
from kit.preflight.report import Report
from kit.preflight.rule import Rule, all_rules

MOST_OF_A_RULE = 100
"""So many findings of one rule are kept: a file all in RGB is told so a hundred times, not more."""


def preflight(pdf: bytes, profile: str, *, expected: Expected | None = None) -> Report:
    """Check a PDF, ours or not, against a profile: print, email or archive.

    expected: what our own build promised; rules that need it are silent without.
    Raises `Unreadable` where the file can't be read, `KitError` for an unknown profile.
    """
    wanted = profile_named(profile).name
    file = PdfFile(pdf)
    promised = expected or NOTHING
    used = tuple(
        rule
        for rule in all_rules()
        if wanted in rule.profiles and not (rule.is_promise and expected is None)
    )
    findings = tuple(finding for rule in used for finding in _first(rule, file, promised))
    return Report(
        profile=wanted,
        findings=findings,
        checked=tuple(rule.name for rule in used),
        not_measured=((ink.RULE, ink.NOT_ASKED),) if wanted == "print" else (),
        pages=len(file.pages),
    )


def ready() -> None:
    """Load now what rules load late, for all the processes that will be forked off this one."""
    all_rules()
    for engine in ("pypdfium2", "zxingcpp"):
        importlib.import_module(engine)


def _first(rule: Rule, file: PdfFile, expected: Expected) -> Iterator[Finding]:
    counted: Counter[str] = Counter()
    for finding in rule.findings(file, expected):
        counted[rule.name] += 1
        if counted[rule.name] > MOST_OF_A_RULE:
            return
        yield finding
