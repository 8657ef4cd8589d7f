"""A release that is right, as the files give it."""

import datetime as dt
from io import BytesIO
from zoneinfo import ZoneInfo

from model_office import Office
from PIL import Image


def test_a_release_of_five_lines_and_a_text_is_whole(office: Office) -> None:
    office.write("release.yaml", "reference: CP1\ndate: 2020-09-21\nissuers: [starter]\n")
    office.write("text.fr.md", "---\ntitle: Le ciel\n---\nLe ciel est bleu.\n")
    release = office.release()
    assert release.reference == "CP1"
    assert release.date == dt.date(2020, 9, 21)
    assert release.lead.key == "starter"
    assert release.texts["fr"].title == "Le ciel"
    assert release.texts["fr"].body == "Le ciel est bleu.\n"
    assert release.texts["fr"].body_line == 4
    assert release.documents == ("communique",)
    assert (release.embargo, release.event, release.meeting, release.library) == (None,) * 4


def test_an_hour_stays_an_hour(office: Office) -> None:
    office.change("text.fr.md", "title: Le ciel", "title: 11:30")
    assert office.release().texts["fr"].title == "11:30"


def test_a_reference_of_figures_keeps_its_noughts(office: Office) -> None:
    office.change("release.yaml", "CP1", "01000")
    assert office.release().reference == "01000"


def test_no_is_a_word(office: Office) -> None:
    office.change("text.fr.md", "title: Le ciel", "title: no")
    assert office.release().texts["fr"].title == "no"


def test_an_embargo_is_an_instant_on_the_clocks_of_its_zone(office: Office) -> None:
    office.write(
        "release.yaml",
        (office.folder / "release.yaml").read_text() + "embargo: 2020-09-22T06:00 Europe/Paris\n",
    )
    embargo = office.release().embargo
    assert embargo is not None
    assert embargo.until == dt.datetime(2020, 9, 22, 6, tzinfo=ZoneInfo("Europe/Paris"))
    assert embargo.zone == "Europe/Paris"


def test_an_instant_with_an_offset_is_told_on_the_clocks_of_its_zone(office: Office) -> None:
    office.change("release.yaml", "documents", "embargo: 2020-09-22T04:00Z Europe/Paris\ndocuments")
    embargo = office.release().embargo
    assert embargo is not None
    assert embargo.until.isoformat() == "2020-09-22T06:00:00+02:00"


def test_files_are_dated_from_the_release(office: Office) -> None:
    assert office.release().created.isoformat() == "2020-09-21T00:00:00+02:00"


def test_contacts_come_from_the_brand(office: Office) -> None:
    (group,) = office.release().contacts
    assert [one.phone for one in group.people] == ["+33199001234", "+33199001235"]


def test_contacts_of_the_release_stand_in_place_of_the_brand_s(office: Office) -> None:
    office.change(
        "release.yaml",
        "documents",
        "contacts: {orbite: [{name: Jo Lin, phone: 01 99 00 99 99, hours: le matin}]}\ndocuments",
    )
    (group,) = office.release().contacts
    (person,) = group.people
    assert (person.name, person.phone, person.hours) == (
        "Jo Lin",
        "+33199009999",
        {"fr": "le matin"},
    )


def test_a_conference_is_held_in_a_room_and_online(office: Office) -> None:
    office.change("text.fr.md", "title:", "meeting_name: Conférence\ntitle:")
    office.write(
        "release.yaml",
        (office.folder / "release.yaml").read_text()
        + """\
meeting:
  start: 2020-09-22T11:30 Europe/Paris
  end: 2020-09-22T12:30 Europe/Paris
  url: https://presse.example.org/direct
  id: 979 0000 0019
  room: 2, place du Ciel, Paris
  dial_in: [{number: +33 1 99 00 00 12, where: France}]
  open_to: press
  reply_by: 2020-09-21
  accreditation: {email: presse@example.org, until: 2020-09-21T18:00 Europe/Paris}
""",
    )
    meeting = office.release().meeting
    assert meeting is not None
    assert meeting.room == {"fr": "2, place du Ciel, Paris"}
    assert meeting.dial_in[0].number == "+33199000012"
    assert meeting.reply_by == dt.date(2020, 9, 21)
    assert meeting.accreditation is not None
    assert meeting.accreditation.email == "presse@example.org"


