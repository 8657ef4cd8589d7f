"""An address that is drawn as a code is short, and lets nobody in."""

import pytest
from model_office import Office

LONG = "https://presse.example.org/releases/2020/09/21/satellite/photos"
MEETING = "meeting: {{start: 2020-09-22T11:30 Europe/Paris, url: {url}}}"
LINK = "link: https://presse.example.org/cp1\n"


def told(office: Office, lines: str) -> list[str]:
    office.change("release.yaml", "documents:", f"{lines}\ndocuments:")
    return [line for line in office.findings() if ": code-" in line]


def test_a_long_address_is_answered_with_the_short_link_of_the_release(office: Office) -> None:
    assert told(office, f"{LINK}library: {{url: {LONG}}}") == [
        "release.yaml:9:16: code-long: this address is drawn as a QR code, and its 63 characters "
        "are more than 60. Give a short link of your own in its place, such as "
        "`https://presse.example.org/cp1`."
    ]


def test_without_one_it_is_answered_with_that_of_the_brand(office: Office) -> None:
    (line,) = told(office, f"link: {LONG}")
    assert line.endswith("such as `https://presse.orbite.example.org`.")


def test_sixty_characters_are_short_enough(office: Office) -> None:
    assert told(office, f"link: {LONG[:60]}") == []


@pytest.mark.parametrize("lines", ["link: {url}", "library: {{url: {url}}}"])
def test_a_passcode_in_a_code_is_warned_of(office: Office, lines: str) -> None:
    (line,) = told(office, lines.format(url="https://reunion.example.org/j/979?pwd=abc"))
    assert "code-passcode: this address is drawn as a QR code and carries a passcode (`pwd=`)." in (
        line
    )


def test_a_passcode_of_the_meeting_itself_stops_the_release_and_is_told_once(
    office: Office,
) -> None:
    url = "https://reunion.example.org/j/979?pwd=abc"
    office.change("release.yaml", "documents:", f"{MEETING.format(url=url)}\ndocuments:")
    rules = [line.split(": ")[1] for line in office.findings() if "passcode" in line]
    assert rules == ["web-address-passcode"]


def test_a_broken_address_is_told_once(office: Office) -> None:
    assert told(office, "link: https://[") == []
