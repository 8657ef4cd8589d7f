"""One whom the press calls."""

from __future__ import annotations

from kit.model.fact import NONE, ByLanguage, Fact


class Contact(Fact):
    """One whom the press may call. phone, mobile: in the international form, `+33199000012`.

    organisation: where it is not the issuer's (an agency, say). hours: when a call is answered.
    """

    name: str
    role: ByLanguage = NONE
    organisation: str = ""
    phone: str | None = None
    mobile: str | None = None
    email: str | None = None
    hours: ByLanguage = NONE
