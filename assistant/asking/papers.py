"""Which papers there are beside the plan, and what is told of those made."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from assistant.asking.card import wanted_first
from assistant.desk.papers import Paper, Papers, Paperwork
from assistant.language.names import folded
from assistant.language.translation import N_, _
from assistant.meeting.card import for_child
from assistant.meeting.meeting import Meeting
from assistant.meeting.plan import Plan


class Offer(Struct, frozen=True):
    """A paper that can be made, the words that ask for it, and what it is of."""

    paper: Paper
    title: str
    words: tuple[str, ...]
    of_plan: bool = False
    """Whether it is made of the fixed plan, not of the meeting as it stands."""
    wanted: Callable[[Meeting], bool] = lambda meeting: True
    """Whether this meeting can have it."""
    first: Callable[[Meeting], str] = lambda meeting: ""
    """What is to be done before it is made, in words; nothing where it is ready."""


OFFERS: Final[tuple[Offer, ...]] = (
    Offer(Paper.EASY, N_("Lättläst plan"), ("lättläst", "easy"), of_plan=True),
    Offer(
        Paper.CARD,
        N_("Kort till barnet"),
        ("kort", "card"),
        wanted=for_child,
        first=wanted_first,
    ),
    Offer(
        Paper.WARNING_SIGNS,
        N_("Tidiga tecken och krisplan"),
        ("tecken", "krisplan", "warning signs"),
        of_plan=True,
        wanted=lambda meeting: meeting.warning_signs.noted,
    ),
    Offer(
        Paper.CLOSING_NOTE,
        N_("Slutord till familjen"),
        ("slutord", "closing note"),
        of_plan=True,
        wanted=lambda meeting: meeting.conclusion.said,
    ),
    Offer(
        Paper.INVITATION,
        N_("Kallelsen, med medgivandet att skriva under"),
        ("kallelse", "invitation"),
    ),
    Offer(Paper.FORM, N_("Blankett att skriva i för hand"), ("blankett", "form")),
    Offer(Paper.JUDGEMENT, N_("Frågor om mötet, att svara på"), ("omdöme", "judgement")),
    Offer(
        Paper.EASY_JUDGEMENT,
        N_("Frågor om mötet, lättläst"),
        ("lättläst omdöme", "easy judgement"),
    ),
    Offer(Paper.DEVIATION, N_("Avvikelserapport"), ("avvikelse", "deviation")),
    Offer(Paper.PREPARATION, N_("Det här saknas före mötet"), ("före mötet", "before")),
)


def offers(meeting: Meeting) -> tuple[Offer, ...]:
    """The papers that this meeting can have."""
    return tuple(offer for offer in OFFERS if offer.wanted(meeting))


def offer_for(word: str, meeting: Meeting) -> Offer | None:
    """The paper that a word asks for."""
    said = folded(word)
    return next((o for o in offers(meeting) if said in map(folded, o.words)), None)


async def made(
    paperwork: Paperwork, offer: Offer, meeting: Meeting, plan: Plan | None, stream: str
) -> Papers | None:
    """Make a paper; None where it wants a fixed plan and there is none."""
    if not offer.of_plan:
        return await paperwork.of_meeting(offer.paper, meeting, stream)
    return await paperwork.of_plan(offer.paper, plan) if plan is not None else None


def made_told(papers: Papers | None) -> list[str]:
    """What came of it, for the chair."""
    if papers is None:
        return [_("Fastställ planen först, så att pappret säger detsamma som planen.")]
    where = _("{files} i mappen {folder}").format(
        files=", ".join(_named(papers.files)), folder=papers.folder
    )
    return [*([where] if papers.files else []), *papers.problems]


def _named(files: tuple[Path, ...]) -> Iterator[str]:
    """Each file's name; only its ending where it is called as the one before."""
    stem = ""
    for file in files:
        yield file.suffix if file.stem == stem else file.name
        stem = file.stem
