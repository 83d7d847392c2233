"""One question after a goal is noted, and the review on demand."""

from tests.talk.room import Room

VAGUE = "mål: Elias ska må bättre"
CLEAR = "mål: Elias är i skolan tre hela dagar i veckan"


def questions(said: list[str]) -> list[str]:
    return [line for line in said if line.startswith("En fråga")]


async def test_a_vague_goal_is_noted_and_asked_one_question(elias: Room) -> None:
    said = await elias.talk(VAGUE)
    assert "Mål: 1. Elias ska må bättre" in said
    [asked] = questions(said)
    assert asked.startswith("En fråga om mål 1: ")
    assert said.index(asked) == said.index("Mål: 1. Elias ska må bättre") + 1


async def test_a_clear_goal_is_left_alone(elias: Room) -> None:
    assert questions(await elias.talk(CLEAR)) == []


async def test_what_stays_is_not_asked_about_again(elias: Room) -> None:
    said = await elias.talk(VAGUE, "behåll 1: personens egna ord", "ändra mål 1: senast 4/12")
    assert "Mål 1 får stå som det är: personens egna ord." in said
    assert len(questions(said)) == 1


async def test_the_question_waits_until_the_form_is_answered(elias: Room) -> None:
    said = await elias.talk("mål", "Elias ska må bättre", "", "", "")
    [asked] = questions(said)
    assert said.index(asked) > max(n for n, line in enumerate(said) if "Fråga 3 av" in line)


async def test_saying_what_is_seen_answers_it(elias: Room) -> None:
    said = await elias.talk("mål", "Elias ska må bättre", "Elias äter frukost varje skoldag", "")
    assert questions(said) == []


async def test_nothing_is_asked_while_the_family_speaks(elias: Room) -> None:
    said = await elias.talk("gå till 4", VAGUE, "nästa", "ändra mål 1: senast 4/12")
    [asked] = questions(said)
    assert said.index(asked) > said.index("Del 5 av 9: Frågestund, 6 min.")


async def test_the_review_says_how_every_goal_stands_on_a_line_each(elias: Room) -> None:
    assert "Det finns inget mål att granska än." in await elias.talk("granska")
    said = await elias.talk(VAGUE, CLEAR, "granska", "visa mål")
    lines = [line for line in said if "ingen har sagt ja än" in line]
    assert len(lines) == 4
    assert lines[0].startswith("1. Elias ska må bättre: Vad ser ni då? ingen har sagt ja än, ")
    assert lines[1].startswith("2. Elias är i skolan tre hela dagar i veckan: ingen har sagt ja än")
    assert lines[2:] == lines[:2]
