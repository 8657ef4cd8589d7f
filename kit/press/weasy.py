"""The one door to WeasyPrint 70: what we use of it, or the line that installs what it lacks.

Import it late: it costs 360 ms. WeasyPrint has no types, so all of it is `Any` from here on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kit.errors import MissingTool
from kit.press.debian import APT_LINE
from kit.press.late import called_late
from kit.press.sonames import by_soname

try:
    with by_soname(), called_late():
        import pydyf as _pydyf
        import weasyprint as _weasyprint
        from weasyprint import pdf as _pdf
        from weasyprint import urls as _urls
        from weasyprint.css import counters as _counters
        from weasyprint.formatting_structure import boxes as _boxes
        from weasyprint.images import RasterImage as _RasterImage
        from weasyprint.layout import block as _block
        from weasyprint.layout import inline as _inline
        from weasyprint.pdf import metadata as _metadata
        from weasyprint.pdf import stream as _stream
        from weasyprint.text import ffi as _ffi
        from weasyprint.text import fonts as _fonts
        from weasyprint.text import line_break as _line_break
except OSError as error:
    raise MissingTool(
        "the renderer can't be loaded: {reason}.",
        remedy="Run `{line}`.",
        values={"reason": str(error).splitlines()[0].rstrip("."), "line": APT_LINE},
    ) from error

weasyprint: Any = _weasyprint
urls: Any = _urls
MM = 96 / 25.4
"""CSS px in a millimetre: all lengths of WeasyPrint's boxes are CSS px."""

boxes: Any = _boxes
ffi: Any = _ffi
pydyf: Any = _pydyf
pdf: Any = _pdf
stream: Any = _stream
block: Any = _block
inline: Any = _inline
line_break: Any = _line_break
CounterStyle: Any = _counters.CounterStyle
DocumentMetadata: Any = _metadata.DocumentMetadata
FontConfiguration: Any = _fonts.FontConfiguration
RasterImage: Any = _RasterImage


@contextmanager
def replaced(owner: Any, name: str, function: Callable[..., Any]) -> Iterator[None]:
    """`owner.name` is `function` inside; what it was, which must be there, comes back."""
    kept = getattr(owner, name)
    setattr(owner, name, function)
    try:
        yield
    finally:
        setattr(owner, name, kept)
