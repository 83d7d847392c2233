"""The plan for easy reading (lättläst): the same record, what matters first, few words.

The full plan holds more and is what counts; this one says so.  It asks the
questions its reader asks and answers them in the order they are needed.
"""

from assistant.documents import easy_goals, easy_outcomes
from assistant.documents.easy_terms import explained
from assistant.documents.easy_words import by_sentence, clock, day, lacking, quoted, said
from assistant.documents.outline import (
    Block,
    Document,
    Field,
    Fields,
    Group,
    Heading,
    Notice,
    Paragraph,
)
from assistant.documents.sections import conclusion
from assistant.documents.sections import warning_signs as signs
from assistant.documents.wording import brief, capital, coordinator, fields, joined, spoken, under
from assistant.language.translation import N_, _, format_list, language
from assistant.meeting.lots import Standing
from assistant.meeting.plan import Plan
from assistant.meeting.swedish_time import local_day


def easy_document(plan: Plan) -> Document:
    """The plan in easy words, in the language spoken now."""
    title = _of(plan, N_("Min plan"), N_("Planen för {name}"))
    return Document(
        title=title,
        kind=_("Plan på lättläst svenska"),
        subtitle=_("Lättläst"),
        language=language(),
        fixed_at=plan.fixed_at,
        notices=_notices(plan),
        summary=_summary(plan),
        blocks=(
            *_about(plan),
            *_important(plan),
            *_thoughts(plan),
            *easy_outcomes.section(plan),
            *easy_goals.section(plan),
            *_worse(plan),
            *([] if conclusion.turn_to(plan) else _call(plan)),
            *_last(plan),
        ),
        running=(title, brief(plan.name)),
        footer=joined(
            _("ÖVNING") if plan.practice else "",
            _("Version {number}").format(number=plan.version),
            _("Lättläst"),
            by=" · ",
        ),
        page_of=_("Sida {page} av {pages}"),
        practice=_("ÖVNING") if plan.practice else "",
        reading="easy",
    )


def _notices(plan: Plan) -> tuple[Notice, ...]:
    notices = []
    if plan.practice:
        notices.append(Notice(_("ÖVNING"), _("Det här är ingen riktig plan.")))
    if plan.conclusion:
        notices.append(Notice(_("Planen är slut."), conclusion.ended(plan)))
    if plan.missing:
        what = format_list(lacking(lack) for lack in plan.missing)
        told = _("Det här saknas: {what}.").format(what=what)
        notices.append(Notice(_("Planen är inte helt klar."), told))
    return tuple(notices)


def _summary(plan: Plan) -> Fields:
    return Fields(
        (
            Field(
                spoken(plan, _("Jag heter"), _("Namn")),
                plan.name or _("Namnet står inte här än."),
                "strong",
            ),
            Field(
                spoken(plan, _("Jag kan ringa"), _("Ring")),
                _number(plan) or _("Det är inte bestämt än."),
            ),
            *_again(plan),
        )
    )


def _again(plan: Plan) -> tuple[Field, ...]:
    """The next meeting; after a plan that has ended there need be none."""
    when = capital(_when(plan))
    if plan.conclusion and not when:
        return ()
    title = spoken(plan, _("Vi ses igen"), _("Nästa möte"))
    return (Field(title, when or _("Det är inte bestämt än."), "strong"),)


def _about(plan: Plan) -> list[Block]:
    """What this paper is, and that the other one counts."""
    held = day(local_day(plan.held)) if plan.held else ""
    ask = _("Fråga en vuxen om du undrar över något.") if plan.child else ""
    lines = (
        _("Vi hade möte {day}.").format(day=held) if held else "",
        _("Det här är det viktigaste ur planen, på lättläst svenska."),
        _("Allt står i den långa planen."),
        _("Det är den som gäller."),
        ask or _("Fråga gärna om det är något du undrar över."),
    )
    return [Paragraph("\n".join(line for line in lines if line))]


def _important(plan: Plan) -> list[Block]:
    words = plan.narrative.important
    if not words.strip():
        return []
    title = _of(plan, N_("Vad är viktigt för mig?"), N_("Vad är viktigt för {name}?"))
    return [Group((Heading(title), Paragraph(quoted(words))))]


