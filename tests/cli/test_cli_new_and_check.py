"""`kit new` leaves a release in which nothing is wrong; `kit check` says what is."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kit.cli import main
from kit.model.load import load
from kit.source.workspace import find_workspace


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, in which the commands are run."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("KIT_LANG", "en")
    workspace = tmp_path / "office"
    workspace.mkdir()
    (workspace / "kit.toml").write_text("")
    monkeypatch.chdir(workspace)
    return workspace


def kit(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=answers)


def test_options_answer_every_question(office: Path) -> None:
    options = ("--title", "Le ciel", "--date", "2020-09-21", "--issuer", "orbite")
    ran = kit("new", "CP1", *options)
    assert ran.output == "releases/CP1/: release.yaml, text.fr.md\nkit build CP1\n"
    release = load(find_workspace(office), office / "releases" / "CP1").release
    assert (release.reference, release.date.isoformat()) == ("CP1", "2020-09-21")
    assert (release.texts["fr"].title, release.lead.key) == ("Le ciel", "orbite")


def test_what_the_options_do_not_say_is_asked(office: Path) -> None:
    ran = kit("new", "CP1", answers="Le ciel: bleu\n2020-09-21\nsim\n")
    assert "sim, starter) [starter]: sim" in ran.output
    release = load(find_workspace(office), office / "releases" / "CP1").release
    assert (release.texts["fr"].title, release.lead.key) == ("Le ciel: bleu", "sim")


def test_where_nobody_answers_it_is_today_s_and_the_starter_s(office: Path) -> None:
    assert kit("new", "CP1").exit_code == 0
    release = load(find_workspace(office), office / "releases" / "CP1").release
    assert abs((release.date - datetime.now().astimezone().date()).days) <= 1
    assert release.lead.key == "starter"


def test_each_language_has_its_text(office: Path) -> None:
    ran = kit("new", "CP1", "--title", "Le ciel", "--lang", "fr", "--lang", "en-GB")
    assert "text.en-GB.md" in ran.output
    release = load(find_workspace(office), office / "releases" / "CP1").release
    assert release.texts["en-GB"].title == "Title of the release"


def test_a_folder_becomes_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bare").mkdir()
    monkeypatch.chdir(tmp_path / "bare")
    assert kit("new", "CP1").exit_code == 0
    assert (tmp_path / "bare" / "kit.toml").is_file()


def test_a_release_is_never_overwritten(office: Path) -> None:
    kit("new", "CP1")
    before = (office / "releases/CP1/text.fr.md").read_bytes()
    ran = kit("new", "CP1", "--title", "Another")
    assert (ran.exit_code, ran.stderr) == (
        2,
        "there is a release `CP1` already.\n  Choose another reference, or edit `releases/CP1`.\n",
    )
    assert (office / "releases/CP1/text.fr.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["../CP1"], "`../CP1` would leave the folder: files take their name from it."),
        (["CP 1"], "`CP 1` holds what a file name can't hold everywhere."),
        (["CP1", "--date", "21/09/2020"], "`21/09/2020` is no date."),
        (["CP1", "--issuer", "orbit"], "there is no brand `orbit`."),
        (["CP1", "--lang", "xx"], "the kit doesn't speak `xx`."),
    ],
)
def test_a_bad_answer_is_refused_and_nothing_is_written(
    arguments: list[str], said: str, office: Path
) -> None:
    ran = kit("new", *arguments)
    assert (ran.exit_code, ran.stderr.splitlines()[0]) == (2, said)
    assert not list(office.rglob("release.yaml"))


def test_nothing_wrong_is_said_so() -> None:
    kit("new", "CP1")
    ran = kit("check", "CP1")
    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "nothing to say.\n", "")


def test_everything_wrong_is_said_with_its_place(office: Path) -> None:
    kit("new", "CP1", "--date", "2020-09-21")
    path = office / "releases/CP1/release.yaml"
    path.write_text(path.read_text().replace("2020-09-21\n", "2020-09-31\nembargoo: x\n", 1))
    ran = kit("check", "CP1")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == (
        "release.yaml:2:7: invalid-date: there is no 2020-09-31.\n"
        "  2020-09 ends on the 30.\n"
        "release.yaml:3:1: unknown-key: nothing is called `embargoo` here.\n"
        "  Did you mean `embargo`?\n"
    )


def test_it_is_said_in_french(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIT_LANG", "fr")
    kit("new", "CP1", "--date", "2020-09-21")
    path = office / "releases/CP1/release.yaml"
    path.write_text(path.read_text().replace("date:", "datte:", 1))
    assert "rien ne s’appelle `datte` ici.\n  Vouliez-vous dire `date`\u202f?" in (
        kit("check", "CP1").stderr
    )


def test_programs_read_json(office: Path) -> None:
    kit("new", "CP1", "--date", "2020-09-21")
    path = office / "releases/CP1/release.yaml"
    path.write_text(path.read_text().replace("2020-09-21\n", "2020-09-31\n", 1))
    ran = kit("check", "CP1", "--json")
    assert ran.exit_code == 2
    (finding,) = json.loads(ran.stdout)["findings"]
    assert {name: finding[name] for name in ("rule", "level", "file", "line", "column")} == {
        "rule": "invalid-date",
        "level": "error",
        "file": "release.yaml",
        "line": 2,
        "column": 7,
    }


def test_letters_are_corrected_after_showing_how(office: Path) -> None:
    kit("new", "CP1", "--title", "Le ciel")
    path = office / "releases/CP1/text.fr.md"
    path.write_text("---\ntitle: Le ciel # bleu\n---\n\nUne oeuvre rare.\n")
    ran = kit("check", "CP1", "--fix")
    assert "-Une oeuvre rare.\n+Une œuvre rare.\n" in ran.stdout
    assert path.read_text() == "---\ntitle: Le ciel # bleu\n---\n\nUne œuvre rare.\n"


def test_without_fix_nothing_is_written(office: Path) -> None:
    kit("new", "CP1", "--title", "Le ciel")
    path = office / "releases/CP1/text.fr.md"
    path.write_text("---\ntitle: Le ciel\n---\n\nUne oeuvre rare.\n")
    kit("check", "CP1")
    assert path.read_text().endswith("Une oeuvre rare.\n")
