"""R335 to R339: figures that contradict each other, months left out, reports that are overdue."""

from datetime import date

import pytest

from generator.checks.shared.context import Material
from generator.loading.portal.ledger import load
from tests import duties, small
from tests.checking import check_all
from tests.small import FILES, OFFICE

HEAD = (
    "tahun;bulan;masuk;dikabulkan_penuh;dikabulkan_sebagian;ditolak;proses;dicabut;hari_kerja;tepat_waktu\n"
)
LIMITS = (
    "kode;tahap;langkah;batas;setelah;dasar;keyakinan\n"
    "jawaban;Permintaan;PPID menjawab;10;;UU 14/2008;sumber-publik\n"
    "perpanjangan;Permintaan;PPID memperpanjang;7;{after};UU 14/2008;sumber-publik\n"
)
SHARED = {
    "data/acuan/ppid-tenggat.csv": LIMITS.format(after="jawaban"),
    duties.LIST: duties.listed(duties.SERVICE_REPORT),
}
TODAY = date(2026, 2, 1)


def _found(texts: dict[str, str], today: date = TODAY) -> list[tuple[str, int, str]]:
    own = {f"{OFFICE}ppid/{name}": text for name, text in texts.items()}
    files = small.as_files(FILES | SHARED | own)
    loaded = load(files)
    findings = check_all(loaded.value, Material(files), today=today)
    return [(each.code, each.at.line, each.at.field) for each in (*loaded.diagnostics, *findings)]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("2025;1;12;8;1;1;2;0;61;10", []),
        ("2025;1;12;8;1;1;2;0;61;11", [("R335", 2, "tepat_waktu")]),
        ("2025;1;12;8;1;1;2;0;170;10", []),
        ("2025;1;12;8;1;1;2;0;171;10", [("R335", 2, "hari_kerja")]),
        ("2025;1;12;8;1;1;2;0;171;9", []),
        ("2025;1;2;0;0;0;2;0;9;0", [("R335", 2, "hari_kerja")]),
        ("2025;1;;;1;1;2;0;61;11", []),
        ("2025;1;12;8;1;1;2;0;61;", []),
        ("2025;1;12;8;1;1;2;0;;10", []),
    ],
)
def test_durations_must_be_possible(row: str, found: list[tuple[str, int, str]]) -> None:
    """No more in time than finished, and those in time took at most 17 working days each."""
    assert _found({"permohonan.csv": f"{HEAD}{row}\n"}) == found


@pytest.mark.parametrize(
    ("reasons", "refused", "found"),
    [
        ("2025;b;1\n2025;h;1", "2", []),
        ("2025;b;1\n2025;h;2", "2", [("R336", 2, "jumlah")]),
        ("2024;b;9", "2", []),
        ("2025;b;9\n2025;h;", "2", [("D208", 3, "jumlah")]),
        ("2025;b;9", "", []),
    ],
)
def test_every_refusal_has_one_reason(reasons: str, refused: str, found: list[tuple[str, int, str]]) -> None:
    """Where both registers speak of a year, and know all their figures, they come to the same."""
    rows = f"{HEAD}2025;1;12;10;0;{refused};0;0;61;10\n"
    assert _found({"permohonan.csv": rows, "penolakan.csv": f"tahun;huruf;jumlah\n{reasons}\n"}) in (
        found,
        [*found, ("R339", 2, "tahun")],
    )


@pytest.mark.parametrize(
    ("row", "field"),
    [("6;7;1;1;0", "ditanggapi"), ("6;6;1;2;0", "putusan"), ("6;6;1;1;2", "dilaksanakan"), ("6;;1;1;1", "")],
)
def test_a_later_step_is_never_above_an_earlier_one(row: str, field: str) -> None:
    """No more are answered, ruled or carried out than came in."""
    text = f"tahun;keberatan;ditanggapi;sengketa;putusan;dilaksanakan\n2025;{row}\n"
    assert _found({"keberatan.csv": text}) == ([("R337", 2, field)] if field else [])


@pytest.mark.parametrize(
    ("months", "told"),
    [
        (("2025;1", "2025;2"), ""),
        (("2025;2", "2025;1"), ""),
        (("2025;1", "2025;3"), "bulan 2 tahun 2025 tidak ada"),
        (("2025;11", "2026;1"), "bulan 12 tahun 2025 tidak ada"),
        (("2025;10", "2026;1"), "bulan 11 tahun 2025 dan 1 bulan sesudahnya tidak ada"),
    ],
)
def test_a_month_that_is_left_out_is_remarked_on(months: tuple[str, ...], told: str) -> None:
    """A month between two others is not nought because it has no row; the order of rows does not matter."""
    rows = "".join(f"{month};9;9;0;0;0;0;61;9\n" for month in months)
    files = small.as_files(FILES | {OFFICE + "ppid/permohonan.csv": HEAD + rows})
    loaded = load(files).value
    findings = check_all(loaded, Material(files), today=TODAY)
    assert [each.message for each in findings] == ([told] if told else [])


def test_a_month_that_cannot_be_read_is_told_once() -> None:
    """A slip in the month is not followed by remarks on the months around it."""
    rows = "2025;1;9;9;0;0;0;0;61;9\n2025;33;9;9;0;0;0;0;61;9\n"
    assert _found({"permohonan.csv": HEAD + rows}) == [("D209", 3, "bulan")]


@pytest.mark.parametrize(
    ("report", "found"),
    [
        (None, [("R339", 2, "tahun")]),
        ("terbit:\n", [("R339", 1, "terbit")]),
        ("terbit: 2026-03-31\n", []),
        ("terbit: 31 Maret\n", [("D210", 1, "terbit")]),
    ],
)
def test_a_report_that_is_overdue_is_remarked_on(
    report: str | None, found: list[tuple[str, int, str]]
) -> None:
    """After 31 March a year with registers wants its report; one with errors is not also missing."""
    texts = {"keberatan.csv": "tahun;keberatan;ditanggapi\n2025;6;6\n"}
    texts |= {"laporan-2025.yml": report} if report else {}
    assert _found(texts, date(2026, 4, 1)) == found


@pytest.mark.parametrize(
    ("after", "found"), [("jawaban", []), ("perpanjangan", ["D209"]), ("jawabn", ["D209"])]
)
def test_a_step_comes_after_one_above_it(after: str, found: list[str]) -> None:
    """A step cannot follow itself, one below it, or one that does not exist."""
    listed = FILES | {"data/acuan/ppid-tenggat.csv": LIMITS.format(after=after)}
    assert [each.code for each in small.findings(listed)] == found


def test_a_step_whose_predecessor_cannot_be_read_is_not_blamed() -> None:
    """Where a code above has an error, what follows it may be right."""
    text = LIMITS.format(after="jawaban").replace("jawaban;Per", "Jawaban;Per")
    listed = FILES | {"data/acuan/ppid-tenggat.csv": text}
    assert [each.code for each in small.findings(listed)] == ["D212"]
