"""Ask veraPDF about many files in one run of Java, and tell what it said as a table.

Run as a program with the folder `out` of built samples, it writes the table of `docs/archive.md`
anew: `python tests/conformance/conformance_verapdf.py OUT`.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from conformance_samples import ROOT, SAMPLES, editions

from kit.preflight.verapdf import FLAVOURS, MAIN, find_jar

PAGE = ROOT / "docs" / "archive.md"
BEGIN, END = "<!-- samples: made from the answers of veraPDF -->", "<!-- end -->"
NORMS = {"ua1": "PDF/UA-1", "3u": "PDF/A-3u"}
ASKED = tuple((edition, flavour) for edition, flavours in FLAVOURS.items() for flavour in flavours)


@dataclass(frozen=True)
class Answer:
    """What veraPDF says of one file. broken: clause, test and how often, of each rule it fails."""

    file: Path
    is_compliant: bool
    rules: int
    checks: int
    broken: tuple[str, ...]


def ask(files: Iterable[Path], flavour: str) -> list[Answer]:
    """The answers on files, in their order."""
    asked = [str(file) for file in files]
    jar = find_jar(os.environ, ROOT)
    assert jar is not None
    done = subprocess.run(
        ["java", "-cp", str(jar), MAIN, "--flavour", flavour, "--format", "json", *asked],
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    report = json.loads(done.stdout)["report"]
    answers = {one.file: one for one in map(_answer, report["jobs"])}
    return [answers[Path(file)] for file in asked]


def _answer(job: dict) -> Answer:
    (result,) = job["validationResult"]
    details = result["details"]
    return Answer(
        file=Path(job["itemDetails"]["name"]),
        is_compliant=result["compliant"],
        rules=details["passedRules"] + details["failedRules"],
        checks=details["passedChecks"] + details["failedChecks"],
        broken=tuple(
            f"{one['clause']}-{one['testNumber']} ({one['failedChecks']} times)"
            for one in details["ruleSummaries"]
            if one["ruleStatus"] == "FAILED"
        ),
    )


def table(answers: dict[tuple[str, str], list[Answer]]) -> list[str]:
    """The lines between BEGIN and END. answers: by edition and flavour, of all samples."""
    jar = find_jar(os.environ, ROOT)
    assert jar is not None
    lines = [
        f"| veraPDF {jar.stem.rpartition('-')[2]} on | edition | norm | files | compliant "
        "| rules | checks, about |",
        "|---|---|---|--:|--:|--:|--:|",
    ]
    for reference in SAMPLES:
        for (edition, flavour), found in answers.items():
            own = [one for one in found if one.file.parent.parent.name == reference]
            (rules,) = {one.rules for one in own}
            compliant = sum(one.is_compliant for one in own)
            checks = _rounded(sum(one.checks for one in own))
            lines.append(
                f"| {reference} | {edition} | {NORMS[flavour]} | {len(own)} | {compliant} "
                f"| {rules} | {checks:,} |"
            )
    return lines


def _rounded(count: int) -> int:
    """Two figures: a word more in a sample changes the others."""
    return round(count, 1 - math.floor(math.log10(count)))


def quoted() -> list[str]:
    """The lines of the table that the page shows."""
    return PAGE.read_text("utf-8").split(BEGIN)[1].split(END)[0].strip().splitlines()


def write(out: Path) -> None:
    """Put the table into the page."""
    found = {(edition, flavour): ask(editions(out, edition), flavour) for edition, flavour in ASKED}
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    lines = "\n".join(table(found))
    PAGE.write_text(f"{before}{BEGIN}\n{lines}\n{END}{after}", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
