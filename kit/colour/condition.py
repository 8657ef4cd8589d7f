"""The printing condition: what an amount of ink looks like on this press and paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from kit.errors import KitError

REGISTRY = "http://www.color.org"
FOGRA39 = "FOGRA39"
FOGRA39_TITLE = "Coated FOGRA39 (ISO 12647-2:2004/Amd 1)"
COATED_LIMIT = 300.0

# The header of an ICC profile (ICC.1:2010, 7.2): its size, class and colour space.
_SIZE = slice(0, 4)
_CLASS = slice(12, 16)
_SPACE = slice(16, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A printing condition, as the output intent of a print edition names it.

    name: in the registry, such as `FOGRA39`. title: in words. profile: an ICC output profile.
    limit: of total ink, per cent. Made by `condition`, which refuses a profile for anything else
    than four printing inks.
    """

    name: str
    title: str
    profile: bytes
    limit: float = COATED_LIMIT
    registry: str = REGISTRY

    @property
    def digest(self) -> str:
        """The name of this profile and limit in a cache."""
        return f"{fingerprint(self.profile)}-{self.limit:g}"


@lru_cache(maxsize=16)
def fingerprint(data: bytes) -> str:
    """The SHA-256 of a profile or a font, asked for again and again, and counted once."""
    return sha256(data).hexdigest()


def condition(
    profile: bytes,
    *,
    name: str = FOGRA39,
    title: str = FOGRA39_TITLE,
    limit: float = COATED_LIMIT,
    registry: str = REGISTRY,
) -> Condition:
    """A printing condition from the bytes of its ICC profile; KitError for another profile."""
    size = int.from_bytes(profile[_SIZE], "big")
    if size != len(profile):
        raise KitError(
            "the profile of {name} is damaged: it says {size} bytes and has {found}.",
            remedy="Copy the profile again.",
            values={"name": name, "size": str(size), "found": str(len(profile))},
        )
    if (profile[_CLASS], profile[_SPACE]) != (b"prtr", b"CMYK"):
        raise KitError(
            "the profile of {name} is no printing profile in CMYK.",
            remedy="Name the output profile of a press.",
            values={"name": name},
        )
    return Condition(name=name, title=title, profile=profile, limit=limit, registry=registry)
