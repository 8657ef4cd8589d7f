"""The ways in which what a source says can be wrong."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic_core import PydanticCustomError

from kit.findings import Level
from kit.messages.rule import Rule

# The shape of a file
KEY_UNKNOWN = Rule("unknown-key", "nothing is called `{key}` here.", "Did you mean {known}?")
KEY_MISSING = Rule("missing-key", "`{key}` is missing.", "Add it: `{example}`.")
EMPTY = Rule("empty-value", "nothing is written here.", "Write a value, or remove the line.")
NOT_TEXT = Rule("not-a-text", "this holds several values where one is meant.", "Write one value.")
NOT_A_LIST = Rule("not-a-list", "this is one value where a list is meant.", "Write `[…]`.")
NOT_PAIRS = Rule("not-pairs", "this is no `key: value` pair.", "Write `key: value`.")
CHOICE = Rule("unknown-choice", "`{value}` is none of the choices.", "Write one of {known}.")
NUMBER = Rule("not-a-number", "`{value}` is no number from {low} to {high}.", "Write one.")
LENGTH = Rule("wrong-count", "the list hasn't as many values as it should.", "Write {count}.")
REPEATED = Rule("repeated-value", "`{value}` stands here twice.", "Keep one of the two.")

# Names, dates, addresses
IDENTIFIER_OUTSIDE = Rule(
    "identifier-outside",
    "`{value}` would leave the folder: files take their name from it.",
    "Use letters, figures, `-`, `_` and `.`, such as `CP106-2020`.",
)
IDENTIFIER = Rule(
    "identifier-characters",
    "`{value}` holds what a file name can't hold everywhere.",
    "Use letters, figures, `-`, `_` and `.`, up to 64, such as `CP106-2020`.",
)
KEY_CHARACTERS = Rule(
    "key-characters", "`{value}` is no key.", "Use small letters, figures, `-` and `_`."
)
DATE_FORMAT = Rule("date-format", "`{value}` is no date.", "Write `{proposal}`: year, month, day.")
DATE_INVALID = Rule("invalid-date", "there is no {value}.", "{month} ends on the {last}.")
INSTANT_FORMAT = Rule("instant-format", "`{value}` is no day and hour.", "Write `{proposal}`.")
HOUR_INVALID = Rule("invalid-hour", "there is no hour {value}.", "Write `00:00` to `23:59`.")
HOUR_SKIPPED = Rule(
    "hour-skipped",
    "`{value}`: the clocks of {zone} go forward over this hour.",
    "Write the hour before or after.",
)
HOUR_TWICE = Rule(
    "hour-twice",
    "`{value}`: the clocks of {zone} strike this hour twice.",
    "Say which: `{first}`, in summer time, or `{second}`.",
)
EMBARGO_ZONE = Rule(
    "embargo-no-timezone", "the embargo has no time zone: `{value}`.", "Write `{proposal}`."
)
EVENT_ZONE = Rule(
    "event-no-timezone", "this hour has no time zone: `{value}`.", "Write `{proposal}`."
)
ZONE_UNKNOWN = Rule(
    "timezone-unknown", "`{value}` is no time zone named by its city.", "Did you mean {known}?"
)
DATE_INVERTED = Rule(
    "date-inverted", "{later} is before {earlier}.", "Exchange the two, or mend one of them."
)
DATE_MIXED = Rule(
    "date-mixed", "the start and the end are not both days or both hours.", "Write both alike."
)
ADDRESS = Rule("web-address", "`{value}` is no complete web address.", "Write it from `https://`.")
ADDRESS_PLAIN = Rule(
    "web-address-plain", "`{value}` is not encrypted.", "Write `{proposal}` if it answers there."
)
EMAIL = Rule("email-address", "`{value}` is no e-mail address.", "Write `name@example.org`.")
PHONE = Rule(
    "phone-number",
    "`{value}` can't be a telephone number.",
    "Write it whole, with `+` and the country unless it is in {region}.",
)
PASSCODE = Rule(
    "passcode",
    "a passcode has no place here: what stands in this file is printed and archived.",
    "Keep it in `meeting.secret` beside the release; no edition reads that file.",
)
ADDRESS_PASSCODE = Rule(
    "web-address-passcode",
    "the address carries the passcode (`{parameter}=`), which every copy would show.",
    "Cut it off, or give the short link of the press page.",
)

CODE_LONG = Rule(
    "code-long",
    "this address is drawn as a QR code, and its {count} characters are more than {most}.",
    "Give a short link of your own in its place, such as `{proposal}`.",
    Level.WARNING,
)
CODE_PASSCODE = Rule(
    "code-passcode",
    "this address is drawn as a QR code and carries a passcode (`{parameter}=`).",
    "Give a short link of your own in its place, such as `{proposal}`.",
    Level.WARNING,
)

# The release as a whole
ISSUER_UNKNOWN = Rule("unknown-issuer", "there is no brand `{value}`.", "Did you mean {known}?")
ISSUER_ABSENT = Rule(
    "not-an-issuer", "`{value}` is not an issuer of this release.", "Write one of {known}."
)
LAYOUT_UNKNOWN = Rule("unknown-document", "there is no layout `{value}`.", "Did you mean {known}?")
DOCUMENT_ABSENT = Rule(
    "not-a-document", "`{value}` is not one of the documents.", "Did you mean {known}?"
)
LAYOUT_NEEDS = Rule(
    "document-needs", "`{document}` can't be made without `{part}`.", "Add it to the release."
)
LANGUAGE_UNKNOWN = Rule(
    "unknown-language", "the kit doesn't speak `{value}`.", "Write one of {known}."
)
LANGUAGE_MISSING = Rule(
    "language-missing", "this has no words in `{language}`.", "Add `{language}: …`."
)
TEXT_MISSING = Rule(
    "text-missing", "there is no text in `{language}`.", "Write `text.{language}.md`."
)
TEXT_EXTRA = Rule(
    "text-not-listed",
    "the release is not in `{language}`: this text is left out.",
    "Add `{language}` to `languages:`.",
    Level.WARNING,
)
CHAPTER_MISSING = Rule(
    "chapter-missing",
    "this chapter is missing in `{language}`: the press kit would come out without it.",
    "Write `dossier/{file}`; if it has no counterpart, write here "
    "`check: {{ignore: [chapter-missing]}}`.",
)
CHAPTERS_UNSET = Rule(
    "chapters-not-set",
    "no document of the release sets the chapters, such as `{file}`.",
    "Add `dossier` to `documents:`.",
    Level.WARNING,
)
BODY_EMPTY = Rule("text-empty", "the text has no words.", "Write the lead below the front matter.")
QUOTED_UNKNOWN = Rule(
    "quotation-of-nobody", "nobody is called `@{value}`.", "Did you mean {known}?"
)
SPOKESPERSON_UNKNOWN = Rule(
    "unknown-spokesperson", "there is no spokesperson `{value}`.", "Did you mean {known}?"
)
ROLE_MISSING = Rule(
    "role-missing",
    "`@{value}` is quoted and has no role in this language.",
    "Add it under `roles:`: `{value}: …`.",
    Level.WARNING,
)
NAME_MISSING = Rule(
    "name-missing",
    "the release has `{part}`, the text no name for it.",
    "Add `{key}: …` to the front matter.",
)
NAME_UNUSED = Rule(
    "name-unused",
    "the release has no `{part}:`, so `{key}` is not set.",
    "Add `{part}:` to `release.yaml`, or remove the line.",
    Level.WARNING,
)
PHOTO_UNKNOWN = Rule("unknown-photo", "there is no photo `{value}`.", "Did you mean {known}?")
PHOTO_TWICE = Rule(
    "photo-twice", "two photos are called `{value}`.", "Give the files different names."
)
PHOTO_CREDIT = Rule(
    "photo-credit", "`{value}` has no credit, here or in the file.", "Add `credit: …`."
)
PHOTO_ALT = Rule(
    "photo-alt",
    "`{value}` has no alternative text in `{language}`.",
    "Add it to `{file}`: `photos: {{{value}: {{alt: …}}}}`.",
)

CHART_DATA = Rule("chart-data", "a chart is drawn from bars, dots or a timeline.", "Give one.")

# Brands
COLOUR = Rule("colour-value", "`{value}` is no sRGB colour.", 'Write `"#14161A"`.')
COLOUR_MISSING = Rule("colour-missing", "the colour `{role}` is missing.", "Add it to `colours:`.")
COLOUR_CLASH = Rule(
    "colour-clash",
    "`{role}` and `{other}` are both {rgb} on screen, with different inks on paper.",
    "Set one of the two a step apart in sRGB, or give both the same inks.",
)
COLOUR_INK = Rule(
    "colour-ink",
    "`{role}` takes too much ink: {total} %.",
    "Keep the sum of the four inks to 300 %.",
)
COLOUR_SMALL = Rule(
    "colour-small",
    "`{role}` prints small type in {count} inks, which never quite meet.",
    "Use two inks at most, and black alone where you can.",
)
COLOUR_CONTRAST = Rule(
    "colour-contrast",
    "`{role}` on `{ground}` has a contrast of {ratio} : 1.",
    "Make it {minimum} : 1 at least (WCAG 2.1 AA).",
)
FACE_UNKNOWN = Rule(
    "unknown-family", "no file of `families` is of the family `{value}`.", "Did you mean {known}?"
)
FACE_MISSING = Rule("face-missing", "the face `{role}` is missing.", "Add it to `faces:`.")
FAMILY_UNKNOWN = Rule(
    "unknown-fonts", "there is no folder `{value}` of fonts.", "Did you mean {known}?"
)

RAW_HTML = Rule(
    "raw-html", "HTML is not set: `{value}`.", "Write it as Markdown, or take the signs `<` away."
)
QUOTATION_BLOCK = Rule(
    "quotation-block",
    "only paragraphs can stand in a quotation.",
    "Take this out of the quotation, or write it as a sentence.",
)
PICTURE_PLACE = Rule(
    "picture-place",
    "words and pictures can't share a paragraph.",
    "Put an empty line before it and after it.",
)
PICTURE_UNKNOWN = Rule(
    "unknown-picture", "the release has no photo `{value}`.", "Did you mean {known}?"
)
PICTURE_WORDS = Rule(
    "picture-words",
    "what stands in the brackets of a picture is not set.",
    "Write it under `photos:` of the text, as `caption:` or `alt:`, and leave the brackets empty.",
    Level.WARNING,
)
NOTE_LOOP = Rule("note-loop", "this note calls itself.", "Take the call out of the note.")
NOTE_UNCALLED = Rule(
    "note-uncalled",
    "nothing calls the note `[^{value}]`: it would not be set.",
    "Write `[^{value}]` where it belongs, or remove the note.",
)
NOTE_UNWRITTEN = Rule(
    "note-unwritten",
    "`[^{value}]` calls a note that isn't written.",
    "Write it below: `[^{value}]: …`.",
)
NOTE_TWICE = Rule(
    "note-twice", "the note `[^{value}]` is written twice.", "Give one of the two another name."
)
NOTE_BLOCK = Rule(
    "note-block",
    "only paragraphs can stand in a note.",
    "Take this out of the note, or write it as a sentence.",
)
NOTE_PLACE = Rule(
    "note-place", "no note can be called here.", "Write what it says as a part of the sentence."
)
CELL_EXTRA = Rule(
    "cell-extra",
    "this row has {count} cells, the head of its table {most}: the others would not be set.",
    "Give the head as many, or write a bar in the words as `\\|`.",
)
ADDRESS_UNUSED = Rule(
    "link-unused",
    "this line is read as the address of a link `[{value}]`, which nothing calls.",
    "Write `\\[{value}]` if these are words, or remove the line.",
)
PARAGRAPH_ALONE = Rule(
    "paragraph-alone",
    "only one paragraph can stand here.",
    "Join its parts, or write the rest below the front matter.",
)
PARAGRAPHS_ALONE = Rule(
    "paragraphs-alone",
    "only paragraphs can stand in a boilerplate or a biography.",
    "Write it as a sentence, or in the text of the release.",
)

# Layouts
LAYOUT_FILE = Rule("layout-file", "the layout has no file `{value}`.", "Did you mean {known}?")
FORMAT_UNKNOWN = Rule(
    "unknown-format", "`{value}` is not one of the formats.", "Did you mean {known}?"
)
FOLD = Rule(
    "fold-outside",
    "`{value}` mm is no fold of a page that is {width} mm wide.",
    "Count folds from the left edge of the first page, the nearest first.",
)

RULES: Mapping[str, Rule] = {
    value.name: value for value in tuple(globals().values()) if isinstance(value, Rule)
}


def broken(rule: Rule, **values: str) -> PydanticCustomError:
    """What a validator raises to tell pydantic that a rule is broken."""
    return PydanticCustomError(rule.name, "{rule}", {"rule": rule.name, **values})
