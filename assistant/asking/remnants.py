"""The words for what is only in the meeting's record: what it is, and its text."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from assistant.asking.form import Form, joined, shortened
from assistant.asking.forms import BY_CONCERN, EVERY, form
from assistant.asking.outside import matters
from assistant.asking.wording import kept_told
from assistant.asking.written import written
from assistant.language.asked import asked_in_words
from assistant.language.nameless import nameless
from assistant.language.terms import term
from assistant.language.translation import _, clock_time, format_list, ngettext
from assistant.meeting.agenda import Block, Part
from assistant.meeting.copies import recipients
from assistant.meeting.meeting import Meeting
from assistant.meeting.notes import Spoken, key
from assistant.meeting.remnants import Kind, Remnant, contacts

_TITLE: Final = 60
"""How much of a text that somebody typed stands for it in a list."""


def title(meeting: Meeting, remnant: Remnant) -> str:
    """What it is, on one line."""
    match remnant.kind:
        case Kind.OPEN | Kind.LEFT | Kind.ANSWERED:
            return shortened(asked_in_words(_asked(meeting, remnant.place)), _TITLE)
        case Kind.NOTE:
            return shortened(_block_title(meeting, remnant.place), _TITLE)
        case Kind.LINES:
            lines = ngettext("{n} rad", "{n} rader", remnant.count).format(n=remnant.count)
            return joined(shortened(_block_title(meeting, remnant.place), _TITLE), lines)
        case Kind.DRAFT | Kind.CANDIDATE:
            return shortened(_place(meeting, remnant.place), _TITLE)
        case Kind.LEFT_OVER:
            return meeting.left_over.things[remnant.place].about
        case Kind.UNFIXED:
            return _(BY_CONCERN[remnant.place][0].title)
        case Kind.COURSE:
            return joined(_("Mötets förlopp, minut för minut"), _events(remnant.count))
    return counted({remnant.kind: remnant.count})


def text(meeting: Meeting, remnant: Remnant) -> str:
    """All of it, as it can be read, copied by hand or carried over."""
    match remnant.kind:
        case Kind.OPEN | Kind.LEFT | Kind.ANSWERED:
            return _question(meeting, remnant.place)
        case Kind.NOTE | Kind.CANDIDATE:
            return remnant.text
        case Kind.DRAFT:
            return _draft(meeting, remnant)
        case Kind.LEFT_OVER:
            return meeting.left_over.things[remnant.place].text
        case Kind.UNFIXED:
            return _forms(meeting, BY_CONCERN[remnant.place])
        case kind:
            return "\n".join(_LINES[kind](meeting, remnant.place))


def counted(kinds: Mapping[Kind, int]) -> str:
    """How many there are of each kind, such as *2 anteckningar och 1 påbörjad text*."""
    return format_list(_count(kind, kinds[kind]) for kind in Kind if kinds.get(kind))


def _count(kind: Kind, n: int) -> str:
    match kind:
        case Kind.OPEN:
            told = ngettext("{n} fråga utan svar", "{n} frågor utan svar", n)
        case Kind.LEFT:
            told = ngettext("{n} fråga som lämnades", "{n} frågor som lämnades", n)
        case Kind.ANSWERED:
            told = ngettext("{n} fråga med sitt svar", "{n} frågor med sina svar", n)
        case Kind.NOTE:
            told = ngettext("{n} anteckning", "{n} anteckningar", n)
        case Kind.LINES:
            told = ngettext("{n} rad i listor", "{n} rader i listor", n)
        case Kind.TICKS:
            told = ngettext("{n} avbockad punkt", "{n} avbockade punkter", n)
        case Kind.ROUNDS:
            told = ngettext("{n} tur i rundorna", "{n} turer i rundorna", n)
        case Kind.QUEUE:
            told = ngettext("{n} plats i talarkön", "{n} platser i talarkön", n)
        case Kind.SECRECY:
            told = ngettext(
                "{n} uppgift om tolkens tystnadsplikt",
                "{n} uppgifter om tolkarnas tystnadsplikt",
                n,
            )
        case Kind.DRAFT:
            told = ngettext("{n} påbörjad text", "{n} påbörjade texter", n)
        case Kind.CANDIDATE:
            told = ngettext("{n} text som inte valdes", "{n} texter som inte valdes", n)
        case Kind.UNFIXED:
            told = ngettext("{n} ofastställd del av planen", "{n} ofastställda delar av planen", n)
        case Kind.SIGNATURES:
            told = ngettext("{n} noterad underskrift", "{n} noterade underskrifter", n)
        case Kind.COPIES:
            told = ngettext(
                "{n} uppgift om vem som har fått planen",
                "{n} uppgifter om vem som har fått planen",
                n,
            )
        case Kind.CARD:
            return _("barnets kort")
        case Kind.INVITATION:
            told = ngettext("{n} uppgift om kallelsen", "{n} uppgifter om kallelsen", n)
        case Kind.PREPARATION:
            told = ngettext("{n} uppgift från före mötet", "{n} uppgifter från före mötet", n)
        case Kind.DEVIATIONS:
            told = ngettext("{n} avvikelse", "{n} avvikelser", n)
        case Kind.PEOPLE:
            told = ngettext(
                "{n} uppgift om samtycke och närvaro",
                "{n} uppgifter om samtycke och närvaro",
                n,
            )
        case Kind.OUTSIDE:
            told = ngettext("{n} sak utanför mötet", "{n} saker utanför mötet", n)
        case Kind.WORDING:
            told = ngettext("{n} uppgift om målens ord", "{n} uppgifter om målens ord", n)
        case Kind.CONTACTS:
            told = ngettext(
                "{n} kontaktuppgift utanför planen", "{n} kontaktuppgifter utanför planen", n
            )
        case Kind.LEFT_OVER:
            told = ngettext("{n} sak från tidigare möten", "{n} saker från tidigare möten", n)
        case Kind.COURSE:
            return _("mötets förlopp, {events}").format(events=_events(n))
    return told.format(n=n)


def _events(n: int) -> str:
    return ngettext("{n} händelse", "{n} händelser", n).format(n=n)


# --- questions


def _asked(meeting: Meeting, id: str) -> str:
    question = meeting.questions.asked[id]
    return f"{meeting.attendance.name(question.by)}: {question.text}".removesuffix(": ")


def _question(meeting: Meeting, id: str) -> str:
    answer = meeting.questions.asked[id].answered
    told = _("Svar: {answer}").format(answer=answer) if answer else ""
    return "\n".join(filter(None, (_asked(meeting, id), told)))


# --- notes, by ``part/block``


def _blocks(meeting: Meeting) -> Iterator[tuple[str, Part, Block]]:
    for part in meeting.agenda.parts:
        for index, block in enumerate(part.blocks):
            yield key(part.id, part.block_id(index)), part, block


def _block_title(meeting: Meeting, place: str) -> str:
    for known, part, block in _blocks(meeting):
        if known == place:
            return _("{heading} ({part})").format(heading=_(block.text), part=_(part.title))
    return ""


def _list_lines(meeting: Meeting, place: str) -> Iterator[str]:
    yield from meeting.notes.lists[place].values()


def _ticked(meeting: Meeting, _place: str) -> Iterator[str]:
    for place, part, block in _blocks(meeting):
        if meeting.notes.ticks.get(place):
            yield f"{_(part.title)}: {_(block.text)}"


def _turns(meeting: Meeting, _place: str) -> Iterator[str]:
    for place, part, _block in _blocks(meeting):
        for who, spoken in meeting.notes.rounds.get(place, {}).items():
            if spoken is not Spoken.WAITS:
                yield f"{_(part.title)}: {meeting.attendance.name(who)}, {term(spoken)}"


def _queue(meeting: Meeting, _place: str) -> Iterator[str]:
    yield from written(meeting, form("queue"))


def _secrecy(meeting: Meeting, _place: str) -> Iterator[str]:
    yield from written(meeting, form("interpreting"))


# --- texts by their path


def _place(meeting: Meeting, path: str) -> str:
    """Which field of which form a path belongs to."""
    if path.startswith("form/"):
        name, _slash, row = path.removeprefix("form/").partition("/")
        asked = next((one for one in EVERY if one.name == name), None)
        titles = {one.id: one.headed for one in asked.rows(meeting)} if asked else {}
        heading = _(asked.title) if asked else _("En text")
        return ": ".join(filter(None, (heading, titles.get(row, "") if row else "")))
    title = _block_title(meeting, path.removeprefix("notes/"))
    if title:
        return title
    for asked in EVERY:
        for known in asked.rows(meeting):
            for field in asked.fields(meeting, known.id):
                if asked.path(meeting, known.id, field.name) == path:
                    return f"{_(asked.title)}: {field.label}"
    return _("En text")


def _draft(meeting: Meeting, remnant: Remnant) -> str:
    """A form's draft holds its fields as JSON; any other is the text itself."""
    if not remnant.place.startswith("form/"):
        return remnant.text
    name, _slash, row = remnant.place.removeprefix("form/").partition("/")
    try:
        typed = json.loads(remnant.text)
        labels = {field.name: field.label for field in form(name).fields(meeting, row)}
        return "\n".join(f"{labels.get(key, key)}: {value}" for key, value in typed.items())
    except (ValueError, KeyError, AttributeError):
        return remnant.text


