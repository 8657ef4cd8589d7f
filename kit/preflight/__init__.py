"""Preflight: what a printer, a blind reader or an archivist would find wrong in a PDF.

`preflight(pdf, profile, expected=…)` gives a `Report`. Each rule is a file under `rules/`.
"""

from kit.preflight.check import preflight
from kit.preflight.expected import Expected
from kit.preflight.report import Report

__all__ = ["Expected", "Report", "preflight"]
