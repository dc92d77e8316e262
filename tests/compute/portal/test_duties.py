"""How duties stand: done by which row, not due yet, late, or not to be known; and which years count."""

from datetime import date

import pytest

from generator.compute.portal.duties import Doubt, DutyState, Standing, late, soon
from tests import small
from tests.duties import AGREEMENT, QUARTERLY, REPORT, ROLLING, office_of, states_of
from tests.published import record_of
from tests.small import FILES, OFFICE

ITEMS = (
    "kode;kelas;induk;judul;keterangan;bukti;dasar;keyakinan\n"
    "profil;berkala;;Profil;;;UU;sumber-publik\nkinerja;berkala;;Kinerja;;;UU;sumber-publik\n"
)
STATED = "butir;keadaan;alasan;alamat;pemilik;diperbarui;catatan\n"
DIP = "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;diperbarui\n"
DIP_ROW = "2026;{};Isi;TU;TU;2026;PDF;5 tahun;berkala;{}\n"
DOCUMENTS = "kunci;judul;jenis;tahun;tanggal;pemilik;alamat\n"
DOCUMENT_ROW = "lkj;LKj;laporan-kinerja;{};{};TU;https://contoh.go.id/\n"
RESULTS = "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak\n"
DAYS_OFF = small.days_off(2024)


def _one(states: tuple[DutyState, ...], year: int, part: int = 0) -> DutyState:
    (state,) = (each for each in states if (each.year, each.part) == (year, part))
    return state


def _standings(states: tuple[DutyState, ...]) -> dict[tuple[int, int], Standing]:
    return {(each.year, each.part): each.standing for each in states}


def test_a_portal_without_a_list_owes_nothing() -> None:
    """Where no duties are listed, nothing is told of any."""
    (office,) = record_of(FILES).published
    assert office.duties == ()


def test_an_agreement_is_done_on_the_day_of_its_first_version() -> None:
    """The row of revision 0 shows the agreement, with its day, and a later year is not due yet."""
    states = states_of({}, date(2023, 6, 1), AGREEMENT)
    done = _one(states, 2023)
    assert (done.standing, done.due) == (Standing.DONE, date(2023, 1, 31))
    assert done.shown
    assert (done.shown.day, str(done.at)) == (
        date(2023, 1, 2),
        f"{OFFICE}2023/perjanjian-revisi.csv, baris 2",
    )
    assert _one(states, 2024).standing is Standing.NOT_DUE


def test_an_agreement_without_versions_is_shown_by_its_targets() -> None:
    """The targets of a year show that it was agreed, though not when."""
    agreement = FILES[small.AGREEMENT]
    texts = {small.REVISIONS: FILES[small.REVISIONS].splitlines()[0] + "\n", small.AGREEMENT: agreement}
    done = _one(states_of(texts, date(2023, 6, 1), AGREEMENT), 2023)
    assert done.standing is Standing.DONE
    assert done.shown
    assert (done.shown.day, done.at and done.at.path) == (None, small.AGREEMENT)


def test_an_agreement_that_is_published_as_a_document_is_done() -> None:
    """Whoever publishes the signed agreement has agreed, also before the targets are keyed in."""
    row = DOCUMENT_ROW.replace("laporan-kinerja", "perjanjian-kinerja").format(2024, "2024-01-20")
    states = states_of({f"{OFFICE}dokumen.csv": DOCUMENTS + row}, date(2024, 6, 1), AGREEMENT)
    done = _one(states, 2024)
    assert (done.standing, done.shown and done.shown.day) == (Standing.DONE, date(2024, 1, 20))


def test_what_carries_a_day_to_come_is_not_done() -> None:
    """An agreement dated next week is not signed today, and its year has begun, so it is late."""
    revisions = FILES[small.REVISIONS].replace("2023-01-02", "2023-03-02")
    states = states_of({small.REVISIONS: revisions}, date(2023, 2, 28), AGREEMENT)
    assert _one(states, 2023).standing is Standing.LATE


def test_the_last_day_itself_is_not_late() -> None:
    """On 28 February the report on last year is due, on 1 March it is late."""
    texts = {small.SOURCES: FILES[small.SOURCES].replace(";lakin;", ";lainnya;")}
    for day, expected in ((29, Standing.NOT_DUE), (28, Standing.NOT_DUE)):
        states = states_of(texts, date(2024, 2, day), REPORT)
        assert _one(states, 2023).standing is expected
    (overdue,) = late(states_of(texts, date(2024, 3, 1), REPORT))
    assert (overdue.year, overdue.due) == (2023, date(2024, 2, 29))


