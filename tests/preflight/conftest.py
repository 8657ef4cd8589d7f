"""The clean files of the mutants serve here too."""

import sys
from pathlib import Path

MUTANTS = str(Path(__file__).parents[1] / "mutants")
if MUTANTS not in sys.path:
    sys.path.insert(0, MUTANTS)
