import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.asking.completing import Offer
from assistant.talk.typed import Turns, Typed

CHECKOUT = Path(__file__).parents[2]
TALK = """
import asyncio
from assistant.asking.completing import Offer
from assistant.talk.typed import Typed

async def talk():
    lines = Typed()
    lines.offers = lambda text: (Offer("", f"{text} Ek"), Offer("", f"{text} Lind"))
    print("ready", flush=True)
    async for line in lines:
        print(f"heard <{line}>", flush=True)

asyncio.run(talk())
"""


def offers(text: str) -> tuple[Offer, ...]:
    return tuple(Offer("", f"{text}{end}") for end in ("a", "b"))


def test_each_tab_offers_the_next_and_then_what_was_typed() -> None:
    turns, line = Turns(offers), "x"
    told = []
    for _tab in range(4):
        line = turns(line, 0) or ""
        told.append(line)
    assert told == ["xa", "xb", "x", "xa"]


def test_what_is_typed_after_an_offer_is_completed_in_its_turn() -> None:
    turns = Turns(offers)
    assert turns(f"{turns('x', 0)}y", 0) == "xaya"


def test_only_one_is_told_at_a_time_so_that_nothing_typed_is_ever_cut() -> None:
    turns = Turns(offers)
    assert turns("x", 0) == "xa"
    assert turns("x", 1) is None
    assert Turns(lambda _text: ())("x", 0) == "x"


async def test_a_pipe_has_its_lines_and_no_tab(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"ett\ntv\tva\r\n")
    os.close(writing)
    with os.fdopen(reading) as pipe:
        monkeypatch.setattr(sys, "stdin", pipe)
        assert [line async for line in Typed()] == ["ett", "tv\tva"]


class Terminal:
    """A program at the other end of a terminal."""

    def __init__(self, term: str) -> None:
        pty = pytest.importorskip("pty")
        self._end, other = pty.openpty()
        environment = {**os.environ, "TERM": term, "PYTHONPATH": str(CHECKOUT)}
        self._process = subprocess.Popen(
            [sys.executable, "-c", TALK], stdin=other, stdout=other, stderr=other, env=environment
        )
        os.close(other)
        self._seen = b""

    def type(self, keys: bytes) -> None:
        os.write(self._end, keys)

    def sees(self, text: bytes) -> bool:
        while text not in self._seen:
            assert select.select([self._end], [], [], 20)[0], self._seen
            self._seen += os.read(self._end, 4096)
        self._seen = self._seen.partition(text)[2]
        return True

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._end)


@pytest.mark.parametrize(
    ("term", "heard"), [("xterm", "heard <Åke Lind>"), ("dumb", "heard <Åke\t\t>")]
)
def test_a_terminal_completes_at_tab_where_it_can(term: str, heard: str) -> None:
    pytest.importorskip("readline")
    terminal = Terminal(term)
    try:
        assert terminal.sees(b"ready")
        terminal.type("Åke\t\t\n".encode())
        assert terminal.sees(heard.encode())
    finally:
        terminal.end()


def test_no_line_can_be_called_back() -> None:
    pytest.importorskip("readline")
    terminal = Terminal("xterm")
    try:
        assert terminal.sees(b"ready")
        terminal.type(b"hemligt\n")
        assert terminal.sees(b"heard <hemligt>")
        terminal.type(b"\x1b[A\x1b[A!\n")
        assert terminal.sees(b"heard <!>")
    finally:
        terminal.end()
