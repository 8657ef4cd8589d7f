"""Those who speak for the issuers, and the groups in which their contacts stand."""

from __future__ import annotations

from pydantic import InstanceOf

from kit.model.brand import Brand
from kit.model.contact import Contact
from kit.model.fact import NONE, ByLanguage, Fact
from kit.source.types import Asset


class Spokesperson(Fact):
    """One who is quoted.

    key: what a quotation ends with, `— @key`. honorific: "Professeur", empty for most.
    issuer: whose voice it is, None for a guest. portrait: whole; the page asks for its crop.
    The role is in the text of each language: `Text.roles[key]`.
    """

    key: str
    name: str
    honorific: ByLanguage = NONE
    issuer: Brand | None = None
    portrait: InstanceOf[Asset] | None = None


class ContactGroup(Fact):
    """The contacts of one issuer: the brand's, or the release's own."""

    issuer: Brand
    people: tuple[Contact, ...]
