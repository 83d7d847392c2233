"""A goal held against SMART, as a careful secretary reads it: what is clear is left alone."""

from collections.abc import Iterator
from datetime import date

from assistant.language.smart.acting import deed
from assistant.language.smart.forms import forms
from assistant.language.smart.lexicon import Lexicon, lexicon
from assistant.language.smart.sentence import Sentence, Span
from assistant.language.smart.vagueness import someday, vague
from assistant.language.smart.values import Finding, Review, Wording
from assistant.language.smart.words import words_of
from assistant.library.goal_rules import Rules

_LONGEST = 2000
"""How much of a text is read, in characters: a goal is a sentence, not a page."""


def review(goal: Wording, rules: Rules, today: date | None = None) -> Review:
    """The goal against each criterion, and what to ask, the most useful first.

    The person's own words and a long-term goal are not corrected.  Without
    ``today`` every date lies ahead.
    """
    known = lexicon(rules.language, rules)
    words = words_of(goal.text[:_LONGEST], rules.language)
    read = Sentence(words, known, forms(rules.language))
    vague_time = someday(read)
    facts = Review(
        accepted=goal.accepted,
        realistic=_realistic(goal, known, rules.language),
        timebound=_timebound(goal, read, vague_time, today),
    )
    if goal.own_words or goal.long_term or not words:
        return facts
    found = [*_worded(read, goal), *_around(goal, facts, read, vague_time, today)]
    return _judged(facts, rules, read, found)


def _worded(read: Sentence, goal: Wording) -> Iterator[tuple[str, Span]]:
    """What the words themselves give rise to."""
    if (act := deed(read)) is not None:
        yield "measure", act
        return
    yield from vague(read)


def _around(
    goal: Wording, facts: Review, read: Sentence, vague_time: Span | None, today: date | None
) -> Iterator[tuple[str, Span]]:
    """What stands around the words: the day, who answers for it, who has said yes."""
    whole = (0, len(read.words))
    if facts.timebound is False:
        yield ("sometime", vague_time) if vague_time and goal.due is None else ("past", whole)
    nobody = read.any(read.subject, "vague_subjects") if not goal.responsible else None
    if facts.realistic is False:
        yield "nobody", whole
    if facts.accepted is False:
        yield "not-accepted", whole
    del nobody


def _realistic(goal: Wording, known: Lexicon, language: str) -> bool | None:
    if goal.realistic is not None or not goal.responsible.strip():
        return goal.realistic
    who = tuple(w for w in words_of(goal.responsible[:_LONGEST], language) if not w.is_sign)
    return not (who and known.length(who, 0, "nobody") >= len(who)) if who else False


def _timebound(
    goal: Wording, read: Sentence, vague_time: Span | None, today: date | None
) -> bool | None:
    """A day ahead, or one in the text; False for a day gone by or none that words name."""
    if goal.due is not None:
        return today is None or goal.due >= today
    if read.dues:
        return True
    return False if vague_time else None


def _judged(facts: Review, rules: Rules, read: Sentence, found: list[tuple[str, Span]]) -> Review:
    order = {rule.id: place for place, rule in enumerate(rules.rules)}
    found = sorted(dict(reversed(found)).items(), key=lambda one: order[one[0]])
    ids = {rule_id for rule_id, _ in found}
    criteria = {rules.rule(rule_id).criterion for rule_id in ids}
    return Review(
        specific="specific" not in criteria,
        measurable="measurable" not in criteria
        and not ids & {"feeling", "vague-verb", "vague-word", "topic"},
        accepted=facts.accepted,
        realistic=facts.realistic,
        timebound=facts.timebound,
        measure_not_goal="measure_not_goal" in criteria,
        findings=tuple(_finding(rules, read, *one) for one in found),
    )


def _finding(rules: Rules, read: Sentence, rule_id: str, span: Span) -> Finding:
    from assistant.language.smart.values import Criterion

    rule = rules.rule(rule_id)
    start, end = span
    return Finding(
        criterion=Criterion(rule.criterion),
        rule=rule_id,
        start=read.words[start].start,
        end=read.words[max(start, end - 1)].end,
        question=rule.question,
        example=rule.example,
    )
