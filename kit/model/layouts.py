"""From the files of a layout to a layout."""

from __future__ import annotations

from collections.abc import Iterator

from kit.config import Config
from kit.errors import BadInput
from kit.findings import Finding
from kit.messages.rule import nearest
from kit.model import rules
from kit.model.layout import CARRIES, NEEDS, Format, Layout
from kit.model.shape import missing, shaped
from kit.model.sheets import LayoutSheet
from kit.source.types import LayoutFiles
from kit.source.yaml import Path, Tree
from kit.units import Mm


def layout(files: LayoutFiles, config: Config) -> Layout:
    """The layout; BadInput tells all that is wrong with its `layout.yaml`."""
    sheet, findings = shaped(files.tree, LayoutSheet, config)
    findings = (*findings, *_faults(sheet, files))
    if findings:
        raise BadInput(findings)
    formats = {
        name: Format(
            width=Mm(one.width),
            height=Mm(one.height),
            folds=tuple(Mm(fold) for fold in one.folds),
        )
        for name, one in (sheet.formats or {}).items()
    }
    return Layout(
        name=files.key,
        label=sheet.label or "",
        needs=sheet.needs,
        carries=sheet.carries,
        formats=formats,
        default=sheet.default or next(iter(formats)),
        template=_whole(files, sheet.template),
        css=tuple(_whole(files, name) for name in sheet.css),
        files=files.texts,
        assets=files.pictures,
        budget=sheet.budget_kb * 1000 if sheet.budget_kb else None,
    )


def _whole(files: LayoutFiles, name: str) -> str:
    """The name of a file with its folder: its own, unless it is one of `_base`."""
    return name if name.startswith("_base/") else f"{files.key}/{name}"


def _faults(sheet: LayoutSheet, files: LayoutFiles) -> Iterator[Finding]:
    tree = files.tree
    given = tree.value if isinstance(tree.value, dict) else {}
    yield from (missing(tree, key) for key in ("label", "formats", "css") if key not in given)
    yield from _choices("needs", sheet.needs, NEEDS, tree)
    yield from _choices("carries", sheet.carries, CARRIES, tree)
    if sheet.default and sheet.formats and sheet.default not in sheet.formats:
        known = nearest(sheet.default, sheet.formats)
        where = tree.where(("default",))
        yield rules.FORMAT_UNKNOWN.at(where, value=sheet.default, known=known)
    yield from _misplaced_folds(sheet, tree)
    named: list[tuple[Path, str]] = [(("template",), sheet.template)]
    named += [(("css", index), name) for index, name in enumerate(sheet.css)]
    for path, name in named:
        if _whole(files, name) not in files.texts:
            where = tree.where(path)
            yield rules.LAYOUT_FILE.at(where, value=name, known=nearest(name, files.texts))


def _misplaced_folds(sheet: LayoutSheet, tree: Tree) -> Iterator[Finding]:
    for name, one in (sheet.formats or {}).items():
        edge = 0.0
        for index, fold in enumerate(one.folds):
            if not edge < fold < one.width:
                where = tree.where(("formats", name, "folds", index))
                yield rules.FOLD.at(where, value=f"{fold:g}", width=f"{one.width:g}")
            edge = max(edge, fold)


def _choices(
    key: str, names: tuple[str, ...], known: tuple[str, ...], tree: Tree
) -> Iterator[Finding]:
    for index, name in enumerate(names):
        if name not in known:
            where = tree.where((key, index))
            yield rules.CHOICE.at(where, value=name, known=nearest(name, known))
