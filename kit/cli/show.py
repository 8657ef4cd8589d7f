"""What a command says: findings and errors as lines for people or as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import IO, Any

import click

from kit.errors import BadInput, KitError, Refused
from kit.findings import Finding, Level, Translate, as_data

LANGUAGE_VARIABLES = ("KIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "blue"}


def language(environment: Mapping[str, str]) -> str:
    """`fr` or `en`: what the first variable that is set asks for, English where it asks neither."""
    wanted = next((environment[name] for name in LANGUAGE_VARIABLES if environment.get(name)), "")
    return "fr" if wanted.lower().startswith("fr") else "en"


def translation(environment: Mapping[str, str]) -> Translate:
    """What turns an English template into the reader's language.

    Templates are English, so that English needs no catalogue and costs nothing.
    """
    wanted = language(environment)
    if wanted == "en":
        return str
    from kit.messages import translator

    return translator(wanted)


def has_colour(stream: IO[Any], environment: Mapping[str, str]) -> bool:
    """Whether `stream` is a terminal whose owner has not set NO_COLOR (https://no-color.org)."""
    return stream.isatty() and not environment.get("NO_COLOR")


def lines(findings: Iterable[Finding], translate: Translate = str, *, colour: bool = False) -> str:
    """Each finding as `file:line:column: rule: message`, its proposal and its cure indented below.

    Neighbours that share a cure are followed by it once.
    """
    told = tuple(findings)
    cures = [finding.cure(translate) for finding in told]
    blocks = []
    for finding, cure, after in zip(told, cures, [*cures[1:], ""], strict=True):
        blocks += [_head(finding, translate, colour=colour), *_indented(_change(finding))]
        if cure != after:
            blocks += _indented(cure)
    return "\n".join(blocks)


def as_json(findings: Iterable[Finding], translate: Translate = str) -> str:
    """`{"findings": […]}`, the shape of every `--json` that lists findings."""
    return dump({"findings": [as_data(finding, translate) for finding in findings]})


def dump(data: Mapping[str, object]) -> str:
    """JSON as every command prints it: keys in their order, letters as they are."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def error_lines(error: KitError, translate: Translate = str, *, colour: bool = False) -> str:
    """What ends a command, for people: all findings, or the message and its cure."""
    if isinstance(error, BadInput | Refused):
        return lines(error.findings, translate, colour=colour)
    message = _painted(error.text(translate), "red", colour=colour)
    return "\n".join([message, *_indented(error.cure(translate))])


def error_json(error: KitError, translate: Translate = str) -> str:
    """What ends a command, for programs: the findings, or `{"error": {"message", "remedy"}}`."""
    if isinstance(error, BadInput | Refused):
        return as_json(error.findings, translate)
    return dump({"error": {"message": error.text(translate), "remedy": error.cure(translate)}})


def _head(finding: Finding, translate: Translate, *, colour: bool) -> str:
    grade = "" if finding.level is Level.ERROR else f" ({translate(finding.level.value)})"
    rule = _painted(finding.rule + grade, COLOURS[finding.level], colour=colour)
    return ": ".join(part for part in (str(finding.where), rule, finding.text(translate)) if part)


def _change(finding: Finding) -> str:
    if finding.proposal is None:
        return ""
    return f"{finding.excerpt} → {finding.proposal}"


def _indented(text: str) -> list[str]:
    return [f"  {line}" for line in text.splitlines()]


def _painted(text: str, ink: str, *, colour: bool) -> str:
    return click.style(text, fg=ink) if colour else text