def test_a_report_is_shown_by_the_source_of_figures_or_by_the_list_of_documents() -> None:
    """A report on performance counts as ``lakin`` in the sources, and by its own kind in the documents."""
    by_source = _one(states_of({}, date(2024, 3, 1), REPORT), 2023)
    assert by_source.shown
    assert (by_source.shown.day, by_source.at and by_source.at.path) == (date(2024, 1, 31), small.SOURCES)
    documents = {
        small.SOURCES: FILES[small.SOURCES].replace(";lakin;", ";lainnya;"),
        f"{OFFICE}dokumen.csv": DOCUMENTS + DOCUMENT_ROW.format(2023, "2024-02-20"),
    }
    by_document = _one(states_of(documents, date(2024, 3, 1), REPORT), 2023)
    assert (by_document.standing, by_document.shown and by_document.shown.day) == (
        Standing.DONE,
        date(2024, 2, 20),
    )
    to_come = documents | {f"{OFFICE}dokumen.csv": DOCUMENTS + DOCUMENT_ROW.format(2023, "2024-03-20")}
    assert _one(states_of(to_come, date(2024, 3, 1), REPORT), 2023).standing is Standing.LATE


def test_quarters_before_a_reported_one_are_not_known() -> None:
    """Results up to September hold those up to June, so nobody says that these are late."""
    states = states_of(DAYS_OFF, date(2024, 2, 1), QUARTERLY)
    assert [(each.part, each.standing, each.doubt) for each in states if each.year == 2023] == [
        (1, Standing.UNKNOWN, Doubt.COVERED),
        (2, Standing.UNKNOWN, Doubt.COVERED),
        (3, Standing.DONE, None),
        (4, Standing.DONE, None),
    ]
    shown = _one(states, 2023, 4).shown
    assert shown
    assert shown.day is None  # the day of the document is not that of the report on the quarter


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (";tidak-dilaporkan;", Standing.LATE),
        (";dalam-proses;", Standing.LATE),
        (";belum-jatuh-tempo;", Standing.LATE),
        (";dalam-proses;40", Standing.DONE),
        (";tidak-berlaku;", Standing.DONE),
        (";dikecualikan;", Standing.DONE),
        ("3,5;;", Standing.DONE),
    ],
)
def test_a_row_that_says_that_nothing_is_reported_yet_shows_no_report(cells: str, expected: Standing) -> None:
    """A quarter is reported by a value, by progress, or by a reason for which there will never be one."""
    rows = f"{RESULTS}2024;1;kepuasan;;{cells};;laporan;halaman 7\n"
    texts = DAYS_OFF | {f"{OFFICE}2024/realisasi/tw1/laporan.csv": rows}
    assert _one(states_of(texts, date(2024, 4, 30), QUARTERLY), 2024, 1).standing is expected


def test_a_term_into_a_year_of_unknown_days_off_is_never_late() -> None:
    """Without the days off of 2024 nobody knows when five working days of January had passed."""
    texts = {small.RESULT: RESULTS}
    states = states_of(texts, date(2024, 3, 1), QUARTERLY)
    state = _one(states, 2023, 4)
    assert (state.standing, state.doubt, state.gap) == (Standing.UNKNOWN, Doubt.DAYS_OFF, 2024)
    known = _one(states_of(DAYS_OFF | texts, date(2024, 3, 1), QUARTERLY), 2023, 4)
    assert (known.standing, known.due, known.gap) == (Standing.LATE, date(2024, 1, 8), None)


def test_a_duty_that_nothing_shows_is_never_late() -> None:
    """Before its last day it is not due, after it nobody knows."""
    unseen = {"kode": "lain", "bukti": ""}
    assert _one(states_of({}, date(2023, 1, 5), unseen), 2023).standing is Standing.NOT_DUE
    state = _one(states_of({}, date(2023, 2, 5), unseen), 2023)
    assert (state.standing, state.doubt) == (Standing.UNKNOWN, Doubt.NO_PROOF)


def test_years_that_the_office_has_not_begun_are_not_held_against_it() -> None:
    """The year after the last one begun is not known; later ones that are past are not told at all."""
    states = states_of({}, date(2024, 6, 1), AGREEMENT)
    assert (_one(states, 2024).standing, _one(states, 2024).doubt) == (Standing.UNKNOWN, Doubt.NOT_BEGUN)
    assert _standings(states_of({}, date(2026, 6, 1), AGREEMENT)) == {(2027, 0): Standing.NOT_DUE}


