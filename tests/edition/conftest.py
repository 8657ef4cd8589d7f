"""What the print and archive editions are made with."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.colour.condition import Condition, condition

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def fogra39() -> Condition:
    return condition((ROOT / "assets/icc/FOGRA39L_coated.icc").read_bytes())


@pytest.fixture(scope="session")
def srgb() -> bytes:
    return (ROOT / "assets/icc/sRGB2014.icc").read_bytes()


@pytest.fixture(scope="session")
def slug_font() -> bytes:
    return (ROOT / "fonts/source-sans-3/SourceSans3-Regular.otf").read_bytes()
