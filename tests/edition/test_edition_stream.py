"""One stream rewritten: what goes, what comes, and how its lines are read."""

from __future__ import annotations

import pikepdf
import pytest

from kit.colour.palette import Cmyk, Rgb
from kit.edition.inks import Ground
from kit.edition.matrix import IDENTITY, Matrix
from kit.edition.stream import Stream


class Plain:
    """A host to whom black is black ink and all else a pale magenta; it notes what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def inks(self, rgb: Rgb, ground: Ground) -> Cmyk | None:
        self.told.append(ground)
        return (0.0, 0.0, 0.0, 100.0) if rgb == (0, 0, 0) else (0.0, 50.0, 0.0, 0.0)

    def wait(self, out: list[bytes], rgb: Rgb, operator: bytes) -> None:
        raise AssertionError("every colour has its inks")

    def paint(self, thing: pikepdf.Object, ground: Ground, ctm: Matrix) -> None:
        self.told.append((ground, ctm))

    def fill(self, pattern: pikepdf.Object, ground: Ground, base: Matrix) -> None:
        self.told.append((ground, base))

    def shade(self, shading: pikepdf.Object, ground: Ground) -> None:
        self.told.append(ground)

    def mask(self, state: pikepdf.Object, ctm: Matrix) -> None:
        self.told.append(ctm)

    def space(self, name: str) -> None:
        self.told.append(name)

    def overprint(self, resources: pikepdf.Object) -> None:
        self.told.append("overprint")


def rewritten(lines: str, ground: Ground = Ground.PAGE) -> tuple[str, list[object]]:
    host = Plain()
    resources = pikepdf.Dictionary(
        XObject={"/i0": 1}, Pattern={"/p0": 2}, Shading={"/s0": 3}, ExtGState={}
    )
    stream = Stream(host, resources, {}, ground, IDENTITY)
    stream.rewrite(lines.encode())
    return b"\n".join(stream.out).decode(), host.told


@pytest.mark.parametrize(
    "opening",
    [
        "/P\n<</MCID 0>>\nBDC",
        "/P <</MCID 0>>\nBDC",
        "/P <</MCID 0>> BDC",
        "/Artifact\nBMC",
        "/Artifact BMC",
        "/Artifact\n<</Type /Pagination>>\nBDC",
    ],
)
def test_marked_content_goes_and_what_it_marked_stays(opening: str) -> None:
    assert rewritten(f"0 0 5 5 re\nf\n{opening}\n1 1 m\nEMC\nn")[0] == "0 0 5 5 re\nf\n1 1 m\nn"


def test_a_colour_becomes_inks() -> None:
    assert rewritten("1 0 0 rg\n1 0 0 RG")[0] == "0 0.5 0 0 k\n0 0.5 0 0 K"


def test_a_colour_of_a_mask_becomes_how_much_it_lets_through() -> None:
    assert rewritten("1 0 0 rg\n0 1 0 RG", Ground.MASK)[0] == "0.3 g\n0.59 G"


def test_a_figure_is_a_picture_until_its_end() -> None:
    told = rewritten("/Figure\n<</MCID 1>>\nBDC\n1 0 0 rg\nEMC\n1 0 0 rg")[1]
    assert told == [Ground.PICTURE, Ground.PAGE]


@pytest.mark.parametrize("opacity", ["", "/a1 gs\n", "/A1 gs\n/a1 gs\n"])
def test_a_replaced_box_is_a_picture_whatever_its_tag(opacity: str) -> None:
    box = f"/Artifact\nBMC\nq\n{opacity}1 0 0 1 9 9 cm\n1 0 0 rg\nQ\nEMC"
    assert rewritten(box)[1] == [Ground.PICTURE]


def test_a_border_is_the_page() -> None:
    assert rewritten("/Artifact\nBMC\nq\n/a1 gs\n1 0 0 rg\nQ\nEMC")[1] == [Ground.PAGE]


def test_a_picture_is_painted_under_all_matrices_before_it() -> None:
    told = rewritten("2 0 0 2 0 0 cm\nq\n3 0 0 4 1 1 cm\n/i0 Do\nQ\n/i0 Do")[1]
    assert told == [(Ground.PAGE, (6, 0, 0, 8)), (Ground.PAGE, (2, 0, 0, 2))]


@pytest.mark.parametrize(("size", "is_small"), [("11.9", True), ("12", False), ("23", True)])
def test_the_size_of_text_counts_all_matrices(size: str, is_small: bool) -> None:
    matrix = ".5 0 0 .5 0 0 cm\n" if size == "23" else ""
    text = f"{matrix}0 0 0 rg\nBT\n1 0 0 -1 0 0 Tm\n/F {size} Tf\n[<00>] TJ\nET"
    said, told = rewritten(text)
    assert ("/KitOver gs" in said) is is_small
    assert ("overprint" in told) is is_small


def test_overprint_ends_before_the_path_of_anything_else() -> None:
    text = "0 0 0 rg\nBT\n/F 9 Tf\n[<00>] TJ\nET\n1 0 0 rg\n0 0 1 1 re\nf"
    assert rewritten(text)[0] == (
        "0 0 0 1 k\nBT\n/F 9 Tf\n/KitOver gs\n[<00>] TJ\nET\n0 0.5 0 0 k\n"
        "/KitKnock gs\n0 0 1 1 re\nf"
    )


def test_overprint_ends_with_the_state_that_it_began_in() -> None:
    text = "0 0 0 rg\nq\nBT\n/F 9 Tf\n[<00>] TJ\nET\nQ\n0 0 1 1 re\nf"
    assert rewritten(text)[0].endswith("Q\n0 0 1 1 re\nf")


def test_text_filled_with_a_pattern_never_overprints() -> None:
    assert "/KitOver" not in rewritten("/Pattern cs\n/p0 scn\nBT\n/F 9 Tf\n[<00>] TJ\nET")[0]


def test_a_space_that_no_role_can_name_is_told() -> None:
    assert rewritten("/lab-d65 cs\n50 20 20 scn")[1] == ["/lab-d65"]
