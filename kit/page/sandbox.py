"""Templates of a stranger's layout run here: no attribute starts with `_`, nothing is undefined."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kit.typography import typeset_plain


def environment(templates: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    """An environment over `templates` (name → text), such as `_base/quotation.html`."""
    return _environment(tuple(sorted(templates.items())))


@lru_cache(maxsize=64)
def _environment(templates: tuple[tuple[str, str], ...]) -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    made.filters["typo"] = typeset_plain
    return made
