"""The public examples of French typography, read back from the page that a kit composes of them.

The HTML is read, since text taken from a PDF loses the difference between the no-break spaces.
"""

import html
import json
import re
from functools import cache
from pathlib import Path

import pytest
from kit_command import ROOT

from kit.build.choice import Choice
from kit.build.line import pages_of
from kit.markdown import parse
from kit.prose.running import rich
from kit.source.workspace import find_release

CASES = [
    case
    for case in json.loads((ROOT / "tests" / "typography" / "micro.json").read_text("utf-8"))
    if case["stage"] == "typo"
]


@cache
def composed(locale: str) -> str:
    """The text of the page of a release whose paragraphs are the examples of one locale."""
    import tempfile

    language = "fr" if locale == "fr-FR" else locale
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder)
        release = office / "releases" / "EX1"
        release.mkdir(parents=True)
        (office / "kit.toml").write_text("", "utf-8")
        (release / "release.yaml").write_text(
            f"reference: EX1\ndate: 2020-09-21\nlanguages: [{language}]\nissuers: [starter]\n"
            "documents: [communique]\n",
            "utf-8",
        )
        paragraphs = [case["in"] for case in CASES if case["locale"] == locale]
        ignored = "[unknown-acronym, unclosed-quote]"
        (release / f"text.{language}.md").write_text(
            f"---\ntitle: Exemples\ncheck: {{ignore: {ignored}}}\n---\n\nChapô.\n\n"
            + "\n\n".join(paragraphs)
            + "\n",
            "utf-8",
        )
        workspace, where = find_release(str(release), office)
        page = pages_of(workspace, where, Choice(documents=("communique",)))[0].html
    return html.unescape(re.sub(r"<[^>]+>", "", page))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_an_example_stands_on_the_page_as_it_should(case: dict[str, str]) -> None:
    right = [case["out"], *case.get("accept", [])]
    words = [rich(parse(one)[0].children).text for one in right]
    assert any(one in composed(case["locale"]) for one in words)
