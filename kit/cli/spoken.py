"""The command line in the reader's language: click's own words, and the help of each command."""

from __future__ import annotations

import gettext
from collections.abc import MutableMapping
from copy import copy
from inspect import cleandoc
from typing import TypeVar

import click

from kit.findings import Translate

C = TypeVar("C", bound=click.Command)

# The domain in which gettext looks where nobody has named one: it is nobody's.
NONE = "messages"


def speak(language: str, environment: MutableMapping[str, str]) -> None:
    """Let click say its words in `language`: it asks gettext, which asks the environment."""
    if language == "en":
        gettext.textdomain(NONE)
        return
    from kit.messages import DOMAIN, HERE

    environment["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(HERE))
    gettext.textdomain(DOMAIN)


def translated(command: C, translate: Translate) -> C:
    """A copy of a command whose help, and that of all below it, is said by `translate`."""
    twin = copy(command)
    twin.help = translate(cleandoc(command.help or ""))
    twin.params = [_parameter(one, translate) for one in command.params]
    if isinstance(command, click.Group) and isinstance(twin, click.Group):
        twin.commands = {name: translated(one, translate) for name, one in command.commands.items()}
    return twin


def _parameter(parameter: click.Parameter, translate: Translate) -> click.Parameter:
    if not isinstance(parameter, click.Option) or not parameter.help:
        return parameter
    twin = copy(parameter)
    twin.help = translate(parameter.help)
    return twin
