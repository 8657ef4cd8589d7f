"""A publication goes in whole, once, and never changes."""

import json
from pathlib import Path

import pytest
from archive_office import NOON, Office
from synthetic_releases import erratum

from kit.archive import store
from kit.archive.deposit import Deposited, add
from kit.archive.history import history
from kit.errors import BadInput, KitError


def test_a_publication_is_the_first_version(office: Office) -> None:
    assert office.add() == Deposited("CP106-2020", 1, is_new=True)
    assert store.read(office.archive, "CP106-2020").versions[0].digests.keys() == {
        "archive/CP106-2020-communique-fr-archive.pdf",
        "email/CP106-2020-communique-fr.pdf",
        "kit.json",
        "print/CP106-2020-communique-fr-print.pdf",
        "record/record.json",
        "record/text/communique-fr.txt",
    }


def test_the_same_publication_is_kept_once(office: Office) -> None:
    office.add()
    before = office.files()
    assert office.add() == Deposited("CP106-2020", 1, is_new=False)
    assert office.files() == before


def test_another_publication_is_another_version_and_leaves_the_first_alone(office: Office) -> None:
    office.add()
    root = office.archive.root
    first = {one: (root / one).read_bytes() for one in office.files() if "/v1/" in one}
    assert office.add(people=("Camille Leroux", "Noé Besançon")).version == 2
    assert {one: (root / one).read_bytes() for one in first} == first


def test_a_file_that_did_not_change_is_not_stored_again(office: Office) -> None:
    office.add()
    office.add(people=("Noé Besançon",))
    added = [one.partition("/v2/")[2] for one in office.files() if "/v2/" in one]
    assert added == [
        "content/kit.json",
        "content/record/record.json",
        "inventory.json",
        "inventory.json.sha512",
    ]


def test_a_version_keeps_its_files_under_one_name_only(office: Office) -> None:
    office.add()
    office.add(people=("Noé Besançon",))
    assert {(office.archive.root / one).stat().st_nlink for one in office.files()} == {1}


def test_the_inventory_names_the_issuer_and_the_reason(office: Office) -> None:
    office.add()
    version = store.read(office.archive, "CP106-2020").versions[0]
    assert (version.user, version.address) == ("Orbite", "mailto:orbite@example.org")
    assert (version.message, version.created) == ("publication", NOON)


def test_each_file_has_its_format_size_digest_and_validation(office: Office) -> None:
    finding = {
        "rule": "small-text",
        "level": "warning",
        "where": "print/CP106-2020-communique-fr-print.pdf, page 1",
        "message": "text of 5.5 pt.",
    }
    office.add(findings=[finding])
    kept = {one.path: one for one in history(office.archive, "CP106-2020")[0].files}
    described = {path: (one.format, one.key, one.validation) for path, one in kept.items()}
    assert described == {
        "archive/CP106-2020-communique-fr-archive.pdf": ("PDF/A 3u", "fmt/481", "pass"),
        "email/CP106-2020-communique-fr.pdf": ("PDF 1.7", "fmt/276", "pass"),
        "kit.json": ("JSON Data Interchange Format", "fmt/817", ""),
        "print/CP106-2020-communique-fr-print.pdf": ("PDF/X 4", "fmt/488", "pass with warnings"),
        "record/text/communique-fr.txt": ("Plain Text File", "x-fmt/111", ""),
    }
    path = "email/CP106-2020-communique-fr.pdf"
    assert kept[path].size == (office.out / "CP106-2020" / path).stat().st_size


def test_a_finding_that_names_no_file_counts_for_all(office: Office) -> None:
    finding = {"rule": "x", "level": "warning", "where": "page 1", "message": "y."}
    office.add(findings=[finding])
    kept = history(office.archive, "CP106-2020")[0].files
    assert {one.validation for one in kept if one.path.endswith(".pdf")} == {"pass with warnings"}


