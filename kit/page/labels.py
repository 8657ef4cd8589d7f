"""The words of a layout that are not the author's: *Contacts presse*, *Sous embargo*, …

Layouts write them in English, `{{ _("Press contacts") }}`; each language has a catalogue
`labels/LANGUAGE.po` in `layouts/_base/` and, for its own words, in any layout.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from gettext import c2py

from babel.messages.pofile import read_po


@dataclass(frozen=True, slots=True)
class Labels:
    """The catalogue of one language; a word that it lacks stays as the layout wrote it."""

    singular: Mapping[str, str]
    plural: Mapping[str, tuple[str, ...]]
    form: str

    def gettext(self, message: str) -> str:
        """The label in this language."""
        return self.singular.get(message, message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The label for `count` things."""
        forms = self.plural.get(one, (one, many))
        return forms[min(c2py(self.form)(count), len(forms) - 1)]


def read_labels(catalogues: tuple[str, ...]) -> Labels:
    """One value from the texts of .po files; later ones win."""
    singular: dict[str, str] = {}
    plural: dict[str, tuple[str, ...]] = {}
    form = "n != 1"
    for text in catalogues:
        catalogue = read_po(io.BytesIO(text.encode()))
        form = catalogue.plural_expr
        for message in catalogue:
            if not message.id or not message.string:
                continue
            if isinstance(message.id, tuple):
                plural[message.id[0]] = tuple(message.string)
            else:
                singular[str(message.id)] = str(message.string)
    return Labels(singular, plural, form)
