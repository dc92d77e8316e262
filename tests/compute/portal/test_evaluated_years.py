"""The year that an evaluation speaks of: as the card says, and as notes of results, components, lists do."""

import pytest

from generator.compute.shared.judgement import Verdict
from generator.record.record import judge_portal
from tests import identities, small
from tests.small import CARD, FILES, OFFICE

SCORE = "akuntabilitas-kinerja"
CARD_OF_SCORE = OFFICE + f"indikator/{SCORE}.yml"
RESULT = OFFICE + "2023/realisasi/tw4/sakip.csv"
HEAD = "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak\n"
COMPONENTS = OFFICE + "2023/evaluasi/komponen.csv"
UNITS = {
    "data/acuan/unit.csv": "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n",
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;Laporan;lakin;2023\n",
}


@pytest.mark.parametrize(
    ("lag", "result", "component", "score", "expected"),
    [
        ("1", "Nilai atas SAKIP tahun 2022, dinilai pada 2023", "", "", Verdict.SAME),
        ("0", "Nilai sementara atas SAKIP tahun 2022", "", "", Verdict.DIFFERENT),
        ("1", "", "Menilai tahun 2023", "", Verdict.DIFFERENT),
        ("1", "", "", "Menilai tahun 2022", Verdict.SAME),
        ("1", "", "", "Menilai laporan tahun 2021", Verdict.DIFFERENT),
        ("1", "Hasil tahun 2021 dinilai lain", "", "", None),
    ],
)
def test_card_and_notes_tell_one_year(
    lag: str, result: str, component: str, score: str, expected: Verdict | None
) -> None:
    """All tell the year that the lag of the card gives; other years in notes are not read."""
    card = FILES[CARD].replace("jenjang: mutu-pelayanan\n", "") + f"selisih_tahun_dinilai: {lag}\n"
    texts = UNITS | {
        CARD_OF_SCORE: card,
        RESULT: HEAD + f"2023;4;{SCORE};;3,5;;;{result};laporan;\n",
        COMPONENTS: "instrumen;komponen;bobot;nilai;sumber;letak;catatan\n"
        f"sakip;Perencanaan;30;3,5;laporan;;{component}\nlaporan-keuangan;A;;3,5;laporan;;\n",
        "data/pembanding/2023/sakip.csv": "unit;komponen;nilai;sumber;letak;catatan\n"
        f"uji;;3,5;lakin;;{score}\n",
    }
    loaded = small.loaded(FILES | texts | identities.LISTS).value
    (office,) = judge_portal(loaded.portal, loaded.rules, today=small.TODAY).published
    found = [row.verdict for row in office.identity_rows if row.identity.key == "tahun-dinilai"]
    assert found == ([] if expected is None else [expected])
