"""What the rule `line-thin` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import paint


def mutant_thinner_than_a_dot(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "0 0 0 1 K 0.1 w 0 0 m 40 40 l S")


def mutant_of_no_width(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "0 0 0 1 K 0 w 0 0 m 40 40 l S")


def mutant_thin(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "0 0 0 1 K 0.2 w 0 0 m 40 40 l S")


def mutant_scaled(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "0 0 0 1 K .1 0 0 .1 0 0 cm 1 w 0 0 m 400 400 l S")


def mutant_filled(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "0 0 0 1 k 0 0 40 .1 re f")
