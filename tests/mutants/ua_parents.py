"""What the rule `ua-parents` must catch."""

from __future__ import annotations

import pikepdf


def mutant_number(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[3].obj.StructParents


def mutant_swapped(pdf: pikepdf.Pdf) -> None:
    number = pdf.pages[3].obj.StructParents
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    listed = nums[nums.index(number) + 1]
    listed[0], listed[1] = listed[1], listed[0]
