"""What the parts of a release are called, even where a part is wrong.

So a quotation of somebody whose telephone number is wrong isn't also told as one of nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from kit.model.sheets import ReleaseSheet
from kit.model.texts import Names
from kit.source.references import named
from kit.source.types import Source
from kit.source.yaml import Tree, Value


def languages_of(source: Source, sheet: ReleaseSheet) -> tuple[str, ...]:
    """The languages of the release: its own, or the workspace's."""
    return sheet.languages or source.config.defaults.languages


def read_languages(source: Source, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the languages in which texts were read."""
    return tuple(tag for tag in languages if source.part is None or tag == source.part.language)


def names_of(source: Source) -> Names:
    """The keys that texts may use."""
    tree = source.release
    return Names(
        spokespersons=keys_of(tree, "spokespersons"),
        photos={
            photo_key(file): source.pictures.get(file)
            for _, file in (named(tree, (("photos", "*", "file"),)) if tree else ())
        },
        issuers=tuple(name for _, name in (named(tree, (("issuers", "*"),)) if tree else ())),
        facts=tuple(pairs(tree)),
    )


def photo_key(file: str) -> str:
    """What a photo is called: its file's name without folder and ending."""
    return PurePosixPath(file).stem


def keys_of(tree: Tree | None, part: str) -> tuple[str, ...]:
    """The keys of a mapping of the release."""
    value = pairs(tree).get(part)
    return tuple(value) if isinstance(value, dict) else ()


def pairs(tree: Tree | None) -> Mapping[str, Value]:
    """The pairs of a file; none where it holds something else."""
    return tree.value if tree and isinstance(tree.value, dict) else {}
