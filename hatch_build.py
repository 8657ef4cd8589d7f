"""What a wheel holds beside the package: layouts, fonts and assets, under `kit/_data`.

In a checkout they are read where they stand; a copy would only grow old there.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("layouts", "fonts", "assets")


class WithData(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the folders to a wheel that is to be shipped."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folders, unless the checkout itself is being installed."""
        if version != "editable":
            build_data["force_include"] |= {name: f"kit/_data/{name}" for name in FOLDERS}
