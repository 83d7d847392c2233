"""A goal held against SMART, as a careful secretary reads it: what is clear is left alone."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from assistant.language.smart.acting import deed
from assistant.language.smart.english import English
from assistant.language.smart.forms import Forms
from assistant.language.smart.lemmas import is_known
from assistant.language.smart.lexicon import Lexicon, lexicon
from assistant.language.smart.sentence import Sentence
from assistant.language.smart.swedish import Swedish
from assistant.language.smart.vagueness import Found, someday, vague
from assistant.language.smart.values import Criterion, Finding, Review, Wording
from assistant.language.smart.words import Word, words_of
from assistant.library.goal_rules import GoalWords, Rules

_FORMS: Final[dict[str, Callable[[GoalWords], Forms]]] = {"sv": Swedish, "en": English}
_LONGEST: Final = 600
"""How much of a text is read, in characters: a goal is a sentence or two."""
_STRANGE: Final = 2
"""Words the dictionary lacks that any goal may have."""
_UNCOUNTABLE: Final = frozenset({"feeling", "vague-verb", "vague-word", "topic"})
"""Rules for what can be counted as little as it can be seen."""


def review(goal: Wording, rules: Rules, today: date | None = None) -> Review:
    """The goal against each criterion, and what to ask, the most useful first.

    The person's own words and a long-term goal are not corrected.  Without
    ``today`` every date lies ahead.
    """
    known = lexicon(rules)
    words = words_of(goal.text[:_LONGEST], rules.language)
    read = Sentence(words, known, _forms(rules))
    facts = Review(
        accepted=goal.accepted,
        realistic=_realistic(goal, read),
        timebound=_timebound(goal, read, today),
    )
    if goal.own_words or goal.long_term or not read.clause or _foreign(words, rules.language):
        return facts
    found = [*_in_words(read), *_around(goal, facts, read)]
    return _reviewed(facts, rules, read, found)


@lru_cache(maxsize=4)
def _forms(rules: Rules) -> Forms:
    return _FORMS[rules.language](rules.words)


def _foreign(words: tuple[Word, ...], language: str) -> bool:
    """Whether most of some words are none of the language's; names are of every language."""
    said = [word for word in words if word.low.isalpha() and not word.is_capital]
    strange = sum(not is_known(word.low, language) for word in said)
    return strange > max(_STRANGE, len(said) / 2)


def _in_words(read: Sentence) -> Iterator[Found]:
    """What the words themselves give rise to; a measure is not mended but made a goal."""
    if act := deed(read):
        yield "measure", act
    else:
        yield from vague(read)


def _around(goal: Wording, facts: Review, read: Sentence) -> Iterator[Found]:
    """The day, who answers for it, who has said yes."""
    whole = (read.start, len(read.words))
    if facts.timebound is False:
        yield ("past", whole) if goal.due else ("sometime", someday(read) or whole)
    if facts.realistic is False:
        yield "nobody", whole if goal.responsible else read.subject
    if facts.accepted is False:
        yield "not-accepted", whole


def _realistic(goal: Wording, read: Sentence) -> bool | None:
    """Whether somebody answers for it: not *vi*, nor *man*, nor *alla*."""
    if goal.realistic is not None:
        return goal.realistic
    if not goal.responsible.strip():
        alone = read.subject[1] - read.subject[0] == 1
        nobody = alone and read.any(read.subject, "impersonal") is not None
        return False if nobody else None
    who = words_of(goal.responsible[:_LONGEST], read.lexicon.language)
    return bool(who) and not _nobody(who, read.lexicon)


def _nobody(who: tuple[Word, ...], known: Lexicon) -> bool:
    """*Vi*, *alla inblandade*, *någon på skolan*, but not *vi, genom Karin*."""
    length = known.length(who, 0, "nobody")
    return bool(length) and not any(
        word.is_capital and not known.has(word, "professionals") for word in who[length:]
    )


def _timebound(goal: Wording, read: Sentence, today: date | None) -> bool | None:
    """A day ahead, or one in the text; False for a day gone by, or words that name none."""
    if goal.due is not None:
        return today is None or goal.due >= today
    if read.dues:
        return True
    return False if someday(read) else None


def _reviewed(facts: Review, rules: Rules, read: Sentence, found: list[Found]) -> Review:
    first = dict(reversed(found))
    asked = [(rule, first[rule.id]) for rule in rules.rules if rule.id in first]
    criteria = {rule.criterion for rule, _ in asked}
    return Review(
        specific="specific" not in criteria,
        measurable="measurable" not in criteria and not first.keys() & _UNCOUNTABLE,
        accepted=facts.accepted,
        realistic=facts.realistic,
        timebound=facts.timebound,
        measure_not_goal="measure_not_goal" in criteria,
        findings=tuple(
            Finding(
                criterion=Criterion(rule.criterion),
                rule=rule.id,
                start=read.words[start].start,
                end=read.words[max(start, end - 1)].end,
                question=rule.question,
                example=rule.example,
            )
            for rule, (start, end) in asked
        ),
    )
