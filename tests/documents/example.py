"""A plan to test with.  Everybody in it is invented, and no number is anybody's."""

from datetime import UTC, date, datetime

from msgspec.structs import replace

from assistant.meeting.attendance import MUNICIPALITY, REGION, Duty, Presence, Principal, Role
from assistant.meeting.childs_view import ChildsView, How
from assistant.meeting.completeness import Missing
from assistant.meeting.conclusion import Conclusion, Wish
from assistant.meeting.copies import Withheld
from assistant.meeting.crisis_plan import Crisis, Step
from assistant.meeting.deciders import Answer, Choice, Course, Given, Says
from assistant.meeting.disclosure import Scope
from assistant.meeting.followup import Followup
from assistant.meeting.goals import Standing
from assistant.meeting.lots import Lots
from assistant.meeting.lots import Standing as LotsStanding
from assistant.meeting.narrative import Narrative
from assistant.meeting.opening import Voice
from assistant.meeting.person import Person
from assistant.meeting.plan import (
    Answered,
    Attendee,
    Copy,
    Opinion,
    Plan,
    PlannedGoal,
    PlannedMeasure,
    Signer,
)
from assistant.meeting.reports import Report, Reported
from assistant.meeting.sharing import editions
from assistant.meeting.signoff import Aftercare
from assistant.meeting.statements import Overall, Statements
from assistant.meeting.warning_signs import PlannedSigns, Reading, Sign, Still

FIXED = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
MEETING_DAY = date(2026, 11, 23)
NUMBER = "20170230-TEST"
"""The thirtieth of February: nobody's."""


def _attendee(
    name: str,
    role: Role,
    title: str = "",
    organisation: str = "",
    principal: Principal | None = None,
    presence: Presence = Presence.ROOM,
    contact: str = "",
    duties: tuple[Duty, ...] = (),
    came: str = "",
    left: str = "",
) -> Attendee:
    return Attendee(
        name=name,
        role=role,
        title=title,
        organisation=organisation,
        principal=principal,
        presence=presence,
        contact=contact,
        duties=duties,
        came=came,
        left=left,
    )


def _people() -> tuple[Attendee, ...]:
    social, school, region = Principal.SOCIAL, Principal.SCHOOL, Principal.REGION
    pro = Role.PROFESSIONAL
    return (
        _attendee("Elias Påhittad", Role.PERSON, presence=Presence.ROOM, left="13:40"),
        _attendee("Maria Påhittad", Role.GUARDIAN, "mamma", contact="070-174 06 05"),
        _attendee("Jonas Exempelsson", Role.GUARDIAN, "pappa", presence=Presence.VIDEO),
        _attendee("Gun Påhittad", Role.NETWORK, "mormor", presence=Presence.PHONE),
        _attendee(
            "Sara Sagostig",
            pro,
            "specialpedagog",
            "Fiktiva skolan",
            school,
            contact="08-465 004 11",
            duties=(Duty.CHAIR, Duty.INITIATOR),
        ),
        _attendee(
            "Ingrid Diktberg",
            pro,
            "socialsekreterare",
            "Exempelstads socialtjänst",
            social,
            contact="ingrid.diktberg@exempelstad.example",
            duties=(Duty.SECRETARY,),
        ),
        _attendee("Karim Fabelström", pro, "barnläkare", "BUP Exempelstad", region, Presence.VIDEO),
        _attendee("Lena Låtsas", pro, "logoped", "Habiliteringen", region, came="13:20"),
        _attendee(
            "Per-Åke Sägen", pro, "handläggare", "Försäkringskassan", presence=Presence.ABSENT
        ),
        _attendee("Amal Tolkman", Role.INTERPRETER, "arabiska"),
    )


def _measure(
    what: str,
    who: str,
    organisation: str,
    principal: Principal | None,
    by: date | None,
    standing: Standing | None = Standing.DECIDED,
    decider: str = "",
    decide_by: date | None = None,
) -> PlannedMeasure:
    return PlannedMeasure(
        what=what,
        who=who,
        organisation=organisation,
        principal=principal,
        by=by,
        standing=standing,
        decider=decider,
        decide_by=decide_by,
        others=principal not in (*MUNICIPALITY, *REGION),
        how="Varje fredag, hemma hos familjen" if decide_by is None else "",
    )


