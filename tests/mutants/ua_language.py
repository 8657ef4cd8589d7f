"""What the rule `ua-language` must catch."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
from mutant_hands import element
from pikepdf import String

from kit.preflight import Expected


def mutant_missing(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def mutant_passage(pdf: pikepdf.Pdf) -> None:
    element(pdf, "P").Lang = String("langue verte")


def expected(given: Expected) -> Expected:
    return replace(given, language=None)
