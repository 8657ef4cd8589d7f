"""`kit layout check` tells what a layout does wrong, and is silent on what it does right."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kit.build.layout_check import check, findings_of, trials_of
from kit.build.torture import Case, cases
from kit.build.torture_stretch import NAMES
from kit.cli import main
from kit.findings import Level
from kit.model.load import load
from kit.source.read import LAYOUT
from kit.source.workspace import Workspace, find_workspace, part_names
from kit.worker import Limits

ROOT = Path(__file__).parents[2]
BUNDLED = ("affiche", "cartes", "communique", "dossier", "fiche", "invitation", "photos")
SHEET = """\
label: Trial
formats: {a5: {width: 148, height: 210}}
css: [_base/css/tokens.css, _base/css/reset.css, _base/css/type.css, page.css]
"""
PAGE = """\
{% extends "_base/document.html" %}
{% block body %}
{% from "_base/macros/furniture.html" import erratum with context %}
{% if prose.embargo %}<p class="until">{{ prose.embargo.short }}</p>{% endif %}
{% if prose.erratum %}<p>{{ erratum() }}</p>{% endif %}
<h1 class="head" data-max-lines="4">{{ prose.title }}</h1>
<p>{{ prose.reference }}</p>
BODY
{% endblock %}
"""
STYLE = """\
@page { margin: 20mm; @top-left { content: element(until); width: 100% } }
.until { position: running(until); color: var(--alert); font: 9pt/4.5mm var(--face-label) }
"""

Trying = Callable[..., list[str]]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "kit.toml").write_text("", encoding="utf-8")
    return find_workspace(tmp_path)


@pytest.fixture
def tried(workspace: Workspace) -> Trying:
    """A function from a template's body, a style and a case to the rules that are broken."""

    def rules(body: str = "", style: str = "", *, case: str = "typical") -> list[str]:
        write(workspace.root, body, style)
        (trial,) = [
            one
            for one in trials_of(workspace, ("trial",), ("starter",), is_full=True)
            if (one.language, one.case.name) == ("fr", case)
        ]
        return sorted({one.rule for one in findings_of(trial) if one.level is Level.ERROR})

    return rules


def write(root: Path, body: str, style: str) -> None:
    files = {"layout.yaml": SHEET, "page.html": PAGE.replace("BODY", body)}
    for name, text in (files | {"page.css": STYLE + style}).items():
        path = root / "layouts" / "trial" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_plain_layout_has_nothing_to_be_told(tried: Trying) -> None:
    assert tried() == []


@pytest.mark.parametrize("case", ["beyond-title", "long-words", "nothing-optional", "many"])
def test_a_plain_layout_stands_hard_data(tried: Trying, case: str) -> None:
    assert tried(case=case) == []


def test_a_part_that_is_not_asked_for_is_told_where_it_is_absent(tried: Trying) -> None:
    body = "<p>{{ prose.event.name }}</p>"
    assert tried(body) == []
    assert tried(body, case="no-event") == ["layout-template"]


def test_none_is_no_word(tried: Trying) -> None:
    body = "<p>{{ tied(prose.lead) }}</p>"
    assert tried(body) == []
    assert tried(body, case="no-lead") == ["nothing-printed"]


def test_a_title_that_breaks_within_a_word_sets_in_silence(tried: Trying) -> None:
    assert tried(style="h1 { overflow-wrap: anywhere }", case="beyond-title") == ["set-in-silence"]


def test_a_title_without_a_limit_sets_in_silence(workspace: Workspace, tried: Trying) -> None:
    assert tried(case="beyond-title") == []
    page = workspace.root / "layouts" / "trial" / "page.html"
    page.write_text(page.read_text("utf-8").replace(' data-max-lines="4"', ""), encoding="utf-8")
    (trial,) = [
        one
        for one in trials_of(workspace, ("trial",), ("starter",), is_full=True)
        if (one.language, one.case.name) == ("fr", "beyond-title")
    ]
    assert [one.text() for one in findings_of(trial)] == [
        "what can't be set is set in silence: no finding of `text-overflow`, `title-too-long`."
    ]


def test_a_lead_that_a_layout_does_not_show_wants_no_finding(tried: Trying) -> None:
    assert tried(case="beyond-lead") == []
    assert tried("<p>{{ prose.lead }}</p>", case="beyond-lead") == []
    hidden = tried("<p>{{ prose.lead }}</p>", "p { overflow-wrap: anywhere }", case="beyond-lead")
    assert hidden == ["set-in-silence"]


