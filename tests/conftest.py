"""The order of the tests, and the language each begins in.

Those that hold a whole meeting begin first, one a process.
"""

import pytest

from assistant.language.translation import use

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


@pytest.fixture(autouse=True)
def _swedish() -> None:
    """A test that speaks English leaves no other test speaking it."""
    use("sv")
