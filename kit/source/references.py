"""Where a source names files: by the paths of the values that name them."""

from __future__ import annotations

from collections.abc import Iterator

from kit.source.yaml import Path, Tree, Value

Pattern = tuple[str, ...]

ANY = "*"
RELEASE_PICTURES: tuple[Pattern, ...] = (
    ("photos", ANY, "file"),
    ("spokespersons", ANY, "portrait"),
)
BRAND_PICTURES: tuple[Pattern, ...] = tuple(
    ("logo", kind) for kind in ("light", "dark", "mark", "mark_dark")
)
RELEASE_BRANDS: tuple[Pattern, ...] = (("issuers", ANY),)
RELEASE_LAYOUTS: tuple[Pattern, ...] = (("documents", ANY),)
BRAND_TEXTS: tuple[Pattern, ...] = (("boilerplate", ANY), ("css",))
BRAND_FAMILIES: tuple[Pattern, ...] = (("families", ANY),)
FAMILY_FONTS: tuple[Pattern, ...] = (("faces", ANY, "file"),)


def named(tree: Tree, patterns: tuple[Pattern, ...]) -> Iterator[tuple[Path, str]]:
    """The path and the text of each scalar that a pattern meets, in the order of the patterns."""
    for pattern in patterns:
        yield from _met(tree.value, pattern, ())


def text_at(tree: Tree, path: Path) -> str:
    """The scalar at `path`, "" where there is none."""
    value: Value = tree.value
    for key in path:
        try:
            value = value[key]  # type: ignore[index]  # what is no container raises, below
        except (KeyError, IndexError, TypeError):
            return ""
    return value if isinstance(value, str) else ""


def _met(value: Value, pattern: Pattern, path: Path) -> Iterator[tuple[Path, str]]:
    if not pattern:
        if isinstance(value, str):
            yield path, value
        return
    head, rest = pattern[0], pattern[1:]
    if isinstance(value, dict):
        for key in value if head == ANY else ([head] if head in value else []):
            yield from _met(value[key], rest, (*path, key))
    elif isinstance(value, list) and head == ANY:
        for index, one in enumerate(value):
            yield from _met(one, rest, (*path, index))
