"""Every English template in the package, found by following it from where it is said to its text.

A template is said where it is handed to `translate`, or to a parameter or field named in FIELDS;
the help of a command is what its function and its options say of themselves. From there its way is
followed backwards: through parameters, tables, branches, loops and what functions give back, until
the text itself. What can't be followed is told as well, so that no sentence escapes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import kit

PACKAGE = Path(kit.__file__).parent

FIELDS = {"message", "remedy", "purpose", "use", "help", "not_measured"}
SAYERS = {"translate", "said", "say"}

Callee = ast.FunctionDef | ast.ClassDef
Source = tuple["Module", ast.expr]


@dataclass(slots=True)
class Module:
    """A file of the package, and what is needed to look a name up in it."""

    name: str
    tree: ast.Module
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)
    callees: dict[str, list[Callee]] = field(default_factory=dict)
    imports: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for node in ast.walk(self.tree):
            for child in ast.iter_child_nodes(node):
                self.parents[child] = node
            if isinstance(node, Callee):
                self.callees.setdefault(node.name, []).append(node)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kit"):
                self.imports |= {one.asname or one.name: node.module or "" for one in node.names}

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """The functions and classes in which a node stands, the innermost first; the module."""
        above = self.parents.get(node)
        while above is not None:
            if isinstance(above, ast.FunctionDef | ast.ClassDef | ast.Module):
                yield above
            above = self.parents.get(above)


class Search:
    """Follows every template; `texts` maps each to the file that says it."""

    def __init__(self, modules: Iterable[Module]) -> None:
        self.modules = {module.name: module for module in modules}
        self.told: set[tuple[Callee, str]] = set()
        self.texts: dict[str, str] = {}
        self.unclear: set[str] = set()
        self.seen: set[ast.AST] = set()
        known = -1
        while known != len(self.told) + len(self.seen):
            known = len(self.told) + len(self.seen)
            for module in self.modules.values():
                for node in ast.walk(module.tree):
                    if isinstance(node, ast.Call):
                        for one in self._words_of(module, node):
                            self._follow(module, one)
                    elif isinstance(node, ast.FunctionDef) and _is_command(node):
                        self.texts.setdefault(ast.get_docstring(node) or "", module.name)

    def _words_of(self, module: Module, call: ast.Call) -> Iterator[ast.expr]:
        """The arguments of a call that are templates."""
        name = _name(call.func)
        is_made = isinstance(call.func, ast.Call) and _name(call.func.func) == "translation"
        if is_made or (isinstance(call.func, ast.Name) and name in SAYERS):
            yield from call.args[:1]
        yield from (one.value for one in call.keywords if one.arg in FIELDS)
        for home, callee in self._callees(module, call.func):
            names = self._parameters(home, callee)
            told = {one for one in names if one in FIELDS or (callee, one) in self.told}
            for place, argument in enumerate(call.args):
                if isinstance(argument, ast.Starred):
                    yield from [argument.value] if told & set(names[place:]) else []
                    break
                if place < len(names) and names[place] in told:
                    yield argument
            yield from (one.value for one in call.keywords if one.arg in told - FIELDS)

    def _callees(self, module: Module, called: ast.expr) -> Iterator[tuple[Module, Callee]]:
        """What a call may run: of this module, or imported into it."""
        name = _name(called)
        if ast.unparse(called) == "super().__init__":
            (above,) = (one for one in module.around(called) if isinstance(one, ast.ClassDef))
            yield from (found for base in above.bases for found in self._callees(module, base))
        elif name in module.callees:
            yield from ((module, one) for one in module.callees[name])
        elif isinstance(called, ast.Name) and (home := self._home(module, name)) is not None:
            yield from ((home, one) for one in home.callees.get(name, []))
        elif isinstance(called, ast.Attribute):
            yield from self._methods(module, name)

    def _methods(self, module: Module, name: str) -> Iterator[tuple[Module, Callee]]:
        """Methods that take a template, of classes in modules from which this one imports."""
        for imported in sorted(set(module.imports.values()) & self.modules.keys()):
            home = self.modules[imported]
            for one in home.callees.get(name, []):
                is_method = isinstance(home.parents.get(one), ast.ClassDef)
                if is_method and FIELDS & set(self._parameters(home, one)):
                    yield home, one

    def _home(self, module: Module, name: str) -> Module | None:
        """The module from which `name` is imported, through those that pass it on."""
        home = self.modules.get(module.imports.get(name, ""))
        while home is not None and name not in home.callees and name in home.imports:
            home = self.modules.get(home.imports[name])
        return home

    def _parameters(self, module: Module, callee: Callee) -> list[str]:
        """Names in their order; a class's are its fields, or those of the class above it."""
        if isinstance(callee, ast.FunctionDef):
            arguments = callee.args
            names = [one.arg for one in (*arguments.posonlyargs, *arguments.args)]
            return names[1:] if names[:1] in (["self"], ["cls"]) else names
        for one in callee.body:
            if isinstance(one, ast.FunctionDef) and one.name == "__init__":
                return self._parameters(module, one)
        fields = [
            one.target.id
            for one in callee.body
            if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
        ]
        above = (found for base in callee.bases for found in self._callees(module, base))
        return fields or next((self._parameters(*one) for one in above), [])

    def _follow(self, module: Module, node: ast.expr) -> None:
        if node in self.seen:
            return
        self.seen.add(node)
        match node:
            case ast.Constant(value=str() as text):
                if text:
                    self.texts.setdefault(text, module.name)
            case ast.Attribute(attr=name) if name in FIELDS:
                return
            case _:
                sources = list(self._sources(module, node))
                if not sources:
                    self.unclear.add(f"{module.name}: {ast.unparse(node)}")
                for home, source in sources:
                    self._follow(home, source)

    def _sources(self, module: Module, node: ast.expr) -> Iterator[Source]:
        """What a node may be: the branches of a choice, the parts of a table, and so on."""
        match node:
            case ast.IfExp(body=one, orelse=other):
                yield from ((module, part) for part in (one, other))
            case ast.BoolOp(values=parts) | ast.Tuple(elts=parts) | ast.Dict(values=parts):
                yield from ((module, part) for part in parts)
            case ast.Subscript(value=part) | ast.Starred(value=part) | ast.NamedExpr(value=part):
                yield module, part
            case ast.Name(id=name):
                yield from self._named(module, node, name)
            case ast.Attribute(value=ast.Name(id=holder), attr=name):
                held = self.modules.get(f"{module.imports.get(holder)}.{holder}")
                if held is not None:
                    yield from _bound_in(held, held.tree, name)
            case ast.Call(func=called):
                for home, callee in self._callees(module, called):
                    yield from ((home, part) for part in _given_back(callee))

    def _named(self, module: Module, node: ast.expr, name: str) -> Iterator[Source]:
        for scope in module.around(node):
            if isinstance(scope, ast.ClassDef):
                continue
            if isinstance(scope, ast.FunctionDef) and name in self._parameters(module, scope):
                self.told.add((scope, name))
                yield module, ast.Constant("")
                return
            if bound := list(_bound_in(module, scope, name)):
                yield from bound
                return
        if (home := self._home(module, name)) is not None:
            yield from _bound_in(home, home.tree, name)