def _thoughts(plan: Plan) -> list[Block]:
    """The person's own view, and what people do not agree about."""
    view, blocks = plan.childs_view, list[Block]()
    if view is not None and view.text.strip():
        through = said(view.through, lead=_("Det berättade:"))
        title = _of(plan, N_("Vad tycker jag?"), N_("Vad tycker {name}?"))
        blocks.append(Group((Heading(title), *said(view.text), *through)))
    mine = next((held.text for held in plan.opinions if held.name == plan.name), "")
    if mine.strip():
        title = _of(plan, N_("Vad tycker jag om planen?"), N_("Vad tycker {name} om planen?"))
        blocks.append(Group((Heading(title), Paragraph(by_sentence(mine)))))
    if plan.disagreements.strip():
        title = _("Vad är vi inte överens om?")
        blocks.append(Group((Heading(title), Paragraph(by_sentence(plan.disagreements)))))
    return blocks


def _call(plan: Plan) -> list[Block]:
    """Who coordinates, how to reach them, what they do."""
    lots = plan.lots
    label = coordinator(plan.coordinator)
    answered = {
        Standing.ASKED: _("Vi har frågat, men inte fått svar än."),
        Standing.DECLINES: _("Har tackat nej."),
    }
    facts = fields(
        (
            (label, lots.who),
            (_("Svar"), answered.get(lots.standing, "") if lots.standing else ""),
            (_("Tar över efter"), lots.former or ""),
            (_("Nås på"), lots.contact),
            (_("Annars"), "" if plan.conclusion else lots.deputy),
            (_("Gör det här"), "" if plan.conclusion else by_sentence(lots.task)),
            (_("Ordnar en"), lots.finder if not lots.who else ""),
            (_("Senast"), day(lots.find_by) if not lots.who else ""),
        )
    )
    if not lots.who:
        facts = [Paragraph(_("Det är inte bestämt än.")), *facts]
    title = _of(plan, N_("Vem kan jag ringa?"), N_("Vem kan {name} ringa?"))
    return [Group((Heading(title), *facts))]


def _worse(plan: Plan) -> list[Block]:
    """The early signs and the crisis plan."""
    if plan.warning_signs is None:
        return []
    told = signs.told(plan, plan.warning_signs, easy=True)
    return under(Heading(_("Vad gör vi om det blir svårare?")), told)


def _last(plan: Plan) -> list[Block]:
    """When we meet again, or what was said at the end; the words never stand alone on a page."""
    said_last, words = _ended(plan) if plan.conclusion else _meet(plan), explained(plan)
    return [*said_last[:-1], Group((*said_last[-1:], *words))]


def _ended(plan: Plan) -> list[Block]:
    """What was said at the end; that there is one stands first of all."""
    return under(Heading(_("Planen är slut")), conclusion.told(plan, 3))


def _meet(plan: Plan) -> list[Block]:
    followup = plan.followup
    facts = fields(
        (
            (_("Dag"), capital(day(followup.on))),
            (_("Tid"), capital(clock(followup.time))),
            (_("Plats"), capital(followup.place)),
            (_("Bjuder in"), followup.caller),
            (_("Bjuds också in"), capital(followup.missing)),
        )
    )
    unset: list[Block] = [] if followup.on else [Paragraph(_("Det är inte bestämt än."))]
    title = spoken(plan, _("När ses vi igen?"), _("När är nästa möte?"))
    return [Group((Heading(title), *unset, *facts))]


def _of(plan: Plan, first: str, third: str) -> str:
    """A title in the voice of the plan."""
    about = brief(plan.name) or _("personen")
    return _(spoken(plan, first, third)).format(name=about)


def _number(plan: Plan) -> str:
    lots = plan.lots
    if ring := conclusion.turn_to(plan):
        return ring
    if not lots.who or lots.standing is Standing.DECLINES:
        return ""
    return joined(lots.who, lots.contact, by="\n")


def _when(plan: Plan) -> str:
    return joined(day(plan.followup.on), clock(plan.followup.time), by="\n")
