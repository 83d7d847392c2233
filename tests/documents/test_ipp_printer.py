"""Whatever a printer answers, it is an answer, or it is said that it is none."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.desk.printing import Standing
from assistant.documents import ipp_printer
from assistant.documents.ipp_line import address
from assistant.documents.ipp_printer import IppPrinter
from assistant.documents.route import NotPrinted
from tests.support.ipp_printer import ENUM, INTEGER, KEYWORD, NAME, written

NAMES = st.sampled_from(
    ["job-id", "job-state", "printer-state", "printer-state-reasons", "printer-info"]
)
VALUES = st.one_of(
    st.tuples(st.sampled_from([INTEGER, ENUM]), NAMES, st.integers(0, 2**32 - 1)),
    st.tuples(st.sampled_from([KEYWORD, NAME]), NAMES, st.text(max_size=20)),
)


class Odd:
    """Answers from a list, instead of over a line."""

    def __init__(self, answers: list[bytes]) -> None:
        self._answers = answers

    def __call__(self, *asked: object) -> bytes:
        return self._answers.pop() if self._answers else b""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    answers=st.lists(
        st.builds(written, st.sampled_from([0, 0, 0, 1, 0x0406, 0x0507]), st.lists(VALUES)),
        max_size=6,
    )
)
def test_no_answer_raises_anything_but_that_it_did_not_print(
    answers: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ipp_printer, "exchange", Odd(answers))
    (tmp_path / "plan.pdf").write_bytes(b"%PDF")
    printer = IppPrinter(address("ipp://skrivare.example/"))
    try:
        job = printer.send(tmp_path / "plan.pdf", 1, 0)
        look = printer.look(job)
        printer.cancel(job)
    except NotPrinted:
        return
    assert look.standing in Standing
