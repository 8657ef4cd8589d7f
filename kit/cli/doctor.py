"""kit doctor: what is installed, its version, what is missing, and the line that installs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kit.cli.options import JSON

if TYPE_CHECKING:
    from kit.findings import Translate

APT = "apt-get install --no-install-recommends {package}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing that the kit needs to run, or that only its tests use.

    use: what it is for. cure: the line that installs it. probe: tells its version, "" if missing.
    package: what Debian calls it, "" for what is not Debian's.
    """

    name: str
    use: str
    probe: Callable[[], str]
    package: str = ""
    cure: str = APT
    is_needed: bool = False

    @property
    def line(self) -> str:
        """The command that installs it."""
        return self.cure.format(package=self.package)


@click.command()
@JSON
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Say what is installed, and what installs the rest."""
    import os

    from kit.cli import show
    from kit.errors import Exit

    answers = tuple((part, part.probe()) for part in PARTS)
    translate = show.translation(os.environ)
    if as_json:
        parts = [_as_data(part, version, translate) for part, version in answers]
        click.echo(show.dump({"parts": parts}))
    else:
        click.echo(_table(answers, translate))
    if any(part.is_needed and not version for part, version in answers):
        ctx.exit(Exit.FINDINGS)


def _kit() -> str:
    from kit import __version__

    return __version__


def _python() -> str:
    import platform

    return platform.python_version()


def _engine(name: str) -> str:
    """The version that is installed, unless another is pinned: that one would set other pages."""
    from importlib.metadata import PackageNotFoundError, requires, version

    try:
        installed = version(name)
    except PackageNotFoundError:
        return ""
    try:
        wanted = requires("press-kit") or []
    except PackageNotFoundError:  # run from a folder, without having been installed
        return installed
    pins = [line for line in wanted if line.startswith(f"{name}==")]
    return installed if not pins or f"{name}=={installed}" in pins else ""


def _library(function: str, *names: str) -> str:
    """What the library's own `function` says; the names are those of Linux and of macOS."""
    import ctypes

    for name in names:
        try:
            tell = getattr(ctypes.CDLL(name), function)
        except OSError:
            continue
        tell.restype = ctypes.c_char_p
        return str(tell().decode())
    return ""


def _program(program: str, option: str) -> str:
    """The first number with a point in what the program says of itself."""
    import re

    from kit.errors import MissingTool
    from kit.program import run

    try:
        said = run(program, option, seconds=20)
    except MissingTool:
        return ""
    number = re.search(rb"\d+(\.\d+)+", said.output + said.complaint)
    return number[0].decode() if number else ""


def _fonts() -> str:
    """How many faces there are, if each is the file that its family's `font.yaml` names."""
    from kit.source.workspace import bundled

    families = [_faces(sheet) for sheet in sorted(bundled("fonts").glob("*/font.yaml"))]
    whole = bool(families) and all(all(family) for family in families)
    return str(sum(len(family) for family in families)) if whole else ""


def _faces(sheet: Path) -> list[bool]:
    """Of each face of a family, whether its file is the one that was taken in."""
    import hashlib

    from kit.source import yaml

    family: Any = yaml.parse(sheet.read_text(encoding="utf-8"), sheet.name).value
    files = [(sheet.parent / face["file"], face["sha256"]) for face in family["faces"]]
    return [
        file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == known
        for file, known in files
    ]


def _verapdf() -> str:
    """The version in the name of the jar that `kit preflight` would run from here."""
    import os

    from kit.preflight.verapdf import find_jar
    from kit.source.workspace import NoWorkspace, find_workspace

    try:
        folder = find_workspace(Path.cwd()).root
    except NoWorkspace:
        folder = Path.cwd()
    jar = find_jar(os.environ, folder)
    return jar.stem.removeprefix("greenfield-apps-") if jar else ""


PARTS = (
    Part(name="press-kit", use="is this program", probe=_kit, is_needed=True),
    Part(name="python", use="runs it", probe=_python, is_needed=True),
    *(
        Part(name=name, use=use, probe=partial(_engine, name), cure="sh bin/setup", is_needed=True)
        for name, use in (
            ("weasyprint", "sets the pages"),
            ("pydyf", "writes them"),
            ("pikepdf", "makes the editions"),
        )
    ),
    Part(
        name="pango",
        use="sets the text",
        probe=partial(_library, "pango_version_string", "libpango-1.0.so.0", "libpango-1.0.dylib"),
        package="libpango-1.0-0",
        is_needed=True,
    ),
    Part(
        name="pangoft2",
        use="sets the text",
        probe=partial(
            _library, "pango_version_string", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"
        ),
        package="libpangoft2-1.0-0",
        is_needed=True,
    ),
    Part(
        name="harfbuzz-subset",
        use="cuts the fonts twelve times faster",
        probe=partial(
            _library, "hb_version_string", "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"
        ),
        package="libharfbuzz-subset0",
        is_needed=True,
    ),
    Part(
        name="fonts",
        use="faces of the bundled families, unaltered",
        probe=_fonts,
        cure="git checkout -- fonts",
        is_needed=True,
    ),
    Part(
        name="poppler",
        use="a second reader of the PDFs, in the tests",
        probe=partial(_program, "pdftoppm", "-v"),
        package="poppler-utils",
    ),
    Part(
        name="ghostscript",
        use="measures the ink of drawn pages, in kit preflight --ink",
        probe=partial(_program, "gs", "--version"),
        package="ghostscript",
    ),
    Part(
        name="qpdf",
        use="checks the syntax of the PDFs, in the tests",
        probe=partial(_program, "qpdf", "--version"),
        package="qpdf",
    ),
    Part(
        name="java",
        use="runs veraPDF",
        probe=partial(_program, "java", "-version"),
        package="default-jre-headless",
    ),
    Part(
        name="verapdf",
        use="the reference validator of PDF/A and PDF/UA, in kit preflight",
        probe=_verapdf,
        cure="sh bin/setup --with conformance",
    ),
    Part(
        name="chromium",
        use="a browser; nothing needs one yet",
        probe=partial(_program, "chromium", "--version"),
        package="chromium",
    ),
)


def _as_data(part: Part, version: str, translate: Translate) -> dict[str, object]:
    return {
        "name": part.name,
        "version": version or None,
        "needed": part.is_needed,
        "use": translate(part.use),
        "install": "" if version else part.line,
    }


def _table(answers: tuple[tuple[Part, str], ...], translate: Translate) -> str:
    return "\n".join(_row(part, version, translate) for part, version in answers)


def _row(part: Part, version: str, translate: Translate) -> str:
    state = version or translate("missing")
    row = f"{part.name:16} {state:10} {translate(part.use)}"
    return row if version else f"{row}\n{'':16} {part.line}"
