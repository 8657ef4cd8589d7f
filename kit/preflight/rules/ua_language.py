"""The rule `ua-language`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, SCREEN, Fault, at, rule


@rule("ua-language", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.2; Matterhorn 11-001")
def ua_language(file: PdfFile) -> Iterator[Fault]:
    """The file says its language, and so does each passage in another, by tags that exist."""
    whole = file.root.get("/Lang")
    if whole is None or not TAG.match(written(whole)):
        yield at(
            FILE,
            "it says its language as “{tag}”",
            "Set Lang in the catalog to a tag such as fr-FR.",
            tag=whole or "",
        )
    for element in file.tree.walk() if file.tree else ():
        tag = element.text("/Lang")
        if tag is not None and not TAG.match(tag):
            yield at(
                element.where,
                "its language is “{tag}”",
                "Write a tag such as fr-FR or en.",
                tag=tag,
            )


TAG = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
