"""What is on the wall in each moment of a meeting."""

import msgspec

from assistant.desk.public import public_view
from assistant.display.picture import picture
from assistant.display.shown import Shown, encoded
from assistant.language.translation import use
from assistant.meeting.moments import EndMeeting
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import GoOn, GoTo, Resume, TakePause
from tests.meeting.build import Play, family, rich

CLOCK = "klockan"


def seen(play: Play) -> Shown:
    return picture(public_view(play.meeting, play.now))


def at(part: str) -> Play:
    play = rich()
    play.do(GoTo(part=part))
    return play


def test_each_part_says_what_it_is_what_happens_and_what_comes() -> None:
    play = family()
    parts = play.meeting.agenda.parts
    for index, part in enumerate(parts):
        play.do(GoTo(part=part.id))
        shown = seen(play)
        assert shown.title == part.title
        assert shown.sentence == part.room
        coming = [f"Sedan: {other.title}" for other in parts[index + 1 : index + 2]]
        assert [shown.next] == (coming or [""])
        assert [sector.step for sector in shown.sectors].index("now") == index
        assert abs(sum(sector.share for sector in shown.sectors) - 1) < 1e-9
        assert shown.told == f"{shown.title}. {shown.sentence}"


def test_while_the_family_speaks_there_is_no_clock_no_bar_and_no_end() -> None:
    play = rich()
    quiet = next(part for part in play.meeting.agenda.parts if part.quiet)
    play.do(GoTo(part=quiet.id))
    first = seen(play)
    play.wait(40)
    assert seen(play) == first
    assert first.left is None
    assert first.ends == ""
    assert not any(letter.isdigit() for letter in first.title + first.sentence + first.next)


def test_the_time_left_shrinks_and_a_part_that_has_run_over_only_takes_its_time() -> None:
    play = at("dialog")
    assert seen(play).left == 1.0
    play.wait(play.meeting.agenda.part("dialog").minutes[play.meeting.opened.minutes] / 2)
    assert seen(play).left == 0.5
    assert seen(play).ends.startswith("Vi slutar klockan ")
    play.wait(60)
    over = seen(play)
    assert over.left == 0.0
    assert over.ends.startswith("Vi tar den tid som behövs.\nVi slutar klockan ")


def test_pause_stop_card_and_end_show_nothing_at_all() -> None:
    nothing = Shown(language="sv", blank=True)
    play = at("dialog")
    play.do(TakePause())
    assert seen(play) == nothing
    play.do(Resume())
    assert not seen(play).blank
    play.do(RaiseStopCard())
    assert seen(play) == nothing
    play.do(LiftStopCard())
    assert not seen(play).blank
    play.do(EndMeeting())
    assert seen(play) == nothing


def test_before_the_meeting_people_are_welcomed() -> None:
    play = family()
    assert seen(play).title == "Välkommen"
    play.do(GoOn())
    assert seen(play).title != "Välkommen"


def test_it_speaks_english_too() -> None:
    use("en")
    try:
        shown = seen(at("dialog"))
    finally:
        use("sv")
    assert shown.language == "en"
    assert shown.ends.startswith("We finish at ")
    assert shown.next.startswith("Then: ")


def test_the_picture_is_sent_as_it_is() -> None:
    shown = seen(at("dialog"))
    assert msgspec.json.decode(encoded(shown), type=Shown) == shown
