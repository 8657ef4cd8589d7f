"""A workspace of samples, and their documents, each pressed once."""

from __future__ import annotations

from pathlib import Path

import pytest
from layouts_samples import Pages, Setting, bare, overfull, sample

from kit.model.load import Loaded, load
from kit.page.compose import compose
from kit.press.render import press_here
from kit.prose.typeset import typeset_release
from kit.source.ingest import crop
from kit.source.workspace import find_workspace


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    (folder / "kit.toml").write_text("", "utf-8")
    for name, issuers, embargo in (
        ("ORBITE", "orbite, sim", True),
        ("OPEN", "orbite, sim", False),
        ("SIM", "sim, orbite", False),
        ("STARTER", "starter", False),
        ("THREE", "starter, orbite, sim", True),
    ):
        sample(folder / "releases" / name, issuers, embargo=embargo)
    bare(folder / "releases/BARE")
    overfull(folder / "releases/FULL")
    return folder


@pytest.fixture(scope="session")
def releases(workspace: Path) -> dict[str, Loaded]:
    found = find_workspace(workspace)
    return {path.name: load(found, path) for path in sorted((workspace / "releases").iterdir())}


@pytest.fixture(scope="session")
def pressed(releases: dict[str, Loaded]) -> Setting:
    """Press a document of one of the releases, once: (release, document, format or "")."""
    kept: dict[tuple[str, str, str], Pages] = {}

    def press(release: str, document: str, format: str = "") -> Pages:
        key = (release, document, format)
        if key not in kept:
            loaded = releases[release]
            layout = loaded.layouts[document]
            page = compose(
                typeset_release(loaded.release, "fr"),
                loaded.release,
                layout,
                format=format or layout.default,
                crop=crop,
                budget=3_000_000,
            )
            kept[key] = Pages(press_here(page))
        return kept[key]

    return press
