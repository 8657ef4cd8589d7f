"""A workspace is the nearest folder upward with a `kit.toml`; RELEASE a folder or a reference."""

from pathlib import Path

import pytest

from kit.config import Config, read_config
from kit.errors import BadInput, KitError
from kit.source.workspace import bundled, find_release, find_workspace, part_names, release_names


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "kit.toml").write_text("")
    for name in ("CP1", "CP2"):
        folder = tmp_path / "releases" / name
        folder.mkdir(parents=True)
        (folder / "release.yaml").write_text(f"reference: {name}\n")
    (tmp_path / "releases" / "drafts").mkdir()
    return tmp_path


def test_the_nearest_folder_upward_counts(office: Path) -> None:
    inner = office / "releases" / "CP1"
    (inner / "kit.toml").write_text("")
    assert find_workspace(office / "releases").root == office
    assert find_workspace(inner).root == inner


def test_a_release_is_found_by_its_reference(office: Path) -> None:
    workspace, folder = find_release("CP1", office / "releases" / "drafts")
    assert (workspace.root, folder) == (office, office / "releases" / "CP1")


def test_a_release_is_found_by_its_folder(office: Path, tmp_path: Path) -> None:
    assert find_release("CP2", office / "releases")[1] == office / "releases" / "CP2"
    absolute = str(office / "releases" / "CP2")
    assert find_release(absolute, Path("/"))[0].root == office


def test_an_unknown_reference_is_answered_with_the_nearest(office: Path) -> None:
    with pytest.raises(KitError) as caught:
        find_release("CP3", office)
    assert str(caught.value) == (
        "there is no release `CP3`. Name a folder with a `release.yaml`, or one of: `CP2`."
    )


def test_a_reference_never_leads_out_of_the_releases(office: Path) -> None:
    (office / "release.yaml").write_text("reference: x\n")
    with pytest.raises(KitError, match="there is no release"):
        find_release("../..", office / "releases" / "CP1" / "photos")


def test_outside_a_workspace_the_cure_is_told(tmp_path: Path) -> None:
    with pytest.raises(KitError) as caught:
        find_workspace(tmp_path)
    assert str(caught.value) == (
        f"`{tmp_path}` is in no workspace: there is no `kit.toml` in it or above it. "
        "Go to your workspace, or make one here: `touch kit.toml`."
    )


def test_releases_are_the_folders_with_a_release_file(office: Path) -> None:
    assert release_names(find_workspace(office)) == ("CP1", "CP2")


def test_a_workspace_s_own_parts_come_first_and_the_kit_s_are_there_too(office: Path) -> None:
    own = office / "assets" / "brands" / "aaa"
    own.mkdir(parents=True)
    (own / "brand.yaml").write_text("")
    names = part_names(find_workspace(office).brands(), "brand.yaml")
    assert {"aaa", "orbite", "sim", "starter"} <= set(names)


def test_the_profile_is_the_kit_s_unless_named(office: Path) -> None:
    assert find_workspace(office).profile() == bundled("assets/icc/FOGRA39L_coated.icc")
    (office / "kit.toml").write_text('[output]\nprofile = "icc/mine.icc"\n')
    assert find_workspace(office).profile() == office / "icc" / "mine.icc"


def test_an_empty_file_is_a_workspace_with_every_default() -> None:
    config = read_config("")
    assert config == Config()
    assert config.defaults.zone == "Europe/Paris"
    assert config.budget_of("communique") == 500_000
    assert config.budget_of("dossier") == 5_000_000
    assert config.budget_of("fiche") == 500_000


def test_the_settings_of_the_repository_are_the_defaults() -> None:
    text = (bundled(".") / "kit.toml").read_text(encoding="utf-8")
    assert read_config(text) == Config()


