"""The tables of `docs/preflight.md` that are made from the code and from veraPDF's answers.

Run as a program, this file writes them anew. The answers are those that
`verapdf_answers.py` asks for, where veraPDF is installed.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from kit.preflight.rule import Rule, all_rules

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "preflight.md"
ANSWERS = Path(__file__).parent / "verapdf.json"
PROFILES = ("print", "email", "archive")
MARK = re.compile(r"(<!-- (\w+): made from the code -->\n).*?(<!-- end -->)", re.DOTALL)


def page() -> str:
    """`docs/preflight.md`, whole, its tables made anew."""
    tables = {"rules": rules_table, "verapdf": verapdf_table}
    given = PAGE.read_text(encoding="utf-8")
    return MARK.sub(lambda found: f"{found[1]}{tables[found[2]]()}{found[3]}", given)


def rules_table() -> str:
    """A line a rule."""
    head = [
        "| rule | print | email | archive | what it holds to | where it stands |",
        "|---|:-:|:-:|:-:|---|---|",
    ]
    return "\n".join([*head, *(_rule_line(rule) for rule in all_rules())]) + "\n"


def _rule_line(rule: Rule) -> str:
    marks = [rule.level.value if one in rule.profiles else "" for one in PROFILES]
    summary = rule.summary + (" Our own builds only." if rule.is_promise else "")
    return f"| `{rule.name}` | {' | '.join(marks)} | {summary} | {rule.clause} |"


def verapdf_table() -> str:
    """A line a mutant of the archive or e-mail edition: ours, and veraPDF's answer."""
    said = json.loads(ANSWERS.read_text(encoding="utf-8"))["answers"]
    lines = [
        "| edition | broken so that this rule of ours says it | mutant | veraPDF |",
        "|---|---|---|---|",
    ]
    for name, answers in said.items():
        profile, _, rest = name.partition("-")
        rule, _, mutant = rest.rpartition("-mutant")
        words = mutant.strip("_").removesuffix("_bytes").replace("_", " ").removesuffix("bytes")
        told = ", ".join(answers) or "says nothing"
        lines.append(f"| {profile} | `{rule}` | {words} | {told} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
