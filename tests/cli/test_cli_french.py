"""The command line as a press officer in Paris reads it, word for word."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kit import disk
from kit.cli import main, spoken

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace of a reader of French, in which the commands are run."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("KIT_LANG", "fr")
    monkeypatch.setenv("LANGUAGE", "")
    workspace = tmp_path / "office"
    workspace.mkdir()
    (workspace / "kit.toml").write_text("")
    monkeypatch.chdir(workspace)
    return workspace


def kit(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=answers)


def kit_of_its_own(*arguments: str) -> subprocess.CompletedProcess[str]:
    """In a process that has never spoken English."""
    return subprocess.run(
        [sys.executable, "-m", "kit", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def started(office: Path) -> Path:
    """A release whose file a test may spoil."""
    kit("new", "CP1", "--title", "Le ciel", "--date", "2020-09-21", "--issuer", "orbite")
    return office / "releases/CP1/release.yaml"


def test_the_help_of_a_command_is_french() -> None:
    assert kit_of_its_own("build", "--help").stdout == (
        "Utilisation\u00a0: kit build [OPTIONS] RELEASE\n"
        "\n"
        "  Compose RELEASE\u00a0: ses PDF à imprimer, à envoyer, à archiver.\n"
        "\n"
        "  RELEASE est un dossier, ou une référence de cet espace de travail. Par\n"
        "  exemple\u00a0: kit build CP106-2020 --only dossier --edition print\n"
        "\n"
        "Options:\n"
        "  --only DOCUMENT                 Ce document seul\u202f; répétable.\n"
        "  --edition [print|email|archive]\n"
        "                                  Cette édition seule\u202f; répétable.\n"
        "  --lang TAG                      Cette langue seule\u202f; répétable.\n"
        "  --out DOSSIER                   Les met là\u202f; dans `out` sinon.\n"
        "  --draft                         Le fait malgré les erreurs, marqué\n"
        "                                  «\u00a0épreuve\u00a0».\n"
        "  --json                          Répond en JSON.\n"
        "  -h, --help                      Montre ce message et s’arrête.\n"
    )


def test_the_list_of_commands_is_french() -> None:
    said = kit_of_its_own("--help").stdout
    assert "Compose un communiqué de presse et en fait le dossier de presse." in said
    assert "\nCommandes:\n  archive     Garde ce qui a été publié, et le retrouve.\n" in said


def test_a_group_says_its_commands_in_french() -> None:
    assert "  list     Liste tous les communiqués, du plus récent au plus ancien.\n" in (
        kit_of_its_own("archive", "--help").stdout
    )


def test_a_slip_in_a_command_is_answered_in_french() -> None:
    ran = kit("biuld")
    assert ran.stderr == (
        "Utilisation\u00a0: kit [OPTIONS] COMMAND [ARGS]...\n"
        "Essayez «\u00a0kit --help\u00a0» pour de l’aide.\n"
        "\n"
        "Erreur\u00a0: Il n’y a pas de commande 'biuld'. "
        "(Vouliez-vous dire l’un de\u00a0: 'build', 'rebuild'\u202f?)\n"
    )
    assert ran.exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build"], "Il manque l’argument 'RELEASE'."),
        (
            ["build", "CP1", "--edtion", "print"],
            "Il n’y a pas d’option '--edtion'. Vouliez-vous dire '--edition'\u202f?",
        ),
        (
            ["build", "CP1", "--edition", "web"],
            "Valeur incorrecte pour '--edition'\u00a0: "
            "'web' n’est pas l’un de\u00a0: 'print', 'email', 'archive'.",
        ),
        (["build", "CP1", "--lang"], "L’option '--lang' demande une valeur."),
        (["build", "CP1", "CP2"], "Argument en trop (CP2)"),
        (
            ["archive", "search", "--from", "31/12/2020"],
            "Valeur incorrecte pour '--from'\u00a0: `31/12/2020` n’est pas un jour\u00a0: "
            "écrivez 2020-09-21, 2020-09 ou 2020.",
        ),
    ],
)
def test_a_wrong_use_is_told_in_french(arguments: list[str], said: str) -> None:
    ran = kit(*arguments)
    assert (ran.exit_code, ran.stderr.splitlines()[-1]) == (2, f"Erreur\u00a0: {said}")


def test_a_file_that_is_not_there_is_told_in_french() -> None:
    ran = kit_of_its_own("preflight", "rien.pdf", "--profile", "print")
    assert ran.stderr.splitlines()[-1] == (
        "Erreur\u00a0: Valeur incorrecte pour 'FILE…'\u00a0: Fichier 'rien.pdf' introuvable."
    )


def test_a_wrong_reference_is_answered_with_the_right_one(office: Path) -> None:
    started(office)
    assert kit("build", "CP2").stderr == (
        "il n’y a pas de communiqué `CP2`.\n"
        "  Nommez un dossier qui contient `release.yaml`, ou l’un de\u00a0: `CP1`.\n"
    )


def test_the_first_release_is_to_be_started() -> None:
    assert kit("build", "CP1").stderr == (
        "il n’y a pas de communiqué `CP1`.\n"
        "  Nommez un dossier qui contient `release.yaml`, "
        "ou commencez-le\u00a0: `kit new CP1`.\n"
    )


def test_a_reference_may_end_in_a_slash(office: Path) -> None:
    started(office)
    assert kit("check", "CP1/").stdout == "rien à signaler.\n"


def test_what_is_wrong_is_told_with_its_cure_in_french(office: Path) -> None:
    path = started(office)
    path.write_text(path.read_text().replace("2020-09-21\n", "2020-09-31\nembargoo: x\n", 1))
    ran = kit("check", "CP1")
    assert ran.stderr == (
        "release.yaml:2:7: invalid-date: le 2020-09-31 n’existe pas.\n"
        "  2020-09 finit le 30.\n"
        "release.yaml:3:1: unknown-key: rien ne s’appelle `embargoo` ici.\n"
        "  Vouliez-vous dire `embargo`\u202f?\n"
    )
    assert ran.exit_code == 2


def test_a_warning_is_graded_in_french(office: Path) -> None:
    text = started(office).with_name("text.fr.md")
    text.write_text("---\ntitle: Le ciel\n---\n\nUne oeuvre rare.\n")
    assert kit("check", "CP1").stderr == (
        "text.fr.md:5:5: ligature (avertissement): le français écrit œ ici\u00a0: oeuvre\n"
        "  oeuvre → œuvre\n"
        "  Écrivez œuvre.\n"
    )


def test_a_missing_photo_is_told_in_french(office: Path) -> None:
    path = started(office)
    (path.parent / "photos").mkdir()
    (path.parent / "photos/ciel.jpg").write_bytes(b"")
    with path.open("a") as file:
        file.write("photos:\n  - {file: photos/cielo.jpg, credit: Studio}\n")
    assert (
        "il n’y a pas de fichier `photos/cielo.jpg`.\n"
        "  Mettez-le là, ou nommez-en un qui y est\u00a0: `ciel.jpg`.\n"
    ) in kit("check", "CP1").stderr


def test_json_is_french_too(office: Path) -> None:
    path = started(office)
    path.write_text(path.read_text().replace("2020-09-21\n", "2020-09-31\n", 1))
    (finding,) = json.loads(kit("check", "CP1", "--json").stdout)["findings"]
    assert (finding["message"], finding["remedy"], finding["level"]) == (
        "le 2020-09-31 n’existe pas.",
        "2020-09 finit le 30.",
        "error",
    )


def test_questions_are_asked_in_french(office: Path) -> None:
    ran = kit("new", "CP1", answers="Le ciel\n2020-09-21\norbite\n")
    assert ran.stdout.startswith("Titre\u00a0: Le ciel\nDate [")
    assert "]\u00a0: 2020-09-21\nÉmetteur (" in ran.stdout


def test_a_build_is_told_in_french(office: Path) -> None:
    started(office)
    ran = kit("build", "CP1", "--edition", "email")
    lines = ran.stdout.splitlines()
    assert (ran.exit_code, lines[0]) == (0, "CP1\u00a0: composé")
    assert lines[2].startswith("  email/CP1-communique-fr.pdf  ")
    assert "\u00a0p.  " in lines[2]
    assert "\u00a0ko  PDF/UA-1" in lines[2]
    assert lines[-1].endswith(" contrôles réussis ou signalés ci-dessus.")
    again = kit("build", "CP1", "--edition", "email")
    assert again.stdout.splitlines()[0] == "CP1\u00a0: rien n’a changé"


def test_a_pipe_sees_neither_progress_nor_colour(office: Path) -> None:
    started(office)
    ran = kit("build", "CP1", "--edition", "email")
    assert (ran.stderr, "\x1b" in ran.stdout) == ("", False)


def test_the_archive_speaks_french(office: Path) -> None:
    assert kit("archive", "list").stderr == (
        f"il n’y a pas d’archive dans `{office / 'archive'}`.\n"
        "  `kit archive add` la crée avec le premier communiqué.\n"
    )
    assert kit("archive", "add", "CP1").stderr == (
        f"`{office / 'out/CP1'}` n’est pas un communiqué publié\u00a0: il n’a pas de kit.json.\n"
        "  Donnez le dossier qu’a fait `kit build`, comme out/CP106-2020.\n"
    )


def test_what_is_archived_is_told_in_french_and_to_programs(office: Path) -> None:
    started(office)
    kit("build", "CP1")
    assert kit("archive", "add", "CP1").stdout == "CP1 est archivé\u00a0: v1.\n"
    assert kit("archive", "add", "CP1").stdout == "CP1 est déjà archivé, inchangé\u00a0: v1.\n"
    assert json.loads(kit("archive", "add", "CP1", "--json").stdout) == {
        "reference": "CP1",
        "version": 1,
        "new": False,
    }
    assert kit("archive", "verify").stdout.startswith(
        "Intact, à l’octet près. Communiqués\u00a0: 1, versions\u00a0: 1, fichiers\u00a0: "
    )


def test_what_is_no_pdf_is_told_in_french(office: Path) -> None:
    (office / "faux.pdf").write_text("Bonjour")
    ran = kit("preflight", "faux.pdf", "--profile", "print")
    assert ran.stderr == (
        "`faux.pdf` ne peut être lu comme un PDF\u00a0: ce n’en est pas un, ou il est tronqué.\n"
        "  Ouvrez-le dans un lecteur et enregistrez-le de nouveau, "
        "ou demandez une autre copie.\n"
    )


def test_preflight_speaks_french(office: Path) -> None:
    started(office)
    kit("build", "CP1", "--edition", "email")
    ran = kit("preflight", "out/CP1/email/CP1-communique-fr.pdf", "--profile", "print")
    assert (
        "  erreur boxes-nested: elle n’a pas de TrimBox\n"
        "    page 1\n"
        "    → Dites où la page est coupée.\n"
    ) in ran.stdout
    assert (
        "  erreur output-intent-print: il a 0 intentions de sortie GTS_PDFX\n"
        "    → Donnez-lui-en une seule, avec le profil de la condition d’impression.\n"
    ) in ran.stdout
    assert (
        "  non mesuré: ink-measured: l’encre des pages dessinées se mesure à la demande, "
        "par --ink\n"
    ) in ran.stdout


def test_the_doctor_speaks_french() -> None:
    assert "press-kit        0.1.0      ce programme\n" in kit("doctor").stdout


def test_a_full_disk_is_told_in_french(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(disk, "_write_through", full)
    ran = kit("new", "CP1", "--title", "Le ciel", "--date", "2020-09-21", "--issuer", "orbite")
    assert ran.stderr == (
        "le système refuse d’écrire\u00a0: il n’y a plus de place sur le disque.\n"
        "  Libérez-y de la place, puis relancez la commande.\n"
    )
    assert ran.exit_code == 2


def test_a_folder_without_the_right_to_write_is_told_in_french(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, data: bytes) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(disk, "_write_through", refused)
    ran = kit("new", "CP1", "--title", "Le ciel", "--date", "2020-09-21", "--issuer", "orbite")
    assert ran.stderr == (
        f"le système refuse `{office / 'releases'}`\u00a0: l’accès est refusé.\n"
        "  Donnez-vous le droit de le lire, ou d’y écrire.\n"
    )


def test_no_workspace_is_told_in_french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert kit("check", "CP1").stderr == (
        f"`{tmp_path}` n’est dans aucun espace de travail\u00a0: "
        "il n’y a pas de `kit.toml` dans ce dossier ni au-dessus.\n"
        "  Allez dans votre espace de travail, ou faites-en un ici\u00a0: `touch kit.toml`.\n"
    )


def test_settings_in_another_encoding_are_told_in_french(office: Path) -> None:
    (office / "kit.toml").write_bytes(b"# \xe9t\xe9\n")
    assert kit("check", "CP1").stderr == (
        "kit.toml:1:3: not-utf-8: le fichier n’est pas en UTF-8\u00a0: ligne 1, colonne 3.\n"
        "  Enregistrez-le avec l’encodage UTF-8.\n"
    )


def test_who_stops_it_is_answered_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kit.source.workspace.find_release", stopped)
    ran = kit("check", "CP1")
    assert ran.stderr == "\nInterrompu. Ce qui n’était pas fini est resté comme avant.\n"
    assert ran.exit_code == 130


def test_the_language_of_one_run_is_not_that_of_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    kit("build")
    monkeypatch.setenv("KIT_LANG", "en")
    assert kit("build").stderr.splitlines()[-1] == "Error: Missing argument 'RELEASE'."


def test_a_command_that_is_translated_stays_english_itself() -> None:
    command = main.get_command(click.Context(main), "build")
    assert command is not None
    twin = spoken.translated(command, str.upper)
    assert (twin.get_short_help_str(), command.get_short_help_str()[:5]) == (
        "MAKE THE PDFS OF RELEASE: TO PRINT, TO...",
        "Make ",
    )
