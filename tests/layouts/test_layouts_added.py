"""A brand and a layout are added by adding a folder each, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from layouts_tables import ROOT

LAYOUT = {
    "layout.yaml": """\
label: Notice
formats: {square: {width: 120, height: 120}}
template: notice.html
css: [_base/css/tokens.css, _base/css/reset.css, _base/css/type.css, notice.css]
""",
    "notice.html": """\
{% extends "_base/document.html" %}
{% block body %}
<header>{% for one in brands %}<img src="{{ image(one.logo.light) }}" \
alt="{{ prose.issuers[loop.index0] }}">{% endfor %}</header>
<p class="label">{{ _("Notice") }} {{ prose.reference }}</p>
<h1 class="head">{{ prose.title }}</h1>
{% if prose.lead %}<p>{{ prose.lead }}</p>{% endif %}
{% endblock %}
""",
    "notice.css": "@page { margin: 12mm } header img { height: 12mm; margin-bottom: 6mm }\n",
}
RELEASE = """\
reference: AV1
date: 2021-01-18
issuers: [phare]
documents: [notice]
"""
TEXT = "---\ntitle: Le phare est rallumé\n---\n\nIl éclaire la rade depuis hier soir.\n"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace: a brand in a folder, a layout in a folder, a release that names both."""
    root = tmp_path_factory.mktemp("phare")
    (root / "kit.toml").write_text("", encoding="utf-8")
    brand = shutil.copytree(ROOT / "assets" / "brands" / "starter", root / "assets/brands/phare")
    sheet = brand / "brand.yaml"
    words = sheet.read_text(encoding="utf-8")
    words = words.replace("Maison Exemple", "Maison du Phare").replace("#111111", "#0A2E5C")
    sheet.write_text(words.replace("[0, 0, 0, 100]", "[100, 60, 0, 0]"), encoding="utf-8")
    text_ink = 'text: {rgb: "#14161A", cmyk: [100, 60, 0, 0]}'
    told = sheet.read_text(encoding="utf-8")
    assert text_ink in told
    told = told.replace(text_ink, 'text: {rgb: "#14161A", cmyk: [0, 0, 0, 100]}')
    told = told.replace('code: {rgb: "#000000", cmyk: [100, 60, 0, 0]}',
                        'code: {rgb: "#000000", cmyk: [0, 0, 0, 100]}')  # fmt: skip
    sheet.write_text(told, encoding="utf-8")
    files = {f"layouts/notice/{name}": text for name, text in LAYOUT.items()}
    files |= {"releases/AV1/release.yaml": RELEASE, "releases/AV1/text.fr.md": TEXT}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def kit(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kit", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_brand_and_a_layout_of_the_workspace_make_every_edition(office: Path) -> None:
    built = kit("build", "AV1", cwd=office)
    assert built.returncode == 0, built.stdout + built.stderr
    made = sorted(path.name for path in (office / "out" / "AV1").rglob("*.pdf"))
    assert made == ["AV1-notice-fr-archive.pdf", "AV1-notice-fr-print.pdf", "AV1-notice-fr.pdf"]
    pdf = pypdfium2.PdfDocument(office / "out" / "AV1" / "email" / "AV1-notice-fr.pdf")
    said = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert "Le phare est rallumé" in said
    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [120, 120]


def test_a_layout_of_the_kit_wears_the_brand_of_the_workspace(office: Path) -> None:
    built = kit("layout", "check", "communique", "--brand", "phare", "--json", cwd=office)
    assert built.returncode == 0, built.stdout + built.stderr
    assert '"communique": ' in built.stdout


def test_a_layout_of_the_workspace_comes_before_one_of_the_kit(office: Path) -> None:
    own = office / "layouts" / "communique"
    own.mkdir()
    for name, text in LAYOUT.items():
        (own / name).write_text(text.replace("120", "130"), encoding="utf-8")
    release = office / "releases" / "AV1" / "release.yaml"
    release.write_text(RELEASE.replace("notice", "communique"), encoding="utf-8")
    built = kit("build", "AV1", "--edition", "email", "--out", "own", cwd=office)
    release.write_text(RELEASE, encoding="utf-8")
    shutil.rmtree(own)
    assert built.returncode == 0, built.stdout + built.stderr
    pdf = pypdfium2.PdfDocument(office / "own" / "AV1" / "email" / "AV1-communique-fr.pdf")
    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [130, 130]
