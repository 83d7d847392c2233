"""Space: the obvious thing to do with a row, where there is one."""

from assistant.asking.form import Form, Values
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.attendance import Presence
from assistant.meeting.meeting import Meeting
from assistant.meeting.notes import Spoken


def quick_values(form: Form, meeting: Meeting, row: str) -> Values:
    """What Space changes in a row, there and back; nothing where it would be unclear."""
    values = form.values(meeting, row) if form.name in _QUICK else {}
    match form.name:
        case "get":
            return {"done": not values["done"]}
        case "copies":
            return {"handed": not values["handed"]}
        case "telling":
            return {"told": not values["told"]}
        case "card":
            return {"on": not values["on"]}
        case "round":
            waits = values["spoken"] == Spoken.WAITS
            return {"spoken": Spoken.SPOKE if waits else Spoken.WAITS}
        case "attendance" if values["presence"] == Presence.CALLED:
            return {"presence": Presence.ROOM}
        case "attendance" if values["presence"] == Presence.ROOM:
            return {"presence": Presence.CALLED}
    return {}


def quick_word(form: Form, meeting: Meeting, row: str) -> str:
    """What Space does with a row, for a hint."""
    match next(iter(quick_values(form, meeting, row).items()), None):
        case ("done", bool(done)):
            return _("klart") if done else _("inte klart")
        case ("handed", bool(handed)):
            return _("utdelad") if handed else _("inte utdelad")
        case ("told", bool(told)):
            return _("har fått veta") if told else _("har inte fått veta")
        case ("on", bool(on)):
            return _("på kortet") if on else _("inte på kortet")
        case ("presence", Presence() as presence):
            return term(presence)
        case ("spoken", Spoken() as spoken):
            return term(spoken)
    return ""


_QUICK = {"get", "copies", "telling", "card", "round", "attendance"}
