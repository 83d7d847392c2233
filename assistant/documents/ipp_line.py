"""The line to a printer on the network: its address, and one question with its answer."""

import hashlib
import hmac
import http.client
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Final
from urllib.parse import SplitResult, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from assistant.documents.route import NotPrinted

PORT: Final = 631
CONNECTING: Final = 4.0
"""Seconds until a printer that says nothing is taken to be gone."""
LARGEST: Final = 1_000_000
"""Bytes of an answer that are read; a printer's whole list of attributes is some 50,000."""
_PIN: Final = "sha256="


class Address(Struct, frozen=True):
    """Where a printer is."""

    secure: bool
    host: str
    port: int
    path: str
    pin: str = ""
    """SHA-256, in hexadecimal digits, of the certificate that was trusted when the
    printer was chosen; without one, an authority the computer trusts must vouch."""

    @property
    def uri(self) -> str:
        """As a printer is told it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORT else f":{self.port}"
        return f"{'ipps' if self.secure else 'ipp'}://{host}{port}{self.path}"

    @property
    def kept(self) -> str:
        """As it is kept among the settings."""
        return f"{self.uri}#{_PIN}{self.pin}" if self.pin else self.uri


def address(text: str) -> Address:
    """Read ``ipp://host/path`` or ``ipps://…#sha256=…``; raises ``NotPrinted``."""
    try:
        text.encode()
        parts = urlsplit(text)
        found = _address(parts)
    except ValueError:
        raise NotPrinted("address") from None
    if parts.scheme not in ("ipp", "ipps") or not found.host or parts.username or parts.query:
        raise NotPrinted("address")
    if not f"{found.path}{found.pin}".isascii() or any(sign <= " " for sign in text):
        raise NotPrinted("address")
    return found


def _address(parts: SplitResult) -> Address:
    pin = parts.fragment.removeprefix(_PIN) if parts.fragment.startswith(_PIN) else ""
    path = parts.path if len(parts.path) > 1 else "/ipp/print"
    port = PORT if parts.port is None else parts.port
    return Address(parts.scheme == "ipps", parts.hostname or "", port, path, pin.lower())


def trusting(where: Address) -> Address:
    """The address with the certificate it shows now, where no authority vouches for that.

    Raises ``NotPrinted``.
    """
    if not where.secure:
        return where
    bare = replace(where, pin="")
    try:
        with _line(bare, CONNECTING, _vouched()):
            return bare
    except ssl.SSLCertVerificationError:
        pass  # as good as every printer has made its certificate itself
    except (OSError, UnicodeError):
        raise NotPrinted("no-answer") from None
    try:
        with _line(bare, CONNECTING, _unvouched()) as line:
            return replace(bare, pin=_print_of(line))
    except OSError:
        raise NotPrinted("no-answer") from None


def exchange(where: Address, content: bytes, patience: float) -> bytes:
    """Ask, and read the answer, within so many seconds.  Raises ``NotPrinted``."""
    context = (_unvouched() if where.pin else _vouched()) if where.secure else None
    sent = False
    try:
        with _line(where, patience, context) as line:
            if where.pin and not hmac.compare_digest(_print_of(line), where.pin):
                raise NotPrinted("certificate")
            sent = True
            reply = _posted(line, where, content)
            answer = reply.read(LARGEST)
    except ssl.SSLCertVerificationError:
        raise NotPrinted("certificate") from None
    except (OSError, http.client.HTTPException, ValueError):
        raise NotPrinted("no-reply" if sent else "no-answer") from None
    if reply.status != http.client.OK:
        raise NotPrinted("refused")
    return answer


def _posted(line: socket.socket, where: Address, content: bytes) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(where.host, where.port)
    connection.sock = line
    headers = {"Content-Type": "application/ipp", "Connection": "close"}
    connection.request("POST", where.path, content, headers)
    return connection.getresponse()


@contextmanager
def _line(
    where: Address, patience: float, context: ssl.SSLContext | None
) -> Iterator[socket.socket]:
    """A line that is cut after so many seconds, however slowly something comes."""
    line = socket.create_connection((where.host, where.port), CONNECTING)
    if context is not None:
        line = context.wrap_socket(line, server_hostname=where.host, do_handshake_on_connect=False)
    watch = Timer(patience, _cut, [line])
    watch.daemon = True
    watch.start()
    try:
        if isinstance(line, ssl.SSLSocket):
            line.do_handshake()
        line.settimeout(patience)
        yield line
    finally:
        watch.cancel()
        line.close()


def _cut(line: socket.socket) -> None:
    with suppress(OSError):  # it has closed by itself
        line.shutdown(socket.SHUT_RDWR)


def _print_of(line: socket.socket) -> str:
    """The fingerprint of the certificate at the other end."""
    shown = line.getpeercert(binary_form=True) if isinstance(line, ssl.SSLSocket) else None
    return hashlib.sha256(shown or b"").hexdigest()


def _vouched() -> ssl.SSLContext:
    return ssl.create_default_context()


def _unvouched() -> ssl.SSLContext:
    """For a certificate that is known by its fingerprint, or about to be."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
