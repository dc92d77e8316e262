"""R308 and R310: results and promises belong together."""

from generator.findings.shared.diagnostic import Severity
from tests import small


def _found(texts: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(each.code, str(each.at), each.severity.value) for each in small.findings(texts)]


def test_a_result_without_a_promise_is_a_warning() -> None:
    """A result in a year of promises that was not promised is told, and may stay."""
    texts = small.unprinted(small.changed(small.AGREEMENT, "0;I;kepuasan;S1;3,5;laporan;halaman 6;\n"))
    place = f"{small.RESULT}, baris 2, kolom realisasi"
    assert _found(texts) == [("R308", place, Severity.WARNING.value)]


def test_an_indicator_without_a_promise_is_a_warning() -> None:
    """An indicator that never got a target is told, and may stay."""
    texts = small.changed(small.PLAN, "antrean;II;S1;2023;40;laporan;halaman 3;\n")
    assert _found(texts) == [("R310", small.THIRD_CARD, Severity.WARNING.value)]


def test_an_office_without_promises_is_only_watched() -> None:
    """Where no target is known at all, none is missed."""
    texts = {path: text for path, text in small.FILES.items() if path not in {small.PLAN, small.AGREEMENT}}
    assert _found(texts) == []


def test_a_slip_in_a_promise_is_one_finding() -> None:
    """A misspelt or unreadable target does not also make its results unpromised."""
    for wrong in ("kepuasn;S1;3,5", "kepuasan;S1;3.5"):
        assert len(_found(small.changed(small.AGREEMENT, "kepuasan;S1;3,5", wrong))) == 1
