"""What the whole program leaves behind it, with marked words typed wherever one can type.

They are looked for in every byte under the folders that the program could find: its own,
the user's home, the one for temporary files, the one it was started in.  The same is done
with the same code and nothing encrypted, where each word that should be on disk is found
until it is destroyed.
"""

import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

from tests.house.terminal import Terminal
from tests.support.marked import found, holds

NAME, ROOM, PICKED, DRAFT, LEFT, HALF, FILED, CARRIED = STORED = (
    "Tussilago",
    "Krokusrummet",
    "Gullvivan",
    "Prästkragen",
    "Vitsippan",
    "Smörblomman",
    "Blåklinten",
    "Kornblomman",
)
"""What the journal holds while the meeting is open."""
KEPT = {NAME, ROOM, PICKED, DRAFT, CARRIED}
"""What the case holds when it is closed: the plan, and a question without an answer."""
PHRASE, CODE = SECRET = ("Backsippor om hösten", "94817263")
"""Never on disk, encrypted or not."""
WORDS = (*STORED, *SECRET)

CHECKOUT = Path(__file__).parents[2]
WHOLE = ("-m", "assistant")
CLEAR = ("-m", "tests.support.program", "clear")
FAULTY = ("-m", "tests.support.program", "faulty")

F2, F3, F4 = b"\x1bOQ", b"\x1bOR", b"\x1bOS"
TAB, ENTER, DOWN = b"\t", b"\r", b"\x1b[B"
CTRL_L, CTRL_O, CTRL_P, CTRL_Q, CTRL_S = b"\x0c", b"\x0f", b"\x10", b"\x11", b"\x13"
BREATH = 0.1
"""Seconds after a key, so that the next one finds what it opened."""
WIDTH = 40
"""How much of a text a field shows for certain."""
_PAINTING = re.compile(rb"\x1b\[\?1049h.*\x1b\[\?1049l", re.DOTALL)
_TITLE = re.compile(rb"\x1b\]0;(.*?)\x07")
_ESCAPE = re.compile(rb"\x1b(\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07)")


@dataclass(frozen=True)
class Place:
    """All the folders that a program could find."""

    top: Path
    program: tuple[str, ...]
    windows: list[Terminal] = field(default_factory=list)

    def __post_init__(self) -> None:
        for folder in (self.user, self.temporary, self.started, self.stick):
            folder.mkdir(mode=0o700, parents=True)

    @property
    def user(self) -> Path:
        return self.top / "user"

    @property
    def temporary(self) -> Path:
        return self.top / "temporary"

    @property
    def started(self) -> Path:
        return self.top / "started"

    @property
    def stick(self) -> Path:
        """Where the copies are put."""
        return self.top / "stick"

    @property
    def kept(self) -> Path:
        """Everything the program is told to keep lies here."""
        return self.user / "kept" / "rundan"

    @property
    def papers(self) -> Path:
        """The documents that were asked for."""
        return self.kept / "papers"

    def strewn(self) -> list[Path]:
        """What lies anywhere but where it was told to."""
        return [
            *self.temporary.iterdir(),
            *self.started.iterdir(),
            *(path for path in self.user.iterdir() if path != self.kept.parent),
        ]

    def open_to_others(self) -> list[Path]:
        """What somebody else than the owner may read or enter."""
        return [path for path in self.top.rglob("*") if path.stat().st_mode & 0o077]


class Window(Terminal):
    """One window, and hands that wait for what they see."""

    def __init__(self, place: Place, *arguments: str) -> None:
        folders = {"HOME": place.user, "TMPDIR": place.temporary, "PYTHONPATH": CHECKOUT}
        super().__init__(
            place.kept,
            *arguments,
            program=place.program,
            folder=place.started,
            environment={name: str(folder) for name, folder in folders.items()},
        )
        place.windows.append(self)

    def press(self, *keys: bytes | str) -> None:
        """Press keys, and type texts, each when what was before it is painted."""
        for key in keys:
            if isinstance(key, bytes):
                self.press_key(key, BREATH)
            else:
                self.type(key.encode())
                self.see("•" * len(key) if key in SECRET else key[-WIDTH:])

    def answer(self, seen: str, *keys: bytes | str) -> None:
        """Wait until something is painted, then press."""
        self.see(seen)
        self.press(*keys)

    def find(self, title: str) -> None:
        """Do something by its name in the palette."""
        self.rest()
        self.type(CTRL_P)
        self.answer("Skriv några bokstäver", title)
        self.type(ENTER)

    def line(self, line: str) -> None:
        """Say something in one line."""
        self.rest()
        self.type(CTRL_O)
        self.answer("Till exempel", line, ENTER)

    def open(self) -> None:
        """Show the meetings."""
        self.see("Rundan")
        self.find("Visa mina möten")
        self.answer("Lösenfras för", PHRASE, ENTER)
        self.see(NAME)

    def told(self) -> set[str]:
        """The words in what any program of the user's can see of this one."""
        process = Path("/proc") / str(self.process)
        seen = b"".join(_TITLE.findall(self.output))
        for name in ("cmdline", "environ", "comm"):
            with suppress(OSError):  # not on this system, or not for us
                seen += (process / name).read_bytes()
        return {word for word in WORDS if holds(seen, word)}

    def said(self) -> str:
        """What it wrote to the terminal before its picture and after it."""
        return _ESCAPE.sub(b"", _PAINTING.sub(b"", self.output)).decode().strip()


