"""What the lint says of the edits that rules propose: message and remedy, templates both."""

from __future__ import annotations

REPAIRED = {
    "double-space": (
        "spaces too many ({count}), set right in typesetting: {excerpt}",
        "",
    ),
    "straight-quote": (
        "straight quotation marks ({count}), set right in typesetting: {excerpt}",
        "",
    ),
    "english-quote": (
        "English quotation marks ({count}), set right in typesetting: {excerpt}",
        "",
    ),
    "straight-apostrophe": (
        "straight apostrophes ({count}), set right in typesetting: {excerpt}",
        "",
    ),
    "missing-space": (
        "missing spaces ({count}), set right in typesetting: {excerpt}",
        "",
    ),
    "number-grouping": (
        "numbers not in groups of three ({count}), set right in typesetting: {excerpt}",
        "",
    ),
    "time-format": (
        "hours not as `18 h 30` ({count}), set right in typesetting: {excerpt}",
        "",
    ),
}
"""By the name of a finding that typesetting repairs by itself."""

CORRECTED = {
    "capital-accent": ("a capital lost its accent: {excerpt}", "Write {proposal}."),
    "etc-ellipsis": (
        "*etc.* has a comma before it and no dots after it: {excerpt}",
        "Write {proposal}",
    ),
    "ligature": ("French writes œ here: {excerpt}", "Write {proposal}."),
    "ordinal": ("an ordinal is never in -ème: {excerpt}", "Write {proposal}."),
    "role-capital": ("a role has no capital: {excerpt}", "Write {proposal}."),
    "surname-caps": ("a surname in capitals: {excerpt}", "Write {proposal}."),
}
"""By the name of a finding that only `fix` corrects, since it changes letters."""
