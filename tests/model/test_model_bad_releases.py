"""Each way in which a release can be wrong, and the whole message that says so."""

import pytest
from model_office import Office

RELEASE_LINES = [
    # (line of release.yaml that is replaced, what it is replaced by, what is said)
    (
        "date: 2020-09-21",
        "date: 2020-09-21\nembargoo: 2020-09-22T06:00 Europe/Paris",
        "release.yaml:3:1: unknown-key: nothing is called `embargoo` here. Did you mean `embargo`?",
    ),
    (
        "date: 2020-09-21",
        "date: 2020-09-21\ndate: 2020-09-22",
        "release.yaml:3:1: duplicate-key: `date` is written twice, first on line 2. "
        "Keep one of the two.",
    ),
    (
        "date: 2020-09-21",
        "date: &day 2020-09-21",
        "release.yaml:2:7: yaml-anchor: `&day` is an anchor, which nothing may use. Remove it.",
    ),
    (
        "date: 2020-09-21",
        "date: !!timestamp 2020-09-21",
        "release.yaml:2:7: yaml-tag: `!!timestamp` is a tag: the kit knows itself what each value "
        "is. Remove it.",
    ),
    (
        "date: 2020-09-21",
        "date: 2020-09-31",
        "release.yaml:2:7: invalid-date: there is no 2020-09-31. 2020-09 ends on the 30.",
    ),
    (
        "date: 2020-09-21",
        "date: 21/09/2020",
        "release.yaml:2:7: date-format: `21/09/2020` is no date. "
        "Write `2020-09-21`: year, month, day.",
    ),
    (
        "date: 2020-09-21",
        "date:",
        "release.yaml:2:6: empty-value: nothing is written here. "
        "Write a value, or remove the line.",
    ),
    (
        "date: 2020-09-21\n",
        "",
        "release.yaml:1:1: missing-key: `date` is missing. Add it: `date: 2020-09-21`.",
    ),
    (
        "date: 2020-09-21",
        "date: 2020-09-21\nembargo: 2020-09-22T06:00",
        "release.yaml:3:10: embargo-no-timezone: the embargo has no time zone: "
        "`2020-09-22T06:00`. Write `2020-09-22T06:00 Europe/Paris`.",
    ),
    (
        "date: 2020-09-21",
        "date: 2020-09-21\nembargo: 2020-09-22T06:00 Paris",
        "release.yaml:3:10: timezone-unknown: `Paris` is no time zone named by its city. "
        "Did you mean `Europe/Paris`?",
    ),
    (
        "date: 2020-09-21",
        "date: 2020-09-21\nembargo: 2020-09-22",
        "release.yaml:3:10: instant-format: `2020-09-22` is no day and hour. "
        "Write `2020-09-22T11:30 Europe/Paris`.",
    ),
    (
        "date: 2020-09-21",
        "date: 2020-09-21\nembargo: 2020-09-22T25:00 Europe/Paris",
        "release.yaml:3:10: invalid-hour: there is no hour 25:00. Write `00:00` to `23:59`.",
    ),
    (
        "date: 2020-09-21",
        "date: 2020-09-21\nembargo: 2020-03-29T02:30 Europe/Paris",
        "release.yaml:3:10: hour-skipped: `2020-03-29T02:30 Europe/Paris`: the clocks of "
        "Europe/Paris go forward over this hour. Write the hour before or after.",
    ),
    (
        "date: 2020-09-21",
        "date: 2020-09-21\nembargo: 2020-10-25T02:30 Europe/Paris",
        "release.yaml:3:10: hour-twice: `2020-10-25T02:30 Europe/Paris`: the clocks of "
        "Europe/Paris strike this hour twice. Say which: `2020-10-25T02:30+02:00 Europe/Paris`, "
        "in summer time, or `2020-10-25T02:30+01:00 Europe/Paris`.",
    ),
    (
        "issuers: [orbite]",
        "issuers: [orbit]",
        "release.yaml:3:11: unknown-issuer: there is no brand `orbit`. Did you mean `orbite`?",
    ),
    (
        "issuers: [orbite]",
        "issuers: orbite",
        "release.yaml:3:10: not-a-list: this is one value where a list is meant. Write `[…]`.",
    ),
    (
        "issuers: [orbite]",
        "issuers: [../orbite]",
        "release.yaml:3:11: unknown-issuer: there is no brand `../orbite`. Did you mean `orbite`?",
    ),
    (
        "issuer: orbite",
        "issuer: sim",
        "release.yaml:5:42: not-an-issuer: `sim` is not an issuer of this release. "
        "Write one of `orbite`.",
    ),
    (
        "reference: CP1",
        "reference: ../CP1",
        "release.yaml:1:12: identifier-outside: `../CP1` would leave the folder: files take their "
        "name from it. Use letters, figures, `-`, `_` and `.`, such as `CP106-2020`.",
    ),
    (
        "reference: CP1",
        "reference: CP 1",
        "release.yaml:1:12: identifier-characters: `CP 1` holds what a file name can't hold "
        "everywhere. Use letters, figures, `-`, `_` and `.`, up to 64, such as `CP106-2020`.",
    ),
    (
        "photos/sky.jpg",
        "photos/skye.jpg",
        "release.yaml:7:12: file-missing: there is no file `photos/skye.jpg`. "
        "Put it there, or name one that is: `sky.jpg`.",
    ),
    (
        "photos/sky.jpg",
        "../sky.jpg",
        "release.yaml:7:12: file-outside: `../sky.jpg` leads out of the folder. "
        "Copy the file into the folder.",
    ),
    (
        ", credit: Agence Orbite",
        "",
        "release.yaml:7:12: photo-credit: `photos/sky.jpg` has no credit, here or in the file. "
        "Add `credit: …`.",
    ),
    (
        "credit: Agence Orbite",
        "credit: Agence Orbite, focus: [0.5, 1.5]",
        "release.yaml:7:64: not-a-number: `1.5` is no number from 0 to 1. Write one.",
    ),
    (
        "credit: Agence Orbite",
        "credit: Agence Orbite, focus: [0.5]",
        "release.yaml:7:58: wrong-count: the list hasn't as many values as it should. Write 2.",
    ),
    (
        "documents: [communique]",
        "documents: [comunique]",
        "release.yaml:8:13: unknown-document: there is no layout `comunique`. "
        "Did you mean `communique`?",
    ),
    (
        "documents: [communique]",
        "documents: [communique, communique]",
        "release.yaml:8:25: repeated-value: `communique` stands here twice. Keep one of the two.",
    ),
    (
        "documents: [communique]",
        "documents: [communique]\nprint_run: {communiqué: 250}",
        "release.yaml:9:13: not-a-document: `communiqué` is not one of the documents. "
        "Did you mean `communique`?",
    ),
    (
        "documents: [communique]",
        "print_run: {communique: 2.5}",
        "release.yaml:8:25: not-a-number: `2.5` is no number from 1 to 10000000. Write one.",
    ),
    (
        "documents: [communique]",
        "event: {start: 2020-10-05, end: 2020-10-02}",
        "release.yaml:8:33: date-inverted: `event.end` (2020-10-02) is before `event.start` "
        "(2020-10-05). Exchange the two, or mend one of them.",
    ),
    (
        "documents: [communique]",
        "event: {start: 2020-10-05, end: 2020-10-06T10:00 Europe/Paris}",
        "release.yaml:8:33: date-mixed: the start and the end are not both days or both hours. "
        "Write both alike.",
    ),
    (
        "documents: [communique]",
        "event: {start: 2020-10-05T10:00}",
        "release.yaml:8:16: event-no-timezone: this hour has no time zone: `2020-10-05T10:00`. "
        "Write `2020-10-05T10:00 Europe/Paris`.",
    ),
    (
        "documents: [communique]",
        "link: presse.example.org",
        "release.yaml:8:7: web-address: `presse.example.org` is no complete web address. "
        "Write it from `https://`.",
    ),
    (
        "documents: [communique]",
        "link: http://presse.example.org/cp1",
        "release.yaml:8:7: web-address-plain: `http://presse.example.org/cp1` is not encrypted. "
        "Write `https://presse.example.org/cp1` if it answers there.",
    ),
    (
        "documents: [communique]",
        "contacts: {orbite: [{name: Jo, email: jo@example}]}",
        "release.yaml:8:39: email-address: `jo@example` is no e-mail address. "
        "Write `name@example.org`.",
    ),
    (
        "documents: [communique]",
        "contacts: {orbite: [{name: Jo, phone: 12}]}",
        "release.yaml:8:39: phone-number: `12` can't be a telephone number. "
        "Write it whole, with `+` and the country unless it is in FR.",
    ),
    (
        "documents: [communique]",
        "languages: [fr, en]",
        "release.yaml:8:17: text-missing: there is no text in `en`. Write `text.en.md`.",
    ),
    (
        "documents: [communique]",
        "languages: [xx]",
        "release.yaml:8:13: unknown-language: the kit doesn't speak `xx`. "
        "Write one of `en`, `en-GB`, `en-US`, `fr`, `fr-CA`, `fr-CH`, `fr-FR`.",
    ),
    (
        "documents: [communique]",
        "passcode: 1234",
        "release.yaml:8:1: passcode: a passcode has no place here: what stands in this file is "
        "printed and archived. Keep it in `meeting.secret` beside the release; no edition reads "
        "that file.",
    ),
]


