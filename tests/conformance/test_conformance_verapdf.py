"""What veraPDF, the reference checker, says of every document of every sample, both editions."""

from __future__ import annotations

from pathlib import Path

import pytest
from conformance_samples import editions
from conformance_verapdf import ASKED, Answer, ask, quoted, table

pytestmark = [pytest.mark.slow, pytest.mark.needs("java", "verapdf")]


@pytest.fixture(scope="module")
def answers(built: Path) -> dict[tuple[str, str], list[Answer]]:
    return {
        (edition, flavour): ask(editions(built, edition), flavour) for edition, flavour in ASKED
    }


@pytest.mark.parametrize(("edition", "flavour"), ASKED)
def test_every_document_is_compliant(
    answers: dict[tuple[str, str], list[Answer]], built: Path, edition: str, flavour: str
) -> None:
    found = answers[edition, flavour]
    assert [one.file for one in found] == editions(built, edition)
    assert {one.file.name: one.broken for one in found if not one.is_compliant} == {}


def test_the_page_quotes_what_it_said(answers: dict[tuple[str, str], list[Answer]]) -> None:
    """Counts of files and rules as they are; of checks within a fifth, since they follow words."""
    shown, said = (
        [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
        for lines in (quoted(), table(answers))
    )
    assert [line[:-1] for line in shown] == [line[:-1] for line in said], (
        "run: python tests/conformance/conformance_verapdf.py OUT"
    )
    for old, new in zip(shown[2:], said[2:], strict=True):
        assert _number(old[-1]) == pytest.approx(_number(new[-1]), rel=0.2), new


def _number(shown: str) -> int:
    return int(shown.replace(",", ""))
