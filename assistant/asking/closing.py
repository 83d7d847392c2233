"""What closing a meeting destroys, and what stays: told before it is done, and after."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from assistant.case.case import Receipt
from assistant.case.closing import CarriedOver, Fate, may_be_carried
from assistant.desk.closing import Counts, Listed, Thing
from assistant.desk.post import Post
from assistant.language.asked import asked_in_words
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_datetime, ngettext
from assistant.meeting.conclusion import over
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import stale
from assistant.meeting.remnants import Kind, Remnant

_GROUPS: Final = (
    (N_("Frågor"), (Kind.OPEN, Kind.LEFT, Kind.ANSWERED)),
    (
        N_("Anteckningar"),
        (Kind.NOTE, Kind.LINES, Kind.TICKS, Kind.ROUNDS, Kind.QUEUE, Kind.SECRECY),
    ),
    (N_("Påbörjat, och det som inte valdes"), (Kind.DRAFT, Kind.CANDIDATE)),
    (N_("Det som inte står i den fastställda planen"), (Kind.UNFIXED, Kind.CONTACTS)),
    (
        N_("Vid sidan av planen"),
        (
            Kind.SIGNATURES,
            Kind.COPIES,
            Kind.CARD,
            Kind.WORDING,
            Kind.PREPARATION,
            Kind.INVITATION,
            Kind.DEVIATIONS,
            Kind.PEOPLE,
            Kind.OUTSIDE,
        ),
    ),
    (N_("Överfört från tidigare möten"), (Kind.LEFT_OVER,)),
    (N_("Hur mötet gick"), (Kind.COURSE,)),
)
_CARRIED_UNASKED: Final = (Kind.OPEN, Kind.SIGNATURES, Kind.LEFT_OVER)
"""What waits for an answer or for somebody to take care of it, and what is kept beside the plan."""
NEVER_CARRIED: Final = N_(
    "Avvikelser förs aldrig över till ärendet. Skriv dem till en fil, eller i ert eget system."
)
_KEPT_BACK: Final = {
    Kind.DEVIATIONS: "deviations",
    Kind.OUTSIDE: "outside",
    Kind.LEFT_OVER: "left_over",
}
"""What is between organisations, by the form whose rows are not for everybody's eyes."""


def things(listed: Listed, before: Sequence[Thing] = ()) -> tuple[Thing, ...]:
    """All of it in words, with what becomes of each: as was said before, or the usual."""
    from assistant.asking.remnants import text, title  # they know every form; home needs none

    said = {thing.remnant.id: thing.fate for thing in before}
    return tuple(
        Thing(
            remnant=remnant,
            about=title(listed.meeting, remnant),
            text=text(listed.meeting, remnant),
            fate=said.get(remnant.id, _usual(remnant)),
        )
        for remnant in listed.remnants
    )


def grouped(found: Sequence[Thing]) -> Iterator[tuple[str, list[Thing]]]:
    """The things under their headings; a heading with nothing under it is left out."""
    for heading, kinds in _GROUPS:
        under = [thing for kind in kinds for thing in found if thing.remnant.kind is kind]
        if under:
            yield _(heading), under


def fates(thing: Thing) -> tuple[Fate, ...]:
    """What may become of a thing: a deviation never follows the person in the case."""
    return tuple(f for f in Fate if f is not Fate.CARRIED or may_be_carried(thing.remnant.kind))


def fate_told(meeting: Meeting, fate: Fate) -> str:
    """What becomes of a thing; of a plan that is over nothing is for a next meeting."""
    kept = fate is Fate.CARRIED and over(meeting)
    return _("sparas i ärendet") if kept else term(fate)


def read_out(thing: Thing, post: Post, *, discreet: bool) -> str:
    """A thing as it may be read at that seat now; why not, where it may not."""
    if _readable(thing, post, discreet=discreet):
        return thing.text
    return _("Det läses på samtalsledarens plats, när vyn inte är diskret.")


def called(thing: Thing, post: Post, *, discreet: bool) -> str:
    """What a thing is called at that seat now: its kind alone, where it may not be read."""
    from assistant.asking.remnants import counted

    if _readable(thing, post, discreet=discreet):
        return thing.about
    return counted({thing.remnant.kind: thing.remnant.count})


def _readable(thing: Thing, post: Post, *, discreet: bool) -> bool:
    from assistant.asking.forms import form

    name = _KEPT_BACK.get(thing.remnant.kind)
    return name is None or form(name).open_to(post, discreet=discreet)


def asked(found: Sequence[Thing]) -> str:
    """The question that closing asks."""
    return " ".join(filter(None, (_("Stänga mötets anteckningar för gott?"), lost(found))))


def lost(found: Sequence[Thing]) -> str:
    """How many deviations go, where nothing has been done with them: nobody else has them."""
    unkept = (thing for thing in found if thing.fate is Fate.DESTROYED)
    n = sum(one.remnant.count for one in unkept if one.remnant.kind is Kind.DEVIATIONS)
    told = ngettext("{n} avvikelse förstörs också.", "{n} avvikelser förstörs också.", n)
    return told.format(n=n) if n else ""


