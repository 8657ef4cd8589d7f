"""What `kit build` prints: the files, their pages and kilobytes, and what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kit.cli import show
from kit.findings import as_data, from_plain

KILO = 1000


def as_json(
    answer: Mapping[str, Any], environment: Mapping[str, str], *, unchanged: bool, colour: bool
) -> str:
    """The answer for programs; findings as every `--json` tells them."""
    translate = show.translation(environment)
    findings = [as_data(from_plain(one), translate) for one in answer["findings"]]
    return show.dump({**answer, "findings": findings, "unchanged": unchanged})


def as_text(
    answer: Mapping[str, Any], environment: Mapping[str, str], *, unchanged: bool, colour: bool
) -> str:
    """The answer for people: one line a file, then what was found and what was checked."""
    return "\n".join(_lines(answer, environment, unchanged=unchanged, colour=colour))


def _lines(
    answer: Mapping[str, Any], environment: Mapping[str, str], *, unchanged: bool, colour: bool
) -> Iterator[str]:
    translate = show.translation(environment)
    state = translate("nothing has changed") if unchanged else translate("built")
    yield translate("{reference}: {state}").format(reference=answer["reference"], state=state)
    yield answer["folder"]
    width = max((len(one["path"]) for one in answer["files"]), default=0)
    for one in answer["files"]:
        size = translate("{size} kB").format(size=f"{round(one['bytes'] / KILO):>6}")
        pages = translate("{count} p.").format(count=one["pages"])
        yield f"  {one['path']:<{width}}  {pages:>6}  {size}  {', '.join(one['conformance'])}"
    if answer["findings"]:
        found = (from_plain(one) for one in answer["findings"])
        yield show.lines(found, translate, colour=colour)
    yield translate("{count} checks passed or were told above.").format(count=answer["checked"])
