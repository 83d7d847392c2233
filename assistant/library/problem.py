"""A fault in a data file, told so that whoever wrote the file can mend it."""

from pathlib import Path


class DataProblem(Exception):  # noqa: N818 - it is a problem with a file, told to its writer
    """A file that cannot be read as it was meant.

    ``code`` names the fault and ``details`` go into its words, which
    ``assistant.language.problems`` has.  ``line`` counts from 1; it is 0 where
    there is no line to point at, as in an environment variable.
    """

    def __init__(self, code: str, file: Path, line: int, **details: str) -> None:
        super().__init__(f"{file}:{line}: {code}")
        self.code = code
        self.file = file
        self.line = line
        self.details = details
