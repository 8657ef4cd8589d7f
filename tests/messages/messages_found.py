"""Every template of a message in the package, found in its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import kit

PACKAGE = Path(kit.__file__).parent


def templates(parts: tuple[str, ...]) -> dict[str, str]:
    """Each template of these files or folders of `kit/`, and the file in which it stands."""
    found: dict[str, str] = {}
    for part in parts:
        place = PACKAGE / part
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            for text in _of(ast.parse(path.read_text(encoding="utf-8"))):
                found.setdefault(text, path.relative_to(PACKAGE).as_posix())
    return found


def _of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        keywords = {one.arg: one.value for one in node.keywords}
        given = [*node.args[1:3]] if _name(node) == "Rule" else []
        if "remedy" in keywords:
            given += [*node.args[:1], keywords["remedy"]]
        if "message" in keywords:
            given.append(keywords["message"])
        yield from (one.value for one in given if _is_words(one))


def _name(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _is_words(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(node.value)
