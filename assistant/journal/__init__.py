"""Where events are kept: an encrypted file, its keys, and the chain that joins the events.

Nothing here interprets an event.  A journal is had from ``create_store``,
``open_store`` or ``open_practice``, and used through the desk's ``Journal``.
"""

from assistant.journal.opening import (
    create_store,
    destroy_practice,
    exists,
    open_practice,
    open_store,
)

__all__ = ["create_store", "destroy_practice", "exists", "open_practice", "open_store"]
