"""Lengths carry their unit in their type."""

from typing import NewType

Mm = NewType("Mm", float)
Pt = NewType("Pt", float)

PT_PER_MM = 72 / 25.4


def pt(length: Mm) -> Pt:
    """The same length in points of 1/72 inch."""
    return Pt(length * PT_PER_MM)


def mm(length: Pt) -> Mm:
    """The same length in millimetres."""
    return Mm(length / PT_PER_MM)
