"""A terminal that is gone: whoever writes to it goes on."""

import io
import os
import sys
from threading import Event
from typing import Any

import pytest
from textual.app import App
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread
from textual.drivers.headless_driver import HeadlessDriver

from assistant.tui.hangup import Outliving, outliving, when_gone


class Gone(io.StringIO):
    def write(self, _text: str) -> int:
        raise OSError

    def flush(self) -> None:
        raise OSError


def test_what_is_written_to_a_terminal_that_is_gone_waits_for_nothing() -> None:
    """Textual's thread lives on, so that its queue never fills."""
    writer = WriterThread(Outliving(Gone()))  # type: ignore[arg-type]
    writer.start()
    for _time in range(2 * MAX_QUEUED_WRITES):
        writer.write("text")
    writer.stop()
    assert not writer.is_alive()


def test_a_terminal_that_is_there_gets_what_is_written() -> None:
    file = io.StringIO()
    assert Outliving(file).write("text") == 4
    assert file.getvalue() == "text"


async def test_the_drivers_file_is_one_that_lets_go() -> None:
    class Terminal(HeadlessDriver):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self._file = Gone()

    driver = outliving(Terminal)(App())
    assert isinstance(getattr(driver, "_file", None), Outliving)


@pytest.mark.skipif(sys.platform == "win32", reason="no terminal to take away")
def test_a_terminal_that_goes_is_told_and_one_that_stays_is_not() -> None:
    gone, stayed = Event(), Event()
    main, terminal = os.openpty()
    other_main, other = os.openpty()
    when_gone(terminal, gone.set)
    when_gone(other, stayed.set)
    os.close(main)
    assert gone.wait(10)
    assert not stayed.is_set()
    for file in (terminal, other, other_main):
        os.close(file)
