"""What the last build of a release said, and whether it would say the same again.

It loads nothing that a build needs: an unchanged release is answered in the time that it takes to
look at its files.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import kit
from kit.build.choice import Choice
from kit.publish import unchanged


class Memory:
    """The record of one way to call `kit build`: this release, from here, to there, so chosen."""

    def __init__(self, release: str, here: Path, out: Path | None, choice: Choice) -> None:
        call = {"release": release, "here": str(here), "out": str(out or ""), **choice.plain()}
        name = hashlib.sha256(json.dumps(call, sort_keys=True).encode()).hexdigest()
        self._record = _cache() / "builds" / f"{name}.json"
        self._stamp = unchanged.stamp_of(Path(kit.__file__).parent, call)

    def recall(self) -> Mapping[str, Any] | None:
        """The last answer, if no file it rests on and none that it made has changed since."""
        answer = unchanged.recall(self._record, stamp=self._stamp)
        return answer if isinstance(answer, dict) else None

    def remember(
        self,
        reads: Mapping[str, unchanged.Stat],
        folders: Iterable[Path],
        answer: Mapping[str, Any],
    ) -> None:
        """Keep an answer, what it rests on as it was when it was read, and what was made.

        Where the cache can't be written nothing is kept: the build is done all the same.
        """
        from kit.disk import UnwritableCache  # here: an unchanged release writes nothing

        folder = Path(answer["folder"])
        made = [folder / "kit.json", *(folder / one["path"] for one in answer["files"])]
        with contextlib.suppress(UnwritableCache):
            unchanged.remember(
                self._record,
                stamp=self._stamp,
                read=reads,
                made=made,
                folders=(*folders, folder),
                answer=answer,
            )


def _cache() -> Path:
    """What `kit.source.store.cache_folder` says, without loading platformdirs where it can do so.

    A test holds the two together.
    """
    if sys.platform == "linux":
        home = os.environ.get("XDG_CACHE_HOME", "").strip()
        return Path(home or os.path.expanduser("~/.cache")) / "press-kit"
    from kit.source.store import cache_folder

    return cache_folder()
