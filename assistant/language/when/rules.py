"""Every way to say a date."""

import re
from functools import cache

from assistant.language.when import counted, days, months, weeks
from assistant.language.when.period import Reading
from assistant.language.when.words import compiled


@cache
def rules() -> tuple[tuple[re.Pattern[str], Reading], ...]:
    """The patterns and their readings; made on first use, which takes a moment."""
    every = (*days.RULES, *weeks.RULES, *counted.RULES, *months.RULES)
    return tuple((compiled(written), reading) for written, reading in every)
