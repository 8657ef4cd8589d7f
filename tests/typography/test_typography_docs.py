"""`docs/typography.md`: its tables are those of the code, and of the peers as they run here."""

import html
import json
import re
from pathlib import Path

import pytest
import smartypants
from typographeur import typographeur
from typogrify.filters import typogrify

from kit.typography import typeset
from kit.typography.messages import CORRECTED, REPAIRED
from kit.typography.registry import all_checks, all_rules

HERE = Path(__file__).parent
DOC = HERE.parents[1] / "docs" / "typography.md"
NAMES = """
    weekday-mismatch invalid-date date-inverted event-before-release event-no-timezone
    embargo-no-timezone embargo-conflict capital-accent double-space straight-quote
    straight-apostrophe english-quote unclosed-quote unbalanced-parenthesis etc-ellipsis
    number-grouping name-variant surname-caps role-capital unknown-acronym ordinal ligature
    time-format missing-space placeholder-link phone-format meeting-id list-punctuation
"""
PEERS = {
    "press-kit": lambda case: typeset(
        case["in"], locale=case["locale"], fix=case["stage"] == "fix"
    ),
    "typographeur": lambda case: typographeur(case["in"]),
    "smartypants": lambda case: smartypants.smartypants(case["in"]),
    "typogrify": lambda case: typogrify(case["in"]),
}


def shown(text: str) -> str:
    visible = text.replace("\u00a0", "⍽").replace("\u202f", "⎵").replace("\u2009", "␣")
    return "`" + visible.replace("\n\n", " ¶ ").replace("|", "\\|") + "`"


def table(*rows: tuple[str, ...]) -> str:
    head, *rest = rows
    lines = [head, tuple("---" for _ in head), *rest]
    return "\n".join("| " + " | ".join(row) + " |" for row in lines)


def rules_table(stage: str) -> str:
    rows = [("rule", "what it does", "authority", "typed", "set")]
    for rule in all_rules():
        typed, right = next(iter(rule.examples.items()))
        if rule.stage == stage:
            rows.append((f"`{rule.name}`", rule.says, rule.authority, shown(typed), shown(right)))
    return table(*rows)


def checks_table() -> str:
    rows = [("finding", "level", "what is right", "authority", "told")]
    for check in all_checks():
        wrong = next((text for text, excerpt in check.examples.items() if excerpt), "")
        told = shown(wrong) if wrong else "from the data"
        name, level = f"`{check.name}`", check.level.value
        rows.append((name, level, check.says, check.authority, told))
    return table(*rows)


def repaired_table() -> str:
    rows = [("finding", "level", "said")]
    rows += [(f"`{name}`", "note", said) for name, (said, _) in sorted(REPAIRED.items())]
    rows += [(f"`{name}`", "warning", said) for name, (said, _) in sorted(CORRECTED.items())]
    return table(*rows)


def as_read(written: str) -> str:
    """What a reader of the HTML of a peer sees: it marks signs with elements and entities."""
    return html.unescape(re.sub(r"</?span[^>]*>", "", written))


def is_right(case: dict, peer: str) -> bool:
    written = PEERS[peer](case)
    text = written if peer == "press-kit" else as_read(written)
    return text in [case["out"], *case.get("accept", [])]


def peers_table() -> str:
    cases = json.loads((HERE / "micro.json").read_text("utf-8"))
    rows = [("group", "examples", *PEERS)]
    for group in dict.fromkeys(case["cat"] for case in cases):
        some = [case for case in cases if case["cat"] == group]
        right = (str(sum(is_right(case, peer) for case in some)) for peer in PEERS)
        rows.append((group, str(len(some)), *right))
    total = (str(sum(is_right(case, peer) for case in cases)) for peer in PEERS)
    rows.append(("**all**", str(len(cases)), *total))
    return table(*rows)


TABLES = {
    "typo": lambda: rules_table("typo"),
    "fix": lambda: rules_table("fix"),
    "checks": checks_table,
    "repaired": repaired_table,
    "peers": peers_table,
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_the_page_is_that_of_the_code(name):
    found = re.search(rf"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", DOC.read_text("utf-8"), re.S)
    assert found is not None
    assert found[1] == TABLES[name]()


def test_every_name_of_a_finding_is_on_the_page():
    page = DOC.read_text("utf-8")
    assert [name for name in NAMES.split() if f"`{name}`" not in page] == []


def test_the_names_are_those_that_can_be_told():
    told = {*REPAIRED, *CORRECTED, *(check.name for check in all_checks())}
    assert told == set(NAMES.split())


def test_what_the_page_shows_of_the_command_is_what_it_does():
    page = DOC.read_text("utf-8")
    typed, right = re.search(r"echo \"(.*?)\" \| kit typo\n(.*?)\n```", page, re.S).groups()
    assert typeset(typed) == right.replace("⍽", "\u00a0").replace("⎵", "\u202f")
