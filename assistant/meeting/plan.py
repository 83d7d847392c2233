"""The plan as it stands: what the meeting has filled, with names for ids.

It is the person's document and the only thing paper is made of.  It holds no
working notes, no signatures and no digest.
"""

import hashlib
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec
from msgspec import UNSET, Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import PERSON, Duty, Presence, Principal, Role
from assistant.meeting.changes import Changes, changes_of
from assistant.meeting.childs_view import ChildsView
from assistant.meeting.completeness import Missing, missing, of_others
from assistant.meeting.conclusion import Conclusion, planned_conclusion
from assistant.meeting.copies import Recipient, recipients
from assistant.meeting.deciders import About, Answer, Choice, alone_from, deciders, decides_alone
from assistant.meeting.disclosure import Scope, uncovered
from assistant.meeting.followup import Followup
from assistant.meeting.goals import Goal, Measure, Standing
from assistant.meeting.judgement import Judgement
from assistant.meeting.left_out import left_out
from assistant.meeting.lots import Lots, former
from assistant.meeting.narrative import Narrative
from assistant.meeting.opening import Voice
from assistant.meeting.outcomes import Outcome, Promise, Result, Score, Told
from assistant.meeting.person import Person
from assistant.meeting.protection import contact_hidden, shielded
from assistant.meeting.questions import Standing as QuestionStanding
from assistant.meeting.reports import Reported, planned_reports
from assistant.meeting.signoff import Aftercare, signers
from assistant.meeting.statements import Statements
from assistant.meeting.swedish_time import local_day
from assistant.meeting.warning_signs import PlannedSigns, planned_signs

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Attendee(Struct, frozen=True, kw_only=True):
    """One who was called or present."""

    name: str
    role: Role
    title: str
    organisation: str
    principal: Principal | None
    presence: Presence
    contact: str
    duties: tuple[Duty, ...]
    came: str
    left: str


class Answered(Struct, frozen=True, kw_only=True):
    """A decider's answer; ``answer.says`` is None where none was noted."""

    name: str
    role: Role
    answer: Answer


