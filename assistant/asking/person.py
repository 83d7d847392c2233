"""The person's particulars."""

from assistant.asking.form import Field, Kind, joined
from assistant.asking.record import RecordForm
from assistant.language.translation import N_, _
from assistant.meeting.meeting import Meeting
from assistant.meeting.person import ChangePerson
from assistant.meeting.protection import shielded


class PersonForm(RecordForm):
    """Personal number, address, contact, protection."""

    name = "person"
    title = N_("Personuppgifter")
    words = ("personuppgifter", "person")
    command = ChangePerson

    def summary(self, meeting: Meeting) -> str:
        """Protected data is not shown on the seat either."""
        person = meeting.person
        if shielded(meeting):
            return _("Skyddade personuppgifter")
        return joined(person.personal_number, person.address, person.contact)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The particulars."""
        return [
            Field(
                name="personal_number",
                label=_("Personnummer"),
                words=("personnummer", "personal number"),
                main=True,
            ),
            Field(name="address", label=_("Adress"), words=("adress", "address")),
            Field(
                name="contact",
                label=_("Telefon eller e-post"),
                words=("kontakt", "telefon", "contact"),
            ),
            Field(
                name="protected",
                label=_("Skyddade personuppgifter"),
                words=("skyddad", "protected"),
                kind=Kind.YES,
            ),
        ]


FORMS = (PersonForm(),)
