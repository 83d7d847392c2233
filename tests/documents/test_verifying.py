"""A file that somebody shows: whole or not, by whose key, and never a crash, whatever it holds."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    pkcs12,
)
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.desk.stamping import Source, StampProblem
from assistant.desk.verifying import State, Whose
from assistant.documents.produce import Produced, produce
from assistant.documents.stamp_key import (
    PRACTICE,
    Kept,
    Stamper,
    described,
    given_key,
    own_key,
    packed,
    unpacked,
    with_key,
)
from assistant.documents.verifying import LARGEST, verify, verify_file
from assistant.meeting.plan import Extract, digest, mark
from tests.documents.example import rich
from tests.documents.tampering import tamper

AT = datetime.now(UTC).replace(microsecond=0)
KEY = own_key("Exempelstads kommun", AT)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Produced:
    folder = tmp_path_factory.mktemp("papper")
    return produce(rich(), folder, stamper=Stamper(kept=KEY, at=AT))


@pytest.fixture(scope="module")
def whole(made: Produced) -> bytes:
    assert made.pdf
    return made.pdf.read_bytes()


def stamped_by(kept: Kept, folder: Path) -> bytes:
    made = produce(rich(), folder, stamper=Stamper(kept=kept, at=AT))
    assert made.problems == ()
    assert made.pdf
    return made.pdf.read_bytes()


def test_a_whole_file_tells_whose_it_is_when_and_of_which_plan(whole: bytes) -> None:
    verdict = verify(whole, [KEY.certificate])
    assert (verdict.state, verdict.whose, verdict.good) == (State.WHOLE, Whose.OWN, True)
    assert (verdict.unit, verdict.at) == ("Exempelstads kommun", AT)
    assert (verdict.version, verdict.plan, verdict.extract) == (1, digest(rich()), False)


def test_an_extract_says_that_it_is_one(tmp_path: Path) -> None:
    stamper = Stamper(kept=KEY, at=AT)
    shown = replace(rich(), extract=Extract(recipients=("BUP",), whole=digest(rich())))
    made = produce(shown, tmp_path, stamper=stamper, number=1)
    assert made.pdf
    assert verify_file(made.pdf, [KEY.certificate]).extract


def test_a_key_is_known_by_its_certificate_and_not_by_its_name(
    whole: bytes, tmp_path: Path
) -> None:
    forged = stamped_by(own_key("Exempelstads kommun", AT), tmp_path)
    verdict = verify(forged, [KEY.certificate])
    assert (verdict.state, verdict.whose, verdict.good) == (State.WHOLE, Whose.STRANGE, False)
    assert verify(whole, (), [KEY.certificate]).whose is Whose.GIVEN


def test_a_practice_is_no_real_plan(tmp_path: Path) -> None:
    verdict = verify(stamped_by(own_key(PRACTICE, AT), tmp_path), [KEY.certificate])
    assert (verdict.whose, verdict.good) == (Whose.PRACTICE, False)


def test_changes_are_noticed_wherever_they_are(whole: bytes) -> None:
    tally = tamper(whole, KEY.certificate, 40, seed=1)
    assert tally.all >= 35
    assert tally.unnoticed == []


def test_what_is_put_after_a_stamp_is_told_as_added(whole: bytes) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(whole), incremental=True)
    writer.pages[0].rotate(90)
    out = io.BytesIO()
    writer.write(out)
    for changed in (out.getvalue(), whole + b"\n"):
        verdict = verify(changed, [KEY.certificate])
        assert (verdict.state, verdict.good) == (State.ADDED, False)


def test_the_seals_own_padding_is_not_free_to_be_used(whole: bytes) -> None:
    at = whole.rindex(b"00>")
    assert verify(whole[:at] + b"1" + whole[at + 1 :]).state is State.CHANGED


def test_a_pdf_without_a_stamp_is_told_so(tmp_path: Path) -> None:
    made = produce(rich(), tmp_path)
    assert made.pdf
    assert verify_file(made.pdf).state is State.UNSTAMPED


def test_the_other_files_tell_what_they_can(made: Produced) -> None:
    assert made.json
    assert made.docx
    assert made.text
    data = verify_file(made.json)
    assert (data.state, data.plan, data.file) == (State.DATA, digest(rich()), digest(rich()))
    for path in (made.docx, made.text):
        verdict = verify_file(path)
        assert (verdict.state, verdict.plan) == (State.WORDS, mark(digest(rich())))


def test_what_cannot_be_read_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "tom").write_bytes(b"")
    with (tmp_path / "stor").open("wb") as file:
        file.truncate(LARGEST + 1)
    states = [verify_file(tmp_path / name).state for name in ("", "borta", "stor", "tom", "nul\0")]
    assert states == [
        State.UNREADABLE,
        State.UNREADABLE,
        State.TOO_LARGE,
        State.UNKNOWN,
        State.UNREADABLE,
    ]


BEGINNINGS = (b"", b"%PDF-1.7\n", b"{", b"PK\3\4", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n")


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_no_bytes_crash_it_or_are_believed(beginning: bytes, rest: bytes) -> None:
    assert not verify(beginning + rest, [KEY.certificate]).good


@given(st.data())
@settings(max_examples=15, deadline=None)
def test_no_piece_of_a_whole_file_is_believed(whole: bytes, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(0, len(whole)))
    piece = whole[begin:end]
    assert verify(piece, [KEY.certificate]).good == (piece == whole)


# --- keys


def authority() -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    return signed(key, "Påhittade utfärdaren", key, "Påhittade utfärdaren", ca=True), key


def signed(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    name: str,
    by: ec.EllipticCurvePrivateKey,
    issuer: str,
    *,
    ca: bool = False,
    until: timedelta = timedelta(days=30),
) -> x509.Certificate:
    def named(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

    return (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(AT - timedelta(days=60))
        .not_valid_after(AT + until)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .sign(by, hashes.SHA256())
    )


@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_the_organisations_key_stamps_and_its_authority_vouches(kind: str, tmp_path: Path) -> None:
    root, by = authority()
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    if kind == "rsa":
        key = rsa.generate_private_key(65537, 2048)
    else:
        key = ec.generate_private_key(ec.SECP384R1())
    certificate = signed(key, "Exempelregionen", by, "Påhittade utfärdaren")
    file = pkcs12.serialize_key_and_certificates(
        b"", key, certificate, [root], BestAvailableEncryption(b"hemligt")
    )
    kept = given_key(file, "hemligt", AT)
    assert (kept.source, described(kept).unit) == (Source.GIVEN, "Exempelregionen")
    verdict = verify(stamped_by(kept, tmp_path), (), [root.public_bytes(Encoding.DER)])
    assert (verdict.whose, verdict.good) == (Whose.GIVEN, True)


@pytest.mark.parametrize(
    ("phrase", "until", "code"),
    [
        ("fel", timedelta(days=1), "stamp-wrong-passphrase"),
        ("hemligt", timedelta(days=-1), "stamp-key-ended"),
    ],
)
def test_a_key_that_will_not_do_is_not_taken(phrase: str, until: timedelta, code: str) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = signed(key, "Påhittad", key, "Påhittad", until=until)
    file = pkcs12.serialize_key_and_certificates(
        b"", key, certificate, None, BestAvailableEncryption(b"hemligt")
    )
    with pytest.raises(StampProblem) as refused:
        given_key(file, phrase, AT)
    assert refused.value.code == code


def test_what_is_no_key_is_not_taken() -> None:
    without = pkcs12.serialize_key_and_certificates(b"", None, authority()[0], None, NoEncryption())
    for content in (b"", b"hej", KEY.certificate, without):
        with pytest.raises(StampProblem, match="stamp-not-a-key"):
            given_key(content, "", AT)


def test_a_key_that_stamps_no_more_is_known_but_has_no_secret() -> None:
    ring = with_key((KEY,), own_key("", AT))
    assert [bool(kept.secret) for kept in ring] == [True, False]
    assert ring[1].certificate == KEY.certificate
    assert unpacked(packed(ring)) == ring
    assert unpacked(b"") == ()


def test_a_key_tells_nothing_when_it_is_shown() -> None:
    assert repr(KEY) == "<own key>"
    assert repr(Stamper(kept=KEY, at=AT, pin="1234")) == "<own stamper>"


def test_a_units_name_of_any_length_goes_into_a_certificate() -> None:
    assert described(own_key("Ö" * 500, AT)).unit == "Ö" * 64
    assert described(own_key(" \n ", AT)).unit == ""