@pytest.mark.parametrize(("old", "new", "said"), RELEASE_LINES, ids=lambda value: value[:40])
def test_a_bad_line_of_the_release(old: str, new: str, said: str, office: Office) -> None:
    office.change("release.yaml", old, new)
    assert office.findings()[0] == said


TEXT_LINES = [
    (
        "title: Le ciel\n",
        "",
        "text.fr.md:1:1: missing-key: `title` is missing. Add it: `title: …`.",
    ),
    (
        "roles:",
        "role:",
        "text.fr.md:3:1: unknown-key: nothing is called `role` here. Did you mean `roles`?",
    ),
    (
        "@leroux",
        "@lerous",
        "text.fr.md:11:5: quotation-of-nobody: nobody is called `@lerous`. Did you mean `leroux`?",
    ),
    (
        "{leroux: directrice}",
        "{lerous: directrice, leroux: directrice}",
        "text.fr.md:3:9: unknown-spokesperson: there is no spokesperson `lerous`. "
        "Did you mean `leroux`?",
    ),
    (
        "{sky: {alt: Un ciel}}",
        "{sky: {caption: Un ciel}}",
        "text.fr.md:4:10: photo-alt: `sky` has no alternative text in `fr`. "
        "Add it to `text.fr.md`: `photos: {sky: {alt: …}}`.",
    ),
    (
        "{sky: {alt: Un ciel}}",
        "{skye: {alt: Un ciel}, sky: {alt: Un ciel}}",
        "text.fr.md:4:10: unknown-photo: there is no photo `skye`. Did you mean `sky`?",
    ),
    (
        "---\ntitle",
        "title",
        "text.fr.md:1:1: front-matter: the text has no front matter. "
        "Begin the file with a line `---`, then `title: …`, then a line `---`.",
    ),
    (
        "title: Le ciel",
        "title: Le ciel: bleu",
        "text.fr.md:2:15: yaml-syntax: this is not YAML: mapping values are not allowed in this "
        "context. Mend this line.",
    ),
]


