"""I/O stays at the edges, and each edge is one module.

`ALLOWED` names every exception with its reason; an exception that is no longer needed fails too.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

import pytest
from guard_modules import Module, dotted, modules

Found = Iterator[tuple[int, str]]

WRITERS = re.compile(
    r"(os|posix)\.(replace|rename|renames|remove|unlink|rmdir|removedirs|mkdir|makedirs|link|symlink"
    r"|truncate|mkfifo|mknod|chmod|utime)"
    r"|shutil\.(move|rmtree|copy\w*|chown|make_archive|unpack_archive)"
    r"|tempfile\.\w+"
    r"|.*\.(write_text|write_bytes|touch|mkdir|rmdir|unlink|rename|symlink_to|hardlink_to)"
    r"|logging\.FileHandler|sqlite3\.connect|(zipfile\.)?ZipFile|(tarfile\.)?TarFile"
)
STARTERS = re.compile(
    r"subprocess\.\w+|multiprocessing\.\w.*|pty\.\w+"
    r"|os\.(fork|forkpty|system|popen|exec\w+|spawn\w+|posix_spawn\w*)"
    r"|concurrent\.futures\.ProcessPoolExecutor|(asyncio\.)?create_subprocess_\w+"
)
CLOCKS = re.compile(
    r"(datetime\.)*(datetime|date)\.(now|today|utcnow)|time\.(time|time_ns|localtime|gmtime|strftime)"
    r"|uuid\.uuid[14]|random\.\w+|secrets\.\w+|os\.urandom"
    r"|os\.getenv|(pathlib\.)?Path\.(cwd|home)|os\.getcwd|(socket|platform)\.\w+|getpass\.\w+"
    r"|(?!kit\.)locale\.\w+"
)
SPEAKERS = re.compile(
    r"socket|ssl|http(\.client|\.server)?|urllib\.request|ftplib|smtplib|imaplib|requests|httpx|aiohttp"
)
MAKERS = {"HTML", "CSS", "Attachment"}


def writes(module: Module) -> Found:
    """Calls that change the disk."""
    for name, call in module.calls():
        if WRITERS.fullmatch(name) or _opens_to_write(name, call) or _is_path_replace(name, call):
            yield call.lineno, name


def starts(module: Module) -> Found:
    """Calls that start a process."""
    for name, call in module.calls():
        if STARTERS.fullmatch(name):
            yield call.lineno, name


def asks(module: Module) -> Found:
    """Calls whose answer another machine, hour or run would change; and `os.environ`."""
    for name, call in module.calls():
        if CLOCKS.fullmatch(name):
            yield call.lineno, name
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and dotted(node, {}) == "os.environ":
            yield node.lineno, "os.environ"


def speaks(module: Module) -> Found:
    """Imports of what opens a connection."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        yield from ((node.lineno, name) for name in names if SPEAKERS.fullmatch(name))


def renders(module: Module) -> Found:
    """The classes of WeasyPrint that fetch, by whatever name they were imported."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("weasyprint"):
            yield from ((node.lineno, name.name) for name in node.names if name.name in MAKERS)
        elif isinstance(node, ast.Attribute) and node.attr in MAKERS:
            yield node.lineno, node.attr


def swallows(module: Module) -> Found:
    """`except:`, `except Exception` and `except BaseException`, unless they raise it again."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _re_raises(node):
            yield node.lineno, "except"


EDGES: dict[str, tuple[Callable[[Module], Found], str]] = {
    "writing": (writes, "kit/disk.py"),
    "processes": (starts, "kit/worker.py"),
    "the clock, chance and the environment": (asks, "kit/cli/"),
    "the network": (speaks, "kit/distribution/"),
    "the renderer": (renders, "kit/press/fetcher.py"),
    "catching everything": (swallows, "kit/cli/__init__.py"),
}

CHANCE = "the clock, chance and the environment"
TEMPORARY = "the name of a temporary file, which is gone when the command ends"
# (edge, module, call) → why it may.
ALLOWED = {
    (CHANCE, "kit/disk.py", "secrets.token_hex"): TEMPORARY,
    (CHANCE, "kit/archive/bag.py", "secrets.token_hex"): TEMPORARY,
    (CHANCE, "kit/build/memory.py", "os.environ"): "where the cache lies; it changes no byte",
    (
        CHANCE,
        "kit/build/versions.py",
        "platform.python_version",
    ): "told beside the bytes, in kit.json",
    (
        "writing",
        "kit/worker.py",
        "tempfile.mkdtemp",
    ): "what a killed child leaves, its parent removes",
    ("writing", "kit/worker.py", "shutil.rmtree"): "what a killed child leaves, its parent removes",
    ("writing", "kit/archive/rebuild.py", "tempfile.TemporaryDirectory"): (
        "a workspace that is gone when the command ends"
    ),
    ("writing", "kit/build/layout_check.py", "tempfile.TemporaryDirectory"): (
        "a workspace that is gone when the command ends"
    ),
    ("processes", "kit/program.py", "subprocess.run"): "a program of the machine, within a time",
    ("writing", "kit/worker.py", "os.fdopen"): "the pipe through which a child answers",
    ("catching everything", "kit/worker.py", "except"): "a child hands its parent what it raised",
}


