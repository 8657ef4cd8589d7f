"""Run a function in a child process that can't eat the machine: memory, time, one death alone.

A child is a fork, so that it starts in milliseconds with all that its parent has loaded; it hands
back one pickled value and leaves by `os._exit`, which runs no destructor of what it shares with its
parent. Fork before threads start.
"""

from __future__ import annotations

import copyreg
import gc
import io
import os
import pickle
import resource
import selectors
import shutil
import signal
import subprocess
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from kit.disk import Unwritable
from kit.errors import Exit, KitError, MissingTool

T = TypeVar("T")
R = TypeVar("R")

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one child may use: memory beyond what its parent holds, in bytes; wall-clock seconds."""

    memory: int = 1536 * MEBIBYTE
    seconds: float = 120.0


class LimitReached(KitError):
    """A child used more memory or time than it may."""

    exit = Exit.BAD_INPUT


class ChildDied(KitError):
    """A child ended by a signal, or by a defect of ours whose traceback is in `log`."""

    exit = Exit.DEFECT
    log = ""


def call(function: Callable[[T], R], argument: T, *, limits: Limits | None = None) -> R:
    """`function(argument)`, computed in a child. What it raises is raised here."""
    return next(each(function, (argument,), limits=limits, jobs=1))


def each(
    function: Callable[[T], R],
    arguments: Iterable[T],
    *,
    limits: Limits | None = None,
    jobs: int | None = None,
) -> Iterator[R]:
    """`function` of every argument, in their order, computed by at most `jobs` children at once.

    One child an argument, each with its own limits. The first error, in the order of the arguments,
    is raised here, and the other children are ended.
    """
    bounds = limits or Limits()
    waiting = list(enumerate(arguments))[::-1]
    most = max(1, jobs or os.cpu_count() or 1)
    running: dict[int, _Child[R]] = {}
    done: dict[int, _Child[R]] = {}
    wanted = 0
    scratch = _scratch()
    try:
        while waiting or running or done:
            while waiting and len(running) < most:
                index, argument = waiting.pop()
                with _undisturbed():
                    running[index] = _fork(function, argument, bounds, scratch)
            _read(running, done)
            while wanted in done:
                yield done.pop(wanted).result()
                wanted += 1
    finally:
        for child in running.values():
            child.end()
        shutil.rmtree(scratch, ignore_errors=True)


def _scratch() -> str:
    """A folder for what children leave."""
    try:
        return tempfile.mkdtemp(prefix="kit-press-")
    except FileNotFoundError as error:
        raise KitError(
            "there is no folder for temporary files.",
            remedy="Set TMPDIR to a folder that can be written to.",
        ) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a program of the machine answered. code: 0 when it is content."""

    code: int
    output: bytes
    complaint: bytes


def run(program: str, *arguments: str, given: bytes = b"", seconds: float = 60.0) -> Ran:
    """Run a program of the machine with `given` on its standard input; no shell sees the words.

    MissingTool if it is not installed, LimitReached if it takes more than `seconds`.
    """
    words = [program, *arguments]
    try:
        done = subprocess.run(words, input=given, capture_output=True, timeout=seconds, check=False)
    except FileNotFoundError as error:
        raise MissingTool(
            "`{program}` is not installed.",
            remedy="`kit doctor` says what installs it.",
            values={"program": program},
        ) from error
    except subprocess.TimeoutExpired as error:
        raise LimitReached(
            "`{program}` took more than {seconds} seconds.",
            values={"program": program, "seconds": f"{seconds:g}"},
        ) from error
    return Ran(code=done.returncode, output=done.stdout, complaint=done.stderr)


