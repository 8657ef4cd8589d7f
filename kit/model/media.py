"""The pictures of a release, and where more of them are."""

from __future__ import annotations

from pydantic import InstanceOf

from kit.model.fact import NONE, ByLanguage, Fact
from kit.source.types import Asset


class Photo(Fact):
    """One picture. Its words are in the text of each language: `Text.photos[key]`.

    key: the file's name without folder and ending. credit: whom to name, without "©".
    rights: what the press may do with it. focus: the point that a crop keeps, as parts of width and
    height from the upper left corner.
    """

    key: str
    asset: InstanceOf[Asset]
    credit: str
    rights: ByLanguage = NONE
    focus: tuple[float, float] = (0.5, 0.5)


class Library(Fact):
    """Where the press finds photographs and films. note: what may be done with them."""

    url: str
    note: ByLanguage = NONE
