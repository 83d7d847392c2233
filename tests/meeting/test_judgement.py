"""Judgements of earlier meetings: on the plan if whoever answered wanted it, and there alone."""

from datetime import date

from assistant.meeting.copies import LimitCopy, Withheld, organisation_id
from assistant.meeting.judgement import BringJudgements, Given, Judgement
from assistant.meeting.plan import canonical
from assistant.meeting.sharing import editions
from tests.meeting.build import rich
from tests.meeting.test_sharing import sharing

SHOWN = Judgement(
    meeting="m", on=date(2026, 11, 23), answers=(Given("reception", 4),), may_show=True
)
KEPT = Judgement(meeting="m", on=date(2026, 11, 23), words="Mellan oss")


def test_only_what_may_be_shown_is_brought_along() -> None:
    play = rich()
    play.do(BringJudgements(judgements=(KEPT, SHOWN)))
    assert play.plan().judgements == (SHOWN,)
    assert "Mellan oss" not in canonical(play.plan()).decode()


def test_what_is_here_already_is_not_brought_twice() -> None:
    play = rich()
    assert play.do(BringJudgements(judgements=(KEPT,))) == []
    assert len(play.do(BringJudgements(judgements=(SHOWN,)))) == 1
    assert play.do(BringJudgements(judgements=(SHOWN, KEPT))) == []


def test_a_plan_without_any_says_nothing_of_them_so_its_digest_stays() -> None:
    assert b"judgements" not in canonical(rich().plan())


def test_an_extract_has_none() -> None:
    play = sharing()
    bup = organisation_id(play.meeting, "BUP")
    play.do(BringJudgements(judgements=(SHOWN,)), LimitCopy(id=bup, without=[Withheld.NARRATIVE]))
    whole, *extracts = editions(play.plan())
    assert whole.plan.judgements == (SHOWN,)
    assert extracts
    assert all(one.plan.judgements == () for one in extracts)
