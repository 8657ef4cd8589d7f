"""A child process that can't eat the machine."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import MappingProxyType

import pytest

from kit import worker
from kit.errors import BadInput, KitError
from kit.findings import Finding, Place
from kit.press.render import press
from kit.worker import ChildDied, LimitReached, Limits

HERE = Path(__file__).parent
TOO_LARGE = """
from conftest import page_of
from kit.press.render import press
from kit.worker import Limits
press(page_of("<p>Les vols habités ont très tôt fait." * 9000), limits=Limits(memory=90 << 20))
"""


def double(number):
    return 2 * number


def test_a_child_hands_back_what_the_function_gives():
    assert worker.call(double, 21) == 42


def test_results_come_in_the_order_of_the_arguments():
    def slow_first(number):
        time.sleep(0.2 if number == 0 else 0)
        return number

    assert list(worker.each(slow_first, range(4), jobs=2)) == [0, 1, 2, 3]


def test_what_a_child_raises_is_raised_with_its_values():
    finding = Finding(rule="x", where=Place(file="a"), message="{m}", values={"m": "un"})

    def fail(_):
        raise BadInput((finding,))

    with pytest.raises(BadInput) as caught:
        worker.call(fail, None)
    assert caught.value.findings == (finding,)
    assert isinstance(caught.value.findings[0].values, dict | MappingProxyType)


def test_a_large_answer_passes():
    assert len(worker.call(lambda size: b"x" * size, 5_000_000)) == 5_000_000


def test_a_child_that_takes_too_long_is_ended():
    with pytest.raises(LimitReached, match=r"more than 0\.3 seconds"):
        worker.call(time.sleep, 30, limits=Limits(seconds=0.3))


def test_a_child_that_takes_too_much_memory_is_ended():
    with pytest.raises(LimitReached, match="more than 64 MB of memory"):
        worker.call(bytearray, 1 << 30, limits=Limits(memory=64 << 20))


def test_a_page_nested_without_end_is_told(page):
    with pytest.raises(LimitReached, match="nested too deeply"):
        press(page("<div>" * 3000 + "Un"))


def test_a_page_that_takes_too_long_is_told(page):
    body = "<div style='display:flex'>" * 25 + "<p>Un mot." * 200
    with pytest.raises(LimitReached, match="more than 2 seconds"):
        press(page(body), limits=Limits(seconds=2))


def test_a_page_that_takes_too_much_memory_is_told():
    # In a process of its own: one that has run other tests holds freed memory, which isn't counted.
    ran = subprocess.run(
        [sys.executable, "-c", TOO_LARGE],
        cwd=HERE,
        env=os.environ | {"PYTHONPATH": str(HERE.parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    last = ran.stderr.splitlines()[-1]
    assert last.startswith("kit.worker.LimitReached: the page needs more than 90 MB of memory")


def test_a_child_that_dies_is_told_by_its_signal():
    with pytest.raises(ChildDied, match="SIGUSR1"):
        worker.call(lambda _: os.kill(os.getpid(), signal.SIGUSR1), None)


def test_a_defect_in_a_child_keeps_its_traceback():
    with pytest.raises(ChildDied, match="ZeroDivisionError") as caught:
        worker.call(lambda number: 1 / number, 0)
    assert caught.value.log.endswith("ZeroDivisionError: division by zero\n")


def test_the_first_error_ends_the_other_children():
    def fail_or_sleep(number):
        if number == 0:
            raise KitError("no")
        time.sleep(60)

    start = time.monotonic()
    with pytest.raises(KitError, match="no"):
        list(worker.each(fail_or_sleep, range(3), jobs=3))
    assert time.monotonic() - start < 30
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_what_a_child_leaves_in_its_temporary_folder_goes_with_it():
    def leave(_):
        return tempfile.mkdtemp()

    assert not Path(worker.call(leave, None)).exists()


def test_a_child_serves_one_argument_after_another():
    children = set(worker.each(lambda _: os.getpid(), range(8), jobs=2))
    assert len(children) <= 2
    assert os.getpid() not in children
