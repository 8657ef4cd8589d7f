"""Whatever an author types, the answer is a list of findings, each with its line."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from model_office import RELEASE, TEXT, Office

from kit.model.validate import examine
from kit.source.read import read
from kit.source.workspace import find_workspace

MORE = """\
languages: [fr]
embargo: 2020-09-22T06:00 Europe/Paris
event: {start: 2020-10-02, end: 2020-10-05, place: {fr: Paris}}
meeting:
  start: 2020-09-22T11:30 Europe/Paris
  dial_in: [{number: 01 99 00 00 12}]
  accreditation: {email: a@example.org, until: 2020-09-21}
contacts: {orbite: [{name: Jo, phone: 01 99 00 00 13}]}
library: {url: https://example.org/photos}
print_run: {communique: 250}
"""
signs = st.sampled_from([*"[]{}:,-#&*!|>'\"%@`~ \n\t0aé", "no", "{}", "[]", "\n  ", ": ", "null"])
changes = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 12), signs), max_size=3)


def changed(text: str, edits: list[tuple[int, int, str]]) -> str:
    for at, length, new in edits:
        start = at % (len(text) + 1)
        text = text[:start] + new + text[start + length :]
    return text


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes, changes)
def test_any_release_is_read_or_told_what_is_wrong(
    office: Office, facts: list[tuple[int, int, str]], words: list[tuple[int, int, str]]
) -> None:
    office.write("release.yaml", changed(RELEASE + MORE, facts))
    office.write("text.fr.md", changed(TEXT.replace("title", "event_name: E\ntitle"), words))
    release, findings = examine(read(find_workspace(office.root), office.folder))
    assert release is not None or findings
    assert all(one.where.file and one.where.line for one in findings)
    assert all(one.text() and one.cure() for one in findings)
