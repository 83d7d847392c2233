"""The order of the tests, the language each begins in, and how often rubbish is looked for.

Those that hold a whole meeting begin first, one a process.
"""

import gc

import pytest

from assistant.language.translation import use

RARELY = 100_000
"""New objects between two looks for rubbish: an application makes and drops millions."""

LONG = "test_two_faces.py"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the long tests over the list, which is shared out in equal runs."""
    long = [item for item in items if LONG in item.nodeid]
    rest = [item for item in items if LONG not in item.nodeid]
    step = -(-len(rest) // max(1, len(long)))
    items[:] = rest if not long else []
    for index, item in enumerate(long):
        items += [item, *rest[index * step : (index + 1) * step]]


def pytest_collection_finish() -> None:
    """What is imported stays: it is not looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(RARELY, 20, 20)


@pytest.fixture(autouse=True)
def _swedish() -> None:
    """A test that speaks English leaves no other test speaking it."""
    use("sv")
