"""The meeting circle: what is drawn, and that it says the same as its sentence."""

import pytest

from assistant.desk.views import Step, seat_view
from assistant.meeting.timekeeping import GoOn, MendStart, Resume, TakePause
from assistant.tui.circle import Sector, drawn, sectors
from tests.meeting.build import begun
from tests.tui.conftest import Sit

LOTS = (5, 2, 3, 15, 6, 14, 3, 6, 6)


def circle(now: int, width: int = 36, height: int = 18) -> list[str]:
    def step(index: int) -> Step:
        return Step.DONE if index < now else Step.NOW if index == now else Step.COMING

    parts = tuple(
        Sector(minutes, step(index), 1.0 if index < now else 0.0)
        for index, minutes in enumerate(LOTS)
    )
    return ["".join(text for text, _here in row) for row in drawn(parts, width, height)]


def dots(rows: list[str]) -> int:
    return sum((ord(sign) - 0x2800).bit_count() for row in rows for sign in row if sign >= "⠀")


def test_the_part_now_has_a_sign_and_the_others_their_numbers() -> None:
    text = "\n".join(circle(3))
    assert "►4" in text
    assert all(f" {number} " in text for number in (1, 3, 5, 6, 8, 9))


def test_only_the_part_now_is_marked_for_its_weight() -> None:
    parts = tuple(Sector(m, Step.NOW if i == 5 else Step.COMING, 0.0) for i, m in enumerate(LOTS))
    heavy = [text for row in drawn(parts, 36, 18) for text, here in row if here]
    assert "►6" in "".join(heavy)
    assert not any(sign in "".join(heavy) for sign in "1234578")


def test_what_is_done_is_filled() -> None:
    amounts = [dots(circle(now)) for now in range(len(LOTS))]
    assert amounts == sorted(amounts)
    assert amounts[-1] > 2 * amounts[0]


@pytest.mark.parametrize(("width", "height"), [(36, 18), (18, 9), (40, 12), (20, 30)])
def test_it_keeps_within_the_cells_it_has(width: int, height: int) -> None:
    rows = circle(2, width, height)
    assert len(rows) == height
    assert {len(row) for row in rows} == {width}


def test_a_quiet_part_is_counted_at_the_chairs_seat_alone() -> None:
    play = begun()
    play.do(GoOn())
    play.wait(6)
    seat = seat_view(play.meeting, play.now)
    assert sectors(seat, counts=True)[1].filled == pytest.approx(0.4)
    assert sectors(seat, counts=False)[1].filled == 0


async def test_it_stands_under_the_agenda_where_there_is_room(sit: Sit) -> None:
    async with sit(size=(120, 40)) as chair:
        await chair.presses("f2")
        assert " 4 " in chair.sees()
        assert "⣿" in chair.sees() or "⡇" in chair.sees()
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2")
        assert "⡇" not in chair.sees()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_palette_shows_it_large_with_its_sentence(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await chair.presses("f2", "f5")
        chair.house.clock.pass_(minutes=12)
        await chair.seat.do(Resume())
        await chair.seat.do(MendStart(since=chair.seat.sitting.desk.now()))
        await chair.presses("ctrl+p")
        await chair.types("cirkel")
        await chair.presses("enter")
        told = " ".join(chair.sees().replace("│", " ").split())
        assert "Del 1 av 9, Presentation: 5 av 60 minuter. Mötet slutar" in told
        assert "►1" in chair.sees()
        assert "Paus 13:00–13:12" in told
        assert "ändrat" in told
        await chair.presses("f3")
        assert "Esc, F3 eller Enter stänger" not in chair.sees()


async def test_it_follows_the_meeting_while_it_is_looked_at(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        chair.seat.action_circle()
        await chair.rests()
        await chair.seat.do(GoOn(), TakePause())
        chair.app.screen.show()  # type: ignore[attr-defined]
        assert "Del 2 av 9" in chair.sees()
