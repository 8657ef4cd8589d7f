"""What every part of the model has in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Never

from pydantic import BaseModel, ConfigDict

ByLanguage = Mapping[str, str]
"""Words in each language of the release, by tag (`fr`, `fr-CH`); empty where none were given."""

NONE: Mapping[str, Never] = {}
"""The mapping of what was not given."""


class Fact(BaseModel):
    """A frozen value with no key that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")