Make = Callable[..., Place]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Make]:
    """Makes a place; what still runs there when a test fails is ended."""
    made: list[Place] = []

    def make(*program: str) -> Place:
        made.append(Place(tmp_path, program or WHOLE))
        return made[0]

    yield make
    for one in made:
        for window in one.windows:
            window.put_away()


def _begin(place: Place) -> Window:
    """A meeting that has come to the narrative; questions wait, and the screen was locked."""
    chair = Window(place)
    chair.see("Rundan")
    chair.find("Börja ett nytt")
    chair.answer("Samma en gång till", PHRASE, TAB, PHRASE, ENTER)
    chair.answer("Vem gäller mötet?", NAME, TAB, TAB, TAB, ROOM, CTRL_S)
    chair.answer("inte börjat", F2, F2, F2, F2)
    chair.find("kort kod")
    chair.answer("Kod, 4 till 8", CODE, TAB, CODE, ENTER)
    for question in (FILED, CARRIED):
        chair.line(f"fråga Maria: {question}")
    chair.type(CTRL_L)
    chair.answer("Låst", CODE, ENTER)
    chair.see("Hur det är nu")
    chair.rest()
    return chair


def _sit_beside(place: Place) -> Window:
    beside = Window(place, "join")
    beside.answer("Lösenfras för", PHRASE, ENTER)
    beside.see("Hur det är nu")
    beside.rest()
    return beside


def _held(place: Place) -> set[str]:
    """Write in two windows and kill both; return what they let others see."""
    chair = _begin(place)
    chair.press(LEFT)
    beside = _sit_beside(place)
    beside.press(PICKED, TAB)
    chair.press(TAB, DRAFT, F4, HALF)
    chair.rest()  # what is typed is on disk within 100 ms
    told = chair.told() | beside.told()
    chair.kill(signal.SIGABRT)  # the system would write a core file
    beside.kill()
    return told


def _copied(place: Place) -> Window:
    """Copy the meetings and the keys, from home."""
    chair = Window(place)
    chair.open()
    for what in ("Kopiera mötena", "Kopiera nycklarna"):
        chair.find(what)
        chair.answer("Till vilken mapp", str(place.stick), CTRL_S)
        chair.answer("Stäng", ENTER)
    return chair


def _closed(chair: Window) -> None:
    """Go on, look at the history, make the documents, and close: one question to a file."""
    chair.find(NAME)
    chair.see("Hur det är nu")
    chair.find("Historik")
    chair.answer("det senaste överst", F3)
    chair.line("fastställ")
    chair.find("Skriv ut planen")
    chair.answer("Ett annat antal", ENTER)
    chair.find("Skriv ut planen")
    chair.answer("hittar ingen skrivare", F3)
    chair.line("avsluta")
    chair.answer("Ja, avsluta", DOWN, ENTER)
    chair.see("Mötet är avslutat")
    chair.find("Stäng mötets")
    chair.answer("stäng för gott", b" ", b"j")
    chair.answer("är stängt", ENTER)
    chair.rest()


def _purged(chair: Window) -> int:
    """Remove the case, leave the documents, and leave; return the status."""
    chair.find("Ta bort för gott")
    chair.answer("Vad ska tas bort", DOWN, ENTER)
    chair.answer("Vilket ärende", ENTER)
    chair.answer("Ta bort för gott?", b"j")
    chair.answer("Borttaget", ENTER)
    chair.answer("dokumenten också", b"n")
    chair.type(CTRL_Q)
    return chair.ended()


def test_no_word_is_left_or_shown(tmp_path: Path, place: Make) -> None:
    there = place()
    assert _held(there) == set()
    assert found(WORDS, tmp_path) == set()
    chair = _copied(there)
    assert len(list(there.stick.iterdir())) == 2
    _closed(chair)
    assert found(WORDS, tmp_path, but=[there.papers]) == set()
    assert _purged(chair) == 0
    assert found(WORDS, tmp_path, but=[there.papers]) == set()
    assert (chair.told(), chair.said()) == (set(), "")
    assert there.strewn() == []
    assert there.open_to_others() == []


def test_the_same_words_are_found_where_nothing_is_encrypted(tmp_path: Path, place: Make) -> None:
    there = place(*CLEAR)
    _held(there)
    assert found(WORDS, tmp_path) == set(STORED)
    chair = _copied(there)
    assert found(STORED, there.stick) == set(STORED)
    spared = [there.papers, there.stick]
    _closed(chair)
    assert found(WORDS, tmp_path, but=spared) == KEPT
    assert _purged(chair) == 0
    assert found(WORDS, tmp_path, but=spared) == set()


def test_a_fault_of_the_program_notes_no_word(tmp_path: Path, place: Make) -> None:
    there = place(*FAULTY)
    chair = Window(there, "practice", "elias")
    chair.see("Presentation")
    chair.line(f"syfte: {LEFT}")
    chair.find("Historik")
    assert chair.ended() == 1
    assert (there.kept / "fel.log").read_text().count("ValueError") == 1
    assert "fel.log" in chair.said()
    assert LEFT.encode() in chair.output
    assert LEFT not in chair.said()
    assert found(WORDS, tmp_path) == set()
    assert there.open_to_others() == []
