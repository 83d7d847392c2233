"""A line done, with what it leaves open asked back."""

from assistant.asking.answers import NO, YES, NotUnderstood
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.choosing import listed, question, which
from assistant.talk.doing import NOTHING, Heard, Talk
from assistant.talk.hearing import CANCELS
from assistant.talk.words import aside_in, begins_line, move_in


async def carry_out(talk: Talk, ask: Asker, line: str) -> Heard:
    """Do the line, with numbers asked for until it is plain what it means.

    Raises ``InputEnded``, and what ``Talk.hear`` does but ``NotUnderstood``.
    """
    if folded(line) in CANCELS:
        talk.say(_("Det finns inget att avbryta."))
        return Heard()
    meant = dict(NOTHING)
    while line and folded(line) not in CANCELS:
        try:
            heard = await talk.hear(line, meant, sure=False)
            if not (heard.read or heard.doubt):
                return heard
            answer = await ask.answer(_shown(heard, ask))
            yes, no = folded(answer) in YES, folded(answer) in (*NO, *CANCELS)
            if no or (heard.doubt and not yes):
                talk.say(_("Inget är noterat."))
            else:
                await talk.hear(line, meant)
            if yes or no:
                return Heard()
            line, meant = answer, dict(NOTHING)  # another line says yes to this one
        except NotUnderstood as problem:
            id, answer = await pick(problem, ask)
            if id is None:
                line, meant = answer, {}
            elif problem.code == "unknown-word":
                line, meant = reworded(line, problem.text, id), {}
            else:
                meant[problem.code, problem.text] = id
    return Heard()


def _shown(heard: Heard, ask: Asker) -> list[str]:
    """What was read out of a line's words, in full, and what may be a slip, before it counts."""
    shown = [_("Uppfattat: {read}.").format(read=heard.read)] if heard.read else []
    if heard.doubt:
        return [
            *shown,
            heard.doubt,
            ask.here(_("Ja noterar det ändå, tom rad eller nej låter bli.")),
        ]
    return [*shown, ask.here(_("Tom rad eller ja noterar det, nej låter bli."))]


async def pick(problem: NotUnderstood, ask: Asker) -> tuple[str | None, str]:
    """Say the question and hear the answer.

    The id that was chosen, by number or words, and what was typed: where nothing was chosen,
    another line.  Raises ``InputEnded``.
    """
    ask.say(question(problem))
    if not problem.choices:
        return None, ""
    how = ask.here(_("Svara med numret eller ett ord. Tom rad låter det vara."))
    answer = await ask.answer([*listed(problem.choices, own=True), how])
    if aside_in(answer) or move_in(answer) or begins_line(answer):
        return None, answer
    found = which(answer, problem.choices, own=True)
    return (problem.ids[int(found.id) - 1] if found.id else None), answer


def reworded(line: str, word: str, instead: str) -> str:
    """The line with its first word put right; a move stands alone."""
    return instead if move_in(instead) else f"{instead}{line.strip()[len(word) :]}"
