"""The files of a new layout: a page of the parts that all layouts share, which builds at once."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kit.errors import KitError
from kit.page.combine import KIT

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")

SHEET = """\
label: {label}
carries: [contacts, legal]
formats:
  a4: {{width: 210, height: 297}}
default: a4
template: page.html
css:
  - _base/css/tokens.css
  - _base/css/reset.css
  - _base/css/type.css
  - _base/css/text.css
  - _base/css/furniture.css
  - _base/css/parts.css
  - _base/css/release-page.css
  - page.css
"""
PAGE = """\
{{% extends "_base/document.html" %}}
{{% from "_base/macros/furniture.html" import running_head, running_foot, masthead, embargo \
with context %}}
{{% from "_base/macros/opening.html" import opening with context %}}
{{% from "_base/macros/blocks.html" import blocks with context %}}
{{% from "_base/macros/contact.html" import contacts, breaks with context %}}
{{% from "_base/macros/colophon.html" import legal with context %}}

{{% block body %}}
{{{{ running_head(_("{label}")) }}}}
{{{{ running_foot() }}}}
{{{{ embargo() }}}}
{{{{ masthead() }}}}
{{{{ opening(_("{label}")) }}}}
<main class="text">
{{% if prose.lead %}}<p class="lead" data-snap>{{{{ tied(prose.lead) }}}}</p>{{% endif %}}
{{{{ blocks(prose.blocks) }}}}
</main>
{{% if prose.contacts %}}
<div class="rows">
  <section class="row of-people{{{{ breaks(prose.contacts) }}}}" data-snap>
    <h2 class="label">{{{{ _("Press contacts") }}}}</h2>
    {{{{ contacts(prose.contacts, ends=true) }}}}
  </section>
</div>
{{% endif %}}
<div class="closing">{{{{ legal() }}}}</div>
{{% endblock %}}
"""
STYLE = """\
/* What this layout does otherwise than the parts that it shares. */
.lead {{ border-top: var(--strong-rule) solid var(--ink); padding-top: var(--under-strong-rule) }}
"""
LABELS = """\
msgid ""
msgstr ""
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "{label}"
msgstr "{label}"
"""
FILES: Mapping[str, str] = {
    "layout.yaml": SHEET,
    "page.html": PAGE,
    "page.css": STYLE,
    "labels/fr.po": LABELS,
}


def started_layout(name: str) -> Mapping[str, bytes]:
    """The files of the layout, by name. KitError if no folder or document can be named so."""
    if not NAME.fullmatch(name) or name == KIT:
        raise KitError(
            "no layout can be called `{name}`.",
            remedy="Use small letters, figures and `-`, such as `save-the-date`; `{kit}` is taken.",
            values={"name": name, "kit": KIT},
        )
    label = name.replace("-", " ").capitalize()
    return {file: text.format(label=label).encode() for file, text in FILES.items()}
