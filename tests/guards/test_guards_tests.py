"""Tests can fail: each says something, of the real thing, and can be run by itself."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from guard_modules import ROOT

FILES = sorted((ROOT / "tests").rglob("*.py"))
TESTS = [path for path in FILES if path.name.startswith("test_")]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef)]


def names_in(node: ast.AST) -> set[str]:
    """Every name and attribute that a piece of code mentions."""
    found = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    return found | {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}


def says_something(node: ast.AST, speakers: frozenset[str] = frozenset()) -> bool:
    """Whether it asserts, expects an error, or calls what does."""
    if any(isinstance(one, ast.Assert) for one in ast.walk(node)):
        return True
    if any(
        isinstance(one, ast.keyword)
        and one.arg == "check"
        and isinstance(one.value, ast.Constant)
        and one.value.value is True
        for one in ast.walk(node)
    ):
        return True
    return bool(names_in(node) & ({"raises", "fail", "warns", "check_call"} | speakers))


@cache
def speakers() -> frozenset[str]:
    """The functions of the tests that assert, by themselves or through one another."""
    known: frozenset[str] = frozenset()
    helpers = [function for path in FILES for function in functions(path)]
    while True:
        more = frozenset(one.name for one in helpers if says_something(one, known))
        if more == known:
            return known
        known = more


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_test_says_something(path: Path) -> None:
    tests = [one for one in functions(path) if one.name.startswith("test_")]
    others = frozenset(name for name in speakers() if not name.startswith("test_"))
    assert tests
    assert not [one.name for one in tests if not says_something(one, others)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_test_mocks_or_sleeps(path: Path) -> None:
    imports = {
        name
        for node in ast.walk(tree_of(path))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    arguments = {one.arg for function in functions(path) for one in function.args.args}
    assert not imports & {"unittest.mock", "mock", "pytest_mock"}
    assert "mocker" not in arguments
    calls = {ast.unparse(one.func) for one in ast.walk(tree_of(path)) if isinstance(one, ast.Call)}
    is_killing = {"SIGKILL", "kill"} & names_in(tree_of(path))
    assert is_killing or "time.sleep" not in calls, "only who kills at some moment may wait for it"


def test_every_file_of_tests_has_a_name_of_its_own() -> None:
    counted = Counter(path.name for path in FILES if path.name != "conftest.py")
    assert not [name for name, count in counted.items() if count > 1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_tool_is_asked_for_by_its_marker(path: Path) -> None:
    """`skipif(shutil.which(…) is None)` would skip in CI too, and no one would know."""
    skips = [
        ast.unparse(node)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith((".skipif", "importorskip"))
    ]
    assert not [skip for skip in skips if "which" in skip or "importorskip" in skip]


@pytest.mark.parametrize(
    ("source", "is_so"),
    [
        ("def test_a(): assert x == 1", True),
        ("def test_a():\n    with pytest.raises(ValueError): f()", True),
        ("def test_a(): subprocess.run(words, check=True)", True),
        ("def test_a(): same_pages(one, other)", True),
        ("def test_a(): f()", False),
        ("def test_a(): subprocess.run(words, check=False)", False),
    ],
)
def test_a_silent_test_is_seen(source: str, is_so: bool) -> None:
    assert says_something(ast.parse(source), frozenset({"same_pages"})) is is_so
