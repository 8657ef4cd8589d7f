"""The one door to WeasyPrint 70: what we use of it, or the line that installs what it lacks.

Import it late: it costs 360 ms. WeasyPrint has no types, so all of it is `Any` from here on.
"""

from __future__ import annotations

from typing import Any

from kit.errors import MissingTool

APT_LINE = "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

try:
    import weasyprint as _weasyprint
    from weasyprint import urls as _urls
    from weasyprint.css import counters as _counters
    from weasyprint.formatting_structure import boxes as _boxes
    from weasyprint.images import RasterImage as _RasterImage
    from weasyprint.pdf import metadata as _metadata
    from weasyprint.text import ffi as _ffi
    from weasyprint.text import fonts as _fonts
except OSError as error:
    raise MissingTool(
        "the renderer can't be loaded: {reason}.",
        remedy="Run `{line}`.",
        values={"reason": str(error).splitlines()[0].rstrip("."), "line": APT_LINE},
    ) from error

weasyprint: Any = _weasyprint
urls: Any = _urls
boxes: Any = _boxes
ffi: Any = _ffi
CounterStyle: Any = _counters.CounterStyle
DocumentMetadata: Any = _metadata.DocumentMetadata
FontConfiguration: Any = _fonts.FontConfiguration
RasterImage: Any = _RasterImage
