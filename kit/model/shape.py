"""A tree held against the shape that it should have: a sheet, and what is wrong, with places."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kit.config import Config
from kit.findings import Finding, Place
from kit.messages.rule import Rule, nearest
from kit.model import rules
from kit.model.sheets import Sheet
from kit.source import rules as source_rules
from kit.source.yaml import Path, Tree

S = TypeVar("S", bound=Sheet)
V = TypeVar("V")

EXAMPLES: Mapping[str, str] = {
    "reference": "reference: CP106-2020",
    "date": "date: 2020-09-21",
    "issuers": "issuers: [orbite]",
    "title": "title: …",
    "name": "name: …",
    "start": "start: 2020-09-22T11:30 Europe/Paris",
    "file": "file: photos/horizon.jpg",
    "url": "url: https://…",
}
OURS: Mapping[str, Rule] = {
    "string_type": rules.NOT_TEXT,
    "tuple_type": rules.NOT_A_LIST,
    "dict_type": rules.NOT_PAIRS,
    "model_type": rules.NOT_PAIRS,
    "model_attributes_type": rules.NOT_PAIRS,
}
"""What the names of pydantic mean here."""

PASSCODES = frozenset({"passcode", "password", "pwd", "pin", "secret", "mot_de_passe", "code"})


def shaped(tree: Tree, sheet: type[S], config: Config) -> tuple[S, tuple[Finding, ...]]:
    """The sheet, without the parts that are wrong, and what is wrong with them.

    The rest is kept, so that what a later check says of it can be told in the same breath.
    """
    value = tree.value
    if not isinstance(value, dict):
        where = tree.where(())
        example = "title: …" if "title" in sheet.model_fields else "name: …"
        return sheet(), (source_rules.NOT_A_MAPPING.at(where, example=example),)
    context = {"defaults": config.defaults}
    try:
        return sheet.model_validate(value, context=context), ()
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=True)
    findings = tuple(_finding(one, tree, sheet) for one in errors)
    wrong = {one["loc"][0] for one in errors}
    sound = {key: part for key, part in value.items() if key not in wrong}
    return sheet.model_validate(sound, context=context), findings


def _finding(error: ErrorDetails, tree: Tree, sheet: type[Sheet]) -> Finding:
    path = tuple(error["loc"])
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_key(path, tree, sheet)
    if kind in ("too_short", "too_long") or (kind == "missing" and isinstance(path[-1], int)):
        return _miscounted(path, tree, sheet)
    if kind == "missing":
        return _missing(path, tree)
    if path and path[-1] == "[key]":
        where, path = tree.where_key(path[:-1]), path[:-1]
    else:
        where = tree.where(path)
    shown = _shown(error["input"])
    if not shown and isinstance(error["input"], str):
        return rules.EMPTY.at(where)
    if kind in rules.RULES:
        values = {name: str(value) for name, value in error.get("ctx", {}).items()}
        return rules.RULES[kind].at(where, **{k: v for k, v in values.items() if k != "rule"})
    if kind in ("literal_error", "enum"):
        known = str(error["ctx"]["expected"]).replace("'", "`").replace(" or ", ", ")
        return rules.CHOICE.at(where, value=shown, known=known)
    return OURS[kind].at(where)


def _unknown_key(path: Path, tree: Tree, sheet: type[Sheet]) -> Finding:
    where = tree.where_key(path)
    key = str(path[-1])
    if key.casefold() in PASSCODES and (path[0] == "meeting" or len(path) == 1):
        return rules.PASSCODE.at(where)
    known = tuple(_keys(_within(sheet, path[:-1])))
    return rules.KEY_UNKNOWN.at(where, key=key, known=nearest(key, known))


def _missing(path: Path, tree: Tree) -> Finding:
    key = str(path[-1])
    return rules.KEY_MISSING.at(tree.where(path[:-1]), key=key, example=_example(key))


def missing(tree: Tree, key: str) -> Finding:
    """That a key of the whole file is missing: told where the file begins."""
    return rules.KEY_MISSING.at(
        Place(file=tree.file, line=1, column=1), key=key, example=_example(key)
    )


def given(value: V | None) -> V:
    """A value that was seen to be there; that it isn't is a defect of ours."""
    if value is None:
        raise LookupError("a sheet was put together before its faults were looked for")
    return value


def _example(key: str) -> str:
    return EXAMPLES.get(key, f"{key}: …")


def _shown(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _miscounted(path: Path, tree: Tree, sheet: type[Sheet]) -> Finding:
    """A list of a fixed number of values has fewer, or more."""
    whole = path[:-1] if path and isinstance(path[-1], int) else path
    count = len(get_args(_within(sheet, whole)))
    return rules.LENGTH.at(tree.where(whole), count=str(count))


def _within(shape: Any, path: Path) -> Any:
    """The type of what stands at `path` in a value of the type `shape`."""
    shape = _bare(shape)
    if not path:
        return shape
    head, rest = path[0], path[1:]
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        field = shape.model_fields.get(str(head))
        return _within(field.annotation, rest) if field else None
    arguments = get_args(shape)
    if get_origin(shape) in (dict, tuple) and arguments:
        return _within(arguments[1] if get_origin(shape) is dict else arguments[0], rest)
    return None


def _bare(shape: Any) -> Any:
    """A type without what is said of it, and without None."""
    if get_origin(shape) is Annotated:
        return _bare(get_args(shape)[0])
    if get_origin(shape) in (Union, types.UnionType):
        left = [one for one in get_args(shape) if one is not type(None)]
        return _bare(left[0])
    return shape


def _keys(shape: Any) -> Iterator[str]:
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        for name, field in shape.model_fields.items():
            yield field.alias or name
