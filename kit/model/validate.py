"""Validate a source: a release in which nothing is wrong, or all that is wrong at once."""

from __future__ import annotations

from collections.abc import Iterable

from kit.errors import BadInput
from kit.findings import Finding, Level
from kit.model.assemble import assemble
from kit.model.brands import ReadBrand, read_brand
from kit.model.chapters import read_chapter
from kit.model.codes import code_faults
from kit.model.faults import release_faults
from kit.model.names import languages_of, names_of
from kit.model.release import Release
from kit.model.shape import shaped
from kit.model.sheets import ReleaseSheet
from kit.model.texts import read_text
from kit.source.types import Source


def validate(source: Source) -> Release:
    """The release; BadInput tells every error, in the order of the files and their lines."""
    release, findings = examine(source)
    if release is None:
        raise BadInput(tuple(one for one in findings if one.level is Level.ERROR))
    return release


def examine(source: Source) -> tuple[Release | None, tuple[Finding, ...]]:
    """The release, None if there are errors, and all findings, warnings among them."""
    if source.release is None:
        return None, _in_order(source.findings)
    sheet, findings = shaped(source.release, ReleaseSheet, source.config)
    languages = languages_of(source, sheet)
    names = names_of(source)
    brands = _brands(source, languages)
    fronts = {}
    found: list[Finding] = [*source.findings, *findings]
    found += release_faults(source, sheet, languages, names)
    found += code_faults(source)
    for brand in brands.values():
        found += brand.findings
    for tag, text in source.texts.items():
        leads = tag == languages[0]
        fronts[tag], wrong = read_text(text, sheet, names, source.config, leads=leads)
        found += wrong if tag in languages else ()
    chapters = []
    for chapter in source.chapters:
        front, wrong = read_chapter(chapter, names, source.config)
        chapters.append((chapter, front))
        found += wrong
    ordered = _in_order(found)
    if any(one.level is Level.ERROR for one in ordered):
        return None, ordered
    return assemble(source, sheet, languages, brands, fronts, tuple(chapters)), ordered


def _brands(source: Source, languages: tuple[str, ...]) -> dict[str, ReadBrand]:
    return {
        key: read_brand(files, languages, source.family_names, source.config)
        for key, files in source.brands.items()
    }


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By file, the release's own first, then by line; each once."""
    unique = {(one.rule, one.where, one.text()): one for one in findings}
    return tuple(sorted(unique.values(), key=_rank))


def _rank(finding: Finding) -> tuple[int, str, int, int]:
    where = finding.where
    firsts = ("release.yaml", "text.", "dossier/")
    rank = next((at for at, first in enumerate(firsts) if where.file.startswith(first)), 3)
    return rank, where.file, where.line or 0, where.column or 0