def test_words_serve_for_all_languages_unless_given_for_each(office: Office) -> None:
    office.change("release.yaml", "documents", "languages: [fr, en]\nplace: Paris\ndocuments")
    office.write("text.en.md", (office.folder / "text.fr.md").read_text())
    release = office.release()
    assert release.place == {"fr": "Paris", "en": "Paris"}
    assert release.lead.name == {"fr": "Agence Orbite", "en": "Orbite Agency"}


def test_the_second_issuer_brings_its_logo_and_no_fonts(office: Office) -> None:
    office.change("release.yaml", "[orbite]", "[orbite, sim]")
    lead, second = office.release().issuers
    assert {face.family for face in lead.fonts} >= {"Kit Plex", "Kit Serif Text"}
    assert second.fonts == ()
    assert second.logo.light.media_type == "image/svg+xml"


def test_a_brand_has_all_that_a_page_asks_for(office: Office) -> None:
    brand = office.release().lead
    assert brand.palette["accent"].rgb == (0xC9, 0x3A, 0x18)
    assert brand.logo.minimum == 6.4
    assert brand.boilerplate["fr"].endswith(".")
    assert brand.tracking == {"title": -0.018}


def test_lint_is_silenced_in_the_text(office: Office) -> None:
    office.change("text.fr.md", "title:", "check: {ignore: [capital-accent]}\ntitle:")
    assert office.release().texts["fr"].ignore == ("capital-accent",)


def test_a_dossier_has_chapters_in_the_order_of_their_names(office: Office) -> None:
    office.write(
        "dossier/20-chiffres.fr.md",
        "---\nkind: figures\ntitle: Chiffres\nfigures: [{value: 2 037, legend: membres}]\n---\n",
    )
    office.write("dossier/10-mot.fr.md", "---\nkind: editorial\ntitle: Un mot\n---\nBonjour.\n")
    first, second = office.release().chapters["fr"]
    assert (first.slug, first.body, first.body_line) == ("mot", "Bonjour.\n", 5)
    assert (second.number, second.figures[0].value) == (20, "2 037")


def test_a_programme_has_hours_of_the_day(office: Office) -> None:
    office.write(
        "dossier/30-programme.fr.md",
        "---\nkind: programme\ntitle: Programme\nprogramme:\n"
        "  - date: 2020-10-02\n    sessions: [{start: 9:30, end: 12:00, title: Ouverture}]\n---\n",
    )
    (chapter,) = office.release().chapters["fr"]
    (session,) = chapter.programme[0].sessions
    assert (session.start, session.end) == (dt.time(9, 30), dt.time(12))


XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
    '<rdf:Description rdf:about="" photoshop:Credit="Musée du Ciel">'
    "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>Un ciel d’été</rdf:li></rdf:Alt>"
    "</dc:description><Iptc4xmpCore:AltTextAccessibility><rdf:Alt>"
    "<rdf:li xml:lang='x-default'>Ciel bleu</rdf:li><rdf:li xml:lang='en'>Blue sky</rdf:li>"
    "</rdf:Alt></Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def said_in_the_file(office: Office) -> None:
    file = BytesIO()
    Image.new("RGB", (60, 40)).save(file, "JPEG", xmp=XMP)
    office.write("photos/sky.jpg", file.getvalue())
    office.change("release.yaml", ", credit: Agence Orbite", "")
    office.change("text.fr.md", "photos: {sky: {alt: Un ciel}}\n", "")


def test_credit_caption_and_alternative_text_come_from_the_picture(office: Office) -> None:
    said_in_the_file(office)
    release = office.release()
    words = release.texts["fr"].photos["sky"]
    assert release.photo("sky").credit == "Musée du Ciel"
    assert (words.caption, words.alt) == ("Un ciel d’été", "Ciel bleu")


def test_what_the_files_say_comes_before_what_the_picture_says(office: Office) -> None:
    said_in_the_file(office)
    office.change("release.yaml", "sky.jpg", "sky.jpg, credit: Agence Orbite")
    office.change("text.fr.md", "title:", "photos: {sky: {alt: Un ciel}}\ntitle:")
    release = office.release()
    assert release.photo("sky").credit == "Agence Orbite"
    assert release.texts["fr"].photos["sky"].alt == "Un ciel"


def test_a_picture_speaks_another_language_only_where_it_says_so(office: Office) -> None:
    said_in_the_file(office)
    office.change("release.yaml", "documents", "languages: [fr, en]\ndocuments")
    office.write("text.en.md", (office.folder / "text.fr.md").read_text())
    words = office.release().texts["en"].photos["sky"]
    assert (words.caption, words.alt) == ("", "Blue sky")
