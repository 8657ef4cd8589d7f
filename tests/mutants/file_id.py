"""What the rule `file-id` must catch."""

from __future__ import annotations

import re


def mutant_bytes(data: bytes) -> bytes:
    return re.sub(rb"/ID \[[^\]]*\]", lambda found: b" " * len(found[0]), data)
