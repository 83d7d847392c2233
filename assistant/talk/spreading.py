"""The time spread anew: what every part would have is told, and done on a yes."""

from assistant.asking.circle import meeting_ends
from assistant.asking.timekeeping import clock_with, gains_told
from assistant.desk.post import Post
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.meeting.event import Refused
from assistant.meeting.spreading import spread
from assistant.talk.doing import Talk
from assistant.talk.hearing import Hearing, sayable
from assistant.talk.place import post

_YES = ("ja", "j", "yes", "y")


async def wanted(talk: Talk, hearing: Hearing) -> bool:
    """Whether the chair wants the times that are told.  Raises ``Refused``, ``InputEnded``."""
    desk, meeting = talk.desk, talk.desk.meeting
    if post(desk) is not Post.CHAIR:
        talk.say(_("Tiden fördelas om vid samtalsledarens plats."))
        return False
    gains = spread(meeting.opened, meeting.timekeeping, desk.now())
    if not gains:
        raise Refused("nothing-to-spread")
    for line in gains_told(meeting, gains):
        talk.say(sayable(line))
    talk.say(meeting_ends(clock_with(meeting, gains, desk.now())))
    talk.say(_("Fördela om det som är kvar? Svara ja. Tom rad låter tiderna stå."))
    return folded(await hearing.line()) in _YES
