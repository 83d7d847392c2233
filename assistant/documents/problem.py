"""What can go wrong with paper."""


class DocumentProblem(Exception):  # noqa: N818 - told to the chair, not a programming error
    """A face could not be made.  ``code`` names why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
