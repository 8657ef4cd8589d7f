"""Run a function in a child process that can't eat the machine: memory, time, one death alone.

A child is a fork, so that it starts in milliseconds with all that its parent has loaded. It hands
back a pickled value for each argument that it is asked for, one after another, so that what the
first of them loads serves the next; who met a limit or a defect is asked nothing more. It leaves
by `os._exit`, which runs no destructor of what it shares with its parent. Fork before threads
start.
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
import struct
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from kit.disk import Unwritable
from kit.errors import Exit, KitError

T = TypeVar("T")
R = TypeVar("R")

MEBIBYTE = 1 << 20

# What parent and child say to each other: which argument; how long the answer is, and whether the
# child may be asked again.
_ASK = struct.Struct("=Q")
_HEAD = struct.Struct("=Q?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one argument may cost: memory beyond what the child holds, bytes; wall-clock seconds."""

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

    Each argument has the limits to itself. The first error, in the order of the arguments, is
    raised here, and the children are ended.
    """
    given = tuple(arguments)
    most = max(1, jobs or os.cpu_count() or 1)
    waiting = list(range(len(given)))[::-1]
    done: dict[int, _Answer[R]] = {}
    team = _Team(function, given, limits or Limits(), _scratch())
    try:
        for wanted in range(len(given)):
            while wanted not in done:
                while waiting and len(team.busy) < most:
                    team.ask(waiting.pop())
                done.update(team.answers())
            yield done.pop(wanted).result()
    finally:
        team.end()


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
class _Answer(Generic[R]):
    """What a child said to one argument. data: pickled; empty if it died. status: as it ended."""

    limits: Limits
    data: bytes = b""
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
        if not self.data:
            raise self._death()
        returned, value = pickle.loads(self.data)
        if returned:
            given: R = value
            return given
        if isinstance(value, MemoryError):
            raise self._too_large()
        if isinstance(value, RecursionError):
            raise LimitReached(
                "the page is nested too deeply to set.",
                remedy="Look for quotations or lists, one in another, without end.",
            )
        raise value

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


@dataclass(slots=True)
class _Child:
    """A process that waits for a question. ask, hear: our ends of its pipes."""

    pid: int
    ask: int
    hear: int
    deadline: float = 0.0
    received: bytearray = field(default_factory=bytearray)

    def bury(self) -> int:
        """Close the pipes and wait for its end: the status."""
        os.close(self.ask)
        os.close(self.hear)
        _, status = os.waitpid(self.pid, 0)
        return status


@dataclass(slots=True)
class _Team(Generic[T, R]):
    """The children of one call of `each`. busy: by the index of the argument that each has."""

    function: Callable[[T], R]
    given: tuple[T, ...]
    limits: Limits
    scratch: str
    busy: dict[int, _Child] = field(default_factory=dict)
    idle: list[_Child] = field(default_factory=list)

    def ask(self, index: int) -> None:
        """Have an argument computed, by a child that knows the work if one is free."""
        with _undisturbed():
            child = self.busy[index] = self.idle.pop() if self.idle else self._born()
        child.deadline = time.monotonic() + self.limits.seconds
        with suppress(BrokenPipeError):  # its end is heard by `answers`
            os.write(child.ask, _ASK.pack(index))

    def answers(self) -> Iterator[tuple[int, _Answer[R]]]:
        """Wait until a child says something or is late; what is then answered, by its index."""
        with selectors.DefaultSelector() as selector:
            for index, child in self.busy.items():
                selector.register(child.hear, selectors.EVENT_READ, index)
            first = min(child.deadline for child in self.busy.values())
            ready = selector.select(max(0.0, first - time.monotonic()))
        for key, _ in ready:
            if (answer := self._heard(key.data)) is not None:
                yield key.data, answer
        now = time.monotonic()
        for index in [index for index, child in self.busy.items() if child.deadline <= now]:
            child = self.busy.pop(index)
            os.kill(child.pid, signal.SIGKILL)
            yield index, _Answer(limits=self.limits, status=child.bury(), late=True)

    def end(self) -> None:
        """Kill and bury the children, and remove what they left."""
        for child in (*self.busy.values(), *self.idle):
            os.kill(child.pid, signal.SIGKILL)
            child.bury()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def _heard(self, index: int) -> _Answer[R] | None:
        child = self.busy[index]
        chunk = os.read(child.hear, 1 << 20)
        child.received += chunk
        if not chunk:
            del self.busy[index]
            return _Answer(limits=self.limits, status=child.bury())
        if len(child.received) < _HEAD.size:
            return None
        length, stays = _HEAD.unpack_from(child.received)
        if len(child.received) < _HEAD.size + length:
            return None
        data = bytes(child.received[_HEAD.size :])
        child.received.clear()
        del self.busy[index]
        if stays:
            self.idle.append(child)
        else:
            child.bury()
        return _Answer(limits=self.limits, data=data)

    def _born(self) -> _Child:
        asked, ask = os.pipe()
        hear, answer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(ask)
            os.close(hear)
            self._live(asked, answer)
        os.close(asked)
        os.close(answer)
        return _Child(pid, ask, hear)

    def _live(self, asked: int, answer: int) -> None:
        """The life of a child: it ends with its parent's interest. It never returns."""
        status = 70
        try:
            # A terminal tells Ctrl-C to parent and child alike: the parent ends the child.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            gc.freeze()  # what the parent holds is neither looked through nor, so, copied
            tempfile.tempdir = self.scratch  # what the child leaves there, its parent removes
            with os.fdopen(asked, "rb") as questions, os.fdopen(answer, "wb") as told:
                while question := questions.read(_ASK.size):
                    (index,) = _ASK.unpack(question)
                    stays, said = _answered(self.function, self.given[index], self.limits)
                    told.write(_HEAD.pack(len(said), stays) + said)
                    told.flush()
                    if not stays:
                        break
            status = 0
        finally:
            os._exit(status)


def _answered(function: Callable[[T], R], argument: T, limits: Limits) -> tuple[bool, bytes]:
    """Whether the child may go on, and what it says."""
    _confine(limits)
    try:
        return True, _pickle((True, function(argument)))
    except (KitError, Unwritable) as error:
        _release()  # there must be room to say it
        return True, _pickle((False, error))
    except (MemoryError, RecursionError) as error:
        _release()
        return False, _pickle((False, type(error)()))
    except BaseException as error:
        died = ChildDied(
            "the renderer met a defect ({error}).",
            remedy="Send us the log.",
            values={"error": f"{type(error).__name__}: {error}"},
        )
        died.log = traceback.format_exc()
        return False, _pickle((False, died))


def _confine(limits: Limits) -> None:
    with open("/proc/self/statm", "rb") as file:
        held = int(file.read().split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (held + limits.memory, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _release() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


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
