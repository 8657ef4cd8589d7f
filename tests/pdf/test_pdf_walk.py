"""What a page paints is found with its place, its size on paper and its colour."""

import io
import math

import pikepdf
import pytest
from pdf_pages import form, page_of, picture, read, stream, type1
from pikepdf import Array, Dictionary, Name

from kit.pdf.state import Unreadable
from kit.pdf.things import Image, Path, Text
from kit.pdf.walk import PdfFile


def only_text(file: PdfFile) -> Text:
    (text,) = file.texts()
    return text


def only_path(file: PdfFile) -> Path:
    (path,) = file.paths()
    return path


def only_image(file: PdfFile) -> Image:
    (image,) = file.images()
    return image


def test_text_has_its_size_on_paper() -> None:
    file = page_of("2 0 0 2 0 0 cm BT /F 6 Tf (mer) Tj ET", Font={"F": type1()})
    assert only_text(file).size == 12
    assert only_text(file).text == "mer"
    assert only_text(file).font.name == "Helvetica"


def test_text_turned_keeps_its_size() -> None:
    file = page_of("BT /F 10 Tf 0 1 -1 0 50 50 Tm (mer) Tj ET", Font={"F": type1()})
    assert only_text(file).size == pytest.approx(10)


def test_a_string_ends_where_its_widths_say() -> None:
    file = page_of("BT /F 10 Tf 20 20 Td (ab) Tj (c) Tj ET", Font={"F": type1()})
    first, second = file.texts()
    assert (first.box[0], first.box[2]) == (20, 30)
    assert second.box[0] == 30


def test_spacing_moves_what_follows() -> None:
    font = {"F": type1()}
    file = page_of("BT /F 10 Tf 1 Tc 2 Tw [(a b) -1000 (c)] TJ (d) Tj ET", Font=font)
    assert list(file.texts())[1].box[0] == 4 * 5 + 4 * 1 + 2 + 10


def test_a_subset_shows_the_name_of_its_font() -> None:
    file = page_of("BT /F 10 Tf (a) Tj ET", Font={"F": type1("/ABCDEF+Spectral-Regular")})
    assert (only_text(file).font.tag, only_text(file).font.name) == ("ABCDEF", "Spectral-Regular")


def test_a_line_has_its_width_on_paper() -> None:
    path = only_path(page_of("0.1 0 0 0.1 0 0 cm 2 w 0 0 m 100 0 l S"))
    assert path.line_width == pytest.approx(0.2)


def test_a_line_stretched_one_way_is_as_thin_as_its_thinnest() -> None:
    path = only_path(page_of("4 0 0 .5 0 0 cm 1 w 0 0 m 10 10 l S"))
    assert path.line_width == pytest.approx(0.5)


def test_a_path_has_its_box() -> None:
    path = only_path(page_of("1 0 0 1 10 20 cm 0 0 30 40 re f"))
    assert path.box == (10, 20, 40, 60)
    assert path.is_box


def test_a_point_moved_to_and_left_paints_nothing() -> None:
    assert only_path(page_of("0 0 m 50 50 m 60 50 l 60 60 l f")).box == (50, 50, 60, 60)


def test_a_curve_has_the_box_of_what_is_seen_not_of_its_handles() -> None:
    path = only_path(page_of("0 0 m 0 100 100 100 100 0 c f"))
    assert path.box[3] == pytest.approx(75)


def test_a_clip_hides_what_lies_outside() -> None:
    path = only_path(page_of("0 0 50 50 re W n 100 100 20 20 re f"))
    assert not path.is_seen


def test_a_restored_state_forgets_the_clip() -> None:
    path = only_path(page_of("q 0 0 50 50 re W n Q 100 100 20 20 re f"))
    assert path.is_seen


def test_a_picture_has_its_pixels_an_inch() -> None:
    file = page_of("144 0 0 72 0 0 cm /I Do", XObject={"I": picture(300, 100)})
    assert only_image(file).ppi == (150, 100)


