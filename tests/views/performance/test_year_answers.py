"""What the page of a year answers at once: promises easily kept, what the year cost, what users said."""

from generator.views.performance.key_figures import year_figures
from tests.published import office_of, pages_of, section, seen
from tests.small import OFFICE
from tests.tiny import OFFICE_PATH, tiny

YEAR = f"{OFFICE_PATH}2023/"
EASIER = "1 dari 1 target yang dibandingkan lebih mudah daripada hasil 2022"


def _words(texts: dict[str, str], path: str = YEAR) -> str:
    return seen(pages_of(texts)[path].body)


def test_a_target_below_the_last_result_is_told() -> None:
    """A promise easily kept is marked in its row and counted, with how many of them were kept."""
    texts = tiny(agreed={2022: "3", 2023: "3"}, results={(2022, 4): "4", (2023, 4): "3,5"})
    assert f"{EASIER}; 1 di antaranya tercapai." in _words(texts)
    assert "Targetnya lebih mudah daripada hasil 2022: 4,00 Indeks." in _words(texts)
    assert "lebih mudah" not in _words(texts, f"{YEAR}tw4/")


def test_targets_that_ask_for_more_are_told_too() -> None:
    """Where no target is easier that is said; where nothing can be compared nothing is."""
    texts = tiny(agreed={2023: "5"}, results={(2022, 4): "4", (2023, 4): "3,5"})
    assert "Tak satu pun dari 1 target yang dibandingkan lebih mudah daripada hasil 2022." in _words(texts)
    assert "yang dibandingkan" not in _words(tiny(agreed={2023: "5"}, results={(2023, 4): "3,5"}))


def test_a_limit_above_the_last_result_is_easier() -> None:
    """Where less is better a higher limit asks for less; near a target nothing is easier."""
    results = {(2022, 4): "4", (2023, 4): "5"}
    assert EASIER in _words(tiny(card="arah: minimum\n", agreed={2023: "5"}, results=results))
    stable = tiny(card="arah: stabil\n", agreed={2023: "5"}, results=results)
    assert "yang dibandingkan" not in _words(stable)


def test_half_a_year_or_a_gap_is_no_last_result() -> None:
    """A target is held against the whole year before, and no other."""
    running = tiny(agreed={2023: "1"}, results={(2022, 2): "4", (2023, 4): "3"})
    older = tiny(agreed={2023: "1"}, results={(2021, 4): "4", (2023, 4): "3"})
    for texts in (running, older):
        assert "yang dibandingkan" not in _words(texts)


def test_the_page_of_a_year_says_what_is_not_there() -> None:
    """A year without money, revenue and survey names all three as not shown, never as zero."""
    texts = tiny(agreed={2023: "3"}, results={(2023, 4): "3"})
    body = pages_of(texts)[YEAR].body
    missing = "Belum disajikan untuk 2023: anggaran, penerimaan PNBP, survei kepuasan."
    assert section(body, "biaya").endswith(missing)
    assert 'id="biaya"' not in pages_of(texts)[f"{YEAR}tw4/"].body


def test_each_year_has_its_own_money() -> None:
    """The page of a year has the figures of that year, from whichever table has it."""
    texts = tiny(agreed={2022: "3", 2023: "3", 2024: "3"}, results={(2022, 4): "3", (2023, 4): "3"})
    texts[f"{OFFICE}anggaran-tahunan.csv"] = (
        "tahun;pagu;realisasi;sumber;letak;catatan\n"
        "2022;100000;80000;laporan;halaman 7;\n2023;100000;90000;laporan;halaman 7;\n"
    )
    texts[f"{OFFICE}pnbp-tahunan.csv"] = (
        "tahun;target;penerimaan;sumber;letak;catatan\n2023;1000;1100;laporan;halaman 7;\n"
    )
    texts[f"{OFFICE}2024/anggaran/jenis-belanja.csv"] = (
        "sumber_dana;jenis_belanja;pagu_awal;pagu;realisasi;sumber;letak;catatan\n"
        "RM;51;;60000;40000;laporan;halaman 7;\nRM;52;;40000;30000;laporan;halaman 7;\n"
    )
    texts[f"{OFFICE}2024/survei/indeks-layanan.csv"] = (
        "triwulan;layanan;indeks;responden;sumber\n;semua;3,44;30;laporan\n"
    )
    office = office_of(texts)
    told = {
        year: [(each.label, each.value.text) for each in year_figures(office, year).figures]
        for year in (2021, 2022, 2023, 2024)
    }
    assert told == {
        2021: [],
        2022: [("Anggaran terpakai 2022", "80,00%")],
        2023: [("Anggaran terpakai 2023", "90,00%"), ("Penerimaan PNBP 2023", "110,00%")],
        2024: [("Anggaran terpakai 2024", "70,00%"), ("Kepuasan masyarakat 2024", "3,44")],
    }
    assert year_figures(office, 2024).missing == "Belum disajikan untuk 2024: penerimaan PNBP."
