"""A meeting held from a file: the same lines, with comments and a clock of its own.

What is made goes to stdout, one path a line; what happens goes to stderr.  The
status is 0 when all went well, 1 when something failed, such as the documents,
and 2 for a line that was not understood or was refused.
"""

import sys
from datetime import timedelta
from typing import Final, TextIO

from assistant.asking.answers import NotUnderstood
from assistant.asking.replies import reply, saving
from assistant.desk.desk import Desk
from assistant.desk.envelopes import NewerVersion
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _, clock_time, format_list
from assistant.meeting.event import Refused
from assistant.meeting.moments import stale
from assistant.talk.choosing import question
from assistant.talk.directives import Faulty, directive_in, steps
from assistant.talk.doing import Talk
from assistant.talk.hearing import sayable, tidy
from assistant.talk.made_clock import GoesBack, MadeClock

DONE, FAILED, WRONG = 0, 1, 2
EACH: Final = timedelta(seconds=2)
"""How long each line takes on the made clock, so that no two moments are the same."""


class ScriptProblem(Exception):  # noqa: N818 - told to whoever wrote the script
    """A line that cannot be followed: what is wrong, and what to write."""

    def __init__(self, told: str, status: int = WRONG) -> None:
        super().__init__(told)
        self.told = told
        self.status = status


async def run_script(
    house: House,
    desk: Desk,
    clock: MadeClock,
    text: str,
    filename: str,
    *,
    quiet: bool = False,
    stdout: TextIO | None = None,
    stderr: TextIO | None = None,
) -> int:
    """Hold the meeting at a desk whose clock is ``clock``; return the exit status."""
    out, told = stdout or sys.stdout, stderr or sys.stderr

    def narrate(line: str) -> None:
        if not quiet:
            told.write(f"  {line}\n")

    talk = Talk(house, desk, narrate)
    for number, line in steps(text):
        if not quiet:
            told.write(f"{clock_time(clock.now())} {sayable(line)}\n")
        try:
            if await _step(talk, clock, tidy(line)):
                break
        except ScriptProblem as problem:
            told.write(f"{filename}:{number}: {problem.told}\n")
            return problem.status
    try:
        for path in await _documents(talk):
            out.write(f"{path}\n")
    except ScriptProblem as problem:
        told.write(f"{filename}: {problem.told}\n")
        return problem.status
    return DONE


async def _step(talk: Talk, clock: MadeClock, line: str) -> bool:
    """Follow one line; whether it was the last.  Raises ``ScriptProblem``."""
    try:
        if directive := directive_in(line):
            clock.follow(directive)
            return False
        heard = await talk.hear(line)
    except GoesBack as problem:
        back = _("Klockan går bara framåt, och är redan {time}. Skriv en senare tid.")
        raise ScriptProblem(back.format(time=clock_time(problem.now))) from None
    except Faulty as problem:
        raise ScriptProblem(_faulty(problem)) from None
    except NotUnderstood as problem:
        raise ScriptProblem(_ambiguous(problem)) from None
    except Refused as problem:
        raise ScriptProblem(sayable(reply(problem))) from None
    except (JournalProblem, NewerVersion) as problem:
        raise ScriptProblem(reply(problem), FAILED) from None
    if heard.ask is not None:
        word = line.rstrip(": ")
        asks = _("Raden saknar svar. Skriv dem efter ett kolon, till exempel: {word}: …")
        raise ScriptProblem(sayable(asks.format(word=word)))
    clock.advance(EACH)
    return heard.left


async def _documents(talk: Talk) -> list[str]:
    """The documents of the plan, if it was fixed.  Raises ``ScriptProblem``."""
    desk = talk.desk
    await desk.retry()
    if desk.saved.problem:
        raise ScriptProblem(saving(desk.saved.problem), FAILED)
    if desk.meeting.moments.fixed is None:
        return []
    if stale(desk.meeting):
        talk.say(_("Planen har ändrats sedan den fastställdes. Dokumenten är de fastställda."))
    if talk.papers is None or talk.papers.problems:
        await talk.make_papers()
    papers = talk.papers
    if papers is None or papers.problems or not papers.files:
        problems = papers.problems if papers else ()
        raise ScriptProblem(" ".join(problems) or _("Det blev inga dokument."), FAILED)
    return [str(file) for file in papers.files]


def _ambiguous(problem: NotUnderstood) -> str:
    """What was not understood, with all that it may mean."""
    if not problem.choices:
        return question(problem)
    choices = format_list(
        _("”{words}”").format(words=sayable(choice)) for choice in problem.choices
    )
    return _("{question} Skriv något av: {choices}.").format(
        question=question(problem), choices=choices
    )


def _faulty(problem: Faulty) -> str:
    if problem.code == "wait":
        return _("Det är inget antal minuter. Skriv till exempel: vänta 12")
    return _("Det är inget klockslag. Skriv till exempel: klockan 13:05")
