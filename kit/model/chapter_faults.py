"""What can be wrong with the chapters of a dossier together: they would be left out unseen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from kit.findings import Finding, Place
from kit.model import rules
from kit.model.shape import shaped
from kit.model.sheets import LayoutSheet
from kit.source.references import named
from kit.source.sheet import Sheet
from kit.source.types import LayoutFiles, Source
from kit.source.yaml import Tree


def chapter_faults(source: Source, languages: tuple[str, ...], tree: Tree) -> Iterator[Finding]:
    """Chapters in no language of the release, in some of them alone, and in no document."""
    spoken = [one for one in source.chapters if one.language in languages]
    for chapter in source.chapters:
        if chapter.language not in languages:
            where = Place(file=chapter.file, line=1, column=1)
            yield rules.TEXT_EXTRA.at(where, language=chapter.language)
    if any(_sets_chapters(one, source) for one in source.layouts.values()):
        yield from _missing(spoken, languages)
    elif spoken:
        where = tree.where_key(("documents",))
        yield rules.CHAPTERS_UNSET.at(where, file=spoken[0].file)


def _missing(chapters: list[Sheet], languages: tuple[str, ...]) -> Iterator[Finding]:
    """The languages in which a chapter has no counterpart of its number.

    Each is told once, of the first language that has it.
    """
    stems: dict[str, dict[str, Sheet]] = {
        tag: {_stem(one): one for one in chapters if one.language == tag} for tag in languages
    }
    for tag in languages:
        told: set[str] = set()
        for other in languages:
            here, there = stems[tag], stems[other]
            free = _free(here.keys() - there.keys())
            for stem, chapter in there.items():
                number = stem[:2]
                if stem in here or stem in told:
                    continue
                if free[number]:  # the same chapter under a name of this language
                    free[number] -= 1
                elif not _is_silent(chapter):
                    told.add(stem)
                    where = Place(file=chapter.file, line=1, column=1)
                    yield rules.CHAPTER_MISSING.at(where, language=tag, file=f"{stem}.{tag}.md")


def _free(stems: set[str]) -> defaultdict[str, int]:
    """How many chapters there are of each number."""
    found: defaultdict[str, int] = defaultdict(int)
    for stem in stems:
        found[stem[:2]] += 1
    return found


def _stem(chapter: Sheet) -> str:
    """`05-voix` of `dossier/05-voix.fr.md`."""
    name = chapter.file.rpartition("/")[2]
    return name.removesuffix(f".{chapter.language}.md")


def _is_silent(chapter: Sheet) -> bool:
    ignored = (name for _, name in named(chapter.front, (("check", "ignore", "*"),)))
    return rules.CHAPTER_MISSING.name in ignored


def _sets_chapters(layout: LayoutFiles, source: Source) -> bool:
    """Does the layout need chapters, or speak of them in its own templates?"""
    sheet, _ = shaped(layout.tree, LayoutSheet, source.config)
    own = (text for name, text in layout.texts.items() if name.startswith(f"{layout.key}/"))
    return "chapters" in sheet.needs or any(re.search(r"\.chapters\b", one) for one in own)
