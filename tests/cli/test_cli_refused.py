"""What the machine refuses is told in a sentence with its cure, and nothing is half-written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kit import disk, worker
from kit.archive.store import Archive, writing
from kit.cli import main
from kit.publish.release import publish

ANOTHER = "\n  Name another place.\n"
NEW = ("new", "CP1", "--title", "x", "--date", "2020-09-21", "--issuer", "starter")


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a file in the way; nothing can be made under /proc, even by root."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("KIT_LANG", "en")
    workspace = tmp_path / "office"
    workspace.mkdir()
    (workspace / "kit.toml").write_text("", "utf-8")
    (workspace / "file").write_text("x", "utf-8")
    (workspace / "text.md").write_text("Qui vient?\n", "utf-8")
    monkeypatch.chdir(workspace)
    return workspace


def kit(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def started() -> None:
    assert kit(*NEW).exit_code == 0


@pytest.mark.parametrize("place", ["/proc/x", "file", "file/below"])
def test_an_archive_that_can_not_be_made(place: str) -> None:
    with pytest.raises(disk.Unwritable), writing(Archive(Path(place))):
        pass


@pytest.mark.parametrize("command", [NEW, ("layout", "new", "carton")])
def test_a_file_in_the_place_of_a_folder(command: tuple[str, ...], office: Path) -> None:
    (office / "kit.toml").write_text('[folders]\nreleases = "file"\nlayouts = "file"\n', "utf-8")
    result = kit(*command)
    assert result.stderr == f"the system refuses `{office / 'file'}`: File exists.{ANOTHER}"
    assert result.exit_code == 2


def test_a_folder_for_reading_only_begins_no_workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/proc")
    result = kit(*NEW)
    assert result.stderr == f"the system refuses `/proc`: No such file or directory.{ANOTHER}"
    assert result.exit_code == 2


def test_a_release_is_published_where_a_folder_can_be_made(office: Path) -> None:
    for place in (Path("/proc/x"), office / "file"):
        with pytest.raises(disk.Unwritable):
            publish(place / "CP1", {"kit.json": b"{}"})
    assert (office / "file").read_text("utf-8") == "x"


def test_a_cache_that_can_not_be_made_is_told_with_the_name_of_its_variable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started()
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/x")
    result = kit("build", "CP1", "--only", "communique", "--edition", "print")
    assert result.stderr == (
        "the system refuses `/proc/x`: No such file or directory.\n"
        "  Set XDG_CACHE_HOME to a folder that can be written to.\n"
    )
    assert result.exit_code == 2


def _writing_where_nothing_can_be(path: str) -> None:
    disk.cache_write(Path(path), b"x")


def test_what_is_refused_to_a_child_is_told_as_what_is_refused_to_its_parent() -> None:
    with pytest.raises(disk.UnwritableCache, match="/proc/x"):
        worker.call(_writing_where_nothing_can_be, "/proc/x/y")


def test_no_folder_for_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(**_: str) -> str:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr("tempfile.mkdtemp", none)
    started()
    result = kit("build", "CP1", "--only", "communique", "--edition", "print")
    assert result.stderr == (
        "there is no folder for temporary files.\n"
        "  Set TMPDIR to a folder that can be written to.\n"
    )
    assert result.exit_code == 2


def test_a_device_is_never_replaced(office: Path) -> None:
    os.mkfifo(office / "pipe")
    with pytest.raises(disk.Unwritable):
        disk.atomic_write(office / "pipe", b"x")
    assert (office / "pipe").is_fifo()


def test_a_link_stays_and_its_file_is_replaced(office: Path) -> None:
    (office / "link.md").symlink_to("text.md")
    assert kit("typo", "link.md").exit_code == 0
    assert (office / "link.md").is_symlink()
    assert (office / "text.md").read_text("utf-8") == "Qui vient\u202f?\n"


def test_links_in_a_circle(office: Path) -> None:
    (office / "circle").symlink_to("circle")
    with pytest.raises(disk.Unwritable, match="Too many levels of symbolic links"):
        disk.atomic_write(office / "circle", b"x")
    result = kit("typo", "circle")
    assert result.stderr == (
        "`circle` can't be read: Too many levels of symbolic links.\n"
        "  Check its name and your rights.\n"
    )
    assert result.exit_code == 2


def test_a_text_in_another_encoding_is_told_with_its_line_and_column(office: Path) -> None:
    (office / "text.md").write_bytes("Un\nété\n".encode("latin-1"))
    result = kit("typo", "text.md")
    assert result.stderr == (
        "text.md:2:1: not-utf-8: the file is not UTF-8: line 2, column 1.\n"
        "  Save it with the encoding UTF-8.\n"
    )
    assert result.exit_code == 2


def test_settings_saved_with_a_byte_order_mark_are_read(office: Path) -> None:
    (office / "kit.toml").write_bytes(b'\xef\xbb\xbf[folders]\r\nreleases = "texts"\r\n')
    started()
    assert (office / "texts" / "CP1" / "release.yaml").is_file()


def test_settings_in_another_encoding(office: Path) -> None:
    (office / "kit.toml").write_bytes('[paper]\ndossier = "été"\n'.encode("latin-1"))
    result = kit(*NEW)
    assert result.stderr.startswith("kit.toml:2:12: not-utf-8: the file is not UTF-8: ")
    assert result.exit_code == 2
