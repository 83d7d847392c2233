"""The program as it is, but for one thing: ``python -m tests.support.program clear join``."""

import sys

import pytest

from assistant.__main__ import main
from assistant.tui.screens.history import HistoryScreen
from tests.support.unsealed import seal_nothing


def clear(patch: pytest.MonkeyPatch) -> None:
    """Its files are not encrypted."""
    seal_nothing(patch)


def faulty(patch: pytest.MonkeyPatch) -> None:
    """It stops where what has happened would be shown, with all of that in its hands."""

    def stop(_self: HistoryScreen, happened: object) -> None:
        raise ValueError(happened)

    patch.setattr(HistoryScreen, "__init__", stop)


if __name__ == "__main__":
    changes = {change.__name__: change for change in (clear, faulty)}
    changes[sys.argv.pop(1)](pytest.MonkeyPatch())
    main()
