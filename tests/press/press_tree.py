"""The reading tree of a master as indented lines, for tests to compare."""

import io
import re

import pikepdf

SHOWN = ("/Alt", "/Lang", "/E")


def tree(pdf: bytes) -> str:
    """Roles with what they say, without numbers: `Figure "A photo"`."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return "\n".join(_lines(opened.Root.StructTreeRoot.K[0], 0))


def elements(opened: pikepdf.Pdf, role: str) -> list[pikepdf.Dictionary]:
    """All structure elements of a role, in reading order."""
    return [one for one in _walk(opened.Root.StructTreeRoot.K[0]) if f"/{role}" == one.S]


def words(opened: pikepdf.Pdf) -> list[tuple[str, str]]:
    """(role, text) of every element that holds text itself, read through its marked content."""
    shown = [_marked(page) for page in opened.pages]
    found = []
    for one in _walk(opened.Root.StructTreeRoot.K[0]):
        text = "".join(shown[page][mcid] for page, mcid in _pieces(opened, one))
        if text:
            found.append((str(one.S).lstrip("/"), text))
    return found


def _lines(element, depth):
    said = [f'"{element[key]}"' for key in SHOWN if key in element]
    attributes = element.get("/A", {})
    said += [
        f"{key[1:]}={str(attributes[key]).lstrip('/')}"
        for key in ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering")
        if key in attributes
    ]
    yield "  " * depth + " ".join([str(element.S).lstrip("/"), *said])
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _lines(kid, depth + 1)


def _walk(element):
    yield element
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid)


def _kids(element):
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _pieces(opened, element):
    numbers = {page.objgen: index for index, page in enumerate(opened.pages)}
    for kid in _kids(element):
        if not isinstance(kid, pikepdf.Dictionary):
            yield numbers[element.Pg.objgen], int(kid)
        elif kid.get("/Type") == "/MCR":
            yield numbers[kid.Pg.objgen], int(kid.MCID)


def _marked(page):
    """The text of each piece of marked content of a page, decoded through ToUnicode."""
    maps = {str(name): _to_unicode(font) for name, font in page.Resources.Font.items()}
    texts, open_piece, font = {}, None, None
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BDC":
            open_piece = operands[1].get("/MCID") if not isinstance(operands[1], str) else None
            if open_piece is not None:
                texts[int(open_piece)] = ""
        elif name == "EMC":
            open_piece = None
        elif name == "Tf":
            font = maps[str(operands[0])]
        elif name in ("TJ", "Tj") and open_piece is not None:
            runs = operands[0] if name == "TJ" else operands
            for run in runs:
                if isinstance(run, pikepdf.String):
                    codes = bytes(run)
                    texts[int(open_piece)] += "".join(
                        font[codes[i : i + 2].hex()] for i in range(0, len(codes), 2)
                    )
    return texts


def _to_unicode(font):
    pairs = re.findall(
        rb"^<([0-9a-f]{4})> <([0-9a-f]+)>", font.ToUnicode.read_bytes(), re.MULTILINE
    )
    return {code.decode(): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}
