"""Addresses and times of the day: which texts are one, and what was meant."""

from datetime import time

import pytest

from generator.values.address import host_of, is_mail, is_rooted, is_web, likely_web
from generator.values.clock import read_span, read_time


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
    ("text", "meant"),
    [
        ("www.contoh.go.id", "https://www.contoh.go.id"),
        ("https:/contoh.go.id", "https://contoh.go.id"),
        ("https:// contoh.go.id", "https://contoh.go.id"),
        ("lihat loket", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_what_was_meant_is_told_only_where_it_can_be_opened(text: str, meant: str) -> None:
    """A missing beginning or a blank is mended; other texts are not guessed at."""
    assert likely_web(text) == meant


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
