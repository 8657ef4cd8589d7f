"""Try layouts with everything that a release may do to them, in the brands of a workspace.

Each case is a release of its own, written into a folder that is gone once it was tried, and goes
through the same line as any other: read, validated, typeset, composed, laid out, checked.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kit import disk, worker
from kit.build.choice import Choice
from kit.build.job import Made, run
from kit.build.jobs import jobs
from kit.build.layout_faults import file_faults, page_faults
from kit.build.torture import Case, cases
from kit.errors import BadInput, KitError, Refused
from kit.findings import Finding, Place, from_plain, to_plain
from kit.messages.rule import Rule, nearest
from kit.model import rules
from kit.model.brand import Brand
from kit.model.layouts import layout
from kit.model.load import Loaded, load
from kit.model.release import Release
from kit.page.types import Page
from kit.press.render import warm
from kit.source.read import BRAND, LAYOUT, read_layout
from kit.source.store import keep
from kit.source.workspace import Workspace, find_part, part_names
from kit.source.yaml import parse

LANGUAGES = ("fr", "en")
SCREEN = "email"
MOST_ISSUERS = 3
LIMITS = worker.Limits(seconds=60)
SPOKEN = ("typical", "long-words")
"""Cases that are tried in every language."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One layout, in the face of one brand and in one language, with one case."""

    workspace: Workspace
    layout: str
    brand: str
    language: str
    case: Case

    def __str__(self) -> str:
        return ", ".join((self.layout, self.brand, self.language, self.case.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found in one trial."""

    trial: Trial
    findings: tuple[Finding, ...]


def trials_of(
    workspace: Workspace,
    layouts: tuple[str, ...] = (),
    brands: tuple[str, ...] = (),
    *,
    is_full: bool = False,
) -> Iterator[Trial]:
    """The cases for each layout, brand and language that the brand speaks; no names mean all.

    A case in which one small part is absent is tried in one brand, each in its turn, and one
    language, unless `is_full`; so is, in a brand's further languages, all but what is typical and
    long.
    KitError for a name of nothing, BadInput for a layout or a brand that can't be read.
    """
    known = part_names(workspace.brands(), BRAND)
    spoken = {brand: _spoken(workspace, brand) for brand in known}
    tried = _asked(brands, known, rules.ISSUER_UNKNOWN)
    every = part_names(workspace.layouts(), LAYOUT)
    for name in _asked(layouts, every, rules.LAYOUT_UNKNOWN):
        needs = layout(read_layout(workspace, name), workspace.config).needs
        for at, brand in enumerate(tried):
            for tag in spoken[brand]:
                others = tuple(one for one in known if one != brand and tag in spoken[one])
                found = cases(tag, (brand, *others)[:MOST_ISSUERS], needs)
                is_first = tag == spoken[brand][0]
                for case in found if is_full else _some(found, at, len(tried), is_first=is_first):
                    yield Trial(
                        workspace=workspace, layout=name, brand=brand, language=tag, case=case
                    )


def _some(found: Iterable[Case], turn: int, turns: int, *, is_first: bool) -> Iterator[Case]:
    """The cases of the brand whose `turn` it is. is_first: of its languages."""
    for number, case in enumerate(found):
        is_its_turn = case.is_everywhere or number % turns == turn
        if is_its_turn if is_first else case.name in SPOKEN:
            yield case


def check(
    trials: Iterable[Trial],
    *,
    limits: worker.Limits = LIMITS,
    progress: Progress = lambda *_: None,
) -> Iterator[Verdict]:
    """Make and judge the documents of `trials`, in their order, side by side.

    limits: of each trial; one that takes more stops no other. progress(number, count) is told
    after each.
    """
    waiting = tuple(trials)
    warm(page for trial in _firsts(waiting) for page in _pages(trial))
    for number, findings in enumerate(_found(waiting, limits), 1):
        yield Verdict(trial=waiting[number - 1], findings=findings)
        progress(number, len(waiting))


def _found(trials: tuple[Trial, ...], limits: worker.Limits) -> Iterator[tuple[Finding, ...]]:
    done = 0
    while done < len(trials):
        try:
            for findings in worker.each(findings_of, trials[done:], limits=limits):
                done += 1
                yield findings
        except worker.LimitReached as error:
            done += 1
            yield (_not_set(error),)


def _not_set(error: KitError) -> Finding:
    return Finding(
        rule="not-set",
        where=Place(),
        message=error.message,
        remedy=error.remedy,
        values=error.values,
    )


def findings_of(trial: Trial) -> tuple[Finding, ...]:
    """Make the documents of one trial in this process, and say what is wrong with them."""
    found: list[Finding] = []
    try:
        with tempfile.TemporaryDirectory(prefix="kit-layout-") as folder:
            loaded = _loaded(trial, Path(folder))
            choice = Choice(documents=(trial.layout,), editions=trial.case.editions)
            for job in jobs(trial.workspace, loaded, choice):
                found += _judged(trial.case, run(job))
    except (BadInput, Refused) as error:
        found += error.findings
    unique = {(one.rule, one.where, one.text()): _placed(one, trial) for one in found}
    return tuple(unique.values())


def _asked(names: tuple[str, ...], known: tuple[str, ...], rule: Rule) -> tuple[str, ...]:
    for name in names:
        if name not in known:
            values = {"value": name, "known": nearest(name, known)}
            raise KitError(rule.message, remedy=rule.remedy, values=values)
    return names or known


def _spoken(workspace: Workspace, brand: str) -> tuple[str, ...]:
    """The languages, of those that there are words in, in which a brand has a name."""
    folder = find_part(workspace.brands(), brand, BRAND) or Path()
    tree = parse((folder / BRAND).read_text(encoding="utf-8"), BRAND).value
    name = tree.get("name") if isinstance(tree, dict) else None
    return tuple(tag for tag in LANGUAGES if not isinstance(name, dict) or tag in name)


def _firsts(trials: tuple[Trial, ...]) -> Iterable[Trial]:
    """One trial of each layout and brand: its fonts and style sheets are those of the others."""
    return {(one.layout, one.brand): one for one in reversed(trials)}.values()


def _pages(trial: Trial) -> tuple[Page, ...]:
    """The composed pages; none where the layout can't be run, which its trial will tell."""
    try:
        with tempfile.TemporaryDirectory(prefix="kit-layout-") as folder:
            loaded = _loaded(trial, Path(folder))
            choice = Choice(documents=(trial.layout,), editions=())
            return tuple(job.page for job in jobs(trial.workspace, loaded, choice))
    except BadInput:
        return ()


def _loaded(trial: Trial, folder: Path) -> Loaded:
    for name, data in trial.case.draft.files((trial.layout,)).items():
        disk.atomic_write(folder / name, data)
    loaded = load(trial.workspace, folder)
    if not trial.case.is_bare:
        return loaded
    needs = loaded.layouts[trial.layout].needs
    return replace(loaded, release=_bare(loaded.release, needs))


def _bare(release: Release, needs: tuple[str, ...]) -> Release:
    """The release as of brands that say nothing of themselves."""
    less: dict[str, object] = {"boilerplate": {}, "contacts": (), "legal": {}, "links": {}}
    issuers: tuple[Brand, ...] = tuple(one.model_copy(update=less) for one in release.issuers)
    contacts = release.contacts if "contacts" in needs else ()
    return release.model_copy(update={"issuers": issuers, "contacts": contacts})


def _judged(case: Case, made: Made) -> Iterator[Finding]:
    found = [*made.findings, *page_faults(made.page)]
    for product in made.products:
        found += product.findings
        if product.edition == SCREEN:
            found += _kept_faults(product.key, product.pdf)
    if not case.wants:
        yield from found
    elif case.sign in made.page.html:
        told = {one.rule for one in found}
        yield from (_unsaid(rules) for rules in case.wants if not rules & told)


def _unsaid(wanted: frozenset[str]) -> Finding:
    return Finding(
        rule="set-in-silence",
        where=Place(),
        message="what can't be set is set in silence: no finding of {rules}.",
        remedy="Mark what must stay inside its box: `data-fit`, `data-max-lines`.",
        values={"rules": ", ".join(f"`{one}`" for one in sorted(wanted))},
    )


def _kept_faults(key: str, pdf: bytes) -> tuple[Finding, ...]:
    def make() -> bytes:
        return json.dumps([to_plain(one) for one in file_faults(pdf)]).encode()

    return tuple(from_plain(one) for one in json.loads(keep(f"layout faults {key}", make)))


def _placed(finding: Finding, trial: Trial) -> Finding:
    """The finding without the name of the page: its trial says which it is."""
    where = finding.where
    is_page = where.file == f"{trial.layout}.html" and where.line is None
    return replace(finding, where=replace(where, file="")) if is_page else finding
