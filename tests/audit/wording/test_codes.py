"""Codes of one label and numbers of one certificate."""

from tests.reports import table, told

PLAN = table(
    "Tujuan|Sasaran|Indikator kinerja",
    "T2|SK1|Produktivitas perusahaan hasil kolaborasi",
    caption="Tabel 1. Peta",
)


def _asked(text: str) -> list[tuple[str, str, str]]:
    return [each for each in told(text) if each[0] == "kode berbeda"]


def test_one_label_has_one_code_of_a_kind() -> None:
    """Another kind of code, the same code, and rows with several of a kind are left alone."""
    card = table(
        "Kode|Nama indikator", "{}|Produktivitas perusahaan hasil kolaborasi", caption="Tabel 2. Kartu"
    )
    assert _asked(PLAN + card.format("T3/SP1/c")) == [("kode berbeda", "T3", "T2")]
    assert _asked(PLAN + card.format("T2/SP7/c")) == []
    assert _asked(PLAN + card.format("T3 T4")) == []
    assert _asked(PLAN + card.format("T3").replace("Produktivitas perusahaan hasil", "Hasil")) == []
    twice = table(
        "A|B|C|D", "T3|Produktivitas perusahaan hasil kolaborasi|T4|Sasaran", caption="Tabel 3. Isi"
    )
    assert _asked(PLAN + twice) == []


def test_one_certificate_has_one_number() -> None:
    """Other forms, other things and the same number are left alone."""
    said = "Laboratorium pengujian memiliki sertifikat {}. Surveilan {} laboratorium pengujian {} selesai.\n"
    assert _asked(said.format("LP-109-IDN", "atas", "LP-114-IDN")) == [
        ("kode berbeda", "LP-114-IDN", "LP-109-IDN")
    ]
    assert _asked(said.format("LP-109-IDN", "atas", "LP-109-IDN")) == []
    assert _asked(said.format("LP-109-IDN", "atas", "LK-114-IDN")) == []
    assert _asked("Sertifikat LP-109-IDN milik lembaga lain, LP-114-IDN milik kami.\n") == []


def test_years_quarters_and_schooling_are_no_codes() -> None:
    """They differ from table to table."""
    for one, other in (("TA 23", "TA 24"), ("TW 1", "TW 2"), ("S1", "S2")):
        row = "Jumlah pegawai tetap balai|{}|9 orang"
        rows = [table("Uraian|Waktu|Nilai", row.format(each)) for each in (one, other)]
        assert _asked("".join(rows)) == []
