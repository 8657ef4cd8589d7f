"""What of the renderer is installed."""

import os
import re
import subprocess
import sys
from pathlib import Path

from kit.press.facts import engine_facts

PROGRAM = """
from kit.errors import MissingTool
from kit.press.facts import engine_facts
print(engine_facts())
try:
    import kit.press.render
except MissingTool as error:
    print(error.text(), error.cure())
"""


def test_the_libraries_say_their_versions():
    facts = engine_facts()
    assert list(facts) == ["pango", "harfbuzz", "harfbuzz-subset"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", one) for one in facts.values())


def test_without_pango_the_line_that_installs_it_is_told(tmp_path):
    # What WeasyPrint does on a machine without Pango: its import ends in an OSError.
    (tmp_path / "weasyprint").mkdir()
    (tmp_path / "weasyprint" / "__init__.py").write_text(
        "raise OSError(\"cannot load library 'libgobject-2.0-0'\")\n"
    )
    path = os.pathsep.join([str(tmp_path), str(Path(__file__).parents[2])])
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "{'pango': '', 'harfbuzz': '', 'harfbuzz-subset': ''}",
        "the renderer can't be loaded: cannot load library 'libgobject-2.0-0'. Run `apt-get "
        "install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0`.",
    ]
