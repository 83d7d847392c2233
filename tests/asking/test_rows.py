"""How meetings and cases are called in a list."""

from assistant.asking.rows import named
from assistant.language.translation import use


def test_a_meeting_is_called_by_its_agenda_in_the_language_spoken() -> None:
    label = "SIP-möte i tre delar · Plan Påhittsson"
    assert named(label) == label
    use("en")
    try:
        assert named(label) == "SIP meeting in three parts · Plan Påhittsson"
    finally:
        use("sv")


def test_a_name_is_nobodys_to_translate() -> None:
    use("en")
    try:
        assert named("Lista") == "Lista"
    finally:
        use("sv")
