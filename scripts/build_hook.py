"""Compiles the catalogues when a wheel is built, since `.mo` files are never committed."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]  # its configuration is unused
    """Runs before the files of the wheel are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write each `.mo` beside its `.po`, where the wheel's `locales` is taken from."""
        sys.path.insert(0, str(Path(self.root) / "scripts"))
        from catalogues import compile_all

        compile_all(Path(self.root) / "locales")
