"""One datum flows one way: a module imports only from what stands above it on the map."""

import ast

import pytest
from guard_modules import Module, modules

ORDER = (
    # ground
    *("findings", "errors", "units", "disk", "messages", "config", "worker", "program"),
    # instruments
    *("locale", "markdown", "typography", "colour", "pdf", "qr"),
    # the line
    *("source", "model", "prose", "page", "press", "edition", "imposition", "preflight"),
    *("publish", "build", "ticket", "intake", "renditions", "distribution", "archive"),
    # the edge
    *("cli", "__main__"),
)


def ahead_of(module: Module) -> set[str]:
    """The parts that a module imports although they stand below its own."""
    if module.part == "__init__":
        return set(module.imports)
    return {part for part in module.imports if ORDER.index(part) > ORDER.index(module.part)}


@pytest.mark.parametrize("module", modules(), ids=str)
def test_imports_follow_the_arrow(module: Module) -> None:
    ahead = ahead_of(module)
    assert not ahead, f"{module} reaches ahead to {sorted(ahead)}"


def test_every_part_has_its_place_on_the_map() -> None:
    assert {module.part for module in modules()} <= {*ORDER, "__init__"}


@pytest.mark.parametrize("module", modules(), ids=str)
def test_a_module_is_named_after_something_in_the_field(module: Module) -> None:
    nameless = {"utils", "util", "common", "helpers", "helper", "misc", "manager", "handler"}
    assert module.path.stem not in nameless
    classes = [node.name for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    assert not [name for name in classes if name.endswith(("Manager", "Handler", "Helper"))]


@pytest.mark.parametrize(
    ("source", "reached"),
    [
        ("from kit.cli import main", {"cli"}),
        ("import kit.cli.show", {"cli"}),
        ("from kit import build", {"build"}),
        ("def late():\n    from kit.preflight import rules", {"preflight"}),
        ("from ..archive import store", {"archive"}),
        ("from kit.page.types import Page", set()),
        ("from kit import __version__", set()),
    ],
)
def test_an_import_that_reaches_ahead_is_seen(
    source: str, reached: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    press = next(module for module in modules() if str(module) == "kit/press/__init__.py")
    monkeypatch.setitem(press.__dict__, "tree", ast.parse(source))
    monkeypatch.setattr("guard_modules._is_a_part", lambda name: name != "__version__")
    assert ahead_of(press) == reached
