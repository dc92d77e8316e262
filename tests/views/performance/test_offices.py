"""What the front page and the overview of an office say."""

from generator.views.performance.office import office_view
from tests.published import office_of, pages_of, section, seen
from tests.small import PROFILE, changed
from tests.tiny import OFFICE_PATH, tiny


def _office(texts: dict[str, str]) -> str:
    return seen(pages_of(texts)[OFFICE_PATH].body)


def test_the_front_page_counts_what_the_portal_holds() -> None:
    """The front page counts offices, indicators, results with a value, and compared prints."""
    words = seen(pages_of()[""].body)
    assert "Satuan kerja 1 Indikator 3" in words
    assert "Realisasi, semua dengan sumbernya 3" in words
    assert "Angka tercetak dicocokkan 2" in words


def test_the_overview_says_who_the_office_is() -> None:
    """The profile says names, place, parent, and in words what its documents leave out."""
    text = section(pages_of()[OFFICE_PATH].body, "profil")
    assert "Nama resmi Balai Uji Contoh Kode satker 123456" in text
    assert "Wilayah layanan belum disajikan" in text
    assert "Badan layanan umum (BLU) tidak" in text
    assert "Sumber Laporan Kinerja 2023, halaman 1" in text
    assert "Layanan (1) pengujian" in text


def test_a_public_service_agency_is_marked() -> None:
    """An office that is a BLU says so beside its seat."""
    assert "Manado · BLU" in seen(pages_of(changed(PROFILE, "blu: tidak", "blu: ya"))[""].body)


def test_an_office_code_that_is_not_printed_is_missing_in_words() -> None:
    """An office whose documents print no code says so."""
    assert "Kode satker belum disajikan" in _office(changed(PROFILE, "kode: 123456\n"))


def test_the_newest_agreement_leads() -> None:
    """The overview shows the newest year with an agreement, and leads to it."""
    words = _office(tiny(agreed={2022: "3", 2023: "3"}, planned={2024: "4"}, results={(2023, 4): "3"}))
    assert "1 dari 1 indikator mencapai target 2023" in words
    assert "Kinerja 2023 selengkapnya" in words


def test_without_an_agreement_the_newest_result_leads() -> None:
    """An office without agreements is shown by its newest measured year."""
    words = _office(tiny(planned={2022: "3", 2024: "4"}, results={(2022, 4): "3"}))
    assert "1 dari 1 indikator mencapai target 2022" in words
    assert "Baru rencana" not in words


def test_a_plan_alone_is_told_as_a_plan() -> None:
    """An office with nothing but a plan counts its promises over the years of the plan."""
    words = _office(tiny(planned={2022: "3", 2024: "4"}))
    assert "1 indikator dijanjikan untuk 2022–2024; realisasinya belum disajikan" in words
    assert "Baru rencana" in words
    assert "menetapkan target 2022–2024 saja" in words
    assert "Target per tahun" in words


def test_a_reported_state_is_more_than_a_plan() -> None:
    """An office that reports only that its work is in progress is not told as one that reports nothing."""
    words = _office(tiny(planned={2023: "3"}, results={(2023, 2): "dalam-proses"}))
    assert "Baru rencana" not in words
    assert "masih dalam proses" in words


def test_a_plan_without_any_target_is_told_in_words() -> None:
    """A plan that set no target at all gives an overview without years."""
    words = _office(tiny(planned={2022: "N/A"}))
    assert "Belum ada perjanjian kinerja maupun target Renstra yang dimuat untuk kantor ini." in words
    assert "I Ukuran contoh tidak ditetapkan" in words


def test_an_office_without_facts_is_still_shown() -> None:
    """An office of which nothing but its profile is known has its page, and says that it is empty."""
    texts = tiny()
    assert "Data belum disajikan." in seen(pages_of(texts)["satker/"].body)
    assert office_view(office_of(texts)).tags == ("Manado",)


def test_a_single_year_is_no_span() -> None:
    """An office with facts of one year names that year."""
    assert office_view(office_of(tiny(agreed={2023: "3"}))).tags == ("Manado", "2023")


def test_the_start_of_a_plan_is_shown() -> None:
    """A plan's starting values have their column, and say where there is none."""
    texts = tiny(planned={2022: "3"})
    head = "indikator;tahun;nilai;sumber;letak;catatan\n"
    for value, unit, expected in (("2,5", "(Indeks)", "2,50 3,00"), ("N/A", "", "tidak ada 3,00")):
        start = {"data/satker/balai-uji/data-awal.csv": f"{head}ukuran;2021;{value};laporan;halaman 3;\n"}
        text = section(pages_of(texts | start)[OFFICE_PATH].body, "renstra")
        assert f"Data awal 2021 {unit} Target 2022 (Indeks) S1".replace("  ", " ") in text
        assert f"I Ukuran contoh {expected}" in text
