"""How each who decides is listed, where a place lets a young person decide alone."""

import pytest

from assistant.asking.deciding import answer_rows
from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.deciders import About
from assistant.meeting.person import ChangePerson
from tests.meeting.build import bare, join


@pytest.mark.parametrize(
    ("consent_from", "said"),
    [(None, "tillfrågas utifrån ålder och mognad"), (15, "bestämmer själv, från 15 år")],
)
def test_how_the_young_persons_own_answer_counts_is_told(
    consent_from: int | None, said: str
) -> None:
    play = join(bare(consent_from=consent_from), "maria", "Maria", Role.GUARDIAN)
    play.do(ChangePerson(values={"personal_number": "20110230-TEST"}))
    rows = {row.id: row.detail for row in answer_rows(play.meeting, {}, About.PLAN)}
    assert said in rows[PERSON]
    assert ("maria" in rows) is (consent_from is None)
