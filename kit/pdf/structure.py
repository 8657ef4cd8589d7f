"""The structure tree: what a reader hears, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

from kit.findings import Place
from kit.pdf.state import key, unreadable
from kit.pdf.values import written

DEEPEST = 200
MOST_ELEMENTS = 500_000
Owned = tuple[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One structure element.

    kind: as written. role: the standard type it is mapped to. page: from 1, where it says so.
    owns: (content stream, MCID) of its own content. objects: annotations and forms it refers to.
    """

    kind: str
    role: str
    dictionary: Any
    parent: Element | None
    page: int | None
    children: tuple[Element, ...]
    owns: tuple[Owned, ...]
    objects: tuple[Any, ...]

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def text(self, name: str) -> str | None:
        """A text entry such as `/Alt`; None where it isn't given."""
        value = self.dictionary.get(name)
        return None if value is None else written(value)

    def attribute(self, owner: str, name: str) -> Any:
        """An attribute of an owner, such as (`/Table`, `/Scope`); None where it isn't given."""
        for one in _attributes(self.dictionary.get("/A")):
            if one.get("/O") == pikepdf.Name(owner) and name in one:
                return one.get(name)
        return None

    @property
    def where(self) -> Place:
        """Its place for a finding."""
        names: list[str] = []
        node: Element | None = self
        while node is not None and len(names) < 6:
            names.append(node.kind)
            node = node.parent
        return Place(page=self.first_page, thing=" › ".join(reversed(names)))

    @property
    def first_page(self) -> int | None:
        """The first page that it or its content is on."""
        return next((one.page for one in self.walk() if one.page is not None), None)


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole tree. top: the elements under its root. parents: the parent tree, by key.

    roles: the role map as written.
    """

    top: tuple[Element, ...]
    parents: Mapping[int, Any]
    roles: Mapping[str, str]

    def walk(self) -> Iterator[Element]:
        """Every element, in reading order."""
        for element in self.top:
            yield from element.walk()

    def owners(self) -> dict[Owned, list[Element]]:
        """Who owns each piece of marked content: one element, where all is well."""
        found: dict[Owned, list[Element]] = {}
        for element in self.walk():
            for piece in element.owns:
                found.setdefault(piece, []).append(element)
        return found


def read_tree(pdf: pikepdf.Pdf) -> Tree | None:
    """The structure tree of a file; None where it has none."""
    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, pikepdf.Dictionary):
        return None
    listed = root.get("/RoleMap")
    mapped = listed.items() if isinstance(listed, pikepdf.Dictionary) else ()
    roles = {name: written(to) for name, to in mapped}
    pages = {key(page): number for number, page in enumerate(pdf.pages, 1)}
    reader = _Reader(roles, pages)
    top = [reader.element(kid, None, 0) for kid in _kids(root)]
    return Tree(
        top=tuple(one for one in top if one is not None),
        parents=dict(number_tree(root.get("/ParentTree"))),
        roles=roles,
    )


class _Reader:
    def __init__(self, roles: Mapping[str, str], pages: Mapping[str, int]) -> None:
        self.roles = roles
        self.pages = pages
        self.count = 0

    def element(self, value: Any, parent: Element | None, depth: int) -> Element | None:
        if not _is_element(value):
            return None
        self.count += 1
        if depth > DEEPEST or self.count > MOST_ELEMENTS:
            raise unreadable("its structure tree has no end")
        kind = written(value.get("/S", "/?")).lstrip("/")
        page = value.get("/Pg")
        made = Element(
            kind=kind,
            role=self.role(kind),
            dictionary=value,
            parent=parent,
            page=None if page is None else self.pages.get(key(page)),
            children=(),
            owns=tuple(self.owns(value, page)),
            objects=tuple(_objects(value)),
        )
        children = [self.element(kid, made, depth + 1) for kid in _kids(value)]
        object.__setattr__(made, "children", tuple(one for one in children if one is not None))
        return made

    def role(self, kind: str) -> str:
        seen = set()
        while f"/{kind}" in self.roles and kind not in seen:
            seen.add(kind)
            kind = self.roles[f"/{kind}"].lstrip("/")
        return kind

    def owns(self, value: Any, page: Any) -> Iterator[Owned]:
        for kid in _kids(value):
            if isinstance(kid, int):
                if page is not None:
                    yield key(page), kid
            elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.MCR:
                holder = kid.get("/Stm") or kid.get("/Pg") or page
                mcid: Any = kid.get("/MCID")
                if holder is not None and isinstance(mcid, int):
                    yield key(holder), mcid


def number_tree(node: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """The pairs of a number tree."""
    if not isinstance(node, pikepdf.Dictionary) or depth > DEEPEST:
        return
    listed = node.get("/Nums")
    if isinstance(listed, pikepdf.Array):
        items: list[Any] = list(listed)
        for at in range(0, len(items) - 1, 2):
            if isinstance(items[at], int):
                yield items[at], items[at + 1]
    kids = node.get("/Kids")
    for kid in kids if isinstance(kids, pikepdf.Array) else ():
        yield from number_tree(kid, depth + 1)


def _kids(value: Any) -> list[Any]:
    kids = value.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _objects(value: Any) -> Iterator[Any]:
    for kid in _kids(value):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.OBJR:
            yield kid.get("/Obj")


def _is_element(value: Any) -> bool:
    return isinstance(value, pikepdf.Dictionary) and "/S" in value


def _attributes(value: Any) -> list[Any]:
    listed = list(value) if isinstance(value, pikepdf.Array) else [value]
    return [one for one in listed if isinstance(one, pikepdf.Dictionary)]