def test_settings_are_read() -> None:
    config = read_config(
        '[output]\ncondition = "FOGRA51"\n[defaults]\nlanguages = ["en"]\nregion = "GB"\n'
        '[budget]\ncommunique = "1 MB"\n[folders]\nout = "made"\n'
    )
    assert config.output.condition == "FOGRA51"
    assert config.defaults.languages == ("en",)
    assert config.budget == {"communique": 1_000_000, "dossier": 5_000_000}
    assert config.folders.out == "made"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a =\n", "kit.toml:1:4: config-syntax: this is not TOML: invalid value. Mend this line."),
        (
            "[outptu]\n",
            "kit.toml:1:2: config-unknown-key: `outptu` is not a setting. Did you mean `output`?",
        ),
        (
            '[defaults]\nzones = "x"\n',
            "kit.toml:2:1: config-unknown-key: `defaults.zones` is not a setting. "
            "Did you mean `zone`?",
        ),
        (
            '[defaults]\nzone = "Paris"\n',
            "kit.toml:2:1: config-zone: `defaults.zone` can't be `Paris`. "
            "Write a time zone by its city, such as `Europe/Paris`.",
        ),
        (
            '[defaults]\nlanguages = "fr"\n',
            "kit.toml:2:1: config-languages: `defaults.languages` can't be `fr`. "
            'Write a list of languages, such as `["fr", "en"]`.',
        ),
        (
            '[budget]\ncommunique = "500"\n',
            "kit.toml:2:1: config-size: `budget.communique` can't be `500`. "
            'Write a size, such as `"500 kB"`.',
        ),
        (
            '[folders]\nreleases = "../elsewhere"\n',
            "kit.toml:2:1: config-place: `folders.releases` can't be `../elsewhere`. "
            "Write the name of a file or a folder in the workspace.",
        ),
        (
            '[folders]\nout = "releases"\n',
            "kit.toml:2:1: config-shared-folder: `folders.out` can't be `releases`: "
            "what is made would be mixed with what lies in `releases`. "
            "Give each a folder of its own.",
        ),
        (
            '[folders]\nreleases = "out/sources"\n',
            "kit.toml:2:1: config-shared-folder: `folders.releases` can't be `out/sources`: "
            "what is made would be mixed with what lies in `out`. "
            "Give each a folder of its own.",
        ),
        (
            '[folders]\nout = "."\n',
            "kit.toml:2:1: config-place: `folders.out` can't be `.`. "
            "Write the name of a file or a folder in the workspace.",
        ),
        (
            "output = 3\n",
            "kit.toml:1:1: config-table: `output` can't be `3`. Write a table, `[output]`.",
        ),
    ],
)
def test_a_bad_line_of_the_settings(text: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_config(text)
    (finding,) = caught.value.findings
    assert f"{finding.where}: {finding.rule}: {finding.text()} {finding.cure()}" == said


@pytest.mark.parametrize(
    "folders",
    [
        'out = "Layouts"',
        'out = "fonts/made"',
        'out = "assets"',
        'out = "archive"',
        'out = "work"\nreleases = "work/releases"',
        'releases = "out"',
    ],
)
def test_what_is_made_lies_apart_from_what_it_is_made_from(folders: str) -> None:
    with pytest.raises(BadInput, match="config-shared-folder"):
        read_config(f"[folders]\n{folders}\n")


def test_folders_whose_names_only_begin_alike_are_apart() -> None:
    assert read_config('[folders]\nout = "releases-made"\n').folders.out == "releases-made"


@pytest.mark.parametrize(
    ("written", "held"), [('"500 MB"', 500_000_000), ('"1 GB"', 1_000_000_000), ("7", 7)]
)
def test_the_cache_has_a_size(written: str, held: int) -> None:
    assert read_config(f"[cache]\nsize = {written}\n").cache.size == held


def test_what_a_printer_is_told_is_read() -> None:
    config = read_config(
        '[print_run]\ndossier = 120\n[paper]\ndossier = "mat 135 g/m²"\n'
        '[finishing]\ndossier = "deux agrafes"\n'
    )
    assert (config.print_run, config.paper, config.finishing) == (
        {"dossier": 120},
        {"dossier": "mat 135 g/m²"},
        {"dossier": "deux agrafes"},
    )


@pytest.mark.parametrize("copies", ["0", "-5", "2.5", "true", '"many"', "99999999"])
def test_a_number_of_copies_is_a_number(copies: str) -> None:
    with pytest.raises(BadInput, match="config-copies"):
        read_config(f"[print_run]\ndossier = {copies}\n")


def test_paper_is_told_in_words() -> None:
    with pytest.raises(BadInput, match="config-order"):
        read_config("[paper]\ndossier = 135\n")
