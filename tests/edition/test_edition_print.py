"""The print edition: what stands on its plates, and what does not."""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from edition_masters import keep, master
from PIL import Image, ImageChops, ImageStat

from kit.colour.condition import Condition
from kit.edition.print import print_edition
from kit.edition.types import Edition
from kit.press.types import Master
from kit.units import Mm, pt

Print = Callable[[Master], Edition]

PAGE = """<h1>Une lune à l’œil nu</h1><p>Le texte courant <a href="https://example.org/">mène</a>.
<p style="color:#56627a;font-size:8pt">Note</p>
<div style="background:#eef1f7;height:20mm"></div>
<img src="kit:photo" alt="Une côte" style="width:80mm"><h2 id=x>Suite</h2>"""


@pytest.fixture
def printed(fogra39: Condition, slug_font: bytes) -> Print:
    return lambda one: print_edition(one, condition=fogra39, slug_font=slug_font, keep=keep)


def opened(edition: Edition) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(edition.pdf))


def content(edition: Edition, page: int = 0) -> str:
    with opened(edition) as pdf:
        return pdf.pages[page].Contents.read_bytes().decode()


needs_gs = pytest.mark.needs("gs")


@cache
def plates(pdf: bytes) -> dict[str, Image.Image]:
    """The plates of the first page at 72 dpi as Ghostscript separates them; 0 is full ink."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "print.pdf")
        source.write_bytes(pdf)
        command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-r72", "-dLastPage=1"]
        command += ["-dUseCropBox=false", "-dTextAlphaBits=1", "-dGraphicsAlphaBits=1"]
        subprocess.run([*command, f"-sOutputFile={folder}/p%d.tif", str(source)], check=True)
        found = {}
        for name in ("Cyan", "Magenta", "Yellow", "Black"):
            with Image.open(Path(folder, f"p1({name}).tif")) as plate:
                found[name] = plate.convert("L")
        return found


def inked(edition: Edition, plate: str) -> int:
    """How many pixels of a plate carry ink inside the trim."""
    picture = plates(edition.pdf)[plate]
    edge = round(pt(Mm(10)))
    inside = picture.crop((edge, edge, picture.width - edge, picture.height - edge))
    return sum(inside.histogram()[:250])


# The claim.


def test_it_is_a_pdf_x_4_for_coated_paper(printed: Print) -> None:
    with opened(printed(master(PAGE))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        said = {key: str(value) for key, value in intent.items() if key != "/DestOutputProfile"}
        assert said == {
            "/Type": "/OutputIntent",
            "/S": "/GTS_PDFX",
            "/OutputConditionIdentifier": "FOGRA39",
            "/OutputCondition": "Coated FOGRA39 (ISO 12647-2:2004/Amd 1)",
            "/RegistryName": "http://www.color.org",
            "/Info": "Coated FOGRA39 (ISO 12647-2:2004/Amd 1)",
        }
        assert intent.DestOutputProfile.N == 4
        assert len(intent.DestOutputProfile.read_bytes()) == 121368
        assert pdf.pdf_version == "1.6"


def test_info_and_xmp_say_the_same(printed: Print) -> None:
    with opened(printed(master(PAGE))) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        with pdf.open_metadata(update_docinfo=False) as xmp:
            said = {key: xmp.get(key) for key in XMP_OF_INFO.values()}
    assert info["/Title"] == said["dc:title"] == "La lune à l’œil & « nu »"
    assert info["/Author"] == said["dc:creator"][0] == "Orbite; Société d’imagerie"
    assert info["/Subject"] == said["dc:description"] == "Un communiqué"
    assert info["/Keywords"] == said["pdf:Keywords"] == "lune, R&D <radio>"
    assert info["/Creator"] == said["xmp:CreatorTool"] == "press-kit"
    assert info["/Producer"] == said["pdf:Producer"] == "WeasyPrint 70.0"
    assert info["/Trapped"] == "/False"
    assert said["pdf:Trapped"] == "False"
    assert info["/CreationDate"] == info["/ModDate"] == "D:20200921080000+02'00'"
    assert said["xmp:CreateDate"] == said["xmp:ModifyDate"] == "2020-09-21T08:00:00+02:00"
    assert said["xmp:MetadataDate"] == "2020-09-21T08:00:00+02:00"
    assert said["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"


XMP_OF_INFO = {
    "Title": "dc:title",
    "Author": "dc:creator",
    "Subject": "dc:description",
    "Keywords": "pdf:Keywords",
    "Creator": "xmp:CreatorTool",
    "Producer": "pdf:Producer",
    "Trapped": "pdf:Trapped",
    "CreationDate": "xmp:CreateDate",
    "ModDate": "xmp:ModifyDate",
    "MetadataDate": "xmp:MetadataDate",
    "Claim": "pdfxid:GTS_PDFXVersion",
}


def test_nothing_is_left_that_a_plate_does_not_show(printed: Print) -> None:
    with opened(printed(master(PAGE))) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/Metadata", "/OutputIntents"}
        for page in pdf.pages:
            assert set(page.obj.keys()) == {
                *("/Type", "/Parent", "/Contents", "/Resources", "/Group"),
                *("/MediaBox", "/BleedBox", "/TrimBox"),
            }
        painted = pdf.pages[0].Contents.read_bytes()
        assert not re.search(rb"BDC|BMC|EMC|MCID", painted)


def test_the_same_master_gives_the_same_bytes(printed: Print) -> None:
    assert printed(master(PAGE)).pdf == printed(master(PAGE)).pdf


PATH = frozenset({"m", "l", "c", "v", "y", "h", "re", "W", "W*"})
PAINT = frozenset({"f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "n"})


def painting(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    forms = [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Stream)
        and (thing.get("/Subtype") == "/Form" or thing.get("/PatternType") == 1)
    ]
    return [*(page.Contents for page in pdf.pages), *forms]


def test_streams_are_sound(printed: Print) -> None:
    """States nest, and none changes between a path and its painting (ISO 32000-1, 8.2)."""
    body = PAGE + '<u>souligné</u><img src="kit:drawing" alt="x"><p style="opacity:.5">pâle'
    with opened(printed(master(body))) as pdf:
        for stream in painting(pdf):
            depth, is_path, is_text = 0, False, False
            for step in pikepdf.parse_content_stream(stream):
                operator = str(step.operator)
                assert not is_path or operator in PATH | PAINT
                is_path = operator in PATH
                assert (operator == "BT") is not (is_text or operator != "BT")
                is_text = operator == "BT" or (is_text and operator != "ET")
                depth += {"q": 1, "Q": -1}.get(operator, 0)
                assert depth >= 0
            assert (depth, is_path, is_text) == (0, False, False)


# Boxes and marks.


def boxes(page: pikepdf.Page) -> dict[str, list[float]]:
    names = ("MediaBox", "BleedBox", "TrimBox")
    return {
        name: [round(float(edge) * 25.4 / 72, 2) for edge in page.obj[f"/{name}"]] for name in names
    }


def test_a_page_has_three_millimetres_of_bleed_and_ten_of_room(printed: Print) -> None:
    with opened(printed(master(PAGE))) as pdf:
        assert boxes(pdf.pages[0]) == {
            "MediaBox": [0, 0, 230, 317],
            "BleedBox": [7, 7, 223, 310],
            "TrimBox": [10, 10, 220, 307],
        }


def test_the_ground_reaches_the_bleed_and_not_the_marks(printed: Print) -> None:
    ground = master(
        '<div style="position:absolute;inset:-60mm;background:#c93a18"></div>', "body{margin:0}"
    )
    picture = pypdfium2.PdfDocument(printed(ground).pdf)[0].render(scale=2).to_pil().convert("L")

    def at(x: float, y: float) -> int:
        value = picture.getpixel((round(x * 2 * 72 / 25.4), round(y * 2 * 72 / 25.4)))
        assert isinstance(value, int)
        return value

    assert at(7.4, 100) < 200
    assert at(6.4, 100) == 255


def ends_of_lines(edition: Edition, page: int = 0) -> list[tuple[float, float]]:
    """The ends of all strokes of the marks, in mm from the corner of the trim."""
    with opened(edition) as pdf:
        sheet = pdf.pages[page]
        sheet.contents_coalesce()
        (name,) = re.findall(rb"/KitMarks\d+", sheet.obj.Contents.read_bytes())
        marks = sheet.Resources.XObject[name.decode()]
        steps = [step for step in pikepdf.parse_content_stream(marks) if str(step.operator) in "ml"]
    scale = 25.4 / 72
    found = [[float(one) * scale - 10 for one in step.operands] for step in steps]
    return [(x, y) for x, y in found]


def test_marks_stand_at_least_three_millimetres_from_the_trim(printed: Print) -> None:
    near = [
        (x, y)
        for x, y in ends_of_lines(printed(master("<p>.")))[:64]
        if -3 < x < 213 and -3 < y < 300
    ]
    assert near == []


def test_crop_marks_are_five_millimetres_long(printed: Print) -> None:
    ends = ends_of_lines(printed(master("<p>.")))
    assert ends[0] == pytest.approx((0, -3.5), abs=0.01)
    assert ends[1] == pytest.approx((0, -8.5), abs=0.01)


@needs_gs
def test_marks_are_on_every_plate(printed: Print) -> None:
    edition = printed(master("<p>."))
    x, y = round(pt(Mm(10))), round(pt(Mm(313)))
    for plate in plates(edition.pdf).values():
        around = plate.crop((x - 2, y - 6, x + 3, y + 6))
        assert around.getextrema()[0] == 0


def test_the_slug_line_has_no_font(printed: Print, slug_font: bytes) -> None:
    edition = printed(master("<p>."))
    with opened(edition) as pdf:
        fonts = [
            str(thing.FontName)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/FontName" in thing
        ]
    assert all("DejaVu" in name for name in fonts)
    document = pypdfium2.PdfDocument(edition.pdf)
    picture = document[0].render(scale=3).to_pil().convert("L")
    left, top = round(pt(Mm(15)) * 3), round((pt(Mm(317)) - pt(Mm(3 + 3))) * 3)
    words = picture.crop((left, top, left + 400, top + 40))
    assert words.getextrema() == (0, 255)


def test_folds_are_marked_on_both_sides_of_the_paper(printed: Print) -> None:
    flat = master('<p>.<p style="break-before:page">.')
    edition = printed(replace(flat, page=replace(flat.page, folds=(Mm(97), Mm(150)))))
    front, back = (ends_of_lines(edition, page) for page in (0, 1))
    dashed = [
        sorted({round(x, 1) for x, y in ends if abs(y + 3.5) < 0.01} - {0, 210, -3, 213})
        for ends in (front, back)
    ]
    assert dashed == [[97, 150], [60, 113]]


# Colours.


@needs_gs
def test_a_role_of_black_ink_alone_stands_on_the_black_plate_alone(printed: Print) -> None:
    body = '<p style="font-size:20pt">Noir</p><p style="color:#56627a;font-size:20pt">Gris</p>'
    edition = printed(master(body))
    assert inked(edition, "Black") > 200
    assert [inked(edition, plate) for plate in ("Cyan", "Magenta", "Yellow")] == [0, 0, 0]


def test_a_role_takes_exactly_its_own_inks(printed: Print) -> None:
    said = content(printed(master('<p style="color:#c93a18;font-size:20pt">Rouge')))
    assert "0 0.9 1 0.15 k" in said


def test_a_neutral_becomes_black_ink(printed: Print) -> None:
    edition = printed(master('<div style="height:9mm;background:#777777"></div>'))
    assert edition.findings == ()
    assert re.search(r"^0 0 0 0\.6\d* k$", content(edition), re.MULTILINE)


def test_a_colour_that_no_role_names_is_an_error_that_names_it(printed: Print) -> None:
    edition = printed(master('<p>a<p style="break-before:page;color:#123456">b'))
    (finding,) = edition.findings
    assert str(finding.where) == "page 2, #123456"
    assert (
        finding.text() == "the colour #123456 is no role of the palette, so no one says its inks."
    )
    assert finding.cure() == "Name it in the brand, or use a role."


def test_a_stop_of_a_page_s_gradient_must_be_a_role_too(printed: Print) -> None:
    gradient = "<div style='height:9mm;background:linear-gradient({})'></div>"
    assert printed(master(gradient.format("#0b1b3b,#ffffff"))).findings == ()
    (finding,) = printed(master(gradient.format("#0b1b3b,#00ff00"))).findings
    assert finding.values["colour"] == "#00ff00"


@pytest.mark.parametrize(
    "body",
    [
        '<img src="kit:drawing" alt="x">',
        '<div style="height:40mm;background:url(kit:drawing)"></div>',
        '<svg viewBox="0 0 9 9"><rect width="9" height="9" fill="#00aa55"/></svg>',
        '<div style="opacity:.5"><img src="kit:drawing" alt="x"></div>',
    ],
    ids=["image", "background", "inline", "in-a-group"],
)
def test_a_drawing_may_hold_any_colour(printed: Print, body: str) -> None:
    edition = printed(master(body))
    assert edition.findings == ()
    assert edition.facts.picture_colours >= 1


def test_a_drawing_takes_the_inks_of_a_role_where_it_uses_one(printed: Print) -> None:
    drawn = '<svg viewBox="0 0 9 9"><rect width="9" height="9" fill="#c93a18"/></svg>'
    edition = printed(master(drawn))
    assert "0 0.9 1 0.15 k" in content(edition)
    assert edition.facts.picture_colours == 0


def test_a_logo_in_a_running_head_is_a_drawing(printed: Print) -> None:
    style = "@page{@top-left{content:url(kit:drawing);width:20mm}}"
    assert printed(master("<p>.", style)).findings == ()


def test_brand_colours_over_the_limit_are_clamped_and_counted(
    fogra39: Condition, slug_font: bytes
) -> None:
    one = master('<p style="color:#0b1b3b;font-size:20pt">x')
    strict = replace(fogra39, limit=200)
    edition = print_edition(one, condition=strict, slug_font=slug_font, keep=keep)
    assert edition.facts.clamped == 2
    assert edition.facts.ink <= 200


# Overprint.


def test_small_black_text_overprints(printed: Print) -> None:
    edition = printed(master("<p>Texte"))
    said = content(edition)
    assert said.index("/KitOver gs") < said.index("TJ")
    with opened(edition) as pdf:
        state = pdf.pages[0].Resources.ExtGState.KitOver
        assert (state.OP, state.op, state.OPM) == (True, True, 1)


def test_large_black_text_knocks_out(printed: Print) -> None:
    assert "/KitOver" not in content(printed(master('<p style="font-size:12pt">Titre')))


def test_white_never_overprints(printed: Print) -> None:
    said = content(printed(master('<p>noir <span style="color:#fff">blanc</span> noir')))
    white = said.index("0 0 0 0 k")
    assert said.rindex("/KitKnock gs", 0, said.index("TJ", white)) > white
    assert said.index("/KitOver gs", white) > said.index("TJ", white)


def test_a_line_among_small_text_knocks_out(printed: Print) -> None:
    said = content(printed(master("<p>noir <u>souligné</u>")))
    assert said.index("/KitOver gs") < said.index("/KitKnock gs") < said.index("\nS\n")


@needs_gs
def test_small_text_over_a_tint_leaves_the_tint_whole(printed: Print) -> None:
    ground = '<div style="background:#eef1f7;height:12mm;line-height:12mm">{}</div>'
    tinted = inked(printed(master(ground.format(""))), "Cyan")
    assert tinted > 0
    assert inked(printed(master(ground.format("MMMMMMMM"))), "Cyan") == tinted


# Pictures.


def images(edition: Edition) -> list[pikepdf.Object]:
    with opened(edition) as pdf:
        return [
            pikepdf.Dictionary(dict(thing.items()))
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"
        ]


def test_a_photo_is_a_cmyk_jpeg_at_300_ppi(printed: Print) -> None:
    edition = printed(master('<img src="kit:photo" alt="x" style="width:50.8mm">'))
    (photo,) = images(edition)
    assert (photo.Filter, photo.ColorSpace) == ("/DCTDecode", "/DeviceCMYK")
    assert (photo.Width, photo.Height) == (600, 450)
    assert edition.facts.photos == 1


def test_a_grey_photo_stays_grey(printed: Print) -> None:
    (photo,) = images(printed(master('<img src="kit:grey" alt="x" style="width:50.8mm">')))
    assert (photo.Filter, photo.ColorSpace, photo.Width) == ("/DCTDecode", "/DeviceGray", 600)


def test_no_square_millimetre_of_a_photo_has_more_than_300_per_cent_of_ink(printed: Print) -> None:
    with opened(printed(master('<img src="kit:night" alt="x" style="width:60mm">'))) as pdf:
        (raw,) = [
            thing.read_raw_bytes()
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"
        ]
    with Image.open(io.BytesIO(raw)) as photo:
        pixels = photo.reduce(12).tobytes()
    heaviest = max(sum(pixels[at : at + 4]) for at in range(0, len(pixels), 4)) / 2.55
    assert 280 < heaviest <= 300


def test_a_photo_is_never_enlarged(printed: Print) -> None:
    (photo,) = images(printed(master('<img src="kit:photo" alt="x" style="width:170mm">')))
    assert (photo.Width, photo.Height) == (1200, 900)


@needs_gs
def test_the_plates_of_a_photo_are_not_inverted(printed: Print) -> None:
    edition = printed(master('<img src="kit:photo" alt="x" style="width:80mm;display:block">'))
    # The photo's corners: blue, cyan, yellow, red (see conftest).
    left, top, right, bottom = (round(pt(Mm(at))) for at in (34, 34, 110, 90))
    corners = {"blue": (left, top), "cyan": (right, top), "red": (left, bottom)}
    cyan, yellow = (plates(edition.pdf)[name] for name in ("Cyan", "Yellow"))
    ink = {name: (cyan.getpixel(at), yellow.getpixel(at)) for name, at in corners.items()}
    assert ink["cyan"][0] < 160 < ink["cyan"][1]
    assert ink["red"][1] < 60 < 200 < ink["red"][0]
    assert ink["blue"][0] < 60 < 200 < ink["blue"][1]


def test_a_translucent_picture_keeps_its_mask(printed: Print) -> None:
    edition = printed(master('<img src="kit:disc" alt="x" style="width:30mm">'))
    disc = next(one for one in images(edition) if "/SMask" in one)
    assert (disc.ColorSpace, disc.Filter) == ("/DeviceCMYK", "/FlateDecode")


def test_pages_look_like_the_master(printed: Print) -> None:
    body = (
        PAGE
        + '<img src="kit:drawing" alt="x" width=200>'
        + (
            '<div style="height:20mm;background:linear-gradient(#0b1b3b,#ffffff)"></div>'
            '<div style="height:30mm;background:url(kit:drawing) 0 0/30mm"></div>'
        )
    )
    one = master(body)
    edge = pt(Mm(10))
    before = pypdfium2.PdfDocument(one.pdf)
    after = pypdfium2.PdfDocument(printed(one).pdf)
    assert len(before) == len(after) == 2
    bleed = pt(Mm(3))
    for number in range(2):
        was = before[number].render(scale=1, crop=(bleed,) * 4).to_pil().convert("L")
        now = after[number].render(scale=1, crop=(edge,) * 4).to_pil().convert("L")
        size = (min(was.width, now.width), min(was.height, now.height))
        apart = ImageChops.difference(was.resize(size), now.resize(size))
        # Inks look other than light; but nothing has moved, come or gone.
        assert ImageStat.Stat(apart).mean[0] < 12
        assert ImageStat.Stat(apart.point(lambda v: 255 if v > 110 else 0)).mean[0] < 1
