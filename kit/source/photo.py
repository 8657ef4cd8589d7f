"""A photo to one upright sRGB JPEG without metadata, and cuts of it.

The pixels are all that is kept: GPS, serial numbers, thumbnails, second pictures and whatever else
stands in the file stay behind.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil

import PIL.ImageFile
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from PIL.ImageFile import ImageFile

from kit.source import jpeg, rules
from kit.source.cut import cut_box
from kit.source.fault import Fault
from kit.source.rights import read_rights

MEGAPIXELS = 80
SIDE = 30_000
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "TIFF": (".tif", ".tiff"),
}
_ADOBE_RGB = 2  # EXIF ColorSpace as some cameras write it, beside 1 for sRGB


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A photo as it is stored. jpeg: its bytes; width, height: pixels."""

    jpeg: bytes
    width: int
    height: int
    rights: Mapping[str, str]


def clean(data: bytes, name: str) -> Cleaned:
    """The photo in `data`, cleaned; Fault if it can't be."""
    image = _opened(data, name)
    if _is_plain(image):
        width, height = image.size
        # Every scan is read all the same, at a quarter of the cost of all pixels.
        image.draft("RGB", (width // 8, height // 8))
        _load(image, name)
        with contextlib.suppress(jpeg.NotJpeg):
            return Cleaned(jpeg.bare(data), width, height, read_rights(image))
        image = _opened(data, name)
    _load(image, name)  # first: a PNG says some of its rights behind its pixels
    rights = read_rights(image)
    upright = ImageOps.exif_transpose(image)
    srgb = _srgb(upright, name)
    # Bare, so that what an archive hands back is cleaned to the same bytes.
    return Cleaned(jpeg.bare(_jpeg(srgb)), srgb.width, srgb.height, rights)


def _is_plain(image: Image.Image) -> bool:
    """Is it an upright JPEG in sRGB already? Then its scans are kept, and nothing is lost."""
    if image.format != "JPEG":  # to ask a PNG for its tags would read all of it
        return False
    tags = image.getexif()
    return (
        image.mode == "RGB"
        and "icc_profile" not in image.info
        and image.info.get("adobe_transform", 1) == 1
        and tags.get(0x0112, 1) == 1
        and tags.get_ifd(0x8769).get(0xA001) != _ADOBE_RGB
    )


def cut(
    photo: bytes, ratio: float, focus: tuple[float, float], most: int
) -> tuple[bytes, int, int]:
    """The largest part of this ratio (width / height) whose middle is nearest to `focus`.

    most: pixels of its width; a wider one is made so small. The JPEG, its width and its height.
    """
    image = Image.open(io.BytesIO(photo), formats=("JPEG",))
    box = cut_box(image.size, ratio, focus)
    wide = box[2] - box[0]
    part = image.crop(box) if wide <= most else _smaller(image, box, most)
    return _jpeg(part), part.width, part.height


def _smaller(image: ImageFile, box: tuple[int, int, int, int], width: int) -> Image.Image:
    """A part of a photo at this width in pixels."""
    whole = image.size
    wide, high = box[2] - box[0], box[3] - box[1]
    share = width / wide
    # A JPEG decodes at a half, a quarter, an eighth: half as much again is enough to shrink from.
    image.draft("RGB", (ceil(whole[0] * share * 1.5), ceil(whole[1] * share * 1.5)))
    across, down = image.width / whole[0], image.height / whole[1]
    part = (box[0] * across, box[1] * down, box[2] * across, box[3] * down)
    size = (width, max(1, round(high * share)))
    return image.resize(size, Image.Resampling.LANCZOS, box=part)


def _opened(data: bytes, name: str) -> ImageFile:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # counted below
            image = Image.open(io.BytesIO(data), formats=tuple(ENDINGS))
    except UnidentifiedImageError as error:
        raise Fault(rules.PICTURE_FORMAT, name=name) from error
    except Image.DecompressionBombError as error:
        size = f"more than {Image.MAX_IMAGE_PIXELS or 0:,}"  # the engine gives no width
        raise Fault(rules.PICTURE_PIXELS, name=name, size=size, limit=str(MEGAPIXELS)) from error
    except (OSError, SyntaxError, ValueError, TypeError, KeyError) as error:
        raise Fault(rules.PICTURE_DAMAGED, name=name, problem=str(error)) from error
    _check_ending(image, name)
    _check_size(image, name)
    return image


def _check_ending(image: Image.Image, name: str) -> None:
    found = "JPEG" if image.format == "MPO" else str(image.format)  # a JPEG with more behind it
    endings = ENDINGS[found]
    if not name.lower().endswith(endings):
        stem = name.rpartition(".")[0] or name
        raise Fault(rules.PICTURE_ENDING, name=name, found=found, proposal=stem + endings[0])


def _check_size(image: Image.Image, name: str) -> None:
    width, height = image.size
    if width * height > MEGAPIXELS * 1_000_000 or max(width, height) > SIDE:
        size = f"{width} × {height}"
        raise Fault(rules.PICTURE_PIXELS, name=name, size=size, limit=str(MEGAPIXELS))
    pages = getattr(image, "n_frames", 1)
    if pages > 1 and image.format != "MPO":
        raise Fault(rules.PICTURE_PAGES, name=name, count=str(pages))


def _load(image: Image.Image, name: str) -> None:
    try:
        with _nothing_invented():
            image.load()
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise Fault(rules.PICTURE_DAMAGED, name=name, problem=str(error)) from error


@contextlib.contextmanager
def _nothing_invented() -> Iterator[None]:
    """WeasyPrint, once imported, lets Pillow fill the missing half of a picture with grey."""
    before = PIL.ImageFile.LOAD_TRUNCATED_IMAGES
    PIL.ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        PIL.ImageFile.LOAD_TRUNCATED_IMAGES = before


def _srgb(image: Image.Image, name: str) -> Image.Image:
    """The picture in sRGB, through its own profile where it has one."""
    solid = _eight_bit(_opaque(image, name), name)
    profile = image.info.get("icc_profile")
    if profile:
        return _through(solid, profile, name)
    if solid.mode in ("CMYK", "LAB"):
        raise Fault(rules.PICTURE_PROFILE, name=name, space=solid.mode, problem="it has none")
    if image.getexif().get_ifd(0x8769).get(0xA001) == _ADOBE_RGB:
        raise Fault(rules.PICTURE_PROFILE, name=name, space="Adobe RGB", problem="it has none")
    return solid.convert("RGB")


def _opaque(image: Image.Image, name: str) -> Image.Image:
    """Without an alpha channel; Fault if something shows through."""
    if not image.has_transparency_data:
        return image
    rgba = image.convert("LA" if image.mode in ("L", "LA", "1") else "RGBA")
    if rgba.getchannel("A").getextrema() != (255, 255):
        raise Fault(rules.PICTURE_TRANSPARENT, name=name)
    return rgba.convert("L" if rgba.mode == "LA" else "RGB")


def _eight_bit(image: Image.Image, name: str) -> Image.Image:
    if image.mode in ("RGB", "L", "CMYK", "LAB"):
        return image
    if image.mode in ("1", "P", "YCbCr", "RGBX"):
        return image.convert("RGB" if image.mode != "1" else "L")
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value / 257 + 0.5).convert("L")
    raise Fault(rules.PICTURE_MODE, name=name, mode=image.mode)


def _through(image: Image.Image, profile: bytes, name: str) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if image.mode == "L" and source.profile.xcolor_space.strip() == "RGB":
            image = image.convert("RGB")  # some cameras tag their greys so
        converted = ImageCms.profileToProfile(
            image,
            source,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError) as error:
        raise Fault(
            rules.PICTURE_PROFILE, name=name, space=image.mode, problem=str(error)
        ) from error
    if converted is None:
        raise Fault(rules.PICTURE_PROFILE, name=name, space=image.mode, problem="no answer")
    return converted


def _jpeg(image: Image.Image) -> bytes:
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    file = io.BytesIO()
    bare.save(file, "JPEG", quality=92, subsampling=0, optimize=True)
    return file.getvalue()
