"""Papers that were left unfinished are made at the next start, and not for ever."""

from pathlib import Path

from assistant.desk.papers import Paper, Papers
from assistant.desk.unfinished import TRIES, Begun, Remade, finish

MADE = Papers(Path("/papper"), ())


class Kept:
    """Marks in memory, and what was made of which."""

    def __init__(self, *begun: Begun) -> None:
        self.marks = {(one.of, one.paper): one for one in begun}
        self.made: list[Paper | None] = []
        self.told: list[Remade] = []
        self.breaks = False

    def begin(self, begun: Begun) -> None:
        self.marks[begun.of, begun.paper] = begun

    def done(self, begun: Begun) -> None:
        self.marks.pop((begun.of, begun.paper), None)

    def left(self) -> list[Begun]:
        return list(self.marks.values())

    async def make(self, paper: Paper | None) -> Papers:
        if self.breaks:
            raise KeyboardInterrupt
        self.made.append(paper)
        return MADE

    async def start(self) -> None:
        """The program starts, with one plan and one meeting in its store."""
        makers = {"known": self.make, "held": self.make}
        try:
            await finish(self, makers, lambda _one, told: self.told.append(told))
        except KeyboardInterrupt:
            return


async def test_what_was_begun_is_made_and_told_of() -> None:
    kept = Kept(Begun(plan="known"), Begun(plan="known", paper=Paper.EASY))
    await kept.start()
    assert kept.made == [None, Paper.EASY]
    assert kept.told == [Remade(), Remade(), Remade(MADE), Remade(MADE)]
    assert kept.left() == []
    await kept.start()
    assert len(kept.made) == 2


async def test_what_was_begun_of_a_meeting_is_made_too() -> None:
    kept = Kept(Begun(meeting="held", paper=Paper.INVITATION))
    await kept.start()
    assert (kept.made, kept.left()) == ([Paper.INVITATION], [])


async def test_what_has_no_plan_or_meeting_any_more_is_forgotten() -> None:
    kept = Kept(Begun(plan="gone"), Begun(meeting="erased", paper=Paper.CARD))
    await kept.start()
    assert (kept.made, kept.told, kept.left()) == ([], [], [])


async def test_what_brings_every_start_down_is_left_in_the_end() -> None:
    kept = Kept(Begun(plan="known"))
    kept.breaks = True
    for _start in range(TRIES):
        await kept.start()
        assert kept.left()
    kept.breaks = False
    await kept.start()
    assert (kept.made, kept.left()) == ([], [])
