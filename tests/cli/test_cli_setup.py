"""bin/setup installs what is missing and nothing else.

It runs here for real, in a folder of its own, on a PATH of which the packagers are recorders: this
suite may not change the machine it runs on. `.ci/bare` runs the whole on a bare Debian.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = (
    *("sh", "env", "dirname", "sed", "cat", "cksum", "tr", "mktemp", "rm", "mkdir", "sha256sum"),
    *("cp", "chmod"),
)

# What a packager was asked is a line of $CALLS; what is missing is in $MISSING.
APT = 'echo "apt-get $*" >>"$CALLS"\n[ -z "${OFFLINE-}" ]\n'
PYTHON = """
case "$*" in
    -c*ensurepip*) case $MISSING in *venv*) exit 1 ;; esac ;;
    -\\ lib*) name=${2%.so.*}; case " $MISSING " in *" $name "*) exit 1 ;; esac ;;
    "-m venv"*) mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
    -m\\ pip\\ install*) echo "pip $*" >>"$CALLS" ;;
esac
"""
MAVEN = """
echo "mvn $*" >>"$CALLS"
for word in "$@"; do
    case $word in -DoutputDirectory=*) folder=${word#-DoutputDirectory=} ;; esac
done
echo something else >"$folder/greenfield-apps-1.28.2.jar"
"""


class Machine:
    """A checkout on a machine whose packagers write down what they were asked."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "press-kit"
        self.path = folder / "path"
        self.calls_file = folder / "calls"
        self.path.mkdir()
        (self.root / "bin").mkdir(parents=True)
        for name in ("bin/setup", "requirements.lock", "requirements-tests.lock", "pyproject.toml"):
            shutil.copy(ROOT / name, self.root / name)
        for name in NEEDED:
            (self.path / name).symlink_to(str(shutil.which(name)))
        self.add("id", "echo 0\n")
        self.add("python3", PYTHON)
        self.add("apt-get", APT)
        self.add("apt-cache", "exit 0\n")

    def add(self, name: str, body: str) -> None:
        program = self.path / name
        program.write_text("#!/bin/sh\n" + body, encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def setup(
        self, *arguments: str, missing: str = "", offline: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run bin/setup; `missing` are the libraries and modules that the machine lacks."""
        self.calls_file.write_text("", encoding="utf-8")
        return subprocess.run(
            ["sh", "bin/setup", *arguments],
            cwd=self.root,
            env={
                "PATH": str(self.path),
                "CALLS": str(self.calls_file),
                "MISSING": missing,
                "OFFLINE": offline,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    @property
    def calls(self) -> list[str]:
        return self.calls_file.read_text(encoding="utf-8").splitlines()

    @property
    def installed(self) -> list[str]:
        """What apt was asked to install."""
        start = "apt-get install --yes --no-install-recommends "
        return [call.removeprefix(start) for call in self.calls if call.startswith(start)]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_machine_that_has_the_libraries_gets_only_the_packages(machine: Machine) -> None:
    ran = machine.setup()
    assert ran.returncode == 0, ran.stderr
    assert machine.installed == []
    assert [re.sub(r"^pip .*-check ", "", call) for call in machine.calls] == [
        "--require-hashes -r requirements.lock",
        "--no-deps --no-build-isolation -e .",
    ]


def test_only_what_is_missing_is_installed(machine: Machine) -> None:
    machine.setup(missing="libharfbuzz-subset")
    assert machine.installed == ["libharfbuzz-subset0"]


def test_everything_may_be_missing(machine: Machine) -> None:
    machine.setup(missing="venv libpango-1.0 libpangoft2-1.0 libharfbuzz-subset")
    assert machine.installed == [
        "python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    ]


def test_a_group_brings_its_tools(machine: Machine) -> None:
    machine.setup("--with", "print,browser")
    assert machine.installed == ["poppler-utils ghostscript qpdf chromium"]


def test_a_tool_that_is_there_is_not_installed_again(machine: Machine) -> None:
    machine.add("gs", "")
    machine.setup("--with=print")
    assert machine.installed == ["poppler-utils qpdf"]


def test_the_second_run_does_nothing(machine: Machine) -> None:
    machine.setup()
    again = machine.setup("--quiet")
    assert machine.calls == []
    assert again.stdout == ""


def test_the_tests_lock_serves_who_needs_less(machine: Machine) -> None:
    machine.setup("--with", "tests")
    machine.setup()
    assert machine.calls == []


def test_another_lock_is_installed(machine: Machine) -> None:
    machine.setup()
    with (machine.root / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    machine.setup()
    assert len(machine.calls) == 2


def test_a_checkout_that_was_moved_is_installed_again(machine: Machine) -> None:
    machine.setup()
    machine.root = machine.root.rename(machine.root.with_name("moved"))
    machine.setup()
    assert len(machine.calls) == 2


def test_a_new_image_has_its_lists_fetched_first(machine: Machine) -> None:
    machine.add("apt-cache", "exit 100\n")
    machine.setup(missing="libpango-1.0")
    assert machine.calls[:2] == [
        "apt-get update",
        "apt-get install --yes --no-install-recommends libpango-1.0-0",
    ]


def test_who_may_not_install_is_told_the_line(machine: Machine) -> None:
    machine.add("id", "echo 1000\n")
    ran = machine.setup(missing="libpango-1.0 libharfbuzz-subset")
    assert ran.stderr == (
        "bin/setup: run this as root, then try again: "
        "apt-get install --yes --no-install-recommends libpango-1.0-0 libharfbuzz-subset0\n"
    )
    assert ran.returncode == 1
    assert machine.calls == []


def test_who_may_use_sudo_installs_with_it(machine: Machine) -> None:
    machine.add("id", "echo 1000\n")
    machine.add("sudo", '[ "$1" = -n ] && exit 0\necho sudo >>"$CALLS"\nexec "$@"\n')
    machine.setup(missing="libpango-1.0")
    assert machine.calls[0] == "sudo"
    assert machine.installed == ["libpango-1.0-0"]


def test_a_system_without_apt_is_told_what_it_lacks(machine: Machine) -> None:
    (machine.path / "apt-get").unlink()
    ran = machine.setup(missing="libpango-1.0")
    assert "are missing: libpango-1.0-0" in ran.stderr
    assert ran.returncode == 1


def test_a_failed_install_stops_everything(machine: Machine) -> None:
    ran = machine.setup(missing="libpango-1.0", offline="yes")
    assert ran.returncode != 0
    assert not (machine.root / ".venv").exists()


def test_a_verapdf_that_is_another_file_is_refused(machine: Machine) -> None:
    machine.add("mvn", MAVEN)
    machine.add("java", "")
    ran = machine.setup("--with", "conformance")
    jar = ".tools/verapdf/greenfield-apps-1.28.2.jar"
    assert ran.stderr == (
        f"bin/setup: {jar} is not the file whose SHA-256 is known; it was removed.\n"
    )
    assert ran.returncode == 1
    assert not (machine.root / jar).exists()


def test_an_unknown_group_is_refused(machine: Machine) -> None:
    ran = machine.setup("--with", "printing")
    assert ran.stderr == "bin/setup: there is no group 'printing'.\n"
    assert ran.returncode == 1


def test_usage_is_told_to_who_asks_for_something_else(machine: Machine) -> None:
    ran = machine.setup("--help")
    assert "sh bin/setup [--quiet] [--with GROUP[,GROUP…]]" in ran.stderr
    assert ran.returncode == 2


@pytest.mark.parametrize(
    "script", sorted(path.name for path in (ROOT / "bin").iterdir() if path.is_file())
)
def test_a_script_can_be_run_and_says_what_it_does(script: str) -> None:
    path = ROOT / "bin" / script
    first, second, *_ = path.read_text(encoding="utf-8").splitlines()
    assert first in {"#!/bin/sh", "#!/usr/bin/env bash", "#!/usr/bin/env python3"}
    assert second.startswith(("# ", '"""'))
    assert os.access(path, os.X_OK)
    if first == "#!/bin/sh":
        subprocess.run(["sh", "-n", str(path)], check=True)
