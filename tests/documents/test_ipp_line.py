"""The line to a printer: addresses are read strictly, and no printer can hold it up."""

import re
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from assistant.documents import ipp_line
from assistant.documents.ipp_line import address, exchange, trusting
from assistant.documents.route import NotPrinted

SOON = 0.3
"""Seconds a test has patience for."""


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("ipp://skrivare.example/ipp/print", "ipp://skrivare.example/ipp/print"),
        ("ipps://skrivare.example", "ipps://skrivare.example/ipp/print"),
        ("ipp://[::1]:8631/printers/Kontoret", "ipp://[::1]:8631/printers/Kontoret"),
    ],
)
def test_an_address_is_read(text: str, uri: str) -> None:
    assert address(text).uri == uri


def test_a_trusted_certificate_is_kept_with_the_address() -> None:
    text = "ipps://skrivare.example/ipp/print#sha256=" + "ab" * 32
    assert address(text).kept == text
    assert address(text).pin == "ab" * 32


@pytest.mark.parametrize(
    "text",
    [
        *("", "skrivare", "http://skrivare.example/", "file:///etc/passwd", "ipp://", "ipp:///x"),
        *("ipp://a:x/", "ipp://a:99999/", "ipp://[::1/", "ipp://siv:hemligt@a/", "ipp://a/?x=1"),
        *("ipp://a/b c", "ipp://a/å", "ipp://a/\r\nX: y", "ipp://\udce5/", "ipps://a/#sha256=å"),
    ],
)
def test_what_is_no_printers_address_is_refused(text: str) -> None:
    with pytest.raises(NotPrinted, match="address"):
        address(text)


@contextmanager
def listening(answer: bytes | None, *, drips: bool = False) -> Iterator[str]:
    """Something at an address that answers so, and then says no more."""
    server = socket.create_server(("127.0.0.1", 0))
    done = threading.Event()

    def serve() -> None:
        line, _who = server.accept()
        with line:
            line.recv(65536)
            try:
                while answer is not None:
                    line.sendall(answer)
                    if not drips or done.wait(0.05):
                        return
                done.wait()
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"ipp://127.0.0.1:{server.getsockname()[1]}/ipp/print"
    finally:
        done.set()
        server.close()


def test_a_printer_that_is_gone_is_told_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(NotPrinted, match="no-answer"):
        exchange(address(f"ipp://127.0.0.1:{port}/"), b"", 60)


@pytest.mark.parametrize("host", ["finns.invalid", "a" * 64 + ".invalid", "xn--.invalid"])
def test_a_host_that_cannot_be_is_told(host: str) -> None:
    with pytest.raises(NotPrinted, match="no-answer"):
        exchange(address(f"ipp://{host}/"), b"", 60)


@pytest.mark.parametrize(
    ("answer", "drips", "code"),
    [
        (None, False, "no-reply"),
        (b"", False, "no-reply"),
        (b"\0" * 70_000, False, "no-reply"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", False, "no-reply"),
        (b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", False, "refused"),
        (b"H", True, "no-reply"),
        (b"HTTP/1.1 100 Continue\r\n\r\n", True, "no-reply"),
    ],
)
def test_no_answer_holds_it_up(answer: bytes | None, drips: bool, code: str) -> None:
    with listening(answer, drips=drips) as uri, pytest.raises(NotPrinted, match=code):
        exchange(address(uri), b"asked", SOON)


def test_an_endless_answer_is_not_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ipp_line, "LARGEST", 100)
    with listening(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 10_000) as uri:
        assert len(exchange(address(uri), b"asked", 60)) == 100


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that a printer made itself, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "skrivare")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("printer") / "printer.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + made.public_bytes(Encoding.PEM))
    file.with_suffix(".der").write_bytes(made.public_bytes(Encoding.DER))
    return file


def _whole(line: ssl.SSLSocket) -> bytes:
    """A question with all that belongs to it: a line that is closed on what was not read
    takes the answer with it."""
    said = b""
    while piece := line.recv(65536):
        said += piece
        head, found, content = said.partition(b"\r\n\r\n")
        length = re.search(rb"Content-Length: (\d+)", head)
        if found and len(content) >= int(length.group(1) if length else 0):
            break
    return said


@contextmanager
def secure(certificate: Path, heard: list[bytes]) -> Iterator[str]:
    """A printer behind TLS that answers every question with *ja*."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while server.fileno() != -1:
            try:
                raw, _who = server.accept()
                with context.wrap_socket(raw, server_side=True) as line:
                    heard.append(_whole(line))
                    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nja")
            except OSError:
                continue

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"ipps://127.0.0.1:{server.getsockname()[1]}/ipp/print"
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()


def test_a_printer_that_made_its_own_certificate_is_known_by_it(certificate: Path) -> None:
    with secure(certificate, []) as uri:
        trusted = trusting(address(uri))
        shown = certificate.with_suffix(".der").read_bytes()
        assert trusted.pin == sha256(shown).hexdigest()
        assert exchange(trusted, b"asked", 5) == b"ja"


@pytest.mark.parametrize("pin", ["", "ab" * 32])
def test_nothing_is_sent_to_a_printer_that_is_another(certificate: Path, pin: str) -> None:
    heard: list[bytes] = []
    with secure(certificate, heard) as uri, pytest.raises(NotPrinted, match="certificate"):
        exchange(address(f"{uri}#sha256={pin}"), b"the plan", 5)
    assert b"the plan" not in b"".join(heard)
