"""A photo becomes one upright sRGB JPEG that carries nothing but its pixels."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

import kit
from kit.findings import Place
from kit.source import ingest
from kit.source.cut import cut_box
from kit.source.fault import Fault
from kit.source.photo import clean
from kit.source.types import Asset

FOGRA39 = Path(kit.__file__).parents[1] / "assets/icc/FOGRA39L_coated.icc"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
BLUE = (40, 90, 200)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(Fault) as caught:
        clean(data, name)
    finding = caught.value.at(Place())
    return f"{finding.rule}: {finding.text()} {finding.cure()}"


def is_near(pixel: Any, wanted: tuple[int, int, int], by: int = 6) -> bool:
    return all(abs(one - other) <= by for one, other in zip(pixel, wanted, strict=True))


def wide_gamut(gamma: float, primaries: tuple[tuple[float, float], ...]) -> bytes:
    """An RGB profile from its primaries, adapted to D50 by Bradford, as ICC.1 wants it."""
    import numpy

    white = numpy.array([0.95047, 1.0, 1.08883])
    xyz = numpy.array([(x / y, 1, (1 - x - y) / y) for x, y in primaries]).T
    matrix = xyz * numpy.linalg.solve(xyz, white)
    cone = numpy.array(
        [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
    )
    d50 = numpy.array([0.96422, 1.0, 0.82521])
    scale = numpy.diag((cone @ d50) / (cone @ white))
    columns = (numpy.linalg.inv(cone) @ scale @ cone @ matrix).T
    return _icc(columns.tolist(), d50.tolist(), gamma)


def _icc(columns: list[list[float]], white: list[float], gamma: float) -> bytes:
    def fixed(number: float) -> bytes:
        return struct.pack(">i", round(number * 65536))

    def xyz(values: list[float]) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(map(fixed, values))

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    words = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"wide\0" + bytes(78) + b"\0"
    text = b"text\0\0\0\0none\0\0\0\0"
    tags = {
        b"desc": words, b"cprt": text, b"wtpt": xyz(white),
        b"rXYZ": xyz(columns[0]), b"gXYZ": xyz(columns[1]), b"bXYZ": xyz(columns[2]),
        b"rTRC": curve, b"gTRC": curve, b"bTRC": curve,
    }  # fmt: skip
    body, table = b"", struct.pack(">I", len(tags))
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", 132 + 12 * len(tags) + len(body), len(data))
        body += padded
    head = struct.pack(">I4sI4s4s4s", 132 + 12 * len(tags) + len(body), b"none", 0x02100000,
                       b"mntr", b"RGB ", b"XYZ ")  # fmt: skip
    head += bytes(12) + b"acsp" + bytes(28)
    head += b"".join(map(fixed, [0.9642, 1.0, 0.8249]))
    return head + bytes(128 - len(head)) + table + body


ADOBE_RGB = wide_gamut(2.19921875, ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)))
DISPLAY_P3 = wide_gamut(2.2, ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06)))


def test_an_srgb_photo_keeps_its_colours() -> None:
    cleaned = clean(saved(Image.new("RGB", (30, 20), BLUE), "JPEG", quality=95), "a.jpg")
    assert (cleaned.width, cleaned.height) == (30, 20)
    assert is_near(opened(cleaned.jpeg).getpixel((5, 5)), BLUE)


@pytest.mark.parametrize("profile", [ADOBE_RGB, DISPLAY_P3], ids=["Adobe RGB", "Display P3"])
def test_a_wide_gamut_is_converted_through_its_profile(profile: bytes) -> None:
    srgb = Image.new("RGB", (30, 20), BLUE)
    wide = ImageCms.profileToProfile(srgb, io.BytesIO(SRGB), io.BytesIO(profile))
    assert wide is not None
    assert not is_near(wide.getpixel((5, 5)), BLUE)
    cleaned = clean(saved(wide, "JPEG", quality=98, icc_profile=profile), "a.jpg")
    assert is_near(opened(cleaned.jpeg).getpixel((5, 5)), BLUE)


def test_cmyk_is_converted_through_its_profile() -> None:
    profile = FOGRA39.read_bytes()
    image = Image.new("CMYK", (30, 20), (0, 0, 0, 0))
    cleaned = clean(saved(image, "JPEG", icc_profile=profile), "a.jpg")
    assert is_near(opened(cleaned.jpeg).getpixel((5, 5)), (255, 255, 255))


def test_cmyk_of_a_tiff_is_converted_too() -> None:
    image = Image.new("CMYK", (30, 20), (0, 255, 255, 0))
    data = saved(image, "TIFF", icc_profile=FOGRA39.read_bytes())
    red, green, blue = opened(clean(data, "a.tif").jpeg).getpixel((5, 5))
    assert red > 200
    assert max(green, blue) < 60


def test_cmyk_without_a_profile_is_refused() -> None:
    assert refusal(saved(Image.new("CMYK", (9, 9)), "JPEG"), "a.jpg") == (
        "picture-profile: `a.jpg` is in CMYK and its colour profile can't be used: it has none. "
        "Convert it to sRGB, or export it with its profile embedded."
    )


def test_a_profile_of_another_colour_space_is_refused() -> None:
    data = saved(Image.new("RGB", (9, 9)), "JPEG", icc_profile=FOGRA39.read_bytes())
    assert refusal(data, "a.jpg").startswith("picture-profile: `a.jpg` is in RGB")


def test_a_torn_profile_is_refused() -> None:
    data = saved(Image.new("RGB", (9, 9)), "JPEG", icc_profile=ADOBE_RGB[:200])
    assert refusal(data, "a.jpg").startswith("picture-profile: `a.jpg` is in RGB")


def test_adobe_rgb_said_by_the_camera_alone_is_refused() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA001] = 2
    data = saved(Image.new("RGB", (9, 9)), "JPEG", exif=exif)
    assert refusal(data, "a.jpg") == (
        "picture-profile: `a.jpg` is in Adobe RGB and its colour profile can't be used: "
        "it has none. Convert it to sRGB, or export it with its profile embedded."
    )


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_every_mode_becomes_rgb(mode: str, kind: str) -> None:
    image = Image.new("L", (30, 20), 255).convert("I" if mode == "I;16" else mode)
    if mode == "I;16":
        image = Image.frombytes("I;16", (30, 20), b"\xff\xff" * 600)
    cleaned = clean(saved(image, kind), "a.png" if kind == "PNG" else "a.tiff")
    result = opened(cleaned.jpeg)
    assert (result.mode, result.getpixel((5, 5))) == ("RGB", (255, 255, 255))


def test_sixteen_bit_grey_is_scaled_and_not_clipped() -> None:
    image = Image.frombytes("I;16", (30, 20), struct.pack("<H", 0x8000) * 600)
    pixel = opened(clean(saved(image, "PNG"), "a.png").jpeg).getpixel((5, 5))
    assert is_near(pixel, (128, 128, 128), by=1)


def test_sixteen_bit_colour_is_read() -> None:
    raw = struct.pack(">3H", 0x2828, 0x5A5A, 0xC8C8) * 600
    data = _png(30, 20, 16, 2, raw)
    assert is_near(opened(clean(data, "a.png").jpeg).getpixel((5, 5)), BLUE)


def _png(width: int, height: int, depth: int, colour: int, raw: bytes) -> bytes:
    import zlib

    row = len(raw) // height
    lines = b"".join(b"\0" + raw[at : at + row] for at in range(0, len(raw), row))

    def chunk(name: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + check

    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(lines)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def test_floating_point_pixels_are_refused() -> None:
    assert refusal(saved(Image.new("F", (9, 9)), "TIFF"), "a.tif") == (
        "picture-mode: `a.tif` has pixels that the kit can't read: F. "
        "Save it with 8 or 16 bits a channel, as grey, RGB or CMYK."
    )


def test_transparent_parts_are_refused() -> None:
    assert refusal(saved(Image.new("RGBA", (9, 9), (1, 2, 3, 128)), "PNG"), "a.png") == (
        "picture-transparent: `a.png` has transparent parts, which a photo can't have. "
        "Flatten it on its ground, or save the drawing as SVG."
    )


def test_a_palette_with_a_transparent_colour_is_refused() -> None:
    image = Image.new("P", (9, 9), 0)
    assert refusal(saved(image, "PNG", transparency=0), "a.png").startswith("picture-transparent")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(orientation: int) -> None:
    upright = Image.new("RGB", (40, 20), "white")
    upright.paste("black", (0, 0, 20, 10))
    back = {
        1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4,
    }[orientation]  # fmt: skip
    stored = upright if back is None else upright.transpose(Image.Transpose(back))
    exif = Image.Exif()
    exif[0x0112] = orientation
    cleaned = clean(saved(stored, "JPEG", exif=exif, quality=95), "a.jpg")
    result = opened(cleaned.jpeg)
    assert result.size == (40, 20)
    assert is_near(result.getpixel((4, 4)), (0, 0, 0), by=12)
    assert is_near(result.getpixel((36, 4)), (255, 255, 255), by=12)
    assert is_near(result.getpixel((4, 16)), (255, 255, 255), by=12)


def test_nothing_but_pixels_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAMERA"
    exif.get_ifd(0x8825)[2] = (48.0, 51.0, 30.0)
    data = saved(
        Image.new("RGB", (30, 20), BLUE),
        "JPEG",
        exif=exif,
        xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRETXMP</x:xmpmeta>",
        comment=b"SECRETCOMMENT",
        icc_profile=SRGB,
    )
    jpeg = clean(data + b"SECRETTRAILER", "a.jpg").jpeg
    assert b"SECRET" not in jpeg
    assert {name for name in opened(jpeg).info if name in ("exif", "xmp", "comment")} == set()
    assert "icc_profile" not in opened(jpeg).info


def xmp(body: str) -> bytes:
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" '
        'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
        f'<rdf:Description rdf:about="" photoshop:Credit="Agence Orbite">{body}'
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def test_rights_are_read_from_xmp_in_each_language() -> None:
    packet = xmp(
        "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>Un ciel</rdf:li>"
        "<rdf:li xml:lang='fr-FR'>Un ciel</rdf:li><rdf:li xml:lang='en'>A sky</rdf:li>"
        "</rdf:Alt></dc:description>"
        "<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang='x-default'>Presse</rdf:li></rdf:Alt>"
        "</xmpRights:UsageTerms>"
        "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='fr'>Ciel bleu</rdf:li>"
        "</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
    )
    data = saved(Image.new("RGB", (9, 9)), "JPEG", xmp=packet)
    assert clean(data, "a.jpg").rights == {
        "alt": "Ciel bleu",
        "alt.fr": "Ciel bleu",
        "caption": "Un ciel",
        "caption.en": "A sky",
        "caption.fr": "Un ciel",
        "credit": "Agence Orbite",
        "rights": "Presse",
    }


def iim(records: dict[int, bytes]) -> bytes:
    body = b"".join(
        b"\x1c\x02" + bytes([name]) + struct.pack(">H", len(value)) + value
        for name, value in records.items()
    )
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(body)) + body + bytes(len(body) % 2)
    segment = b"Photoshop 3.0\0" + block
    return b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment


def test_rights_are_read_from_iptc() -> None:
    plain = saved(Image.new("RGB", (9, 9)), "JPEG")
    record = iim({110: "Musée des Étés".encode(), 116: "© Musée".encode("cp1252"), 120: b"Un ciel"})
    assert clean(plain[:2] + record + plain[2:], "a.jpg").rights == {
        "caption": "Un ciel",
        "credit": "Musée des Étés",
        "rights": "© Musée",
    }


def test_rights_are_read_from_exif_last() -> None:
    exif = Image.Exif()
    exif[0x013B] = "Someone Else"
    exif[0x8298] = "(c) Someone"
    data = saved(Image.new("RGB", (9, 9)), "JPEG", exif=exif, xmp=xmp(""))
    assert clean(data, "a.jpg").rights == {"credit": "Agence Orbite", "rights": "(c) Someone"}


def test_xmp_with_entities_tells_nothing() -> None:
    packet = b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + xmp("<dc:rights>&a;</dc:rights>")
    data = saved(Image.new("RGB", (9, 9)), "JPEG", xmp=packet)
    assert clean(data, "a.jpg").rights == {}


def test_the_ending_says_what_is_inside() -> None:
    assert refusal(saved(Image.new("RGB", (9, 9)), "PNG"), "photos/a.jpg") == (
        "picture-ending: `photos/a.jpg` holds PNG, not what its name says. Name it `photos/a.png`."
    )


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8\xff", b"BM" + bytes(60), bytes(100)])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert refusal(data, "a.jpg") == (
        "picture-format: `a.jpg` is no picture that the kit takes. "
        "Save it as JPEG, PNG or TIFF; a drawing as SVG."
    )


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("TIFF", "a.tif")])
def test_half_a_picture_is_refused(kind: str, name: str) -> None:
    noise = Image.effect_noise((200, 200), 80).convert("RGB")
    data = saved(noise, kind)
    assert refusal(data[: len(data) // 2], name).startswith("picture-damaged: `")


@pytest.mark.parametrize(
    ("side", "size"), [(9_000, "9000 × 9000"), (30_000, "more than 89,478,485")]
)
def test_too_many_pixels_are_counted_before_they_are_read(side: int, size: str) -> None:
    bomb = _png(side, side, 1, 0, bytes(side))[:60]
    assert refusal(bomb, "a.png") == (
        f"picture-pixels: `a.png` has too many pixels: {size}. Keep to 80 million pixels."
    )


def test_a_tiff_of_several_pages_is_refused() -> None:
    page = Image.new("RGB", (9, 9))
    data = saved(page, "TIFF", save_all=True, append_images=[page, page])
    assert refusal(data, "a.tif") == (
        "picture-pages: `a.tif` holds 3 pictures. Save the one that is meant, alone."
    )


@given(
    st.tuples(st.integers(1, 5000), st.integers(1, 5000)),
    st.floats(0.1, 10),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_a_cut_lies_within_the_photo(
    size: tuple[int, int], ratio: float, focus: tuple[float, float]
) -> None:
    left, upper, right, lower = cut_box(size, ratio, focus)
    assert 0 <= left < right <= size[0]
    assert 0 <= upper < lower <= size[1]
    assert (left, right) == (0, size[0]) or (upper, lower) == (0, size[1])


def test_a_cut_keeps_the_focus_in_its_middle() -> None:
    assert cut_box((400, 200), 1, (0.5, 0.5)) == (100, 0, 300, 200)
    assert cut_box((400, 200), 1, (0.3, 0.5)) == (20, 0, 220, 200)
    assert cut_box((400, 200), 1, (0.0, 0.5)) == (0, 0, 200, 200)
    assert cut_box((200, 400), 2, (0.5, 0.9)) == (0, 300, 200, 400)


@pytest.fixture
def halves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asset:
    """A photo, left half black, right half white."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    image = Image.new("RGB", (400, 200), "white")
    image.paste("black", (0, 0, 200, 200))
    return ingest.picture(saved(image, "JPEG", xmp=xmp("")), "a.jpg")