class PlannedMeasure(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A measure, with the one who answers by name."""

    what: str
    who: str
    organisation: str
    principal: Principal | None
    by: date | None
    standing: Standing | None
    decider: str
    decide_by: date | None
    others: bool
    """Whether somebody else than region or municipality takes it."""
    how: str = ""
    """How often, when and where."""
    since: date | None = None
    """The day of the meeting where it was first promised, if that was an earlier one."""
    outcome: Outcome | None = None
    """What has come of it so far."""
    told: Told | None = None
    """What was said of it last, where that stands."""

    @property
    def came_of(self) -> Result | None:
        """What has come of it so far, as said at this meeting or else when it was last told of."""
        now, then = self.outcome, self.told.outcome if self.told else None
        return (now.result if now else None) or (then.result if then else None)


class PlannedGoal(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A goal with its measures and sub-goals; a sub-goal has no sub-goals."""

    text: str
    reached_when: str
    by: date | None
    measures: tuple[PlannedMeasure, ...]
    # Never left out: it is older than the fields that are.
    sub_goals: "tuple[PlannedGoal, ...]" = field(default_factory=lambda: ())
    since: date | None = None
    """The day of the meeting where it was first set, if that was an earlier one."""
    outcome: Outcome | None = None
    """How far it has come."""
    ladder: tuple[str, ...] = ()
    """What is seen at each of ``STEPS``."""
    before: Score | None = None
    """The step it was on in the plan that this one follows."""
    told: Told | None = None
    """What was said of it last, where that stands."""


class FollowedUp(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was promised and is no longer to do: with no settling result, it was left out."""

    promise: Promise
    """With names for ids, and under what number its goal has here."""
    outcome: Outcome

    @property
    def result(self) -> Result | None:
        """What came of it, as said at this meeting or else when it was last told of."""
        told = self.promise.told
        return self.outcome.result or (told.outcome.result if told else None)


class Opinion(Struct, frozen=True, kw_only=True):
    """What someone thinks of what is proposed."""

    name: str
    text: str


class Signer(Struct, frozen=True, kw_only=True):
    """A signature line."""

    name: str
    role: Role
    title: str


class Copy(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line of the distribution list."""

    name: str
    original: bool
    without: tuple[str, ...] = ()
    """What this copy leaves out: kinds of ``Withheld``, and goals by number, such as ``1.2``."""


class Extract(Struct, frozen=True, kw_only=True):
    """What a copy that does not show the whole plan says of itself, and of the whole."""

    recipients: tuple[str, ...]
    whole: str
    """The digest of the whole plan."""


class Plan(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The whole plan, one version of it, or an extract (``sharing``).

    A field that came later has a default, which is left out of the canonical
    form: what was signed before keeps its digest.  msgspec knows a default by
    identity, so it is one of a kind: a member, None, nothing.
    """

    version: int
    fixed_at: datetime
    """The moment it was fixed for signing, in UTC."""
    practice: bool
    label: str
    """What the plan is called."""
    coordinator: str
    """What the coordinator is called."""
    agenda: str
    """The title of the agenda the meeting followed."""
    child: bool
    """Whether the person is under 18, so that guardians decide."""
    law_as_of: str
    law: tuple[str, ...]
    """The provisions that ask for the plan, by their short names."""
    missing: tuple[Missing, ...]
    """What keeps it from being complete."""
    name: str
    person: Person
    held: datetime | None
    """When the meeting began, in UTC."""
    place: str
    attendees: tuple[Attendee, ...]
    speaker: str
    """Who spoke for the person in the room, if anybody."""
    question: str
    consents: tuple[Answered, ...]
    consent_choice: Choice
    scope: Scope
    disclosures: tuple[Answered, ...]
    disclosure_choice: Choice
    uncovered: tuple[str, ...]
    narrative: Narrative
    childs_view: ChildsView | None
    goals: tuple[PlannedGoal, ...]
    measures: tuple[PlannedMeasure, ...]
    """Measures that hang on no goal."""
    lots: Lots
    statements: Statements
    opinions: tuple[Opinion, ...]
    disagreements: str
    carried: tuple[str, ...]
    """Questions carried on to the next meeting."""
    followup: Followup
    aftercare: Aftercare
    signers: tuple[Signer, ...]
    copies: tuple[Copy, ...]
    voice: Voice = Voice.FIRST
    """Whether it speaks as the person, or about them."""
    needs: str = ""
    """Needs, circumstances and interests, with aids and medicines."""
    extract: Extract | None = None
    warning_signs: PlannedSigns | None = None
    reports: tuple[Reported, ...] = ()
    conclusion: Conclusion | None = None
    """What was said at the end; None while the plan goes on."""
    judgements: tuple[Judgement, ...] = ()
    """What people answered about earlier meetings and let stand here, oldest first."""
    outcomes: tuple[FollowedUp, ...] = ()
    """What came of that which the plan it follows had to do, and this has not."""
    changes: Changes | None = None
    """What it has otherwise than the plan it follows; None where it follows none."""
    so_far: tuple[str, ...] = ()
    """What has been answered of each of ``carried``; nothing at all where none was."""
    alone_from: int | None = None
    """From which age the place lets a young person decide alone, where this one did."""
    shares_from: int | None = None
    """From which age they decide alone who may know what, where the place has one for that."""
    left_out: tuple[str, ...] = ()
    """The organisations it is made without, since they may not share any more."""

    @property
    def day(self) -> date:
        """The day of its meeting; where it does not tell when that was, the day it was fixed."""
        return local_day(self.held or self.fixed_at)


def plan_of(meeting: "Meeting", version: int, fixed_at: datetime) -> Plan:
    """Read the plan out of the meeting, as the given version of the given moment."""
    attendance = meeting.attendance
    people = attendance.people
    me = people.get(PERSON)
    narrative, opinions = meeting.narrative, meeting.opinions
    child = meeting.agenda.person == "child"
    apart = meeting.policy.disclosure_from is not None
    carried = meeting.questions.standing(QuestionStanding.CARRIED).values()
    so_far = tuple(question.answered for question in carried)
    return Plan(
        version=version,
        fixed_at=fixed_at,
        practice=meeting.opened.practice,
        label=meeting.policy.plan_label,
        coordinator=meeting.policy.coordinator,
        agenda=meeting.agenda.title,
        child=child,
        law_as_of=meeting.policy.law_as_of,
        law=meeting.policy.law,
        missing=missing(meeting),
        name=me.name if me else "",
        person=_shown(meeting),
        held=meeting.timekeeping.started,
        place="" if shielded(meeting) else meeting.opened.place,
        attendees=_attendees(meeting),
        speaker=attendance.name(attendance.speaker),
        question=meeting.purpose.question,
        consents=_answers(meeting, meeting.consent.answers, About.PLAN),
        consent_choice=meeting.consent.choice,
        scope=meeting.disclosure.scope,
        disclosures=_answers(meeting, meeting.disclosure.answers, About.SHARING),
        disclosure_choice=meeting.disclosure.choice,
        uncovered=tuple(someone.name for someone in uncovered(meeting)),
        narrative=narrative,
        childs_view=_childs_view(meeting) if child else None,
        goals=tuple(_goal(meeting, id, goal) for id, goal in meeting.goals.under("").items()),
        measures=_measures(meeting, ""),
        lots=_lots(meeting),
        statements=meeting.statements,
        opinions=tuple(
            Opinion(name=attendance.name(who), text=text)
            for who, text in opinions.held.items()
            if text
        ),
        disagreements=opinions.disagreements,
        carried=tuple(
            f"{attendance.name(question.by)}: {question.text}".removesuffix(": ")
            for question in carried
        ),
        followup=_followup(meeting),
        aftercare=replace(
            meeting.signoff.aftercare,
            tells_child=attendance.name(meeting.signoff.aftercare.tells_child),
            talks_after=attendance.name(meeting.signoff.aftercare.talks_after),
        ),
        signers=tuple(
            Signer(name=people[id].name, role=people[id].role, title=people[id].title)
            for id in signers(meeting)
            if id in people
        ),
        copies=tuple(
            Copy(
                name=recipient.name,
                original=recipient.original,
                without=_withheld(meeting, recipient),
            )
            for recipient in recipients(meeting)
            if recipient.gets
        ),
        voice=meeting.policy.voice,
        needs=meeting.purpose.needs,
        warning_signs=planned_signs(meeting),
        reports=planned_reports(meeting),
        conclusion=planned_conclusion(meeting),
        judgements=meeting.judgement.judgements,
        outcomes=_followed_up(meeting),
        changes=changes_of(meeting),
        so_far=so_far if any(so_far) else (),
        left_out=left_out(meeting),
        alone_from=_alone_from(meeting, About.PLAN) if child else None,
        shares_from=_alone_from(meeting, About.SHARING) if child and apart else None,
    )


def canonical(plan: Plan) -> bytes:
    """The plan as canonical JSON: UTF-8, keys sorted, no spaces."""
    return msgspec.json.encode(plan, order="sorted")


def digest(plan: Plan) -> str:
    """SHA-256 of the canonical JSON, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(plan)).hexdigest()


def _withheld(meeting: "Meeting", recipient: Recipient) -> tuple[str, ...]:
    """What a copy leaves out, where the plan knows goals by their numbers."""
    numbers = {id: number for id, number, _goal in meeting.goals.numbered()}
    return tuple(numbers.get(one, one) for one in recipient.without)


def _shown(meeting: "Meeting") -> Person:
    if not shielded(meeting):
        return meeting.person
    return replace(meeting.person, address="", contact="", protected=True)


def mark(digest: str) -> str:
    """The part of a digest that stands on every page: 16 hexadecimal digits."""
    return digest[:16]


def _childs_view(meeting: "Meeting") -> ChildsView:
    view = meeting.childs_view
    return replace(view, asker=meeting.attendance.name(view.asker))


def _lots(meeting: "Meeting") -> Lots:
    lots, name = meeting.lots, meeting.attendance.name
    chosen = meeting.attendance.people.get(lots.who)
    hide = chosen is not None and contact_hidden(meeting, lots.who)
    return replace(
        lots,
        who=name(lots.who),
        deputy=name(lots.deputy),
        finder=name(lots.finder),
        contact="" if hide else lots.contact,
        former=name(former(meeting)) or UNSET,
        handover=lots.handover or UNSET,
        told=lots.told or UNSET,
    )


def _followup(meeting: "Meeting") -> Followup:
    followup = meeting.followup
    place = "" if shielded(meeting) else followup.place
    return replace(followup, caller=meeting.attendance.name(followup.caller), place=place)


def _attendees(meeting: "Meeting") -> tuple[Attendee, ...]:
    """The family's own numbers are nobody else's: a copy may go to a parent living apart."""
    return tuple(
        Attendee(
            name=p.name,
            role=p.role,
            title=p.title,
            organisation=p.organisation,
            principal=p.principal,
            presence=p.presence,
            contact="" if p.private or id in meeting.protection.people else p.contact,
            duties=p.duties,
            came=p.came,
            left=p.left,
        )
        for id, p in meeting.attendance.people.items()
    )


def _alone_from(meeting: "Meeting", about: About) -> int | None:
    return alone_from(meeting, about) if decides_alone(meeting, about) else None


def _answers(meeting: "Meeting", answers: dict[str, Answer], about: About) -> tuple[Answered, ...]:
    people, name = meeting.attendance.people, meeting.attendance.name
    asked = {who: answers.get(who, Answer()) for who in (*deciders(meeting, about), *answers)}
    return tuple(
        Answered(
            name=name(who),
            role=people[who].role if who in people else Role.REPRESENTATIVE,
            answer=replace(answer, heard_by=name(answer.heard_by)),
        )
        for who, answer in asked.items()
    )


def _goal(meeting: "Meeting", id: str, goal: Goal) -> PlannedGoal:
    return PlannedGoal(
        text=goal.text,
        reached_when=goal.reached_when,
        by=goal.by,
        measures=_measures(meeting, id),
        sub_goals=tuple(
            _goal(meeting, sub_id, sub) for sub_id, sub in meeting.goals.under(id).items()
        ),
        since=_since(meeting, id),
        outcome=_outcome(meeting, id),
        ladder=goal.ladder,
        before=promise.score if (promise := meeting.outcomes.promised.get(id)) else None,
        told=_told(meeting, id),
    )


def _measures(meeting: "Meeting", goal: str) -> tuple[PlannedMeasure, ...]:
    return tuple(_measure(meeting, id, m) for id, m in meeting.goals.serving(goal).items())


def _measure(meeting: "Meeting", id: str, measure: Measure) -> PlannedMeasure:
    who = meeting.attendance.people.get(measure.who)
    return PlannedMeasure(
        what=measure.what,
        who=meeting.attendance.name(measure.who),
        organisation=who.organisation if who else "",
        principal=measure.principal,
        by=measure.by,
        standing=measure.standing,
        decider=meeting.attendance.name(measure.decider),
        decide_by=measure.decide_by,
        others=of_others(meeting, measure),
        how=measure.how,
        since=_since(meeting, id),
        outcome=_outcome(meeting, id),
        told=_told(meeting, id),
    )


def _since(meeting: "Meeting", id: str) -> date | None:
    promise = meeting.outcomes.promised.get(id)
    return promise.since if promise else None


def _outcome(meeting: "Meeting", id: str) -> Outcome | None:
    """What is said of a promise, with a name for an id; None where nothing is."""
    said = meeting.outcomes.outcome(id)
    if said == Outcome():
        return None
    return replace(said, decided_by=meeting.attendance.name(said.decided_by))


def _told(meeting: "Meeting", id: str) -> Told | None:
    promise = meeting.outcomes.promised.get(id)
    return promise.stands(meeting.outcomes.outcome(id)) if promise else None


def _followed_up(meeting: "Meeting") -> tuple[FollowedUp, ...]:
    """Every promise that is not among what is to do."""
    goals = meeting.goals
    numbers = {id: number for id, number, _goal in goals.numbered()}
    return tuple(
        FollowedUp(
            promise=replace(
                promise,
                who=meeting.attendance.name(promise.who),
                under=numbers.get(promise.under, ""),
                told=_told(meeting, id),
                details=None,
            ),
            outcome=_outcome(meeting, id) or Outcome(),
        )
        for id, promise in meeting.outcomes.promised.items()
        if id not in goals.goals and id not in goals.measures
    )
