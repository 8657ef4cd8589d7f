"""The modules of `kit` as syntax trees, for the tests that guard how they hang together."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """One file of the package. part: the folder or file under `kit/` that it belongs to."""

    path: Path

    def __str__(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def part(self) -> str:
        return self.path.relative_to(ROOT / "kit").parts[0].removesuffix(".py")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @property
    def imports(self) -> frozenset[str]:
        """The parts of `kit` that it imports, inside functions too."""
        return frozenset(_parts_imported(self))

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call with the dotted name of what is called, as `os.replace` or `?.unlink`."""
        aliases = _aliases(self.tree)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield dotted(node.func, aliases), node


def modules() -> list[Module]:
    """All modules of the package, in the order of their paths."""
    return [Module(path) for path in sorted((ROOT / "kit").rglob("*.py"))]


def dotted(node: ast.expr, aliases: dict[str, str]) -> str:
    """`os.path.join` for an attribute of a name; `?` stands for what isn't a plain name."""
    if isinstance(node, ast.Name):
        return aliases.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value, aliases)}.{node.attr}"
    return "?"


def _aliases(tree: ast.Module) -> dict[str, str]:
    """What a name stands for: `from os import replace as put` gives put → os.replace."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                if name.asname:
                    found[name.asname] = name.name
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                found[name.asname or name.name] = f"{node.module}.{name.name}"
    return found


def _parts_imported(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield from _part_of(name.name)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(module, node)
            if base == "kit":
                yield from (name.name for name in node.names if _is_a_part(name.name))
            else:
                yield from _part_of(base)


def _absolute(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = module.path.relative_to(ROOT).parts[: -node.level]
    return ".".join([*package, *(node.module or "").split(".")]).strip(".")


def _part_of(name: str) -> Iterator[str]:
    package, _, rest = name.partition(".")
    if package == "kit" and rest:
        yield rest.split(".")[0]


def _is_a_part(name: str) -> bool:
    return (ROOT / "kit" / name).is_dir() or (ROOT / "kit" / f"{name}.py").is_file()