@cache
def search() -> Search:
    """All templates of the package."""
    return Search(
        Module(_module_name(path), ast.parse(path.read_text("utf-8")))
        for path in sorted(PACKAGE.rglob("*.py"))
        if "_data" not in path.parts
    )


def _module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _name(called: ast.expr) -> str:
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_command(function: ast.FunctionDef) -> bool:
    """Whether click makes a command of it, whose help is its docstring."""
    return any(
        ast.unparse(one).startswith(("click.command", "click.group", "command.command"))
        for one in function.decorator_list
    )


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function or module without those of the functions in it."""
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, ast.FunctionDef | ast.ClassDef):
            yield child
            yield from _own(child)


def _bound_in(module: Module, scope: ast.AST, name: str) -> Iterator[Source]:
    yield from ((module, value) for part in _own(scope) for value in _bound(part, name))


def _bound(node: ast.AST, name: str) -> Iterator[ast.expr]:
    """What a statement binds to `name`."""
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                yield from _paired(target, value, name)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield from _paired(target, value, name)
        case ast.NamedExpr(target=target, value=value):
            yield from _paired(target, value, name)
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            for one in value.elts if isinstance(value, ast.Tuple | ast.List) else [value]:
                yield from _paired(target, one, name)


def _paired(target: ast.expr, value: ast.expr, name: str) -> Iterator[ast.expr]:
    match target:
        case ast.Name(id=found) if found == name:
            yield value
        case ast.Tuple(elts=parts):
            for place, part in enumerate(parts):
                is_whole = isinstance(value, ast.Tuple) and len(value.elts) == len(parts)
                yield from _paired(part, value.elts[place] if is_whole else value, name)


def _given_back(callee: Callee) -> Iterator[ast.expr]:
    """What a function returns or yields."""
    for node in ast.walk(callee):
        if isinstance(node, ast.Return | ast.Yield | ast.YieldFrom) and node.value is not None:
            yield node.value
