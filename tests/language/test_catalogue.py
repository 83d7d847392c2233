"""A catalogue says what gettext says of the same file."""

import gettext
from pathlib import Path

import pytest

from assistant.language.catalogue import Catalogue
from assistant.library.folders import data_folder

ENGLISH = data_folder("locales") / "en" / "LC_MESSAGES" / "rundan.mo"


def test_every_message_is_said_as_gettext_says_it() -> None:
    catalogue = Catalogue(ENGLISH)
    with ENGLISH.open("rb") as file:
        english = gettext.GNUTranslations(file)
    messages = [one for one in english._catalog if one]  # type: ignore[attr-defined]
    assert len(messages) > 3000
    for message in messages:
        if isinstance(message, str):
            context, _, plain = message.rpartition("\4")
            assert catalogue.forms(plain, context) == (english.gettext(message),)
        else:
            one, _form = message
            said = (english.ngettext(one, "", 1), english.ngettext(one, "", 2))
            assert catalogue.forms(one) == said


@pytest.mark.parametrize(
    "message", ["", "\0", "Något helt eget", "\U0010ffff", "\ud800", "a" * 100_000]
)
def test_what_it_lacks_has_no_form(message: str) -> None:
    forms = Catalogue(ENGLISH).forms(message)
    assert forms == () if message else "Content-Type" in forms[0]


@pytest.mark.parametrize("content", [b"", b"\x95\x04\x12\xde", b"msgid"])
def test_another_file_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "rundan.mo"
    file.write_bytes(content)
    with pytest.raises(OSError, match="rundan"):
        Catalogue(file)
