"""The real communiqué, made a release in a workspace of its own.

Its text is read from where it lies and never kept; its two issuers wear the neutral brand.
"""

import re
import shutil
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT.parent / "shared" / "seed" / "cp106-2020.txt"
LOOK = ROOT / "assets" / "brands" / "starter"
ABOUTS = {"cnes": 12, "sfr": 21}


def make_seed_release(folder: Path) -> Path:
    """A workspace in `folder`; the path of the release."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", SEED.read_text("utf-8")) if part.strip()]
    (folder / "kit.toml").write_text("", "utf-8")
    for key, at in ABOUTS.items():
        _brand(folder / "assets" / "brands" / key, parts[at:])
    release = folder / "releases" / parts[2]
    release.mkdir(parents=True)
    speakers = [_speaker(parts[9]), _speaker(parts[10])]
    meeting_id = re.search(r"[\d ]{11,}$", parts[11])
    url = re.search(r"<([^>]+)>", parts[11])
    assert meeting_id
    assert url
    facts = {
        "reference": parts[2],
        "date": "2020-09-21",
        "languages": ["fr"],
        "issuers": list(ABOUTS),
        "spokespersons": {key: {"name": name} for key, name, _, _ in speakers},
        "event": {"start": "2020-10-02", "end": "2020-10-05"},
        "meeting": {
            "start": "2020-09-22T11:30 Europe/Paris",
            "url": url[1],
            "id": meeting_id[0].strip(),
        },
        "documents": ["communique"],
    }
    front = {
        "title": parts[3].capitalize(),
        "event_name": "Journées francophones de radiologie",
        "meeting_name": "Conférence de presse en ligne",
        "roles": {key: role for key, _, role, _ in speakers},
    }
    body = [parts[4], parts[5], parts[6], parts[7], parts[8], *(one[3] for one in speakers)]
    _write(release / "release.yaml", _yaml(facts))
    _write(release / "text.fr.md", f"---\n{_yaml(front)}---\n\n" + "\n\n".join(body) + "\n")
    return release


def _speaker(part: str) -> tuple[str, str, str, str]:
    """Key, name, role, and the quotation signed."""
    found = re.match(r"Pour (?:le )?([^,]+), ([^,]+),", part)
    words = re.search(r"«\s*(.*?)\s*»", part, re.DOTALL)
    assert found
    assert words
    key = found[1].split()[-1].lower()
    return key, found[1], found[2], f"> {words[1]}\n>\n> — @{key}"


def _brand(folder: Path, parts: list[str]) -> None:
    shutil.copytree(LOOK, folder)
    brand = yaml.safe_load((LOOK / "brand.yaml").read_text("utf-8"))
    name = parts[0].split()[-1]
    people = zip(*(part.splitlines() for part in parts[3:7]), strict=True)
    brand |= {
        "name": {"fr": name},
        "short": {"fr": name},
        "boilerplate": {"fr": "about.fr.md"},
        "contacts": [
            {"name": who, "role": {"fr": role}, "phone": phone.removeprefix("Tél. "), "email": mail}
            for who, role, phone, mail in people
        ],
    }
    for key in ("article", "legal", "links", "glossary"):
        del brand[key]
    _write(folder / "brand.yaml", _yaml(brand))
    _write(folder / "about.fr.md", parts[1] + "\n")


def _yaml(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
