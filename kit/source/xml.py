"""XML from strangers to a tree: no DOCTYPE, so no entity, and nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

DEPTH = 200


class XmlError(Exception):
    """Not well-formed, or with a part that is refused. problem: in a few words."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line


class DoctypeError(XmlError):
    """A document type is declared: entities, and files from elsewhere, come in by it."""


@dataclass(slots=True)
class Element:
    """One element. name, and names of attributes: `NAMESPACE name`, or the bare name.

    content: texts and elements in order. line: from 1.
    """

    name: str
    attributes: dict[str, str]
    line: int
    content: list[str | Element] = field(default_factory=list)

    @property
    def local(self) -> str:
        """The name without its namespace."""
        return self.name.rpartition(" ")[2]

    @property
    def namespace(self) -> str:
        """The namespace, "" for none."""
        return self.name.rpartition(" ")[0]

    def elements(self) -> Iterator[Element]:
        """The elements directly within."""
        return (one for one in self.content if isinstance(one, Element))

    def all(self) -> Iterator[Element]:
        """This element and all within, in order."""
        yield self
        for one in self.elements():
            yield from one.all()

    def text(self) -> str:
        """All text within."""
        return "".join(one if isinstance(one, str) else one.text() for one in self.content)


def parse(data: bytes) -> Element:
    """The root of the document in `data`; comments and processing instructions are dropped."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    root = Element("", {}, 0)
    open_elements = [root]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_elements) > DEPTH:
            raise XmlError(f"nested more than {DEPTH} deep", parser.CurrentLineNumber)
        element = Element(name, attributes, parser.CurrentLineNumber)
        open_elements[-1].content.append(element)
        open_elements.append(element)

    def end(_: str) -> None:
        open_elements.pop()

    def text(words: str) -> None:
        open_elements[-1].content.append(words)

    def doctype(*_: object) -> None:
        raise DoctypeError("a DOCTYPE is declared", parser.CurrentLineNumber)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise XmlError(expat.ErrorString(error.code) or "not XML", error.lineno) from error
    except LookupError as error:  # an encoding that Python doesn't know
        raise XmlError("unknown encoding", 1) from error
    return next(root.elements())
