"""A writer for the tests to kill: `archive_writer.py ARCHIVE RELEASED…` adds them over and over.

It prints `ready`, then `REFERENCE VERSION` for each version that counts.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from kit.archive.deposit import add
from kit.archive.store import Archive


def main() -> None:
    archive, *released = map(Path, sys.argv[1:])
    print("ready", flush=True)
    for folder in released:
        made = add(Archive(archive), folder, datetime.now(UTC))
        if made.is_new:
            print(made.reference, made.version, flush=True)


if __name__ == "__main__":
    main()
