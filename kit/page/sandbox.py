"""Templates of a stranger's layout run here: no attribute starts with `_`, nothing is undefined."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import CodeType

from jinja2 import BytecodeCache, DictLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kit.typography import typeset_plain


def environment(templates: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    """An environment over `templates` (name → text), such as `_base/quotation.html`."""
    return _environment(tuple(sorted(templates.items())))


class _Compiled(BytecodeCache):
    """What this process has compiled, by name and digest: all layouts share the parts of `_base`.

    Never on disk: what is read from there would be run outside the sandbox.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


_compiled = _Compiled()


@lru_cache(maxsize=64)
def _environment(templates: tuple[tuple[str, str], ...]) -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        bytecode_cache=_compiled,
        optimized=False,  # a page is rendered once: folding its constants costs more than it saves
    )
    made.filters["typo"] = typeset_plain
    return made
