"""Whatever is typed, the conversation goes on."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.asking.forms import EVERY
from assistant.asking.moves import MOVES
from assistant.talk.hearing import sayable, tidy
from tests.talk.room import Room

WORDS = [word for form in EVERY for word in form.words]
ODD = [
    "mål ²: x",
    "gå till ²",
    "utskrivet 99999999999999999999999",
    "skriv ut ٣",
    f"mål {'9' * 5000}: x",
    "närvaro: \ud800 \x1b[2J \u202e",
    "+999",
    "+0",
    ":",
    "::;;",
    "ändra",
    "ta bort",
    "ta bort mål alla",
    "ändra : x",
    "alla",
    "mål: {0} {x} %s",
    "visa " + "x" * 10_000,
    "delmål 1.1.1: x",
    "åtgärd 0: x",
    "fråga : x",
    "klart -1",
    "närvaro Elias: uppgift samtalsledare, hittepå",
    "runda alla: väntar",
    "hjälp \\n",
    "lista: x",
    "notera: x",
]


async def test_odd_lines_are_answered(elias: Room) -> None:
    for line in ODD:
        await elias.talk(line)
        await elias.talk("nästa", line, "1", "1", "", "", ".")


async def test_nothing_that_was_typed_steers_the_terminal(elias: Room) -> None:
    said = await elias.talk("närvaro: \x1b[2JNils\u202e Ek", "visa närvaro", "närvaro \x1b]0;: x")
    assert "\x1b" not in "".join(said)
    assert "\u202e" not in "".join(said)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    lines=st.lists(
        st.one_of(
            st.text(max_size=40),
            st.builds(
                "{}{}{}".format,
                st.sampled_from(WORDS),
                st.sampled_from(["", ": ", " 1: ", " alla: ", " elias: "]),
                st.text(max_size=30),
            ),
            st.sampled_from([word for move in MOVES for word in move.words if word != "stäng"]),
        ),
        max_size=6,
    )
)
async def test_no_lines_raise(elias: Room, lines: list[str]) -> None:
    await elias.talk(*lines)


@given(st.text())
def test_text_is_made_fit_without_losing_what_can_be_read(text: str) -> None:
    assert tidy(text).encode("utf-8") is not None
    assert sayable(tidy(text)) == sayable(sayable(tidy(text)))
