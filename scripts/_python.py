"""Says plainly when the Python at hand is too old.

Written so that any Python 3 can read it: it runs before anything else may be imported.
"""

OLDEST = (3, 11)


def too_old(major: int, minor: int) -> "str | None":  # quoted: an older Python reads it too
    """The message for a Python of this version, or None when it is new enough."""
    if (major, minor) >= OLDEST:
        return None
    wants = f"{OLDEST[0]}.{OLDEST[1]}"
    return (
        f"Rundan behöver Python {wants} eller senare; det här är Python {major}.{minor}.\n"
        "Installera en nyare Python och kör samma kommando med den, till exempel:\n"
        f"    python{wants} scripts/start.py\n\n"
        f"Rundan needs Python {wants} or later; this is Python {major}.{minor}.\n"
        "Install a newer Python and give the same command to it."
    )
