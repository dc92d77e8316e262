"""How far the questions of the self-assessment are answered, and by what."""

from datetime import date

import pytest

from generator.compute.disclosure.public_information import Presence
from generator.compute.disclosure.self_assessment import Answered
from generator.findings.shared.diagnostic import has_errors
from generator.record.record import OfficeRecord, judge_portal
from tests import small
from tests.small import FILES, OFFICE

ITEMS = (
    "kode;kelas;induk;judul;bukti;dasar;keyakinan\n"
    "pokok;setiap-saat;;Pokok;;UU 14/2008;sumber-publik\n"
    "satu;setiap-saat;pokok;Satu;;UU 14/2008;sumber-publik\n"
    "dua;setiap-saat;pokok;Dua;;UU 14/2008;sumber-publik\n"
    "lama;berkala;;Lama;;UU 14/2008;sumber-publik\n"
    "semua;setiap-saat;;Semua yang berkala;berkala;UU 14/2008;sumber-publik\n"
)
ASKED = "kode;indikator;pertanyaan;butir;dasar;keyakinan\ntanya;Jenis;Ada?;{items};SAQ;sumber-publik\n"
STATED = "butir;keadaan;alasan;alamat;diperbarui\n"
ONE, TWO = "satu;ada;;https://contoh.go.id/;\n", "dua;ada;;https://contoh.go.id/;\n"
NOT_ONE, NOT_TWO = "satu;tidak-berlaku;Lain;;\n", "dua;tidak-berlaku;Lain;;\n"
OLD, NEW = (f"lama;ada;;https://contoh.go.id/;{day}\n" for day in ("2020-01-01", "2026-06-01"))
OWN = "pertanyaan;alamat\ntanya;https://contoh.go.id/bukti\n"


def _office(items: str, stated: str = "", own: str = "") -> OfficeRecord:
    texts = FILES | {
        "data/acuan/ppid-butir.csv": ITEMS,
        "data/acuan/ppid-saq.csv": ASKED.format(items=items),
        OFFICE + "ppid/kelengkapan.csv": STATED + stated,
    }
    loaded = small.loaded({**texts, OFFICE + "ppid/bukti-saq.csv": own} if own else texts)
    assert not has_errors(loaded.diagnostics)  # a file may say nothing yet
    return judge_portal(loaded.value.portal, loaded.value.rules, today=date(2026, 7, 1)).offices[0]


@pytest.mark.parametrize(
    ("items", "stated", "own", "answered"),
    [
        ("", "", "", Answered.NOT),
        ("", "", OWN, Answered.FULLY),
        ("satu", "", "", Answered.NOT),
        ("satu", ONE, "", Answered.FULLY),
        ("satu, dua", ONE, "", Answered.PARTLY),
        ("pokok", ONE, "", Answered.PARTLY),
        ("pokok", ONE + TWO, "", Answered.FULLY),
        ("pokok", ONE + NOT_TWO, "", Answered.FULLY),
        ("pokok", NOT_ONE + NOT_TWO, "", Answered.NOT_APPLICABLE),
        ("pokok", "", OWN, Answered.FULLY),
        ("lama", OLD, "", Answered.PARTLY),
        ("lama", NEW, "", Answered.FULLY),
    ],
)
def test_a_question_is_answered_by_items_or_by_own_evidence(
    items: str, stated: str, own: str, answered: Answered
) -> None:
    """All items and none out of date answer fully; an office's own evidence is taken at its word."""
    (answer,) = _office(items, stated, own).answers
    assert answer.answered is answered


@pytest.mark.parametrize(
    ("stated", "presence"), [("", Presence.MISSING), (NEW, Presence.PRESENT), (OLD, Presence.PRESENT)]
)
def test_all_periodic_information_is_there_when_each_of_it_is(stated: str, presence: Presence) -> None:
    """The item that stands for all periodic information is as old as the oldest of it."""
    by_code = {each.item.code: each for each in _office("satu", stated).disclosures}
    assert by_code["semua"].presence is presence
    assert by_code["semua"].dated == by_code["lama"].dated
