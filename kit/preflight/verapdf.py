"""What veraPDF, the reference checker of PDF/A and PDF/UA, says of a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kit import program
from kit.errors import KitError, MissingTool
from kit.findings import Finding, Level, Place
from kit.preflight.report import Report

RULE = "verapdf"
NOT_INSTALLED = "veraPDF, the reference checker of PDF/A and PDF/UA, is not installed"
VARIABLE = "KIT_VERAPDF"
FOLDER = Path(".tools/verapdf")
MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
FLAVOURS: Mapping[str, tuple[str, ...]] = {
    "print": (),
    "email": ("ua1",),
    "archive": ("3u", "ua1"),
}
ANSWERS = frozenset({0, 1})
_WHOLE = Place()


@dataclass(frozen=True, slots=True)
class Failure:
    """One rule of a norm that a file breaks. count: how often."""

    clause: str
    test: int
    description: str
    count: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one file by one norm, 3u or ua1."""

    flavour: str
    is_compliant: bool
    failures: tuple[Failure, ...]


def find_jar(environment: Mapping[str, str], workspace: Path) -> Path | None:
    """The program: what KIT_VERAPDF names, else a jar under `.tools/verapdf` of the workspace."""
    named = environment.get(VARIABLE)
    if named:
        return Path(named)
    found = sorted((workspace / FOLDER).glob("*.jar"))
    return found[-1] if found else None


def verdict(pdf: Path, flavour: str, *, jar: Path) -> Verdict:
    """The verdict on a file; `MissingTool` without Java, `KitError` if veraPDF can't read it."""
    ran = program.run(
        "java", "-cp", str(jar), MAIN, "--flavour", flavour, "--format", "json", str(pdf),
        seconds=300,
    )  # fmt: skip
    if ran.code not in ANSWERS:
        raise KitError(
            "veraPDF could not check `{file}`: {said}",
            remedy="Try `java -cp {jar} {main} --version`.",
            values={
                "file": str(pdf),
                "said": ran.complaint.decode("utf-8", "replace").strip()[-300:],
                "jar": str(jar),
                "main": MAIN,
            },
        )
    job = json.loads(ran.output)["report"]["jobs"][0]
    result = job["validationResult"][0]
    return Verdict(flavour, bool(result["compliant"]), tuple(_failures(result["details"])))


def _failures(details: Mapping[str, Any]) -> Iterator[Failure]:
    for one in details.get("ruleSummaries", ()):
        if one["ruleStatus"] == "FAILED":
            number, count = int(one["testNumber"]), int(one["failedChecks"])
            yield Failure(str(one["clause"]), number, str(one["description"]), count)


def with_verapdf(report: Report, pdf: Path, jar: Path | None) -> Report:
    """The report with what veraPDF says, or with the reason why it wasn't asked."""
    flavours = FLAVOURS[report.profile]
    if not flavours:
        return report
    if jar is None:
        return replace(report, not_measured=(*report.not_measured, (RULE, NOT_INSTALLED)))
    try:
        said = [verdict(pdf, flavour, jar=jar) for flavour in flavours]
    except MissingTool:
        return replace(report, not_measured=(*report.not_measured, (RULE, NOT_INSTALLED)))
    found = tuple(finding for one in said for finding in _findings(one))
    return replace(report, findings=(*report.findings, *found), checked=(*report.checked, RULE))


def _findings(said: Verdict) -> Iterator[Finding]:
    for failure in said.failures:
        yield Finding(
            rule=RULE,
            where=_WHOLE,
            message="{flavour}, clause {clause}, test {test}: {description} ({count} times)",
            level=Level.ERROR,
            values={
                "flavour": said.flavour,
                "clause": failure.clause,
                "test": str(failure.test),
                "description": failure.description,
                "count": str(failure.count),
            },
        )