def test_a_finding_of_a_page_counts_for_the_files_of_its_document(office: Office) -> None:
    where = "dossier.html, page 3, text “mer”"
    finding = {"rule": "overflow", "level": "warning", "where": where, "message": "y."}
    released = office.publish(findings=[finding])
    told = json.loads((released / "kit.json").read_bytes())
    printed = next(one for one in told["files"] if one["edition"] == "print")
    printed["document"] = "dossier"
    (released / "kit.json").write_text(json.dumps(told), "utf-8")
    add(office.archive, released, NOON)
    kept = history(office.archive, "CP106-2020")[0].files
    assert {one.path: one.validation for one in kept if one.path.endswith(".pdf")} == {
        "archive/CP106-2020-communique-fr-archive.pdf": "pass",
        "email/CP106-2020-communique-fr.pdf": "pass",
        "print/CP106-2020-communique-fr-print.pdf": "pass with warnings",
    }


def test_the_record_tells_rights_programs_and_the_other_editions(office: Office) -> None:
    office.add()
    record = json.loads(store.read_file(office.archive, "CP106-2020", 1, "record/record.json"))
    assert record["rights"] == {
        "rightsHolders": ["Orbite"],
        "rightsStatement": {"fr": "Reproduction libre avec le crédit."},
        "credits": ["© Anaïs Delcourt / Orbite"],
    }
    assert {"agentType": "software", "agentName": "weasyprint", "agentVersion": "70.0"} in (
        record["agents"]
    )
    email = next(o for o in record["objects"] if o["objectIdentifier"].startswith("email/"))
    assert email["relationships"] == [
        {"type": "isPartOf", "related": "press-kit:CP106-2020"},
        {"type": "hasFormat", "related": "archive/CP106-2020-communique-fr-archive.pdf"},
        {"type": "hasFormat", "related": "print/CP106-2020-communique-fr-print.pdf"},
    ]


def test_the_words_of_each_document_are_kept_as_text(office: Office) -> None:
    office.add(pages=("Une équipe mesure.", "Deuxième page."))
    text = store.read_file(office.archive, "CP106-2020", 1, "record/text/communique-fr.txt")
    assert text.decode() == "Une équipe mesure.\fDeuxième page.\n"


def test_a_file_that_was_touched_after_publication_is_refused(office: Office) -> None:
    released = office.publish()
    path = released / "email/CP106-2020-communique-fr.pdf"
    path.write_bytes(path.read_bytes() + b"%")
    (released / "print/CP106-2020-communique-fr-print.pdf").unlink()
    with pytest.raises(BadInput) as caught:
        add(office.archive, released, NOON)
    assert [one.rule for one in caught.value.findings] == [
        "archive-file-altered",
        "archive-file-absent",
    ]
    assert not office.archive.root.exists()


def test_a_folder_that_was_never_published_is_refused(office: Office, tmp_path: Path) -> None:
    with pytest.raises(KitError, match=r"is no published release: it has no kit\.json"):
        add(office.archive, tmp_path, NOON)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("reference", "../CP106", "`reference` is not a reference."),
        ("reference", "", "`reference` is not a reference."),
        ("date", "2020-02-30", "`date` is not a date."),
        ("title", {}, "`title` is not a title for every language."),
        ("issuers", [], "`issuers` is not a list of issuers."),
        ("embargo", "2020-09-21T06:00", "`embargo` is not an instant with its zone."),
        ("languages", [], "`languages` is not a list of languages."),
        ("place", "Paris", "`place` is not text by language."),
        ("people", [""], "`people` is not a list of texts."),
        ("files", [], "`files` is not a list of files."),
        ("schema", 2, "`schema` is not 1."),
    ],
)
def test_a_wrong_manifest_is_named(office: Office, key: str, value: object, message: str) -> None:
    manifest = office.publish() / "kit.json"
    tree = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps(tree | {key: value}), encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        add(office.archive, manifest.parent, NOON)
    assert [one.text() for one in caught.value.findings] == [message]


