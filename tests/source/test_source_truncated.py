"""Half a picture is refused, whatever the renderer told the decoder."""

import io

import PIL.ImageFile
import pytest
from PIL import Image

from kit.source.fault import Fault
from kit.source.photo import clean


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_half_a_picture_is_refused_after_the_renderer_was_loaded(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PIL.ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does
    whole = io.BytesIO()
    Image.effect_noise((200, 200), 80).convert("RGB").save(whole, kind)
    half = whole.getvalue()[: len(whole.getvalue()) // 2]
    with pytest.raises(Fault, match="picture-damaged"):
        clean(half, f"a.{kind.lower()}")
    assert PIL.ImageFile.LOAD_TRUNCATED_IMAGES is True
