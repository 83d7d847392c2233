"""Who pays when a part takes more time, and how what remains is spread anew."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from assistant.meeting.agenda import Block, Part
from assistant.meeting.clock import clock, coming
from assistant.meeting.clock import given as given_to
from assistant.meeting.spreading import room, shared, spread
from assistant.meeting.timekeeping import AddMinutes, GoOn, GoTo, MinutesAdded, Respread
from tests.meeting.build import Play, begun

MINUTE = timedelta(minutes=1)


def rooms(play: Play) -> dict[str, int]:
    return room(play.meeting.opened, play.meeting.timekeeping)


def gains(play: Play) -> dict[str, int]:
    return spread(play.meeting.opened, play.meeting.timekeeping, play.now)


def behind(play: Play) -> int:
    return round(clock(play.meeting.opened, play.meeting.timekeeping, play.now).moved / MINUTE)


def has(play: Play) -> dict[str, int]:
    opening, times = play.meeting.opened, play.meeting.timekeeping
    return {
        part.id: given_to(opening, times, part.id) // MINUTE for part in play.meeting.agenda.parts
    }


def test_a_part_to_come_can_give_down_to_its_floor_and_a_quiet_or_protected_one_nothing() -> None:
    assert rooms(begun()) == {"dialog": 28, "closing": 8}


def test_neither_a_pause_nor_the_signing_pays() -> None:
    def part(**marks: object) -> Part:
        return Part(id="x", title="X", minutes={60: 10}, floor=2, **marks)  # type: ignore[arg-type]

    assert part().pays
    assert not part(pause=True).pays
    assert not part(protected=True).pays
    assert not part(quiet=True).pays
    assert not part(blocks=(Block(concern="signoff"),)).pays


def test_what_a_part_that_comes_again_has_used_it_cannot_give() -> None:
    play = begun()
    play.do(GoTo(part="dialog"))
    play.wait(10.5).do(GoTo(part="presentation"))
    assert rooms(play)["dialog"] == 30 - 2 - 11


def test_the_payers_are_cut_and_the_end_stands() -> None:
    play = begun()
    play.wait(4)
    happened = play.do(AddMinutes(minutes=9, payers=("dialog", "closing")))
    assert happened == [
        MinutesAdded(part="presentation", minutes=9),
        MinutesAdded(part="dialog", minutes=-7),
        MinutesAdded(part="closing", minutes=-2),
    ]
    assert (has(play)["presentation"], has(play)["dialog"], behind(play)) == (14, 23, 0)


def test_without_a_payer_the_meeting_ends_later() -> None:
    play = begun()
    assert play.do(AddMinutes(minutes=5)) == [MinutesAdded(part="presentation", minutes=5)]
    assert behind(play) == 5


def test_what_cannot_pay_is_refused() -> None:
    play = begun()
    assert play.refused(AddMinutes(minutes=0)) == "minutes-missing"
    assert play.refused(AddMinutes(minutes=2, payers=("story",))) == "cannot-pay"
    assert play.refused(AddMinutes(minutes=2, payers=("nowhere",))) == "cannot-pay"
    assert play.refused(AddMinutes(minutes=9, payers=("closing",))) == "pays-too-little"
    play.do(GoTo(part="closing"))
    assert play.refused(AddMinutes(minutes=2, payers=("dialog", "closing"))) == "cannot-pay"


def test_what_remains_is_spread_when_the_meeting_is_behind() -> None:
    play = begun()
    play.wait(14)
    assert gains(play) == {"dialog": -7, "closing": -2}
    play.do(Respread())
    assert behind(play) == 0
    assert play.refused(Respread()) == "nothing-to-spread"


def test_a_meeting_ahead_gives_every_part_to_come_more_but_no_pause() -> None:
    play = begun()
    play.do(GoOn())
    assert gains(play) == {"dialog": 4, "closing": 1}
    play.do(Respread())
    assert behind(play) == 0


def test_what_was_shown_is_what_is_done_where_it_can_be() -> None:
    play = begun()
    play.wait(14)
    shown = gains(play)
    play.wait(5).do(Respread(gains=shown))
    assert has(play)["dialog"] == 23
    assert play.refused(Respread(gains={"dialog": -22})) == "cannot-pay"
    assert play.refused(Respread(gains={"presentation": 5})) == "cannot-pay"
    assert play.refused(Respread(gains={})) == "nothing-to-spread"


def test_spreading_goes_as_far_as_the_floors_allow() -> None:
    play = begun()
    play.wait(95)
    play.do(Respread())
    assert (has(play)["dialog"], has(play)["closing"], has(play)["story"]) == (2, 2, 15)
    assert behind(play) == 54


@given(st.integers(-5, 200), st.dictionaries(st.text(max_size=2), st.integers(1, 60), max_size=8))
def test_shares_add_up_and_nobody_gives_beyond_their_room(
    wanted: int, there: dict[str, int]
) -> None:
    found = shared(wanted, there)
    assert sum(found.values()) == max(0, min(wanted, sum(there.values())))
    assert all(0 < minutes <= there[part] for part, minutes in found.items())


@given(st.data())
def test_however_time_is_asked_for_no_floor_is_broken_and_the_protected_keep_theirs(
    data: st.DataObject,
) -> None:
    play = begun()
    for _step in range(data.draw(st.integers(1, 6))):
        play.wait(data.draw(st.integers(0, 20)))
        before, free = has(play), rooms(play)
        match data.draw(st.sampled_from(["pays", "spreads", "moves"])):
            case "pays" if free:
                payers = tuple(data.draw(st.sets(st.sampled_from(sorted(free)), min_size=1)))
                minutes = data.draw(st.integers(1, sum(free[part] for part in payers)))
                play.do(AddMinutes(minutes=minutes, payers=payers))
                assert sum(has(play).values()) == sum(before.values())
            case "spreads" if gains(play):
                play.do(Respread())
            case "moves" if play.meeting.timekeeping.current != "closing":
                play.do(GoOn())
        there = list(coming(play.meeting.opened, play.meeting.timekeeping))
        assert all(has(play)[part.id] >= part.floor for part in there)
        assert has(play)["story"] >= 15
    assert play.again() == play.meeting
