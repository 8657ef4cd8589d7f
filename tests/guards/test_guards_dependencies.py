"""Dependencies: declared, pinned, hashed, explained, and under a licence that binds nobody."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import Distribution, distribution, packages_distributions

import pytest
from guard_modules import ROOT, modules
from packaging.markers import Marker

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [re.split(r"[<>=!~ \[]", line)[0] for line in PROJECT["project"]["dependencies"]]
TESTS = [re.split(r"[<>=!~ \[]", line)[0] for line in PROJECT["dependency-groups"]["tests"]]
LOCKS = ("requirements.lock", "requirements-tests.lock")
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

# Halves of one thing, of which the other asks for this one by its exact version.
COMES_WITH = {"pydantic-core": "pydantic"}

# A strong copyleft licence at run time would bind who embeds the kit. MPL binds its own files only.
COPYLEFT = re.compile(r"\bA?GPL|GNU (Affero )?General Public", re.I)
FREE = re.compile(
    r"\b(MIT|BSD|0BSD|Apache|MPL|Mozilla|ISC|Zlib|PSF|HPND|Unlicense)\b|public domain", re.I
)


def name_of(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: str) -> dict[str, list[str]]:
    """Each package of a lock with the lines below it."""
    found: dict[str, list[str]] = {}
    package = ""
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if not line.startswith((" ", "#")):
            package = line.removesuffix(" \\")
            found[package] = []
        elif not line.startswith("#"):
            found[package].append(line.strip().removesuffix(" \\"))
    return found


def licences_of(name: str) -> list[str]:
    """What a package is offered under, each alternative by itself."""
    found = distribution(name)
    expression = found.metadata.get("License-Expression")
    if expression:
        return re.split(r" OR ", expression)
    classifiers = found.metadata.get_all("Classifier", [])
    offered = [one for one in classifiers if one.startswith("License :: ")]
    offered += found.metadata.get("License", "").splitlines()[:1]
    return offered or [_licence_file(found).splitlines()[0]]


def _licence_file(found: Distribution) -> str:
    files = [file for file in found.files or [] if "LICENSE" in file.name.upper()]
    return files[0].read_text() or ""


def binds_nobody(name: str) -> bool:
    """Whether one of the licences that it is offered under is free without copyleft."""
    return any(FREE.search(one) and not COPYLEFT.search(one) for one in licences_of(name))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_file_of_a_lock_is_pinned_and_hashed(lock: str) -> None:
    for package, hashes in pins(lock).items():
        assert re.match(r"[a-z0-9-]+==[\w.]+( ; .+)?$", package)
        assert hashes
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", one) for one in hashes)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_no_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


def test_the_locks_hold_what_the_project_asks() -> None:
    small, large = ({package.split("==")[0]: package for package in pins(lock)} for lock in LOCKS)
    assert {name_of(name) for name in RUNTIME} | {"hatchling", "editables"} <= small.keys()
    assert {name_of(name) for name in TESTS} <= large.keys()
    assert {name: large.get(name) for name in small} == small


def test_the_suite_runs_with_the_pinned_versions() -> None:
    lock = {package.split(" ;")[0] for package in pins(LOCKS[0])}
    installed = {f"{name_of(name)}=={distribution(name).version}" for name in RUNTIME}
    assert installed <= lock


def test_whatever_the_package_imports_is_a_declared_dependency() -> None:
    owners = packages_distributions()
    for module in modules():
        for top in _third_parties(module.tree):
            declared = {COMES_WITH.get(name, name) for name in map(name_of, owners.get(top, [top]))}
            assert declared & {name_of(name) for name in RUNTIME}, f"{module} imports {top}"


@pytest.mark.parametrize("package", sorted(pins(LOCKS[0])))
def test_nothing_that_runs_with_the_kit_binds_its_user(package: str) -> None:
    name, _, marker = package.partition(" ; ")
    if not marker or Marker(marker).evaluate():
        assert binds_nobody(name.split("==")[0])


@pytest.mark.parametrize("name", [*RUNTIME, *TESTS])
def test_the_docs_give_its_licence(name: str) -> None:
    row = re.search(rf"^\| `{re.escape(name)}` \|.*\| ([^|]+) \| [^|]+ \|$", PAGE, re.M | re.I)
    assert row
    given = {word.lower() for word in re.findall(r"MIT|BSD|Apache|MPL|public domain", row[1])}
    known = " ".join(licences_of(name)).lower().replace("mozilla public license", "mpl")
    assert given
    assert all(word in known for word in given)


@pytest.mark.parametrize("name", [*RUNTIME, *TESTS])
def test_every_direct_dependency_has_its_reason_in_the_docs(name: str) -> None:
    assert re.search(rf"^\| `{re.escape(name)}` \|", PAGE, re.M | re.I)


def test_the_docs_explain_nothing_that_is_gone() -> None:
    rows = re.findall(r"^\| `([\w.-]+)` \|", PAGE, re.M)
    packages = {name_of(name) for name in [*RUNTIME, *TESTS, "hatchling", "editables"]}
    assert {row for row in rows if name_of(row) not in packages} <= _debian_packages()


def test_the_docs_and_the_doctor_name_the_packages_that_setup_installs() -> None:
    from kit.cli import doctor

    packages = _debian_packages()
    assert {part.package for part in doctor.PARTS} - {""} == packages - {"python3-venv"}
    assert not [package for package in packages if f"| `{package}` |" not in PAGE]


def test_the_renderer_names_the_same_libraries() -> None:
    from kit.press.weasy import APT_LINE

    assert {word for word in APT_LINE.split() if word.startswith("lib")} == {
        package for package in _debian_packages() if package.startswith("lib")
    }


def _debian_packages() -> set[str]:
    """What bin/setup may install, but Python itself, which is there, and Maven, which it drops."""
    script = (ROOT / "bin" / "setup").read_text(encoding="utf-8")
    names = " ".join(re.findall(r"printf '([a-z0-9 .-]+ )'", script)).split()
    return set(names) - {"python3", "maven"}


def _third_parties(tree: ast.Module) -> set[str]:
    tops = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            tops |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            tops.add(node.module.split(".")[0])
    return tops - set(sys.stdlib_module_names) - {"kit"}
