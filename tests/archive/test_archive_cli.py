"""`kit archive` as a press officer speaks to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from archive_office import Office
from click.testing import CliRunner, Result
from synthetic_releases import erratum

from kit.cli import main

PAGE = "Erratum, annule et remplace la version du 21 septembre 2020 Une équipe mesure."


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A workspace, and we are in it."""
    (tmp_path / "kit.toml").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KIT_LANG", "en")
    return Office(tmp_path)


def kit(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["archive", *arguments])


def test_add_takes_a_folder_or_a_reference(office: Office) -> None:
    office.publish()
    made = kit("add", "CP106-2020")
    assert (made.exit_code, made.output) == (0, "CP106-2020 is archived as v1.\n")
    again = kit("add", "out/CP106-2020")
    assert again.output == "CP106-2020 is archived already, unchanged, as v1.\n"
    assert (office.folder / "archive/store/0=ocfl_1.1").is_file()


def test_add_elsewhere(office: Office) -> None:
    office.publish()
    assert kit("--archive", "vault", "add", "CP106-2020").exit_code == 0
    assert (office.folder / "vault/store/0=ocfl_1.1").is_file()


def test_add_names_what_is_wrong(office: Office) -> None:
    released = office.publish()
    (released / "email/CP106-2020-communique-fr.pdf").unlink()
    refused = kit("add", "CP106-2020")
    assert refused.exit_code == 2
    assert "email/CP106-2020-communique-fr.pdf: archive-file-absent: this file is in kit.json" in (
        refused.output
    )


def test_list_and_search(office: Office) -> None:
    office.add()
    office.add("CP107-2021", day="2021-03-04", title="Marées", people=("Noé Besançon",))
    assert kit("list").output == (
        "CP107-2021  2021-03-04  v1  Marées\n"
        "CP106-2020  2020-09-21  v1  La lumière d’une étoile double\n"
    )
    assert kit("search", "etoile", "--from", "2020", "--to", "2020-12").output == (
        "CP106-2020  2020-09-21  v1  La lumière d’une étoile double\n"
        "  Une équipe mesure la lumière d’une étoile double.\n"
    )
    assert kit("search", "--person", "besancon", "--json").output == (
        json.dumps(
            {
                "releases": [
                    {
                        "reference": "CP107-2021",
                        "date": "2021-03-04",
                        "version": 1,
                        "issued": "2021-03-04",
                        "title": "Marées",
                        "issuers": ["Orbite"],
                        "errata": 0,
                        "excerpt": "",
                    }
                ],
                "more": False,
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )
    assert kit("search", "--limit", "1").output.endswith("There are more: --limit shows them.\n")
    assert kit("search", "baleine").output == "Nothing is found.\n"


def test_search_wants_a_day(office: Office) -> None:
    refused = kit("search", "--from", "hier")
    assert refused.exit_code == 2
    assert "`hier` is no day: write 2020-09-21, 2020-09 or 2020." in refused.output


def test_an_erratum_is_shown_with_what_it_replaces(office: Office) -> None:
    office.add()
    office.publish(pages=(PAGE,), erratum=erratum("2020-09-25", "2020-09-21", "21 septembre 2020"))
    assert kit("add", "CP106-2020").exit_code == 2
    assert kit("erratum", "CP106-2020").output == "CP106-2020 is archived as v2.\n"
    lines = kit("show", "CP106-2020").output.splitlines()
    assert lines[0] == "CP106-2020  La lumière d’une étoile double"
    assert lines[1] == "v1  of 2020-09-21, archived 2024-05-01T12:00+00:00"
    assert lines[2] == "  replaced by v2 on 2020-09-25: Un chiffre était faux."
    assert "  erratum, replaces v1 of 2020-09-21: Un chiffre était faux." in lines
    assert kit("list").output == (
        "CP106-2020  2020-09-21  v2 (erratum)  La lumière d’une étoile double\n"
    )
    told = json.loads(kit("show", "CP106-2020", "--json").output)["versions"]
    assert [(one["version"], one["replaces"], one["replaced_by"]) for one in told] == [
        (1, None, 2),
        (2, 1, None),
    ]


def test_verify_says_sound_or_names_the_fault(office: Office) -> None:
    office.add()
    assert kit("verify").output == "Sound, every byte. Releases: 1, versions: 1, files: 6.\n"
    place = office.archive.object("CP106-2020") / "v1/content/kit.json"
    place.write_bytes(place.read_bytes().replace(b"Paris", b"Lille"))
    quick = kit("verify", "--quick")
    assert (quick.exit_code, quick.output) == (
        0,
        "All there, in their sizes; bytes were not read. Releases: 1, versions: 1, files: 6.\n",
    )
    found = kit("verify")
    assert found.exit_code == 1
    file = place.relative_to(office.archive.root)
    assert found.output == (
        f"{file}: E092: v1/content/kit.json was altered.\n"
        "  Restore it from a copy of the archive.\n"
        "Not sound. Releases: 1, versions: 1, files: 6.\n"
    )
    told = json.loads(kit("verify", "--json").output)
    assert [(one["rule"], one["file"]) for one in told["findings"]] == [("E092", str(file))]


def test_export_makes_a_bag_and_diff_a_page(office: Office) -> None:
    office.add()
    office.add(pages=("Une autre équipe.",))
    bag = kit("export", "CP106-2020", "--version", "v1", "--out", "bags")
    assert bag.output == "bags/CP106-2020-v1\n"
    assert (office.folder / "bags/CP106-2020-v1/bagit.txt").is_file()
    page = kit("diff", "CP106-2020", "v1", "v2")
    assert page.output == "CP106-2020-v1-v2.html: documents that differ: 1.\n"
    assert (
        (office.folder / "CP106-2020-v1-v2.html")
        .read_text(encoding="utf-8")
        .startswith("<!doctype html>")
    )


def test_reindex_counts(office: Office) -> None:
    office.add()
    assert kit("reindex").output == "Releases indexed: 1.\n"


def test_an_unknown_reference_is_named(office: Office) -> None:
    office.add()
    refused = kit("show", "CP1")
    assert refused.exit_code == 2
    assert "`CP1` is not in the archive" in refused.output
    assert "`kit archive list` says what is." in refused.output


def test_without_an_archive_there_is_nothing_to_verify(office: Office) -> None:
    refused = kit("verify")
    assert refused.exit_code == 2
    assert refused.output == (
        f"there is no archive at `{office.archive.folder}`.\n"
        "  `kit archive add` makes it with the first release.\n"
    )
