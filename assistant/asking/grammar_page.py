"""The page of help for typed lines, made from the grammar: all of it, or what one word takes."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from assistant.asking.about import WHAT, about_form
from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Field, Form, Kind
from assistant.asking.grammar import BY_WORD, GRAMMAR
from assistant.asking.line_words import form_named
from assistant.asking.noted import led
from assistant.asking.saying import GROUPS, Group, Saying
from assistant.asking.saying import Kind as Comes
from assistant.asking.slots import NAMES
from assistant.language.names import folded
from assistant.language.translation import N_, SOURCE, _, format_list, language
from assistant.meeting.meeting import Meeting

NOTES: Final = {
    Group.NOTE: N_("Ett ord ensamt frågar efter svaren, ett i taget."),
    Group.MEND: N_("Vilken är ett nummer, en del av det som står, eller alla."),
    Group.SCREEN: N_("De här gäller helskärmen."),
    Group.SCRIPT: N_("De här hör till en fil, som hålls med rundan talk --script."),
}


class Entry(Struct, frozen=True):
    """One saying as the page has it, in the language spoken now."""

    words: tuple[str, ...]
    follows: str
    """What may follow, in words; nothing where the word stands alone."""
    title: str
    example: str

    @property
    def said(self) -> str:
        """The words, and in brackets what may follow."""
        words = ", ".join(self.words)
        return f"{words} ({self.follows})" if self.follows else words


class Section(Struct, frozen=True):
    """Sayings of one sort."""

    title: str
    note: str
    entries: tuple[Entry, ...]


def page() -> list[Section]:
    """Everything that can be said."""
    return [
        Section(
            title=_(GROUPS[group]),
            note=_(NOTES.get(group, "")),
            entries=tuple(entry(one) for one in GRAMMAR if one.group is group and not _twice(one)),
        )
        for group in GROUPS
    ]


def _twice(saying: Saying) -> bool:
    """Whether it is a form whose words stand on the page with what they usually are said with."""
    if saying.kind is not Comes.FORM:
        return False
    return any(one.kind is Comes.COMMAND and set(one.words) >= set(saying.words) for one in GRAMMAR)


def entry(saying: Saying) -> Entry:
    """One saying."""
    slots = ", ".join(_(NAMES[slot]) for slot in saying.takes if slot in NAMES)
    return Entry(
        words=saying.said_in(language()),
        follows=_(saying.follows) or slots,
        title=_(saying.title),
        example=saying.example(language()),
    )


def page_lines() -> Iterator[str]:
    """The page, line by line: what is said, what it does, and below it an example."""
    yield _("Skriv en rad. Engelska och svenska ord går lika bra, vilket språket än är.")
    yield _("Felskrivet förstås eller frågas om. Det som avslutar eller tar bort frågas alltid om.")
    for section in page():
        yield ""
        yield f"{section.title}:"
        if section.note:
            yield section.note
        for one in section.entries:
            yield f"{one.said}: {one.title}"
            if one.example not in one.words:
                yield f"    {one.example}"


def about_word(word: str, meeting: Meeting) -> list[str]:
    """What one word is for and takes; raises ``NotUnderstood`` for one there is not."""
    try:
        form, _head = form_named(word, surely=True)
    except NotUnderstood:
        for said, _word, one in BY_WORD:
            if said == folded(word):
                known = entry(one)
                return [f"{known.said}: {known.title}", known.example]
        form, _head = form_named(word)
    return list(_about(form, meeting))


def _about(form: Form, meeting: Meeting) -> Iterator[str]:
    saying = next(one for one in GRAMMAR if one.kind is Comes.FORM and one.form is form)
    known = entry(saying)
    yield f"{known.said}: {known.title}"
    if form.name in WHAT:
        yield from about_form(form)
    yield _("Till exempel: {line}").format(line=known.example)
    rows = form.rows(meeting)
    ids = [""] if form.adds or not rows else [row.id for row in rows]
    fullest = max((form.fields(meeting, id) for id in ids), key=len)
    yield _("Det som kan anges:")
    for field in fullest:
        yield f"  {led(field.label, _how(field))}"
    if rows and (rows[0].id or len(rows) > 1):
        yield _("visa {word} räknar upp det som är noterat.").format(word=known.words[0])


def _how(field: Field) -> str:
    """What announces the field, and what it takes."""
    said = _("Står först, utan ord.") if field.main else ""
    words = field.words[:-1] or field.words if language() == SOURCE else field.words[-1:]
    named = _("Börjar med: {words}.").format(words=", ".join(words)) if words else ""
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