def _goals() -> tuple[PlannedGoal, ...]:
    return (
        PlannedGoal(
            text="Jag är i skolan på ett sätt som fungerar för mig",
            reached_when="Elias är på plats minst tre förmiddagar i veckan, fyra veckor i rad.",
            by=date(2027, 2, 26),
            measures=(
                _measure(
                    "Anpassat schema med tre förmiddagar och fast pausrum",
                    "Sara Sagostig",
                    "Fiktiva skolan",
                    Principal.SCHOOL,
                    date(2026, 12, 4),
                ),
                _measure(
                    "Kontaktperson som följer med till skolan på måndagar",
                    "Ingrid Diktberg",
                    "Exempelstads socialtjänst",
                    Principal.SOCIAL,
                    date(2027, 1, 11),
                    Standing.TO_BE_TRIED,
                    "socialnämnden",
                    date(2026, 12, 18),
                ),
            ),
            sub_goals=(
                PlannedGoal(
                    text="Jag vet på söndagen vad som händer i veckan",
                    reached_when="Veckoschemat hänger på kylskåpet varje söndag kl. 18.",
                    by=None,
                    measures=(
                        _measure(
                            "Bildschema för veckan skickas hem på fredagen",
                            "Sara Sagostig",
                            "Fiktiva skolan",
                            Principal.SCHOOL,
                            date(2026, 11, 27),
                        ),
                        _measure(
                            "Går igenom schemat med Elias varje söndag",
                            "Maria Påhittad",
                            "",
                            Principal.NETWORK,
                            None,
                        ),
                    ),
                ),
            ),
        ),
        PlannedGoal(
            text="Jag sover bättre och orkar mer",
            reached_when="Elias somnar före kl. 21 minst fem kvällar i veckan.",
            by=date(2027, 3, 31),
            measures=(
                _measure(
                    "Sömnskola, fyra tillfällen tillsammans med en förälder",
                    "Karim Fabelström",
                    "BUP Exempelstad",
                    Principal.REGION,
                    date(2027, 1, 29),
                ),
                _measure(
                    "Tyngdtäcke provas i hemmet under sex veckor",
                    "Lena Låtsas",
                    "Habiliteringen",
                    Principal.REGION,
                    date(2026, 12, 18),
                    Standing.TO_BE_TRIED,
                    "Lena Låtsas",
                    date(2026, 12, 4),
                ),
                _measure(
                    "Information om omvårdnadsbidrag till båda föräldrarna",
                    "Per-Åke Sägen",
                    "Försäkringskassan",
                    Principal.OTHER,
                    date(2026, 12, 11),
                    Standing.ASKED,
                    "Per-Åke Sägen",
                    date(2026, 12, 1),
                ),
            ),
        ),
    )


