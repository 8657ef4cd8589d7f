"""What preflight says of a file, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from kit.findings import Finding, Level, Translate, as_data

SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome for one file.

    checked: names of the rules that looked. not_measured: what was not looked at, and why.
    pages: of the file; 0 where it is not known.
    """

    profile: str
    findings: tuple[Finding, ...]
    checked: tuple[str, ...]
    not_measured: tuple[tuple[str, str], ...] = ()
    pages: int = 0

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Findings that stop a build."""
        return tuple(one for one in self.findings if one.level is Level.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Findings that don't."""
        return tuple(one for one in self.findings if one.level is Level.WARNING)

    @property
    def is_clean(self) -> bool:
        """Whether it holds no error."""
        return not self.errors

    @property
    def rules(self) -> frozenset[str]:
        """Names of the rules that found something."""
        return frozenset(one.rule for one in self.findings)


def as_text(report: Report, name: str, translate: Translate = str) -> str:
    """Lines for a terminal: each kind of fault once, with its places."""
    lines = [
        f"{name}: {report.profile}: "
        + translate("{errors} errors, {warnings} warnings, {rules} rules").format(
            errors=len(report.errors), warnings=len(report.warnings), rules=len(report.checked)
        )
    ]
    for faults in grouped(report.findings):
        first = faults[0]
        lines.append(f"  {translate(first.level.value)} {first.rule}: {first.text(translate)}")
        lines.append(f"    {_places(faults)}".rstrip())
        if first.remedy:
            lines.append(f"    → {first.cure(translate)}")
    lines += [
        f"  {translate('not measured')}: {rule}: {translate(why)}"
        for rule, why in report.not_measured
    ]
    return "\n".join(line for line in lines if line.strip()) + "\n"


def grouped(findings: tuple[Finding, ...]) -> Iterator[tuple[Finding, ...]]:
    """Findings that say the same, together; errors first."""

    def sentence(one: Finding) -> tuple[bool, str, str]:
        return one.level is not Level.ERROR, one.rule, one.text()

    for _, same in groupby(sorted(findings, key=sentence), sentence):
        yield tuple(same)


def _places(faults: tuple[Finding, ...]) -> str:
    places = list(dict.fromkeys(str(one.where) for one in faults if str(one.where)))
    more = f" … (+{len(places) - SHOWN})" if len(places) > SHOWN else ""
    return "; ".join(places[:SHOWN]) + more


def reports_json(reports: Iterable[tuple[str, Report]], translate: Translate = str) -> str:
    """One JSON array for programs: an object a file."""
    listed = [_data(report, name, translate) for name, report in reports]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _data(report: Report, name: str, translate: Translate) -> dict[str, Any]:
    """What a program is told of one file."""
    return {
        "file": name,
        "profile": report.profile,
        "pages": report.pages,
        "errors": len(report.errors),
        "warnings": len(report.warnings),
        "checked": list(report.checked),
        "not_measured": {rule: translate(why) for rule, why in report.not_measured},
        "findings": [as_data(_named(one, name), translate) for one in report.findings],
    }


def _named(finding: Finding, name: str) -> Finding:
    return replace(finding, where=replace(finding.where, file=name))