def test_old_years_are_not_told() -> None:
    """What fell due longer ago than the duty says is left out, be it done or not."""
    brief = AGREEMENT | {"lama_terlambat": "3"}
    assert {each.year for each in states_of({}, date(2023, 4, 30), brief)} == {2023, 2024}
    assert {each.year for each in states_of({}, date(2023, 5, 2), brief)} == {2024}


@pytest.mark.parametrize(
    ("proof", "path", "text"),
    [
        (
            "rencana-aksi",
            f"{OFFICE}2023/rencana-aksi.csv",
            "indikator;triwulan;kegiatan;sumber;letak\nkepuasan;1;Rapat;laporan;halaman 1\n",
        ),
        (
            "survei",
            f"{OFFICE}2023/survei/indeks-layanan.csv",
            "layanan;indeks;sumber;letak\nUji;3,5;laporan;halaman 1\n",
        ),
    ],
)
def test_action_plans_and_surveys_show_themselves(proof: str, path: str, text: str) -> None:
    """A row of the year shows the duty done."""
    duty = AGREEMENT | {"bukti": proof}
    assert _one(states_of({}, date(2023, 6, 1), duty), 2023).standing is Standing.LATE
    done = _one(states_of({path: text}, date(2023, 6, 1), duty), 2023)
    assert (done.standing, done.at and done.at.path) == (Standing.DONE, path)


def test_a_report_on_information_services_counts_for_years_that_have_one_or_requests() -> None:
    """Without requests or a report of the year nobody says that its report is late."""
    duty = AGREEMENT | {"bukti": "laporan-layanan", "batas": "3", "dihitung_dari": "akhir"}
    path = f"{OFFICE}ppid/laporan-2023.yml"
    assert states_of({}, date(2024, 6, 1), duty)[0].year == 2024
    unpublished = {path: "kebijakan: Ada.\n"}
    assert _one(states_of(unpublished, date(2024, 6, 1), duty), 2023).standing is Standing.LATE
    row = DOCUMENT_ROW.replace("laporan-kinerja", "laporan-layanan-informasi").format(2023, "2024-03-20")
    as_document = states_of({f"{OFFICE}dokumen.csv": DOCUMENTS + row}, date(2024, 6, 1), duty)
    assert _one(as_document, 2023).standing is Standing.DONE
    published = {path: "kebijakan: Ada.\nterbit: 2024-03-01\n"}
    done = _one(states_of(published, date(2024, 6, 1), duty), 2023)
    assert (done.shown and done.shown.day, done.at and done.at.path) == (date(2024, 3, 1), path)


def _rolling(texts: dict[str, str], today: date, **changes: str) -> DutyState:
    (state,) = states_of(texts, today, ROLLING | changes)
    return state


def test_a_list_is_to_be_renewed_half_a_year_after_its_newest_day() -> None:
    """The newest day of the list counts, days to come do not; on the day after the term it is late."""
    path = f"{OFFICE}ppid/dip.csv"
    rows = DIP_ROW.format(1, "2025-12-01") + DIP_ROW.format(2, "2026-01-31") + DIP_ROW.format(3, "2027-01-01")
    texts = {path: DIP + rows}
    current = _rolling(texts, date(2026, 7, 31))
    assert (current.standing, current.due, current.at and current.at.line) == (
        Standing.NOT_DUE,
        date(2026, 7, 31),
        3,
    )
    assert _rolling(texts, date(2026, 8, 1)).standing is Standing.LATE
    old = _rolling({path: DIP + DIP_ROW.format(1, "2024-01-31")}, date(2026, 8, 1))
    assert (old.standing, old.doubt) == (Standing.UNKNOWN, Doubt.LONG_AGO)


def test_a_list_without_a_day_is_not_known() -> None:
    """Neither an absent list nor one without days says when it was renewed."""
    for texts in ({}, {f"{OFFICE}ppid/dip.csv": DIP + DIP_ROW.format(1, "")}):
        state = _rolling(texts, date(2026, 6, 1))
        assert (state.standing, state.due, state.doubt) == (Standing.UNKNOWN, None, Doubt.UNDATED)
    unseen = _rolling({}, date(2026, 6, 1), bukti="")
    assert unseen.doubt is Doubt.NO_PROOF


def test_a_rolling_term_in_working_days_needs_known_days_off() -> None:
    """A renewal whose term ends in an unknown year is not late."""
    texts = {f"{OFFICE}ppid/dip.csv": DIP + DIP_ROW.format(1, "2026-01-31")}
    state = _rolling(texts, date(2026, 6, 1), satuan_batas="hari-kerja")
    assert (state.standing, state.doubt, state.gap) == (Standing.UNKNOWN, Doubt.DAYS_OFF, 2026)


