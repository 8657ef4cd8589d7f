"""The filter for the templates of others."""

import jinja2
import pytest
from markupsafe import Markup

from kit.typography.jinja import typeset_filter


def rendered(template: str, locale: str = "fr-FR", **values: object) -> str:
    environment = jinja2.Environment(autoescape=True)
    environment.filters["typeset"] = typeset_filter(locale)
    return environment.from_string(template).render(values)


def test_a_string_is_typeset_and_then_escaped():
    assert rendered("{{ title | typeset }}", title="<L'été> ?") == "&lt;L’été&gt;\u202f?"


def test_markup_passes_as_it_is():
    assert rendered("{{ title | typeset }}", title=Markup("<b>a ?</b>")) == "<b>a ?</b>"


def test_a_locale_is_chosen():
    assert rendered("{{ title | typeset }}", "fr-CA", title="Quoi ?") == "Quoi?"


def test_an_unknown_locale_is_refused_at_once():
    with pytest.raises(ValueError, match="fr-XX"):
        typeset_filter("fr-XX")
