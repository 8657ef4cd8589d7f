"""The three editions as preflight sees them."""

from __future__ import annotations

from dataclasses import dataclass

from kit.errors import KitError


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a file is checked for. norms: what it claims to conform to. purpose: one sentence."""

    name: str
    norms: tuple[str, ...]
    purpose: str


PRINT = Profile(
    name="print",
    norms=("PDF/X-4 (ISO 15930-7:2010)",),
    purpose="A printer makes plates from it without asking anything back.",
)
EMAIL = Profile(
    name="email",
    norms=("PDF/UA-1 (ISO 14289-1:2014)",),
    purpose="It travels by e-mail, and a blind reader reads it as well as anyone.",
)
ARCHIVE = Profile(
    name="archive",
    norms=("PDF/A-3u (ISO 19005-3:2012)", "PDF/UA-1 (ISO 14289-1:2014)"),
    purpose="It opens in thirty years, and can be rebuilt from itself.",
)
PROFILES = {profile.name: profile for profile in (PRINT, EMAIL, ARCHIVE)}


def profile_named(name: str) -> Profile:
    """The profile of that name; raises `KitError` where there is none."""
    if name not in PROFILES:
        raise KitError(
            "there is no preflight profile `{name}`.",
            remedy="Choose one of {known}.",
            values={"name": name, "known": ", ".join(PROFILES)},
        )
    return PROFILES[name]