def test_words_on_words_are_told(tried: Trying) -> None:
    body = '<p class="facts">Une ligne</p><p class="facts over">Une autre</p>'
    assert tried(body) == []
    assert tried(body, ".over { margin-top: -4.5mm }") == ["text-on-text"]


def test_words_on_a_logo_are_told(tried: Trying) -> None:
    body = """<p class="facts">Une ligne</p>
    <img src="{{ image(brand.logo.light) }}" alt="Logo" style="height: 9mm; margin-top: -6mm">"""
    assert tried(body) == ["text-on-picture"]
    assert tried(body.replace("-6mm", "6mm")) == []


def test_words_too_faint_on_their_ground_are_told(tried: Trying) -> None:
    body = '<div class="dark"><p>Sur fond sombre</p></div>'
    assert tried(body, ".dark { background: var(--ink) } .dark p { color: var(--on-ink) }") == []
    assert tried(body, ".dark { background: var(--ink) } .dark p { color: var(--muted) }") == [
        "text-contrast"
    ]


def test_a_word_of_the_release_that_the_layout_hides_is_told(tried: Trying) -> None:
    assert tried(style="h1 { display: none }") == ["mandatory-words"]


@pytest.mark.parametrize(
    "case", tuple(cases("fr", ("starter", "orbite", "sim"), ())), ids=lambda one: one.name
)
def test_a_case_is_a_release_in_which_nothing_is_wrong(case: Case, tmp_path: Path) -> None:
    for name, data in case.draft.files(("communique",)).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert load(find_workspace(ROOT), tmp_path).release.languages == ("fr",)


def test_names_have_more_than_forty_letters() -> None:
    assert [len(name) for name in NAMES] == [41, 41, 41]


def test_a_layout_never_lacks_what_it_needs() -> None:
    names = {one.name for one in cases("fr", ("starter",), ("meeting", "photos"))}
    assert not names & {"no-meeting", "no-photos"}
    least = next(one for one in cases("fr", ("starter",), ("meeting",)) if one.name == "minimal")
    assert {"meeting", "event", "photos"} & set(least.draft.facts) == {"meeting"}


def test_small_parts_are_left_out_in_one_brand_each() -> None:
    workspace = find_workspace(ROOT)
    taken = [
        one.case.name for one in trials_of(workspace, ("communique",)) if "no-" in one.case.name
    ]
    every = {one.name for one in cases("fr", ("a", "b"), ()) if one.name.startswith("no-")}
    assert sorted(name for name in taken if name.startswith("no-")) == sorted(every)


def test_all_means_every_case_in_every_brand_and_language() -> None:
    workspace = find_workspace(ROOT)
    trials = list(trials_of(workspace, ("communique",), ("orbite", "sim"), is_full=True))
    assert len(trials) == 4 * len(list(cases("fr", ("orbite", "sim"), ())))


def test_a_case_that_takes_too_long_stops_no_other(workspace: Workspace) -> None:
    body = "{% if prose.embargo %}{% for _ in range(99999) %}<p>Sans fin</p>{% endfor %}{% endif %}"
    write(workspace.root, body, "")
    trials = [
        one
        for one in trials_of(workspace, ("trial",), ("starter",))
        if one.language == "fr" and one.case.name in ("embargo", "minimal")
    ]
    found = [
        {one.rule for one in verdict.findings if one.level is Level.ERROR}
        for verdict in check(trials, limits=Limits(seconds=8))
    ]
    assert found == [{"not-set"}, set()]


@pytest.mark.parametrize("name", ["communique", "cartes"])
def test_a_layout_of_the_kit_passes_what_is_hardest(name: str) -> None:
    hard = ("long-words", "many", "nothing-optional", "beyond-title")
    passes(
        one
        for one in trials_of(find_workspace(ROOT), (name,), ("starter",))
        if one.case.name in hard and one.language == "fr"
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", BUNDLED)
def test_a_layout_of_the_kit_passes_every_case_in_every_brand(name: str) -> None:
    trials = tuple(trials_of(find_workspace(ROOT), (name,)))
    assert {one.brand for one in trials} == {"musee", "orbite", "sim", "starter"}
    passes(trials)


def test_the_layouts_of_the_kit_are_those_that_are_tried() -> None:
    workspace = find_workspace(ROOT)
    assert part_names(workspace.layouts(), LAYOUT) == BUNDLED


def passes(trials: object) -> None:
    told = [
        f"{verdict.trial}, {one.where}: {one.rule}: {one.text()}"
        for verdict in check(trials)  # type: ignore[arg-type]
        for one in verdict.findings
        if one.level is Level.ERROR
    ]
    assert told == []


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["layout", *words], env={"KIT_LANG": "en"})
    return result.exit_code, result.stdout, result.stderr


