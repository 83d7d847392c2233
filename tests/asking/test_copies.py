"""Who gets what: the words for it, and the quiet reminder of an exception."""

from datetime import date

import pytest

from assistant.asking.copies import CopyForm, exception
from assistant.asking.lines import read_line
from assistant.meeting.copies import ChooseCopy, LimitCopy, Withheld, organisation_id, recipients
from assistant.meeting.disclosure import ChangeScope, ChooseSharing
from assistant.meeting.event import Command
from assistant.meeting.person import ChangePerson
from tests.meeting.build import Play, rich

TODAY = date(2026, 11, 25)


def sharing() -> Play:
    """A rich meeting whose disclosure has an exception, and reaches."""
    play = rich()
    play.do(ChooseSharing(values={"course": None, "reason": ""}))
    return play


@pytest.mark.parametrize(
    ("line", "without"),
    [
        ("kopia jonas: utan: berättelsen, 1.1, 2", ["narrative", "g-1-1", "g-2"]),
        ("kopia jonas: utan barnets åsikt", ["childs-view"]),
        ("copy jonas: without: samtycke och medgivande", ["answers"]),
        ("kopia jonas: utan:", []),
    ],
)
def test_what_a_copy_leaves_out_is_said_in_a_line(line: str, without: list[str]) -> None:
    found: tuple[Command, ...] = tuple(read_line(line, sharing().meeting, TODAY).commands)
    assert found == (LimitCopy(id="jonas", without=without),)


def test_the_original_is_asked_nothing_of_the_kind() -> None:
    play = sharing()
    names = [field.name for field in CopyForm().fields(play.meeting, "person")]
    assert names == ["handed", "gets"]


def test_the_exceptions_words_stand_beside_the_question() -> None:
    play = sharing()
    (field,) = (f for f in CopyForm().fields(play.meeting, "jonas") if f.name == "without")
    assert field.hint == "Medgivandet gäller inte: separationen"
    play.do(ChangeScope(values={"excepted": ""}))
    (field,) = (f for f in CopyForm().fields(play.meeting, "jonas") if f.name == "without")
    assert field.hint == ""


def test_the_rows_tell_an_extract_and_who_is_to_be_asked_about() -> None:
    play = sharing()
    play.do(LimitCopy(id="jonas", without=["g-2"]))
    details = {row.id: row.detail for row in CopyForm().rows(play.meeting)}
    assert details["jonas"] == "kopia · utdrag"
    play.do(ChangePerson(values={"protected": True}))
    rows = {row.id: row for row in CopyForm().rows(play.meeting)}
    assert rows["jonas"].detail.startswith("skyddade uppgifter: fråga först")
    assert rows["jonas"].done is False
    play.do(ChooseCopy(id="jonas", gets=False))
    assert CopyForm().rows(play.meeting)[2].done is None


def test_an_exception_is_reminded_of_until_every_organisations_copy_is_limited() -> None:
    play = sharing()
    told = "Medgivandet har undantag: se över vad som står i varje exemplar."
    assert exception(play.meeting) == told
    first, *rest = [one for one in recipients(play.meeting) if one.organisation and one.gets]
    play.do(LimitCopy(id=first.id, without=[Withheld.NARRATIVE]))
    assert exception(play.meeting) == told
    play.do(*(LimitCopy(id=one.id, without=[Withheld.NARRATIVE]) for one in rest))
    assert exception(play.meeting) == ""


def test_without_an_exception_or_a_copy_nothing_is_said() -> None:
    play = sharing()
    for name in ("BUP", "Socialtjänsten", "Solskolan"):
        play.do(ChooseCopy(id=organisation_id(play.meeting, name), gets=False))
    assert exception(play.meeting) == ""
    play = sharing()
    play.do(ChangeScope(values={"excepted": " "}))
    assert exception(play.meeting) == ""
