"""A correction says on page 1 of every document what it annuls, and the manifest tells it."""

import json
import shutil
from pathlib import Path

import pypdfium2
from kit_command import ROOT, kit

BANNER = "Erratum, annule et remplace la version du 21\u00a0septembre 2020"
ERRATUM = """\
erratum:
  date: 2020-09-23
  replaces: 2020-09-21
  reason: L’heure de la conférence était fausse.
issuers:"""


def test_every_document_says_it_on_its_first_page(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "releases" / "CP106-2020", tmp_path / "releases" / "CP106-2020")
    (tmp_path / "kit.toml").write_text("", "utf-8")
    release = tmp_path / "releases" / "CP106-2020" / "release.yaml"
    release.write_text(release.read_text("utf-8").replace("issuers:", ERRATUM, 1), "utf-8")
    done = kit("build", "CP106-2020", "--edition", "email", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    out = tmp_path / "out" / "CP106-2020"
    manifest = json.loads((out / "kit.json").read_bytes())
    assert manifest["erratum"]["banner"] == {"fr": BANNER}
    for file in manifest["files"]:
        page = pypdfium2.PdfDocument(out / file["path"])[0]
        words = page.get_textpage().get_text_range()
        assert " ".join(BANNER.split()) in " ".join(words.split()), file["path"]