def closing_facts(meeting: Meeting) -> list[str]:
    """What closing does, and what stays of the plan."""
    return [
        _(
            "Det här finns bara i mötets anteckningar. Det förstörs för gott när du stänger, "
            "om du inte tar vara på det först."
        ),
        _stays(meeting),
        *(
            [_("Inget nytt möte är bokat: det som sparas ligger i ärendet.")]
            if over(meeting)
            else []
        ),
    ]


def papers_fact() -> str:
    """What closing leaves alone."""
    return _("Dokument som redan är gjorda ligger kvar i sin mapp tills någon tar bort dem.")


def destroyed_facts(listed: Listed) -> list[str]:
    """The same where nothing is to be taken care of: all that is destroyed, counted."""
    from assistant.asking.remnants import counted

    kinds = _kinds(listed.remnants)
    told = _("Det här förstörs och kan aldrig läsas igen: {things}.")
    papers = [] if listed.meeting.opened.practice else [papers_fact()]
    return [told.format(things=counted(kinds)), _stays(listed.meeting), *papers]


def receipt_told(receipt: Receipt) -> list[str]:
    """What became of a meeting's record: counts, no content."""
    told = _("Mötets anteckningar förstördes {when}.")
    return [told.format(when=format_datetime(receipt.at)), *fates_told(receipt.counts)]


def fates_told(counts: Counts) -> list[str]:
    """How many of each kind had which fate, a sentence for each fate."""
    from assistant.asking.remnants import counted

    sentences = {
        Fate.CARRIED: _("Fört över till ärendet: {things}."),
        Fate.EXPORTED: _("Skrivet till en fil: {things}."),
        Fate.WRITTEN: _("Inskrivet i egen journal: {things}."),
        Fate.DESTROYED: _("Förstört utan att sparas: {things}."),
    }
    return [
        sentence.format(things=counted(counts[fate]))
        for fate, sentence in sentences.items()
        if counts.get(fate)
    ]


def file_told(path: object) -> str:
    """What to know of a file that was written."""
    return _(
        "Filen {path} är en vanlig, okrypterad fil. Lämna över den dit den ska, "
        "och ta sedan bort den."
    ).format(path=path)


def paper(found: Sequence[Thing]) -> str:
    """What is written to the file: each thing under its name; empty where there is none."""
    return _pages(
        (thing.about, _in_words(thing.remnant.kind, thing.text))
        for thing in found
        if thing.fate is Fate.EXPORTED
    )


def carried_paper(carried: Sequence[CarriedOver]) -> str:
    """What was carried over, each thing once, under its name."""
    return _pages((one.about, _in_words(one.kind, one.text)) for one in carried_once(carried))


def carried_once(carried: Iterable[CarriedOver]) -> Collection[CarriedOver]:
    """Each thing once, however many meetings carried it over; a question as it stood last."""
    return {_which(one): one for one in carried}.values()


def _which(one: CarriedOver) -> tuple[str, ...]:
    """What it is again when it is carried once more: of a question, who asks and what."""
    if one.kind is Kind.OPEN:
        return (one.text.partition("\n")[0],)
    return one.about, one.text


def _in_words(kind: Kind, text: str) -> str:
    """The text; of a question that is a name alone, that it is one."""
    if kind not in (Kind.OPEN, Kind.LEFT, Kind.ANSWERED):
        return text
    asked, *answer = text.split("\n", 1)
    return "\n".join((asked_in_words(asked), *answer))


def _pages(pairs: Iterable[tuple[str, str]]) -> str:
    """Each text under its name, unless it begins with that."""
    return "\n\n".join(text if _named(about, text) else f"{about}\n{text}" for about, text in pairs)


def _named(about: str, text: str) -> bool:
    return " ".join(text.split()).startswith(about.removesuffix("…"))


def _usual(remnant: Remnant) -> Fate:
    return Fate.CARRIED if remnant.kind in _CARRIED_UNASKED else Fate.DESTROYED


def _kinds(remnants: Sequence[Remnant]) -> dict[Kind, int]:
    kinds: dict[Kind, int] = {}
    for remnant in remnants:
        kinds[remnant.kind] = kinds.get(remnant.kind, 0) + remnant.count
    return kinds


def _stays(meeting: Meeting) -> str:
    fixed = meeting.moments.fixed
    if meeting.opened.practice:
        return _("Det här är en övning: planen och dokumenten förstörs också.")
    if meeting.declined.why is not None and fixed is None:
        return _("Det blev inget möte och ingen plan. Kvar blir att ärendet slutade, och varför.")
    if fixed is None:
        return _("Planen är aldrig fastställd: då finns ingen plan kvar. Fastställ den först.")
    if stale(meeting):
        return _(
            "Planen, version {number}, finns kvar i ärendet. "
            "Den är ändrad sedan dess, och ändringarna förstörs."
        ).format(number=fixed.number)
    return _("Planen, version {number}, finns kvar i ärendet.").format(number=fixed.number)