@dataclass(slots=True)
class _Child(Generic[R]):
    pid: int
    pipe: int
    deadline: float
    limits: Limits
    received: bytearray
    status: int = 0
    late: bool = False

    def result(self) -> R:
        """What the child handed back, or the error that says why it didn't."""
        if self.late:
            raise LimitReached(
                "the page took more than {seconds} seconds to set.",
                remedy="Shorten it, or look for a table or a picture out of all proportion.",
                values={"seconds": f"{self.limits.seconds:g}"},
            )
        if not self.received:
            raise self._death()
        returned, value = pickle.loads(bytes(self.received))
        if returned:
            return value  # type: ignore[no-any-return]
        if isinstance(value, MemoryError):
            raise self._too_large()
        if isinstance(value, RecursionError):
            raise LimitReached(
                "the page is nested too deeply to set.",
                remedy="Look for quotations or lists, one in another, without end.",
            )
        raise value

    def end(self) -> None:
        """Kill and bury the child, if it still runs."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.pipe)

    def _death(self) -> KitError:
        number = os.WTERMSIG(self.status) if os.WIFSIGNALED(self.status) else 0
        # GLib answers a failed allocation with a trap, C libraries with abort.
        if number in (signal.SIGTRAP, signal.SIGABRT):
            return self._too_large()
        return ChildDied(
            "the renderer died ({reason}).",
            remedy="Send us the log.",
            values={"reason": signal.Signals(number).name if number else f"exit {self.status}"},
        )

    def _too_large(self) -> LimitReached:
        return LimitReached(
            "the page needs more than {memory} MB of memory to set.",
            remedy="Look for a table or a picture out of all proportion.",
            values={"memory": str(self.limits.memory // MEBIBYTE)},
        )


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep Ctrl-C waiting, lest a child be born that nobody ends, or that believes to be parent."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _fork(function: Callable[[T], R], argument: T, limits: Limits, scratch: str) -> _Child[R]:
    receive, send = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(receive)
        _serve(function, argument, limits, scratch, send)
    os.close(send)
    return _Child(pid, receive, time.monotonic() + limits.seconds, limits, bytearray())


def _serve(
    function: Callable[[T], R], argument: T, limits: Limits, scratch: str, send: int
) -> None:
    """The life of a child. It never returns."""
    status = 70
    try:
        # A terminal tells Ctrl-C to parent and child alike: it is the parent that ends the child.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        gc.freeze()  # what the parent holds is neither looked through nor, so, copied
        tempfile.tempdir = scratch  # what the child leaves there, its parent removes
        _confine(limits)
        try:
            answer = _pickle((True, function(argument)))
        except (KitError, Unwritable, MemoryError, RecursionError) as error:
            _release()  # there must be room to say it
            answer = _pickle((False, type(error)() if isinstance(error, MemoryError) else error))
        except BaseException as error:
            died = ChildDied(
                "the renderer met a defect ({error}).",
                remedy="Send us the log.",
                values={"error": f"{type(error).__name__}: {error}"},
            )
            died.log = traceback.format_exc()
            answer = _pickle((False, died))
        with os.fdopen(send, "wb") as pipe:
            pipe.write(answer)
        status = 0
    finally:
        os._exit(status)


def _confine(limits: Limits) -> None:
    with open("/proc/self/statm", "rb") as file:
        held = int(file.read().split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (held + limits.memory, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _release() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def _read(running: dict[int, _Child[R]], done: dict[int, _Child[R]]) -> None:
    """Wait until a child says something or is late; move those that have ended to `done`."""
    with selectors.DefaultSelector() as selector:
        for index, child in running.items():
            selector.register(child.pipe, selectors.EVENT_READ, index)
        first = min(child.deadline for child in running.values())
        ready = selector.select(max(0.0, first - time.monotonic()))
    for key, _ in ready:
        child = running[key.data]
        chunk = os.read(child.pipe, 1 << 20)
        child.received += chunk
        if not chunk:
            _bury(running, done, key.data)
    now = time.monotonic()
    for index in [index for index, child in running.items() if child.deadline <= now]:
        running[index].late = True
        os.kill(running[index].pid, signal.SIGKILL)
        _bury(running, done, index)


def _bury(running: dict[int, _Child[R]], done: dict[int, _Child[R]], index: int) -> None:
    child = running.pop(index)
    os.close(child.pipe)
    _, child.status = os.waitpid(child.pid, 0)
    done[index] = child


def _pickle(value: Any) -> bytes:
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=pickle.HIGHEST_PROTOCOL)
    # Findings and errors hold read-only mappings, which pickle can't take by itself.
    pickler.dispatch_table = copyreg.dispatch_table.copy()
    pickler.dispatch_table[MappingProxyType] = lambda one: (_frozen, (dict(one),))
    pickler.dump(value)
    return out.getvalue()


def _frozen(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)
