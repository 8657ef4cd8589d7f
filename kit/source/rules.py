"""The ways in which a file can be wrong before anyone asks what it means."""

from __future__ import annotations

from kit.messages.rule import Rule

YAML_SYNTAX = Rule("yaml-syntax", "this is not YAML: {problem}.", "Mend this line.")
YAML_CHARACTER = Rule("yaml-character", "a character that a text can't hold: {name}.", "Remove it.")
YAML_ALIAS = Rule(
    "yaml-alias", "`*{name}` is an alias: a fact is written where it is read.", "Write it out."
)
YAML_ANCHOR = Rule("yaml-anchor", "`&{name}` is an anchor, which nothing may use.", "Remove it.")
YAML_TAG = Rule(
    "yaml-tag", "`{tag}` is a tag: the kit knows itself what each value is.", "Remove it."
)
YAML_KEY = Rule("yaml-key", "this key is not one word.", "Write `key: value`.")
YAML_DOCUMENTS = Rule(
    "yaml-documents", "a second document begins here.", "Keep one, without `---` after it."
)
YAML_SIZE = Rule("yaml-size", "the file is too large: more than {limit}.", "Shorten it.")
YAML_DEPTH = Rule("yaml-depth", "nested more than {limit} deep.", "Write it flat.")
DUPLICATE_KEY = Rule(
    "duplicate-key", "`{key}` is written twice, first on line {line}.", "Keep one of the two."
)
NOT_A_MAPPING = Rule(
    "not-a-mapping", "the file holds no `key: value` pairs.", "Begin with `{example}`."
)
NOT_UTF8 = Rule(
    "not-utf-8",
    "the file is not UTF-8: line {line}, column {column}.",
    "Save it with the encoding UTF-8.",
)
FRONT_MATTER = Rule(
    "front-matter",
    "the text has no front matter.",
    "Begin the file with a line `---`, then `title: …`, then a line `---`.",
)

CHAPTER_NAME = Rule(
    "chapter-name",
    "`{name}` is not named as a chapter.",
    "Name it by its order, a slug and its language: `10-editorial.fr.md`.",
)

FILE_MISSING = Rule(
    "file-missing", "there is no file `{name}`.", "Put it there, or name one that is: {known}."
)
FILE_OUTSIDE = Rule(
    "file-outside", "`{name}` leads out of the folder.", "Copy the file into the folder."
)
FILE_KIND = Rule(
    "file-kind", "`{name}` is not a regular file.", "Put the file itself in its place."
)
FILE_UNREADABLE = Rule(
    "file-unreadable", "`{name}` can't be read: {problem}.", "Give yourself the right to read it."
)
TEXT_SIZE = Rule(
    "text-size", "`{name}` is larger than {limit}.", "Keep what belongs to this release alone."
)
FILE_SIZE = Rule(
    "file-size", "`{name}` is larger than {limit}.", "Export it again with fewer pixels."
)

PICTURE_FORMAT = Rule(
    "picture-format",
    "`{name}` is no picture that the kit takes.",
    "Save it as JPEG, PNG or TIFF; a drawing as SVG.",
)
PICTURE_ENDING = Rule(
    "picture-ending", "`{name}` holds {found}, not what its name says.", "Name it `{proposal}`."
)
PICTURE_DAMAGED = Rule(
    "picture-damaged", "`{name}` is damaged: {problem}.", "Export it again from the original."
)
PICTURE_PIXELS = Rule(
    "picture-pixels", "`{name}` has too many pixels: {size}.", "Keep to {limit} million pixels."
)
PICTURE_PAGES = Rule(
    "picture-pages", "`{name}` holds {count} pictures.", "Save the one that is meant, alone."
)
PICTURE_TRANSPARENT = Rule(
    "picture-transparent",
    "`{name}` has transparent parts, which a photo can't have.",
    "Flatten it on its ground, or save the drawing as SVG.",
)
PICTURE_PROFILE = Rule(
    "picture-profile",
    "`{name}` is in {space} and its colour profile can't be used: {problem}.",
    "Convert it to sRGB, or export it with its profile embedded.",
)
PICTURE_MODE = Rule(
    "picture-mode",
    "`{name}` has pixels that the kit can't read: {mode}.",
    "Save it with 8 or 16 bits a channel, as grey, RGB or CMYK.",
)

DRAWING_SYNTAX = Rule(
    "drawing-syntax", "`{name}` is not well-formed, line {line}: {problem}.", "Export it again."
)
DRAWING_DOCTYPE = Rule(
    "drawing-doctype", "`{name}` declares a DOCTYPE, line {line}.", "Remove the declaration."
)
DRAWING_ELEMENT = Rule(
    "drawing-element",
    "`{name}` holds <{element}>, line {line}: not part of a plain drawing.",
    "Draw it as paths: text as outlines, shadows and pictures left out.",
)
DRAWING_ATTRIBUTE = Rule(
    "drawing-attribute",
    "`{name}` has `{attribute}` on line {line}: a drawing runs and fetches nothing.",
    "Remove it.",
)
DRAWING_ADDRESS = Rule(
    "drawing-address",
    "`{name}` refers to `{address}`, line {line}: only its own parts may be used.",
    "Draw it in the file itself.",
)
DRAWING_COPIES = Rule(
    "drawing-copies",
    "`{name}` refers from `{part}` to itself, or draws it too many times.",
    "Draw the parts out.",
)
DRAWING_SIZE = Rule(
    "drawing-size", "`{name}` has no `viewBox`.", 'Add one to <svg>: `viewBox="0 0 WIDTH HEIGHT"`.'
)

FONT_FORMAT = Rule(
    "font-format", "`{name}` is no font file.", "Take the static OTF or TTF of the family."
)
FONT_DIGEST = Rule(
    "font-digest",
    "`{name}` is not the file that `font.yaml` names: its SHA-256 is {found}.",
    "Take the file from its source again, or write its digest there.",
)
FONT_EMBEDDING = Rule(
    "font-embedding",
    "`{name}` forbids that it be embedded (fsType {value}).",
    "Ask its owner, then write what was agreed as `permission:` in `font.yaml`; or take another.",
)

RULES = tuple(value for value in tuple(globals().values()) if isinstance(value, Rule))
