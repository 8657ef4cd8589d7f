"""Links that go nowhere."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.registry import check
from kit.typography.text import Text

_NOWHERE = re.compile(
    r"#?!?|/|#(?:todo|lien|link|url|top|xxx+)|javascript:.*|about:blank|x{2,}|todo|tbd|lien|url|link"
    r"|(?:https?|mailto|tel):/{0,2}(?:#|x{2,}|todo|\.\.\.|…|%E2%80%A6)?",
    re.IGNORECASE,
)


@check(
    "placeholder-link",
    authority="WCAG 2.2, 2.4.4",
    level=Level.ERROR,
    examples={
        "[Photothèque](#)": "[Photothèque](#)",
        "[Photothèque](https://example.org/photos)": None,
        "[Plus bas](#contacts)": None,
    },
)
def placeholder_links(text: Text) -> Iterator[Found]:
    """A link leads somewhere."""
    for node in text.nodes():
        if node.kind not in {"link", "image"}:
            continue
        target = node.attrs.get("href" if node.kind == "link" else "src", "")
        if _NOWHERE.fullmatch(target.strip()):
            yield Found(
                message="this link leads nowhere: {excerpt}",
                remedy="Write its address, or take the link away.",
                start=node.start,
                end=node.end,
            )
