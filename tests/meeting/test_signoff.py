"""Who signs, by the meeting's policy; what became of each line; the aftercare."""

import pytest

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.signoff import ChangeAftercare, NoteSignature, Signature, Signed, signers
from tests.meeting.build import bare, family, join


def test_by_default_the_guardians_sign_for_a_child_and_an_adult_alone() -> None:
    assert signers(family().meeting) == ("maria", "jonas")
    assert signers(family("adult").meeting) == (PERSON,)


def test_for_a_child_without_guardian_the_representative_signs() -> None:
    play = join(bare(), "sfv", "Förordnad", Role.REPRESENTATIVE)
    assert signers(play.meeting) == ("sfv",)


def test_everyone_is_everyone_here_but_never_an_interpreter() -> None:
    play = family(signatures="everyone")
    assert signers(play.meeting) == (PERSON, "maria", "jonas", "inga", "siv", "karin", "david")


def test_a_guardian_who_is_not_here_signs_all_the_same() -> None:
    play = join(bare(signatures="everyone"), "maria", "Maria", Role.GUARDIAN, presence="absent")
    assert signers(play.meeting) == ("maria", PERSON)


def test_where_nobody_signs_there_are_no_lines() -> None:
    play = family(signatures="nobody")
    assert signers(play.meeting) == ()
    assert play.plan().signers == ()


def test_the_plan_has_a_line_for_each_with_name_role_and_title() -> None:
    first, second = family().plan().signers
    assert (first.name, first.role, first.title) == ("Maria Exempelgren", Role.GUARDIAN, "mamma")
    assert second.name == "Jonas Påhittsson"


@pytest.mark.parametrize("signed", list(Signed))
def test_whatever_becomes_of_a_line_is_kept(signed: Signed) -> None:
    play = family()
    play.do(NoteSignature(who="maria", values={"signed": str(signed), "note": "I rummet"}))
    assert play.meeting.signoff.signatures == {"maria": Signature(signed=signed, note="I rummet")}


def test_the_aftercare_names_who_talks_with_whom() -> None:
    play = family()
    play.do(ChangeAftercare(values={"tells_child": "maria", "talks_after": "Kuratorn"}))
    after = play.plan().aftercare
    assert (after.tells_child, after.talks_after) == ("Maria Exempelgren", "Kuratorn")
