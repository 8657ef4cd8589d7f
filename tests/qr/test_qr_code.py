"""A QR code: what it says, and that it is one drawing."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pypdfium2
import pytest
import weasyprint
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kit.errors import KitError
from kit.qr import Code, module_mm, modules, qr, size_mm, whole_dots
from kit.units import Mm

ADDRESS = "https://example.org/q/106a"


def page_of(code: Code, side: float = 22.5) -> bytes:
    css = f"@page{{size:40mm;margin:5mm}}svg{{width:{side}mm;display:block}}"
    return bytes(
        weasyprint.HTML(string=f"<html lang=fr><style>{css}</style>{code.svg}").write_pdf()
    )


def read_back(pdf: bytes) -> str:
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=300 / 72).to_pil()
    return "".join(found.text for found in zxingcpp.read_barcodes(picture))


def test_a_code_is_read_back_from_the_page_as_its_address() -> None:
    assert read_back(page_of(qr(ADDRESS, title="Salle de presse"))) == ADDRESS


@settings(max_examples=25, deadline=None)
@given(
    path=st.text(st.sampled_from("abcXYZ019-_.~/?=&%"), min_size=1, max_size=90),
    level=st.sampled_from("LMQH"),
)
def test_any_address_at_any_level_is_read_back(path: str, level: str) -> None:
    code = qr(f"https://example.org/{path}", level=level, title="x")
    drawn = read_back(page_of(code, 30))
    assert drawn == f"https://example.org/{path}"


def test_a_code_is_one_path_without_prefixes() -> None:
    svg = qr(ADDRESS, title="Salle de presse").svg
    assert svg.count("<path") == 1
    assert re.findall(r"<(\w+)", svg) == ["svg", "title", "path"]
    assert ":" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_the_drawing_leaves_four_modules_of_quiet_on_all_sides() -> None:
    code = qr(ADDRESS, title="x")
    assert 'viewBox="0 0 33 33"' in code.svg
    assert code.svg.index('d="M4 4h7v7h-7z') > 0
    assert (code.version, code.modules) == (2, 33)


def test_the_title_is_the_alternative_text() -> None:
    svg = qr(ADDRESS, title="La photothèque <& plus>").svg
    assert "<title>La photothèque &lt;&amp; plus&gt;</title>" in svg


@pytest.mark.needs("gs")
def test_ghostscript_shows_no_seam_between_modules(tmp_path: Path) -> None:
    pdf, png = tmp_path / "code.pdf", tmp_path / "code.png"
    pdf.write_bytes(page_of(qr(ADDRESS, title="x")))
    command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pnggray", "-r600"]
    subprocess.run([*command, f"-sOutputFile={png}", str(pdf)], check=True)
    with Image.open(png) as picture:
        shades = picture.convert("L").histogram()
    assert sum(shades[1:255]) == 0


def test_an_address_beyond_ascii_is_refused() -> None:
    with pytest.raises(KitError) as caught:
        qr("https://exemple.org/été", title="x")
    assert str(caught.value) == (
        "the address `https://exemple.org/été` holds more than plain ASCII. "
        "Write the host in its ASCII form and escape the rest of the address."
    )


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(KitError, match="no level"):
        qr(ADDRESS, level="X", title="x")


@pytest.mark.parametrize(("length", "is_long"), [(60, False), (61, True)])
def test_an_address_of_more_than_sixty_characters_is_long(length: int, is_long: bool) -> None:
    address = "https://example.org/".ljust(length, "a")
    assert qr(address, title="x").is_long is is_long


def test_a_module_has_its_share_of_the_size() -> None:
    assert modules(3) == 37
    assert module_mm(Mm(18.5), 3) == 0.5
    assert size_mm(Mm(0.4), 3) == pytest.approx(14.8)


def test_a_module_comes_down_to_whole_dots() -> None:
    assert whole_dots(Mm(0.5), 300) == pytest.approx(5 * 25.4 / 300)
    assert whole_dots(Mm(0.01), 300) == pytest.approx(25.4 / 300)
