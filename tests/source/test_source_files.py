"""Files are regular, under their folder, not too large; what was read is written down."""

import hashlib
import os
from pathlib import Path

import pytest

from kit.findings import Place
from kit.source.fault import Fault
from kit.source.files import Reader


def refusal(root: Path, name: str, *, limit: int = 1000) -> str:
    with pytest.raises(Fault) as caught:
        Reader().bytes(root, name, limit=limit)
    finding = caught.value.at(Place())
    return f"{finding.rule}: {finding.text()}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "release"
    inside.mkdir()
    (inside / "a.txt").write_text("inside")
    (tmp_path / "secret.txt").write_text("outside")
    return inside


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "x/../../secret.txt", "/etc/passwd", "..\\secret.txt", "a\0.txt", ".", ""],
)
def test_a_name_that_leads_out_is_refused(name: str, folder: Path) -> None:
    assert refusal(folder, name) == f"file-outside: `{name}` leads out of the folder."


def test_a_link_out_of_the_folder_is_refused(folder: Path) -> None:
    (folder / "link.txt").symlink_to("../secret.txt")
    assert refusal(folder, "link.txt") == "file-outside: `link.txt` leads out of the folder."


def test_a_file_in_a_linked_folder_outside_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "photos").symlink_to(tmp_path)
    assert refusal(folder, "photos/secret.txt") == (
        "file-outside: `photos/secret.txt` leads out of the folder."
    )


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to("a.txt")
    assert Reader().bytes(folder, "link.txt") == b"inside"


def test_a_loop_of_links_is_refused(folder: Path) -> None:
    (folder / "loop").symlink_to("loop")
    assert refusal(folder, "loop").startswith("file-")


def test_a_pipe_is_refused_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert refusal(folder, "pipe") == "file-kind: `pipe` is not a regular file."


def test_a_folder_is_no_file(folder: Path) -> None:
    (folder / "photos").mkdir()
    assert refusal(folder, "photos") == "file-kind: `photos` is not a regular file."


def test_a_device_is_refused(folder: Path) -> None:
    (folder / "zero").symlink_to("/dev/zero")
    assert refusal(folder, "zero") == "file-outside: `zero` leads out of the folder."


def test_a_file_that_is_too_large_is_refused(folder: Path) -> None:
    (folder / "big").write_bytes(bytes(2_000_001))
    assert refusal(folder, "big", limit=2_000_000) == "file-size: `big` is larger than 2 MB."


def test_a_file_in_the_place_of_a_folder_is_refused(folder: Path) -> None:
    assert refusal(folder, "a.txt/b.txt").startswith("file-")


def test_what_was_read_is_written_down(folder: Path) -> None:
    reader = Reader()
    reader.bytes(folder, "a.txt")
    (read,) = reader.reads.values()
    assert read.path == folder / "a.txt"
    assert (read.size, read.sha256) == (6, hashlib.sha256(b"inside").hexdigest())
    assert read.mtime_ns == (folder / "a.txt").stat().st_mtime_ns


def test_where_a_file_was_looked_for_in_vain_is_written_down(folder: Path) -> None:
    reader = Reader()
    with pytest.raises(Fault):
        reader.bytes(folder, "photos/b.txt")
    assert reader.folders == {folder / "photos"}


def test_a_text_loses_its_byte_order_mark_and_its_carriage_returns(folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert Reader().text(folder, "b.txt") == "a\nb\nc\n"


def test_a_text_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "b.txt").write_bytes("un\r\ndé\r".encode("latin-1"))
    with pytest.raises(Fault) as caught:
        Reader().text(folder, "b.txt")
    assert caught.value.at(Place()).text() == "the file is not UTF-8: line 2, column 2."


def test_a_text_of_many_megabytes_is_no_picture(folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"a" * 4_000_001)
    with pytest.raises(Fault) as caught:
        Reader().text(folder, "b.txt")
    finding = caught.value.at(Place())
    assert (finding.text(), finding.cure()) == (
        "`b.txt` is larger than 4 MB.",
        "Keep what belongs to this release alone.",
    )
