"""Words by language, as a source gives them and as a release needs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from kit.findings import Finding
from kit.model import rules
from kit.model.values import Spoken
from kit.source.yaml import Path, Tree


def words(given: Mapping[str, str] | None, languages: tuple[str, ...]) -> dict[str, str]:
    """The words in each of these languages; none if none were given."""
    return {tag: given[_key(given, tag)] for tag in languages} if given else {}


def unspoken(tree: Tree, sheet: BaseModel, languages: tuple[str, ...]) -> Iterator[Finding]:
    """A finding for each value of a sheet that has no words in one of the languages."""
    for path, given in _spoken(sheet, ()):
        yield from unworded(given, languages, tree, path)


def unworded(
    given: Mapping[str, str], languages: tuple[str, ...], tree: Tree, path: Path
) -> Iterator[Finding]:
    """A finding for each of the languages that `given`, which stands at `path`, has no words in."""
    for tag in languages:
        if _key(given, tag) not in given:
            yield rules.LANGUAGE_MISSING.at(tree.where(path), language=tag)


def _key(given: Mapping[str, str], tag: str) -> str:
    """Under which tag the words for a language stand: its own, its language's, the common one."""
    base = tag.partition("-")[0]
    return next((one for one in (tag, base, "") if one in given), tag)


def _spoken(value: Any, path: Path) -> Iterator[tuple[Path, Spoken]]:
    if isinstance(value, Spoken):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _spoken(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _spoken(one, (*path, key))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _spoken(one, (*path, index))
