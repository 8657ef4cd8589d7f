"""Where things lie: the workspace, its releases, and the layouts, brands and fonts it may use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import kit
from kit.config import FILE, Config, read_config
from kit.errors import BadInput, KitError
from kit.messages.rule import nearest


class NoWorkspace(KitError):
    """There is no `kit.toml` upward."""


class NoRelease(KitError):
    """What was given names no release."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A folder with a `kit.toml`, and its settings."""

    root: Path
    config: Config

    @property
    def releases(self) -> Path:
        """The folder of the releases."""
        return self.root / self.config.folders.releases

    @property
    def out(self) -> Path:
        """The folder of what is made."""
        return self.root / self.config.folders.out

    def layouts(self) -> tuple[Path, ...]:
        """The folders of layouts, the workspace's own before those that come with the kit."""
        return self._own_first(self.config.folders.layouts, "layouts")

    def brands(self) -> tuple[Path, ...]:
        """The folders of brands, the workspace's own first."""
        return self._own_first(self.config.folders.brands, "assets/brands")

    def fonts(self) -> tuple[Path, ...]:
        """The folders of type families, the workspace's own first."""
        return self._own_first(self.config.folders.fonts, "fonts")

    def profile(self) -> Path:
        """The ICC profile of the print edition."""
        name = self.config.output.profile
        return self.root / name if name else bundled("assets/icc/FOGRA39L_coated.icc")

    def _own_first(self, name: str, ours: str) -> tuple[Path, ...]:
        return tuple(dict.fromkeys((self.root / name, bundled(ours))))


def bundled(name: str) -> Path:
    """Where `layouts/…`, `fonts/…` or `assets/…` of the kit itself lies.

    In the repository it stands beside the package, in an installed wheel within it.
    """
    return _home() / name


@cache
def _home() -> Path:
    package = Path(kit.__file__).resolve().parent
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent


def find_workspace(start: Path) -> Workspace:
    """The workspace that `start` lies in. BadInput if its `kit.toml` is wrong."""
    folder = start.resolve()
    for root in (folder, *folder.parents):
        if (root / FILE).is_file():
            return Workspace(root=root, config=read_config(_text(root / FILE)))
    raise NoWorkspace(
        "`{folder}` is in no workspace: there is no `kit.toml` in it or above it.",
        remedy="Go to your workspace, or make one here: `touch kit.toml`.",
        values={"folder": str(start)},
    )


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        from kit.source.files import not_utf8

        raise BadInput((not_utf8(data, FILE),)) from error


def find_release(given: str, start: Path) -> tuple[Workspace, Path]:
    """The workspace and the folder of RELEASE: a folder, or a reference of the workspace.

    start: the folder from which a relative path counts and the workspace is looked for.
    """
    folder = start / given
    if (folder / "release.yaml").is_file():
        return find_workspace(folder), folder.resolve()
    workspace = find_workspace(start)
    known = release_names(workspace)
    name = given.rstrip("/")
    if name in known:
        return workspace, workspace.releases / name
    raise NoRelease(
        "there is no release `{given}`.",
        remedy=(
            "Name a folder with a `release.yaml`, or one of: {known}."
            if known
            else "Name a folder with a `release.yaml`, or start it: `kit new {given}`."
        ),
        values={"given": name, "known": nearest(name, known)},
    )


def release_names(workspace: Workspace) -> tuple[str, ...]:
    """The names of the releases of a workspace, in order."""
    found = workspace.releases.glob("*/release.yaml")
    return tuple(sorted(path.parent.name for path in found))


def find_part(folders: tuple[Path, ...], name: str, mark: str) -> Path | None:
    """The first of `folders`/`name` that holds the file `mark`, such as `brand.yaml`."""
    return next((one / name for one in folders if (one / name / mark).is_file()), None)


def part_names(folders: tuple[Path, ...], mark: str) -> tuple[str, ...]:
    """The names of all parts in `folders`: those whose folder holds the file `mark`."""
    found = {path.parent.name for one in folders for path in one.glob(f"*/{mark}")}
    return tuple(sorted(found))
