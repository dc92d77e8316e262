"""The address of a preview: what people type, what the machine says to it, and who may ask there."""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from generator.preview.address import (
    Address,
    AllowedHosts,
    Problem,
    allowed_hosts,
    is_public,
    listen,
    read_address,
)

EVERYWHERE = "0.0.0.0"  # noqa: S104 - what is tested here


@pytest.mark.parametrize(
    ("text", "host", "port", "url"),
    [
        ("127.0.0.1:8000", "127.0.0.1", 8000, "http://127.0.0.1:8000"),
        ("localhost:80", "localhost", 80, "http://localhost:80"),
        ("[::1]:8000", "::1", 8000, "http://[::1]:8000"),
        (f"{EVERYWHERE}:8000", EVERYWHERE, 8000, "http://127.0.0.1:8000"),
        ("[::]:8000", "::", 8000, "http://127.0.0.1:8000"),
        ("kantor-pc.local:65535", "kantor-pc.local", 65535, "http://kantor-pc.local:65535"),
    ],
)
def test_an_address_is_a_host_and_a_port(text: str, host: str, port: int, url: str) -> None:
    """A name or number of a machine with a port is understood, and told as a browser writes it."""
    read = read_address(text)
    assert read == Address(host, port)
    assert isinstance(read, Address)
    assert read.url == url


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("localhost", "portanya belum ditulis"),
        ("localhost:", "portanya belum ditulis"),
        ("[::1]", "portanya belum ditulis"),
        (":8000", "nama komputernya belum ditulis"),
        ("8000", "nama komputernya belum ditulis"),
        ("::1:8000", "kurung siku"),
        ("http://localhost:8000/", "tanpa http://"),
        ("localhost:8000/portal", "tanpa garis miring"),
        ("localhost:99999", "Porta 99999 tidak ada"),
        ("localhost:0", "Porta 0 tidak ada"),
        ("localhost:65536", "Porta 65536 tidak ada"),
        ("localhost:-1", "bentuknya tidak dikenal"),
        ("localhost:http", "bentuknya tidak dikenal"),
        ("localhost:٨٠٠٠", "bentuknya tidak dikenal"),
        ("local host:8000", "bentuknya tidak dikenal"),
        (" localhost:8000", "bentuknya tidak dikenal"),
        ("pengguna@localhost:8000", "bentuknya tidak dikenal"),
        ("", "bentuknya tidak dikenal"),
    ],
)
def test_what_is_no_address_is_told_with_an_example(text: str, words: str) -> None:
    """What can't be an address is a misuse, told in one sentence with an example."""
    problem = read_address(text)
    assert isinstance(problem, Problem)
    assert words in problem.message
    assert "127.0.0.1:8000" in problem.message
    assert problem.exit_code == 2


@contextmanager
def _listening(address: Address) -> Iterator[socket.socket]:
    listening = listen(address)
    assert isinstance(listening, socket.socket), listening
    with listening:
        yield listening


def _free() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def test_a_busy_port_is_told_with_another_one() -> None:
    """A port in use is told with the command that uses the next one."""
    port = _free()
    with _listening(Address("127.0.0.1", port)):
        problem = listen(Address("127.0.0.1", port))
    assert isinstance(problem, Problem)
    assert problem.message.startswith(f"Porta {port} sedang dipakai program lain")
    assert problem.message.endswith(f"kinerja sajikan --alamat 127.0.0.1:{port + 1}")
    assert problem.exit_code == 1


def test_an_address_of_another_machine_is_told() -> None:
    """Nobody can listen at the address of another machine."""
    problem = listen(Address("192.0.2.1", _free()))
    assert isinstance(problem, Problem)
    assert problem.message.startswith("192.0.2.1 bukan alamat komputer ini")


