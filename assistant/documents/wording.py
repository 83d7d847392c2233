"""Small turns of phrase that several sections share."""

from collections.abc import Iterable
from datetime import date

from assistant.documents.clean import clean
from assistant.documents.outline import Block, Field, Fields, Group, Heading, Paragraph, Style
from assistant.language.terms import term
from assistant.language.translation import _, format_date
from assistant.meeting.attendance import Role
from assistant.meeting.opening import Voice
from assistant.meeting.plan import Plan

NOTHING = "–"
"""Stands in a table's cell that has nothing to say."""

BRIEF = 60
"""Characters of a name or a label in a heading."""


def capital(text: str) -> str:
    """The text with a capital first letter; the rest is left as it is."""
    return text[:1].upper() + text[1:]


def brief(text: str) -> str:
    """The beginning of a text, as long as a heading or the top of a page can take.

    Nothing where there is nothing to print: no heading may be empty (PDF/UA-1).
    """
    line = " ".join(str(clean(text).value).split())
    return line if len(line) <= BRIEF else line[: BRIEF - 1] + "…"


def coordinator(label: str) -> str:
    """What the place calls the one who coordinates, as a heading has it."""
    return capital(brief(_(label))) or _("Samordnare")


def joined(*parts: str, by: str = ", ") -> str:
    """Those parts that say something, one after another."""
    return by.join(part for part in parts if part)


def on(day: date | None) -> str:
    """A date in words that never parts over two lines; empty where there is none."""
    return format_date(day).replace(" ", "\N{NO-BREAK SPACE}") if day else ""


def spoken(plan: Plan, first: str, third: str) -> str:
    """The words of the person or, where the plan is written about them, the others."""
    return third if plan.voice is Voice.THIRD else first


def important_to(plan: Plan) -> str:
    """What the person's own words on what is important are called."""
    about = brief(plan.name) or _("personen")
    return spoken(plan, _("Viktigt för mig"), _("Viktigt för {name}").format(name=about))


def paragraphs(text: str, style: Style = "plain") -> list[Block]:
    """A long text as one paragraph for each line that says something."""
    return [Paragraph(line.strip(), style) for line in text.splitlines() if line.strip()]


def under(heading: Heading, blocks: list[Block]) -> list[Block]:
    """A heading that stays with what begins below it; of nothing, nothing."""
    if not blocks:
        return []
    first, *rest = blocks
    return [Group((heading, *(first.blocks if isinstance(first, Group) else (first,)))), *rest]


def fields(pairs: Iterable[tuple[str, str]]) -> list[Block]:
    """Those labels that have a value; no block at all where none has."""
    rows = tuple(Field(label, value) for label, value in pairs if value.strip())
    return [Fields(rows)] if rows else []


def capacity(role: Role, title: str) -> str:
    """In what capacity someone takes part, such as *Vårdnadshavare, mamma*."""
    if role is Role.PROFESSIONAL:
        return capital(title or term(role))
    return capital(joined(term(role), title))
