"""Ask veraPDF about every mutant of the screen editions, and keep its answers.

Run as a program with the jar's path: `python tests/preflight/verapdf_answers.py JAR`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "mutants"))

from test_mutants import mutants  # noqa: E402

from kit.errors import KitError  # noqa: E402
from kit.preflight.verapdf import FLAVOURS, verdict  # noqa: E402


def answers(pdf: Path, profile: str, jar: Path) -> list[str]:
    """The clauses that veraPDF finds broken, by flavour; that it can't read is an answer too."""
    said = []
    for flavour in FLAVOURS[profile]:
        try:
            failures = verdict(pdf, flavour, jar=jar).failures
        except KitError:
            said.append(f"{flavour} can’t be read")
        else:
            said += [f"{flavour} {one.clause}-{one.test}" for one in failures]
    return sorted(said)


def record(jar: Path) -> None:
    """Write `verapdf.json` anew."""
    found = {}
    with TemporaryDirectory() as folder:
        for mutant in mutants():
            if FLAVOURS[mutant.profile]:
                pdf = Path(folder) / "mutant.pdf"
                pdf.write_bytes(mutant.broken())
                found[str(mutant)] = answers(pdf, mutant.profile, jar)
    version = jar.stem.rpartition("-")[2]
    kept = {"version": version, "answers": dict(sorted(found.items()))}
    text = json.dumps(kept, indent=1, ensure_ascii=False) + "\n"
    (HERE / "verapdf.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    record(Path(sys.argv[1]))