def test_an_inline_picture_is_a_picture() -> None:
    file = page_of("72 0 0 72 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /RGB ID 123456789012 EI")
    image = only_image(file)
    assert (image.pixels, image.space.family, image.is_inline) == ((2, 2), "DeviceRGB", True)


def test_a_soft_mask_is_found_with_its_picture() -> None:
    masked = picture(10, 10, SMask=picture(4, 4))
    kinds = [image.kind for image in page_of("/I Do", XObject={"I": masked}).images()]
    assert kinds == ["image", "soft mask"]


def test_a_form_in_a_form_is_walked_and_its_way_named() -> None:
    inner = form("0 0 10 10 re f")
    outer = form("2 0 0 2 5 5 cm /In Do", Resources=Dictionary())
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    made = [pdf.make_stream(data) for data, _ in (outer, inner)]
    for one, (_, entries) in zip(made, (outer, inner), strict=True):
        for name, value in entries.items():
            one[f"/{name}"] = value
    made[0].Resources = Dictionary(XObject=Dictionary(In=made[1]))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Out=made[0]))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/Out Do")
    path = only_path(read(pdf))
    assert str(path.where) == "page 1, Out › In › path"
    assert path.box == (5, 5, 25, 25)


def test_a_form_is_clipped_to_its_box() -> None:
    file = page_of("/F Do", XObject={"F": form("150 150 20 20 re f")})
    assert not only_path(file).is_seen


def test_a_group_lends_its_alpha_to_what_it_holds() -> None:
    group = form("0 0 9 9 re f", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK))
    file = page_of("/S gs /F Do", XObject={"F": group}, ExtGState={"S": Dictionary(ca=0.5)})
    assert only_path(file).alpha == 0.5
    assert [event.space.name for event in file.events if event.space] == ["DeviceCMYK"]


def test_a_tile_is_walked_once() -> None:
    tile = stream(
        "1 0 0 rg 0 0 1 1 re f",
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=Array([0, 0, 2, 2]),
        XStep=2,
        YStep=2,
        Resources=Dictionary(),
    )
    paint = "/Pattern cs /P scn 0 0 50 50 re f 60 60 50 50 re f"
    spaces = [
        path.fill.space.family for path in page_of(paint, Pattern={"P": tile}).paths() if path.fill
    ]
    assert sorted(spaces) == ["DeviceRGB", "Pattern", "Pattern"]


def test_a_gradient_is_a_shading_in_its_place() -> None:
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([0, 0, 1, 1]))
    file = page_of("10 10 20 20 re W n /S sh", Shading={"S": shading})
    (found,) = file.shadings()
    assert (found.space.family, found.visible) == ("DeviceRGB", (10, 10, 30, 30))


def test_a_glyph_of_type_3_takes_the_colour_of_the_text() -> None:
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 1, 1]),
        FontMatrix=Array([1, 0, 0, 1, 0, 0]),
        Encoding=Dictionary(Differences=Array([97, Name.a])),
        FirstChar=97,
        Widths=Array([1]),
        Resources=Dictionary(),
    )
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    font.CharProcs = Dictionary(a=pdf.make_stream(b"1 0 0 0 1 1 d1 1 0 0 rg 0 0 1 1 re f"))
    pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(F=font))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"0 0 0 1 k BT /F 20 Tf 10 10 Td (aa) Tj ET")
    path = only_path(read(pdf))
    assert str(path.fill) == "DeviceCMYK 0 0 0 1"
    assert path.box == (10, 10, 30, 30)


def test_overprint_is_read_from_the_graphics_state() -> None:
    state = Dictionary(OP=True, OPM=1)
    path = only_path(page_of("/S gs 0 0 9 9 re f", ExtGState={"S": state}))
    assert (path.overprint.fill, path.overprint.stroke, path.overprint.mode) == (True, True, 1)


def test_marked_content_knows_its_number_and_what_is_inside() -> None:
    file = page_of("/P <</MCID 3>> BDC /Span BMC 0 0 9 9 re f EMC EMC 0 0 9 9 re f")
    first, second = file.paths()
    assert [(mark.tag, mark.mcid) for mark in first.marks] == [("/P", 3), ("/Span", None)]
    assert second.marks == ()