def rich(
    practice: bool = False, missing: tuple[Missing, ...] = (), voice: Voice = Voice.FIRST
) -> Plan:
    """A plan with something in every field: a child of nine, two guardians, four organisations."""
    oral = Answer(says=Says.YES, given=Given.ORAL, on=MEETING_DAY, heard_by="Sara Sagostig")
    written = Answer(says=Says.YES, given=Given.INVITATION, on=date(2026, 11, 9))
    partly = Answer(says=Says.NO, given=Given.WRITTEN, on=MEETING_DAY, note="Inte om syskonen")
    maria, jonas, elias = "Maria Påhittad", "Jonas Exempelsson", "Elias Påhittad"
    guardian, me = Role.GUARDIAN, Role.PERSON
    return Plan(
        version=1,
        fixed_at=FIXED,
        practice=practice,
        voice=voice,
        label="SIP/IP",
        coordinator="lots",
        agenda="Lotsmodellen, första mötet",
        child=True,
        law_as_of="2026-04-01",
        law=("HSL 16 kap. 4 §", "SoL (2025:400) 10 kap. 8 §"),
        missing=missing,
        name=elias,
        person=Person(
            personal_number=NUMBER,
            address="Hittepåvägen 7, 123 45 Exempelstad",
            contact="070-174 06 05 (mamma)",
        ),
        held=datetime(2026, 11, 23, 12, 0, tzinfo=UTC),
        place="Fiktiva skolan, sal Eken",
        attendees=_people(),
        speaker=maria,
        question="Hur kan skola, BUP och socialtjänst tillsammans göra så att Elias orkar med"
        " skoldagen och sover bättre?",
        needs="Hörselkåpor i matsalen. Tar melatonin på kvällen.",
        consents=(
            Answered(name=maria, role=guardian, answer=written),
            Answered(name=jonas, role=guardian, answer=oral),
            Answered(name=elias, role=me, answer=Answer(says=Says.YES, given=Given.ORAL)),
        ),
        consent_choice=Choice(),
        scope=Scope(
            between=("Fiktiva skolan", "Exempelstads socialtjänst", "BUP Exempelstad"),
            question="Skolfrånvaro och sömn",
            data="Närvaro, sömn, mående och pågående utredning",
            excepted="Syskonens uppgifter och föräldrarnas ekonomi",
            until=date(2027, 11, 23),
        ),
        disclosures=(
            Answered(name=maria, role=guardian, answer=written),
            Answered(name=jonas, role=guardian, answer=partly),
            Answered(name=elias, role=me, answer=Answer(says=Says.NOT_REACHED)),
        ),
        disclosure_choice=Choice(
            course=Course.WITHOUT_SHARING, reason="Jonas vill läsa igenom medgivandet hemma"
        ),
        uncovered=("Lena Låtsas",),
        narrative=Narrative(
            situation="Elias är nio år och går i årskurs 3. Han tycker om tåg, att bygga med lego"
            " och att vara hos mormor. Under hösten har han haft stor frånvaro från skolan,"
            " ungefär sex dagar av tio.\n\nFamiljen har kontakt med fyra verksamheter och"
            " upplever att de själva får föra all information vidare. Föräldrarna turas om"
            " att vara hemma från arbetet.",
            works="Elias har en trygg relation till sin specialpedagog. Torsdagarna hos mormor"
            " fungerar varje vecka.",
            works_not="Kvällarna är långa och Elias somnar sällan före midnatt. Det blir för"
            " högt ljud i matsalen.",
            important="Att alla säger samma sak och att det är tyst när jag äter.",
        ),
        childs_view=ChildsView(
            how=How.THROUGH,
            text="Jag vill gå till skolan men det är för högt. Jag vill att någon säger till"
            " innan det blir något nytt.",
            through="Sara Sagostig, som pratade med Elias den 20 november",
        ),
        goals=_goals(),
        measures=(
            _measure(
                "Skickar planen till dem som står på sändlistan",
                "Ingrid Diktberg",
                "Exempelstads socialtjänst",
                Principal.SOCIAL,
                date(2026, 11, 24),
            ),
        ),
        lots=Lots(
            wish_family="Någon som känner Elias sedan tidigare",
            wish_child="Sara",
            who="Sara Sagostig",
            standing=LotsStanding.ACCEPTS,
            contact="08-465 004 11, sara.sagostig@fiktivaskolan.example",
            deputy="Ingrid Diktberg",
            task="Håller ihop planen, ringer familjen varannan fredag och kallar till uppföljning",
            finder="",
        ),
        statements=Statements(overall=Overall.MUNICIPALITY),
        opinions=(
            Opinion(name=maria, text="Bra att någon ringer oss i stället för tvärtom."),
            Opinion(name=elias, text="Jag gillar pausrummet."),
        ),
        disagreements="Jonas tycker att tre förmiddagar är för lite att sikta på till våren.",
        carried=("Maria Påhittad: Kan mormor få följa med till BUP?",),
        followup=Followup(
            on=date(2027, 2, 17),
            time="13:00",
            place="Fiktiva skolan, sal Eken",
            caller="Sara Sagostig",
            missing="Försäkringskassan",
        ),
        aftercare=Aftercare(tells_child="Maria Påhittad", talks_after="Sara Sagostig"),
        signers=(
            Signer(name=maria, role=guardian, title="mamma"),
            Signer(name=jonas, role=guardian, title="pappa"),
            Signer(name=elias, role=me, title=""),
        ),
        copies=(
            Copy(name=elias, original=True),
            Copy(name=maria, original=False),
            Copy(name=jonas, original=False),
            Copy(name="Fiktiva skolan", original=False),
        ),
    )


