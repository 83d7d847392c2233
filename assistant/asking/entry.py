"""Quick entry: what, who and when out of the first answer of a measure, or of a goal.

``åtgärd: ringa familjen @per senast fredag`` fills three fields.  What is answered by its own
field wins, and then the words for it stay in the text.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Field, joined
from assistant.asking.line_answers import NOTHING_MEANT, Meant
from assistant.language.entry import Entry, entered
from assistant.language.mentions import Somebody
from assistant.language.terms import words_for
from assistant.language.translation import _, format_weekday
from assistant.meeting.meeting import Meeting

_WHAT = ("what", "text")
"""The fields read so: what a measure is, and what a goal says."""
_WHO, _BY = "who", "by"


def spread(
    answers: Mapping[str, str],
    fields: Sequence[Field],
    meeting: Meeting,
    today: date,
    *,
    new: bool = True,
    meant: Meant = NOTHING_MEANT,
) -> tuple[Mapping[str, str], str]:
    """Share the first answer among what, who and when; and tell in full what was read, if any.

    Of what is only reworded (``new`` is false), as of a goal, no date is read but one that
    follows *senast* or the like.  Raises ``NotUnderstood`` where it could be several people.
    """
    main = next((f.name for f in fields if f.main and f.name in _WHAT), "")
    names = {field.name: field for field in fields}
    if not answers.get(main) or _BY not in names:
        return answers, ""
    takes_who = _WHO in names and _WHO not in answers
    people = known_to(meeting) if takes_who else ()
    goal = not new or _WHO not in names
    dated = _BY not in answers
    said = entered(answers[main], people, today, dated=dated, goal=goal)
    if said.candidates:
        one = _settled(said, names[_WHO], meant)
        said = entered(answers[main], (one,), today, dated=dated, goal=goal)
    found = {main: said.what}
    if said.who is not None:
        found[_WHO] = said.who.id
    if said.due is not None:
        found[_BY] = said.due.isoformat()
    if len(found) == 1 or not said.what:
        return answers, ""
    return {**answers, **found}, told(said)


def _settled(said: Entry, field: Field, meant: Meant) -> Somebody:
    """Whom an ``@`` of several means, where that has been asked and answered."""
    chosen = meant.get(("which-one", said.mention))
    for one in said.candidates:
        if one.id == chosen:
            return one
    names, ids = zip(*((one.name, one.id) for one in said.candidates), strict=True)
    raise NotUnderstood("which-one", said.mention, field.label, names, ids)


def told(said: Entry) -> str:
    """*ringa familjen · Per Ek · fredag 4 december 2026*, and whether that is unsure."""
    day = format_weekday(said.due) if said.due else ""
    if said.due and said.unsure_due:
        day = _("{date} (osäkert)").format(date=day)
    return joined(said.what, said.who.name if said.who else "", day)


def known_to(meeting: Meeting) -> tuple[Somebody, ...]:
    """Everybody noted, as whom an ``@`` may mean; those taking part are looked among first."""
    return tuple(
        Somebody(
            id=id,
            name=someone.name,
            roles=tuple(filter(None, (someone.title, *words_for(someone.role)))),
            organisation=someone.organisation,
            near=someone.present,
        )
        for id, someone in meeting.attendance.people.items()
    )
