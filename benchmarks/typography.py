"""How long typesetting takes, and that it grows with the length of the text and no faster.

    python benchmarks/typography.py

prints, for texts of several kinds, the seconds of processor time for 20 kB and for 200 kB, and
their ratio. A linear program has 10; the bound is 15.
"""

from __future__ import annotations

import time

from kit.typography import typeset

SMALL, LARGE = 20_000, 200_000
BOUND = 15.0

PROSE = (
    'La mission - la dixième - débute à 11h30 : "l\'équipe" a réuni 11000 membres, soit 30%.\n'
    "Mme Aubrac ; M. Leroux ! Le **CNES** et [l'ESA](https://example.org/a?b=1;c) (p. 14)...\n\n"
)
KINDS = {
    "prose": PROSE,
    "one paragraph": PROSE.replace("\n", " "),
    "a word without end": "a",
    "quotation marks": '"a" « b ',
    "brackets": "([{",
    "addresses": "https://a.fr/b) a@b.fr ",
    "figures": "1 234 ",
    "emphasis": "*a* **b** ",
    "short lines": "a :\n",
    "hyphens": "a - b -- ",
}


def text(kind: str, length: int) -> str:
    """A text of a kind, repeated to a length in characters."""
    unit = KINDS[kind]
    return (unit * (length // len(unit) + 1))[:length]


def seconds(source: str, rounds: int = 2) -> float:
    """Processor time of typesetting, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        typeset(source)
        best = min(best, time.process_time() - start)
    return best


def ratio(kind: str) -> tuple[float, float, float]:
    """Seconds for the small text and for the large one, and how many times longer that is."""
    small, large = seconds(text(kind, SMALL), 5), seconds(text(kind, LARGE))
    return small, large, large / small


def main() -> None:
    """Print one line for each kind of text; fail where one takes longer than the bound."""
    typeset("warm")
    worst = 0.0
    for kind in KINDS:
        small, large, times = ratio(kind)
        worst = max(worst, times)
        print(f"{kind:<20} {small:7.3f} s {large:7.3f} s {times:6.1f}")
    if worst >= BOUND:
        raise SystemExit(f"{worst:.1f} is not below {BOUND:.0f}")


if __name__ == "__main__":
    main()