def test_the_part_cut_off_is_gone(halves: Asset) -> None:
    left = ingest.crop(halves, (40, 40), (0, 0.5))
    assert (left.width, left.height) == (200, 200)
    pixels = opened(left.path.read_bytes()).convert("L").crop((0, 0, 190, 200))
    assert pixels.getextrema()[1] < 20


def test_a_cut_keeps_credit_and_name(halves: Asset) -> None:
    left = ingest.crop(halves, (40, 40), (0, 0.5))
    assert (left.origin, left.rights) == ("a.jpg", {"credit": "Agence Orbite"})


def test_a_cut_has_no_more_pixels_than_a_press_shows(halves: Asset) -> None:
    small = ingest.crop(halves, (12.7, 12.7), (0, 0.5))
    assert (small.width, small.height) == (163, 163)  # 325 to the inch
    pixels = opened(small.path.read_bytes()).convert("L").crop((0, 0, 155, 163))
    assert pixels.getextrema()[1] < 20
    whole = ingest.crop(halves, (12.7, 6.35), (0.5, 0.5))
    assert (whole.width, whole.height) == (163, 82)


def test_a_cut_is_never_enlarged(halves: Asset) -> None:
    assert ingest.crop(halves, (100, 100), (0, 0.5)).width == 200


def test_a_cut_of_the_whole_is_the_photo_itself(halves: Asset) -> None:
    assert ingest.crop(halves, (40, 20), (0.5, 0.5)) is halves


