"""The hyphens of a page as a reader that speaks, searches or copies meets them."""

import io

import pikepdf
from conftest import SANS, asset_of, face
from press_tree import words

from kit.press.render import press_here

PROSE = "Des lignes parallèles, une radiologie interventionnelle, un réseau hydrographique. "


def read(page, body, css="", **more):
    with pikepdf.open(io.BytesIO(press_here(page(body, css, **more)).pdf)) as opened:
        return "".join(text for _, text in words(opened))


def plex(page, body):
    sans = asset_of(SANS, "font/ttf")
    css = face("Kit Sans", sans) + "p { font-family: 'Kit Sans'; hyphens: auto; width: 22mm }"
    return read(page, body, css, assets=(sans,))


def test_a_hyphen_that_divides_a_word_is_a_soft_one(page):
    found = plex(page, f"<p>{PROSE}</p>")
    assert "\u00ad" in found
    assert found.replace("\u00ad", "").strip() == PROSE.strip()


def test_a_hyphen_that_the_text_has_stays(page):
    assert "peut\u2010être" in plex(page, f"<p>peut\u2010être {PROSE}</p>")


def test_a_reference_keeps_the_hyphen_of_the_keyboard_after_a_divided_word(page):
    css = "p { hyphens: auto; width: 22mm }"
    found = read(page, f"<p>{PROSE}</p><p>CP106-2020</p>", css)
    assert "CP106-2020" in found
    assert "\u2010" not in found
