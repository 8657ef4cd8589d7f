"""What WeasyPrint imports and only rarely needs: loaded at its first call instead."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

RARE = ("fontTools.subset", "fontTools.varLib.instancer")
"""fontTools makes a subset only where HarfBuzz can't, and an instance only of a variable font."""


@contextmanager
def called_late(names: tuple[str, ...] = RARE) -> Iterator[None]:
    """Inside, `import` finds stand-ins of these modules, whose functions import the real one.

    A third of the price of WeasyPrint's import goes into modules that a page with static fonts
    never calls. One that is loaded already stays what it is.
    """
    stand_ins = {name: _StandIn(name) for name in names if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


class _StandIn(ModuleType):
    def __getattr__(self, attribute: str) -> Callable[..., Any]:
        if attribute.startswith("__"):  # what `import` itself asks of a module
            raise AttributeError(attribute)

        def late(*given: Any, **named: Any) -> Any:
            return getattr(importlib.import_module(self.__name__), attribute)(*given, **named)

        return late