def test_a_photo_is_cleaned_once(halves: Asset, monkeypatch: pytest.MonkeyPatch) -> None:
    times = [halves.path.stat().st_mtime_ns]
    image = Image.new("RGB", (400, 200), "white")
    image.paste("black", (0, 0, 200, 200))
    again = ingest.picture(saved(image, "JPEG", xmp=xmp("")), "b.jpg")
    assert again.sha256 == halves.sha256
    assert [again.path.stat().st_mtime_ns] == times
    assert again.origin == "b.jpg"


def test_a_photo_lost_from_the_cache_is_cleaned_again(halves: Asset) -> None:
    halves.path.unlink()
    image = Image.new("RGB", (400, 200), "white")
    image.paste("black", (0, 0, 200, 200))
    again = ingest.picture(saved(image, "JPEG", xmp=xmp("")), "a.jpg")
    assert again.path.is_file()


def test_the_same_photo_gives_the_same_bytes() -> None:
    data = saved(Image.effect_noise((64, 64), 50).convert("RGB"), "PNG")
    assert clean(data, "a.png").jpeg == clean(data, "a.png").jpeg


def test_tiff_is_read_whatever_its_compression() -> None:
    data = saved(Image.new("RGB", (30, 20), BLUE), "TIFF", compression="tiff_lzw")
    assert is_near(opened(clean(data, "a.tif").jpeg).getpixel((5, 5)), BLUE)
