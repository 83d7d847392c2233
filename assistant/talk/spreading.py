"""The time spread anew: what every part would have is told, and done on a yes."""

from assistant.asking.answers import YES
from assistant.asking.circle import meeting_ends
from assistant.asking.timekeeping import clock_with, gains_told
from assistant.desk.post import Post
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.meeting.event import Refused
from assistant.meeting.spreading import spread
from assistant.talk.asker import Asker
from assistant.talk.doing import Talk
from assistant.talk.place import post


async def wanted(talk: Talk, ask: Asker) -> bool:
    """Whether the chair wants the times that are told.  Raises ``Refused``, ``InputEnded``."""
    desk, meeting = talk.desk, talk.desk.meeting
    if post(desk) is not Post.CHAIR:
        talk.say(_("Tiden fördelas om vid samtalsledarens plats."))
        return False
    gains = spread(meeting.opened, meeting.timekeeping, desk.now())
    if not gains:
        raise Refused("nothing-to-spread")
    after = meeting_ends(clock_with(meeting, gains, desk.now()))
    how = ask.here(_("Fördela om det som är kvar? Svara ja. Tom rad låter tiderna stå."))
    return folded(await ask.answer([*gains_told(meeting, gains), after, how])) in YES
