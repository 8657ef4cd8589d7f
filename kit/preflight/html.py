"""The report as a page for people: each finding in words, and marked on a picture of its page."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Iterator
from html import escape

from kit.findings import Finding, Translate
from kit.pdf.geometry import Box
from kit.pdf.raster import render
from kit.pdf.walk import PdfFile
from kit.preflight.profiles import PROFILES
from kit.preflight.report import Report, grouped
from kit.preflight.rule import all_rules

PPI = 60
MARKED = 40
"""Pages with findings that are shown, at most."""

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; color: #14161a }
h1 { font-size: 1.6rem } h2 { font-size: 1.15rem; margin-top: 2.5rem }
.error { color: #b0122a } .warning { color: #8a5a00 } .note { color: #56627a }
li { margin: 0 0 .8rem } code { font-size: .9em } .where, .clause { color: #56627a }
svg { max-width: 100%; height: auto; border: 1px solid #b7c1d3; margin: .5rem 0 1.5rem }
svg rect.error { fill: #b0122a22; stroke: #b0122a } svg rect.warning { fill: #8a5a0022;
stroke: #8a5a00 } svg rect.note { fill: none; stroke: #56627a }
"""


def as_html(report: Report, pdf: bytes, name: str, translate: Translate = str) -> str:
    """One page of HTML that needs no other file."""
    profile = PROFILES[report.profile]
    words = translate("{errors} errors, {warnings} warnings, {rules} rules").format(
        errors=len(report.errors), warnings=len(report.warnings), rules=len(report.checked)
    )
    parts = [
        "<!doctype html>",
        f'<html lang="{translate("en")}"><meta charset="utf-8"><title>{escape(name)}</title>',
        f"<style>{STYLE}</style>",
        f"<h1>{escape(name)}</h1>",
        f"<p>{escape(translate('Profile'))} <b>{profile.name}</b>: "
        f"{escape(', '.join(profile.norms))}. {escape(translate(profile.purpose))}</p>",
        f'<p class="{"error" if report.errors else "note"}"><b>{escape(words)}</b></p>',
        f"<ul>{''.join(_items(report.findings, translate))}</ul>",
        *_pictures(report.findings, pdf, translate),
        *_left_out(report, translate),
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _items(findings: tuple[Finding, ...], translate: Translate) -> Iterator[str]:
    clauses = {rule.name: rule.clause for rule in all_rules()}
    for faults in grouped(findings):
        first = faults[0]
        places = "; ".join(dict.fromkeys(str(one.where) for one in faults if str(one.where)))
        level = first.level.value
        yield (
            f'<li><b class="{level}">{escape(translate(level))}</b> '
            f"<code>{escape(first.rule)}</code>: {escape(first.text(translate))}"
            f"<br>{escape(first.cure(translate))}"
            f'<br><span class="where">{escape(places)}</span> '
            f'<span class="clause">{escape(clauses.get(first.rule, ""))}</span></li>'
        )


def _pictures(findings: tuple[Finding, ...], pdf: bytes, translate: Translate) -> Iterator[str]:
    numbers = sorted({one.where.page for one in findings if one.where.page is not None})
    if not numbers:
        return
    file = PdfFile(pdf)
    for number in numbers[:MARKED]:
        media = file.pages[number - 1].media
        here = [one for one in findings if one.where.page == number and one.box is not None]
        yield f"<h2>{escape(translate('page {page}').format(page=number))}</h2>"
        yield _picture(pdf, number, media, here, translate)


def _picture(
    pdf: bytes, number: int, media: Box, marked: Iterable[Finding], translate: Translate
) -> str:
    held = io.BytesIO()
    render(pdf, number, media, PPI).save(held, "JPEG", quality=80)
    data = base64.b64encode(held.getvalue()).decode()
    wide, high = media[2] - media[0], media[3] - media[1]
    boxes = "".join(_mark(one, media, translate) for one in marked)
    return (
        f'<svg viewBox="0 0 {wide:.1f} {high:.1f}" width="{wide:.0f}">'
        f'<image href="data:image/jpeg;base64,{data}" width="{wide:.1f}" height="{high:.1f}"/>'
        f"{boxes}</svg>"
    )


def _mark(finding: Finding, media: Box, translate: Translate) -> str:
    x0, y0, x1, y1 = finding.box or media
    words = f"{finding.rule}: {finding.text(translate)}"
    return (
        f'<rect class="{finding.level.value}" x="{x0 - media[0] - 2:.1f}" '
        f'y="{media[3] - y1 - 2:.1f}" width="{x1 - x0 + 4:.1f}" height="{y1 - y0 + 4:.1f}">'
        f"<title>{escape(words)}</title></rect>"
    )


def _left_out(report: Report, translate: Translate) -> Iterator[str]:
    if report.not_measured:
        yield f"<h2>{escape(translate('not measured'))}</h2>"
        lines = (f"<li>{rule}: {escape(translate(why))}</li>" for rule, why in report.not_measured)
        yield f"<ul>{''.join(lines)}</ul>"