@pytest.mark.parametrize("host", ["tidak-ada.invalid", "a" * 64, "a..b"])
def test_a_name_that_nobody_knows_is_told(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads nowhere, or can't be a name, is told as that."""

    def unknown(name: str, *_: object, **__: object) -> object:
        name.encode("idna")
        raise socket.gaierror(socket.EAI_NONAME)

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    problem = listen(Address(host, 8000))
    assert isinstance(problem, Problem)
    assert problem.message.startswith(f"Nama {host} tidak ditemukan di jaringan ini.")


@pytest.mark.parametrize(
    ("host", "port", "number", "words"),
    [
        ("127.0.0.1", 80, errno.EACCES, "--alamat 127.0.0.1:8000"),
        ("::1", 80, errno.EPERM, "--alamat [::1]:8000"),
        ("127.0.0.1", 8000, 10013, "--alamat 127.0.0.1:8001"),
        ("127.0.0.1", 65535, errno.EADDRINUSE, "--alamat 127.0.0.1:65534"),
        ("::1", 8000, errno.EAFNOSUPPORT, "Alamat [::1]:8000 tidak dapat dibuka"),
    ],
)
def test_what_the_machine_refuses_is_told_with_a_way_out(
    host: str, port: int, number: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A port that needs rights, or a network that is off, is told with an address that will do."""

    class Refusing(socket.socket):
        def bind(self, _: object) -> None:
            raise OSError(number, "refused")

    monkeypatch.setattr(socket, "socket", Refusing)
    problem = listen(Address(host, port))
    assert isinstance(problem, Problem)
    assert words in problem.message
    assert problem.exit_code == 1


def test_localhost_is_opened_where_every_browser_looks() -> None:
    """Of the two numbers of localhost the older one is taken."""
    with _listening(Address("localhost", _free())) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize(("host", "public"), [("127.0.0.1", False), ("127.0.0.2", False), (EVERYWHERE, True)])
def test_only_this_machine_sees_a_loopback_address(host: str, public: bool) -> None:  # noqa: FBT001 - a table
    """Others see a preview at every address but those of the machine to itself."""
    with _listening(Address(host, _free())) as listening:
        assert is_public(listening) is public


HERE = ("localhost", "LOCALHOST", "localhost.", "127.0.0.1", "[::1]")
STRANGE = (
    "jahat.example",
    "jahat.example:8000",
    "localhost.jahat.example",
    "jahat.localhost",
    "127.0.0.1.nip.example",
    "127.0.0.1:8000@jahat.example",
    "jahat.example#localhost",
    "localhost:",
    "localhost:80:80",
    "localhost/",
    "",
    " ",
    "[::1",
    "::1",
    "localhost\x00",
    "l\u03bfcalhost",
)


@pytest.mark.parametrize("host", [*HERE, *(f"{each}:8000" for each in HERE), "localhost:9000"])
def test_this_machine_may_ask_by_its_own_names(host: str) -> None:
    """The names of a machine to itself are good, with any port, as a tunnel has another one."""
    with _listening(Address("127.0.0.1", _free())) as listening:
        assert allowed_hosts(Address("127.0.0.1", 8000), listening).accept(host)


@pytest.mark.parametrize("host", [*STRANGE, "192.0.2.7", "0.0.0.0:8000"])
def test_nobody_else_may_ask(host: str) -> None:
    """Other names are refused, also those that look alike: a strange page could have led a browser here."""
    with _listening(Address("127.0.0.1", _free())) as listening:
        assert not allowed_hosts(Address("127.0.0.1", 8000), listening).accept(host)


def test_a_given_name_may_be_used() -> None:
    """Who gives the machine's name as address may ask by that name, and by the number that it stands for."""
    with _listening(Address("127.0.0.3", _free())) as listening:
        who = allowed_hosts(Address("Kantor-PC", 8000), listening)
    assert who.accept("kantor-pc:8000")
    assert who.accept("127.0.0.3:8000")
    assert not who.accept("kantor-pc.jahat.example:8000")


def test_where_everybody_may_ask_numbers_and_the_own_name_are_good() -> None:
    """At 0.0.0.0 every number is good, as nobody can give one away, but still no strange name."""
    with _listening(Address(EVERYWHERE, _free())) as listening:
        who = allowed_hosts(Address(EVERYWHERE, 8000), listening)
    assert who.accept("192.0.2.7:8000")
    assert who.accept("[2001:db8::7]:8000")
    assert who.accept(socket.gethostname())
    assert not any(who.accept(each) for each in STRANGE if not each.startswith("::"))


def test_visitors_are_a_value() -> None:
    """Two previews at the same address have the same visitors."""
    assert AllowedHosts(frozenset({"a"}), is_everywhere=False) == AllowedHosts(
        frozenset({"a"}), is_everywhere=False
    )
