"""Whether a text is the passphrase of a store that is open."""

from assistant.desk.ports import WrongPassphrase
from assistant.journal.keys import Keys, master_by_passphrase


def is_passphrase(keys: Keys, text: str) -> bool:
    """Try it on the key file or, where that is gone, on what it held; at what a try costs."""
    try:
        master_by_passphrase(keys.known(), text)
    except WrongPassphrase:
        return False
    return True