def test_what_an_annotation_shows_lies_in_its_rectangle() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    look = pdf.make_stream(b"0 0 10 10 re f")
    look.BBox, look.Subtype = Array([0, 0, 10, 10]), Name.Form
    note = Dictionary(Subtype=Name.Stamp, Rect=Array([50, 50, 90, 70]), AP=Dictionary(N=look))
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])
    assert only_path(read(pdf)).box == (50, 50, 90, 70)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("/Nope Do", "its object is not in the resources"),
        ("BT /Nope 10 Tf ET", "its font is not in the resources"),
        ("/Nope gs", "its graphics state is not in the resources"),
        ("/Nope cs", "its colour space is not in the resources"),
        ("Q", "it restores a graphics state that it never saved"),
        ("q", "it saves a graphics state that it never restores"),
        ("1 2 dessiner", "it is no operator of PDF"),
        ("1 0 cm", "its operands are wrong"),
        ("(a) 0 0 0 0 cm", "its operands are wrong"),
        ("0 0 9 9 re 1 w f", "it stands between a path and its painting"),
    ],
)
def test_content_that_asks_for_what_is_not_there_is_noted(content: str, what: str) -> None:
    assert [one.what for one in page_of(content).events if one.kind == "broken"] == [what]


def test_forms_that_call_one_another_end() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    loop = pdf.make_stream(b"/Self Do")
    loop.Subtype, loop.BBox = Name.Form, Array([0, 0, 9, 9])
    loop.Resources = Dictionary(XObject=Dictionary(Self=loop))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Self=loop))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/Self Do")
    with pytest.raises(Unreadable, match="call one another more than 24 levels deep"):
        _ = read(pdf).things


def test_forms_that_multiply_are_given_up() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    below = pdf.make_stream(b"0 0 1 1 re f " * 50)
    below.Subtype, below.BBox, below.Resources = Name.Form, Array([0, 0, 9, 9]), Dictionary()
    for _ in range(6):
        above = pdf.make_stream(b"/D Do " * 50)
        above.Subtype, above.BBox = Name.Form, Array([0, 0, 9, 9])
        above.Resources = Dictionary(XObject=Dictionary(D=below))
        below = above
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(D=below))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/D Do")
    with pytest.raises(Unreadable, match="more than 20000 operators"):
        _ = PdfFile(read(pdf).data, most_operators=20_000).things


@pytest.mark.parametrize("data", [b"", b"bonjour", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_pdf_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(Unreadable):
        PdfFile(data)


def test_a_locked_file_is_said_to_be_locked() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    held = io.BytesIO()
    pdf.save(held, encryption=pikepdf.Encryption(owner="clef", user="secret"))
    with pytest.raises(Unreadable, match="a password is needed"):
        PdfFile(held.getvalue())


def test_a_picture_without_size_has_no_end_of_pixels() -> None:
    file = page_of("0 0 0 0 0 0 cm /I Do", XObject={"I": picture(10, 10)})
    assert only_image(file).ppi == (math.inf, math.inf)


def test_the_words_of_a_page_can_be_searched() -> None:
    file = page_of("BT /F 12 Tf 20 100 Td (mar\xe9e) Tj ET", Font={"F": type1()})
    assert file.words == ("marée",)


def test_a_page_is_drawn_whole_whatever_its_crop() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    pdf.pages[0].obj.MediaBox = Array([-20, -20, 180, 180])
    pdf.pages[0].obj.CropBox = Array([50, 50, 60, 60])
    pdf.pages[0].obj.Contents = pdf.make_stream(b"-20 -20 20 20 re f")
    picture_ = read(pdf).picture(1, 72)
    assert picture_.size == (200, 200)
    assert picture_.getpixel((10, 190)) == (0, 0, 0)
    assert picture_.getpixel((100, 100)) == (255, 255, 255)