# --- the rest


def _forms(meeting: Meeting, forms: tuple[Form, ...]) -> str:
    return "\n\n".join(told for one in forms for told in written(meeting, one))


def _signed(meeting: Meeting, _place: str) -> Iterator[str]:
    for version, lines in meeting.signoff.by_version():
        of = _("version {number}").format(number=version) if meeting.signoff.earlier else ""
        for who, line in lines.items():
            said = (term(line.signed) if line.signed else "", line.through, line.note)
            if any(said):
                yield f"{meeting.attendance.name(who)}: {joined(of, *said)}"


def _handed(meeting: Meeting, _place: str) -> Iterator[str]:
    for recipient in recipients(meeting):
        if recipient.handed:
            yield recipient.name
        elif recipient.had:
            had = _("fick version {number}").format(number=recipient.had)
            yield f"{recipient.name}: {had}"


def _card(meeting: Meeting, _place: str) -> Iterator[str]:
    for row in form("card").rows(meeting):
        if row.done:
            yield f"{row.headed}: {row.detail}"
    yield from (f"{row.headed}: {row.detail}" for row in form("card_shown").rows(meeting))


def _invited(meeting: Meeting, _place: str) -> Iterator[str]:
    yield from written(meeting, form("invitation_lines"))
    yield from written(meeting, form("invitation_sent"))