def with_signs() -> Plan:
    """The same with early signs, a crisis plan and what professionals reported."""
    signs = PlannedSigns(
        signs=(
            Sign(
                text="Jag slutar svara när någon frågar",
                own="Går till pausrummet och lyssnar på tåg",
                others="Mamma ringer skolan samma morgon. Ingen ställer fler frågor.",
                ring="Sara Sagostig",
                reach="08-465 004 11",
            ),
            Sign(text="Jag sover inte alls två nätter i rad", others="Mormor tar torsdagen"),
        ),
        steps=(
            Step(what="Någon som känner Elias stannar hos honom", ring="Maria Påhittad"),
            Step(what="Ring och berätta vad som har hänt", ring="Sara Sagostig", reach="08-465 00"),
            Step(what="Kvällar och helger: sjukvårdsrådgivningen", ring="1177", reach="1177"),
        ),
        crisis=Crisis(
            helps="Lugn röst, få ord, ett mörkt rum.",
            worsens="Många frågor på en gång.",
            may_know="Skolan och mormor",
            has=("Maria Påhittad", "Gun Påhittad"),
        ),
        reading=Reading(still=Still.RIGHT, read_on=MEETING_DAY),
    )
    return replace(
        rich(),
        warning_signs=signs,
        reports=(
            Reported(
                name="Lena Låtsas",
                organisation="Habiliteringen",
                report=Report(can="Kan prova ut hjälpmedel för sömnen hemma."),
            ),
            Reported(
                name="Karim Fabelström",
                organisation="BUP Exempelstad",
                report=Report(
                    showed="Elias somnar sent och vaknar ofta.",
                    granted="Sömnskola, fyra gånger.",
                    offers="Två samtal med båda föräldrarna.",
                ),
            ),
        ),
    )


def concluded(voice: Voice = Voice.FIRST) -> Plan:
    """The plan of a closing meeting."""
    return replace(
        with_signs(),
        voice=voice,
        followup=Followup(),
        conclusion=Conclusion(
            wish=Wish.TOGETHER,
            helped="Att någon ringde oss varannan fredag.\nPausrummet.",
            better="Elias är i skolan fyra dagar i veckan.",
            remains="Matsalen är fortfarande för hög.",
            after="Skolan fortsätter med schemat. BUP ses en gång till i maj.",
            ring="Sara Sagostig",
            reach="08-465 004 11",
            way="Det var tungt i början. Nu är vi inte ensamma.",
        ),
    )


def limited() -> Plan:
    """A plan whose copy for the school has no narrative, no first goal, nobody's answers."""
    *others, school = rich().copies
    without = (Withheld.NARRATIVE, Withheld.ANSWERS, "1")
    return replace(rich(), copies=(*others, replace(school, without=without)))


def extract() -> Plan:
    """What the school gets of it."""
    return editions(limited())[1].plan


def empty() -> Plan:
    """A plan of a meeting in which nothing was noted."""
    return Plan(
        version=1,
        fixed_at=FIXED,
        practice=False,
        label="SIP",
        coordinator="",
        agenda="",
        child=False,
        law_as_of="",
        law=(),
        missing=tuple(Missing),
        name="",
        person=Person(),
        held=None,
        place="",
        attendees=(),
        speaker="",
        question="",
        consents=(),
        consent_choice=Choice(),
        scope=Scope(),
        disclosures=(),
        disclosure_choice=Choice(),
        uncovered=(),
        narrative=Narrative(),
        childs_view=None,
        goals=(),
        measures=(),
        lots=Lots(),
        statements=Statements(),
        opinions=(),
        disagreements="",
        carried=(),
        followup=Followup(),
        aftercare=Aftercare(),
        signers=(),
        copies=(),
    )
