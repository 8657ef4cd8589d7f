"""The samples of this folder: the release as it is, spoken by others, bare, and overfull."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2

from kit.findings import Finding
from kit.press.types import Master

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "releases/CP106-2020"
DOCUMENTS = ("communique", "dossier", "fiche", "invitation", "affiche", "cartes", "photos")
BODY = "Le satellite mesurera la hauteur de la mer, quatre fois par jour, au plus près des côtes."


@dataclass(frozen=True)
class Pages:
    """A document as it was pressed."""

    master: Master

    @cached_property
    def texts(self) -> list[str]:
        document = pypdfium2.PdfDocument(self.master.pdf)
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def errors(self) -> list[str]:
        return [self.told(one) for one in self.master.errors]

    @property
    def html(self) -> str:
        return self.master.page.html

    @staticmethod
    def told(finding: Finding) -> str:
        return f"{finding.where}: {finding.rule}: {finding.text()}"


Setting = Callable[[str, str, str], Pages]


def sample(folder: Path, issuers: str, *, embargo: bool) -> None:
    """The sample release as spoken by others, with or without its embargo."""
    shutil.copytree(SAMPLE, folder)
    card = (folder / "release.yaml").read_text("utf-8")
    card = card.replace("reference: CP106-2020", f"reference: {folder.name}")
    card = re.sub(r"issuers: .*", f"issuers: [{issuers}]", card)
    card = re.sub(r"documents: .*", f"documents: [{', '.join(DOCUMENTS)}]", card)
    for absent in {"orbite", "sim"} - set(issuers.split(", ")):
        card = card.replace(f"    issuer: {absent}\n", "")
    card = card if embargo else re.sub(r"embargo: .*\n", "", card)
    (folder / "release.yaml").write_text(card, "utf-8")


def bare(folder: Path) -> None:
    """A release with nothing but what it must have."""
    folder.mkdir(parents=True)
    (folder / "release.yaml").write_text(
        "reference: BARE\ndate: 2020-09-21\nlanguages: [fr]\nissuers: [starter]\n"
        "documents: [communique, fiche]\n",
        "utf-8",
    )
    (folder / "text.fr.md").write_text(
        f"---\ntitle: Un satellite pour les marées\n---\n\nLe lancement est confirmé.\n\n{BODY}\n",
        "utf-8",
    )


def overfull(folder: Path) -> None:
    """Everything at once, and everything long."""
    sample(folder, "orbite, sim, starter", embargo=True)
    text = (folder / "text.fr.md").read_text("utf-8")
    text = re.sub(
        r"title: .*",
        "title: L’Institut franco-québécois d’astrophysique et la Société d’imagerie médicale "
        "mettent en commun leurs images",
        text,
        count=1,
    )
    text += (
        f"\n## Un intertitre\n\n{BODY * 3}\n\n### Un intertitre plus petit\n\n{BODY * 4}\n\n"
        f"- {BODY}\n- {BODY}\n\n| Mission | Masse |\n| --- | ---: |\n| Marée 1 | 1 240 kg |\n\n"
        f"> {' '.join([BODY] * 16)}\n>\n> — @leroux\n\n{BODY}[^1]\n\n---\n\n{BODY}\n\n"
        f"[^1]: Une note de bas de page.\n"
    )
    (folder / "text.fr.md").write_text(text, "utf-8")
    with (folder / "release.yaml").open("a", encoding="utf-8") as card:
        card.write("contacts:\n  orbite:\n")
        for number in range(8):
            card.write(
                f"    - name: Anne-Sophie de Kermadec-Villeneuve {number}\n"
                "      role: responsable des relations avec la presse internationale\n"
                f"      phone: 01 99 00 12 3{number}\n"
                "      email: anne-sophie.dekermadec-villeneuve@astrophysique.example.org\n"
            )
