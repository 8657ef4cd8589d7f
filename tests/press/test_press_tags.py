"""What a screen reader meets in a master."""

import inspect
import io

import pikepdf
import pytest
import weasyprint
import weasyprint.pdf
from conftest import asset_of
from press_tree import elements, tree, words
from weasyprint.layout import block, inline
from weasyprint.pdf.stream import Stream
from weasyprint.text import line_break

from kit.press.render import press_here

SENTENCE = "Les deux institutions mettent leurs images en commun, et leurs savoir-faire. "


@pytest.fixture
def read(page):
    """A function from a body (and CSS) to the reading tree of its master."""
    return lambda body, css="", **more: tree(press_here(page(body, css, **more)).pdf)


@pytest.fixture
def opened(page):
    """A function from a body (and CSS) to its master, opened."""
    return lambda body, css="", **more: pikepdf.open(
        io.BytesIO(press_here(page(body, css, **more)).pdf)
    )


def test_headings_paragraphs_and_parts_keep_their_names(read):
    body = "<section><h1>Un</h1><p>Deux</p></section><article><h2>Trois</h2></article>"
    assert read(body) == "Document\n  Sect\n    H1\n    P\n  Art\n    H2"


def test_boxes_for_the_layout_alone_leave_no_trace(read):
    assert read("<div><header><p>Un</p></header><p>Deux</p></div>") == "Document\n  P\n  P"


def test_words_that_stand_directly_in_a_box_become_a_paragraph(read):
    assert read("<div>Un <b>mot</b></div><div>Deux</div>") == "Document\n  P\n  P"


def test_a_paragraph_on_two_pages_is_one(read):
    assert read(f"<p>{SENTENCE * 150}</p>") == "Document\n  P"


def test_an_emphasis_on_two_lines_is_part_of_its_paragraph(read):
    assert read(f"<p>Un <em>{SENTENCE * 3}</em> deux</p>") == "Document\n  P"


def test_a_passage_in_another_language_says_so(read):
    body = "<p>Le <span lang=en>press kit</span></p><p lang=en>All.</p><p lang=fr>Rien.</p>"
    assert read(body) == 'Document\n  P\n    Span "en"\n  P "en"\n  P'


def test_an_abbreviation_says_its_long_form(read):
    body = '<p><abbr title="imagerie par résonance magnétique">IRM</abbr></p>'
    assert read(body) == 'Document\n  P\n    Span "imagerie par résonance magnétique"'


def test_lists_have_items_labels_and_bodies(read):
    assert read("<ol><li>Un<ul><li>Deux</ul></ol>") == "\n".join(
        [
            "Document",
            "  L ListNumbering=Decimal",
            "    LI",
            "      Lbl",
            "      LBody",
            "        L ListNumbering=Circle",
            "          LI",
            "            Lbl",
            "            LBody",
        ]
    )


def test_a_number_set_by_the_layout_is_the_label_of_its_item(read):
    body = "<ol><li><div><p data-tag=Lbl>1</p><h1>Un</h1></div></ol>"
    css = "ol { list-style: none }"
    assert read(body, css) == "\n".join(
        [
            "Document",
            "  L ListNumbering=Decimal",
            "    LI",
            "      Lbl",
            "      LBody",
            "        H1",
        ]
    )


def test_terms_and_what_is_said_of_them_are_a_list(read):
    assert read("<dl><dt>Date<dt>Jour<dd>Lundi<dt>Lieu<dd>Paris</dl>") == "\n".join(
        [
            "Document",
            "  L",
            "    LI",
            "      Lbl",
            "      Lbl",
            "      LBody",
            "    LI",
            "      Lbl",
            "      LBody",
        ]
    )


def test_an_item_of_no_list_is_a_paragraph(read):
    assert read("<div><li style='display:block'>Un</div>") == "Document\n  P"


