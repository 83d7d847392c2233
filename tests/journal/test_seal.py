"""What is sealed opens in its place alone, whichever library did it."""

import os

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from assistant.journal import ciphers
from assistant.journal.ciphers import KEY, NONCE, ByOpenSSL, BySodium
from assistant.journal.seal import Seal, WrongSeal, derive

HERE: list[type[BySodium | ByOpenSSL]] = [ByOpenSSL, *([BySodium] if BySodium.works() else [])]
PLACE = b'["body","a meeting"]'


@pytest.mark.parametrize("opener", HERE)
@pytest.mark.parametrize("closer", HERE)
@pytest.mark.parametrize("length", [0, 1, 300, 100_000])
def test_either_library_opens_what_either_sealed(
    closer: type[BySodium | ByOpenSSL], opener: type[BySodium | ByOpenSSL], length: int
) -> None:
    key, nonce, content = os.urandom(KEY), os.urandom(NONCE), os.urandom(length)
    sealed = closer(key).encrypt(nonce, content, PLACE)
    assert len(sealed) == length + 16
    assert opener(key).decrypt(nonce, sealed, PLACE) == content


@pytest.mark.parametrize("library", HERE)
def test_nist_test_vector(library: type[BySodium | ByOpenSSL]) -> None:
    """Test case 16 of "The Galois/Counter Mode of Operation", McGrew and Viega."""
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    content = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e"
        "2449a6b525b16aedf5aa0de657ba637b39"
    )
    place = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    sealed = library(key).encrypt(bytes.fromhex("cafebabefacedbaddecaf888"), content, place)
    assert sealed.hex() == (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b"
        "1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
    )


@pytest.mark.parametrize("library", HERE)
@pytest.mark.parametrize("spoilt", ["key", "nonce", "place", "text", "tag", "cut", "nothing"])
def test_what_does_not_belong_together_gives_nothing(
    library: type[BySodium | ByOpenSSL], spoilt: str
) -> None:
    key, nonce = os.urandom(KEY), os.urandom(NONCE)
    sealed = library(key).encrypt(nonce, b"Elias", PLACE)
    parts = {
        "key": (os.urandom(KEY), nonce, sealed, PLACE),
        "nonce": (key, os.urandom(NONCE), sealed, PLACE),
        "place": (key, nonce, sealed, b"elsewhere"),
        "text": (key, nonce, bytes([sealed[0] ^ 1]) + sealed[1:], PLACE),
        "tag": (key, nonce, sealed[:-1] + bytes([sealed[-1] ^ 1]), PLACE),
        "cut": (key, nonce, sealed[:9], PLACE),
        "nothing": (key, b"", b"", PLACE),
    }
    by, number, text, place = parts[spoilt]
    assert library(by).decrypt(number, text, place) is None


@pytest.mark.parametrize("sodium", [True, False])
def test_a_seal_opens_in_its_place_alone(sodium: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ciphers, "_SODIUM", sodium and BySodium.works())
    seal = Seal(os.urandom(KEY))
    sealed = seal.close(b"en berattelse", "body", "mote")
    assert b"berattelse" not in sealed
    assert seal.open(sealed, "body", "mote") == b"en berattelse"
    for wrong in (sealed[:-1], b"", bytes(3)):
        with pytest.raises(WrongSeal):
            seal.open(wrong, "body", "mote")
    with pytest.raises(WrongSeal):
        seal.open(sealed, "body", "ett annat")


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_has_one_length(length: int) -> None:
    with pytest.raises(ValueError, match="length"):
        Seal(bytes(length))


def test_a_derived_key_is_that_of_the_standard() -> None:
    """RFC 5869, appendix A.3."""
    made = derive(b"\x0b" * 22, "", 42)
    assert made.hex() == (
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    )


@pytest.mark.parametrize("length", [1, 32, 33, 48, 200])
def test_a_derived_key_is_what_another_library_derives(length: int) -> None:
    key = os.urandom(KEY)
    theirs = HKDF(SHA256(), length, salt=None, info=b"rundan database").derive(key)
    assert derive(key, "rundan database", length) == theirs
