from tests.journal.contract import JournalContract


class TestSqlcipherJournal(JournalContract):
    """Over both sorts of store, by the fixture ``place``."""
