"""Does a search take as long among 5,000 releases as among 500?

    .venv/bin/python benchmarks/archive_search.py

Makes the releases by a script, archives them with `kit.archive.deposit.add`, and measures each
query, from opening the index to the answers with their excerpts, at both sizes. Prints the medians
and their ratio; ends with 1 when a ratio reaches 3.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "archive")]

from synthetic_releases import publish_many  # noqa: E402

from kit.archive.deposit import add  # noqa: E402
from kit.archive.search import Query, search  # noqa: E402
from kit.archive.store import Archive  # noqa: E402

SMALL, LARGE = 500, 5_000
TIMES = 41
FLAT = 3.0

QUERIES = {
    "a word of four releases in five": Query(words="etoile"),
    "three such words": Query(words="etoile coeur maree"),
    "the start of a word": Query(words="theat*"),
    "a phrase that none holds": Query(words='"galaxie galaxie galaxie galaxie"'),
    "a reference": Query(words="CP0042*"),
    "a year": Query(since=date(2019, 1, 1), until=date(2019, 12, 31)),
    "a word within a month": Query(words="etoile", since=date(2019, 3, 1), until=date(2019, 3, 31)),
    "an issuer": Query(issuer="rive"),
    "a person and a credit": Query(person="noe besancon", credit="Faure"),
    "the newest": Query(),
}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder) / "archive")
        released = publish_many(Path(folder) / "out", LARGE)
        deposit(archive, released[:SMALL])
        small = {name: median(archive, query) for name, query in QUERIES.items()}
        deposit(archive, released[SMALL:])
        large = {name: median(archive, query) for name, query in QUERIES.items()}
    print(f"{'':36}{SMALL:>8}{LARGE:>8}   ratio")
    ratios = {name: large[name] / small[name] for name in QUERIES}
    for name, ratio in ratios.items():
        print(f"{name:36}{small[name]:5.2f} ms{large[name]:5.2f} ms{ratio:8.2f}")
    return int(max(ratios.values()) >= FLAT)


def deposit(archive: Archive, released: list[Path]) -> None:
    start = time.perf_counter()
    for folder in released:
        add(archive, folder, datetime.now(UTC))
    each = (time.perf_counter() - start) / len(released)
    print(f"{len(released)} releases archived, {1000 * each:.0f} ms each")


def median(archive: Archive, query: Query) -> float:
    """Milliseconds of one search."""
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        search(archive, query)
        taken.append(time.perf_counter() - start)
    return 1000 * statistics.median(taken)


if __name__ == "__main__":
    sys.exit(main())
