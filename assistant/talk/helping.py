"""Help on typed lines, as the conversation says it."""

from assistant.asking.grammar_page import about_word, page_lines
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.talk.hearing import sayable


def helped(word: str, meeting: Meeting) -> list[str]:
    """Help on one word, or on all; raises ``NotUnderstood`` for one there is not."""
    if word:
        return [sayable(line) for line in about_word(word, meeting)]
    return [*page_lines(), "", _("hjälp mål berättar vad som kan stå efter mål. Så med alla ord.")]
