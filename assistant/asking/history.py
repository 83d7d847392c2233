"""What has happened in the meeting, event by event, in words: who changed what, when."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct

from assistant.asking.answers import written
from assistant.asking.form import Field, Form, Kind, joined
from assistant.asking.forms import form
from assistant.asking.partings import clock_jumped, time_counts
from assistant.asking.timekeeping import began, minutes_told, pause_told, title_of
from assistant.desk.covering import covers
from assistant.desk.identity import CHAIR
from assistant.desk.ledger import Entry, Ledger
from assistant.desk.post import Post
from assistant.language.terms import term
from assistant.language.translation import _, format_date, format_list, ngettext
from assistant.meeting import (
    arrivals,
    attendance,
    card,
    childs_view,
    childs_way,
    conclusion,
    consent,
    copies,
    crisis_plan,
    declined,
    deviations,
    disclosure,
    early,
    followup,
    goals,
    interpreting,
    invitation,
    judgement,
    leaving,
    left_over,
    lots,
    moments,
    narrative,
    notes,
    opening,
    opinions,
    outcomes,
    outside,
    person,
    premeeting,
    preparation,
    protection,
    purpose,
    questions,
    reports,
    signoff,
    statements,
    stop_card,
    telling,
    timekeeping,
    turns,
    warning_signs,
    withdrawal,
    wording,
)
from assistant.meeting.event import Event
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local_day
from assistant.meeting.undo import StepUndone

_FORMS: Final[dict[type[Event], str]] = {
    attendance.ParticipantAdded: "attendance",
    attendance.ParticipantSet: "attendance",
    attendance.ParticipantRemoved: "attendance",
    attendance.TurnChosen: "turn",
    person.PersonSet: "person",
    consent.ConsentAnswered: "consent",
    consent.CourseChosen: "course",
    disclosure.ScopeSet: "scope",
    disclosure.DisclosureAnswered: "disclosure",
    disclosure.SharingChosen: "sharing",
    purpose.PurposeSet: "purpose",
    narrative.NarrativeSet: "narrative",
    childs_view.ChildsViewSet: "childs_view",
    questions.QuestionParked: "questions",
    questions.QuestionTakenUp: "questions",
    questions.QuestionAskedBefore: "questions",
    questions.QuestionSet: "questions",
    questions.QuestionRemoved: "questions",
    goals.GoalAdded: "goals",
    goals.GoalSet: "goals",
    goals.GoalRemoved: "goals",
    goals.MeasureAdded: "measures",
    goals.MeasureSet: "measures",
    goals.MeasureRemoved: "measures",
    outcomes.OutcomeSet: "outcomes",
    left_over.LeftOverTakenUp: "left_over",
    left_over.LeftoverSet: "left_over",
    lots.LotsSet: "lots",
    statements.StatementsSet: "statements",
    opinions.OpinionHeld: "opinions",
    opinions.Disagreed: "disagreements",
    followup.FollowupSet: "followup",
    signoff.SignatureNoted: "signoff",
    signoff.EarlierSignatureNoted: "signoff",
    signoff.AftercareSet: "aftercare",
    copies.CopyChosen: "copies",
    copies.CopyHanded: "copies",
    copies.CopyLimited: "copies",
    card.EntrySet: "card",
    card.CardShown: "card_shown",
    invitation.InvitationSet: "invitation",
    invitation.ReplyNoted: "invitation_lines",
    invitation.InvitationSent: "invitation_sent",
    deviations.DeviationAdded: "deviations",
    deviations.DeviationSet: "deviations",
    deviations.DeviationRemoved: "deviations",
    interpreting.SecrecyNoted: "interpreting",
    interpreting.Lengthened: "interpreting",
    turns.SpeakerQueued: "queue",
    turns.SpeakerSet: "queue",
    turns.SpeakerRemoved: "queue",
    turns.WordGiven: "word",
    turns.TurnGiven: "round",
    turns.BeginningChosen: "turn",
    outside.OutsideNoted: "outside",
    outside.OutsideSet: "outside",
    outside.OutsideRemoved: "outside",
    notes.NoteWritten: "note",
    notes.Ticked: "get",
    notes.TurnTaken: "round",
    notes.LineAdded: "list",
    notes.LineSet: "list",
    arrivals.ArrivalSet: "arrivals",
    arrivals.ArrivalAnswered: "arrivals",
    leaving.LeavingPlanned: "leaving",
    protection.ProtectionSet: "protection",
    telling.ToldNoted: "telling",
    withdrawal.WithdrawalBegun: "withdrawal",
    withdrawal.WithdrawalSet: "withdrawal",
    withdrawal.WithdrawalDropped: "withdrawal",
    withdrawal.AfterChosen: "withdrawal_after",
    withdrawal.TextSettled: "withdrawal_after",
    withdrawal.TextMarked: "withdrawal",
    wording.WordingKept: "kept",
    wording.GoalAccepted: "accepted",
    preparation.TaskSet: "preparation",
    preparation.MandateNoted: "mandate",
    premeeting.PremeetingSet: "premeeting",
    childs_way.ChildsWaySet: "childs_way",
    early.AcuteAnswered: "acute",
    early.ThreatAnswered: "threat",
    declined.DeclinedSet: "declined",
    warning_signs.SignAdded: "warning_signs",
    warning_signs.SignSet: "warning_signs",
    warning_signs.SignRemoved: "warning_signs",
    crisis_plan.StepAdded: "crisis_steps",
    crisis_plan.StepSet: "crisis_steps",
    crisis_plan.StepRemoved: "crisis_steps",
    crisis_plan.StepMoved: "crisis_steps",
    crisis_plan.CrisisSet: "crisis",
    warning_signs.SignsRead: "signs_read",
    reports.ReportSet: "reports",
    conclusion.ConclusionSet: "conclusion",
}
"""The form that asks for what an event sets."""
_OF_FIELD: Final = {("reports", "can"): "newcomers", ("goals", "ladder"): "ladders"}
"""Another form, where it asks for one field of what the first one asks for."""

_PLACES: Final = frozenset(
    {*("id", "who", "part", "block", "field", "content"), *("of", "about", "rules")}
)
"""Fields that say where or about what, or hold a digest: not what."""


class Happened(Struct, frozen=True, kw_only=True):
    """An event in words."""

    at: datetime
    actor: str
    where: str
    """What was changed."""
    text: str = ""
    """What it was changed to."""
    undone: bool = False
    late: bool = False
    """It came too late to hold its place, and stands beside."""


def history(
    log: Ledger[Meeting], post: Post = Post.CHAIR, *, discreet: bool = False
) -> list[Happened]:
    """Everything that has happened, the latest first, but for what is not for that seat.

    Which parts gave time to others, and what lies outside, is told at the chair's seat alone.
    """
    by_id = {entry.id: entry for entry in log.entries}
    return [
        Happened(
            at=entry.envelope.at,
            actor=entry.envelope.actor,
            where=told,
            text=" ".join(what(entry.event, log.state, entry.envelope.at).split()),
            undone=not (entry.late or entry.step_back or log.counts(entry)),
            late=entry.late,
        )
        for entry in reversed(log.entries)
        if (told := _where(entry.event, by_id, log.state))
        and _open_to(post, _meant(entry.event, by_id), discreet=discreet)
    ]


def places(entries: Iterable[Entry], meeting: Meeting) -> str:
    """What some events change, each once and the first few."""
    told = dict.fromkeys(where(entry.event, meeting) for entry in entries)
    return format_list([place for place in told if place][:3])


def contested(pairs: Iterable[tuple[Entry, Entry]], meeting: Meeting) -> list[str]:
    """Each own event and what somebody else has made of its place since, as it stands now."""
    told = []
    for mine, theirs in pairs:
        place, now = where(mine.event, meeting), _said(theirs, meeting)
        by, yours = seat(theirs.envelope.actor), _said(mine, meeting)
        if now or yours:
            said = _("{where}. Nu ({seat}): {now}. Det du ångrar: {yours}.")
            told.append(said.format(where=place, seat=by, now=now, yours=yours))
        elif place:  # a part that began, a pause: saying where tells all
            said = _("Nu ({seat}): {now}. Det du ångrar: {yours}.")
            now = where(theirs.event, meeting)
            told.append(said.format(seat=by, now=now, yours=place))
    return told


def seat(actor: str) -> str:
    """The seat somebody sat at."""
    if actor == CHAIR:
        return _("samtalsledarens plats")
    return _("plats {number}").format(number=actor.rpartition("-")[2])


def where(event: Event, meeting: Meeting) -> str:
    """What an event changes, such as *Mål: Sova hela natten · Klart senast*."""
    match event:
        case opening.MeetingOpened():
            return _("Mötet skapades")
        case opening.PlanTakenUp(earlier=earlier):
            day = format_date(local_day(earlier.fixed_at))
            told = _("Planen {date}, version {number}, togs med in i mötet")
            return told.format(date=day, number=earlier.version)
        case outcomes.PromisesTakenUp(on=on):
            return _("Det som sades vid mötet {date} följs upp").format(date=format_date(on))
        case disclosure.DisclosureRecalled(last=last):
            told = _("Sekretessmedgivandet vid mötet {date} togs med, för att frågas om på nytt")
            return told.format(date=format_date(last.on))
        case goals.Settled(settled=settled):
            told = _("Behöver inget mer: {what}") if settled else _("Är inte klart än: {what}")
            return told.format(what=_row(event, meeting))
        case judgement.JudgementsBrought(judgements=judgements):
            if judgements:
                return _("Egna svar om tidigare möten togs med i mötet")
            return _("Egna svar om tidigare möten togs bort ur planen")
        case opening.PausePutIn(minutes=minutes, before=before):
            return pause_told(meeting, minutes, before)
        case stop_card.StopCardRaised():
            return _("Stoppkortet lades upp")
        case stop_card.StopCardLifted():
            return _("Stoppkortet togs ned")
        case timekeeping.PartOpened(part=part):
            return _("Delen {part} började").format(part=title_of(meeting, part))
        case timekeeping.PartClosed():
            return ""  # told by what began, or ended, at the same time
        case timekeeping.MinutesAdded(part=part, minutes=minutes):
            return minutes_told(meeting, part, minutes)
        case (
            timekeeping.StartMended(part=part, since=since)
            | timekeeping.StayMended(part=part, since=since)
        ):
            return joined(title_of(meeting, part), began(since, None))
        case timekeeping.Paused():
            return _("Paus")
        case timekeeping.Resumed():
            return _("Pausen är slut")
        case timekeeping.ClocksParted(seconds=seconds, slept=slept):
            return clock_jumped(timedelta(seconds=seconds), slept=slept)
        case timekeeping.PartingSettled(counts=counts):
            return time_counts(counts)
        case turns.WordGiven(who=""):
            return _("Ordet är fritt")
        case interpreting.Lengthened():
            return _("Delarna fick längre tid för tolkning")
        case moments.PlanFixed(number=number):
            return _("Planen fastställdes, version {number}").format(number=number)
        case moments.PlanPrinted(number=number, copies=count):
            printed = ngettext(
                "Version {number}: {count} exemplar utskrivet",
                "Version {number}: {count} exemplar utskrivna",
                count,
            )
            return printed.format(number=number, count=count)
        case moments.MeetingEnded():
            return _("Mötet avslutades")
        case moments.MeetingReopened():
            return _("Mötet öppnades igen")
        case moments.MeetingClosed():
            return _("Mötets anteckningar stängdes")
        case withdrawal.WithdrawalBegun():
            return _("Ett samtycke återtas")
        case withdrawal.WithdrawalDropped():
            return _("Inget samtycke återtogs")
        case withdrawal.TextMarked(field=text):
            return _("Skrivet efter återtagandet: {text}").format(text=term(text))
    asked = _asked(event)
    field = _field(asked, getattr(event, "field", ""), event, meeting)
    label = field.label if field and hasattr(event, "field") else ""
    return joined(_(asked.title), _row(event, meeting), label)


def _asked_instead(event: withdrawal.AfterChosen, meeting: Meeting) -> str:
    known, ids = meeting.goals.measures, event.value
    names = [known[id].what for id in ids if id in known] if isinstance(ids, list) else []
    return _("tillfrågas: {measures}").format(measures=format_list(names)) if names else _("tomt")


def what(event: Event, meeting: Meeting, at: datetime | None = None) -> str:
    """What an event says, in words; nothing where saying where tells all.

    ``at`` is when it happened, in UTC, where that is known.
    """
    if type(event) not in _FORMS:
        return ""
    if type(event).__name__.endswith("Removed"):
        return _("borttagen")
    asked = _asked(event)
    if asked.private or isinstance(event, withdrawal.TextMarked):
        return ""
    if covers(meeting, event, at):
        return _("täckt")
    if isinstance(event, withdrawal.AfterChosen) and event.field in ("decided", "tried"):
        return _asked_instead(event, meeting)
    if hasattr(event, "field"):
        field = _field(asked, event.field, event, meeting)
        return _words(field, getattr(event, "value", ""), meeting)
    said = {k: v for k, v in msgspec.to_builtins(event).items() if k not in _PLACES}
    for name, value in list(said.items()):
        if isinstance(value, dict):  # what was added, whole: its main text tells which
            said = {name: value.get("text") or value.get("what") or value.get("name") or ""}
    filled = {name: value for name, value in said.items() if value not in ("", None)}
    words = (_words(_field(asked, k, event, meeting), v, meeting) for k, v in filled.items())
    return joined(*words) or (_("tomt") if said else "")


def _asked(event: Event) -> Form:
    """The form that asks for what an event sets."""
    name = _FORMS[type(event)]
    return form(_OF_FIELD.get((name, getattr(event, "field", "")), name))


def _said(entry: Entry, meeting: Meeting) -> str:
    return what(entry.event, meeting, entry.envelope.at)


def _where(event: Event, by_id: dict[str, Entry], meeting: Meeting) -> str:
    if not isinstance(event, StepUndone):
        return where(event, meeting)
    taken = by_id.get(event.event)
    if taken is not None and isinstance(taken.event, StepUndone):
        first = by_id.get(taken.event.event)
        told = where(first.event, meeting) if first else event.place
        return _("Gjordes om: {what}").format(what=told) if told else ""
    told = where(taken.event, meeting) if taken else event.place
    return _("Ångrades: {what}").format(what=told) if told else ""


def _meant(event: Event, by_id: dict[str, Entry]) -> Event:
    """What a step back or forth is about in the end."""
    while isinstance(event, StepUndone) and event.event in by_id:
        event = by_id[event.event].event
    return event


def _open_to(post: Post, event: Event, *, discreet: bool) -> bool:
    if isinstance(event, timekeeping.MinutesAdded) and event.minutes < 0:
        return post is Post.CHAIR and not discreet
    name = _FORMS.get(type(event))
    return name is None or form(name).open_to(post, discreet=discreet)


def _row(event: Event, meeting: Meeting) -> str:
    """Which of several: a person, a goal, the heading of a block."""
    match event:
        case notes.NoteWritten(part=part, block=block) | notes.Ticked(part=part, block=block):
            return _block(part, block, meeting)
        case notes.LineAdded(part=part, block=block) | notes.LineSet(part=part, block=block):
            return _block(part, block, meeting)
        case (
            notes.TurnTaken(part=part, block=block, who=who)
            | turns.TurnGiven(part=part, block=block, who=who)
        ):
            return joined(_block(part, block, meeting), meeting.attendance.name(who))
        case (
            turns.SpeakerQueued(who=who) | turns.SpeakerRemoved(who=who) | turns.WordGiven(who=who)
        ):
            return meeting.attendance.name(who)
        case signoff.EarlierSignatureNoted(version=version, who=who):
            told = _("version {number}").format(number=version)
            return joined(meeting.attendance.name(who), told)
        case turns.SpeakerSet(id=id) if id in meeting.turns.queue:
            return meeting.attendance.name(meeting.turns.queue[id].who)
        case preparation.TaskSet(task=task):
            return next(
                (row.headed for row in form("preparation").rows(meeting) if row.id == task), ""
            )
        case card.EntrySet(id=id):
            return next((row.headed for row in form("card").rows(meeting) if row.id == id), "")
    id = str(getattr(event, "id", "") or getattr(event, "who", ""))
    if isinstance(event, outcomes.OutcomeSet | goals.Settled) and id in meeting.outcomes.promised:
        return meeting.outcomes.promised[id].what
    if id in meeting.goals.goals:
        return meeting.goals.goals[id].text
    if id in meeting.goals.measures:
        return meeting.goals.measures[id].what
    if id in meeting.questions.asked:
        return meeting.questions.asked[id].text
    if id in meeting.warning_signs.signs:
        return meeting.warning_signs.signs[id].text
    if id in meeting.warning_signs.steps:
        return meeting.warning_signs.steps[id].what
    names = {one.id: one.name for one in copies.recipients(meeting)}
    names |= {one.id: one.name for one in telling.to_tell(meeting)}
    known = meeting.attendance.people.keys() | meeting.attendance.gone.keys()
    return meeting.attendance.name(id) if id in known else names.get(id, "")


def _block(part: str, block: str, meeting: Meeting) -> str:
    here = meeting.agenda.part(part)
    found = (b.text for i, b in enumerate(here.blocks) if here.block_id(i) == block)
    return joined(_(here.title), _(next(found, "")))


def _field(asked: Form, name: str, event: Event, meeting: Meeting) -> Field | None:
    row = str(getattr(event, "id", "") or getattr(event, "who", ""))
    rows = ("", row) if asked.name in _BLOCKS else (row, "")
    fields = (field for one in rows for field in asked.fields(meeting, one))
    return next((f for f in fields if f.name == name or (f.main and name == "value")), None)


_BLOCKS: Final = frozenset({"note", "get", "round", "list"})


def _words(field: Field | None, value: Any, meeting: Meeting) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nej")
    if field is None:
        return joined(*value) if isinstance(value, list) else str(value or "")
    if field.kind is Kind.YES:
        return _("ja") if value else _("nej")
    return written(field, value, meeting) or _("tomt")
