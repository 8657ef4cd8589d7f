"""Typography that a typesetter would sign: typesetting, corrections and lint of running text.

- `typeset(markdown, locale=…, fix=False)`: Markdown in, Markdown out. Silent, idempotent; without
  `fix` no letter changes but the H of hours. Markup is spliced around, never written anew.
- `typeset_plain(text, locale=…)`: the same for a string that is no Markdown, such as a YAML value.
- `typeset_tree(markdown, locale=…)`: the typeset text parsed again, for a stage that renders it;
  rules saw each text with its neighbours across emphasis, links and code.
- `lint(markdown, locale=…, release_date=…, data=…)`: findings, in the order of the source.

A rule is a file in `rules/`. What it proposes passes through `edits.apply`, which refuses any edit
that touches what is protected, or a letter without `fix`.
"""

from kit.typography.linting import lint
from kit.typography.setting import typeset, typeset_plain, typeset_tree

__all__ = ["lint", "typeset", "typeset_plain", "typeset_tree"]
