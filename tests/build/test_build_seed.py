"""The real communiqué, whose facts the sample restates, builds too, and is found in its PDF."""

import os
import subprocess
import sys

import pypdfium2
import pytest
from seed_release import ROOT, SEED, make_seed_release

pytestmark = pytest.mark.skipif(not SEED.exists(), reason=f"{SEED.name} is not beside the project")


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("seed")
    release = make_seed_release(folder)
    done = subprocess.run(
        [sys.executable, "-m", "kit", "build", str(release)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    pdf = folder / "out" / release.name / "email" / f"{release.name}-communique-fr.pdf"
    pages = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())


FACTS = [
    "CP106-2020",
    "21 septembre 2020",
    "Mardi 22 septembre 2020",
    "à partir de 11 h 30",
    "979 8149 5219",
    "zoom.us/j/97981495219",
    "du 2 au 5 octobre 2020",
    "Lionel Suchet",
    "Jean-François Meder",
    "2 500",
    "2 037",
    "11 000",
    "Pascale Bresson",
    "01 44 76 75 39",
    "raphael.sart@cnes.fr",
    "Françoise Millet",
    "06 25 79 64 79",
]


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_of_the_text_stands_in_the_file(text: str, fact: str) -> None:
    assert fact in text
