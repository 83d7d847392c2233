"""Has asyncio read without TLS, which it would read where it can: four milliseconds of every
start, and a megabyte.

asyncio speaks TLS with nobody here.  What does, reads it when it is wanted: a printer's line
(``assistant.documents.ipp_line``), and what fetches time stamps in a process of its own.
"""

import sys

if "asyncio" not in sys.modules:
    read = sys.modules.pop("ssl", None)
    # To asyncio this is a Python that was built without TLS.
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]
        if read is not None:
            sys.modules["ssl"] = read
