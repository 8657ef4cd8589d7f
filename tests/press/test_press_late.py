"""What the engine rarely needs is loaded when it is called, not before."""

import subprocess
import sys

from kit.press.late import called_late

ASK = """
import sys
from kit.press import weasy
from weasyprint.pdf import fonts
late = ("fontTools.subset", "fontTools.varLib.instancer")
print([name for name in late if name in sys.modules])
print(fonts.subset.Options(notdef_outline=True).notdef_outline)
print([name for name in late if name in sys.modules])
try:
    fonts.instantiateVariableFont({}, {"wght": 700})
except ValueError as error:
    print(error)
print([name for name in late if name in sys.modules])
"""


def test_what_makes_subsets_and_instances_is_loaded_at_its_first_call():
    asked = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=False)
    assert asked.stderr == ""
    assert asked.stdout.splitlines() == [
        "[]",
        "True",
        "['fontTools.subset']",
        "Missing required table fvar",
        "['fontTools.subset', 'fontTools.varLib.instancer']",
    ]


def test_a_module_that_is_loaded_stays_itself():
    import json

    with called_late(("json",)):
        assert sys.modules["json"] is json
    assert sys.modules["json"] is json


def test_what_was_not_called_leaves_no_trace():
    assert "wave" not in sys.modules
    with called_late(("wave",)):
        from wave import Wave_read as late
    assert "wave" not in sys.modules
    import wave

    assert late is not wave.Wave_read
