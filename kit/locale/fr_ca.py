"""French of Canada, after the Office québécois de la langue française."""

from dataclasses import replace

from kit.locale.base import NBSP
from kit.locale.fr_fr import LOCALE as FR_FR

LOCALE = replace(
    FR_FR,
    tag="fr-CA",
    before={";": "", "!": "", "?": "", ":": NBSP},
    region="CA",
)