def test_a_new_layout_is_written(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace.root)
    code, said, _ = run("new", "carton")
    assert code == 0
    assert said == (
        "layouts/carton/: labels/fr.po, layout.yaml, page.css, page.html\nkit layout check carton\n"
    )


@pytest.mark.parametrize("name", ["communique", "carton"])
def test_a_name_that_is_taken_is_refused(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(workspace.root)
    (workspace.root / "layouts" / "carton").mkdir(parents=True)
    assert run("new", name) == (
        2, "", f"there is a layout `{name}` already.\n  Choose another name.\n",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["../carton", "Carton", "_base", "kit", "un carton"])
def test_a_name_that_no_folder_can_have_is_refused(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(workspace.root)
    code, _, said = run("new", name)
    assert code == 2
    assert said.startswith(f"no layout can be called `{name}`.\n")
    assert not (workspace.root / "layouts").exists()


def test_findings_that_are_alike_are_told_once(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.root)
    write(workspace.root, "{{ prose.nothing }}", "")
    code, counted, told = run("check", "trial", "--brand", "starter")
    assert code == 1
    assert counted.startswith("trial: ")
    assert told.count("layout-template") == 1
    assert "trial, starter, fr, typical: layouts/trial/page.html:8: layout-template: " in told
    assert "; + " in told


FAULTY = """
<div class="panel" data-fit><p>{{ prose.lead }}</p></div>
<div class="window"><p>{{ prose.title }}</p></div>
<p class="red">Rouge</p>
"""
FAULTY_STYLE = """
.panel { height: 9mm; width: 40mm }
.window { height: 4.5mm; margin-top: 30mm; overflow: hidden; width: 40mm }
.red { color: #e00010 }
"""


def test_a_layout_with_faults_fails_and_is_told_each(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.root)
    write(workspace.root, FAULTY, FAULTY_STYLE)
    sheet = workspace.root / "layouts" / "trial" / "layout.yaml"
    sheet.write_text(f"carries: [contacts]\n{SHEET}", encoding="utf-8")
    code, counted, told = run("check", "trial", "--brand", "starter")
    assert code == 1
    errors = re.fullmatch(r"trial: \d+ releases tried, errors: (\d+)\.\n", counted)
    assert errors is not None
    assert int(errors[1]) > 50
    lines = told.splitlines()
    for place, words in (
        ("page 1, p", "text-overflow: the text is larger than its panel, by 22.3 mm."),
        ("page 1, p", "text-hidden: it is hidden by the box that it stands in."),
        (
            "page 1, #e00010",
            "colour-without-role: the colour #e00010 is no role of the palette, "
            "so no one says its inks.",
        ),
    ):
        assert f"trial, starter, fr, typical, {place}: {words}" in lines
    assert "  Shorten it, or give the panel more room in the layout." in lines
    assert "  Name it in the brand, or use a role." in lines
    missing = "mandatory-words: the contact “Claude Martin” is not in its text"
    assert f"trial, starter, fr, typical: {missing}" in told


def test_a_layout_without_a_fault_is_told_so(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.root)
    write(workspace.root, "", "")
    code, counted, told = run("check", "trial", "--brand", "starter")
    assert (code, told) == (0, "")
    assert re.fullmatch(r"trial: \d+ releases tried, errors: 0\.\n", counted)


def test_json_tells_each_finding_with_its_trial(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.root)
    write(workspace.root, "{{ prose.nothing }}", "")
    code, answer, _ = run("check", "trial", "--brand", "starter", "--json")
    told = json.loads(answer)
    assert code == 1
    assert told["trials"] == {"trial": len(told["findings"])}
    first = told["findings"][0]
    assert {key: first[key] for key in ("layout", "brand", "language", "case", "rule")} == {
        "layout": "trial",
        "brand": "starter",
        "language": "fr",
        "case": "typical",
        "rule": "layout-template",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "comunique"), "there is no layout `comunique`.\n  Did you mean `communique`?\n"),
        (
            ("check", "fiche", "--brand", "orbit"),
            "there is no brand `orbit`.\n  Did you mean `orbite`?\n",
        ),
    ],
)
def test_a_name_of_nothing_is_answered_with_the_nearest(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(workspace.root)
    assert run(*words) == (2, "", said)