def test_a_picture_of_the_style_sheet_is_decoration(opened, tmp_path):
    (tmp_path / "dot.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    )
    dot = asset_of(tmp_path / "dot.svg", "image/svg+xml")
    css = f"p::before {{ content: url({dot.address}) }}"
    with opened("<p>Un</p>", css, assets=(dot,)) as pdf:
        assert words(pdf) == [("P", "Un")]
        assert _unmarked(pdf) == []


def test_heads_of_a_table_say_what_they_head(read):
    body = (
        "<table><caption>Jours</caption><thead><tr><th>Jour<th colspan=2>Lieu</thead>"
        "<tbody><tr><th>Lundi<td>Paris<td></table>"
    )
    assert read(body) == "\n".join(
        [
            "Document",
            "  Table",
            "    Caption",
            "    THead",
            "      TR",
            "        TH Scope=Column",
            "        TH Scope=Column ColSpan=2",
            "    TBody",
            "      TR",
            "        TH Scope=Row",
            "        TD",
            "        TD",
        ]
    )


def test_the_head_of_a_table_on_its_next_page_is_read_once(opened):
    rows = "".join(f"<tr><th>Jour {n}<td>Ici" for n in range(100))
    body = f"<table><thead><tr><th>Jour<th>Lieu</thead><tbody>{rows}</table>"
    with opened(body) as pdf:
        assert len(pdf.pages) > 1
        assert len(elements(pdf, "THead")) == 1
        assert [text for role, text in words(pdf) if role == "TH"][:2] == ["Jour", "Lieu"]
        assert len(elements(pdf, "TR")) == 101


def test_a_quotation_is_one(read):
    body = "<blockquote><p>Un <q>mot</q></p></blockquote>"
    assert read(body) == "Document\n  BlockQuote\n    P\n      Quote"


def test_a_drawing_says_its_title_and_where_it_is(opened):
    drawn = "<title>Code QR</title><path d='M0 0h2v2z'/>"
    svg = f"<svg width=40 height=20 viewBox='0 0 4 2'>{drawn}</svg>"
    with opened(f"<p>Un</p><div style='height:20px'>{svg}</div>") as pdf:
        (figure,) = elements(pdf, "Figure")
        assert figure.Alt == "Code QR"
        left, top = 20.25 * 72 / 25.4, (297 - 27 - 4.5) * 72 / 25.4
        assert [round(float(n), 1) for n in figure.A.BBox] == [
            round(left, 1),
            round(top - 15, 1),
            round(left + 30, 1),
            round(top, 1),
        ]


def test_a_picture_made_of_boxes_is_one_figure(read):
    body = "<div role=img aria-label='Trois barres'><p>1</p><p>2</p></div>"
    assert read(body) == 'Document\n  Figure "Trois barres"'


def test_words_in_a_figure_are_marked_as_words(opened):
    with opened("<div role=img aria-label='Barres'><p>1</p></div>") as pdf:
        marks = [
            str(operands[0])
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "BDC"
        ]
        assert marks == ["/Span"]


def test_decoration_is_not_read(opened):
    css = "h1 { border-bottom: 1px solid #000 } p { background: #eee } u { color: #111 }"
    with opened("<h1>Un</h1><p aria-hidden=true>orné</p><p><u>Deux</u></p>", css) as pdf:
        assert words(pdf) == [("H1", "Un"), ("P", "Deux")]
        assert _unmarked(pdf) == []


def test_running_heads_and_page_numbers_are_pagination(opened):
    css = "@page { @top-left { content: 'Titre' } @bottom-right { content: counter(page) } }"
    with opened("<p>Un</p>", css) as pdf:
        assert words(pdf) == [("P", "Un")]
        marks = [
            str(operands[1].get("/Subtype"))
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "BDC" and str(operands[0]) == "/Artifact"
        ]
        assert sorted(marks) == ["/Footer", "/Header"]


def test_a_link_says_what_it_opens_and_belongs_to_its_words(opened):
    body = "<p><a href='https://x.example.org/a' title='Le dossier'>ici</a>"
    with opened(body) as pdf:
        (link,) = elements(pdf, "Link")
        (note,) = pdf.pages[0].Annots
        assert note.Contents == "Le dossier"
        assert note.F == 4
        assert note.A.URI == "https://x.example.org/a"
        assert link.K[1].Obj.objgen == note.objgen
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        pairs = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        assert pairs[int(note.StructParent)].objgen == link.objgen
        assert pdf.pages[0].Tabs == "/S"


def test_a_link_without_title_says_its_words(opened):
    with opened("<p><a href='mailto:a@example.org'>écrire à  <b>Anne</b></a>") as pdf:
        assert [str(one.Contents) for one in pdf.pages[0].Annots] == ["écrire à Anne"]


def test_a_link_set_without_line_height_can_be_clicked(opened):
    css = "a { line-height: 0 }"
    with opened("<p><a href='https://x.example.org'>ici</a>", css) as pdf:
        left, low, right, high = map(float, pdf.pages[0].Annots[0].Rect)
        assert right - left > 5
        assert high - low > 5


def test_a_running_head_has_no_link(opened):
    css = ".r { position: running(r) } @page { @top-left { content: element(r) } }"
    with opened("<p class=r><a href='https://x.example.org'>ici</a></p><p>Un", css) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_a_note_is_read_where_it_is_called(opened):
    css = ".n { float: footnote }"
    with opened("<p>Un<span class=n>Note</span> deux", css) as pdf:
        assert tree_of(pdf) == "Document\n  P\n    Reference\n    Note\n      Lbl"
        (note,) = elements(pdf, "Note")
        assert note.ID == "note-0001"


def test_a_table_of_contents_is_one(read):
    body = "<nav role=doc-toc><ul><li><a href='#a'>Un</a></ul></nav><h1 id=a>Un</h1>"
    css = "ul { list-style: none }"
    assert read(body, css) == "\n".join(
        [
            "Document",
            "  Sect",
            "    TOC",
            "      TOCI",
            "        Reference",
            "          Link",
            "  H1",
        ]
    )


def test_words_on_two_lines_do_not_run_together(opened):
    with opened(
        "<p style='width:20mm'>Communiqué de presse<br>Paris <b>le</b> <i>21</i></p>"
    ) as pdf:
        assert words(pdf) == [("P", "Communiqué de presse Paris le 21")]


def test_an_address_broken_by_the_layout_stays_whole(opened):
    with opened("<p style='width:20mm'>anne.martin<wbr>@example.org") as pdf:
        assert words(pdf) == [("P", "anne.martin@example.org")]


def test_text_in_a_veil_of_opacity_is_read(opened):
    with opened("<p style='opacity:.5'>Un</p><p>Deux</p>") as pdf:
        assert tree_of(pdf) == "Document\n  P\n  P"
        first = elements(pdf, "P")[0].K[0]
        assert first.Stm.StructParents in range(10)


def test_a_block_moved_by_the_layout_is_read_in_its_place(opened):
    body = "<p style='position:absolute;top:0'>Un<p>Deux<div style='float:right'>Trois</div>"
    with opened(body) as pdf:
        assert [text for _, text in words(pdf)] == ["Un", "Deux", "Trois"]


def test_a_division_of_a_word_is_a_soft_hyphen(opened):
    body = "<p style='hyphens:auto;width:22mm'>Une interventionnelle et une téléradiologie</p>"
    with opened(body) as pdf:
        actual = [
            str(operands[1]["/ActualText"])
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "BDC" and "/ActualText" in operands[1]
        ]
        assert actual
        assert all(one.endswith("\u00ad") for one in actual)


@pytest.mark.parametrize(
    ("body", "heard"),
    [
        ("<p style='width:44mm'>et la <b class=w>Société d’imagerie médicale</b> signent",
         "et la Société d’imagerie médicale signent"),
        ("<p style='display:flex'><strong>Sous embargo</strong> <span>jusqu’au mardi</span>",
         "Sous embargo jusqu’au mardi"),
        ("<p><span class=a>Un</span> <span class=a style='left:20mm'>deux</span>", "Un deux"),
        ("<p>Un<span style='display:block'>deux</span>trois", "Un deux trois"),
        ("<p><span style='float:left;font-size:20pt'>L</span>es deux", "Les deux"),
        ("<p>Le 1<span style='display:inline-block'>er</span> mai", "Le 1er mai"),
    ],
)  # fmt: skip
def test_words_that_stand_apart_do_not_run_together(opened, body, heard):
    css = "p { position: relative } .w { white-space: nowrap } .a { position: absolute }"
    with opened(body, css) as pdf:
        assert "".join(text for _, text in words(pdf)) == heard


def test_titles_are_bookmarks(opened):
    with opened("<h1>Un</h1><h2>Deux</h2>") as pdf, pdf.open_outline() as outline:
        assert [one.title for one in outline.root] == ["Un"]
        assert [one.title for one in outline.root[0].children] == ["Deux"]


def test_a_bookmark_has_a_blank_where_its_title_breaks_its_line(opened):
    body = "<h1>Deux métiers,<br>un <em>même\u00a0<br></em>regard</h1>"
    with opened(body) as pdf, pdf.open_outline() as outline:
        assert [one.title for one in outline.root] == ["Deux métiers, un même\u00a0 regard"]


def test_the_file_says_its_language_and_shows_its_title(opened):
    with opened("<p>Un") as pdf:
        assert pdf.Root.Lang == "fr"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.MarkInfo.Marked


@pytest.mark.parametrize(
    ("function", "parameters"),
    [
        (Stream.marked, "self box tag"),
        (Stream.artifact, "self"),
        (weasyprint.pdf.add_tags, "pdf document pdf_version page_streams"),
        (inline.remove_last_whitespace, "context line"),
        (
            line_break.first_line_metrics,
            "first_line text layout resume_at space_collapse style hyphenated "
            "hyphenation_character",
        ),
        (
            block.block_container_layout,
            "context box bottom_space skip_stack page_is_empty absolute_boxes fixed_boxes "
            "adjoining_margins first_letter_style first_line_style discard max_lines",
        ),
        (
            block.block_level_layout_switch,
            "context box bottom_space skip_stack containing_block page_is_empty absolute_boxes "
            "fixed_boxes adjoining_margins first_letter_style first_line_style discard max_lines",
        ),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_the_pinned_engine_still_has_what_we_put_ours_in_place_of(function, parameters):
    assert weasyprint.__version__ == "70.0"
    assert " ".join(inspect.signature(function).parameters) == parameters


def tree_of(pdf):
    out = io.BytesIO()
    pdf.save(out)
    return tree(out.getvalue())


def _unmarked(pdf):
    """Operators that paint outside of any marked content."""
    depth, found = 0, []
    for _, operator in pikepdf.parse_content_stream(pdf.pages[0]):
        name = str(operator)
        depth += (name in ("BDC", "BMC")) - (name == "EMC")
        if depth == 0 and name in ("TJ", "Tj", "f", "S", "B", "f*", "Do", "sh"):
            found.append(name)
    return found
