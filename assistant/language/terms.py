"""The field's word for each of the meeting's fixed values."""

from enum import StrEnum

from assistant.case.closing import Fate
from assistant.case.receiving import Condition
from assistant.language.translation import N_, _, said_in_each
from assistant.meeting import (
    arrivals,
    childs_way,
    conclusion,
    declined,
    early,
    goals,
    lots,
    questions,
    signoff,
    statements,
    taking_back,
    turns,
    warning_signs,
    wording,
)
from assistant.meeting.attendance import Duty, Presence, Principal, Role, Turn
from assistant.meeting.childs_view import How
from assistant.meeting.completeness import Missing, Undecided
from assistant.meeting.copies import Withheld
from assistant.meeting.deciders import Course, Given, Says
from assistant.meeting.invitation import Reply, Way
from assistant.meeting.judgement import Answerer, Instrument
from assistant.meeting.notes import Spoken
from assistant.meeting.outcomes import Result
from assistant.meeting.outside import Became
from assistant.meeting.premeeting import Interpreter
from assistant.meeting.telling import Because

_TERMS: tuple[tuple[StrEnum, str], ...] = (
    (Role.PERSON, N_("den planen gäller")),
    (Role.GUARDIAN, N_("vårdnadshavare")),
    (Role.REPRESENTATIVE, N_("ombud eller ställföreträdare")),
    (Role.NETWORK, N_("privat nätverk")),
    (Role.PROFESSIONAL, N_("verksamhetsaktör")),
    (Role.INTERPRETER, N_("tolk")),
    (Principal.SOCIAL, N_("kommunen – socialtjänst och omsorg")),
    (Principal.SCHOOL, N_("kommunen – skola och förskola")),
    (Principal.REGION, N_("regionen")),
    (Principal.FOR_MUNICIPALITY, N_("privat utförare åt kommunen")),
    (Principal.FOR_REGION, N_("privat utförare åt regionen")),
    (Principal.OTHER, N_("annan (till exempel friskola eller förening)")),
    (Principal.NETWORK, N_("privat nätverk")),
    (Presence.CALLED, N_("kallad")),
    (Presence.ROOM, N_("på plats")),
    (Presence.PHONE, N_("på telefon")),
    (Presence.VIDEO, N_("på video")),
    (Presence.ABSENT, N_("frånvarande")),
    (Duty.CHAIR, N_("samtalsledare")),
    (Duty.SECRETARY, N_("sekreterare")),
    (Duty.INITIATOR, N_("sammankallande")),
    (Turn.FIRST, N_("vill börja")),
    (Turn.LAST, N_("vill tala sist")),
    (Turn.NOT, N_("vill inte tala i rundan")),
    (Turn.THROUGH, N_("låter någon annan tala")),
    (Says.YES, N_("ja")),
    (Says.NO, N_("nej")),
    (Says.NO_ANSWER, N_("inget svar")),
    (Says.NOT_REACHED, N_("inte nådd")),
    (Says.CANNOT, N_("kan inte samtycka")),
    (Given.INVITATION, N_("skriftligt i kallelsen")),
    (Given.WRITTEN, N_("skriftligt vid mötet")),
    (Given.ORAL, N_("muntligt")),
    (Course.GO_ON, N_("mötet går vidare")),
    (Course.WITHOUT_SHARING, N_("mötet går vidare utan att uppgifter delas")),
    (Course.STOP, N_("mötet avbryts")),
    (How.DIRECTLY, N_("barnet själv")),
    (How.THROUGH, N_("genom någon annan")),
    (How.WRITTEN, N_("skriftligt")),
    (How.DECLINED, N_("barnet avstod")),
    (How.NOT_OBTAINED, N_("inte inhämtad")),
    (questions.Standing.PARKED, N_("väntar")),
    (questions.Standing.ANSWERED, N_("besvarad")),
    (questions.Standing.LEFT, N_("lämnas obesvarad")),
    (questions.Standing.CARRIED, N_("tas med till nästa möte")),
    (goals.Standing.DECIDED, N_("beslutad")),
    (goals.Standing.TO_BE_TRIED, N_("ska prövas")),
    (goals.Standing.ASKED, N_("tillfrågas")),
    (Result.DONE, N_("klart")),
    (Result.REACHED, N_("nått")),
    (Result.PARTLY, N_("delvis")),
    (Result.NOT_DONE, N_("blev inte av")),
    (Result.NOT_YET, N_("inte än")),
    (Result.GRANTED, N_("beviljat")),
    (Result.DECLINED, N_("fick avslag")),
    (Result.DROPPED, N_("behövs inte längre")),
    (Result.GOES_ON, N_("fortsätter")),
    (lots.Standing.ACCEPTS, N_("har tackat ja")),
    (lots.Standing.ASKED, N_("tillfrågas")),
    (lots.Standing.DECLINES, N_("har tackat nej")),
    (statements.Overall.MUNICIPALITY, N_("kommunen")),
    (statements.Overall.REGION, N_("regionen")),
    (statements.Overall.SCHOOL, N_("skolan")),
    (statements.Overall.NONE, N_("ingen")),
    (statements.PlanKind.SIP, N_("SIP")),
    (statements.PlanKind.IP, N_("IP")),
    (signoff.Signed.SIGNED, N_("har skrivit under")),
    (signoff.Signed.THROUGH, N_("ombud har skrivit under")),
    (signoff.Signed.DISAGREES, N_("är med men inte överens")),
    (signoff.Signed.REFUSES, N_("vill inte skriva under")),
    (signoff.Signed.LATER, N_("skriver under senare")),
    (Reply.SIGNED, N_("har skrivit under")),
    (Reply.THROUGH, N_("ombud har skrivit under")),
    (Reply.SPOKEN, N_("har sagt ja muntligt")),
    (Reply.DECLINES, N_("tackar nej")),
    (Way.POST, N_("med post")),
    (Way.SECURE, N_("som säkert meddelande")),
    (Way.HAND, N_("lämnad i handen")),
    (Way.OTHER, N_("på annat sätt")),
    (Became.WAITS, N_("väntar")),
    (Became.MANAGER, N_("tas med chef")),
    (Became.DEVIATION, N_("noteras som avvikelse")),
    (Spoken.SPOKE, N_("har talat")),
    (Spoken.PASSED, N_("avstod")),
    (Spoken.WAITS, N_("väntar")),
    (Spoken.LATER, N_("väntar till sist")),
    (turns.Order.DIRECT, N_("direkt")),
    (turns.Order.USUAL, N_("i tur och ordning")),
    (turns.Order.LATER, N_("senare")),
    (turns.Order.LAST, N_("sista ordet")),
    (turns.Begins.PROFESSIONALS, N_("verksamheterna börjar")),
    (turns.Begins.FAMILY, N_("familjen börjar")),
    (Fate.DESTROYED, N_("förstörs")),
    (Fate.CARRIED, N_("förs över till ärendet")),
    (Fate.EXPORTED, N_("skrivs till en fil")),
    (Fate.WRITTEN, N_("är inskrivet i egen journal")),
    (Condition.WHOLE, N_("oförändrad fil")),
    (Condition.CHANGED, N_("filen var ändrad")),
    (Condition.UNSTAMPED, N_("ostämplad fil")),
    (Withheld.PERSON, N_("personnummer och adress")),
    (Withheld.NEEDS, N_("behov och förutsättningar")),
    (Withheld.NARRATIVE, N_("berättelsen")),
    (Withheld.CHILDS_VIEW, N_("barnets åsikt")),
    (Withheld.MEASURES, N_("övriga insatser")),
    (Withheld.CARRIED, N_("frågor till nästa möte")),
    (Withheld.OPINIONS, N_("åsikter och oenighet")),
    (Withheld.OUTCOMES, N_("vad som hänt sedan förra mötet")),
    (Withheld.ANSWERS, N_("samtycke och medgivande")),
    (Withheld.WARNING_SIGNS, N_("tidiga tecken och krisplan")),
    (Withheld.REPORTS, N_("redogörelserna")),
    (Withheld.CONCLUSION, N_("slutorden")),
    (conclusion.Wish.TOGETHER, N_("alla är överens")),
    (conclusion.Wish.PERSON, N_("den som planen gäller vill det")),
    (conclusion.Wish.FAMILY, N_("familjen vill det")),
    (conclusion.Wish.ORGANISATIONS, N_("verksamheterna föreslår det")),
    (warning_signs.Still.RIGHT, N_("ja, de stämmer")),
    (warning_signs.Still.CHANGED, N_("de är ändrade i dag")),
    (warning_signs.Still.LATER, N_("vi läser dem en annan gång")),
    (taking_back.Extent.WHOLLY, N_("helt")),
    (taking_back.Extent.SHARING, N_("hela medgivandet, men planen får göras")),
    (taking_back.Extent.PARTLY, N_("en del")),
    (taking_back.Fate.STAYS, N_("står kvar")),
    (taking_back.Fate.GOES, N_("tas bort")),
    (taking_back.Fate.OWN, N_("bara i originalet")),
    (taking_back.After.WITHOUT_SHARING, N_("går vidare utan att uppgifter delas")),
    (taking_back.After.WITHOUT_ORGANISATIONS, N_("planen görs utan de verksamheterna")),
    (taking_back.After.ENDS, N_("mötet avbryts")),
    (Because.HEARD, N_("har hört")),
    (Because.HAS_COPY, N_("har fått planen")),
    (Because.EARLIER, N_("kan ha en tidigare plan")),
    (Because.NAMED, N_("stod i medgivandet")),
    (wording.Why.OWN_WORDS, N_("personens egna ord")),
    (wording.Why.LONG_TERM, N_("ett långsiktigt mål")),
    (wording.Why.WANTED, N_("vi vill ha det så")),
    (arrivals.Way.ASK, N_("fråga nu")),
    (arrivals.Way.LISTENS, N_("stannar utan det hemliga")),
    (arrivals.Way.LEAVES, N_("går")),
    (Interpreter.NEEDED, N_("ja, tolk behövs")),
    (Interpreter.NOT_NEEDED, N_("nej, ingen behöver tolk")),
    (childs_way.Takes.WHOLE, N_("är med hela mötet")),
    (childs_way.Takes.PART, N_("är med en del")),
    (childs_way.Takes.NOT, N_("är inte med")),
    (early.Acute.NO, N_("nej, det kan vänta")),
    (early.Acute.YES, N_("ja, något är akut")),
    (early.Threat.NO, N_("nej")),
    (early.Threat.YES, N_("ja")),
    (early.Threat.UNKNOWN, N_("har inte kunnat frågas")),
    (declined.Why.DECLINED, N_("personen tackar nej")),
    (declined.Why.GUARDIAN_DECLINED, N_("en vårdnadshavare eller ställföreträdare tackar nej")),
    (declined.Why.WITHDRAWN, N_("ett ja har tagits tillbaka")),
    (declined.Why.OTHER, N_("av något annat skäl")),
    (Answerer.PERSON, N_("den som planen gäller")),
    (Answerer.GUARDIAN, N_("vårdnadshavare")),
    (Answerer.CLOSE, N_("någon närstående")),
    (Instrument.OWN, N_("egna frågor")),
    (Instrument.ORS, N_("ORS, Skattning av förändring")),
    (Instrument.SRS, N_("SRS, Skattning av samtal")),
    (Missing.CONSENT, N_("samtycke till planen")),
    (Missing.CHILDS_VIEW, N_("barnets egen åsikt")),
    (Missing.MEASURES, N_("vilka insatser som behövs")),
    (Missing.BY_PRINCIPALS, N_("vilka insatser kommunen och regionen var för sig ansvarar för")),
    (Missing.BY_OTHERS, N_("vilka åtgärder någon annan gör")),
    (Missing.OVERALL, N_("vilken huvudman som har det övergripande ansvaret")),
    (Undecided.ENDING, N_("slutord, eller dag för nästa möte")),
)

# Members of different enums can be equal as strings, so the type is part of the key.
_WORDS = {(type(member), member.value): word for member, word in _TERMS}


def term(member: StrEnum) -> str:
    """The word for a fixed value, in the language spoken now."""
    return _(word_of(member))


def word_of(member: StrEnum) -> str:
    """The word as it is written, in Swedish."""
    return _WORDS[type(member), member.value]


def words_for(member: StrEnum) -> tuple[str, ...]:
    """The word in every language, the one spoken now first."""
    return said_in_each(word_of(member))


def signed(step: int) -> str:
    """A step of a goal's ladder as it is written: *−1*, *0*, *+1*."""
    return f"{step:+d}".replace("-", "−") if step else "0"
