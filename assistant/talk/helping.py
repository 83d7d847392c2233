"""Help, made from what there is: every move, every form, every aside."""

from collections.abc import Iterator

from assistant.asking.about import WHAT, about_form
from assistant.asking.asides import ASIDES
from assistant.asking.form import Field, Form, Kind
from assistant.asking.forms import EVERY
from assistant.asking.line_words import form_named
from assistant.asking.moves import LOOKS, MOVES
from assistant.language.translation import _, format_list
from assistant.meeting.meeting import Meeting
from assistant.talk.hearing import led, sayable
from assistant.talk.words import to_type


def helped(word: str, meeting: Meeting) -> list[str]:
    """Help on one word, or on all; raises ``NotUnderstood`` for one there is not."""
    if not word:
        return list(_everything())
    form, _head = form_named(word)
    return list(_about(form, meeting))


def _everything() -> Iterator[str]:
    yield _("Skriv ett ord ensamt, så frågar Rundan efter svaren, ett i taget.")
    yield _("Eller skriv allt på en rad, så här:")
    yield _("åtgärd 1: Ringa hem varje fredag; ansvarig Anna; senast 4/12; ska prövas")
    yield ""
    yield _("Att ange:")
    for form in EVERY:
        yield led(_words(form.words), _(form.title))
    yield ""
    yield _("Att göra:")
    for move in MOVES:
        yield f"{_words(move.words)}: {_(move.title)}"
    for look in LOOKS:
        yield f"{_words(look.words)}: {_(look.title)}"
    yield _("+5: Ge delen fem minuter till")
    yield _("gå till 4, go to 4: Öppna del 4")
    yield _("ändra mål 1: …, change goal 1: …: Skriv om något som är noterat")
    yield _("ta bort mål 1, remove goal 1: Ta bort något som är noterat")
    yield _("utskrivet 5, printed 5: Notera att fem exemplar är utskrivna")
    yield ""
    yield _("Att fråga om:")
    for aside in ASIDES:
        after = f" ({_(aside.takes)})" if aside.takes else ""
        yield f"{_words(aside.words)}{after}: {_(aside.title)}"
    yield ""
    yield _("hjälp mål berättar vad som kan stå efter mål. Så är det med alla ord.")


def _about(form: Form, meeting: Meeting) -> Iterator[str]:
    yield f"{_words(form.words)}: {_(form.title)}"
    if form.name in WHAT:
        yield from about_form(form)
    yield _example(form)
    rows = form.rows(meeting)
    ids = [""] if form.adds or not rows else [row.id for row in rows]
    fullest = max((form.fields(meeting, id) for id in ids), key=len)
    yield _("Det som kan anges:")
    for field in fullest:
        yield sayable(f"  {led(field.label, _how(field))}")
    if rows and (rows[0].id or len(rows) > 1):
        yield _("visa {word} räknar upp det som är noterat.").format(word=to_type(form.words))


def _example(form: Form) -> str:
    word = to_type(form.words)
    if form.head:
        return _("Skriv {word}, vad den hör till, kolon och svaren med semikolon emellan.").format(
            word=word
        )
    if form.adds:
        return _("Skriv {word}, kolon och svaren med semikolon emellan.").format(word=word)
    return _(
        "Skriv {word}, vilken det gäller om de är flera, kolon och svaren med semikolon emellan."
    ).format(word=word)


def _how(field: Field) -> str:
    """What announces the field, and what it takes."""
    said = _("Står först, utan ord.") if field.main else ""
    words = [word for word in field.words if " " not in word or word == to_type(field.words)]
    named = _("Börjar med: {words}.").format(words=_words(tuple(words))) if words else ""
    labels = [choice.label for choice in field.choices]
    one_of = _("Något av: {choices}.").format(choices=format_list(labels)) if labels else ""
    return " ".join(piece for piece in (said, named, one_of or _takes(field.kind)) if piece)


def _takes(kind: Kind) -> str:
    match kind:
        case Kind.DATE:
            return _("Ett datum, som 4/12.")
        case Kind.TIME:
            return _("Ett klockslag, som 14:20.")
        case Kind.YES:
            return _("Ja eller nej.")
        case Kind.WHO:
            return _("Ett namn, eller en del av det.")
        case Kind.NAMES:
            return _("Namn med komma emellan.")
    return ""


def _words(words: tuple[str, ...]) -> str:
    return ", ".join(words)
