"""Addresses and times of the day: which texts are one, and what was meant."""

from datetime import time

import pytest

from generator.values.disclosure.time_of_day import read_span, read_time
from generator.values.shared.address import (
    Destination,
    host_of,
    is_mail,
    is_rooted,
    is_site,
    is_web,
    leads_to,
    likely_web,
    scheme_of,
)


@pytest.mark.parametrize(
    "text", ["https://contoh.go.id", "http://a-b.contoh.co.id:8080/x?y=1#z", "https://contoh.go.id/a%20b"]
)
def test_a_whole_address_is_one(text: str) -> None:
    """Scheme, host and what follows make an address of the web."""
    assert is_web(text)


@pytest.mark.parametrize(
    "text", ["", "contoh.go.id", "javascript:alert(1)", "https://contoh", "https:// contoh.id", "ftp://a.id"]
)
def test_anything_else_is_none(text: str) -> None:
    """Without a scheme of the web, a host with a dot, or with blanks it leads nowhere."""
    assert not is_web(text)


@pytest.mark.parametrize(
    "text",
    [
        'https://contoh.go.id/"onclick="x', "https://contoh.go.id/'x", "https://contoh.go.id/a b",
        "https://contoh.go.id/a\\b", "https://contoh.go.id/\tx", "https://contoh.go.id/\u202ex",
        "https://contoh.go.id/<b>", "https://contoh.go.id/%", "https://contoh.go.id/%00", "https://contoh.go.id/%0ax",
        "https://a:b@contoh.go.id/", "https://contoh.go.id:99999/", "https://contoh.go.id:0/",
        "https://[::1]/", "https://0x7f.1/", "https://1.2.3/", "https://1.2.3.400/", "https://conto\u04bb.go.id/",
        "https://-a.go.id/", f"https://{'a' * 64}.go.id/", f"https://{'a.' * 130}id/", "//contoh.go.id/",
        "HTTPS:contoh.go.id", "data:text/html,x", "vbscript:x", "https://contoh.go.id\n/",
    ],
)  # fmt: skip
def test_what_browsers_read_in_two_ways_is_no_address(text: str) -> None:
    """Hidden signs, quotes, names before the host, and hosts that are numbers in disguise are refused."""
    assert not is_web(text)
    assert leads_to(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "https://xn--bcher-kva.example/",
        "http://10.1.2.3:8080/x",
        "https://a.id/jalan/é?q=1&r=%20#b",
        "https://a.id?x",
    ],
)
def test_names_of_other_scripts_numbers_and_ports_have_their_way_to_be_written(text: str) -> None:
    """A host may be written in ASCII, as four numbers, and with a port."""
    assert leads_to(text) is Destination.WEB


@pytest.mark.parametrize(
    "text", ["https://contoh.go.id", "http://localhost:8000/", "https://contoh.go.id/a/b-c/"]
)
def test_a_portal_is_published_at_a_host_and_in_folders(text: str) -> None:
    """The address of a portal is its host and its folders."""
    assert is_site(text)


@pytest.mark.parametrize(
    "text",
    ["", "contoh.go.id", "https://a.id/?x", 'https://a.id/"x/', "https://a.id/../", "https://a.id:70000/"],
)
def test_a_portal_is_published_nowhere_else(text: str) -> None:
    """Questions, quotes and ways upward are no part of the address of a portal."""
    assert not is_site(text)


@pytest.mark.parametrize(
    "text", ["/a/../b", "/a//b", "/%2e%2e/b", "/\\contoh.id", "/\t/contoh.id", "/a%0d", "a/b", "/."]
)
def test_an_address_of_the_portal_stays_in_it(text: str) -> None:
    """No step upward, and no sign that a browser turns into a second slash."""
    assert not is_rooted(text)


@pytest.mark.parametrize(
    "text", ["a@b@c.id", 'a"b@c.id', "a@c.id?cc=b@d.id", "a b@c.id", "a@c", "<a@c.id>", "a&b@c.id"]
)
def test_a_mailbox_says_no_more_than_its_name_and_host(text: str) -> None:
    """Nothing can be added to the letter by its address."""
    assert not is_mail(text)
    assert leads_to("ppid@contoh.go.id") is Destination.MAILBOX


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("javascript:x", "javascript"), ("JavaScript:x", "javascript"), ("java\tscript:x", "javascript"),
        (" \x01data:x", "data"), ("java\u00adscript:x", "javascript"), ("a/b:c", ""), ("#a:b", ""),
        ("https://a.id", "https"),
    ],
)  # fmt: skip
def test_a_scheme_is_read_as_browsers_read_it(text: str, scheme: str) -> None:
    """Capitals, blanks and signs that don't show hide no scheme."""
    assert scheme_of(text) == scheme


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("https://contoh.go.id/a'b", "https://contoh.go.id/a%27b"),
        ("https://contoh.go.id/a\\b", "https://contoh.go.id/a%5Cb"),
        ("www.contoh.go.id", "https://www.contoh.go.id"),
        ("https:/contoh.go.id", "https://contoh.go.id"),
        ("https:// contoh.go.id", "https://contoh.go.id"),
        ("lihat loket", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_what_was_meant_is_told_only_where_it_can_be_opened(text: str, suggestion: str) -> None:
    """A missing beginning or a blank is mended; other texts are not guessed at."""
    assert likely_web(text) == suggestion


def test_an_address_of_the_portal_starts_at_its_root() -> None:
    """One slash is this portal, two are another host."""
    assert is_rooted("/satker/")
    assert not is_rooted("//contoh.go.id/")


def test_a_mailbox_has_one_at_sign() -> None:
    """Two at signs, as a report once printed, are no mailbox."""
    assert is_mail("ppid@contoh.go.id")
    assert not is_mail("ppid@contoh@mail.id")


def test_the_host_is_the_site_that_a_link_leads_to() -> None:
    """An address of this portal has none."""
    assert host_of("https://www.contoh.go.id/a/b") == "www.contoh.go.id"
    assert host_of("https://contoh.go.id?a=b") == "contoh.go.id"
    assert host_of("/satker/") == ""


@pytest.mark.parametrize(
    ("text", "read"), [("09.00", time(9)), ("9:05", time(9, 5)), ("24.00", None), ("9", None), ("9.60", None)]
)
def test_times_are_written_with_dot_or_colon(text: str, read: time | None) -> None:
    """An hour without minutes, or past the day, is no time."""
    assert read_time(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12.00-13.00", (time(12), time(13))),
        ("12.00 sampai 13.00", (time(12), time(13))),
        ("13.00-12.00", None),
        ("12.00", None),
        ("12.00-siang", None),
    ],
)
def test_a_span_is_two_times_in_order(text: str, read: tuple[time, time] | None) -> None:
    """From the earlier to the later."""
    assert read_span(text) == read