def _prepared(meeting: Meeting, _place: str) -> Iterator[str]:
    """All but what was answered by each alone: that is read where it was noted."""
    for name in ("declined", "premeeting", "childs_way", "acute", "preparation", "mandate"):
        for row in form(name).rows(meeting):
            if row.done:
                yield joined(f"{_(form(name).title)}: {row.headed}", row.detail)


def _deviations(meeting: Meeting, _place: str) -> Iterator[str]:
    """As the report tells them: without names, but where the chair chose to keep them."""
    noted = meeting.deviations.noted.values()
    for one, told in zip(noted, written(meeting, form("deviations")), strict=True):
        yield told if one.named else nameless(told, meeting)


def _people(meeting: Meeting, _place: str) -> Iterator[str]:
    for name in ("withdrawal", "withdrawal_after", "arrivals", "telling", "leaving", "protection"):
        for row in form(name).rows(meeting):
            if row.detail or row.done:
                yield joined(f"{row.headed}: {_(form(name).title)}", row.detail)


def _outside(meeting: Meeting, _place: str) -> Iterator[str]:
    yield from matters(meeting)


def _wording(meeting: Meeting, _place: str) -> Iterator[str]:
    yield from (f"{row.headed}: {row.detail}" for row in form("accepted").rows(meeting))
    yield from filter(None, (kept_told(meeting, id) for id in meeting.goals.goals))


def _contacts(meeting: Meeting, _place: str) -> Iterator[str]:
    for name, reached in contacts(meeting):
        yield f"{name}: {reached}" if name else reached


def _course(meeting: Meeting, _place: str) -> Iterator[str]:
    for visit in meeting.timekeeping.visits:
        until = clock_time(visit.until) if visit.until else ""
        yield f"{clock_time(visit.since)}–{until} {_(meeting.agenda.part(visit.part).title)}"


_LINES: Final = {
    Kind.LINES: _list_lines,
    Kind.TICKS: _ticked,
    Kind.ROUNDS: _turns,
    Kind.QUEUE: _queue,
    Kind.SECRECY: _secrecy,
    Kind.SIGNATURES: _signed,
    Kind.COPIES: _handed,
    Kind.CARD: _card,
    Kind.INVITATION: _invited,
    Kind.PREPARATION: _prepared,
    Kind.DEVIATIONS: _deviations,
    Kind.PEOPLE: _people,
    Kind.OUTSIDE: _outside,
    Kind.WORDING: _wording,
    Kind.CONTACTS: _contacts,
    Kind.COURSE: _course,
}