@pytest.mark.parametrize(("old", "new", "said"), TEXT_LINES, ids=lambda value: value[:40])
def test_a_bad_line_of_a_text(old: str, new: str, said: str, office: Office) -> None:
    office.change("text.fr.md", old, new)
    assert office.findings()[0] == said


def test_everything_is_told_at_once(office: Office) -> None:
    office.change("release.yaml", "date: 2020-09-21", "date: 2020-02-30\ncolour: red")
    office.change("text.fr.md", "@leroux", "@nobody")
    office.change("text.fr.md", "title: Le ciel\n", "")
    assert [line.split(" ")[0] + line.split(" ")[1] for line in office.findings()] == [
        "release.yaml:2:7:invalid-date:",
        "release.yaml:3:1:unknown-key:",
        "text.fr.md:1:1:missing-key:",
        "text.fr.md:10:5:quotation-of-nobody:",
    ]


def test_a_spokesperson_with_a_bad_line_is_still_somebody(office: Office) -> None:
    office.change("release.yaml", "issuer: orbite", "issue: orbite")
    assert office.findings() == [
        "release.yaml:5:34: unknown-key: nothing is called `issue` here. Did you mean `issuer`?"
    ]


MEETING = "meeting: {{start: 2020-09-22T11:30 Europe/Paris, {}}}"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            "passcode: 1234",
            "release.yaml:8:49: passcode: a passcode has no place here: what stands in this file "
            "is printed and archived. Keep it in `meeting.secret` beside the release; no edition "
            "reads that file.",
        ),
        (
            "url: https://example.org/j/979?pwd=abc",
            "release.yaml:8:54: web-address-passcode: the address carries the passcode (`pwd=`), "
            "which every copy would show. Cut it off, or give the short link of the press page.",
        ),
        (
            "end: 2020-09-22T10:30 Europe/Paris",
            "release.yaml:8:54: date-inverted: `meeting.end` (2020-09-22T10:30 Europe/Paris) is "
            "before `meeting.start` (2020-09-22T11:30 Europe/Paris). Exchange the two, or mend "
            "one of them.",
        ),
        (
            "reply_by: 2020-09-23",
            "release.yaml:8:18: date-inverted: `meeting.start` (2020-09-22T11:30 Europe/Paris) is "
            "before `meeting.reply_by` (2020-09-23). Exchange the two, or mend one of them.",
        ),
        (
            "open_to: friends",
            "release.yaml:8:58: unknown-choice: `friends` is none of the choices. "
            "Write one of `press`, `public`.",
        ),
    ],
)
def test_a_bad_meeting(given: str, said: str, office: Office) -> None:
    office.change("text.fr.md", "title:", "meeting_name: Conférence\ntitle:")
    office.change("release.yaml", "documents: [communique]", MEETING.format(given))
    assert office.findings() == [said]