def trespasses(edge: str, module: Module) -> list[tuple[int, str]]:
    find, home = EDGES[edge]
    if str(module).startswith(home):
        return []
    return [(line, call) for line, call in find(module) if (edge, str(module), call) not in ALLOWED]


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("module", modules(), ids=str)
def test_only_the_edge_touches_the_world(module: Module, edge: str) -> None:
    found = trespasses(edge, module)
    assert not found, f"{edge} belongs to {EDGES[edge][1]}: {module} has {found}"


@pytest.mark.parametrize("exception", ALLOWED, ids="-".join)
def test_an_exception_that_nothing_needs_is_dropped(exception: tuple[str, str, str]) -> None:
    edge, path, call = exception
    module = next(module for module in modules() if str(module) == path)
    assert call in {name for _, name in EDGES[edge][0](module)}


@pytest.mark.parametrize(
    ("edge", "line"),
    [
        ("writing", "open(path, 'w')"),
        ("writing", "open(path, mode='ab')"),
        ("writing", "open(path, mode)"),
        ("writing", "path.open('x')"),
        ("writing", "os.open(path, os.O_RDWR | os.O_CREAT)"),
        ("writing", "os.fdopen(handle, 'wb')"),
        ("writing", "path.write_text('x')"),
        ("writing", "from os import replace as put\nput(a, b)"),
        ("writing", "path.replace(other)"),
        ("writing", "import shutil\nshutil.move(a, b)"),
        ("writing", "tempfile.mkdtemp()"),
        ("processes", "import subprocess\nsubprocess.run(['gs'])"),
        ("processes", "from subprocess import run\nrun(['gs'])"),
        ("processes", "os.execv('/bin/gs', [])"),
        ("the clock, chance and the environment", "from datetime import datetime\ndatetime.now()"),
        ("the clock, chance and the environment", "date.today()"),
        ("the clock, chance and the environment", "zone = os.environ['TZ']"),
        ("the clock, chance and the environment", "uuid.uuid4()"),
        ("the network", "import urllib.request"),
        ("the network", "from http.client import HTTPSConnection"),
        ("the renderer", "from weasyprint import HTML"),
        ("the renderer", "import weasyprint\nweasyprint.CSS(string='')"),
        ("catching everything", "try:\n    x\nexcept Exception:\n    pass"),
        ("catching everything", "try:\n    x\nexcept (ValueError, BaseException):\n    pass"),
        ("catching everything", "try:\n    x\nexcept:\n    pass"),
    ],
)
def test_a_trespass_is_seen(edge: str, line: str) -> None:
    assert list(EDGES[edge][0](_module_of(line)))


@pytest.mark.parametrize(
    "line",
    [
        "open(path)",
        "open(path, 'rb')",
        "open(path, encoding='utf-8')",
        "path.open()",
        "os.open(path, os.O_RDONLY | os.O_DIRECTORY)",
        "os.fdopen(handle, 'rb')",
        "pikepdf.open(data)",
        "Image.open('picture.png')",
        "try:\n    x\nexcept BaseException:\n    undo()\n    raise",
        "text.replace('a', 'b')",
        "dataclasses.replace(release, title='x')",
        "instant.replace(tzinfo=zone)",
        "pdf.save(io.BytesIO())",
        "from kit import locale\nlocale.find('fr-FR')",
    ],
)
def test_what_only_reads_is_let_alone(line: str) -> None:
    found = [list(find(_module_of(line))) for find, _ in EDGES.values()]
    assert not any(found)


def _module_of(source: str) -> Module:
    module = Module(modules()[0].path)
    module.__dict__["tree"] = ast.parse(source)
    return module


def _opens_to_write(name: str, call: ast.Call) -> bool:
    if name == "os.open":
        flags = {node.attr for node in ast.walk(call) if isinstance(node, ast.Attribute)}
        return bool(flags & {"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"})
    is_function = name in {"open", "io.open", "os.fdopen", "gzip.open", "bz2.open", "lzma.open"}
    if not is_function and not name.endswith(".open"):
        return False
    places = call.args[1:2] if is_function else call.args[:1]
    named = [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    # A path's own `open` takes the mode first; what is no constant there is something else's path.
    modes = [place for place in places if is_function or isinstance(place, ast.Constant)] + named
    return any(_is_writing(mode) for mode in modes)


def _is_writing(mode: ast.expr) -> bool:
    if not isinstance(mode, ast.Constant):
        return True
    return bool(re.fullmatch(r"[rwxabt+]+", str(mode.value))) and bool(
        set(str(mode.value)) & set("wxa+")
    )


def _is_path_replace(name: str, call: ast.Call) -> bool:
    """`path.replace(other)` has one argument; that of a string has two, others have keywords."""
    return name.endswith(".replace") and len(call.args) == 1 and not call.keywords


def _re_raises(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _is_broad(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(dotted(name, {}) in {"Exception", "BaseException"} for name in names)
