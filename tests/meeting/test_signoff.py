"""Who signs, by the meeting's policy; what became of each line; the aftercare."""

import pytest

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.copies import HandOut, organisations_with, recipients
from assistant.meeting.disclosure import ChooseSharing
from assistant.meeting.moments import FixPlan
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.signoff import ChangeAftercare, NoteSignature, Signature, Signed, signers
from tests.meeting.build import Play, all_agree, bare, family, join, rich


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


def signed(play: Play) -> Play:
    """Version 1 was signed by one and handed out; the plan was changed and fixed anew."""
    play.do(FixPlan(), NoteSignature(who="maria", values={"signed": "signed"}))
    play.do(HandOut(id="maria"), ChangePurpose(values={"question": "Något annat"}), FixPlan())
    return play


def test_a_new_version_is_signed_and_handed_out_anew() -> None:
    play = signed(rich())
    signoff = play.meeting.signoff
    assert signoff.signatures == {}
    assert (signoff.signed_before("maria"), signoff.signed_before("jonas")) == (1, 0)
    maria = next(one for one in recipients(play.meeting) if one.id == "maria")
    assert (maria.gets, maria.handed, maria.had) == (True, False, 1)
    assert play.do(NoteSignature(who="maria", values={"signed": "signed"}), HandOut(id="maria"))
    assert play.meeting.signoff.signatures["maria"].signed is Signed.SIGNED


def test_what_was_signed_before_any_version_is_of_the_first() -> None:
    play = rich()
    play.do(NoteSignature(who="maria", values={"signed": "signed"}), HandOut(id="maria"))
    play.do(FixPlan())
    assert play.meeting.signoff.signatures["maria"].signed is Signed.SIGNED
    assert next(one for one in recipients(play.meeting) if one.id == "maria").handed


def test_an_earlier_version_may_come_back_signed() -> None:
    play = signed(rich())
    late = NoteSignature(who="jonas", values={"signed": "signed"}, version=1)
    assert play.do(late)
    assert play.do(late) == []
    assert play.meeting.signoff.signatures == {}
    assert play.meeting.signoff.signed_before("jonas") == 1
    assert play.meeting.signoff.signed_before("maria") == 1
    wrong = NoteSignature(who="jonas", values={"signed": "signed"}, version=7)
    assert play.refused(wrong) == "not-fixed"


def test_the_version_that_counts_may_be_named() -> None:
    play = signed(rich())
    play.do(NoteSignature(who="jonas", values={"signed": "later"}, version=2))
    assert play.meeting.signoff.signatures["jonas"].signed is Signed.LATER


def test_an_organisation_that_had_an_earlier_version_still_has_a_plan() -> None:
    play = all_agree(family())
    play.do(ChooseSharing(values={"course": None, "reason": ""}))
    school = next(one for one in recipients(play.meeting) if one.name == "Solskolan")
    play.do(FixPlan(), HandOut(id=school.id))
    play.do(ChangePurpose(values={"question": "Något annat"}), FixPlan())
    assert organisations_with(play.meeting) == ("Solskolan",)