def test_a_meeting_has_a_name_in_each_text(office: Office) -> None:
    office.change("release.yaml", "documents: [communique]", MEETING.format("id: 979"))
    assert office.findings() == [
        "text.fr.md:1:1: name-missing: the release has `meeting`, the text no name for it. "
        "Add `meeting_name: …` to the front matter."
    ]


def test_the_file_of_the_passcode_is_never_read(office: Office) -> None:
    office.write("meeting.secret", "1234")
    office.release()
    from kit.source.read import read
    from kit.source.workspace import find_workspace

    reads = read(find_workspace(office.root), office.folder).reads
    assert [one.path.name for one in reads if one.path.parent == office.folder] == [
        "release.yaml",
        "text.fr.md",
    ]


def test_a_text_in_a_language_that_is_not_listed_is_left_out_with_a_warning(
    office: Office,
) -> None:
    office.write("text.en.md", "---\ntitle: The sky\n---\nThe sky is blue.\n")
    assert office.findings() == [
        "text.en.md:1:1: text-not-listed: the release is not in `en`: this text is left out. "
        "Add `en` to `languages:`."
    ]
    assert office.release().languages == ("fr",)


def test_a_quoted_person_without_a_role_is_a_warning(office: Office) -> None:
    office.change("text.fr.md", "roles: {leroux: directrice}\n", "")
    assert office.findings() == [
        "text.fr.md:10:5: role-missing: `@leroux` is quoted and has no role in this language. "
        "Add it under `roles:`: `leroux: …`."
    ]
    assert office.release().texts["fr"].roles == {}


def test_two_photos_of_one_name_can_t_be_told_apart(office: Office) -> None:
    office.write("other/sky.jpg", (office.folder / "photos/sky.jpg").read_bytes())
    office.change(
        "release.yaml", "documents", "  - {file: other/sky.jpg, credit: Agence Orbite}\ndocuments"
    )
    assert office.findings() == [
        "release.yaml:8:12: photo-twice: two photos are called `sky`. "
        "Give the files different names."
    ]


def test_a_release_that_is_not_yaml_is_refused_with_its_line(office: Office) -> None:
    office.write("release.yaml", "reference: [CP1\ndate: 2020-09-21\n")
    assert office.refusal() == (
        "release.yaml:2:5: yaml-syntax: this is not YAML: did not find expected ',' or ']'."
    )


def test_a_release_without_its_file_is_refused(office: Office) -> None:
    (office.folder / "release.yaml").unlink()
    assert office.refusal() == ("release.yaml:1:1: file-missing: there is no file `release.yaml`.")


def test_an_alias_is_refused(office: Office) -> None:
    office.change("release.yaml", "date: 2020-09-21", "date: *day")
    assert (
        "release.yaml:2:7: yaml-alias: `*day` is an alias: a fact is written where it is read."
        in (office.refusal())
    )
