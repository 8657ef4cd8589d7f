"""A drawing is plain shapes, written anew; anything that runs or fetches is refused."""

import pytest

from kit.findings import Place
from kit.source.drawing import clean
from kit.source.fault import Fault

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"'


def cleaned(body: str, attributes: str = "") -> str:
    return clean(f"{HEAD} {attributes}>{body}</svg>".encode(), "a.svg").svg.decode()


def refusal(data: str) -> str:
    with pytest.raises(Fault) as caught:
        clean(data.encode(), "a.svg")
    finding = caught.value.at(Place())
    return f"{finding.rule}: {finding.text()} {finding.cure()}"


def rule(body: str, attributes: str = "") -> str:
    return refusal(f"{HEAD} {attributes}>{body}</svg>").split(":")[0]


def test_plain_shapes_are_kept() -> None:
    assert cleaned('<g fill="#c00"><path d="M0 0h9"/></g>') == (
        f'{HEAD}><g fill="#c00"><path d="M0 0h9"/></g></svg>'
    )


def test_the_view_box_is_its_size() -> None:
    drawing = clean(f"{HEAD}/>".encode(), "a.svg")
    assert (drawing.width, drawing.height) == (20, 10)


def test_a_size_in_pixels_becomes_a_view_box() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="30px" height="12.5"><path d="M0 0"/></svg>'
    )
    drawing = clean(svg.encode(), "a.svg")
    assert (drawing.width, drawing.height) == (30, 12.5)
    assert b'viewBox="0 0 30 12.5"' in drawing.svg


@pytest.mark.parametrize("size", ['width="100%" height="10"', 'viewBox="0 0 a b"', "", 'width="9"'])
def test_a_drawing_without_a_size_is_refused(size: str) -> None:
    assert refusal(f'<svg xmlns="http://www.w3.org/2000/svg" {size}/>') == (
        'drawing-size: `a.svg` has no `viewBox`. Add one to <svg>: `viewBox="0 0 WIDTH HEIGHT"`.'
    )


def test_comments_metadata_and_what_editors_note_are_dropped() -> None:
    svg = (
        f'<?xml version="1.0"?><!-- by me -->{HEAD} xmlns:i="http://www.inkscape.org/namespaces" '
        'i:version="1"><metadata>me</metadata><i:grid/><path i:label="x" d="M0 0"/> </svg>'
    )
    assert clean(svg.encode(), "a.svg").svg.decode() == f'{HEAD}><path d="M0 0"/></svg>'


def test_prefixes_are_dropped() -> None:
    svg = (
        '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><s:path d="M0 0"/></s:svg>'
    )
    assert clean(svg.encode(), "a.svg").svg.decode() == f'{HEAD}><path d="M0 0"/></svg>'


def test_a_title_keeps_its_words() -> None:
    assert cleaned("<title>Orbite &amp; &lt;Cie&gt;</title>") == (
        f"{HEAD}><title>Orbite &amp; &lt;Cie&gt;</title></svg>"
    )


def test_parts_may_be_used_again() -> None:
    body = '<defs><path id="a" d="M0 0"/></defs><use href="#a"/>'
    assert cleaned(body) == f"{HEAD}>{body}</svg>"


def test_the_old_way_to_use_a_part_is_written_the_new_way() -> None:
    body = '<path id="a" d="M0 0"/><use xlink:href="#a"/>'
    written = cleaned(body, 'xmlns:xlink="http://www.w3.org/1999/xlink"')
    assert written == f'{HEAD}><path id="a" d="M0 0"/><use href="#a"/></svg>'


@pytest.mark.parametrize(
    "element",
    [
        "script",
        "foreignObject",
        "image",
        "style",
        "text",
        "a",
        "animate",
        "set",
        "filter",
        "iframe",
    ],
)
def test_an_element_that_does_more_than_draw_is_refused(element: str) -> None:
    assert refusal(f"{HEAD}>\n<{element}/></svg>") == (
        f"drawing-element: `a.svg` holds <{element}>, line 2: not part of a plain drawing. "
        "Draw it as paths: text as outlines, shadows and pictures left out."
    )


def test_a_script_within_a_group_is_refused() -> None:
    assert rule("<g><g><script/></g></g>") == "drawing-element"


@pytest.mark.parametrize("attribute", ['onload="x()"', 'ONCLICK="x()"', 'xml:base="https://x/"'])
def test_an_attribute_that_runs_or_leads_away_is_refused(attribute: str) -> None:
    assert rule(f"<g {attribute}/>") == "drawing-attribute"


@pytest.mark.parametrize(
    "attribute",
    [
        'href="https://example.org/a.svg#b"',
        'href="data:image/png;base64,AA"',
        'href="javascript:x()"',
        'href="other.svg#a"',
        'href=""',
        'fill="url(https://example.org/#a)"',
        "fill=\"url('file:///etc/passwd')\"",
        'style="fill: url(http://example.org)"',
        "style=\"@import 'x.css'\"",
        'style="fill: u\\72l(http://example.org)"',
        "style=\"background: image-set('x' 1x)\"",
        'clip-path="URL( x )"',
    ],
)
def test_an_address_that_leads_away_is_refused(attribute: str) -> None:
    assert rule(f"<use {attribute}/>") == "drawing-address"


def test_a_doctype_is_refused_with_its_line() -> None:
    bomb = (
        f'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n{HEAD}><title>&b;</title></svg>'
    )
    assert refusal(bomb) == (
        "drawing-doctype: `a.svg` declares a DOCTYPE, line 1. Remove the declaration."
    )


def test_a_file_from_elsewhere_is_not_read() -> None:
    data = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{HEAD}>&x;</svg>'
    assert refusal(data).startswith("drawing-doctype")


def test_what_is_not_well_formed_is_refused_with_its_line() -> None:
    assert refusal(f"{HEAD}>\n<g></svg>") == (
        "drawing-syntax: `a.svg` is not well-formed, line 2: mismatched tag. Export it again."
    )


def test_another_root_is_no_drawing() -> None:
    assert refusal("<html/>").startswith("picture-format")


def test_a_part_that_uses_itself_is_refused() -> None:
    assert refusal(f'{HEAD}><g id="a"><use href="#a"/></g></svg>') == (
        "drawing-copies: `a.svg` refers from `a` to itself, or draws it too many times. "
        "Draw the parts out."
    )


def test_parts_that_multiply_without_end_are_refused() -> None:
    parts = "".join(
        f'<g id="p{at}">' + f'<use href="#p{at - 1}"/>' * 10 + "</g>" for at in range(1, 9)
    )
    assert rule(f'<path id="p0" d="M0 0"/>{parts}<use href="#p8"/>') == "drawing-copies"


def test_depth_is_limited() -> None:
    assert rule("<g>" * 500 + "</g>" * 500) == "drawing-syntax"
