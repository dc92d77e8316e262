"""The address of a preview: parsing it, listening there, and the hosts that requests may name."""

import errno
import ipaddress
import os
import re
import socket
from dataclasses import dataclass
from typing import Final

_EXAMPLE: Final = "127.0.0.1:8000"
_ADVICE: Final = f"Tulis nama komputer dan porta, misalnya {_EXAMPLE}."
_LARGEST_PORT: Final = 65_535
_FIRST_FREE_PORT: Final = 1024
_HOST: Final = r"\[[0-9A-Fa-f:.]+(?:%\w+)?\]|[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?\.?"
_ADDRESS: Final = re.compile(rf"({_HOST}):([0-9]{{1,9}})", re.ASCII)
_HOST_HEADER: Final = re.compile(rf"({_HOST})(?::[0-9]{{1,5}})?", re.ASCII)
_LOOPBACK_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_BUSY: Final = frozenset({errno.EADDRINUSE, 10048})  # the numbers beyond 10000 are those of Windows
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, 10013})
_FOREIGN: Final = frozenset({errno.EADDRNOTAVAIL, 10049})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a preview can't be shown, in one sentence with what to do, and the exit code of the command."""

    message: str
    exit_code: int


@dataclass(frozen=True, slots=True)
class Address:
    """A host, without brackets, and a port from 1 to 65535."""

    host: str
    port: int

    @property
    def is_everywhere(self) -> bool:
        """Whether this means all networks of the machine."""
        number = _number(self.host)
        return number is not None and number.is_unspecified

    @property
    def url(self) -> str:
        """The address for a browser on this machine, like ``http://127.0.0.1:8000``."""
        host = "127.0.0.1" if self.is_everywhere else self.host
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class AllowedHosts:
    """The values of ``Host`` that the preview answers.

    A page of another site can give its own name the number of this machine and then read the preview
    through the browser (DNS rebinding). Numbers can't be given away like names, so where the whole
    network may ask, every number is good. The port is not looked at: a tunnel may have another one.
    """

    names: frozenset[str]
    is_everywhere: bool

    def accept(self, host: str) -> bool:
        """Return whether the preview answers a request with this ``Host``."""
        match = _HOST_HEADER.fullmatch(host)
        if match is None:
            return False
        name = match[1].strip("[]").rstrip(".").lower()
        return name in self.names or (self.is_everywhere and _number(name) is not None)


def read_address(text: str) -> Address | Problem:
    """Read an address like ``127.0.0.1:8000``, ``localhost:8000`` or ``[::1]:8000``."""
    match = _ADDRESS.fullmatch(text)
    if match is None:
        return Problem(f"Alamat {text!r} tidak dapat dipakai: {_fault(text)} {_ADVICE}", 2)
    port = int(match[2])
    if not 0 < port <= _LARGEST_PORT:
        message = f"Porta {match[2]} tidak ada: porta ialah angka 1 sampai {_LARGEST_PORT}. {_ADVICE}"
        return Problem(message, 2)
    return Address(match[1].strip("[]"), port)


def _fault(text: str) -> str:
    """Return a sentence on what is missing or superfluous."""
    if "/" in text:
        return "tulis tanpa http:// dan tanpa garis miring."
    if re.fullmatch(r":?[0-9]+", text, re.ASCII):
        return "nama komputernya belum ditulis."
    if re.fullmatch(rf"(?:{_HOST}):?", text, re.ASCII):
        return "portanya belum ditulis."
    if text.count(":") > 1:
        return "tulis alamat IPv6 di dalam kurung siku, seperti [::1]:8000."
    return "bentuknya tidak dikenal."


def listen(address: Address) -> socket.socket | Problem:
    """Return a socket that listens at an address, or the problem that prevents it."""
    try:
        socket_address = _socket_address(address)
    except (OSError, UnicodeError):
        message = f"Nama {address.host} tidak ditemukan di jaringan ini. {_ADVICE}"
        return Problem(message, 1)
    listener = socket.socket(socket_address[0], socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere this would share a port that is in use
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(socket_address[1])
        listener.listen(128)
    except OSError as error:
        listener.close()
        return Problem(_refusal(address, error.errno), 1)
    return listener


def _socket_address(address: Address) -> tuple[int, tuple[object, ...]]:
    """Return family and address of a host; of several the IPv4 one, which every browser tries."""
    candidates = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    family, _, _, _, socket_address = min(candidates, key=lambda each: each[0] != socket.AF_INET)
    return family, socket_address


def _refusal(address: Address, number: int | None) -> str:
    port = address.port
    if number in _BUSY:
        other = port + 1 if port < _LARGEST_PORT else port - 1
        return (
            f"Porta {port} sedang dipakai program lain, mungkin kinerja sajikan yang masih berjalan. Tutup "
            f"program itu, atau pakai porta lain: kinerja sajikan --alamat "
            f"{_address_text(address.host, other)}"
        )
    if number in _FORBIDDEN:
        other = 8000 if port < _FIRST_FREE_PORT else port + 1
        return (
            f"Porta {port} tidak boleh dipakai tanpa izin khusus di komputer ini. Pakai porta lain: "
            f"kinerja sajikan --alamat {_address_text(address.host, other)}"
        )
    if number in _FOREIGN:
        return (
            f"{address.host} bukan alamat komputer ini. Pakai alamat komputer ini sendiri: "
            f"kinerja sajikan --alamat 127.0.0.1:{port}"
        )
    return f"Alamat {_address_text(address.host, port)} tidak dapat dibuka di komputer ini. {_ADVICE}"


def _address_text(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def is_public(listener: socket.socket) -> bool:
    """Return whether other machines in the network can reach a listening socket."""
    number = _number(str(listener.getsockname()[0]))
    return number is None or not number.is_loopback


def allowed_hosts(address: Address, listener: socket.socket) -> AllowedHosts:
    """Return the hosts that requests may name: the names of this machine, and the address given."""
    names = {address.host.rstrip(".").lower(), str(listener.getsockname()[0]).lower()}
    if address.is_everywhere:
        names.add(socket.gethostname().lower())
    return AllowedHosts(_LOOPBACK_NAMES | names, address.is_everywhere)


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
