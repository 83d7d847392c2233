"""Whether a text is the passphrase of a store that is open."""

from pathlib import Path

from assistant.desk.ports import WrongPassphrase
from assistant.journal.keys import master_by_passphrase, read_key_file
from assistant.journal.opening import KEYS


def is_passphrase(folder: Path, text: str) -> bool:
    """Try it on the key file, at what a try costs; raises ``JournalProblem``."""
    try:
        master_by_passphrase(read_key_file(folder / KEYS, practice=False), text)
    except WrongPassphrase:
        return False
    return True
