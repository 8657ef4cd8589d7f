"""From the files of a brand to a brand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.config import Config
from kit.findings import Finding
from kit.messages.rule import nearest
from kit.model import rules
from kit.model.brand import FACES, Brand, FontFace, Glossary, Logo
from kit.model.colours import colour_faults, palette
from kit.model.contact import Contact
from kit.model.shape import given, missing, shaped
from kit.model.sheets import BrandSheet, ContactSheet, FamilySheet
from kit.model.spoken import unspoken, unworded, words
from kit.model.unset_front import unset_boilerplates
from kit.source.types import BrandFiles, FamilyFiles
from kit.units import Mm

MUST = ("name", "logo", "faces", "families", "colours")


@dataclass(frozen=True, slots=True)
class ReadBrand:
    """A brand's sheet and those of its families, with all that is wrong in them."""

    files: BrandFiles
    sheet: BrandSheet
    families: Mapping[str, FamilySheet]
    findings: tuple[Finding, ...]


def read_brand(
    files: BrandFiles, languages: tuple[str, ...], known_families: tuple[str, ...], config: Config
) -> ReadBrand:
    """The sheets of a brand, held against their shape and against one another."""
    sheet, findings = shaped(files.tree, BrandSheet, config)
    families = {}
    for key, family in files.families.items():
        families[key], wrong = shaped(family.tree, FamilySheet, config)
        findings += wrong
    read = ReadBrand(files, sheet, families, findings)
    return ReadBrand(files, sheet, families, (*findings, *_faults(read, languages, known_families)))


def brand(read: ReadBrand, languages: tuple[str, ...]) -> Brand:
    """The brand, from sheets in which nothing is wrong."""
    sheet, files = read.sheet, read.files
    name = words(sheet.name, languages)
    glossary = sheet.glossary
    return Brand(
        key=files.key,
        name=name,
        short=words(sheet.short, languages) or name,
        article=words(sheet.article, languages) or words(sheet.short, languages) or name,
        logo=_logo(read),
        faces=given(sheet.faces),
        families=given(sheet.families),
        fallback=sheet.fallback,
        fonts=tuple(_fonts(read)),
        weights=sheet.weights or {},
        tracking=sheet.tracking or {},
        palette=palette(given(sheet.colours)),
        boilerplate={
            tag: files.texts[name].strip()
            for tag, name in words(sheet.boilerplate, languages).items()
            if name in files.texts
        },
        contacts=tuple(contact(one, languages) for one in sheet.contacts),
        links=sheet.links or {},
        legal=words(sheet.legal, languages),
        glossary=Glossary(
            acronyms=glossary.acronyms or {}, names=glossary.names, keep=glossary.keep
        )
        if glossary
        else Glossary(),
        css=files.texts[sheet.css] if sheet.css else "",
    )


def contact(sheet: ContactSheet, languages: tuple[str, ...]) -> Contact:
    """One whom the press may call."""
    return Contact(
        name=sheet.name,
        role=words(sheet.role, languages),
        organisation=sheet.organisation or "",
        phone=sheet.phone,
        mobile=sheet.mobile,
        email=sheet.email,
        hours=words(sheet.hours, languages),
    )


def _logo(read: ReadBrand) -> Logo:
    sheet, pictures = given(read.sheet.logo), read.files.pictures
    return Logo(
        light=pictures[sheet.light],
        dark=pictures[sheet.dark],
        mark=pictures[sheet.mark] if sheet.mark else None,
        mark_dark=pictures[sheet.mark_dark] if sheet.mark_dark else None,
        clear_space=sheet.clear_space,
        minimum=Mm(sheet.minimum_mm),
    )


def _fonts(read: ReadBrand) -> Iterator[FontFace]:
    for key, family in read.families.items():
        files: FamilyFiles = read.files.families[key]
        for face in family.faces or ():
            yield FontFace(
                family=face.family,
                weight=face.weight,
                style=face.style,
                asset=files.fonts[face.file],
            )


def _faults(
    read: ReadBrand, languages: tuple[str, ...], known_families: tuple[str, ...]
) -> Iterator[Finding]:
    tree, sheet = read.files.tree, read.sheet
    keys = tree.value if isinstance(tree.value, dict) else {}
    yield from (missing(tree, key) for key in MUST if key not in keys)
    yield from unspoken(tree, sheet, languages)
    yield from (
        unworded(sheet.boilerplate, languages, tree, ("boilerplate",))
        if (sheet.boilerplate)
        else ()
    )
    yield from unset_boilerplates(read.files)
    yield from colour_faults(sheet.colours, tree) if sheet.colours is not None else ()
    for index, key in enumerate(sheet.families or ()):
        if key not in known_families:
            where = tree.where(("families", index))
            yield rules.FAMILY_UNKNOWN.at(where, value=key, known=nearest(key, known_families))
    yield from _face_faults(read)


def _face_faults(read: ReadBrand) -> Iterator[Finding]:
    """Every role of type has a family, and every family a file."""
    tree, sheet = read.files.tree, read.sheet
    for role in FACES if sheet.faces is not None else ():
        if role not in (sheet.faces or {}):
            yield rules.FACE_MISSING.at(tree.where(("faces",)), role=role)
    faces = (face for family in read.families.values() for face in family.faces or ())
    known = tuple(dict.fromkeys(face.family for face in faces))
    if not known:  # an issuer that doesn't lead is read without its fonts
        return
    named = [(("faces", role), family) for role, family in (sheet.faces or {}).items()]
    named += [(("fallback", str(at)), family) for at, family in enumerate(sheet.fallback)]
    for path, family in named:
        if family not in known:
            where = tree.where(path)
            yield rules.FACE_UNKNOWN.at(where, value=family, known=nearest(family, known))
