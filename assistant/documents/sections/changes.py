"""What the plan has otherwise than the one it follows."""

from collections.abc import Iterator

from assistant.documents.outline import Block, Group, Heading, Listing, Paragraph
from assistant.documents.wording import NOTHING, coordinator, joined, on
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.changes import Change, Changes, Terms
from assistant.meeting.outcomes import Details
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """What is new, what reads otherwise, and who coordinates now; of nothing, nothing is told."""
    changes = plan.changes
    if changes is None:
        return []
    title = _("Ändrat sedan version {number}, {day}").format(
        number=changes.version, day=on(changes.on)
    )
    told = tuple(_told(plan, changes))
    if not (told or plan.goals or plan.measures):
        return []
    held: Block = Listing(told) if told else Paragraph(_unchanged(plan))
    return [Group((Heading(title), held))]


def _unchanged(plan: Plan) -> str:
    if plan.outcomes:
        return _("Det som är kvar är som det var.")
    return _("Mål och insatser är som de var.")


def _told(plan: Plan, changes: Changes) -> Iterator[str]:
    if changes.lots_was:
        label, now = coordinator(plan.coordinator), changes.lots_now or NOTHING
        yield _("{label}: {now}, förut {was}").format(label=label, now=now, was=changes.lots_was)
    yield from (_new(one) for one in changes.things if one.was is None)
    for one in changes.things:
        if one.was is not None:
            yield _changed(one, one.was)


def _new(one: Change) -> str:
    label = _("Nytt mål: {what}") if one.goal else _("Ny insats: {what}")
    by = _("senast {day}").format(day=on(one.now.by)) if one.now.by else ""
    return joined(label.format(what=one.now.what), one.now.who, by)


def _changed(one: Change, was: Terms) -> str:
    now = one.now
    label = _("Mål: {what}") if one.goal else _("Insats: {what}")
    of_now, of_was = now.details or Details(), was.details or Details()
    pairs = (
        (_("ansvarig"), now.who, was.who),
        (_("klart senast"), on(now.by), on(was.by)),
        (
            _("läge"),
            term(now.standing) if now.standing else "",
            term(was.standing) if was.standing else "",
        ),
        (_("beslutas av"), of_now.decider, of_was.decider),
        (_("beslut senast"), on(of_now.decide_by), on(of_was.decide_by)),
        (_("hör till mål"), now.under, was.under),
    )
    said = [
        _otherwise(name, value or NOTHING, before or NOTHING)
        for name, value, before in pairs
        if value != before
    ]
    worded = _("förut: {what}").format(what=was.what) if was.what != now.what else ""
    return joined(label.format(what=now.what), worded, *said, *_reworded(now, was), by=" – ")


def _reworded(now: Terms, was: Terms) -> Iterator[str]:
    """What stands below in words of its own is not said twice."""
    of_now, of_was = now.details or Details(), was.details or Details()
    if of_now.reached_when != of_was.reached_when:
        yield _("ny text om när målet är nått")
    if of_now.how != of_was.how:
        yield _("ny text om hur ofta, när och var")
    if now.ladder != was.ladder:
        yield _("ny måltrappa") if now.ladder else _("ingen måltrappa längre")


def _otherwise(label: str, now: str, was: str) -> str:
    return _("{label} {now}, förut {was}").format(label=label, now=now, was=was)
