"""Tables of the documents that are made from the code.

Run as a program, this file writes them anew.
"""

from __future__ import annotations

from pathlib import Path

from kit import config
from kit.findings import Level
from kit.messages.rule import Rule
from kit.model import rules as model_rules
from kit.source import rules as source_rules

DOCS = Path(__file__).parents[2] / "docs"
PARTS: dict[str, tuple[Rule, ...]] = {
    "Files, pictures and fonts": source_rules.RULES,
    "The release, its texts, brands and layouts": tuple(model_rules.RULES.values()),
    "Settings (`kit.toml`)": config.RULES,
}


def errors_page() -> str:
    """`docs/errors.md`, whole."""
    head = (DOCS / "errors.md").read_text(encoding="utf-8").split("\n## ")[0].rstrip()
    return "\n".join([head, *(_section(name, rules) for name, rules in PARTS.items())]) + "\n"


def _section(name: str, rules: tuple[Rule, ...]) -> str:
    lines = [
        f"\n## {name}\n",
        "| rule | what is said | what would be right |",
        "| --- | --- | --- |",
    ]
    lines += [_line(rule) for rule in sorted(rules, key=lambda rule: rule.name)]
    return "\n".join(lines)


def _line(rule: Rule) -> str:
    grade = "" if rule.level is Level.ERROR else f" ({rule.level.value})"
    cells = (f"`{rule.name}`{grade}", rule.message, rule.remedy)
    return "| " + " | ".join(_escaped(cell) for cell in cells) + " |"


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|").replace("<", "\\<")


if __name__ == "__main__":
    (DOCS / "errors.md").write_text(errors_page(), encoding="utf-8")
