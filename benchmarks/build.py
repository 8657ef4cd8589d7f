"""How much a kit costs, held against WeasyPrint's own command line on the same composed pages.

Processor time (user and system, children included) of whole processes, the smallest of some
rounds, all in one run on one machine, interleaved: only their ratios mean anything. Every file that
is timed is checked: its pages are counted, or the run fails.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from kit.build.choice import Choice
from kit.build.line import pages_of
from kit.config import FILE as CONFIG
from kit.source.workspace import find_release

ROOT = Path(__file__).resolve().parents[1]
ENGINE = Path(sys.executable).with_name("weasyprint")


def cost(words: list[str], **environment: str) -> float:
    """Milliseconds of processor time that a command takes, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        words,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return 1000 * spent


def alone(reference: str, document: str, folder: Path) -> Path:
    """A copy of a release that has this document and no other."""
    _, release = find_release(reference, ROOT)
    copy = folder / "releases" / reference
    (folder / CONFIG).touch()
    shutil.copytree(release, copy)
    facts = (copy / "release.yaml").read_text(encoding="utf-8")
    facts, changed = re.subn(r"(?m)^documents:.*(\n +- .*)*", f"documents: [{document}]", facts)
    assert changed == 1
    (copy / "release.yaml").write_text(facts, encoding="utf-8")
    if document != "dossier":
        shutil.rmtree(copy / "dossier", ignore_errors=True)
    return copy


def written(release: Path, folder: Path) -> list[Path]:
    """The composed pages as files that a plain command line can read."""
    workspace, release = find_release(str(release), ROOT)
    made = []
    for number, page in enumerate(pages_of(workspace, release, Choice())):
        paths = {asset.address: asset.path.as_uri() for asset in page.assets.values()}
        css = "\n".join(text for _, text in page.css)
        html = page.html.replace("</head>", f"<style>{css}</style></head>", 1)
        for address, path in paths.items():
            html = html.replace(address, path)
        target = folder / f"{number}.html"
        target.write_text(html, encoding="utf-8")
        made.append(target)
    return made


def check(folder: Path) -> int:
    """How many pages the PDFs below a folder have; none is a failure."""
    pages = sum(len(pypdfium2.PdfDocument(path)) for path in folder.rglob("*.pdf"))
    if not pages:
        raise SystemExit(f"no page was made in {folder}")
    return pages


def kit(*words: str) -> list[str]:
    return [sys.executable, "-m", "kit", *words]


UNCHECKED = """
from kit.build import job
from kit.cli import main
from kit.preflight.report import Report

def preflight(pdf, profile, *, expected):
    return Report(profile=profile, findings=(), checked=(), not_measured=(), pages=0)

job.preflight = preflight
main(prog_name="kit")
"""


def unchecked(*words: str) -> list[str]:
    """The same build, but for the preflight of what it makes."""
    return [sys.executable, "-c", UNCHECKED, *words]


def main() -> None:
    """Measure, and print a table of ratios for each release."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reference", nargs="?", default="CP106-2020")
    parser.add_argument("--alone", default="communique", metavar="DOCUMENT")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        _, whole = find_release(options.reference, ROOT)
        part = alone(options.reference, options.alone, Path(scratch))
        print(f"# a release of one document, {options.alone}")
        run(part, 2 * options.rounds, Path(tempfile.mkdtemp(dir=scratch)))
        print("# the whole kit")
        run(whole, options.rounds, Path(tempfile.mkdtemp(dir=scratch)))


def run(release: Path, rounds: int, scratch: Path) -> None:
    """Measure one release, so many times, and print its table."""
    pages = written(release, scratch)
    out = scratch / "out"
    build = ("build", str(release), "--out", str(out))
    kept = str(scratch / "kept")

    def cold() -> float:
        return cost(kit(*build), XDG_CACHE_HOME=tempfile.mkdtemp(dir=scratch))

    def apart() -> float:
        return cost(unchecked(*build), XDG_CACHE_HOME=tempfile.mkdtemp(dir=scratch))

    def warm() -> float:
        return cost(kit(*build), XDG_CACHE_HOME=kept)

    def engine() -> float:
        spent = 0.0
        for page in pages:
            target = scratch / "engine" / f"{page.stem}.pdf"
            target.parent.mkdir(exist_ok=True)
            spent += cost([str(ENGINE), "--pdf-variant", "pdf/ua-1", str(page), str(target)])
        return spent

    tasks: dict[str, Callable[[], float]] = {
        "engine": engine,
        "apart": apart,
        "cold": cold,
        "warm": warm,
    }
    warm()
    best = {name: task() for name, task in tasks.items()}
    for _ in range(rounds - 1):
        for name, task in tasks.items():
            best[name] = min(best[name], task())
    show(best, len(pages), check(out), check(scratch / "engine"))


def show(best: dict[str, float], documents: int, made: int, by_engine: int) -> None:
    """The table, in milliseconds of processor time and in ratios."""
    lines = best["engine"]
    print(f"{made} pages in three editions, {by_engine} by the engine alone")
    print(f"weasyprint command lines, {documents:>2}       {lines:6.0f} ms")
    for name, words in (("apart", ", preflight apart"), ("cold", "")):
        print(
            f"kit build, empty cache{words:<17}{best[name]:6.0f} ms  ratio {best[name] / lines:.2f}"
        )
    times = best["cold"] / best["warm"]
    print(f"kit build, no change                   {best['warm']:6.0f} ms  1/{times:.0f} of it")


if __name__ == "__main__":
    main()
