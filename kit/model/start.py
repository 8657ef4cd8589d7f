"""The files of a new release: few facts, few words, and it builds at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping

from pydantic import TypeAdapter, ValidationError

from kit.errors import BadInput, KitError
from kit.model.rules import RULES
from kit.model.values import Reference
from kit.source.yaml import parse

TITLES: Mapping[str, str] = {"fr": "Titre du communiqué", "en": "Title of the release"}
BODIES: Mapping[str, str] = {
    "fr": """\
Le premier paragraphe est le chapô : qui, quoi, où et quand, en deux ou trois phrases.

La suite dit le reste, un paragraphe après l’autre.
""",
    "en": """\
The first paragraph is the lead: who, what, where and when, in two or three sentences.

The rest follows, one paragraph after another.
""",
}
RELEASE = """\
reference: {reference}
date: {date}
languages: [{languages}]
issuers: [{issuers}]
documents: [communique]

# More that a release may say; take away the sign and write your own.
# place: Paris
# embargo: {later}T06:00 Europe/Paris
# link: https://presse.example.org/{reference}
# spokespersons:
#   leroux: {{name: Camille Leroux, issuer: {issuer}}}
# event: {{start: {later}, place: Paris}}                          # name: in the text
# meeting: {{start: {later}T11:30 Europe/Paris, room: …}}            # name: in the text
# library: {{url: https://presse.example.org/photos}}
# photos:
#   - {{file: photos/horizon.jpg, credit: …, focus: [0.5, 0.5]}}    # alt: in the text
# print_run: {{communique: 250}}
"""
TEXT = """\
---
title: {title}
---

{body}"""


def started(
    reference: str,
    *,
    date: dt.date,
    title: str,
    issuers: tuple[str, ...],
    languages: tuple[str, ...],
) -> Mapping[str, bytes]:
    """The files of the release, by name. title: in the first language, "" for one to be written."""
    release = RELEASE.format(
        reference=_scalar(reference),
        date=date.isoformat(),
        later=(date + dt.timedelta(days=1)).isoformat(),
        languages=", ".join(languages),
        issuers=", ".join(issuers),
        issuer=issuers[0],
    )
    files = {"release.yaml": release.encode()}
    for index, tag in enumerate(languages):
        base = tag.partition("-")[0]
        words = title if index == 0 and title else TITLES[base]
        text = TEXT.format(title=_scalar(words), body=BODIES[base])
        files[f"text.{tag}.md"] = text.encode()
    return files


def check_reference(reference: str) -> None:
    """Raise KitError if files and folders can't be named after it."""
    try:
        TypeAdapter(Reference).validate_python(reference)
    except ValidationError as error:
        rule = RULES[error.errors()[0]["type"]]
        values = {"value": reference}
        raise KitError(rule.message, remedy=rule.remedy, values=values) from error


def _scalar(words: str) -> str:
    """The words as YAML: plain where they stay the same, else in quotes."""
    try:
        plain = parse(f"key: {words}", "").value == {"key": words}
    except BadInput:
        plain = False
    return words if plain else json.dumps(words, ensure_ascii=False)