def test_periodic_information_is_as_old_as_its_oldest_item() -> None:
    """The oldest dated item counts, wherever it is stated."""
    texts = {
        "data/acuan/ppid-butir.csv": ITEMS,
        f"{OFFICE}ppid/kelengkapan.csv": STATED
        + "profil;ada;;https://contoh.go.id/;;2026-01-10;\nkinerja;ada;;https://contoh.go.id/;;2026-03-10;\n",
    }
    state = _rolling(texts, date(2026, 6, 1), bukti="informasi-berkala", batas="183", satuan_batas="hari")
    assert (state.standing, state.due, state.at and state.at.line) == (
        Standing.NOT_DUE,
        date(2026, 7, 12),
        2,
    )
    assert _rolling({}, date(2026, 6, 1), bukti="informasi-berkala").doubt is Doubt.UNDATED


def test_a_rolling_duty_may_rest_on_a_kind_of_document() -> None:
    """The newest document of the kind counts."""
    texts = {f"{OFFICE}dokumen.csv": DOCUMENTS + DOCUMENT_ROW.format(2023, "2026-02-20")}
    state = _rolling(texts, date(2026, 6, 1), bukti="dokumen", jenis_dokumen="laporan-kinerja")
    assert state.due == date(2026, 8, 20)


def test_a_rolling_duty_holds_in_its_years_only() -> None:
    """Before the law began, and after it ended, nothing is owed."""
    assert states_of({}, date(2014, 6, 1), ROLLING) == ()
    assert states_of({}, date(2026, 6, 1), ROLLING | {"sampai": "2025"}) == ()
    assert len(states_of({}, date(2025, 6, 1), ROLLING | {"sampai": "2025"})) == 1


def test_duties_stand_by_their_last_day_and_what_comes_soon_is_sixty_days_away() -> None:
    """States are in order of their day; sixty days are soon, sixty-one are not."""
    states = office_of({}, date(2023, 12, 2), AGREEMENT, REPORT, ROLLING).duties
    days = [each.due for each in states if each.due]
    assert days == sorted(days)
    assert states[-1].due is None
    assert [each.year for each in soon(states, date(2023, 12, 2))] == [2024]
    assert soon(states, date(2023, 12, 1)) == ()


def test_half_years_are_shown_by_their_last_quarter() -> None:
    """Results up to December show the second half-year; the first is held by them."""
    duty = QUARTERLY | {"periode": "semester", "satuan_batas": "bulan", "batas": "1"}
    states = states_of({small.EARLIER: RESULTS}, date(2024, 1, 20), duty)
    assert _one(states, 2023, 2).standing is Standing.DONE
    assert _one(states, 2023, 1).doubt is Doubt.COVERED


@pytest.mark.parametrize("day", [date.min, date(1999, 12, 31), date(2100, 1, 1), date.max])
def test_no_duties_are_told_in_years_that_are_no_fiscal_years(day: date) -> None:
    """A day that no data can speak of owes nothing, and stops nothing."""
    assert states_of({}, day, AGREEMENT, QUARTERLY, ROLLING) == ()


def test_an_office_whose_data_end_is_never_late_after_that_day() -> None:
    """What was due while its data were kept up is late; what falls due later nobody can know here."""
    profile = FILES[f"{OFFICE}satker.yml"]
    sources = {small.SOURCES: FILES[small.SOURCES].replace(";lakin;", ";lainnya;")}
    kept = {**sources, f"{OFFICE}satker.yml": f"{profile}dimuat_sampai: 2024-02-29\n"}
    ended = {**sources, f"{OFFICE}satker.yml": f"{profile}dimuat_sampai: 2024-02-28\n"}
    day = date(2024, 3, 1)
    assert _one(states_of(kept, day, REPORT), 2023).standing is Standing.LATE
    unknown = _one(states_of(ended, day, REPORT), 2023)
    assert (unknown.standing, unknown.doubt) == (Standing.UNKNOWN, Doubt.NOT_MAINTAINED)


def test_a_renewal_after_the_end_of_the_data_is_not_known() -> None:
    """The same for what must be renewed again and again."""
    profile = FILES[f"{OFFICE}satker.yml"]
    texts = {
        f"{OFFICE}ppid/dip.csv": DIP + DIP_ROW.format(1, "2025-12-31"),
        f"{OFFICE}satker.yml": f"{profile}dimuat_sampai: 2026-01-31\n",
    }
    (state,) = states_of(texts, date(2026, 8, 1), ROLLING)
    assert (state.standing, state.doubt) == (Standing.UNKNOWN, Doubt.NOT_MAINTAINED)
