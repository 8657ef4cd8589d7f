"""The gate of the renderer: `kit:SHA256`, and nothing else."""

import ast
from pathlib import Path

import pytest
from conftest import SANS, asset_of, face

from kit.errors import Refused
from kit.press.fetcher import KitFetcher
from kit.press.render import press_here

PACKAGE = Path(__file__).parents[2] / "kit"
DIGEST = "0" * 64


@pytest.fixture
def drawing(tmp_path):
    def draw(inside):
        file = tmp_path / "drawing.svg"
        file.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'viewBox="0 0 9 9">{inside}</svg>'
        )
        return asset_of(file, "image/svg+xml")

    return draw


def refusals(page):
    with pytest.raises(Refused) as caught:
        press_here(page)
    return [(one.rule, str(one.where), one.excerpt) for one in caught.value.findings]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x.png",
        "https://example.org/x.png",
        "file:///etc/passwd",
        "x.png",
        "data:image/png;base64,AAAA",
        "ftp://example.org/x",
        f"kit:{DIGEST}",
        "kit:../../etc/passwd",
    ],
)
def test_a_picture_from_elsewhere_fails_the_build_and_says_where(page, address):
    body = f"<p>Un</p>\n<img src='{address}' alt='x'>"
    assert refusals(page(body)) == [("resource-refused", "communique.html:2:11", address)]


def test_a_style_sheet_reads_nothing_from_elsewhere(page):
    css = "p { color: #111 }\np { background: url(https://example.org/x.png) }"
    assert refusals(page("<p>Un", css)) == [
        ("resource-refused", "page.css:2:21", "https://example.org/x.png")
    ]


def test_an_import_in_a_style_sheet_is_refused(page):
    css = "@import url(https://example.org/x.css);"
    assert refusals(page("<p>Un", css)) == [
        ("resource-refused", "page.css:1:13", "https://example.org/x.css")
    ]


def test_a_font_from_elsewhere_is_refused_each_time(page):
    css = "@font-face { font-family: 'Far'; src: url(https://example.org/x.otf) }"
    for _ in ("fresh", "from the cache of parsed style sheets"):
        assert ("resource-refused", "page.css:1:43", "https://example.org/x.otf") in refusals(
            page("<p>Un", css)
        )


def test_a_drawing_reads_nothing_from_elsewhere(page, drawing):
    asset = drawing('<image xlink:href="https://example.org/x.png" width="9" height="9"/>')
    body = f"<img src='{asset.address}' alt='x'>"
    assert refusals(page(body, assets=(asset,))) == [
        ("resource-refused", "drawing.svg", "https://example.org/x.png")
    ]


def test_a_page_attaches_no_file(page):
    body = "<p><a rel=attachment href='https://example.org/x.pdf'>ici</a>"
    assert refusals(page(body)) == [
        ("link-refused", "communique.html:1:106", "https://example.org/x.pdf")
    ]


@pytest.mark.parametrize("address", ["http://example.org", "javascript:alert(1)", "file:///x"])
def test_a_page_links_to_https_mail_and_telephone_only(page, address):
    assert [one[0] for one in refusals(page(f"<p><a href='{address}'>ici</a>"))] == ["link-refused"]


def test_a_document_says_what_it_read_also_from_a_warm_cache(page, drawing):
    asset = drawing('<path d="M0 0h9v9z"/>')
    other = asset_of(SANS, "font/ttf")
    with_both = page(
        f"<img src='{asset.address}' alt='x' style='width:9mm'>",
        face("Kit Sans", other),
        assets=(asset, other),
    )
    without = page("<p>Un", assets=(asset, other))
    first, second, third = (press_here(one).reads for one in (with_both, without, with_both))
    assert {asset.sha256, other.sha256} <= first == third
    assert second == {one for one in first if one not in (asset.sha256, other.sha256)}


def test_an_unknown_digest_is_noted():
    fetcher = KitFetcher({})
    with pytest.raises(ValueError, match="refused"):
        fetcher.fetch(f"kit:{DIGEST}")
    assert fetcher.refused == [f"kit:{DIGEST}"]


def test_only_the_gate_makes_documents_and_style_sheets():
    """Another place could forget the gate, and read the disk or the network."""
    made = []
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = node.attr if isinstance(node, ast.Attribute) else ""
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("weasyprint"):
                names = {one.name for one in node.names} & {"HTML", "CSS", "Attachment"}
                name = next(iter(names), "")
            if name in ("HTML", "CSS", "Attachment", "default_url_fetcher"):
                made.append((file.name, name))
    assert made == [("fetcher.py", "HTML"), ("fetcher.py", "CSS")]
