"""`kit typo`, as a filter, on files, and as a check."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from kit.cli import main
from kit.cli.typo import command

ROOT = Path(__file__).parent.parent.parent


def kit(*args: str, stdin: str = ""):
    return CliRunner().invoke(main, ["typo", *args], input=stdin.encode("utf-8"))


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "text.md"
    path.write_bytes(b"---\ntitle: a : b\n---\nQui vient?\r\n")
    return path


def test_it_is_a_filter_on_standard_input():
    done = kit(stdin="L'heure : 11h30 !\n")
    assert done.exit_code == 0
    assert done.stdout == "L’heure\u00a0: 11\u00a0h\u00a030\u202f!\n"


def test_a_file_is_written_back_with_its_front_matter_and_its_line_ends(release):
    assert kit(str(release)).exit_code == 0
    assert release.read_bytes() == "---\ntitle: a : b\n---\nQui vient\u202f?\r\n".encode()


def test_check_names_the_file_that_would_change_and_writes_nothing(release):
    before = release.read_bytes()
    done = kit("--check", str(release))
    assert done.exit_code == 1
    assert done.stderr == f"{release}\n"
    assert release.read_bytes() == before


def test_check_is_content_with_a_typeset_file(release):
    kit(str(release))
    assert kit("--check", str(release)).exit_code == 0


def test_diff_shows_the_spaces_that_no_one_sees(release):
    before = release.read_bytes()
    done = kit("--diff", str(release))
    assert done.exit_code == 0
    assert "-Qui vient?\n+Qui vient⎵?\n" in done.stdout
    assert release.read_bytes() == before


def test_letters_are_corrected_only_when_asked():
    assert kit(stdin="A propos, la 10ème\n").stdout == "A propos, la 10ème\n"
    assert kit("--fix", stdin="A propos, la 10ème\n").stdout == "À propos, la 10e\n"


def test_a_locale_is_chosen():
    assert kit("--locale", "fr-CA", stdin="Quel hiver !").stdout == "Quel hiver!"


def test_an_unknown_locale_is_bad_input_and_the_known_ones_are_named():
    done = kit("--locale", "fr-XX", stdin="x")
    assert done.exit_code == 2
    assert "fr-CA, fr-CH, fr-FR" in done.stderr


def test_a_file_that_is_not_there_is_bad_input(tmp_path):
    done = kit(str(tmp_path / "none.md"))
    assert done.exit_code == 2
    assert "can't be read" in done.stderr


def test_a_file_in_another_encoding_is_bad_input(tmp_path):
    path = tmp_path / "latin.md"
    path.write_bytes("été".encode("latin-1"))
    assert kit(str(path)).exit_code == 2
    assert path.read_bytes() == "été".encode("latin-1")


def test_the_hooks_of_pre_commit_run_this_command():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["entry"].split()[:2] for hook in hooks] == [["kit", "typo"]] * 2
    options = {one for hook in hooks for one in hook["entry"].split()[2:]}
    known = {name for one in command.params for name in one.opts}
    assert options <= known
