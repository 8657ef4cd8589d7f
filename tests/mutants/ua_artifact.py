"""What the rule `ua-artifact` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import append, change, prepend


def mutant_tag_in_artifact(pdf: pikepdf.Pdf) -> None:
    prepend(pdf, "/Artifact BMC", 3)
    append(pdf, "EMC", 3)


def mutant_artifact_in_tag(pdf: pikepdf.Pdf) -> None:
    change(pdf, 3, rb"BDC\n", b"BDC\n/Artifact BMC 0 0 1 1 re n EMC\n")
