"""What the rule `page-sizes-mixed` must catch."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
from pikepdf import Array

from kit.preflight import Expected


def expected(given: Expected) -> Expected:
    return replace(given, trim=None)


def mutant(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[3].obj
    for entry in ("/TrimBox", "/BleedBox"):
        box = [float(one) for one in page[entry]]
        page[entry] = Array([box[0], box[1], box[2] - 8, box[3]])