@pytest.mark.parametrize("path", ["../x.pdf", "/x.pdf", "record/x.pdf", "kit.json", "a//b.pdf"])
def test_a_path_that_would_leave_its_place_is_refused(office: Office, path: str) -> None:
    manifest = office.publish() / "kit.json"
    tree = json.loads(manifest.read_text(encoding="utf-8"))
    tree["files"][0]["path"] = path
    manifest.write_text(json.dumps(tree), encoding="utf-8")
    with pytest.raises(BadInput, match="`files` is not a list of files"):
        add(office.archive, manifest.parent, NOON)


CLAIM = erratum("2020-09-25", "2020-09-21", "21 septembre 2020")
PAGE = "Erratum, annule et remplace la version du 21 septembre 2020 Une équipe mesure."


def test_an_erratum_links_both_versions_and_keeps_its_reason(office: Office) -> None:
    office.add()
    assert office.erratum(pages=(PAGE,), erratum=CLAIM).version == 2
    first, second = history(office.archive, "CP106-2020")
    assert first.replaced_by == second.replaces
    assert first.replaced_by is not None
    assert (first.replaced_by.version, first.replaced_by.replaces) == (2, 1)
    assert first.replaced_by.reason == "Un chiffre était faux."
    record = json.loads(store.read_file(office.archive, "CP106-2020", 2, "record/record.json"))
    assert record["relations"] == [
        {"from": "v2", "type": "replaces", "to": "v1"},
        {"from": "v1", "type": "isReplacedBy", "to": "v2"},
    ]
    assert store.read(office.archive, "CP106-2020").versions[1].message == (
        "erratum: Un chiffre était faux."
    )


def test_a_second_erratum_annuls_the_first_one(office: Office) -> None:
    office.add()
    office.erratum(pages=(PAGE,), erratum=CLAIM)
    again = erratum("2020-09-28", "2020-09-25", "25 septembre 2020", "Un nom manquait.")
    page = "Erratum, annule et remplace la version du 25 septembre 2020 Une équipe mesure."
    assert office.erratum(pages=(page,), erratum=again).version == 3
    replaced = [one.replaced_by and one.replaced_by.version for one in
                history(office.archive, "CP106-2020")]  # fmt: skip
    assert replaced == [2, 3, None]


def test_an_erratum_without_its_banner_is_refused(office: Office) -> None:
    office.add()
    with pytest.raises(BadInput) as caught:
        office.erratum(erratum=CLAIM)
    assert [one.text() for one in caught.value.findings] == [
        "the first page doesn't say `Erratum, annule et remplace la version du 21 septembre 2020`."
    ]
    assert store.read(office.archive, "CP106-2020").head == 1


def test_an_erratum_of_another_version_is_refused(office: Office) -> None:
    office.add()
    other = erratum("2020-09-25", "2020-09-20", "20 septembre 2020")
    with pytest.raises(BadInput) as caught:
        office.erratum(pages=(PAGE.replace("21", "20"),), erratum=other)
    assert [one.rule for one in caught.value.findings] == ["archive-erratum-date"]


def test_a_release_that_is_no_erratum_can_t_be_added_as_one(office: Office) -> None:
    office.add()
    with pytest.raises(BadInput, match="this release is no erratum"):
        office.erratum(people=("Noé Besançon",))


def test_an_erratum_can_t_be_added_as_a_plain_publication(office: Office) -> None:
    office.add()
    with pytest.raises(KitError, match="this release is an erratum"):
        office.add(pages=(PAGE,), erratum=CLAIM)


def test_a_translation_that_follows_an_erratum_is_a_plain_publication(office: Office) -> None:
    office.add()
    office.erratum(pages=(PAGE,), erratum=CLAIM)
    assert office.add(pages=(PAGE,), erratum=CLAIM, people=("Noé Besançon",)).version == 3
    assert [one.replaces is not None for one in history(office.archive, "CP106-2020")] == [
        False,
        True,
        False,
    ]
