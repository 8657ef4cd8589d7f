"""French of Switzerland, after the Guide du typographe romand: narrow spaces everywhere."""

from dataclasses import replace

from kit.locale.base import NNBSP, Quotes
from kit.locale.fr_fr import LOCALE as FR_FR

LOCALE = replace(
    FR_FR,
    tag="fr-CH",
    before=dict.fromkeys(";:!?", NNBSP),
    quotes=(
        Quotes(opening="«", closing="»", inner=NNBSP),
        Quotes(opening="“", closing="”"),
    ),
    money="{number}\u00a0{sign}",
    region="CH",
)
