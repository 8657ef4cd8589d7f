"""The engine is loaded without starting another program."""

import ctypes.util
import subprocess
import sys

ASK = """
import subprocess, sys
def started(*words, **settings):
    raise SystemExit(f"started {words}")
subprocess.Popen = started
from kit.press import weasy
assert weasy.ffi.pango.pango_version() > 14800
print(weasy.ffi.harfbuzz_subset is not None)
"""


def test_its_import_starts_no_linker_and_no_compiler():
    asked = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=False)
    assert (asked.returncode, asked.stdout, asked.stderr) == (0, "True\n", "")


def test_afterwards_libraries_are_found_as_before():
    import kit.press.weasy

    assert kit.press.weasy.ffi
    assert ctypes.util.find_library("c") is not None
